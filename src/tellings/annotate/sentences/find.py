"""Sentences, and whether each of them states something."""

from bisect import bisect_right

from tellings.annotate.layout.captions import is_file_picture, is_showing
from tellings.annotate.sentences.breaks import mend_breaks
from tellings.model.annotations import Layout, Sentence, SentenceKind
from tellings.model.span import Span
from tellings.model.syntax import TokenRange
from tellings.text.tree import Tree

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
"""Tags of the Penn Treebank that a finite verb has."""
ELLIPTIC_WORDS = 4
"""Words from which a line without a finite verb may state something, if a participle or a number stands in it
("Two killed, five hurt in the north")."""


def find_sentences(tree: Tree, layout: Layout) -> tuple[Sentence, ...]:
    """Give each sentence of the parse its span and its kind; together they hold every token once, in order.

    Splits within a quotation or after an abbreviation are mended. A dateline, or a label at the front of a line, is a
    sentence of its own that states nothing.
    """
    parts = _Parts(layout)
    found = []
    for piece in mend_breaks(tree):
        for part in parts.split(tree, piece):
            span = tree.make_span(range(part.first, part.last))
            kind = parts.find_kind(tree, span)
            states = kind not in ("furniture", "correction", "question") and _states(tree, part, kind)
            found.append(Sentence(span.start, span.end, states, kind, part.first, part.last))
    return tuple(found)


class _Parts:
    """The parts of a layout, to look spans up in."""

    def __init__(self, layout: Layout) -> None:
        others = (layout.byline, layout.dateline)
        self._headline = layout.headline
        self._left = sorted({*layout.furniture, *(span for span in others if span)})
        self._starts = [span.start for span in self._left]
        self._captions = layout.captions
        self._corrections = layout.corrections
        self._caption_starts = [span.start for span in layout.captions]

    def split(self, tree: Tree, piece: TokenRange) -> tuple[TokenRange, ...]:
        """Cut a dateline or a label from the front of a sentence."""
        start = tree.tokens[piece.first].start
        left = self._find(self._left, self._starts, start)
        if left is None or tree.tokens[piece.last - 1].end <= left.end:
            return (piece,)
        cut = bisect_right(tree.tokens, left.end - 1, piece.first, piece.last, key=lambda token: token.start)
        if cut >= piece.last:
            return (piece,)
        return TokenRange(piece.first, cut), TokenRange(cut, piece.last)

    def find_kind(self, tree: Tree, span: Span) -> SentenceKind:
        """The kind of a sentence, by where it stands and how it ends."""
        if any(correction.overlaps(span) for correction in self._corrections):
            return "correction"
        if self._find(self._left, self._starts, span.start):
            return "furniture"
        if self._headline and self._headline.overlaps(span):
            return "headline"
        if self._find(self._captions, self._caption_starts, span.start) or is_showing(tree.text[span.start : span.end]):
            return "caption"
        return "question" if _asks(tree.text, span) else "body"

    @staticmethod
    def _find(spans: list[Span] | tuple[Span, ...], starts: list[int], place: int) -> Span | None:
        number = bisect_right(starts, place) - 1
        return spans[number] if number >= 0 and place < spans[number].end else None


def _asks(text: str, span: Span) -> bool:
    """Whether a sentence is a question; one that reports a question in quotation marks states that it was asked."""
    words = text[span.start : span.end]
    bare = words.rstrip("\"'”’»)]!")
    if not bare.endswith("?"):
        return False
    reports = words[-1] in '"”»' and words[0] not in '"“«' and any(mark in bare for mark in '"“«')
    return not reports


def _states(tree: Tree, part: TokenRange, kind: SentenceKind) -> bool:
    """Whether something is said to be or to happen: by a finite verb, or in the clipped way of headlines and lists."""
    if kind == "headline":
        return not _asks(tree.text, tree.make_span(range(part.first, part.last)))
    tokens = tree.tokens[part.first : part.last]
    if kind == "caption" and is_file_picture(tree.text[tokens[0].start : tokens[-1].end]):
        return False
    if any(token.tag in FINITE for token in tokens):
        return True
    words = sum(token.pos not in ("PUNCT", "SYM", "X") for token in tokens)
    return words >= ELLIPTIC_WORDS and any(token.tag in ("VBN", "CD") for token in tokens)
