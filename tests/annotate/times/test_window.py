"""Texts without a date of publication: when they were written, by what they tell, and what that decides."""

from collections.abc import Callable

import pytest

from tellings.model.annotations import Timex

Find = Callable[..., tuple[Timex, ...]]

DATED = "The two met on 3 January 2022 in Rome. They will meet again on 20 March 2022. "


def test_a_window_within_one_year_decides_last_year(find: Find) -> None:
    *_, timex = find(DATED + "They had quarrelled last year.", None)
    assert (timex.value, timex.earliest, timex.before, timex.anchor) == ("2021", "2021-01-01", "2022-01-01", None)
    assert timex.derivation == (
        "the same whenever it was written not before 3 January 2022 and not after 20 March 2022, by what the text tells"
    )


@pytest.mark.parametrize(
    ("sentence", "value"), [("They rowed last month.", "XXXX-XX"), ("They rowed on Monday.", "XXXX-WXX-1")]
)
def test_what_the_window_leaves_open_stays_relative_and_says_the_bounds(find: Find, sentence: str, value: str) -> None:
    *_, timex = find(DATED + sentence, None)
    assert (timex.value, timex.earliest) == (value, None)
    assert timex.derivation.endswith(
        "stays relative (written not before 3 January 2022 and not after 20 March 2022, by what the text tells)"
    )


def test_last_august_bounds_the_writing(find: Find) -> None:
    *_, monday = find("The town fell on 15 August 2021. It had to, last August. They met on Monday.", None)
    assert "not before 1 September 2021 and not after 31 August 2022" in monday.derivation


def test_bounds_that_clash_are_given_up(find: Find) -> None:
    text = "The two met on 3 May 2022 in Rome. They will meet again on 20 March 2022. They rowed on Monday."
    *_, monday = find(text, None)
    assert monday.derivation == "Monday of some week; nothing says which, so it stays relative"


def test_with_a_date_of_publication_there_is_no_window(find: Find) -> None:
    *_, monday = find(DATED + "They rowed on Monday.", "2022-02-09")
    assert monday.derivation == "Monday before publication on Wednesday 9 February 2022"
