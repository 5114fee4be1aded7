"""Broken and hostile files: each with what its user sees, while the others are read and nothing is fetched."""

from pathlib import Path

import pytest

from readers.hostile_files import LOST, MENDED, Lost, Mended
from tellings.pipeline.read import ReadResult, read_reports
from timing import spend_least

GOOD = "Ferry late\n\nThe ferry was late again, and the crew blamed the weather for it.\n"
SECONDS = 60
"""Longest that a file may take; the slowest takes some 5 s."""


class Timed:
    """Reads once, and again only where that took too long: a busy machine only ever adds."""

    def __init__(self, paths: list[Path]) -> None:
        self.results: list[ReadResult] = []
        self.seconds = spend_least(lambda: self.results.append(read_reports(paths)), most=SECONDS)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    return path


@pytest.mark.parametrize("file", LOST, ids=lambda file: file.kind)
def test_a_file_of_which_nothing_is_read_says_why(file: Lost, tmp_path: Path, good: Path) -> None:
    path = tmp_path / file.name
    path.write_bytes(file.data)
    timed = Timed([path, good])
    result = timed.results[0]
    assert [article.text for article in result.articles] == [GOOD]
    assert [problem.kind for problem in result.problems] == ["lost"]
    assert result.problems[0].path == f"{path}{file.where}"
    assert file.message in result.problems[0].message
    assert result.problems[0].message.isprintable()
    assert len(result.problems[0].message) < 400
    assert timed.seconds < SECONDS


@pytest.mark.parametrize("file", MENDED, ids=lambda file: file.kind)
def test_a_file_that_is_read_all_the_same(file: Mended, tmp_path: Path, good: Path) -> None:
    path = tmp_path / file.name
    path.write_bytes(file.data)
    timed = Timed([path, good])
    result = timed.results[0]
    articles = [article for article in result.articles if article.text != GOOD]
    assert len(articles) == file.count, result.problems
    texts = "\n".join(article.text for article in articles)
    assert all(words in texts for words in file.shown)
    assert not any(words in texts for words in file.unshown)
    assert all(article.url is None and article.id.isprintable() for article in articles)
    said = [problem for problem in result.problems if file.remark and file.remark in problem.message]
    assert len(said) == (1 if file.remark else 0)
    assert all(problem.path.startswith(f"{path}{file.where}") for problem in said)
    assert len(result.problems) == len(said) or file.kind == "item that is no article in JSON"
    assert timed.seconds < SECONDS


def test_there_are_enough_kinds() -> None:
    kinds = [file.kind for file in (*LOST, *MENDED)]
    assert len(set(kinds)) == len(kinds) >= 100
