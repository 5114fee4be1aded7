"""Which sentences are tied, which stand alone and which are left open: as tables of scores."""

import msgspec
import pytest

from tellings.collate.aligner import Pair
from tellings.collate.ties import Ties, tie_units
from tellings.collate.units import Unit
from tellings.model.annotations import Sentence, SentenceKind


def make_unit(number: int, name: str, kind: SentenceKind = "body") -> Unit:
    """Return a unit of the report that its name begins with, of which only the text matters."""
    empty: dict[str, float] = {}
    return Unit(
        report=ord(name[0]), number=number, article=name[0], sentence=Sentence(number, number + 1, True, kind, 0, 1),
        place=0.5, words=(name,), lemmas=empty, stems=empty, grams=frozenset(), trigrams=frozenset(), names=empty,
        predicates=empty, numbers=empty, measures=frozenset(), days=frozenset(), intervals=frozenset(),
        speakers=frozenset(), parts=(), quoted=False,
    )  # fmt: skip


def _tie(table: str, *, headlines: str = "") -> tuple[list[str], Ties]:
    """Tie the units of a triangular table of scores; "." is no candidate."""
    rows = [line.split() for line in table.splitlines() if line.strip()]
    names = rows[0]
    units = [make_unit(i, name, "headline" if name in headlines.split() else "body") for i, name in enumerate(names)]
    pairs = [
        Pair(i, j, float(score))
        for j, (_, *scores) in enumerate(rows[1:])
        for i, score in enumerate(scores)
        if score != "."
    ]
    return names, tie_units(units, pairs)


def _show(names: list[str], ties: Ties) -> dict[str, str]:
    found = msgspec.structs.asdict(ties)
    return {
        kind: " ".join(f"{'+'.join(names[i] for i in tie.units)}={tie.score:.2f}" for tie in kinds)
        for kind, kinds in found.items()
    }


SEVERAL = """
        a1   b1   b2   b3
    a1
    b1  .9
    b2  .    .
    b3  .8   .    .
"""
"""Report a says in one sentence what report b says in two."""

OPEN = """
        a1   a2   b1   b2
    a1
    a2  .
    b1  .9   .2
    b2  .05  .    .
"""
"""Of a2 nothing decides whether b1 tells it; b2 is told by b alone, since .05 is too little."""

FAINT_AGAIN = """
        a1   b1   b2   b3
    a1
    b1  .9
    b2  .8   .
    b3  .3   .    .
"""
"""b3 comes too late for the first group, and is too unlike for a second one."""


@pytest.mark.parametrize(
    ("table", "sure", "doubtful", "alone"),
    [
        (SEVERAL, "a1+b1+b3=0.80", "", "b2=1.00"),
        (OPEN, "a1+b1=0.90", "a2+b1=0.20", "b2=0.95"),
        (FAINT_AGAIN, "a1+b1+b2=0.80", "a1+b3=0.30", ""),
    ],
)
def test_units_are_tied_left_open_or_alone(table: str, sure: str, doubtful: str, alone: str) -> None:
    assert _show(*_tie(table)) == {"sure": sure, "doubtful": doubtful, "alone": alone}


def test_a_headline_never_stands_alone() -> None:
    assert _show(*_tie("a1 b1\na1\nb1 .05", headlines="a1"))["alone"] == "b1=0.95"


def test_nothing_ties_nothing() -> None:
    assert tie_units([], []) == Ties((), (), ())
