"""Answers to one question from several reports -> a facet: its readings, and how they stand to each other."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from typing import Generic, TypeVar

import msgspec

from tellings.model.point import GRAVITY, Facet, Reading, Relation, Slot
from tellings.model.span import Evidence

T = TypeVar("T")

MEASURED: frozenset[Slot] = frozenset({"time", "quantity", "place"})
"""Slots whose values are told apart by arithmetic; two participants of one report may just both take part."""


class Answer(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """What one report answers: the value in its words and made comparable, and the words that show it.

    ``certainty`` in [0, 1] says how surely it answers this question; ``speaker`` by whose word, if not the report's.
    """

    article: str
    value: str
    normal: str
    typed: T
    evidence: Evidence
    certainty: float = 1.0
    speaker: str | None = None


class Verdict(msgspec.Struct, frozen=True):
    """How two answers stand to each other: a relation with a score in [0, 1] and the derivation in words.

    ``finer`` is -1 where the first of the two says more, 1 where the second does, 0 where neither does. A
    ``denial`` says that there is none of what the other counts. ``by`` names who holds so, if it is not arithmetic.
    """

    relation: Relation
    score: float
    explanation: str
    finer: int = 0
    denial: bool = False
    by: str | None = None


Comparator = Callable[[Answer[T], Answer[T]], Verdict | None]
"""Compares two answers to one question; ``None`` where they can't be compared, so that no facet is made of them."""


def make_facet(question: str, slot: Slot, answers: Sequence[Answer[T]], compare: Comparator[T]) -> Facet | None:
    """Compare the answers of different reports; ``None`` where two reports hold none that can be compared.

    Of one report's answers the finest that are compatible stand; the coarser ones give evidence to it. Two reports that
    share an answer agree, whatever else either says: a report that also gives the other's value is in no conflict.
    Where one report by itself gives two answers that would be in conflict, the question has several, and none is.
    Where all agree, only what they share is shown, but for another time, figure or place that one of them gives too.
    """
    compare = _compare_once(compare)
    held = _choose_finest(answers, compare)
    verdict = _find_gravest_verdict(held, compare)
    if verdict is None:
        return None
    readings = _make_readings(list(_find_compared(held, compare)), compare)
    if verdict.relation == "agree" and slot not in MEASURED:
        readings = tuple(reading for reading in readings if len(reading.articles) > 1)
    if len(readings) < 2 and verdict.relation != "agree":
        return None
    return Facet(
        question=question,
        slot=slot,
        relation=verdict.relation,
        score=round(verdict.score, 3),
        explanation=verdict.explanation,
        readings=readings,
        by=verdict.by,
    )


def _compare_once(compare: Comparator[T]) -> Comparator[T]:
    """A comparator that compares each two answers once, however often it is asked; it knows them by identity."""
    found: dict[tuple[int, int], Verdict | None] = {}

    def recall(a: Answer[T], b: Answer[T]) -> Verdict | None:
        key = id(a), id(b)
        if key not in found:
            found[key] = compare(a, b)
        return found[key]

    return recall


Shown = tuple[Answer[T], tuple[Evidence, ...]]
"""An answer with the words that show it, and those of the coarser answers of its report that it stands for."""

Held = dict[str, list[Shown[T]]]


def _find_gravest_verdict(held: Held[T], compare: Comparator[T]) -> Verdict | None:
    """How the reports stand to each other: by the gravest verdict of two of them; ``None`` where none are compared."""
    verdicts = [
        verdict
        for a, b in combinations(sorted(held), 2)
        if (verdict := _compare_reports(held[a], held[b], compare)) is not None
    ]
    if not verdicts:
        return None
    gravest = min(verdicts, key=lambda v: (GRAVITY.index(v.relation), -v.score, v.explanation))
    if gravest.relation == "conflict" and (several := _find_several(held, compare)) is not None:
        told = f"{gravest.explanation}; but {several}"
        return msgspec.structs.replace(gravest, relation="unresolved", explanation=told)
    return (_find_denial(held, compare) or gravest) if gravest.relation == "agree" else gravest


def _choose_finest(answers: Sequence[Answer[T]], compare: Comparator[T]) -> Held[T]:
    """For each report its answers without those that another one of its own makes finer, with all their evidence."""
    held: Held[T] = {}
    ordered = sorted(answers, key=lambda a: (a.article, -a.certainty, a.evidence, a.value))
    for answer in ordered:
        chosen = held.setdefault(answer.article, [])
        for place, (other, evidence) in enumerate(chosen):
            verdict = compare(other, answer)
            if verdict is not None and verdict.relation in ("agree", "precision"):
                best = answer if verdict.finer > 0 else other
                chosen[place] = (best, tuple(sorted({*evidence, answer.evidence})))
                break
        else:
            chosen.append((answer, (answer.evidence,)))
    return held


def _compare_reports(
    left: list[Shown[T]],
    right: list[Shown[T]],
    compare: Comparator[T],
) -> Verdict | None:
    """The mildest verdict over the answers of two reports; with several answers nothing says which of them clash."""
    verdicts = []
    several = len(left) > 1 or len(right) > 1
    for a, _ in left:
        for b, _ in right:
            verdict = compare(a, b)
            if verdict is not None:
                relation = "unresolved" if several and verdict.relation == "conflict" else verdict.relation
                sure = verdict.score * min(a.certainty, b.certainty)
                verdicts.append(msgspec.structs.replace(verdict, relation=relation, score=sure))
    return max(verdicts, key=lambda v: (GRAVITY.index(v.relation), v.score, v.explanation), default=None)


def _find_compared(held: Held[T], compare: Comparator[T]) -> Iterator[Shown[T]]:
    """Yield the answers that can be compared with one of another report; one that can't answers something else."""
    for article in sorted(held):
        others = [other for key in held if key != article for other, _ in held[key]]
        yield from (shown for shown in held[article] if any(compare(shown[0], other) for other in others))


def _find_several(held: Held[T], compare: Comparator[T]) -> str | None:
    """Say which report by itself gives two answers that would be in conflict, or ``None``; a denial is a clash."""
    for article in sorted(held):
        for (a, _), (b, _) in combinations(held[article], 2):
            verdict = compare(a, b)
            if verdict is not None and verdict.relation == "conflict" and not verdict.denial:
                return f"{article} has both “{a.value}” and “{b.value}”"
    return None


def _find_denial(held: Held[T], compare: Comparator[T]) -> Verdict | None:
    """A clash between speakers: what one report has somebody deny, and another one says, whatever else either says."""
    for first, second in combinations(sorted(held), 2):
        for (a, _), (b, _) in product(held[first], held[second]):
            verdict = compare(a, b)
            if verdict is not None and verdict.denial and a.speaker != b.speaker:
                who = " and ".join(sorted(f"“{s}”" if s else "the report itself" for s in (a.speaker, b.speaker)))
                told = f"{verdict.explanation}: the clash is between {who}"
                return msgspec.structs.replace(verdict, explanation=told)
    return None


def _make_readings(answers: Sequence[Shown[T]], compare: Comparator[T]) -> tuple[Reading, ...]:
    """Put equal answers into one reading, with all their evidence; the reading that most reports hold comes first."""
    groups: list[list[Shown[T]]] = []
    for answer, evidence in answers:
        for group in groups:
            if _is_one_value([other for other, _ in group], answer, compare):
                group.append((answer, evidence))
                break
        else:
            groups.append([(answer, evidence)])
    readings = [
        Reading(
            value=group[0][0].value,
            normal=group[0][0].normal,
            articles=tuple(sorted({a.article for a, _ in group})),
            evidence=tuple(sorted({e for _, evidence in group for e in evidence})),
            speaker=next((a.speaker for a, _ in group if a.speaker), None),
        )
        for group in groups
    ]
    return tuple(sorted(readings, key=lambda r: (-len(r.articles), r.articles, r.normal, r.value)))


def _is_one_value(group: Sequence[Answer[T]], answer: Answer[T], compare: Comparator[T]) -> bool:
    """Whether an answer agrees with the first one of a reading, and contradicts none of it."""
    verdicts = [compare(other, answer) for other in group]
    relations = [verdict.relation if verdict is not None else None for verdict in verdicts]
    return relations[0] == "agree" and "conflict" not in relations


def find_gravest(relations: Sequence[Relation]) -> Relation:
    """The gravest of several relations; ``single`` of none."""
    return min(relations, key=GRAVITY.index, default="single")
