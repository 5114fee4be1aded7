"""Early, mid, late: a place in the calendar -> a reading, narrowed to a part of it."""

from datetime import timedelta

import msgspec

from tellings.annotate.times.anchor import Base
from tellings.annotate.times.calendar import Stretch, cover
from tellings.annotate.times.clocks import (
    EARLY_HOURS,
    HALVES,
    add_clock,
    add_hours,
    add_part,
    is_early_hours,
    parse_clock,
)
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexicon import PHASES
from tellings.annotate.times.reading import Reading

PHASE_SHARES = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}
"""The share of a stretch that "early", "mid" and "late" may cover. Halves, since writers stretch these words: two
tellings clash only where no use of the words lets them meet."""


def finish(base: Base, phrase: Phrase) -> Reading | None:
    """Give a place in the calendar its reading, with the time of day or phase that the phrase adds."""
    if phrase.find("CLOCK", "NOON"):
        lexeme = phrase.find("CLOCK", "NOON")
        clock = parse_clock(lexeme) if lexeme else None
        return add_clock(base, clock) if clock else None
    part = phrase.find("PART", "TONIGHT")
    if part is not None:
        return add_part(base, part)
    plain = state(base)
    phase = find_phase(phrase)
    if is_early_hours(phrase):
        early = add_hours(base, EARLY_HOURS, plain)
        return msgspec.structs.replace(early, type="TIME", value=f"{base.partial}TMO")
    if not phase or base.stretch is None:
        return plain
    if base.stretch.unit == "day":
        return add_hours(base, HALVES[phase], plain) if phase in HALVES else plain
    return narrow(base.stretch, phase, plain)


def state(base: Base) -> Reading:
    """The reading of a bare place in the calendar."""
    stretch = base.stretch
    if stretch is None:
        edtf = base.partial if base.partial.startswith("XXXX-") and base.partial[5:6].isdigit() else None
        return Reading("DATE", base.partial, edtf=edtf, derivation=base.why)
    return Reading(
        "DATE",
        base.partial,
        edtf=stretch.edtf,
        earliest=stretch.first.isoformat(),
        before=stretch.before.isoformat(),
        anchor=base.anchor,
        derivation=base.why,
    )


def find_phase(phrase: Phrase) -> str:
    """START, MID or END, or "" where the phrase has no such word."""
    lexeme = phrase.find("PHASE", "EDGE")
    return PHASES[lexeme.word] if lexeme else ""


def narrow(stretch: Stretch, phase: str, reading: Reading) -> Reading:
    """The reading, its interval narrowed to that part of its stretch."""
    days = (stretch.before - stretch.first).days
    low, high = (round(share * days) for share in PHASE_SHARES[phase])
    first, before = stretch.first + timedelta(days=low), stretch.first + timedelta(days=high)
    if stretch.unit in ("year", "decade", "century"):
        first, before = (cover(day + timedelta(days=15), "month").first for day in (first, before))
    last = before - timedelta(days=1)
    return msgspec.structs.replace(
        reading,
        earliest=first.isoformat(),
        before=before.isoformat(),
        edtf=f"{first.isoformat()}~/{last.isoformat()}~",
    )
