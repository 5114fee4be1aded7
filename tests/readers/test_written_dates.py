"""Dates as files write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.readers.dates import parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-05-03", "2023-05-03"),
        ("2023-05-03T00:00:00Z", "2023-05-03"),
        (" 2023-05-03 10:30 ", "2023-05-03T10:30:00"),
        ("2023-05-03T10:30:00.123+0200", "2023-05-03T10:30:00+02:00"),
        ("20230503", "2023-05-03"),
        ("20230503T103000Z", "2023-05-03T10:30:00+00:00"),
        ("20230503T103000+0200", "2023-05-03T10:30:00+02:00"),
        ("Wed, 03 May 2023 10:30:00 +0200", "2023-05-03T10:30:00+02:00"),
        ("3 May 2023", "2023-05-03"),
        ("Wednesday, 3rd May 2023", "2023-05-03"),
        ("May 3, 2023", "2023-05-03"),
        ("Sept. 3, 2023", "2023-09-03"),
        ("1683109800", "2023-05-03T10:30:00+00:00"),
        ("1683109800000", "2023-05-03T10:30:00+00:00"),
        ("31 February 2023", None),
        ("2023-02-31", None),
        ("05/03/2023", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("9" * 10_000, None),
        ("99999999999999", None),
    ],
)
def test_dates(text: str | None, expected: str | None) -> None:
    assert parse_date(text) == expected


@settings(deadline=None)
@given(st.text(max_size=100))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert parse_date(text) is None or text
