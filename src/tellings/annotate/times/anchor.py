"""What relative times hang on: the date of publication, the dateline's date, or full dates of the text itself."""

from datetime import date

import msgspec

from tellings.annotate.times.calendar import Stretch
from tellings.annotate.times.tense import Direction
from tellings.text.dates import format_day


class Anchor(msgspec.Struct, frozen=True):
    """A day that relative times hang on, with the word for it ("publication")."""

    day: date
    name: str

    @property
    def phrase(self) -> str:
        """The anchor in words, with its date."""
        return f"{self.name} on {format_day(self.day.isoformat())}"


class Context(msgspec.Struct, frozen=True):
    """What a reading may use beside its own words.

    ``anchor`` is the day of writing, if known; ``direction`` the way the sentence looks; ``previous`` the last date
    read before this one, ``near`` whether it stands in the same sentence; ``known`` the text's own full dates;
    ``quarter`` the one that its figures are of, ``beyond`` whether the sentence tells of months instead; ``since``
    the start of the range that this one ends; ``inside`` the week told just before it ("next week, on Friday").
    """

    anchor: Anchor | None
    direction: Direction = "unknown"
    previous: Stretch | None = None
    near: bool = False
    known: tuple[Stretch, ...] = ()
    quarter: Stretch | None = None
    beyond: bool = False
    since: Stretch | None = None
    inside: Stretch | None = None


class Base(msgspec.Struct, frozen=True):
    """A place in the calendar, or the TIMEX3 value of a part of one where nothing says the rest.

    ``anchor`` is the ISO day that it hangs on, ``None`` for what stands by itself. ``either`` are the places of which
    it is one, where the anchor leaves several and nothing decides.
    """

    stretch: Stretch | None
    partial: str
    why: str
    anchor: str | None = None
    either: tuple[Stretch, ...] = ()


def stand_alone(stretch: Stretch, why: str = "as written") -> Base:
    """A place that the words name in full."""
    return Base(stretch, stretch.value, why)


def hang(stretch: Stretch, anchor: Anchor, words: str) -> Base:
    """A place that hangs on the anchor; ``words`` say how it stands to it ("Monday before")."""
    return Base(stretch, stretch.value, f"{words} {anchor.phrase}", anchor.day.isoformat())


def hang_told(stretch: Stretch, told: Stretch, why: str) -> Base:
    """A place that hangs on one that the text tells."""
    return Base(stretch, stretch.value, why, told.first.isoformat())


def hang_either(either: tuple[Stretch, Stretch], partial: str, anchor: Anchor, name: str) -> Base:
    """A place that is one of two around the anchor."""
    why = f"{name} before or after {anchor.phrase}; {UNDECIDED}"
    return Base(None, partial, why, anchor.day.isoformat(), either)


def leave_open(partial: str, words: str) -> Base:
    """A place of which only a part is known."""
    return Base(None, partial, f"{words}; {RELATIVE}")


RELATIVE = "nothing says which, so it stays relative"
"""How the derivation of an open place ends."""

UNDECIDED = "nothing says which, so both stand"
"""How the derivation of a place ends that is one of two."""
