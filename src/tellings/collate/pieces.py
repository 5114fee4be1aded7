"""A saying that one report quotes whole and another in pieces around its cue: the pieces, put together again."""

from collections.abc import Iterator, Mapping, Sequence, Set

import msgspec

from tellings.collate.sayings import compare_wordings, flatten, read_wording
from tellings.model.span import Span
from tellings.model.utterance import QuotationRecord

GAP = " … "
"""What stands between two pieces: there are other words of the report."""


class Quoted(msgspec.Struct, frozen=True):
    """Words that one report quotes, in one or several records in the order of the text."""

    records: tuple[QuotationRecord, ...]

    @property
    def article(self) -> str:
        """The article that quotes them."""
        return self.records[0].article

    @property
    def parts(self) -> tuple[tuple[str, Span], ...]:
        """The quoted words of each record, and where they stand."""
        return tuple(_read_part(record) for record in self.records)

    @property
    def wording(self) -> str:
        """All the quoted words."""
        return GAP.join(words for words, _ in self.parts)


def _read_part(record: QuotationRecord) -> tuple[str, Span]:
    span = read_wording(record) or Span(record.start, record.end)
    return record.exact[span.start - record.start : span.end - record.start], span


def join_pieces(records: Sequence[QuotationRecord]) -> list[Quoted]:
    """Put together the quotations of each article that make up, one after another, what another one quotes at once.

    Args:
        records: the quotations of one utterance.

    Returns:
        All of them, each once, by article and place.
    """
    by_article: dict[str, list[Quoted]] = {}
    for record in sorted(records, key=lambda r: (r.article, r.start, r.end, r.id)):
        by_article.setdefault(record.article, []).append(Quoted((record,)))
    wholes = {article: {flatten(one.wording) for one in own} for article, own in by_article.items()}
    return [one for article in by_article for one in _join_own(article, by_article[article], wholes)]


def _join_own(article: str, own: list[Quoted], wholes: Mapping[str, Set[str]]) -> list[Quoted]:
    """The quotations of one article, those together that make up a wording of another article."""
    if len(own) == 1:
        return own
    for whole in sorted({whole for key in wholes if key != article for whole in wholes[key]}):
        pieces = list(_find_pieces(own, whole))
        joined = Quoted(tuple(record for piece in pieces for record in piece.records))
        if len(pieces) > 1 and compare_wordings(joined.wording, whole) == "same":
            rest = [one for one in own if one not in pieces]
            return sorted([joined, *rest], key=lambda one: one.records[0].start)
    return own


def _find_pieces(own: Sequence[Quoted], whole: str) -> Iterator[Quoted]:
    """Yield the quotations of one article that stand in a longer wording, each behind the one before."""
    text, place = f" {whole} ", 0
    for one in own:
        words = f" {flatten(one.wording)} "
        found = text.find(words, place)
        if found >= 0 and 2 < len(words) < len(text):
            yield one
            place = found + len(words) - 1
