"""What some reports leave unsaid, and what none says: of the main happening, of its details, of who speaks."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

import msgspec

from tellings.model.account import Gap
from tellings.model.annotations import Sentence
from tellings.model.entity import Entity
from tellings.model.point import Facet, Point, Slot
from tellings.model.report import Report
from tellings.model.utterance import QuotationRecord

MAIN = 3
"""Points that are taken together for the main happening: the first in the order of the account."""

MOST_DETAILS, MOST_SILENT, MOST_SPEAKERS = 8, 6, 4
"""Gaps of each kind that are listed: more are not read."""

DETAILS: frozenset[Slot] = frozenset({"time", "quantity", "place", "cause"})
"""Slots of a detail that a report can be said to leave out."""

MARKS = frozenset("“\"‘'")
"""Quotation marks that a sentence may begin with; it is not put into others then."""

OFFERED = "”?"
"""How a question ends that offers the values; a report that gives none of them has not left that out."""

DAY = len("2024-03-04")

SURE = 0.6
"""Score of a facet from which its question is put to the reports that do not answer it."""

CAUSES = frozenset({"cause", "motive", "reason"})

Says = Callable[[Report, Sequence[Sentence]], Set[str]]
"""What some sentences of a report answer a question with; nothing where they do not."""


def find_gaps(
    points: Sequence[Point],
    reports: Sequence[Report],
    *,
    searched: Sequence[Point] = (),
    quotations: Sequence[QuotationRecord] = (),
    entities: Sequence[Entity] = (),
) -> tuple[Gap, ...]:
    """What is left unsaid; ``points`` stand in the order of the account.

    Before a report counts as silent on a point, it is searched for it: ``searched`` are all points that collating made,
    those too that are not sure enough to be shown. One that gives another report's answer anywhere is not silent on it.

    First the basic questions of the main happening, put to each report that tells it; then details that a report leaves
    out of what it tells; then main points that most reports tell, and speakers whom most quote. Silence is no denial: a
    report may have been written earlier, or be of something else. Of a report that is cut nobody knows what it leaves
    out: it is never silent.
    """
    told = [point for point in points if point.relation != "single"]
    cut = {report.article.id for report in reports if report.article.cut is not None}
    found = (
        _find_basic(told[:MAIN], reports),
        _find_details(told, searched, reports),
        _find_silent(told, searched, reports),
        _find_speakers(quotations, entities, reports),
    )
    most = (len(BASIC), MOST_DETAILS, MOST_SILENT, MOST_SPEAKERS)
    return tuple(gap for gaps, number in zip(found, most, strict=True) for gap in islice(_drop_cut(gaps, cut), number))


def _drop_cut(gaps: Iterable[Gap], cut: Set[str]) -> Iterator[Gap]:
    """Gaps without the reports that are cut, as far as others are silent."""
    for gap in gaps:
        silent = tuple(article for article in gap.silent if article not in cut)
        if silent:
            yield msgspec.structs.replace(gap, silent=silent)


def _find_basic(main: Sequence[Point], reports: Sequence[Report]) -> Iterator[Gap]:
    """Yield the basic questions that a report which tells the main happening does not answer, or that none does."""
    held = {report.article.id: _find_sentences(main, report) for report in reports}
    telling = [report for report in reports if held[report.article.id]]
    for question, says, needs_one in BASIC:
        given = {r.article.id: says(r, held[r.article.id]) for r in telling}
        known = {value for values in given.values() for value in values}
        told = {r.article.id for r in telling if given[r.article.id] or known & says(r, r.annotations.sentences)}
        silent = given.keys() - told
        if silent and (told or not needs_one):
            yield _make_gap(f"{question} (“{main[0].about}”)", silent, told, main)


def _find_sentences(points: Sequence[Point], report: Report) -> list[Sentence]:
    """The sentences of a report that the evidence of some points stands in."""
    spans = [(e.start, e.end) for point in points for e in point.evidence if e.article == report.article.id]
    return [s for s in report.annotations.sentences if any(a < s.end and s.start < b for a, b in spans)]


def _holds(sentences: Sequence[Sentence], start: int) -> bool:
    return any(sentence.start <= start < sentence.end for sentence in sentences)


def _say_when(report: Report, sentences: Sequence[Sentence]) -> Set[str]:
    return {t.earliest[:DAY] for t in report.annotations.times if t.earliest and _holds(sentences, t.start)}


def _say_where(report: Report, sentences: Sequence[Sentence]) -> Set[str]:
    mentions = (m for m in report.annotations.mentions if m.type == "place" and _holds(sentences, m.start))
    return {mention.exact.casefold() for mention in mentions}


def _say_how_many(report: Report, sentences: Sequence[Sentence]) -> Set[str]:
    counted = (q for q in report.annotations.quantities if q.unit is None and q.counted and _holds(sentences, q.start))
    return {f"{quantity.low} {quantity.counted}" for quantity in counted}


def _say_why(report: Report, _sentences: Sequence[Sentence]) -> Set[str]:
    """Whether a report gives a cause, or speaks of one, anywhere: causes stand far from what they caused."""
    statements = report.annotations.statements
    named = any(token.lemma.lower() in CAUSES for token in report.annotations.syntax.tokens)
    return _tell(named or any(argument.role == "cause" for s in statements for argument in s.arguments))


def _say_who_says_so(report: Report, sentences: Sequence[Sentence]) -> Set[str]:
    """Whether the happening, or anything in the report, stands by somebody's word."""
    attributed = any(s.attribution is not None and _holds(sentences, s.start) for s in report.annotations.statements)
    return _tell(attributed or any(quotation.speaker is not None for quotation in report.annotations.quotations))


def _give_reaction(report: Report, sentences: Sequence[Sentence]) -> Set[str]:
    """Whether somebody is quoted beyond the sentences that tell the happening."""
    quotations = report.annotations.quotations
    return _tell(any(q.kind != "indirect" and not _holds(sentences, q.content.start) for q in quotations))


def _tell(is_told: bool) -> Set[str]:
    """The one answer of a question that a report answers in whatever words, or none."""
    return {"told"} if is_told else set()


BASIC: tuple[tuple[str, Says, bool], ...] = (
    ("When did it happen?", _say_when, False),
    ("Where did it happen?", _say_where, False),
    ("How many?", _say_how_many, True),
    ("Why did it happen?", _say_why, False),
    ("By whose word?", _say_who_says_so, False),
    ("How do people react, in their own words?", _give_reaction, False),
)
"""The questions of a news story, each with what a report answers it with, and whether it is put only where one
does: not everything that happens has a number."""


def _find_details(points: Sequence[Point], searched: Sequence[Point], reports: Sequence[Report]) -> Iterator[Gap]:
    """Yield the questions of a point that some of its reports answer and others, which tell the point too, do not.

    A report that has a value in its words, wherever, does not leave it out.
    """
    texts = {report.article.id: report.article.text.casefold() for report in reports}
    answered: dict[str, set[str]] = {}
    for point in (*points, *searched):
        for facet in point.facets:
            answered.setdefault(facet.question, set()).update(a for r in facet.readings for a in r.articles)
    asked = set()
    for point in points:
        articles = {evidence.article for evidence in point.evidence}
        for facet in point.facets:
            told = answered[facet.question] | {a for a in articles if _has_value(texts.get(a, ""), facet)}
            is_detail = facet.slot in DETAILS and facet.score >= SURE and not facet.question.endswith(OFFERED)
            if is_detail and facet.question not in asked and articles - told:
                asked.add(facet.question)
                yield _make_gap(facet.question, articles - told, told, (point,))


def _has_value(text: str, facet: Facet) -> bool:
    """Whether a text in lower case holds a value of a facet in as many words."""
    values = (re.escape(reading.value.casefold()) for reading in facet.readings if reading.value)
    return any(re.search(rf"(?<!\w){value}(?!\w)", text) for value in values)


def _find_silent(points: Sequence[Point], searched: Sequence[Point], reports: Sequence[Report]) -> Iterator[Gap]:
    """Yield the points that more than half of three or more reports tell, and who does not, however faintly."""
    articles = {report.article.id for report in reports}
    near: dict[tuple[str, int], set[str]] = {}
    for point in (*points, *searched):
        tellers = _find_tellers(point)
        for evidence in point.evidence:
            near.setdefault((evidence.article, evidence.start), set()).update(tellers)
    for point in points:
        told = _find_tellers(point)
        silent = articles - told - {article for e in point.evidence for article in near[e.article, e.start]}
        if silent and len(articles) > 2 and len(told) > len(articles) / 2:
            yield _make_gap(_ask_told(point), silent, told, (point,))


def _ask_told(point: Point) -> str:
    """Whether a point is told, by its sentence; what a point about a name or a saying answers is asked as there."""
    about = point.about.removesuffix("…").strip()
    if any(" ".join(e.exact.split()).startswith(about) for e in point.evidence) or not point.facets:
        return f"Is this told: {point.about if about[:1] in MARKS else f'“{point.about}”'}?"
    return point.facets[0].question


def _find_tellers(point: Point) -> set[str]:
    return {e.article for e in point.evidence} | {a for f in point.facets for r in f.readings for a in r.articles}


def _find_speakers(
    quotations: Sequence[QuotationRecord], entities: Sequence[Entity], reports: Sequence[Report]
) -> Iterator[Gap]:
    """Yield whom more than half of the reports quote, the most quoted first, and who does not."""
    articles = {report.article.id for report in reports}
    names: Mapping[str, str] = {entity.id: entity.name for entity in entities if entity.type in ("person", "org")}
    quoting: dict[str, set[str]] = {}
    for quotation in quotations:
        if quotation.speaker is not None and quotation.speaker in names:
            quoting.setdefault(quotation.speaker, set()).add(quotation.article)
    for speaker, told in sorted(quoting.items(), key=lambda item: (-len(item[1]), names[item[0]], item[0])):
        if len(articles) > 2 and len(articles) / 2 < len(told) < len(articles):
            yield _make_gap(f"What does {names[speaker]} say?", articles - told, told)


def _make_gap(question: str, silent: Set[str], told: Set[str], points: Sequence[Point] = ()) -> Gap:
    return Gap(
        question=question,
        silent=tuple(sorted(silent)),
        told_by=tuple(sorted(told)),
        points=tuple(point.id for point in points),
    )
