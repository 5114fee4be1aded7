"""The value of each unit of time where nothing places it."""

from tellings.annotate.times.calendar import Unit
from tellings.text.timex import (
    SOME_CENTURY,
    SOME_DAY,
    SOME_DECADE,
    SOME_MONTH,
    SOME_QUARTER,
    SOME_WEEK,
    SOME_WEEKEND,
    SOME_YEAR,
)

UNKNOWN: dict[Unit, str] = {
    "day": SOME_DAY, "week": SOME_WEEK, "weekend": SOME_WEEKEND, "month": SOME_MONTH, "quarter": SOME_QUARTER,
    "year": SOME_YEAR, "decade": SOME_DECADE, "century": SOME_CENTURY,
}  # fmt: skip
