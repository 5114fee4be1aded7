"""When a text without a date was written: not before the days that it tells as past, not after those that it awaits."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from tellings.annotate.times.anchor import Anchor, Context
from tellings.annotate.times.calendar import Stretch, cover, make_day, shift
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.reading import Reading
from tellings.annotate.times.tense import LOOKS_AHEAD, find_direction
from tellings.text.dates import MONTHS
from tellings.text.tree import Tree


class Window(msgspec.Struct, frozen=True):
    """The days between which a text was written, both included; ``None`` where nothing bounds them."""

    first: date | None = None
    last: date | None = None

    @property
    def phrase(self) -> str:
        """The window in words."""
        bounds = [
            f"{word} {day.day} {MONTHS[day.month - 1]} {day.year}"
            for word, day in (("not before", self.first), ("not after", self.last))
            if day is not None
        ]
        return f"written {' and '.join(bounds)}, by what the text tells"


def find_window(tree: Tree, phrases: Sequence[Phrase]) -> Window:
    """Infer the window from full dates and their tense, and from "last August" where that is a month of such a date.

    A date counts as past unless its sentence looks ahead. Bounds that contradict each other are given up.
    """
    dated = [(phrase, found) for phrase in phrases if (found := find_full_date(phrase))]
    ahead = {phrase: find_direction(tree, phrase.start, phrase.end) in LOOKS_AHEAD for phrase, _ in dated}
    past = [found for phrase, found in dated if not ahead[phrase]]
    months = [cover(day.first, "month") for day in past if _tells_last(phrases, day)]
    firsts = [day.first for day in past] + [month.before for month in months]
    lasts = [found.first for phrase, found in dated if ahead[phrase]]
    lasts += [shift(month, 12).before - timedelta(days=1) for month in months]  # until the next August has gone by
    first, last = max(firsts, default=None), min(lasts, default=None)
    return Window() if first and last and first > last else Window(first, last)


def find_full_date(phrase: Phrase) -> Stretch | None:
    """The day of a date that names its year."""
    year, month, day = phrase.find("YEAR"), phrase.find("MONTH", "MABBR"), phrase.find("DAYNUM", "ORD")
    if phrase.kind != "date" or year is None or month is None or day is None:
        return None
    return make_day(int(year.number), int(month.number), int(day.number))


def _tells_last(phrases: Sequence[Phrase], known: Stretch) -> bool:
    """Whether the text calls the month of that day "last August"."""
    months = (
        phrase.find("MONTH", "MABBR")
        for phrase in phrases
        if phrase.kind == "month" and phrase.lexemes[0].word == "last" and not phrase.find("YEAR", "UNIT")
    )
    return any(month is not None and month.number == known.first.month for month in months)


def read_in_window(window: Window, context: Context, read: Callable[[Context], Reading | None]) -> Reading | None:
    """The reading that holds whenever in the window the text was written; ``None`` where that makes a difference."""
    if window.first is None or window.last is None:
        return None
    ends = [msgspec.structs.replace(context, anchor=Anchor(day, "a writing")) for day in (window.first, window.last)]
    early, late = (read(end) for end in ends)
    if early is None or late is None or early.value != late.value or early.earliest is None:
        return None
    if (early.earliest, early.before) != (late.earliest, late.before):
        return None
    return msgspec.structs.replace(early, anchor=None, derivation=f"the same whenever it was {window.phrase}")
