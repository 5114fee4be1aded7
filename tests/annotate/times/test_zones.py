"""How far clocks are from UTC: by a zone of their own, or by the same moment in brackets."""

from collections.abc import Callable

import pytest

from tellings.annotate.times import find_times
from tellings.model.annotations import Layout
from tellings.text.tree import Tree

TABLE = [
    ("The bell rang at 11:36 a.m. PST.", {"11:36 a.m. PST": -480}),
    ("The bell rang at 1713 GMT.", {"1713 GMT": 0}),
    ("The bell rang at 11:36 a.m. (1936 GMT).", {"11:36 a.m.": -480, "1936 GMT": 0}),
    ("The bell rang at 11:36 a.m. (0336 GMT).", {"11:36 a.m.": 480, "0336 GMT": 0}),
    ("The bell rang at 0430 GMT (10:00 a.m. local time).", {"0430 GMT": 0, "10:00 a.m. local time": 330}),
    ("The bell rang at 11:50 p.m. (0450 GMT).", {"11:50 p.m.": -300, "0450 GMT": 0}),
    ("The bell rang at 11:36 a.m. (1940 GMT).", {"11:36 a.m.": None, "1940 GMT": 0}),
    ("The bell rang at 11:36 a.m. and at 1936 GMT.", {"11:36 a.m.": None, "1936 GMT": 0}),
    ("The bell rang on Monday (1936 GMT).", {"Monday": None, "1936 GMT": 0}),
]


@pytest.mark.parametrize(("text", "offsets"), TABLE)
def test_offsets(text: str, offsets: dict[str, int | None], make_tree: Callable[[str], Tree]) -> None:
    found = find_times(make_tree(text), Layout(), published="2018-01-10")
    assert {time.exact: time.utc_offset for time in found} == offsets
