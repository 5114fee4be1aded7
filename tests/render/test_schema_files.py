"""The schemas that are kept in the repository are those that the program prints."""

from pathlib import Path

import pytest

from tellings.render.schema import SchemaName, render_schema

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", ["account", "annotations"])
def test_the_schema_kept_is_current(name: SchemaName) -> None:
    kept = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert kept == render_schema(name), f"run: tellings schema {name} > docs/schema/{name}.json"
