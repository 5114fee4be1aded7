"""Draw the pictures of the README: the account of an example event in a terminal, and as a page in a browser.

Run `make pictures` after a change of either; the pictures are checked in. Photographs need Chromium, and are best taken
with the fonts of `apt-get install fonts-noto-core`.
"""

import re
import shutil
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

import tellings
from tellings.model.account import Account
from tellings.render.html import render_html
from tellings.render.terminal import render_terminal

ROOT = Path(__file__).parents[2]
WIDTH = 80
LINES = 40
"""Lines of the account that the picture shows: the first screen."""

SCREEN: ViewportSize = {"width": 1360, "height": 940}
PHOTOGRAPHS: tuple[tuple[str, str, Literal["light", "dark"], str], ...] = (
    ("page", "tehran", "light", "j"),
    ("matrix", "ferry", "dark", "t #matrix"),
)
"""Pictures of pages: a name, the event, the scheme, and what is pressed or gone to before the picture is taken."""

_FETCHED_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""A font that rich would have the reader's browser fetch; any monospaced one will do."""


def main() -> None:
    """Draw every picture."""
    for event in ("tehran", "ferry"):
        page = render_terminal(_compare(event), width=WIDTH, style="colour")
        _draw(page, f"tellings compare examples/{event}/*.txt", ROOT / "docs" / "pictures" / f"{event}.svg")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, event, scheme, keys in PHOTOGRAPHS:
            _photograph(browser, event, ROOT / "docs" / "pictures" / f"{name}.png", scheme=scheme, keys=keys)
        browser.close()


def _compare(event: str) -> Account:
    folder = ROOT / "examples" / event
    return tellings.compare(*sorted(folder.glob("*.txt")), manifest=folder / "index.json")


def _photograph(browser: Browser, event: str, path: Path, *, scheme: Literal["light", "dark"], keys: str) -> None:
    """Open the page of an event, press some keys, or go to a section by its address, and take a picture."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "account.html"
        file.write_text(render_html(_compare(event)), encoding="utf-8")
        page = browser.new_page(viewport=SCREEN, color_scheme=scheme, reduced_motion="reduce")
        page.goto(file.as_uri())
        for key in keys.split():
            if key.startswith("#"):
                page.evaluate("id => document.querySelector(id).scrollIntoView()", key)
            else:
                page.keyboard.press(key)
        page.screenshot(path=path)
        page.close()


def _draw(page: str, title: str, path: Path) -> None:
    with Path("/dev/null").open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="standard")
        console.print(Text.from_ansi("\n".join(page.split("\n")[:LINES])))
        picture = console.export_svg(title=title, theme=MONOKAI, unique_id=path.stem)
        path.write_text(_FETCHED_FONT.sub("", picture), encoding="utf-8")


if __name__ == "__main__":
    main()
