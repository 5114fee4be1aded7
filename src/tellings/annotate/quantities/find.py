"""Quantities: numbers with their range, unit and what is counted."""

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from tellings.annotate.quantities.ages import UNITS as AGE_UNITS
from tellings.annotate.quantities.ages import find_bare_age, find_decades
from tellings.annotate.quantities.amounts import LETTER_SCALES, Amount
from tellings.annotate.quantities.bounds import AMBIGUOUS, find_bound, find_bound_after, join_range, move
from tellings.annotate.quantities.counted import Counted, find_counted, is_event_noun
from tellings.annotate.quantities.governing import HARM, Event, find_event
from tellings.annotate.quantities.labels import SMALL_ORDER, is_glued, is_label, is_year
from tellings.annotate.quantities.measures import MEASURES
from tellings.annotate.quantities.money import SIGNS, Unit
from tellings.annotate.quantities.nobody import find_none
from tellings.annotate.quantities.numbers import DOUBT
from tellings.annotate.quantities.ordinals import find_ordinals
from tellings.annotate.quantities.parse import parse_amount, starts_number
from tellings.annotate.quantities.shares import TIMES
from tellings.annotate.quantities.units import find_unit, share_unit
from tellings.model.annotations import Quantity, Timex
from tellings.model.span import Span
from tellings.text.figures import straighten_figures
from tellings.text.tree import Tree

DURATIONS = frozenset(
    "second seconds minute minutes min mins hour hours hr hrs day days week weeks fortnight month months quarter "
    "quarters year years yr yrs decade decades century centuries weekend night nights season seasons time "
    "am pm a.m. p.m. a.m p.m gmt o'clock o’clock".split()
)
"""Nouns that make a number a duration or a time of day, which are time expressions and not quantities."""
STOPPED = frozenset(f"{word}." for word in (*LETTER_SCALES, *MEASURES) if len(word) <= 3)
"""Abbreviations with the full stop that the parser leaves on them at the end of a sentence."""
PLAIN_SCALES = frozenset("mn mln bn bln tn trn trln".split())
"""Scales written as letters that are nothing else ("1.2 bn euros")."""
LARGE = 100
"""Numbers from which "over" and the like are bounds, also where the parser takes them for prepositions."""
SUBZERO = frozenset({"degree", "percent", "percentage point", "metre", "foot"})
"""Units of which news gives less than nothing ("minus 12 degrees")."""


def find_quantities(tree: Tree, times: tuple[Timex, ...]) -> tuple[Quantity, ...]:
    """Find quantities outside of time expressions, in text order; ages are quantities wherever they stand.

    The value is the number as written: "about 50" is 50 and approximate, "at least 50" has no ``high``, "dozens" spans
    what the table in ``vague`` says. Bounds are included, so that "more than 50" and "fewer than 50" still touch 50.
    """
    pounds = "GBP" if "£" in tree.text else "pound"
    found = [*_find_numbers(tree, pounds), *find_none(tree), *find_decades(tree), *find_ordinals(tree)]
    starts = [time.start for time in times]
    kept = (q for q in found if not _is_time(q, times, starts))
    return tuple(sorted(kept, key=lambda q: (q.start, q.end)))


def _is_time(quantity: Quantity, times: tuple[Timex, ...], starts: list[int]) -> bool:
    """Whether a time expression holds the number; an age, a measure or what goes beyond it on both sides is none."""
    place = bisect_right(starts, quantity.end - 1) - 1
    if place < 0 or times[place].end <= quantity.start or quantity.unit in AGE_UNITS.values():
        return False
    time = times[place]
    holds = quantity.start <= time.start and time.end <= quantity.end
    longer = holds and quantity.end - quantity.start > time.end - time.start
    if longer and quantity.low is not None and SMALL_ORDER[0] <= quantity.low < SMALL_ORDER[1]:
        return True
    return not longer and (quantity.unit is None or quantity.unit == "ordinal")


def _find_numbers(tree: Tree, pounds: str) -> Iterator[Quantity]:
    last = 0
    words = _write_words(tree)
    for index, word in enumerate(words):
        if index < last or not starts_number(word):
            continue
        amount = parse_amount(words, index)
        if amount is None:
            continue
        amount = join_range(words, _read_letter(tree, words, amount))
        quantity = _make(tree, words, amount, pounds=pounds)
        last = amount.last
        if quantity:
            last = max(last, tree.find_tokens(quantity.start, quantity.end).stop)
            yield quantity


def _write_words(tree: Tree) -> tuple[str, ...]:
    """The tokens in lower case, figures in English writing, and no full stop on abbreviations."""
    plain = straighten_figures(tree.text, DOUBT)
    words = tree.lowered if plain == tree.text else tuple(plain[t.start : t.end].lower() for t in tree.tokens)
    return tuple(word[:-1] if word in STOPPED else word for word in words)


def _read_letter(tree: Tree, words: tuple[str, ...], amount: Amount) -> Amount:
    """Read the m of "£2m" and "2m people" as a million, else as a metre; the C of "40C" as degrees Celsius."""
    after = amount.last
    letter = amount.suffix or (words[after] if after < len(words) else "")
    numbers_name = amount.first > 0 and tree.tokens[amount.first - 1].pos == "PROPN"
    if letter in ("c", "f") and tree.word(after - 1)[-1:].isupper() and not numbers_name:
        return msgspec.structs.replace(amount, suffix=f"°{letter}")
    scale = LETTER_SCALES.get(letter)
    if not scale or amount.low is None or amount.high is None:
        return amount
    last = after + (not amount.suffix)
    money = amount.sign != "" or (amount.first > 0 and words[amount.first - 1] in SIGNS)
    millions = letter == "m" and last < len(tree) and tree.tokens[last].tag == "NNS"
    if not (money or millions or letter in PLAIN_SCALES):
        return amount
    low, high = (value.normalize() * scale for value in (amount.low, amount.high))
    return msgspec.structs.replace(amount, last=last, low=_round(low), high=_round(high), suffix="")


def _round(value: Decimal) -> Decimal:
    """A whole number without decimals and exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _make(tree: Tree, words: tuple[str, ...], amount: Amount, *, pounds: str) -> Quantity | None:
    amount, own = find_unit(words, amount, pounds=pounds)
    own = own or find_bare_age(tree, amount)
    unit = own or share_unit(words, amount, pounds=pounds)
    first, last = (unit.first, unit.last) if unit else (amount.first, amount.last)
    widened = _apply_bounds(tree, amount, first, last)
    bounded = widened.first < first or widened.last > last
    if is_glued(tree, first, last) if unit or bounded else is_label(tree, amount):
        return None
    if not unit and (amount.suffix or _is_duration(tree, amount) or (amount.opener >= 0 and is_year(tree, amount))):
        return None
    if amount.low is not None and amount.low < 0 and (unit is None or unit.name.split(" ")[0] not in SUBZERO):
        return None
    counted = find_counted(tree, first, widened.last, money=unit is not None and unit.money)
    if unit is not own:
        counted = Counted(counted.node, None, None)  # the noun behind is the shared unit
    widened = _settle(widened, counts=unit is None and counted.head is not None)
    event = _find_event(tree, counted, unit, last=widened.last)
    if _is_idle(words[amount.first : amount.last], counted, event, has_unit=unit is not None):
        return None
    return _compose(tree, widened, unit, counted, event)


def _settle(amount: Amount, *, counts: bool) -> Amount:
    """Take a mark that may group or divide for grouping where things are counted; else both readings stand."""
    if not amount.either:
        return amount
    if counts:
        high = amount.high if amount.high is not None else amount.low
        return msgspec.structs.replace(amount, low=high, high=high, either=False)
    return msgspec.structs.replace(amount, approximate=True)


def _is_preposition(tree: Tree, place: int) -> bool:
    return tree.tokens[place].dep == "prep" and tree.tokens[place].head < place


def _find_event(tree: Tree, counted: Counted, unit: Unit | None, *, last: int) -> Event | None:
    """Ages and numbers inside a compound ("a 12-member panel") take part in no event."""
    if (unit and unit.age) or (last < len(tree) and tree.lower(last) in ("-", "‑")):
        return None
    event = find_event(tree, counted.node, measured=unit is not None)
    return event if event and event.lemma.isalpha() else None


def _is_idle(words: tuple[str, ...], counted: Counted, event: Event | None, *, has_unit: bool) -> bool:
    """Whether a bare "one" or "several" counts nothing that can be named."""
    if has_unit or counted.label:
        return False
    return words[0] in ("one", "several") and (event is None or event.lemma not in HARM)


def _is_duration(tree: Tree, amount: Amount) -> bool:
    last = amount.last + (amount.last < len(tree) and tree.lower(amount.last) in ("-", "more", "full", "consecutive"))
    return last < len(tree) and tree.lower(last) in DURATIONS


def _apply_bounds(tree: Tree, amount: Amount, first: int, last: int) -> Amount:
    """Widen by the words of bound on both sides; the range of tokens then holds them and the unit."""
    words, start = tree.lowered, first
    if amount.opener >= 0:
        return msgspec.structs.replace(amount, first=min(first, amount.opener), last=last)
    while bound := find_bound(words, first):
        place, effect = bound
        if words[place] in AMBIGUOUS and _is_preposition(tree, place) and (amount.low or 0) < LARGE:
            break
        amount, first = move(amount, effect), place
    after = find_bound_after(words, last)
    if after and (first == start or after[1] == "near"):
        last, effect = after
        amount = move(amount, effect)
    return msgspec.structs.replace(amount, first=first, last=last)


def _trim(tree: Tree, span: Span, last: int) -> Span:
    """Leave the full stop of a sentence out of its last unit ("£2.4m.")."""
    return Span(span.start, span.end - 1) if tree.lower(last - 1) in STOPPED else span


def _compose(tree: Tree, amount: Amount, unit: Unit | None, counted: Counted, event: Event | None) -> Quantity:
    span = _trim(tree, tree.make_span(range(amount.first, amount.last)), amount.last)
    label, head = counted.label, counted.head
    if unit is None and event and event.lemma in HARM and (head is None or is_event_noun(tree, head)):
        label = "people"
    if unit is None and tree.lower(amount.last - 1) in TIMES:
        label = "time"
    return Quantity(
        start=span.start,
        end=span.end,
        exact=tree.text[span.start : span.end],
        low=amount.low,
        high=amount.high,
        unit=unit.name if unit else None,
        counted=label,
        approximate=amount.approximate,
        head=tree.make_span((head,)) if head is not None else None,
        event=event.lemma if event else None,
        event_span=tree.make_span(event.tokens) if event else None,
    )
