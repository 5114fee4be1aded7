"""Long stories are shown in windows: all of it, the heads in each, and no more than in proportion."""

import pytest

from tellings.model.span import Span
from tellings.pair.proposals.numbering import Line, Numbered
from tellings.pair.proposals.windows import MOST_TOKENS, count_tokens, make_windows

WORDS = "The quay was shut by the police on Friday, a guard of the harbour said to the men of the barge. " * 2


def make_numbered(siglum: str, sentences: int) -> Numbered:
    lines = tuple(Line(siglum, n, Span(n, n + 1), f"{n} {WORDS}", n == 1) for n in range(1, sentences + 1))
    return Numbered(siglum, siglum, None, lines)


def make_story(reports: int, sentences: int) -> list[Numbered]:
    return [make_numbered(chr(ord("A") + number % 26) * (1 + number // 26), sentences) for number in range(reports)]


def count_all(reports: list[Numbered]) -> int:
    return sum(count_tokens(str(line)) for window in make_windows(reports) for lines in window.lines for line in lines)


def test_a_short_story_is_one_window() -> None:
    (window,) = make_windows(make_story(2, 20))
    assert [len(lines) for lines in window.lines] == [20, 20]


@pytest.mark.parametrize("reports", [1, 2, 5, 20])
def test_every_sentence_is_shown_and_the_heads_in_each_window(reports: int) -> None:
    story = make_story(reports, 400)
    windows = list(make_windows(story))
    assert len(windows) > 1
    for report, shown in zip(story, zip(*(window.lines for window in windows), strict=True), strict=True):
        assert {line for lines in shown for line in lines} == {*report.lines}
        assert all(lines[:2] == report.lines[:2] for lines in shown)


def test_neighbouring_windows_overlap() -> None:
    first, second, *_ = make_windows(make_story(2, 400))
    assert len({*first.lines[0]} & {*second.lines[0]}) > 2


def test_a_window_stays_near_its_size() -> None:
    story = make_story(6, 200)
    for window in make_windows(story):
        assert sum(count_tokens(str(line)) for lines in window.lines for line in lines) < 1.6 * MOST_TOKENS


def test_tokens_grow_with_the_reports_and_no_faster() -> None:
    few, many = count_all(make_story(10, 40)), count_all(make_story(100, 40))
    assert many < 12 * few


def test_a_report_without_sentences_takes_part_in_none() -> None:
    (window,) = make_windows([*make_story(1, 3), Numbered("Z", "Z", None, ())])
    assert window.lines[1] == ()
