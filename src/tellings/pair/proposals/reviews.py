"""Facets that were found without a model -> what it is asked of them, and what it says."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from tellings.model.asking import Request
from tellings.model.point import GRAVITY, Facet, Point
from tellings.model.proposal import Review
from tellings.model.span import Evidence
from tellings.pair.proposals.asking import make_request, write_lines
from tellings.pair.proposals.numbering import Line, Numbered
from tellings.pair.proposals.prompts import REVIEW, REVIEW_SCHEMA
from tellings.pair.proposals.reading import RawReview
from tellings.pair.proposals.wording import keep_wording
from tellings.text.hashing import make_id

MOST_FACETS = 40
"""Facets that are put to a model in one request."""


class Batch(msgspec.Struct, frozen=True):
    """The facets of one request, in the order of their numbers."""

    request: Request
    facets: tuple[Facet, ...]


def ask_for_reviews(points: Sequence[Point], numbered: Sequence[Numbered]) -> Iterator[Batch]:
    """Yield requests for what a model holds of the facets with two readings or more, in their order."""
    facets = [f for point in points for f in point.facets if len(f.readings) > 1]
    unique = list({make_key(facet): facet for facet in facets}.values())
    for first in range(0, len(unique), MOST_FACETS):
        batch = tuple(unique[first : first + MOST_FACETS])
        yield Batch(make_request("review", REVIEW, _write(batch, numbered), REVIEW_SCHEMA), batch)


def make_key(facet: Facet) -> str:
    """What a facet is known by: its slot, and the words of its readings and where they stand."""
    readings = sorted(f"{e.article}:{e.start}:{e.end}:{r.value}" for r in facet.readings for e in r.evidence)
    return make_id("f", facet.slot, *readings)


def check_reviews(found: Iterator[RawReview | None], facets: Sequence[Facet], by: str) -> Iterator[Review]:
    """Yield what an answer says of each facet of its request, each once; a wording only if the readings bear it out."""
    seen: set[int] = set()
    for raw in found:
        if raw is None or not 1 <= raw.facet <= len(facets) or raw.facet in seen:
            continue
        seen.add(raw.facet)
        facet = facets[raw.facet - 1]
        held = [words for r in facet.readings for words in (r.value, *(e.exact for e in r.evidence))]
        question = keep_wording(raw.question, held) if raw.one_question else ""
        yield Review(facet=make_key(facet), one_question=raw.one_question, question=question, by=by)


def _write(facets: Sequence[Facet], numbered: Sequence[Numbered]) -> str:
    cited = {line for facet in facets for r in facet.readings for e in r.evidence for line in _find_lines(e, numbered)}
    shown = [write_lines([line for line in report.lines if line in cited]) for report in numbered]
    asked = [_write_facet(number, facet, numbered) for number, facet in enumerate(facets, 1)]
    return "\n\n".join([*(lines for lines in shown if lines), *asked])


def _write_facet(number: int, facet: Facet, numbered: Sequence[Numbered]) -> str:
    lines = [f"Facet {number}. {' '.join(facet.question.split())}"]
    for reading in facet.readings:
        places = sorted({f"{line.siglum}{line.number}" for e in reading.evidence for line in _find_lines(e, numbered)})
        lines.append(f"- {' '.join(reading.value.split())} ({', '.join(places)})")
    return "\n".join(lines)


def _find_lines(evidence: Evidence, numbered: Sequence[Numbered]) -> Iterator[Line]:
    for report in numbered:
        if report.article == evidence.article:
            yield from (x for x in report.lines if x.span.start < evidence.end and evidence.start < x.span.end)


def mark_points(points: Sequence[Point], reviews: Mapping[str, Review], uses: Collection[str]) -> list[Point]:
    """The points with what a model says of their facets: its objections ("judge"), and its wordings ("word").

    A conflict that was found without it is not closed by an objection: it is left unresolved, and says why.
    """
    return [_mark_point(point, reviews, uses) for point in points]


def _mark_point(point: Point, reviews: Mapping[str, Review], uses: Collection[str]) -> Point:
    facets = tuple(_mark_facet(facet, reviews.get(make_key(facet)), uses) for facet in point.facets)
    if facets == point.facets:
        return point
    relation = min((facet.relation for facet in facets), key=GRAVITY.index)
    return msgspec.structs.replace(point, facets=facets, relation=relation)


def _mark_facet(facet: Facet, review: Review | None, uses: Collection[str]) -> Facet:
    if review is None:
        return facet
    if "word" in uses and review.question:
        facet = msgspec.structs.replace(facet, question=review.question)
    if "judge" not in uses or review.one_question:
        return facet
    objection = f"{review.by} holds that these answer different questions"
    told = f"{facet.explanation}; but {objection}"
    if facet.relation == "conflict":
        return msgspec.structs.replace(facet, relation="unresolved", explanation=told)
    return msgspec.structs.replace(facet, explanation=told, objection=objection)
