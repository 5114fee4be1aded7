"""Rows of a PDF's page -> its columns, each read down, by cutting it along what stays white.

Source: the recursive X-Y cut of G. Nagy and S. Seth, "Hierarchical representation of optically scanned documents",
1984.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import msgspec

from tellings.readers.pdf_boxes import Row

GUTTER = 0.9
"""Width of the white between columns, as a share of the type's size, from which it parts them."""
FEWEST_ROWS = 3
"""Rows that each of two columns has at least; fewer, side by side, are a line with a gap, or a table."""
NARROWEST = 8
"""Width of a column as a share of the type's size, at least; narrower ones are tables."""
SPANNING = 0.75
"""Share of the page's text width from which a line alone in its row may span columns."""
ROOM = 2.5
"""White between two rows, as a share of the type's size, that parts what is above from what is below."""
PATIENCE = 40
"""Rows of one column that may stand above the first row of the column beside it; it bounds the search."""
MOST_COLUMNS = 12
"""Columns side by side at most; more are a table."""
DEEPEST = 12
"""Cuts within cuts; pages of print have three or four."""


class Block(msgspec.Struct, frozen=True):
    """Rows read one after another; ``is_sure`` tells whether it goes on in order from the block before it."""

    rows: tuple[Row, ...]
    is_sure: bool = True
    is_ragged: bool = False


def find_blocks(rows: Sequence[Row], depth: int = 0) -> tuple[Block, ...]:
    """Cut rows into blocks in the order of reading: what spans columns, then each column from the left.

    Returns:
        One block where there are no columns. A block is not sure where columns end at a line across them and others
        begin below it: a story may go on beside that line or below it. One is ragged where words stand side by side and
        no white parts them from top to bottom.
    """
    bands = _find_bands(rows) if depth < DEEPEST else ()
    if not any(columns for _, columns in bands):
        return (Block(tuple(rows), is_ragged=_is_ragged(rows)),) if rows else ()
    blocks: list[Block] = []
    seen_columns = False
    for band, columns in bands:
        if not columns:
            blocks.append(Block(band, is_sure=not seen_columns, is_ragged=_is_ragged(band)))
            continue
        for number, column in enumerate(columns):
            first, *others = find_blocks(column, depth + 1)
            sure = first.is_sure and not (seen_columns and number == 0)
            blocks += [msgspec.structs.replace(first, is_sure=sure), *others]
        seen_columns = True
    return tuple(blocks)


def _find_bands(rows: Sequence[Row]) -> tuple[tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...]], ...]:
    """Rows from top to bottom, as far as the same white parts them, with their columns, or none."""
    if not rows:
        return ()
    width = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    bands: list[tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...]]] = []
    start = 0
    while start < len(rows):
        end = _find_end(rows, start, width)
        columns = _part(rows[start:end])
        if not columns and bands and not bands[-1][1]:
            bands[-1] = (bands[-1][0] + tuple(rows[start:end]), ())
        else:
            bands.append((tuple(rows[start:end]), columns))
        start = end
    return tuple(bands)


def _find_end(rows: Sequence[Row], start: int, width: float) -> int:
    """The row at which the white that parts the rows from ``start`` on is closed, or that stands far below."""
    spans: list[tuple[float, float]] = []
    for place in range(start, len(rows)):
        row = rows[place]
        if place > start and rows[place - 1][0].base - row[0].base > (1 + ROOM) * max(box.size for box in row):
            return place if len(spans) > 1 else start + 1
        joined = _join([*spans, *((box.left, box.right) for box in row)], GUTTER * min(box.size for box in row))
        spans_all = len(joined) == 1 and joined[0][1] - joined[0][0] > SPANNING * width
        if len(joined) == 1 and len(spans) > 1:
            return place
        if len(joined) == 1 and (spans_all or place - start > PATIENCE):
            return start + 1
        spans = joined
    return len(rows) if len(spans) > 1 else start + 1


def _join(spans: list[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    """Spans with those joined that overlap or lie nearer than the gap."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if joined and left - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _part(rows: Sequence[Row]) -> tuple[tuple[Row, ...], ...]:
    """The columns of rows, from the left; none if they are too few, too short, or too narrow to be read down."""
    boxes = [box for row in rows for box in row]
    size = median(box.size for box in boxes)
    spans = _join([(box.left, box.right) for box in boxes], GUTTER * size)
    if not 2 <= len(spans) <= MOST_COLUMNS or any(right - left < NARROWEST * size for left, right in spans):
        return ()
    columns = [_keep(rows, left, right) for left, right in spans]
    if sum(len(column) >= FEWEST_ROWS for column in columns) < 2:
        return ()
    return tuple(columns)


def _keep(rows: Sequence[Row], left: float, right: float) -> tuple[Row, ...]:
    kept = (tuple(box for box in row if left <= box.left and box.right <= right) for row in rows)
    return tuple(row for row in kept if row)


def _is_ragged(rows: Sequence[Row]) -> bool:
    """Whether several rows hold words side by side, wide enough to be lines of columns."""
    return sum(_are_beside(row) for row in rows) >= FEWEST_ROWS


def _are_beside(row: Row) -> bool:
    wide = [box for box in row if box.right - box.left >= NARROWEST * box.size]
    return any(after.left - box.right >= 2 * GUTTER * box.size for box, after in pairwise(wide))
