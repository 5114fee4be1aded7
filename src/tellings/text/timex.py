"""Values of times of which only a part is known, as annotating writes them and collating reads them.

**Source:** the value of TIMEX3 (TimeML 1.2.1): ISO 8601 with an X for each digit that nothing tells.
"""

UNTOLD = "X"
"""Stands for a digit that nothing tells; part of the standard's notation."""

SOME_CENTURY = UNTOLD * 2
SOME_DECADE = UNTOLD * 3
SOME_YEAR = UNTOLD * 4
SOME_MONTH = f"{SOME_YEAR}-{UNTOLD * 2}"
SOME_DAY = f"{SOME_MONTH}-{UNTOLD * 2}"
SOME_WEEK = f"{SOME_YEAR}-W{UNTOLD * 2}"
SOME_WEEKEND = f"{SOME_WEEK}-WE"
SOME_QUARTER = f"{SOME_YEAR}-Q{UNTOLD}"
