"""Text -> time expressions: lex, match, guard, read, and say what each hangs on."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from tellings.annotate.times.anchor import RELATIVE, Anchor, Base, Context
from tellings.annotate.times.around import find_day_after, find_phrase_direction, find_start, is_hedged, retype
from tellings.annotate.times.calendar import Stretch
from tellings.annotate.times.counted import read_part, read_today, read_unit
from tellings.annotate.times.daylists import split_day_lists
from tellings.annotate.times.durations import read_ago, read_duration, read_reference, read_set
from tellings.annotate.times.grammar import Phrase, find_phrases
from tellings.annotate.times.guards import Guard
from tellings.annotate.times.lengths import read_from, read_lengths
from tellings.annotate.times.lexer import Lexed
from tellings.annotate.times.memory import Memory, recall, remember
from tellings.annotate.times.ordinals import READERS as ORDINALS
from tellings.annotate.times.periods import read_period, read_year_back
from tellings.annotate.times.phases import finish
from tellings.annotate.times.places import READERS
from tellings.annotate.times.reading import Reading
from tellings.annotate.times.spoken import read_spoken
from tellings.annotate.times.spread import read_clock, read_clocks, read_days, read_months, read_years
from tellings.annotate.times.tense import Register
from tellings.annotate.times.window import Window, find_full_date, find_window, read_in_window
from tellings.annotate.times.zones import tell_offsets
from tellings.model.annotations import Layout, Timex
from tellings.model.span import Span
from tellings.text.dates import parse_day
from tellings.text.figures import straighten_figures
from tellings.text.tree import Tree

_DIRECT: dict[str, Callable[[Phrase, Context], Reading | None]] = {
    "duration": read_duration, "within": read_duration, "lengths": read_lengths, "from": read_from, "ago": read_ago,
    "set": read_set, "ref": read_reference, "days": read_days, "years": read_years, "months": read_months,
    "clocks": read_clocks, "clock": read_clock, "spoken": read_spoken,
}  # fmt: skip

_PLACES: dict[str, Callable[[Phrase, Context], Base | None]] = {
    **READERS, **ORDINALS, "today": read_today, "part": read_part, "unit": read_unit, "back": read_year_back,
    "period": read_period,
}  # fmt: skip

_TENSED = frozenset(
    "date weekdate month months weekday part days clocks spoken unit quarter season holiday yearend nth half dateunit "
    "daynumber".split()
)
"""Kinds whose place in the calendar depends on whether the sentence looks back or ahead."""


def find_times(tree: Tree, layout: Layout, *, published: str | None) -> tuple[Timex, ...]:
    """Find time expressions and normalise them against the date of publication (ISO 8601), if it is known.

    Without one they hang on the dateline's date, or on the full dates that the text itself names; what nothing
    anchors keeps a relative value: a Monday of some week, a day of some year.
    """
    guard = Guard(tree)
    accepted = split_day_lists(find_phrases(Lexed(straighten_figures(tree.text)), guard.is_time))
    phrases = [phrase for phrase in accepted if not _is_within(phrase, layout.furniture)]
    known = tuple(found for phrase in phrases if (found := find_full_date(phrase)))
    anchor = _find_anchor(phrases, layout, published, known)
    window = find_window(tree, phrases) if anchor is None else Window()
    times = tuple(_read_all(tree, phrases, Context(anchor, known=known), window, layout=layout))
    return tell_offsets(tree.text, times, frozenset(tree.lowered))


def _find_anchor(
    phrases: Iterable[Phrase], layout: Layout, published: str | None, known: tuple[Stretch, ...]
) -> Anchor | None:
    if published is not None:
        return Anchor(parse_day(published), "publication")
    if layout.dateline_date is None:
        return None
    days = (_read_dateline(phrase, known) for phrase in phrases if _holds(layout.dateline_date, phrase))
    return next((Anchor(day.first, "the dateline") for day in days if day), None)


def _read_dateline(phrase: Phrase, known: tuple[Stretch, ...]) -> Stretch | None:
    """The day of a dateline; without a year it takes that of a full date of the text near to it."""
    base = READERS["date"](phrase, Context(None, known=known)) if phrase.kind == "date" else None
    return base.stretch if base else None


def _is_within(phrase: Phrase, spans: tuple[Span, ...]) -> bool:
    return any(span.start <= phrase.start and phrase.end <= span.end for span in spans)


def _holds(span: Span, phrase: Phrase) -> bool:
    return phrase.start < span.end and span.start < phrase.end


def _read_all(tree: Tree, phrases: list[Phrase], known: Context, window: Window, *, layout: Layout) -> Iterator[Timex]:
    memory, numbers = Memory(), tree.sentence_numbers
    retyped = [retype(tree, phrase) for phrase in phrases]
    for index, phrase in enumerate(retyped):
        tokens = tree.find_tokens(phrase.start, phrase.end)
        sentence = numbers[tokens[0]] if tokens else -1
        context = _look(tree, layout, phrase, recall(memory, known, sentence, phrase, tree.text))
        day = find_day_after(tree.text, retyped, index)
        try:
            if day is not None and (base := _PLACES[day.kind](day, _look(tree, layout, day, context))):
                context = msgspec.structs.replace(context, previous=base.stretch, near=True)
            reading, stretch = _read(phrase, context)
            reading = _narrow(reading, phrase, context, window)
        except (OverflowError, ValueError):
            continue
        if reading is not None:
            memory = remember(memory, phrase, stretch, sentence, known.anchor)
            yield _make_timex(tree.text, phrase, reading)


def _look(tree: Tree, layout: Layout, phrase: Phrase, context: Context) -> Context:
    """The context with the way in which the phrase looks."""
    tensed = phrase.kind in _TENSED
    direction = find_phrase_direction(tree, phrase, _find_register(layout, phrase)) if tensed else "unknown"
    return msgspec.structs.replace(context, direction=direction)


def _find_register(layout: Layout, phrase: Phrase) -> Register:
    if layout.headline is not None and _holds(layout.headline, phrase):
        return "headline"
    return "caption" if any(_holds(caption, phrase) for caption in layout.captions) else "body"


def _narrow(reading: Reading | None, phrase: Phrase, context: Context, window: Window) -> Reading | None:
    """A reading that stays open, decided or at least bounded by when the text must have been written."""
    if reading is None or not reading.derivation.endswith(RELATIVE) or (window.first or window.last) is None:
        return reading
    decided = read_in_window(window, context, lambda end: _read(phrase, end)[0])
    return decided or msgspec.structs.replace(reading, derivation=f"{reading.derivation} ({window.phrase})")


def _read(phrase: Phrase, context: Context) -> tuple[Reading | None, Stretch | None]:
    if phrase.kind in _DIRECT:
        return _DIRECT[phrase.kind](phrase, context), None
    base = _PLACES[phrase.kind](phrase, context)
    return (finish(base, phrase), base.stretch) if base is not None else (None, None)


def _make_timex(text: str, phrase: Phrase, reading: Reading) -> Timex:
    start, edtf = find_start(text, phrase), reading.edtf
    hedged = is_hedged(text, start, phrase)
    if hedged and edtf and "/" not in edtf:
        edtf = f"{edtf[:10]}~"
    return Timex(
        start=start,
        end=phrase.end,
        exact=text[start : phrase.end],
        type=reading.type,
        value=reading.value,
        edtf=edtf,
        earliest=reading.earliest,
        before=reading.before,
        anchor=reading.anchor,
        derivation=reading.derivation + (" (approximate)" if hedged else ""),
    )
