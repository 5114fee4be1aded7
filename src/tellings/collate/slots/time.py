"""How two times stand to each other: intervals, weekdays without a date, patterns without a year, durations."""

import re
from datetime import timedelta

from tellings.collate.answers import Answer, Verdict
from tellings.collate.slots.zones import (
    CLOCK,
    DAY,
    NEAR_MINUTES,
    are_in_two_zones,
    compare_zones,
    count_minutes,
    find_weekday,
    is_day,
)
from tellings.model.annotations import Timex
from tellings.text.dates import WEEKDAYS, compare_intervals, make_interval, measure_gap, parse_day
from tellings.text.timex import SOME_WEEK, SOME_YEAR

_WEEKEND = re.compile(r".*-?WE$")
_PATTERN = re.compile(rf"({SOME_YEAR}|\d{{4}})-(\d{{2}})(?:-(\d{{2}}))?(?:T.*)?")
_HOUR = re.compile(r"\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b|\d{1,2}:\d{2}")
_INEXACT = re.compile(
    r"(?i)\b(?:more|less|fewer|over|under|up to|at (?:least|most)|near|nearly|almost|about|around|some|within|several|"
    r"few|past|last|next|first|coming|another|other|further)\b"
)
"""Words by which a length is no exact one, or of some stretch among others."""

_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([YMWDHS])")
_IN_DAYS = {"Y": 365.0, "M": 30.0, "W": 7.0, "D": 1.0, "H": 1 / 24, "TM": 1 / 1440, "S": 1 / 86400}

NEAR = 0.15
"""Share by which two durations may differ and count as one coarser than the other (11 hours / 11 and a half)."""

FARTHEST = 2
"""How many times one length may go into another that is told of the same thing: as with figures. Of the labelled events
and of fourteen stories that were read, all of eighteen pairs further apart were of two things, unless of one deed."""

NIGHT = timedelta(hours=6)
"""The time between two parts of two days from which they are not one night that both days share."""

SAME_WORDS_DAYS = 3
"""Days between two anchors within which "Monday" and "Monday" are one, and differences are not due to the anchors."""

SURE, LIKELY, DOUBTFUL = 0.95, 0.8, 0.5
"""Scores of verdicts: by arithmetic of two anchored values; by arithmetic of values of which one is not anchored; where
the arithmetic is sound but the values may be of different things."""


def compare_times(a: Answer[Timex], b: Answer[Timex]) -> Verdict | None:
    """Compare two time expressions that answer one question."""
    left, right = a.typed, b.typed
    if (left.type == "DURATION") != (right.type == "DURATION") or "SET" in (left.type, right.type):
        return None
    if left.type == "DURATION":
        return _compare_durations(left, right)
    if _is_same_value(left, right):
        if is_about(left) != is_about(right):
            return Verdict("precision", SURE, f"“{left.exact}” and “{right.exact}”: one is about", _find_exact(left))
        return Verdict(
            "agree", SURE, f"both say {_say(left)}" if left.exact == right.exact else _explain(left, right, "=")
        )
    return (
        compare_zones(left, right)
        or _compare_words(left, right)
        or _compare_clocks(left, right)
        or _compare_weekdays(left, right)
        or _compare_bounds(left, right)
        or _compare_patterns(left, right)
    )


def _is_same_value(left: Timex, right: Timex) -> bool:
    """Whether two times have one value, and, if both name their zone, one zone."""
    same = left.value == right.value and _has_same_bounds(left, right) and "REF" not in left.value
    return same and not are_in_two_zones(left, right)


def is_about(time: Timex) -> bool:
    """Whether a time is said to be approximate."""
    return "~" in (time.edtf or "") or "(approximate)" in time.derivation


def _find_exact(left: Timex) -> int:
    """Which of two times says more, of which one is approximate: -1 the left one, 1 the right one."""
    return 1 if is_about(left) else -1


def _has_same_bounds(left: Timex, right: Timex) -> bool:
    """Whether nothing but the words tells them apart: "late January" has the value of January, but other bounds."""
    return (left.earliest, left.before) == (right.earliest, right.before)


def _compare_words(left: Timex, right: Timex) -> Verdict | None:
    """The same words mean the same time, whatever each was resolved to: a date may be that of a reprint."""
    words = {time.exact.casefold().replace("-", " ").removeprefix("the ") for time in (left, right)}
    if len(words) > 1 or left.anchor is None or right.anchor is None:
        return None
    apart = _count_days_apart(left, right)
    if apart <= SAME_WORDS_DAYS:
        return Verdict("agree", LIKELY, f"both say “{left.exact}”, written within {SAME_WORDS_DAYS} days of each other")
    return Verdict("agree", DOUBTFUL, f"both say “{left.exact}”, though their dates are {apart} days apart")


def _count_days_apart(left: Timex, right: Timex) -> int:
    """Days between what two times hang on; 0 where one hangs on nothing, or on a month or year of the text."""
    if left.anchor is None or right.anchor is None or min(len(left.anchor), len(right.anchor)) < DAY:
        return 0
    return abs((parse_day(left.anchor[:10]) - parse_day(right.anchor[:10])).days)


def _compare_clocks(left: Timex, right: Timex) -> Verdict | None:
    """Compare hours and minutes where no word says of which day one of them is: its day is no part of its value."""
    first, second = CLOCK.search(left.value), CLOCK.search(right.value)
    if first is None or second is None or (left.earliest and right.earliest):
        return None
    days = {find_weekday(left), find_weekday(right)} - {None}
    if len(days) > 1:
        return None
    if first.group() == second.group():
        return Verdict("agree", LIKELY, f"“{left.exact}” and “{right.exact}”: the same time of day")
    apart = abs(count_minutes(first) - count_minutes(second))
    if apart <= NEAR_MINUTES and (_is_round(first) or _is_round(second)):
        return Verdict(
            "precision", LIKELY, f"“{left.exact}” and “{right.exact}” are {apart} minutes apart, one rounded"
        )
    if any(is_about(time) and apart <= _allow_minutes(clock) for time, clock in ((left, first), (right, second))):
        return Verdict("precision", LIKELY, f"“{left.exact}” and “{right.exact}” are {apart} minutes apart, one about")
    return Verdict("conflict", LIKELY, f"“{left.exact}” and “{right.exact}” are {apart} minutes apart")


def _allow_minutes(clock: re.Match[str]) -> int:
    """How far the time may be of which a clock is said to be about: as far as to the next one that people round to."""
    return next(step for step in (30, 15, 5, 1) if int(clock.group(2)) % step == 0)


def _is_round(clock: re.Match[str]) -> bool:
    """Whether a time of day is a full or a half hour, as people round it."""
    return clock.group(2) in ("00", "30")


def _say(time: Timex) -> str:
    return f"“{time.exact}”" + (f" ({time.derivation})" if time.derivation else "")


def _explain(left: Timex, right: Timex, sign: str) -> str:
    return f"{_say(left)} = {left.edtf or left.value}; {_say(right)} = {right.edtf or right.value}: {sign}"


def _compare_weekdays(left: Timex, right: Timex) -> Verdict | None:
    """Compare where at least one is a weekday, or a weekend, without a date to hang it on."""
    if not any(time.value.startswith(SOME_WEEK) for time in (left, right)):
        return None
    first, second = find_weekday(left), find_weekday(right)
    for time, day, finer in ((left, second, 1), (right, first, -1)):
        if _WEEKEND.fullmatch(time.value) and day is not None:
            if day >= 6:
                return Verdict("precision", LIKELY, f"{WEEKDAYS[day - 1]} is a day of the weekend", finer)
            return Verdict("unresolved", DOUBTFUL, f"{WEEKDAYS[day - 1]} is no day of the weekend")
    if first is None or second is None:
        return None
    if first == second:
        return Verdict("agree", LIKELY, f"both say {WEEKDAYS[first - 1]}")
    names = f"{WEEKDAYS[first - 1]} and {WEEKDAYS[second - 1]}"
    if not all(time.value.startswith(SOME_WEEK) for time in (left, right)):
        return Verdict("unresolved", DOUBTFUL, f"{names} differ, and only one of them hangs on a date")
    return Verdict("conflict", LIKELY, f"{names} are two weekdays; no report gives a date that would settle it")


def _compare_bounds(left: Timex, right: Timex) -> Verdict | None:
    first, second = make_interval(left.earliest, left.before), make_interval(right.earliest, right.before)
    if first is None or second is None:
        return None
    relation = compare_intervals(first, second)
    if relation == "same":
        return Verdict("agree", SURE, _explain(left, right, "the same"))
    if relation in ("contains", "within"):
        finer = 1 if relation == "contains" else -1
        return Verdict("precision", SURE, _explain(left, right, "one lies in the other"), finer)
    if relation == "overlaps":
        return Verdict("precision", LIKELY, _explain(left, right, "they overlap"))
    return _judge_disjoint(left, right)


def _judge_disjoint(left: Timex, right: Timex) -> Verdict:
    if _is_weeks_apart(left, right):
        day = WEEKDAYS[parse_day(left.earliest or "").weekday()]
        return Verdict(
            "agree", LIKELY, f"{_say(left)} and {_say(right)}: both a {day}, and the report may be a reprint"
        )
    clocks = [CLOCK.search(time.value) for time in (left, right)]
    if clocks[0] and clocks[1] and left.value[:DAY] == right.value[:DAY]:
        near = abs(count_minutes(clocks[0]) - count_minutes(clocks[1])) <= NEAR_MINUTES
        if near and (_is_round(clocks[0]) or _is_round(clocks[1])):
            return Verdict("precision", LIKELY, _explain(left, right, "minutes apart, one a round hour"))
    if _are_days_apart(left, right) and _count_days_apart(left, right) <= SAME_WORDS_DAYS:
        return Verdict("conflict", SURE, _explain(left, right, "they can't both be right"))
    if "~" in (left.edtf or "") + (right.edtf or "") or "REF" in left.value + right.value:
        return Verdict("unresolved", DOUBTFUL, _explain(left, right, "apart, but at least one is approximate"))
    if _count_days_apart(left, right) > SAME_WORDS_DAYS:
        return Verdict("unresolved", DOUBTFUL, _explain(left, right, "apart, but so are the dates that they hang on"))
    exact = all(re.match(r"\d{4}-\d{2}(-\d{2})?(T\d{2}:\d{2})?$", time.value) for time in (left, right))
    weeks = all(re.fullmatch(r"\d{4}-W\d{2}", time.value) and time.anchor for time in (left, right))
    if weeks and _count_days_apart(left, right) <= 1:
        return Verdict("conflict", LIKELY, _explain(left, right, "two weeks, told at one time"))
    if exact and len(left.value) == len(right.value):
        return Verdict("conflict", SURE, _explain(left, right, "they can't both be right"))
    return Verdict("unresolved", DOUBTFUL, _explain(left, right, "they do not overlap"))


def _are_days_apart(left: Timex, right: Timex) -> bool:
    """Whether both name a day, or a part of one, and more than a night lies between them: midnight is no border."""
    first, second = make_interval(left.earliest, left.before), make_interval(right.earliest, right.before)
    if first is None or second is None or not (is_day(left) and is_day(right)):
        return False
    by_hour = all("~" not in (t.edtf or "") or "T" in t.value for t in (left, right))
    whole = len(left.value) == len(right.value) == DAY
    return by_hour and (whole or measure_gap(first, second) >= NIGHT)


def _is_weeks_apart(left: Timex, right: Timex) -> bool:
    """Whether two days are one weekday some weeks apart, and one of them hangs on a date of publication by it.

    Times of day must be one as well; they hang on whatever day their sentence names.
    """
    days = [parse_day(time.earliest[:DAY]) for time in (left, right) if time.earliest and is_day(time)]
    clocks = {clock.group() if clock else None for time in (left, right) for clock in (CLOCK.search(time.value),)}
    if len(clocks) > 1:
        return False
    by_weekday = any(time.anchor is not None and _names_weekday(time) for time in (left, right)) or None not in clocks
    return by_weekday and len(days) == 2 and days[0] != days[1] and (days[0] - days[1]).days % 7 == 0


def _names_weekday(time: Timex) -> bool:
    """Whether the words give the day by its weekday alone, without a date; hours and minutes are none."""
    words = _HOUR.sub("", time.exact.casefold())
    return any(day.casefold() in words for day in WEEKDAYS) and not re.search(r"\d", words)


def _compare_patterns(left: Timex, right: Timex) -> Verdict | None:
    """Compare a date without a year with another date."""
    first, second = _PATTERN.fullmatch(left.value), _PATTERN.fullmatch(right.value)
    if first is None or second is None or SOME_YEAR not in (first.group(1), second.group(1)):
        return None
    if first.group(2) != second.group(2):
        return Verdict("unresolved", DOUBTFUL, _explain(left, right, "different months"))
    if first.group(3) == second.group(3):
        finer = len(left.value.replace("X", "")) - len(right.value.replace("X", ""))
        return Verdict("agree", LIKELY, _explain(left, right, "the same day of the year"), (finer < 0) - (finer > 0))
    if first.group(3) is None or second.group(3) is None:
        return Verdict(
            "precision", LIKELY, _explain(left, right, "one names the day"), 1 if first.group(3) is None else -1
        )
    return Verdict("conflict", LIKELY, _explain(left, right, "different days of one month"))


def _find_unit(time: Timex) -> str:
    """The unit of a duration; minutes are "TM", since "M" are months."""
    match = _DURATION.fullmatch(time.value)
    return "" if match is None else match.group(1) * (match.group(3) == "M") + match.group(3)


def are_far_lengths(left: Timex, right: Timex) -> bool:
    """Whether two lengths of time are too far apart to answer one question, unless both are of one deed."""
    first, second = _measure_days(left), _measure_days(right)
    if {left.type, right.type} != {"DURATION"}:
        return False
    if first is None or second is None:
        return left.value != right.value
    return max(first, second) > FARTHEST * min(first, second)


def _measure_days(time: Timex) -> float | None:
    match = _DURATION.fullmatch(time.value)
    if match is None or match.group(2) == "X":
        return None
    return float(match.group(2)) * _IN_DAYS[_find_unit(time)]


def _compare_durations(left: Timex, right: Timex) -> Verdict | None:
    first, second = _measure_days(left), _measure_days(right)
    if left.value == right.value and is_about(left) != is_about(right):
        return Verdict("precision", SURE, f"“{left.exact}” and “{right.exact}”: one is about", _find_exact(left))
    if left.value == right.value or (first is not None and first == second):
        return Verdict(
            "agree", SURE if first is not None else LIKELY, f"{_say(left)} and {_say(right)}: the same length"
        )
    if first is None or second is None:
        if (first is None) != (second is None) and _find_unit(left) == _find_unit(right):
            vague = left if first is None else right
            return Verdict("precision", LIKELY, f"“{vague.exact}” names no number", 1 if vague is left else -1)
        return None
    if min(first, second) >= (1 - NEAR) * max(first, second):
        return Verdict("precision", LIKELY, f"{_say(left)} and {_say(right)} differ by less than a seventh")
    near = max(first, second) <= FARTHEST * min(first, second)
    exact = not any(is_about(time) or _INEXACT.search(time.exact) for time in (left, right))
    if near and exact and _find_unit(left) == _find_unit(right):
        return Verdict("conflict", LIKELY, f"{_say(left)} and {_say(right)} can't both be right of the same thing")
    return Verdict("unresolved", DOUBTFUL, f"{_say(left)} and {_say(right)} are different lengths")
