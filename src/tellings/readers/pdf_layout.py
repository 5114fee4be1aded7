"""Blocks of a PDF's page -> its paragraphs, and what is to be said of their order."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import msgspec

from tellings.readers.pdf_boxes import Box, Row
from tellings.readers.pdf_columns import Block, find_blocks
from tellings.readers.wrapping import join_lines

LARGER = 1.2
"""Size of type over the page's usual one from which a line is a heading."""
OTHER = 0.12
"""Share by which sizes of one paragraph's lines differ at most."""
LOOSE = 1.35
"""Distance of two lines over the usual one of their block from which a paragraph ends between them."""
INDENT = 0.6
"""Share of the type's size by which a paragraph's first line is set in, at least."""
SHORT = 0.8
"""Share of a column's width below which a line that ends a sentence ends its paragraph."""

_FINAL = re.compile(r"[.!?…:][\"'”’)\]]*$")


class Layout(msgspec.Struct, frozen=True):
    """A page's paragraphs, each a list of its lines, in the order of reading, and what a reader must be told."""

    paragraphs: tuple[tuple[str, ...], ...]
    has_doubt: bool = False
    headings: tuple[str, ...] = ()


def lay_out(rows: Sequence[Row]) -> Layout | None:
    """Read a page's columns down, one after another; None where it has none, so that its lines are read as they come.

    A column goes on with the paragraph of the one before it only where the order is sure and no sentence has ended. In
    ragged blocks each stretch of words is a paragraph, so that nothing is put together of two columns' words.
    """
    blocks = find_blocks(rows)
    if len(blocks) < 2 and not any(block.is_ragged for block in blocks):
        return None
    usual = median(box.size for row in rows for box in row for _ in box.text)
    paragraphs: list[list[Box]] = []
    for block in blocks:
        own = [[box] for row in block.rows for box in row] if block.is_ragged else list(_find_paragraphs(block))
        if paragraphs and own and block.is_sure and not block.is_ragged and _goes_on(paragraphs[-1][-1], own[0][0]):
            paragraphs[-1] += own.pop(0)
        paragraphs += own
    doubt = any(block.is_ragged or not block.is_sure for block in blocks)
    texts = tuple(tuple(box.text.strip() for box in paragraph) for paragraph in paragraphs)
    return Layout(texts, doubt, tuple(_find_headings(paragraphs, usual)))


def _find_paragraphs(block: Block) -> Iterator[list[Box]]:
    lines = [_make_line(row) for row in block.rows]
    left, right = median(line.left for line in lines), max(line.right for line in lines)
    steps = [above.base - below.base for above, below in pairwise(lines)]
    step = median(steps) if steps else 0.0
    current: list[Box] = []
    for line in lines:
        if current and (
            _is_other(current[-1], line)
            or current[-1].base - line.base > LOOSE * max(step, line.size)
            or line.left - left > INDENT * line.size >= current[-1].left - left
            or (_is_final(current[-1]) and current[-1].right - left < SHORT * (right - left))
        ):
            yield current
            current = []
        current.append(line)
    yield current


def _make_line(row: Row) -> Box:
    text = join_lines([box.text for box in row])
    return Box(text, row[0].left, row[-1].right, row[0].base, max(box.size for box in row))


def _goes_on(last: Box, first: Box) -> bool:
    return not _is_final(last) and not _is_other(last, first)


def _is_final(line: Box) -> bool:
    return bool(_FINAL.search(line.text.rstrip()))


def _is_other(one: Box, other: Box) -> bool:
    return abs(one.size - other.size) > OTHER * max(one.size, other.size)


def _find_headings(paragraphs: Sequence[Sequence[Box]], usual: float) -> Iterator[str]:
    """What is set larger than the text and has text above it: it may begin another story."""
    has_text = False
    for paragraph in paragraphs:
        if paragraph[0].size >= LARGER * usual:
            if has_text:
                yield join_lines([box.text for box in paragraph])
        elif len(paragraph) > 1:
            has_text = True
