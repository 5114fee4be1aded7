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
    ("The bell rang at 9.30pm ET on Monday.", {"9.30pm ET on Monday": -300}),
    ("The bell rang at noon EDT on Monday.", {"noon EDT on Monday": -240}),
    ("The bell rang at 15:00 Moscow time on Monday.", {"15:00 Moscow time on Monday": 180}),
    ("The bell rang at 3 p.m. local time in Dhaka.", {"3 p.m. local time in Dhaka": 360}),
    ("The bell rang at 3pm Thimphu time.", {"3pm Thimphu time": None}),
    ("The bell rang at 3pm UTC+3 on Monday.", {"3pm UTC+3 on Monday": 180}),
    ("The bell rang at 15h00 GMT.", {"15h00 GMT": 0}),
    ("The bell rang at 3pm IST.", {"3pm IST": None}),
    ("The bell in Mumbai rang at 3pm IST.", {"3pm IST": 330}),
    ("It rang at 3pm IST (0930 GMT), and again at 5pm IST.", {"3pm IST": 330, "0930 GMT": 0, "5pm IST": 330}),
    ("It rang at 3pm in Kabul (10.30 GMT).", {"3pm": 270, "10.30 GMT": 0}),
    ("It rang at 3pm Central European Time.", {"3pm Central European Time": 60}),
]


@pytest.mark.parametrize(("text", "offsets"), TABLE)
def test_offsets(text: str, offsets: dict[str, int | None], make_tree: Callable[[str], Tree]) -> None:
    found = find_times(make_tree(text), Layout(), published="2018-01-10")
    assert {time.exact: time.utc_offset for time in found} == offsets
