"""Figures as reports of many countries write them, read by the report's own habit; never silently something else."""

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tellings.annotate.quantities import find_quantities
from tellings.annotate.times import find_times
from tellings.model.annotations import Layout, Quantity
from tellings.text.tree import Tree

Make = Callable[[str], Tree]

with (Path(__file__).parent / "figures.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def find(make_tree: Make, text: str) -> tuple[Quantity, ...]:
    tree = make_tree(text)
    return find_quantities(tree, find_times(tree, Layout(), published="2024-05-09"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['sentence']} {row['figure']}")
def test_figure(make_tree: Make, row: dict[str, str]) -> None:
    (found,) = [q for q in find(make_tree, row["sentence"]) if q.exact == row["figure"]]
    low, high = (None if row[side] == "-" else Decimal(row[side]) for side in ("low", "high"))
    assert (found.low, found.high, found.unit or "", found.approximate) == (
        low,
        high,
        row["unit"],
        row["approximate"] == "yes",
    )
    assert row["sentence"][found.start : found.end] == found.exact


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("On May 12 300 people left.", {"300"}),
        ("In 2019 300 people left.", {"300"}),
        ("Flight 12 300 people waited for was late.", {"300"}),
        ("Call 555 123 4567 for help.", set()),
        ("The R350 is closed, and so is the road R350.", set()),
        ("The 2022–23 season was wet, and so was 2020/21.", set()),
        ("The scores were level at 3-3.", set()),
        ("They fled along the R500 near Tarn.", set()),
    ],
)
def test_what_stands_beside_each_other_is_not_joined(make_tree: Make, text: str, figures: set[str]) -> None:
    values = {q.exact for q in find(make_tree, text)}
    assert values <= figures


def test_no_figure_is_zero_by_its_last_group(make_tree: Make) -> None:
    text = "It took 14 000 tonnes, 3 000 tents, R3 000 000, 5'000 boots and 20 000 people."
    assert [q.low for q in find(make_tree, text)] == [14000, 3000, 3000000, 5000, 20000]


def test_seasons_are_times(make_tree: Make) -> None:
    tree = make_tree("Output fell in 2022–23 and 2023/24, but not in 2023/29.")
    found = find_times(tree, Layout(), published="2024-05-09")
    assert [(t.exact, t.value) for t in found if "/" in t.value] == [("2022–23", "2022/2023"), ("2023/24", "2023/2024")]
