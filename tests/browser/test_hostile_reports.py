"""Broken and hostile files, read and compared and shown in a real browser: nothing of them runs, and nothing leaves."""

from pathlib import Path

import msgspec
import pytest

from browser.conftest import Open
from readers.hostile_files import MENDED, Mended
from tellings.model.article import Article
from tellings.pipeline.compare import compare_articles
from tellings.pipeline.read import read_reports
from tellings.weights.spacy_parser import SpacyParser

SIZE = 12
"""Files of one account: the columns of one page."""
LONGEST = 200_000
"""Bytes from which a file is left to the tests of readers: the page of a large one takes long to lay out."""

FILES = [file for file in MENDED if len(file.data) < LONGEST]
BATCHES = [FILES[start : start + SIZE] for start in range(0, len(FILES), SIZE)]


def read(file: Mended, folder: Path, number: int) -> list[Article]:
    """The articles of a file, each as of an outlet of its own, so that like texts stay apart."""
    path = folder / file.name
    path.write_bytes(file.data)
    articles = read_reports([path]).articles
    return [
        msgspec.structs.replace(article, id=f"{number}-{article.id}", outlet=f"{article.outlet} {number}")
        for article in articles
    ]


@pytest.mark.parametrize("files", BATCHES, ids=lambda files: files[0].kind)
def test_nothing_runs_and_nothing_leaves(
    open_page: Open, parser: SpacyParser, tmp_path: Path, files: list[Mended]
) -> None:
    articles = [article for number, file in enumerate(files) for article in read(file, tmp_path, number)]
    assert len(articles) >= len(files)
    visit = open_page(compare_articles(articles, parser=parser))
    visit.press("j", "k", "1")
    assert visit.page.evaluate("window.booms") == 0
    assert visit.requests == []
    assert visit.dialogs == []
    assert visit.complaints == []
    assert visit.page.evaluate("document.querySelectorAll('script').length") == 2
