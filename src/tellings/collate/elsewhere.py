"""Whether a report also gives, elsewhere, the value by which another one seems to contradict it."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from tellings.collate.context import Story
from tellings.collate.units import Unit
from tellings.model.point import Facet, Reading
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.text.words import stem

DOUBTFUL = 0.5


class _Value(msgspec.Struct, frozen=True):
    """A time or a figure that a sentence gives: what it is known by, and its words."""

    key: tuple[str | Decimal | None, ...]
    exact: str
    start: int
    end: int
    unit: Unit


class ValueFinder:
    """Finds the figures and the times of the articles of a story; each article is read once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._found: dict[str, tuple[_Value, ...]] = {}

    def find(self, article: str) -> tuple[_Value, ...]:
        """The values of an article that stand in a sentence which states something."""
        if article not in self._found:
            self._found[article] = tuple(_find_values(self._story, article))
        return self._found[article]


def doubt_given(values: ValueFinder, facet: Facet) -> Facet:
    """Leave a conflict unresolved where a report on one side of it also gives the value of the other side.

    A report that says both has its reasons: two phases, two counts, somebody else's word. What is searched for is the
    same figure of the same things, or the same time, in a sentence that tells of a deed of the evidence.
    """
    if facet.relation != "conflict":
        return facet
    for reading in facet.readings:
        others = {a for r in facet.readings if r.normal != reading.normal for a in r.articles}
        for article in sorted(others - {*reading.articles}):
            given = _find_given(values, reading, article)
            if given is not None:
                told = f"{facet.explanation}; but {article} also says “{given}”"
                return msgspec.structs.replace(facet, relation="unresolved", score=DOUBTFUL, explanation=told)
    return facet


def _find_given(values: ValueFinder, reading: Reading, article: str) -> str | None:
    """The words by which an article gives the value of another one's reading, or ``None``."""
    shown = [v for e in reading.evidence for v in values.find(e.article) if _is_shown(v, e, reading.value)]
    keys = {value.key for value in shown}
    deeds = {deed for value in shown for deed in value.unit.predicates}
    for value in values.find(article):
        if value.key in keys and deeds & value.unit.predicates.keys():
            return value.exact
    return None


def _is_shown(value: _Value, evidence: Evidence, words: str) -> bool:
    """Whether a value is the one that a reading in these words shows by its evidence."""
    return evidence.start <= value.start and value.end <= evidence.end and value.exact in words


def _find_values(story: Story, article: str) -> Iterator[_Value]:
    """Yield the figures and the times of an article that stand in a sentence which states something."""
    number = next(i for i, report in enumerate(story.reports) if report.article.id == article)
    units = [unit for unit in story.units if unit.report == number]
    for start, end, exact, key in _read_values(story.reports[number]):
        unit = next((u for u in units if u.sentence.start <= start < u.sentence.end), None)
        if unit is not None:
            yield _Value(key, exact, start, end, unit)


def _read_values(report: Report) -> Iterator[tuple[int, int, str, tuple[str | Decimal | None, ...]]]:
    for quantity in report.annotations.quantities:
        counted = stem((quantity.counted or "").lower().rpartition(" ")[2])
        yield quantity.start, quantity.end, quantity.exact, (quantity.low, quantity.high, quantity.unit, counted)
    for time in report.annotations.times:
        yield time.start, time.end, time.exact, (time.value, time.earliest, time.before)
