"""Two things in one place of kinds that exclude each other: in conflict, unless a report has the other's word too."""

import pytest

from answers_by_hand import make_answer
from tellings.collate.answers import Answer
from tellings.collate.slots.kind import make_kind_comparator
from tellings.collate.slots.participant import Participant
from tellings.text.kinds import DEEDS, THINGS

TABLE = [
    ("car", {"car"}, "truck", {"truck"}, "conflict"),
    ("car", {"car"}, "lorry", {"lorry", "wall"}, "conflict"),
    ("truck", {"truck"}, "lorry", {"lorry"}, "unresolved"),
    ("car", {"car"}, "ferry", {"ferry"}, "unresolved"),
    ("car", {"car"}, "car", {"car"}, "agree"),
    # one report has the other's word as well
    ("car", {"car", "lorry"}, "truck", {"truck"}, "unresolved"),
    # one report speaks of several: "trucks", never "a truck"
    ("car", {"car"}, "truck", {"wall"}, "unresolved"),
]


@pytest.mark.parametrize(("left", "told_left", "right", "told_right", "relation"), TABLE)
def test_kinds(left: str, told_left: set[str], right: str, told_right: set[str], relation: str) -> None:
    compare = make_kind_comparator({"a": frozenset(told_left), "b": frozenset(told_right)})
    one, other = _answer(left, "a"), _answer(right, "b")
    assert [verdict and verdict.relation for verdict in (compare(one, other), compare(other, one))] == [relation] * 2


def test_each_word_is_of_the_kind_that_holds_it() -> None:
    for kinds in (THINGS, DEEDS):
        assert all(word in kind.words for word, kind in kinds.items())
        assert len({kind.group for kind in kinds.values()}) > 1


def _answer(head: str, article: str) -> Answer[Participant]:
    return make_answer(Participant(head, frozenset({head}), None), f"a {head}", article=article)
