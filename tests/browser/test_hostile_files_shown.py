"""Broken and hostile files, read, compared with a sound one, and looked at as a page: nothing runs, nothing leaves."""

from pathlib import Path

import pytest

import tellings
from browser.conftest import Open
from readers.hostile_files import LOST, MENDED, Lost, Mended
from tellings.render.visible import show_hidden

GOOD = "Ferry late\n\nThe ferry was late again, and the crew blamed the weather for it.\n"


@pytest.mark.parametrize("file", [*LOST, *MENDED], ids=lambda file: file.kind)
def test_nothing_runs_and_nothing_leaves(open_page: Open, tmp_path: Path, file: Lost | Mended) -> None:
    (tmp_path / "reports").mkdir()
    bad, good = tmp_path / "reports" / file.name, tmp_path / "good.txt"
    bad.write_bytes(file.data)
    good.write_text(GOOD)
    account = tellings.compare(bad, good)
    visit = open_page(account)
    visit.press("j")
    assert visit.page.evaluate("window.booms") == 0
    assert (visit.requests, visit.dialogs, visit.complaints) == ([], [], [])
    shown = " ".join(visit.page.locator("body").inner_text().split())
    assert "The ferry was late again" in shown
    if isinstance(file, Mended):
        assert all(" ".join(show_hidden(words).split()) in shown for words in file.shown)
    else:
        assert file.message in shown
