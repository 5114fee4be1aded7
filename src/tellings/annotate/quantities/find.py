"""Quantities: numbers with their range, unit and what is counted."""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from tellings.annotate.quantities.bounds import AMBIGUOUS, find_bound, find_bound_after, join_range, move
from tellings.annotate.quantities.counted import Counted, find_counted, is_event_noun
from tellings.annotate.quantities.governing import HARM, Event, find_event
from tellings.annotate.quantities.labels import is_glued, is_label
from tellings.annotate.quantities.nobody import find_none
from tellings.annotate.quantities.numbers import LETTER_SCALES, STARTERS, Amount, parse_amount
from tellings.annotate.quantities.units import DURATIONS, SIGNS, Unit, find_comma_age, find_unit
from tellings.model.annotations import Quantity, Timex
from tellings.text.tree import Tree


def find_quantities(tree: Tree, times: tuple[Timex, ...]) -> tuple[Quantity, ...]:
    """Find quantities outside of time expressions, in text order; ages are quantities wherever they stand.

    The value is the number as written: "about 50" is 50 and approximate, "at least 50" has no ``high``, "dozens" spans
    what the table in ``numbers`` says. Bounds are included, so that "more than 50" and "fewer than 50" still touch 50.
    """
    pounds = "GBP" if "£" in tree.text else "pound"
    found = [*_find_numbers(tree, pounds), *find_none(tree)]
    starts = [time.start for time in times]
    kept = (q for q in found if q.unit in ("year", "month", "week", "day") or not _overlaps(q, times, starts))
    return tuple(sorted(kept, key=lambda q: (q.start, q.end)))


def _overlaps(quantity: Quantity, times: tuple[Timex, ...], starts: list[int]) -> bool:
    place = bisect_right(starts, quantity.end - 1) - 1
    return place >= 0 and times[place].end > quantity.start


def _find_numbers(tree: Tree, pounds: str) -> Iterator[Quantity]:
    words, last = tree.lowered, 0
    for index, word in enumerate(words):
        if index < last or not (word in STARTERS or "0" <= word[:1] <= "9"):
            continue
        amount = parse_amount(words, index)
        if amount is None:
            continue
        amount = join_range(words, _apply_letter(tree, amount))
        quantity = _make(tree, amount, pounds)
        last = amount.last
        if quantity:
            yield quantity


def _apply_letter(tree: Tree, amount: Amount) -> Amount:
    """Read the m of "£2m" and "2m people" as a million; after anything else it is a metre."""
    after = amount.last
    letter = amount.suffix or (tree.lower(after) if after < len(tree) else "")
    scale = LETTER_SCALES.get(letter)
    if not scale or amount.low is None or amount.high is None:
        return amount
    last = after + (not amount.suffix)
    money = amount.first > 0 and tree.lower(amount.first - 1) in SIGNS
    if not money and (letter != "m" or last >= len(tree) or tree.tokens[last].tag != "NNS"):
        return amount
    return msgspec.structs.replace(amount, last=last, low=amount.low * scale, high=amount.high * scale, suffix="")


def _make(tree: Tree, amount: Amount, pounds: str) -> Quantity | None:
    words = tree.lowered
    unit = find_unit(words, amount, pounds=pounds) or find_comma_age(tree, amount)
    first, last = (unit.first, unit.last) if unit else (amount.first, amount.last)
    widened = _apply_bounds(tree, amount, first, last)
    bounded = widened.first < first or widened.last > last
    if is_glued(tree, first, last) if unit or bounded else is_label(tree, amount):
        return None
    if not unit and (amount.suffix or _is_duration(tree, amount)):
        return None
    counted = find_counted(tree, first, widened.last, money=unit is not None and len(unit.name) == 3)
    event = _find_event(tree, counted, unit, last=widened.last)
    if _is_idle(words[amount.first : amount.last], counted, event, has_unit=unit is not None):
        return None
    return _compose(tree, widened, unit, counted, event)


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
    while bound := find_bound(words, first):
        place, effect = bound
        if words[place] in AMBIGUOUS and tree.tokens[place].dep == "prep" and tree.tokens[place].head < place:
            break
        amount, first = move(amount, effect), place
    after = find_bound_after(words, last)
    if after and (first == start or after[1] == "near"):
        last, effect = after
        amount = move(amount, effect)
    return msgspec.structs.replace(amount, first=first, last=last)


def _compose(tree: Tree, amount: Amount, unit: Unit | None, counted: Counted, event: Event | None) -> Quantity:
    span = tree.make_span(range(amount.first, amount.last))
    label, head = counted.label, counted.head
    if unit is None and event and event.lemma in HARM and (head is None or is_event_noun(tree, head)):
        label = "people"
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
