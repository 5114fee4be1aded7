"""Early, mid, late: a place in the calendar -> a reading, narrowed to a part of it."""

import re
from datetime import date, timedelta

import msgspec

from tellings.annotate.times.anchor import Base
from tellings.annotate.times.calendar import Stretch, cover
from tellings.annotate.times.clocks import (
    EARLY_HOURS,
    HALVES,
    add_clock,
    add_hours,
    add_part,
    bound,
    is_early_hours,
    parse_clock,
)
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexicon import PHASES
from tellings.annotate.times.reading import Reading
from tellings.text.timex import SOME_YEAR

_ISO_TIME = re.compile(r"[\d-]+t[\d:]+z?")

PHASE_SHARES = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}
"""The share of a stretch that "early", "mid" and "late" may cover. Halves, since writers stretch these words: two
tellings clash only where no use of the words lets them meet."""


def finish(base: Base, phrase: Phrase) -> Reading | None:
    """Give a place in the calendar its reading, with the time of day or phase that the phrase adds."""
    lexeme = phrase.find("CLOCK", "NOON") or next((w for w in phrase.lexemes if _ISO_TIME.fullmatch(w.word)), None)
    if lexeme:
        clock = parse_clock(lexeme)
        return add_clock(base, clock) if clock else None
    part = phrase.find("PART", "TONIGHT")
    if part is not None:
        return add_part(base, part)
    plain = _split(base, phrase, state(base))
    phase = find_phase(phrase)
    if is_early_hours(phrase):
        early = add_hours(base, EARLY_HOURS, plain)
        return msgspec.structs.replace(early, type="TIME", value=f"{base.partial}TMO")
    if not phase or base.stretch is None or phrase.kind == "yearend":
        return plain
    if base.stretch.unit == "day":
        return add_hours(base, HALVES[phase], plain) if phase in HALVES else plain
    return narrow(base.stretch, phase, plain)


def _split(base: Base, phrase: Phrase, plain: Reading) -> Reading:
    """The part of a running week, month or year before or after the writing: "earlier", "later", "the rest of"."""
    words = {lexeme.word for lexeme in phrase.lexemes}
    stretch, anchor = base.stretch, base.anchor
    if (
        stretch is None
        or anchor is None
        or stretch.unit == "day"
        or not words & {"earlier", "later", "rest", "remainder"}
    ):
        return plain
    first, before = stretch.first.isoformat(), stretch.before.isoformat()
    if len(anchor) != len(first) or not first < anchor < before:
        return plain
    if "earlier" in words:
        before = anchor
    else:
        first = anchor
    last = (date.fromisoformat(before) - timedelta(days=1)).isoformat()
    return msgspec.structs.replace(plain, earliest=first, before=before, edtf=f"{first}/{last}")


def state(base: Base) -> Reading:
    """The reading of a bare place in the calendar."""
    stretch = base.stretch
    if base.either:
        return bound(base, Reading("DATE", base.partial, derivation=base.why, anchor=base.anchor))
    if stretch is None:
        edtf = base.partial if base.partial.startswith(f"{SOME_YEAR}-") and base.partial[5:6].isdigit() else None
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
