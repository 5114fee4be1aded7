"""Where the words of a PDF's page stand: runs of text with their edges, grouped into rows."""

from collections.abc import Iterator
from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import pypdf

MOST_RUNS = 20_000
"""Runs of a page that are laid out; a page of small print holds some 6,000 if each word is one."""
SAME_ROW = 0.4
"""Share of the type's size by which baselines of one row differ at most, so that raised figures stay in theirs."""
WORD_GAP = 0.12
"""Share of the type's size from which a gap is a space; a space is .25 wide, and kerning below .1."""
SEGMENT_GAP = 0.9
"""Share of the type's size from which a gap may lie between columns; gutters are 1 and more."""

OVERLAP = 1.0
"""Share of the type's size by which words of one line may lie over each other; more, and they are two texts'."""


class Box(msgspec.Struct, frozen=True):
    """Words on one baseline with their edges in points; ``base`` grows upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float


Row = tuple[Box, ...]


def find_rows(page: "pypdf.PageObject") -> tuple[Row, ...] | None:
    """The rows of a page from the top, each with its segments from the left; a gap as wide as a gutter ends a segment.

    Returns:
        None where the page does not tell where its words stand: turned text, forms, or too many runs.
    """
    try:
        boxes = [box for box in _find_boxes(page) if box.text.strip()]
    except Exception:
        # pypdf shows positions by names of its own alone: what they do with a broken page, or if they move, is open.
        return None
    return _make_rows(boxes) if 0 < len(boxes) <= MOST_RUNS else None


def _find_boxes(page: "pypdf.PageObject") -> Iterator[Box]:
    from pypdf._text_extraction._layout_mode._fixed_width_page import recurse_to_target_op
    from pypdf._text_extraction._layout_mode._text_state_manager import TextStateManager
    from pypdf.generic import ContentStream

    contents, fonts, state = page.get_contents(), page._layout_mode_fonts(), TextStateManager()
    # Codes are read by the fonts, so they have to stay bytes.
    if contents is not None:
        contents = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
    # An end of our own stands after the page's, for text outside of BT and ET; one too many in the page is passed over.
    operators = iter(contents.operations if contents is not None else ())
    while (first := next(operators, None)) is not None:
        ending = chain([first], operators, [([], b"Q")])
        for run in recurse_to_target_op(ending, state, b"Q", fonts)[1]:
            if run.rotated or run.flip_vertical or not run.font.interpretable:
                raise ValueError("text that is turned, or in letters unknown")
            if not all(map(isfinite, (run.tx, run.displaced_tx, run.ty, run.font_height))):
                raise ValueError("text that stands nowhere")
            left, right = sorted((run.tx, run.displaced_tx))
            yield Box(run.text, left, right, run.ty, max(run.font_height, 0.1))


def _make_rows(boxes: list[Box]) -> tuple[Row, ...]:
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (-box.base, box.left)):
        if rows and rows[-1][0].base - box.base <= SAME_ROW * min(box.size, rows[-1][0].size):
            rows[-1].append(box)
        else:
            rows.append([box])
    return tuple(_make_segments(sorted(row, key=lambda box: box.left)) for row in rows)


def _make_segments(boxes: list[Box]) -> Row:
    segments: list[Box] = []
    for box in boxes:
        last = segments[-1] if segments else None
        if last is None or not -OVERLAP * box.size <= box.left - last.right <= SEGMENT_GAP * min(box.size, last.size):
            segments.append(box)
            continue
        is_apart = box.left - last.right > WORD_GAP * box.size and not last.text.endswith(" ")
        text = f"{last.text} {box.text}" if is_apart else last.text + box.text
        segments[-1] = Box(text, last.left, max(last.right, box.right), last.base, max(last.size, box.size))
    return tuple(segments)
