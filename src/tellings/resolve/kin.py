"""What stated kin tells of who is who: relatives are two persons, and children of one parent with one name are one."""

from collections.abc import Sequence

from tellings.resolve.pairs import MERGE_FROM, Pair
from tellings.resolve.statements import Tie
from tellings.resolve.units import Unit
from tellings.text.name_parts import compare_parts, is_variant

NAMESAKE = 0.8
"""What a pair keeps of its score where parts are left out and one is named only as a parent: "Ahmad Y" is rather the
son of "Ahmad Shah Y" than he himself, since reports shorten the name of whom they speak of."""
SIBLING_SCORE = 0.96
"""Of two children of one parent whose first and last names are alike."""

_KIN = ("child_of", "parent_of", "sibling_of", "spouse_of", "relative_of")


def find_kin_vetoes(ties: Sequence[Tie], units: Sequence[Unit]) -> list[Pair]:
    """Relatives of any kind are two persons, also where a single part stands for the full name of its article."""
    reasons = {"child_of": "child and parent", "parent_of": "parent and child", "sibling_of": "siblings"}
    found = []
    for tie in ties:
        if tie.relation in _KIN:
            reason = reasons.get(tie.relation, "relatives")
            for one in _stand_for(tie.one, tie.two, units):
                for two in _stand_for(tie.two, tie.one, units):
                    found.append(Pair(min(one, two), max(one, two), -2.0, reason))
    return found


def _stand_for(unit: int, other: int, units: Sequence[Unit]) -> list[int]:
    """A unit, and if it is a single part the only full name of its article, but for its relative's, that has it."""
    if not units[unit].single:
        return [unit]
    part, texts = units[unit].words.parts[0], units[unit].texts
    full = [
        i
        for i, u in enumerate(units)
        if u.type == "person" and not u.single and i not in (unit, other) and u.texts & texts
        and is_variant(part, u.words.parts[-1])
    ]  # fmt: skip
    return [unit, full[0]] if len(full) == 1 else [unit]


def grade_by_kin(pairs: Sequence[Pair], ties: Sequence[Tie], units: Sequence[Unit]) -> tuple[Pair, ...]:
    """Lower the pairs that take a parent for the child, and add those of children of one parent."""
    parents = _find_parents(ties)
    elders = find_elders(ties)
    graded = [_lower(pair, units) if {pair.one, pair.two} & elders else pair for pair in pairs]
    same = {(p.one, p.two) for p in pairs if p.score >= MERGE_FROM}
    for a, parent_a in parents:
        for b, parent_b in parents:
            is_one = parent_a == parent_b or (min(parent_a, parent_b), max(parent_a, parent_b)) in same
            if a < b and is_one and _is_named_alike(units[a], units[b]):
                graded.append(Pair(a, b, SIBLING_SCORE, "children of one parent"))
    return tuple(graded)


def find_elders(ties: Sequence[Tie]) -> frozenset[int]:
    """The units named as somebody's parent and never as a child."""
    parents = _find_parents(ties)
    return frozenset(parent for _, parent in parents) - frozenset(child for child, _ in parents)


def _find_parents(ties: Sequence[Tie]) -> list[tuple[int, int]]:
    found = {(t.one, t.two) for t in ties if t.relation == "child_of"}
    return sorted(found | {(t.two, t.one) for t in ties if t.relation == "parent_of"})


def _lower(pair: Pair, units: Sequence[Unit]) -> Pair:
    is_shorter = len(units[pair.one].words.parts) != len(units[pair.two].words.parts)
    return Pair(pair.one, pair.two, pair.score * NAMESAKE, pair.reason) if is_shorter and pair.score > 0 else pair


def _is_named_alike(a: Unit, b: Unit) -> bool:
    ends = ((a.words.parts[0], b.words.parts[0]), (a.words.parts[-1], b.words.parts[-1]))
    return not (a.single or b.single) and all(compare_parts(*end).reason in ("equal", "sound") for end in ends)
