"""Values of times of which only a part is known.

**Source:** the value of TIMEX3 (TimeML 1.2.1): ISO 8601 with an X for each digit that nothing tells.
"""

from tellings.annotate.times.calendar import Unit

SOME_YEAR = "XXXX"
SOME_MONTH = f"{SOME_YEAR}-XX"
SOME_DAY = f"{SOME_MONTH}-XX"
SOME_WEEK = f"{SOME_YEAR}-WXX"
SOME_WEEKEND = f"{SOME_WEEK}-WE"
SOME_QUARTER = f"{SOME_YEAR}-QX"

UNKNOWN: dict[Unit, str] = {
    "day": SOME_DAY, "week": SOME_WEEK, "weekend": SOME_WEEKEND, "month": SOME_MONTH, "quarter": SOME_QUARTER,
    "year": SOME_YEAR, "decade": "XXX", "century": "XX",
}  # fmt: skip
"""Each unit where nothing places it."""
