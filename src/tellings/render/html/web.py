"""The web of reports: who copies whom, and who credits whom, as places and lines of a drawing."""

from collections.abc import Sequence

import msgspec

from tellings.render.view.account import AccountView
from tellings.render.view.background import CreditView
from tellings.render.view.letters import Letter

STEP, TOP, LEFT, RIGHT = 44, 30, 150, 470
"""Units between two rows, above the first one, and from the left edge to each column."""

LONGEST = 44
"""Characters of a name that are drawn; the list below the drawing has all."""


class Node(msgspec.Struct, frozen=True):
    """A report with its letter, or an agency or outlet of no report here; ``y`` is the middle of its row."""

    y: int
    label: str
    letter: Letter | None = None


class Edge(msgspec.Struct, frozen=True):
    """A line from who repeats or credits to whom, as an SVG path."""

    path: str
    is_copy: bool


class Web(msgspec.Struct, frozen=True):
    """The drawing: reports on the left, whom they credit besides on the right; empty edges where nothing is known."""

    height: int
    reports: tuple[Node, ...]
    others: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw_web(view: AccountView) -> Web:
    """Return the web of the reports that take part."""
    told = [report for report in view.reports if report.record.left_out is None]
    rows = {report.letter: TOP + STEP * place for place, report in enumerate(told)}
    published = [one for one in view.credits if one.kind in ("agency", "outlet") and one.letter in rows]
    names = list(dict.fromkeys(one.credits for one in published if one.report not in rows))
    others = {name: TOP + STEP * place for place, name in enumerate(names)}
    copies = [
        Edge(_bend(rows[one.copy], rows[one.exemplar]), True)
        for one in view.copies
        if {one.copy, one.exemplar} <= rows.keys()
    ]
    return Web(
        height=TOP + STEP * max(len(rows), len(others), 1),
        reports=tuple(Node(rows[r.letter], (r.record.outlet or r.record.id)[:LONGEST], r.letter) for r in told),
        others=tuple(Node(y, name[:LONGEST]) for name, y in others.items()),
        edges=(*copies, *_draw_credits(published, rows, others)),
    )


def _draw_credits(credits: Sequence[CreditView], rows: dict[Letter, int], others: dict[str, int]) -> list[Edge]:
    paths = [
        _bend(rows[one.letter], rows[one.report])
        if one.report in rows
        else f"M{LEFT + 14} {rows[one.letter]} L{RIGHT - 8} {others[one.credits]}"
        for one in credits
        if one.report != one.letter
    ]
    return [Edge(path, False) for path in dict.fromkeys(paths)]


def _bend(start: int, end: int) -> str:
    """An arc on the left of the reports, the wider the farther apart they stand."""
    reach = LEFT - 14 - min(LEFT - 30, 20 + abs(end - start) // 2)
    return f"M{LEFT - 14} {start} C{reach} {start} {reach} {end} {LEFT - 14} {end}"
