"""Draw the pictures of the README: the account of an example event as its reader sees it in a terminal.

Run `make pictures` after a change of the terminal page; the pictures are checked in.
"""

import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

import tellings
from tellings.model.account import Account
from tellings.render.terminal import render_terminal

ROOT = Path(__file__).parents[2]
WIDTH = 80
LINES = 40
"""Lines of the account that the picture shows: the first screen."""

_FETCHED_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""A font that rich would have the reader's browser fetch; any monospaced one will do."""


def main() -> None:
    """Draw every picture."""
    for event in ("tehran", "ferry"):
        page = render_terminal(_compare(event), width=WIDTH, style="colour")
        _draw(page, f"tellings compare examples/{event}/*.txt", ROOT / "docs" / "pictures" / f"{event}.svg")


def _compare(event: str) -> Account:
    folder = ROOT / "examples" / event
    return tellings.compare(*sorted(folder.glob("*.txt")), manifest=folder / "index.json")


def _draw(page: str, title: str, path: Path) -> None:
    with Path("/dev/null").open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="standard")
        console.print(Text.from_ansi("\n".join(page.split("\n")[:LINES])))
        picture = console.export_svg(title=title, theme=MONOKAI, unique_id=path.stem)
        path.write_text(_FETCHED_FONT.sub("", picture), encoding="utf-8")


if __name__ == "__main__":
    main()
