"""A table of phrases, each with the value, interval and EDTF string that a careful reader takes it to have."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import edtf
import pytest

from tellings.model.annotations import Timex

Find = Callable[..., tuple[Timex, ...]]

with (Path(__file__).parent / "phrases.tsv").open(encoding="utf-8", newline="") as table:
    PHRASES = list(csv.DictReader(table, delimiter="\t"))


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: f"{row['sentence']} {row['expression']} {row['published']}")
def test_phrase(find: Find, row: dict[str, str]) -> None:
    found = [
        {
            "expression": timex.exact,
            "value": timex.value,
            "from": timex.earliest or "",
            "before": timex.before or "",
            "edtf": timex.edtf or "",
        }
        for timex in find(row["sentence"], row["published"])
    ]
    assert {key: row[key] for key in ("expression", "value", "from", "before", "edtf")} in found


def test_the_table_is_large_and_its_edtf_is_valid() -> None:
    assert len(PHRASES) >= 150
    for row in PHRASES:
        if row["edtf"]:
            edtf.parse_edtf(row["edtf"])


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: f"{row['sentence']} {row['expression']} {row['published']}")
def test_an_interval_has_a_derivation_and_holds_what_the_value_names(find: Find, row: dict[str, str]) -> None:
    for timex in find(row["sentence"], row["published"]):
        assert timex.derivation
        assert timex.anchor is None or date.fromisoformat(timex.anchor)
        if timex.earliest is not None and timex.before is not None:
            assert timex.earliest < timex.before


@pytest.mark.parametrize("row", PHRASES[::4], ids=lambda row: f"{row['sentence']} {row['expression']}")
def test_another_paragraph_changes_no_value(find: Find, row: dict[str, str]) -> None:
    more = f"{row['sentence']}\n\nNobody was hurt, the mayor said."
    less = f"Nobody was hurt, the mayor said.\n\n{row['sentence']}"
    values = [(t.exact, t.value, t.earliest, t.before) for t in find(row["sentence"], row["published"])]
    for text in (more, less):
        assert [(t.exact, t.value, t.earliest, t.before) for t in find(text, row["published"])] == values
