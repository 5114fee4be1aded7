"""Which of the recurring places is meant: the Monday, the August or the quarter before or after the anchor."""

from tellings.annotate.times.anchor import Anchor, Base, Context, hang
from tellings.annotate.times.calendar import Stretch, cover, shift
from tellings.annotate.times.tense import LOOKS_AHEAD

PLAIN_DAYS = 60
"""A date without a year that lies within so many days of the anchor is that one, whatever the tense: writers add the
year, "last" or "next" to one that lies the other way. Best of 30, 60, 90, 120 on the rest of bench/times."""

PLAIN_DAYS_BACK = 31
"""The same for a month or season on the other side of the writing than the sentence looks to. Not tuned: 60 scores
alike for those that lie ahead."""

Around = tuple[Stretch, Stretch, Stretch]


def pick(candidates: Around, anchor: Anchor, context: Context, *, name: str) -> Base:
    """Choose among the places before, around and after the anchor by the sentence's direction.

    ``candidates`` are in order, the middle one in the anchor's own period. Without a direction the nearest is meant.
    """
    day = anchor.day
    if context.direction == "past":
        chosen = max((c for c in candidates if c.first <= day), default=candidates[0], key=lambda c: c.first)
    elif context.direction in LOOKS_AHEAD:
        chosen = min((c for c in candidates if c.before > day), default=candidates[2], key=lambda c: c.first)
    else:
        chosen = _find_nearest(candidates, anchor)
    return hang(chosen, anchor, describe(chosen, anchor, name))


def pick_yearly(candidates: Around, anchor: Anchor, context: Context, *, name: str) -> Base:
    """Choose among what recurs every year: the nearest one if it is close, else by the sentence's direction."""
    after = [c for c in candidates if context.since is not None and c.first >= context.since.first]
    if after:
        return hang(after[0], anchor, describe(after[0], anchor, name))
    nearest = _find_nearest(candidates, anchor)
    if _measure_distance(nearest, anchor) <= _limit(nearest, anchor, context):
        return hang(nearest, anchor, describe(nearest, anchor, name))
    return pick(candidates, anchor, context, name=name)


def _limit(nearest: Stretch, anchor: Anchor, context: Context) -> int:
    """How far the nearest may lie to be meant whatever the tense."""
    if context.direction == "past" and nearest.unit != "day":
        return PLAIN_DAYS_BACK
    over = context.direction == "future" and nearest.unit == "month" and nearest.before <= anchor.day
    return PLAIN_DAYS_BACK if over else PLAIN_DAYS


def pick_nearest(candidates: Around, anchor: Anchor, *, name: str) -> Base:
    """Choose the one that is nearest to the anchor."""
    chosen = _find_nearest(candidates, anchor)
    return hang(chosen, anchor, describe(chosen, anchor, name))


def _find_nearest(candidates: Around, anchor: Anchor) -> Stretch:
    return min(candidates, key=lambda c: (_measure_distance(c, anchor), c.first))


def pick_relative(candidates: tuple[Stretch, ...], anchor: Anchor, step: int, *, name: str) -> Base:
    """The last one that is over before the anchor (``step`` -1), or the first that starts after it (1)."""
    day = anchor.day
    if step < 0:
        chosen = max((c for c in candidates if c.before <= day), default=candidates[0], key=lambda c: c.first)
    else:
        chosen = min((c for c in candidates if c.first > day), default=candidates[-1], key=lambda c: c.first)
    return hang(chosen, anchor, describe(chosen, anchor, name))


def describe(stretch: Stretch, anchor: Anchor, name: str) -> str:
    """How the place stands to the anchor, in words."""
    if stretch.before <= anchor.day:
        return f"{name} before"
    return f"{name} after" if stretch.first > anchor.day else f"{name} of"


def list_weekdays(anchor: Anchor, weekday: int) -> tuple[Stretch, Stretch, Stretch]:
    """The days of that weekday around the anchor: the one in its week, with one before and one after."""
    monday = cover(anchor.day, "week").first
    middle = shift(Stretch("day", monday), weekday)
    return shift(middle, -7), middle, shift(middle, 7)


def _measure_distance(stretch: Stretch, anchor: Anchor) -> int:
    if stretch.first <= anchor.day < stretch.before:
        return 0
    return max((stretch.first - anchor.day).days, (anchor.day - stretch.before).days + 1)
