"""What people decided of names, as pairs of units that are, or are not, of one thing."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import msgspec

from tellings.model.decisions import Decision
from tellings.resolve.units import Unit
from tellings.text.folding import fold


def split_units(units: Sequence[Unit], decisions: Sequence[Decision]) -> tuple[Unit, ...]:
    """The units, those of a form that is decided to be split one for each article."""
    split = {fold(name) for decision in decisions if decision.what == "split" for name in decision.subjects}
    found: list[Unit] = []
    for unit in units:
        if split and any(fold(named.exact) in split for named in unit.named):
            for article in sorted({named.text for named in unit.named}):
                named = tuple(one for one in unit.named if one.text == article)
                found.append(msgspec.structs.replace(unit, named=named))
        else:
            found.append(unit)
    return tuple(found)


def find_same(units: Sequence[Unit], decisions: Sequence[Decision]) -> Iterator[tuple[int, int]]:
    """Yield the units that are decided to be of one thing."""
    for decision in decisions:
        if decision.what == "same":
            held = [number for name in decision.subjects for number in _find_units(units, name)]
            yield from ((held[0], other) for other in held[1:])


def find_different(units: Sequence[Unit], decisions: Sequence[Decision]) -> Iterator[tuple[int, int]]:
    """Yield the units that are decided to be of two things; those of one form, where a name is split."""
    for decision in decisions:
        if decision.what == "different":
            for one, other in combinations(decision.subjects, 2):
                yield from product(_find_units(units, one), _find_units(units, other))
        elif decision.what == "split":
            found = [number for name in decision.subjects for number in _find_units(units, name)]
            yield from combinations(found, 2)


def _find_units(units: Sequence[Unit], name: str) -> list[int]:
    wanted = fold(name)
    return [number for number, unit in enumerate(units) if any(fold(named.exact) == wanted for named in unit.named)]
