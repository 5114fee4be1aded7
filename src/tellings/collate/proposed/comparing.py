"""How two phrases that a model puts side by side stand to each other: by arithmetic, else as the model claims."""

from typing import TypeVar, cast

import msgspec

from tellings.collate.about import cut_at_word
from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.collate.context import Story
from tellings.collate.families.measures import TOLLS
from tellings.collate.proposed.reading import Phrase
from tellings.collate.slots.place import make_place_comparator
from tellings.collate.slots.quantity import compare_quantities
from tellings.collate.slots.time import compare_times
from tellings.collate.slots.toll import make_toll_comparator
from tellings.collate.ties import LEAST_LIKENESS
from tellings.model.point import Relation
from tellings.model.proposal import Claimed

T = TypeVar("T")

SURE, FAIR, DOUBTFUL = 0.95, 0.7, 0.5
"""Scores: of the same words; of what a model says and nothing gainsays; of what is left open."""

LEAST_SHARED = 0.5
"""Share of the words of the shorter answer that two answers must have in common which are said to be the same. Of some
eighty agreements in four labelled events that a strong model proposed, two have less."""

LONGEST_SHOWN = 80
"""Characters of a value that an explanation repeats."""

TELLING = {
    "agree": "say the same",
    "conflict": "can't both be right",
    "precision": "differ in precision",
    "revision": "are of one thing at two times",
    "scope": "are of different things",
}
"""How a claim is put in an explanation."""


def make_claim_comparator(story: Story, claimed: Claimed, by: str) -> Comparator[Phrase]:
    """A comparator of phrases that answer one question by a model's word, and stand to each other as it claims.

    What is equal by arithmetic agrees, and of what contains each other one is more precise, whatever is claimed. A
    conflict takes both; where arithmetic alone holds so, it is left unresolved. What arithmetic does not decide stands
    as claimed, ``by`` the model.
    """
    compare_values = _make_value_comparator(story, claimed)

    def compare(a: Answer[Phrase], b: Answer[Phrase]) -> Verdict | None:
        wanted: Relation = "agree" if a.typed.reading == b.typed.reading else claimed
        found = _compare_words(a, b) or compare_values(a, b)
        if found is None or found.relation in ("unresolved", "scope"):
            return _claim(wanted, a, b, by)
        if found.relation == "agree" and a.typed.reading != b.typed.reading and not are_kin(story, a, b):
            return None
        if found.relation == "agree" and a.typed.negative != b.typed.negative:
            return _leave_open(a, b, "one is said not to be so")
        if wanted == "scope" or (wanted == "revision" and found.relation == "conflict"):
            return found if found.relation in ("agree", "precision") else _claim(wanted, a, b, by)
        if found.relation == "conflict" and wanted != "conflict":
            return _leave_open(a, b, f"{found.explanation}; {by} does not hold that they conflict")
        return found

    return compare


def are_kin(story: Story, a: Answer[Phrase], b: Answer[Phrase]) -> bool:
    """Whether the words of two answers say something alike by our own measure: most of them, or their sentences do."""
    left, right = a.typed.context, b.typed.context
    alike = len(left & right) >= LEAST_SHARED * min(len(left), len(right)) > 0
    return alike or story.measure_likeness(a.typed.unit, b.typed.unit) >= LEAST_LIKENESS


def _claim(wanted: Relation, a: Answer[Phrase], b: Answer[Phrase], by: str) -> Verdict:
    """What a model claims, where arithmetic decides nothing; what is denied or no fact does not agree with a fact."""
    noted = f"{by}, words checked"
    if wanted == "agree" and a.typed.negative != b.typed.negative and a.typed.words & b.typed.words:
        return _leave_open(a, b, "one is said not to be so")
    if wanted == "agree" and a.typed.is_fact != b.typed.is_fact:
        return Verdict("precision", FAIR, f"{_show(a, b)}: only one is told as a fact", by=noted)
    return Verdict(wanted, FAIR, f"{_show(a, b)} {TELLING[wanted]}", by=noted)


def _leave_open(a: Answer[Phrase], b: Answer[Phrase], why: str) -> Verdict:
    return Verdict("unresolved", DOUBTFUL, f"{_show(a, b)}: {why}")


def _show(a: Answer[Phrase], b: Answer[Phrase]) -> str:
    return " and ".join(f"“{cut_at_word(answer.value, LONGEST_SHOWN)}”" for answer in (a, b))


def _compare_words(a: Answer[Phrase], b: Answer[Phrase]) -> Verdict | None:
    """Compare what needs no arithmetic: the same words, and the same name."""
    if a.normal == b.normal:
        return Verdict("agree", SURE, f"both say “{a.value}”")
    p, q = a.typed, b.typed
    if p.entity is not None and q.entity is not None and p.entity.id == q.entity.id:
        return Verdict("agree", SURE, f"{_show(a, b)}: one name")
    return None


def _make_value_comparator(story: Story, claimed: Claimed) -> Comparator[Phrase]:
    """A comparator of times, figures and places; ``None`` where words beside two equal values may tell them apart.

    Where one of them is claimed to be more precise, it is enough that it has more words.
    """
    tolls = make_toll_comparator({r.article.id: r.article.published for r in story.reports})
    places = make_place_comparator(story.gazetteer)

    def compare_typed(a: Answer[Phrase], b: Answer[Phrase]) -> Verdict | None:
        p, q = a.typed, b.typed
        if p.time is not None and q.time is not None:
            return compare_times(_retype(a, p.time), _retype(b, q.time))
        if p.figure is not None and q.figure is not None:
            grows = p.figure.event in TOLLS and p.figure.event == q.figure.event and not (p.is_past or q.is_past)
            return (tolls if grows else compare_quantities)(_retype(a, p.figure), _retype(b, q.figure))
        if p.entity is not None and q.entity is not None and p.entity.type == q.entity.type == "place":
            return places(_retype(a, a.value), _retype(b, b.value))
        return None

    def compare_values(a: Answer[Phrase], b: Answer[Phrase]) -> Verdict | None:
        verdict = compare_typed(a, b)
        first, second = a.typed.others, b.typed.others
        alike = verdict is not None and verdict.relation in ("agree", "precision")
        one_more = claimed == "precision" and first != second
        return None if alike and (one_more or (first - second and second - first)) else verdict

    return compare_values


def _retype(answer: Answer[Phrase], typed: T) -> Answer[T]:
    """The same answer with the value that a comparator of its kind takes."""
    return cast("Answer[T]", msgspec.structs.replace(answer, typed=typed))
