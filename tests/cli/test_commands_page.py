"""Every command and option stands in the reference, under its own heading."""

import re
from pathlib import Path

import click
import pytest

import tellings
from tellings.cli.commands import commands

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
SECTIONS: dict[str, str] = dict(re.findall(r"^## tellings (\w+)\n(.*?)(?=^#|\Z)", PAGE, re.M | re.S))


def test_every_command_has_a_section() -> None:
    assert set(SECTIONS) == set(commands.commands)


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_option_stands_in_its_section_and_no_other(name: str) -> None:
    given = {
        option
        for parameter in commands.commands[name].params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    told = set(re.findall(r"^\| `(--[a-z-]+)", SECTIONS[name], re.M))
    assert told == given


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_choice_stands_in_its_section(name: str) -> None:
    for parameter in commands.commands[name].params:
        if isinstance(parameter.type, click.Choice):
            for choice in parameter.type.choices:
                assert choice in SECTIONS[name]


def test_every_function_stands_on_the_page() -> None:
    told = re.findall(r"^\| `tellings\.(\w+)\(", PAGE, re.M)
    assert sorted(told) == sorted(tellings.__all__)
