"""The full text of each report in a column, cut where evidence begins and ends, so that it can be lit."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from tellings.model.point import GRAVITY, Relation
from tellings.render.html.marking import mark_value
from tellings.render.view.account import AccountView, ReportView
from tellings.render.view.sentences import SENTENCE_END

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


class Claim(msgspec.Struct, frozen=True, order=True):
    """A span that a thing of the page rests on: the number of the thing, and the entry's relation if it is one.

    ``crux`` marks the words inside the evidence that are the value itself: "Monday" in a clause.
    """

    start: int
    end: int
    thing: int
    relation: Relation | None = None
    crux: bool = False


class Part(msgspec.Struct, frozen=True):
    """Some characters, and the things whose value they are."""

    text: str
    cruxes: tuple[int, ...]


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Some characters that the same things rest on. ``link`` is the address of the gravest entry among them."""

    parts: tuple[Part, ...]
    things: tuple[int, ...]
    relation: Relation | None
    link: str | None
    anchors: tuple[str, ...]


class SentenceView(msgspec.Struct, frozen=True):
    """A sentence, with its address."""

    anchor: str
    pieces: tuple[Piece, ...]


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A report's text: paragraphs of sentences. ``headed`` says that the first paragraph is the headline."""

    report: ReportView
    headed: bool
    paragraphs: tuple[tuple[SentenceView, ...], ...]


def list_things(view: AccountView) -> tuple[msgspec.Struct, ...]:
    """Return what can be chosen on a page, in order; a thing's number is its place here. Entries come first."""
    return (*view.entries, *view.shared, *view.alone, *view.names, *view.moments, *view.copies, *view.labels)


def list_columns(view: AccountView) -> tuple[Column, ...]:
    """Return the text of each report, in the order of letters."""
    claims = _gather_claims(view)
    anchors: dict[str, set[int]] = {}
    for citation in view.citations:
        anchors.setdefault(citation.article, set()).add(citation.start)
    keys = [entry.key for entry in view.entries]
    return tuple(
        _make_column(report, sorted(claims.get(report.record.id, ())), sorted(anchors.get(report.record.id, ())), keys)
        for report in view.reports
    )


def _gather_claims(view: AccountView) -> dict[str, set[Claim]]:
    claims: dict[str, set[Claim]] = {}
    for number, thing in enumerate(list_things(view)):
        relation = thing.relation if number < len(view.entries) else None  # type: ignore[attr-defined]
        for one in thing.evidence:  # type: ignore[attr-defined]
            claims.setdefault(one.article, set()).add(Claim(one.start, one.end, number, relation))
    for article, crux in _find_cruxes(view):
        claims.setdefault(article, set()).add(crux)
    return claims


def _find_cruxes(view: AccountView) -> Iterator[tuple[str, Claim]]:
    """Where the value of each reading stands in its evidence, if its words are there as they are."""
    for number, entry in enumerate(view.entries):
        for reading in (reading for facet in entry.facets for reading in facet.readings):
            for one in reading.citations:
                before, value, _ = mark_value(one.exact, reading.value)
                start = one.start + len(before)
                if value:
                    yield one.article, Claim(start, start + len(value), number, entry.relation, crux=True)


def _make_column(report: ReportView, claims: Sequence[Claim], anchors: Sequence[int], keys: Sequence[str]) -> Column:
    text = report.record.text
    sentences = [list(_cut_line(text, match.start(), match.end())) for match in _LINE.finditer(text)]
    spans = [span for line in sentences for span in line]
    cut = iter(_cut_spans(spans, claims, anchors))
    named = _Names(text, report.letter.key, keys)
    paragraphs = tuple(tuple(named.sentence(next(cut)) for _ in line) for line in sentences if line)
    first = next(_LINE.finditer(text), None)
    headed = first is not None and first.group().strip() == (report.record.headline or "").strip()
    return Column(report=report, headed=headed, paragraphs=paragraphs)


def _cut_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a line; white space alone is none."""
    if not text[start:end].strip():
        return
    begin = start
    for match in SENTENCE_END.finditer(text, start, end):
        yield begin, match.end()
        begin = match.end()
    yield begin, end


class _Cut(msgspec.Struct, frozen=True):
    """A stretch of text with what rests on it and the anchors that begin there."""

    start: int
    end: int
    claims: tuple[Claim, ...]
    anchors: tuple[int, ...]


def _cut_spans(
    spans: Sequence[tuple[int, int]], claims: Sequence[Claim], anchors: Sequence[int]
) -> Iterator[list[_Cut]]:
    """Cut each span wherever a claim begins or ends, or an anchor is; an anchor outside of all goes to the next."""
    waiting = list(reversed(claims))
    pending = list(reversed(anchors))
    active: list[Claim] = []
    for start, end in spans:
        while waiting and waiting[-1].start < end:
            active.append(waiting.pop())
        active = [claim for claim in active if claim.end > start]
        edges = {edge for claim in active if not claim.crux for edge in (claim.start, claim.end)}
        edges |= {place for place in pending if start < place < end}
        cuts: list[_Cut] = []
        for left, right in _pair(start, end, edges):
            here = tuple(claim for claim in active if claim.start < right and left < claim.end)
            begun: list[int] = []
            while pending and pending[-1] <= left:
                begun.append(pending.pop())
            cuts.append(_Cut(left, right, here, tuple(begun)))
        yield cuts


def _pair(start: int, end: int, edges: Iterable[int]) -> Iterator[tuple[int, int]]:
    inner = sorted(edge for edge in set(edges) if start < edge < end)
    return zip([start, *inner], [*inner, end], strict=True)


class _Names:
    """Turns cuts into pieces with the addresses of one column."""

    def __init__(self, text: str, key: str, keys: Sequence[str]) -> None:
        self.text = text
        self.key = key
        self.keys = keys

    def sentence(self, cuts: Sequence[_Cut]) -> SentenceView:
        """Return a sentence of the column."""
        return SentenceView(f"s-{self.key}-{cuts[0].start}", tuple(map(self.piece, cuts)))

    def piece(self, cut: _Cut) -> Piece:
        """Return a piece of the column."""
        relations: Mapping[int, Relation] = {one.thing: one.relation for one in cut.claims if one.relation is not None}
        gravest = min(relations, key=lambda thing: (GRAVITY.index(relations[thing]), thing), default=None)
        return Piece(
            parts=tuple(self._part(cut, *pair) for pair in _pair(cut.start, cut.end, _edges(cut.claims))),
            things=tuple(sorted({one.thing for one in cut.claims})),
            relation=None if gravest is None else relations[gravest],
            link=None if gravest is None else self.keys[gravest],
            anchors=tuple(f"t-{self.key}-{start}" for start in cut.anchors),
        )

    def _part(self, cut: _Cut, start: int, end: int) -> Part:
        cruxes = {one.thing for one in cut.claims if one.crux and one.start < end and start < one.end}
        return Part(self.text[start:end], tuple(sorted(cruxes)))


def _edges(claims: Iterable[Claim]) -> set[int]:
    return {edge for claim in claims if claim.crux for edge in (claim.start, claim.end)}
