"""Lines of styled text, laid out so that none is wider than the screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO

from rich.console import Console
from rich.text import Text

NARROWEST = 40
"""Columns below which nothing readable is left; a narrower screen gets lines of this width."""

GAP = 3


@dataclass(frozen=True)
class Line:
    """A paragraph that hangs behind its lead, ``indent`` columns from the left."""

    body: Text
    lead: Text = field(default_factory=Text)
    indent: int = 0


@dataclass(frozen=True)
class Columns:
    """Texts side by side, each wrapped in its own column."""

    cells: tuple[Text, ...]
    indent: int = 0


@dataclass(frozen=True)
class Rule:
    """A heading that stands apart."""

    heading: Text


Block = Line | Columns | Rule


def lay_out(blocks: Iterable[Block], width: int, colour: str | None) -> str:
    """Return the blocks as text of at most ``width`` columns; ``colour`` is a colour system of rich, or ``None``."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(width, NARROWEST),
        color_system=colour,  # type: ignore[arg-type]
        force_terminal=colour is not None,
        no_color=colour is None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    for block in blocks:
        for line in _lines(block, console):
            line.rstrip()
            if colour is None:
                out.write(f"{line.plain}\n")
            else:
                console.print(line, soft_wrap=True)
    return out.getvalue()


def _lines(block: Block, console: Console) -> Iterator[Text]:
    if isinstance(block, Rule):
        yield Text()
        yield from _hang(Line(block.heading), console)
        return
    yield from _hang(block, console) if isinstance(block, Line) else _side_by_side(block, console)


def _hang(line: Line, console: Console) -> Iterator[Text]:
    room = console.width - line.indent
    lead = line.lead
    if lead.cell_len > room // 2:
        yield from _hang(Line(lead, indent=line.indent), console)
        lead = Text("  ")
    margin = line.indent + lead.cell_len
    for number, part in enumerate(_wrap(line.body, console.width - margin, console)):
        start = Text(" " * line.indent) + lead if number == 0 else Text(" " * margin)
        yield start + part


def _side_by_side(columns: Columns, console: Console) -> Iterator[Text]:
    width = (console.width - columns.indent - GAP * (len(columns.cells) - 1)) // len(columns.cells)
    cells = [_wrap(cell, width, console) for cell in columns.cells]
    for row in range(max(len(cell) for cell in cells)):
        line = Text(" " * columns.indent)
        for cell in cells:
            part = cell[row] if row < len(cell) else Text()
            line += part + Text(" " * (width - part.cell_len + GAP))
        yield line


def _wrap(text: Text, width: int, console: Console) -> list[Text]:
    lines = list(text.wrap(console, width, overflow="fold"))
    for line in lines:
        line.rstrip()
    return lines or [Text()]
