"""How two times of day stand to each other that name their zones: as moments, by what the zones can mean."""

import re
from collections.abc import Sequence

from tellings.collate.answers import Verdict
from tellings.model.annotations import Timex
from tellings.model.point import Relation
from tellings.text.dates import parse_day
from tellings.text.timex import SOME_WEEK
from tellings.text.zones import list_offsets, write_offset

CLOCK = re.compile(r"T(\d{2}):(\d{2})")
_WEEKDAY = re.compile(rf"{SOME_WEEK}-([1-7])(?:T.*)?")

NEAR_MINUTES = 30
"""Minutes by which a time said to be about may miss one that is exact."""

SUMMER_TIME = 60
"""Minutes by which two zones named with one clock time may differ: "EST" is written for what is EDT."""

DAY = len("2022-01-10")

MINUTES_A_DAY = 24 * 60

LIKELY, DOUBTFUL = 0.8, 0.5


def compare_zones(left: Timex, right: Timex) -> Verdict | None:
    """Compare times of day of which one names its zone: as moments where both do, else only if their clocks differ.

    A clock of UTC is nobody's local time in most of the world: beside another one without a zone it decides nothing.
    Where a zone's name has several meanings, one by which both are one moment is taken for likely, and none for sure.
    """
    first, second = CLOCK.search(left.value), CLOCK.search(right.value)
    if first is None or second is None or (left.utc_offset, left.zone) == (right.utc_offset, right.zone):
        return None
    shown = f"“{left.exact}” and “{right.exact}”"
    if not (_names_zone(left) and _names_zone(right)):
        if 0 not in (left.utc_offset, right.utc_offset) or first.group() == second.group():
            return None
        return Verdict("unresolved", DOUBTFUL, f"{shown}: only one tells its zone, and that is UTC")
    pairs = [(_measure_apart(left, right, a, b), a, b) for a in _list_offsets(left) for b in _list_offsets(right)]
    if not pairs:
        return Verdict("unresolved", DOUBTFUL, f"{shown}: nothing tells which zone one of them is of")
    apart, *offsets = min(pairs)
    zones = " and ".join(f"“{t.exact}” at {write_offset(o)}" for t, o in zip((left, right), offsets, strict=True))
    decided = len(pairs) == 1
    if apart <= NEAR_MINUTES:
        return _tell_moment(zones, apart, decided=decided, seasonal=_is_seasonal(left) and _is_seasonal(right))
    if decided and offsets[0] == offsets[1]:
        return None
    return _tell_apart(left, right, zones, pairs)


def _tell_moment(zones: str, apart: int, *, decided: bool, seasonal: bool) -> Verdict:
    told = f"{zones}: {f'{apart} minutes apart' if apart else 'one moment in two zones'}"
    relation: Relation = "precision" if apart or not (decided or seasonal) else "agree"
    return Verdict(relation, LIKELY if decided or seasonal else DOUBTFUL, told)


def _tell_apart(left: Timex, right: Timex, zones: str, pairs: Sequence[tuple[int, int, int]]) -> Verdict | None:
    """Two clocks that by no meaning of their zones are one moment; "EST" is written for what is EDT."""
    apart = min(pairs)[0]
    if not (_is_seasonal(left) and _is_seasonal(right)):
        return Verdict("unresolved", DOUBTFUL, f"{zones}: not one moment, but a zone may be one of several")
    if len(pairs) == 1 and apart == SUMMER_TIME:
        return (
            None
            if abs(pairs[0][1] - pairs[0][2]) <= SUMMER_TIME
            else Verdict("precision", DOUBTFUL, f"{zones}: an hour apart, as summer time is")
        )
    if apart > MINUTES_A_DAY:
        return None
    return Verdict("conflict", LIKELY, f"{zones}: {apart / 60:g} hours apart")


def are_in_two_zones(left: Timex, right: Timex) -> bool:
    """Whether both clocks name a zone, and not the same one."""
    if not (_names_zone(left) and _names_zone(right)):
        return False
    known = left.utc_offset is not None or right.utc_offset is not None
    return left.utc_offset != right.utc_offset if known else left.zone != right.zone


def _names_zone(time: Timex) -> bool:
    return time.utc_offset is not None or time.zone is not None


def _list_offsets(time: Timex) -> tuple[int, ...]:
    """The minutes from UTC that a clock may be at: the one that its report tells, or all that its zone may have."""
    if time.utc_offset is not None:
        return (time.utc_offset,)
    day = parse_day(time.value[:DAY]) if is_day(time) else None
    return list_offsets(time.zone, day) if time.zone is not None else ()


def _is_seasonal(time: Timex) -> bool:
    """Whether nothing but the season is open in a clock's zone."""
    offsets = _list_offsets(time)
    return bool(offsets) and offsets[-1] - offsets[0] <= SUMMER_TIME


def _measure_apart(left: Timex, right: Timex, first: int, second: int) -> int:
    """Minutes between two clocks in zones so far from UTC: on the days or weekdays that both tell, else on any."""
    clocks = (CLOCK.search(left.value), CLOCK.search(right.value))
    minutes = [count_minutes(clock) for clock in clocks if clock is not None]
    apart = minutes[0] - first - (minutes[1] - second)
    if is_day(left) and is_day(right) and left.earliest and right.earliest:
        days = (parse_day(left.value[:DAY]) - parse_day(right.value[:DAY])).days
        return abs(days * MINUTES_A_DAY + apart)
    weekdays = (find_weekday(left), find_weekday(right))
    period = MINUTES_A_DAY
    if weekdays[0] is not None and weekdays[1] is not None:
        apart, period = apart + (weekdays[0] - weekdays[1]) * MINUTES_A_DAY, 7 * MINUTES_A_DAY
    return min(apart % period, -apart % period)


def count_minutes(clock: re.Match[str]) -> int:
    return int(clock.group(1)) * 60 + int(clock.group(2))


def find_weekday(time: Timex) -> int | None:
    """1 for Monday to 7 for Sunday, where the value is one day and its weekday is known."""
    bare = _WEEKDAY.fullmatch(time.value)
    if bare:
        return int(bare.group(1))
    if time.earliest and re.match(r"\d{4}-\d{2}-\d{2}", time.value):
        return parse_day(time.earliest[:10]).isoweekday()
    return None


def is_day(time: Timex) -> bool:
    return re.match(r"\d{4}-\d{2}-\d{2}", time.value) is not None
