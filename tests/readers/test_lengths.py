"""A report that would take minutes is refused in one line, and nothing is cut off without a word."""

from pathlib import Path

import pytest

import tellings
from tellings.model.errors import ReadError
from tellings.model.limits import Limits, scale_limits
from tellings.readers.lengths import refuse_long

MOST_PIECES, MOST_LINES = Limits().pieces, Limits().lines


@pytest.mark.parametrize(
    "text",
    [
        "word " * (MOST_PIECES + 1),
        "! " * (MOST_PIECES + 1),
        "!" * (MOST_PIECES + 1),
        "“a” " * MOST_PIECES,
        "a\n" * MOST_LINES,
        "\n" * MOST_LINES,
        "😀" * (MOST_PIECES + 1),
    ],
)
def test_what_is_too_long_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match=r"the most of one report; cut it into reports"):
        refuse_long(text, Limits())


@pytest.mark.parametrize("text", ["", "word " * MOST_PIECES, "a\n" * (MOST_LINES - 1), "a" * 4_000_000])
def test_what_is_as_long_as_may_be_passes(text: str) -> None:
    refuse_long(text, Limits())


def test_the_others_go_on(tmp_path: Path) -> None:
    long, short = tmp_path / "long.txt", tmp_path / "short.txt"
    long.write_text("Quay shut\n\n" + "The quay was shut. " * 60_000)
    short.write_text("Quay shut\n\nThe quay was shut on Monday, the harbour master said.\n")
    result = tellings.read(long, short)
    assert [article.id for article in result.articles] == ["short"]
    assert ["words and marks" in str(problem) for problem in result.problems] == [True]


def test_an_article_at_hand_is_bounded_too() -> None:
    result = tellings.read(tellings.article("The quay was shut. " * 60_000))
    assert result.articles == ()


def test_the_bounds_can_be_raised() -> None:
    refuse_long("word " * (MOST_PIECES + 1), scale_limits(2))
