"""The packaged lists about names: their shape, and what must not stand in them."""

from collections import Counter
from pathlib import Path

import pytest

import tellings.weights
from tellings.text.bodies import make_key
from tellings.text.folding import fold
from tellings.weights.name_book import load_name_book

LINES = (Path(tellings.weights.__file__).parent / "data" / "bodies.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES]
KINDS = {"agency", "armed", "company", "intergovernmental", "media", "nongovernmental", "party"}


def test_bodies_are_many_sorted_and_whole() -> None:
    assert len(ROWS) > 1000
    assert [row[0] for row in ROWS] == sorted(row[0] for row in ROWS)
    assert {row[1] for row in ROWS} == KINDS
    assert all(len(row) == 7 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_body_has_a_plain_key_and_a_land(row: list[str]) -> None:
    key, _, land, name, *columns = row

    assert key == fold(name)
    assert key.isascii()
    assert land == "-" or (len(land) == 2 and land.isupper())
    assert all(part == part.strip() != "" for column in columns if column for part in column.split(";"))


def test_no_alias_is_of_two_bodies() -> None:
    """Only acronyms may be: what several bodies have stays open."""
    counts: Counter[str] = Counter()
    for row in ROWS:
        aliases = [alias for column in (row[3], *row[5:]) for alias in column.split(";") if alias]
        counts.update({make_key(alias) for alias in aliases})

    assert [key for key, count in counts.items() if count > 1] == []


def test_acronyms_of_several_bodies_stay_open() -> None:
    bodies = load_name_book().bodies

    assert len(bodies.find("PLA")) == 2
    for acronym in ("PLA", "PPP", "APC", "ADF", "PS", "NCP"):
        assert bodies.is_open(acronym)
    for name in ("Hamas", "FARC", "NATO", "Kurdistan Workers' Party"):
        assert not bodies.is_open(name)


def test_no_relative_or_title_stands_among_the_bodies() -> None:
    """They are bodies, no persons."""
    assert not [row[3] for row in ROWS if {"mr", "mrs", "dr", "sheikh"} & set(fold(row[3]).split())]


def test_forms_of_names_are_known() -> None:
    forms = load_name_book().forms

    assert forms.share("volodymyr", "vladimir")
    assert forms.share("yevhen", "evgeny")
    assert not forms.share("jamil", "jamal")
