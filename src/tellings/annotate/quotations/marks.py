"""Quotation marks: which stretches of a text stand between them.

Marks are matched on the text, paragraph by paragraph, since a parser breaks quotations over sentences. One pass with
a short stack; a mark opens or closes by what stands beside it first, by its glyph second, by what is open last.
"""

import re

import msgspec

from tellings.annotate.quotations.paragraphs import find_paragraphs
from tellings.model.span import Span

_MARK = re.compile(r"''|``|‘‘|’’|[\"＂“”„‟″«»‹›「」『』'‘’‚‛]")
_SINGLE = frozenset("'‘’‚‛")
_OPENING = frozenset(["“", "„", "‟", "``", "‘‘", "「", "『", "‘", "‚", "‛", "«", "‹"])
_CLOSING = frozenset(["”", "’’", "」", "』", "’", "»", "›"])
_OPENED = frozenset("'‘")
_BEFORE_OPENING = frozenset("([{<—–-―‒/:…>")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-―‒/…")
_MARK_CHARACTERS = frozenset("\"＂“”„‟″«»‹›「」『』'‘’‚‛`")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|cos|n|nuff|round|bout|ere|neath|\d\ds?)\b", re.IGNORECASE)
"""Words whose first letters an apostrophe stands for: no single mark opens before them."""

_FEET = re.compile(r"\d['’′]\s?\d\d?\Z")
"""A height up to its inches, so that the mark after it is their sign ("6'2\"")."""
_FEET_LENGTH = 6

DEEPEST = 4
"""Quotations within quotations that are told apart: news rarely goes beyond two; the bound keeps the pass linear."""


class Marked(msgspec.Struct, frozen=True):
    """A stretch between quotation marks: ``start``/``end`` inside of them, ``outer_start``/``outer_end`` with them.

    ``paragraph`` is the index of its paragraph; ``closed`` is false where the closing mark is missing, and
    ``continues`` true where the paragraph before it left a quotation open.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    closed: bool = True
    continues: bool = False


class _Mark(msgspec.Struct, frozen=True):
    start: int
    end: int
    glyph: str
    opens: bool
    closes: bool

    @property
    def single(self) -> bool:
        return self.glyph in _SINGLE


def find_marked(text: str) -> tuple[tuple[Span, ...], tuple[Marked, ...]]:
    """Find the paragraphs of a text, and the outermost stretches between quotation marks, in order."""
    paragraphs = tuple(find_paragraphs(text))
    found: list[Marked] = []
    is_open = False
    for number, paragraph in enumerate(paragraphs):
        marks = [_judge(text, match, paragraph) for match in _MARK.finditer(text, paragraph.start, paragraph.end)]
        after = text[paragraphs[number + 1].start] if number + 1 < len(paragraphs) else ""
        pieces = _match_marks(text, marks, paragraph, is_open, after)
        at_once = [
            Marked(a, b, c, d, number, closed, continues=is_open and c == paragraph.start)
            for a, b, c, d, closed in pieces
        ]
        found.extend(at_once)
        is_open = bool(at_once) and not at_once[-1].closed
    return paragraphs, tuple(found)


def _judge(text: str, match: re.Match[str], paragraph: Span) -> _Mark:
    """Say what a mark can do where it stands."""
    start, end, glyph = match.start(), match.end(), match.group()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    free_before = before.isspace() or before in _BEFORE_OPENING or before in _MARK_CHARACTERS
    free_after = after.isspace() or after in _AFTER_CLOSING or after in _MARK_CHARACTERS
    if glyph in _SINGLE:
        opens = free_before and not after.isspace() and glyph != "’" and not _ELIDED.match(text, end)
        return _Mark(start, end, glyph, opens, not before.isspace() and not after.isalnum())
    if start == paragraph.start:
        return _Mark(start, end, glyph, opens=True, closes=glyph in _CLOSING)
    opens = free_before and not after.isspace()
    closes = free_after and not before.isspace()
    if opens == closes:
        opens, closes = glyph not in _CLOSING, glyph not in _OPENING
    elif glyph in _OPENING and free_before:
        opens, closes = True, False
    if before.isdigit() and glyph in "\"″''" and not closes:
        opens = False
    if before.isdigit() and _FEET.search(text, max(start - _FEET_LENGTH, 0), start):
        opens = closes = False
    return _Mark(start, end, glyph, opens, closes)


Piece = tuple[int, int, int, int, bool]


def _match_marks(text: str, marks: list[_Mark], paragraph: Span, was_open: bool, after: str) -> list[Piece]:
    """Match the marks of one paragraph; return the outermost stretches, the last one perhaps left open.

    A single mark is left open only where the paragraph ``after`` it opens with one: others are apostrophes.
    """
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    lone: _Mark | None = None
    possessives = _find_possessives(text, marks)
    for index, mark in enumerate(marks):
        place = _find_partner(stack, mark)
        if mark.closes and place is not None and index not in possessives and not _is_nesting(mark, stack[place]):
            pairs.append((stack[place], mark))
            del stack[place:]
        elif mark.opens:
            if len(stack) < DEEPEST:
                stack.append(mark)
        elif mark.closes and not mark.single and was_open and not pairs and not stack and lone is None:
            lone = mark
    left = next((mark for mark in stack if not mark.single or (mark.glyph in _OPENED and after in _OPENED)), None)
    return _list_outermost(text, pairs, left, lone, paragraph)


def _find_partner(stack: list[_Mark], mark: _Mark) -> int | None:
    """The place on the stack of the open mark that this one could close."""
    if mark.single:
        return len(stack) - 1 if stack and stack[-1].single else None
    for place in range(len(stack) - 1, -1, -1):
        if not stack[place].single:
            return place
    return 0 if stack and mark.glyph == "''" else None


def _is_nesting(mark: _Mark, partner: _Mark) -> bool:
    """Whether a mark that could do both opens within ``partner`` rather than closing it."""
    return mark.opens and mark.glyph in _OPENING and partner.glyph != "„"


def _find_possessives(text: str, marks: list[_Mark]) -> frozenset[int]:
    """The single marks after an *s* that are apostrophes: a better closing mark follows before the next opening."""
    found, later = [], False
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        if not mark.single:
            continue
        if mark.opens:
            later = False
        elif mark.closes:
            if later and text[mark.start - 1] in "sS" and text[mark.end : mark.end + 2].strip().isalpha():
                found.append(index)
            later = True
    return frozenset(found)


def _list_outermost(
    text: str, pairs: list[tuple[_Mark, _Mark]], left: _Mark | None, lone: _Mark | None, paragraph: Span
) -> list[Piece]:
    """The stretches that lie in no other one, trimmed of white space; empty ones are left out."""
    spans = [(a.end, b.start, a.start, b.end, True) for a, b in pairs]
    if lone is not None:
        spans.append((paragraph.start, lone.start, paragraph.start, lone.end, True))
    if left is not None:
        end = _find_end_of_open(left, pairs, paragraph)
        spans.append((left.end, end, left.start, end, end < paragraph.end))
    found: list[Piece] = []
    reached = paragraph.start
    for start, end, outer_start, outer_end, closed in sorted(spans, key=lambda span: (span[2], -span[3])):
        if outer_start < reached:
            continue
        reached = outer_end
        inside = text[start:end]
        start, end = start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
        if start < end:
            found.append((start, end, outer_start, outer_end, closed))
    return found


def _find_end_of_open(left: _Mark, pairs: list[tuple[_Mark, _Mark]], paragraph: Span) -> int:
    """Where a stretch without closing mark ends: before the next pair of the same glyph, else with the paragraph."""
    later = [a.start for a, _ in pairs if a.start > left.start and a.glyph == left.glyph]
    return min(later, default=paragraph.end)
