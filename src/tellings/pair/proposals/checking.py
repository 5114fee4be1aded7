"""Which of a model's points the reports bear out: words that stand where it says, in two reports or more."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from tellings.model.proposal import Proposal, Told
from tellings.model.report import Report
from tellings.model.span import Span
from tellings.pair.proposals.numbering import Line, Numbered
from tellings.pair.proposals.reading import RawPlace, RawPoint, list_places
from tellings.pair.proposals.wording import keep_wording
from tellings.pair.proposals.words import find_words

LONGEST_SHOWN = 400
"""Characters of an answer that can still be looked at as one value."""

_CORRECTION = re.compile(
    r"(?i)^\W*(?:correction|clarification|editor['’]s note|corrects? |this (?:story|article|report) (?:has been|was) "
    r"(?:corrected|updated|amended))|\b(?:earlier|previous|original|first) version of this (?:story|article|report)\b"
)
"""How sentences begin that say what a report had wrong: their figures are what it no longer says."""

Reason = Literal[
    "not of the form asked for",
    "no such report or sentence",
    "words that do not stand in that sentence",
    "words of a correction",
    "an answer longer than a clause",
    "words of fewer than two reports",
    "one reading where two were claimed",
]


class Dropped(msgspec.Struct, frozen=True, order=True):
    """Why a proposal was dropped, or (``words``) the words of one report in it."""

    reason: str
    words: bool = False


def check_points(
    points: Iterator[RawPoint | None], numbered: Sequence[Numbered], reports: Sequence[Report], by: str
) -> Iterator[Proposal | Dropped]:
    """Yield each point as a proposal whose words were found, or why it was dropped; and each place that was."""
    lines = {(r.siglum, line.number): (r.article, line) for r in numbered for line in r.lines}
    texts = {report.article.id: report.article.text for report in reports}
    for point in points:
        if point is None:
            yield _drop("not of the form asked for")
            continue
        told: list[Told] = []
        for number, place in list_places(point):
            found = _check_place(place, number, lines, texts)
            if isinstance(found, Told):
                told.append(found)
            else:
                yield found
        yield _make_proposal(point, tuple(sorted({*told})), texts, by)


def _make_proposal(point: RawPoint, told: tuple[Told, ...], texts: Mapping[str, str], by: str) -> Proposal | Dropped:
    if len({place.article for place in told}) < 2:
        return _drop("words of fewer than two reports")
    if point.relation != "agree" and len({place.reading for place in told}) < 2:
        return _drop("one reading where two were claimed")
    shown = [texts[place.article][place.words.start : place.words.end] for place in told]
    return Proposal(question=keep_wording(point.question, shown), claimed=point.relation, told=told, by=by)


def _check_place(
    place: RawPlace, reading: int, lines: Mapping[tuple[str, int], tuple[str, Line]], texts: Mapping[str, str]
) -> Told | Dropped:
    named = lines.get((place.report.strip(), place.sentence))
    if named is None:
        return _drop("no such report or sentence", words=True)
    article, line = named
    text = texts[article]
    if _CORRECTION.search(line.shown):
        return _drop("words of a correction", words=True)
    words = find_words(text, line.span, place.words)
    answer = words and (find_words(text, words, place.answer) or find_words(text, line.span, place.answer))
    if words is None or answer is None:
        return _drop("words that do not stand in that sentence", words=True)
    if answer.end - answer.start > LONGEST_SHOWN:
        return _drop("an answer longer than a clause", words=True)
    whole = Span(min(words.start, answer.start), max(words.end, answer.end))
    return Told(article, whole, answer, reading)


def _drop(reason: Reason, *, words: bool = False) -> Dropped:
    return Dropped(reason, words)
