"""Reports as numbered sentences: what a model is shown, and what it names its words by."""

from collections.abc import Sequence

import msgspec

from tellings.model.report import Report
from tellings.model.span import Span
from tellings.pair.proposals.words import show_plainly
from tellings.text.sigla import make_siglum

LONGEST_SHOWN = 1200
"""Characters of one sentence that are shown: a longer one is a list or a page run together, of which that is enough."""


class Line(msgspec.Struct, frozen=True):
    """One sentence under its number, from 1 in its report, as it is shown: in one line, without hidden marks."""

    siglum: str
    number: int
    span: Span
    shown: str
    headline: bool

    def __str__(self) -> str:
        return f"{self.siglum}{self.number}: {self.shown}"


class Numbered(msgspec.Struct, frozen=True):
    """A report with its numbered sentences: those that state something."""

    article: str
    siglum: str
    published: str | None
    lines: tuple[Line, ...]


def number_sentences(reports: Sequence[Report]) -> tuple[Numbered, ...]:
    """Number the sentences of reports, which stand in the order of their sigla."""
    return tuple(_number(report, make_siglum(place)) for place, report in enumerate(reports))


def _number(report: Report, siglum: str) -> Numbered:
    text = report.article.text
    told = [s for s in report.annotations.sentences if s.statement]
    lines = [
        Line(
            siglum=siglum,
            number=number,
            span=Span(sentence.start, sentence.end),
            shown=show_plainly(text[sentence.start : sentence.end], LONGEST_SHOWN),
            headline=sentence.kind == "headline",
        )
        for number, sentence in enumerate(told, 1)
    ]
    return Numbered(report.article.id, siglum, report.article.published, tuple(line for line in lines if line.shown))
