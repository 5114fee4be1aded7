"""A table of phrases, each with the value, interval and EDTF string that a careful reader takes it to have."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


_PARAGRAPHS = st.sampled_from(
    [
        "Nobody was hurt, the mayor said.",
        "“We saw nothing,” said Anna Roth, a baker in Lund.",
        "The ferry has 12 cabins, a bar and 300 seats; it cost $4 million.",
        "العربية 🎉 e\u0301 — ½ \x00",
    ]
)


@settings(max_examples=60, deadline=None)
@given(row=st.sampled_from(PHRASES), before=st.lists(_PARAGRAPHS, max_size=2), after=st.lists(_PARAGRAPHS, max_size=2))
def test_other_paragraphs_change_no_value(find: Find, row: dict[str, str], before: list[str], after: list[str]) -> None:
    def read(text: str) -> list[tuple[str, str, str | None, str | None]]:
        return [(t.exact, t.value, t.earliest, t.before) for t in find(text, row["published"])]

    assert read("\n\n".join([*before, row["sentence"], *after])) == read(row["sentence"])
