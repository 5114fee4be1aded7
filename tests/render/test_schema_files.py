"""The schemas that are kept in the repository are those that the program prints, in our own words."""

import json
from inspect import cleandoc
from pathlib import Path

import pytest

from tellings.model.account import ArticleRecord
from tellings.render.schema import SchemaName, render_schema

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", ["account", "annotations"])
def test_the_schema_kept_is_current(name: SchemaName) -> None:
    kept = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert kept == render_schema(name), f"run: tellings schema {name} > docs/schema/{name}.json"


@pytest.mark.parametrize("name", ["account", "annotations"])
def test_every_part_of_a_schema_is_described_without_the_indentation_of_code(name: SchemaName) -> None:
    parts = json.loads(render_schema(name))["$defs"]
    for part in parts.values():
        assert part["description"]
        assert "\n    " not in part["description"]


def test_a_description_is_the_docstring() -> None:
    parts = json.loads(render_schema("account"))["$defs"]
    assert parts["ArticleRecord"]["description"] == cleandoc(ArticleRecord.__doc__ or "")
