"""Options that several commands share, and how their values are read."""

from collections.abc import Callable, Iterable
from typing import Any

import click

from tellings.cli.places import parse_output

Command = Callable[..., Any]


def add_remarks(command: Command) -> Command:
    """Add ``--quiet`` and ``--verbose``."""
    command = click.option("--verbose", is_flag=True, help="Say more on stderr, and where an error arose.")(command)
    return click.option("--quiet", is_flag=True, help="Say nothing on stderr but errors.")(command)


def add_output(command: Command) -> Command:
    """Add ``--output``."""
    help = "Write to FILE, not to stdout."
    return click.option("--output", metavar="FILE", callback=parse_output, help=help)(command)


def add_reach(command: Command) -> Command:
    """Add ``--allow-outside``."""
    help = "Read what a manifest names outside of its own folder, too."
    return click.option("--allow-outside", "reach", flag_value="anywhere", default="inside", help=help)(command)


def add_limit_scale(command: Command) -> Command:
    """Add ``--limit-scale``."""
    help = "Read N times as much: multiplies the bounds on size and count."
    kind = click.IntRange(1, 1000)
    return click.option("--limit-scale", type=kind, metavar="N", default=1, show_default=True, help=help)(command)


def parse_pairs(_: click.Context, parameter: click.Parameter, values: Iterable[str]) -> dict[str, str]:
    """Parse the ID=VALUE pairs of an option that may be repeated.

    Raises:
        click.BadParameter: one is no such pair, or an id is given twice.
    """
    pairs: dict[str, str] = {}
    for value in values:
        id, equals, rest = value.partition("=")
        if not id or not equals or not rest.strip():
            raise click.BadParameter(f"{value!r} is not of the form {parameter.metavar}")
        if id in pairs:
            raise click.BadParameter(f"{id!r} is given twice")
        pairs[id] = rest.strip()
    return pairs
