"""What the names of time zones can mean, on a day and in a report."""

from datetime import date

import pytest

from tellings.text.zones import decide_offset, is_summer, list_offsets, read_zones, write_offset

MAY, JANUARY = date(2024, 5, 6), date(2024, 1, 8)


@pytest.mark.parametrize(
    ("zone", "day", "words", "offset"),
    [
        ("gmt", None, "", 0),
        ("utc+3", None, "", 180),
        ("gmt-3:30", None, "", -210),
        ("et", MAY, "", -240),
        ("et", JANUARY, "", -300),
        ("et", None, "", None),
        ("pacific", MAY, "", -420),
        ("pacific standard", MAY, "", -480),
        ("pacific daylight", None, "", -420),
        ("london", MAY, "", 60),
        ("sydney", JANUARY, "", 660),
        ("sydney", MAY, "", 600),
        ("moscow", MAY, "", 180),
        ("moscow", date(2012, 5, 6), "", None),
        ("dhaka", None, "", 360),
        ("ist", MAY, "", None),
        ("ist", MAY, "police in mumbai", 330),
        ("ist", MAY, "police in dublin", 60),
        ("ist", MAY, "from mumbai to dublin", None),
        ("cst", MAY, "", None),
        ("cst", MAY, "beijing", 480),
        ("cst", MAY, "texas", -360),
        ("bst", MAY, "", None),
        ("bst", MAY, "london", 60),
        ("bst", MAY, "dhaka", 360),
        ("ast", MAY, "", None),
        ("ast", MAY, "riyadh", 180),
        ("est", MAY, "", -300),
        ("est", MAY, "sydney", 600),
        ("est", MAY, "sydney washington", None),
        ("nowhere", MAY, "", None),
    ],
)
def test_what_a_zone_means(zone: str, day: date | None, words: str, offset: int | None) -> None:
    assert decide_offset(zone, day, frozenset(words.split())) == offset


def test_all_meanings_are_listed() -> None:
    assert list_offsets("ist", MAY) == (60, 120, 330)
    assert list_offsets("et", None) == (-300, -240)
    assert list_offsets("nowhere", None) == ()


@pytest.mark.parametrize(
    ("day", "rule", "summer"),
    [
        (date(2024, 3, 9), "us", False), (date(2024, 3, 10), "us", True), (date(2024, 11, 2), "us", True),
        (date(2024, 11, 3), "us", False), (date(2024, 3, 30), "eu", False), (date(2024, 3, 31), "eu", True),
        (date(2024, 10, 26), "eu", True), (date(2024, 10, 27), "eu", False), (date(2024, 4, 6), "au", True),
        (date(2024, 4, 7), "au", False), (date(2024, 10, 6), "au", True),
    ],
)  # fmt: skip
def test_summer_time(day: date, rule: str, summer: bool) -> None:
    assert is_summer(day, rule) is summer


def test_the_table_can_be_in_use() -> None:
    for name, meanings in read_zones().items():
        assert name == name.lower()
        assert all(meaning.minutes % 15 == 0 and -720 <= meaning.minutes <= 840 for meaning in meanings)


def test_an_offset_in_words() -> None:
    assert [write_offset(m) for m in (0, 330, -210)] == ["UTC", "UTC+05:30", "UTC-03:30"]
