"""When things happened: each date with how exact it is, and how long after the one before."""

from datetime import date
from typing import Literal

import msgspec

from tellings.model.account import Account, TimelineEntry
from tellings.model.span import Evidence
from tellings.render.view.citations import Citation, Citations
from tellings.render.view.letters import Letter

Grain = Literal["day", "weeks", "months", "open"]

_WEEKS, _MONTHS, _YEARS = 14, 60, 730
"""Days from which a distance is told in weeks, months and years."""

_SPELL = 31
"""Days up to which an interval is drawn as a short one: a month or less."""

WORTH_TELLING = 2
"""Days between two dates from which the distance is told: the next day needs no remark."""


class MomentView(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the timeline; ``after`` is the distance from the one before, or empty."""

    when: str
    what: str
    grain: Grain
    after: str
    letters: tuple[Letter, ...]
    citations: tuple[Citation, ...]
    evidence: tuple[Evidence, ...]


def list_moments(account: Account, citations: Citations) -> tuple[MomentView, ...]:
    """Return what happened when, in the account's order."""
    moments: list[MomentView] = []
    before: date | None = None
    for entry in account.timeline:
        start = _parse(entry.earliest)
        cited = citations.cite_all(entry.evidence)
        moments.append(
            MomentView(
                when=entry.when,
                what=entry.what,
                grain=_measure(entry),
                after=_distance(before, start),
                letters=tuple(sorted({one.letter for one in cited})),
                citations=cited,
                evidence=entry.evidence,
            )
        )
        before = start or before
    return tuple(moments)


def _parse(value: str | None) -> date | None:
    """The day of an ISO date or date-time; ``None`` for years that the calendar here does not have."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _measure(entry: TimelineEntry) -> Grain:
    start, stop = _parse(entry.earliest), _parse(entry.before)
    if start is None or stop is None:
        return "open"
    days = (stop - start).days
    return "day" if days <= 1 else "weeks" if days <= _SPELL else "months"


def _distance(before: date | None, start: date | None) -> str:
    if before is None or start is None or (start - before).days < WORTH_TELLING:
        return ""
    days = (start - before).days
    for least, length, noun in ((_YEARS, 365.25, "years"), (_MONTHS, 30.44, "months"), (_WEEKS, 7, "weeks")):
        if days >= least:
            return f"{round(days / length)} {noun} later"
    return f"{days} days later"
