"""Measure quantities on hand-labelled news: python bench/quantities.py EVENTS [--misses]. Prints the figures as JSON.

EVENTS holds the events whose articles ``bench/gold/quantities.json`` labels. Half of the events is for work, the other
half for testing. A found quantity belongs to the gold one that it overlaps. ``span`` wants the same characters,
``overlap`` only some; ``value`` wants both bounds and the unit; ``counted`` is of the nouns: the head of what is
counted, where gold is sure of it (a measure's noun counts only where gold names it). Ordinals are scored apart.
"""

import json
import sys
from decimal import Decimal

import msgspec

from labelled import GOLD, HALVES, Labelled, Rate, annotate_all, parse_options, read_labelled
from tellings.model.annotations import Quantity

ORDINAL = "ordinal"


class Gold(msgspec.Struct, frozen=True):
    """A quantity as a reader marked it."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    approximate: bool = False
    head: tuple[int, int] | None = None
    head_unsure: bool = False


class Pair(msgspec.Struct, frozen=True):
    """Gold and what was found for it; either may be missing."""

    item: Labelled
    gold: Gold | None
    found: Quantity | None


def pair_up(item: Labelled, found: tuple[Quantity, ...]) -> list[Pair]:
    """Pair gold and found quantities that overlap, one to one; what lies in ignored or optional spans is left out."""
    golds = msgspec.convert(item.gold["quantities"], list[Gold], strict=False)
    free = [q for q in found if not _lies_in(q, item.gold["ignored"])]
    pairs = []
    for gold in golds:
        hit = next((q for q in free if q.start < gold.end and gold.start < q.end), None)
        if hit is not None:
            free.remove(hit)
        pairs.append(Pair(item, gold, hit))
    return pairs + [Pair(item, None, q) for q in free if not _lies_in(q, item.gold["optional"])]


def _lies_in(quantity: Quantity, spans: list[list[int]]) -> bool:
    return any(quantity.start < end and start < quantity.end for start, end in spans)


def is_value_right(gold: Gold, found: Quantity) -> bool:
    """Whether bounds and unit are the same."""
    return (gold.low, gold.high, gold.unit) == (found.low, found.high, found.unit)


def is_head_scored(gold: Gold) -> bool:
    """Whether gold is sure whether and what noun is counted."""
    return not gold.head_unsure and (gold.unit is None or gold.head is not None)


def is_head_right(gold: Gold, found: Quantity) -> bool:
    """Whether the counted noun is the same, or there is none in both."""
    head = (found.head.start, found.head.end) if found.head else None
    return head == gold.head


def score(pairs: list[Pair]) -> dict[str, dict[str, float]]:
    """The figures of all pairs."""
    rates = {name: Rate() for name in ("span", "overlap", "value", "counted")}
    for pair in pairs:
        gold, hit = pair.gold, pair.found
        both = gold is not None and hit is not None
        sides = {"found": int(hit is not None), "gold": int(gold is not None)}
        rates["overlap"].add(hits=int(both), **sides)
        if gold is None or hit is None:
            for name in ("span", "value"):
                rates[name].add(hits=0, **sides)
        else:
            rates["span"].add(hits=int((gold.start, gold.end) == (hit.start, hit.end)), **sides)
            rates["value"].add(hits=int(is_value_right(gold, hit)), **sides)
        _add_head(rates["counted"], gold, hit)
    return {name: rate.score() for name, rate in rates.items()}


def _add_head(rate: Rate, gold: Gold | None, hit: Quantity | None) -> None:
    if gold is None:
        rate.add(hits=0, found=int(hit is not None and hit.head is not None), gold=0)
    elif is_head_scored(gold):
        found = int(hit is not None and hit.head is not None)
        right = int(hit is not None and gold.head is not None and is_head_right(gold, hit))
        rate.add(hits=right, found=found, gold=int(gold.head is not None))


def print_misses(pairs: list[Pair]) -> None:
    """Print what is wrong in the working half, with some text around."""
    for pair in pairs:
        gold, hit = pair.gold, pair.found
        if gold and hit and is_value_right(gold, hit) and (not is_head_scored(gold) or is_head_right(gold, hit)):
            same = (gold.start, gold.end) == (hit.start, hit.end)
            wrong = "" if same else "span"
        else:
            wrong = "missed" if hit is None else "spurious" if gold is None else "value or noun"
        if not wrong:
            continue
        place = gold or hit
        assert place is not None
        text = pair.item.text
        around = " ".join(f"{text[max(place.start - 70, 0) : place.start]}<<{text[place.start : place.end]}>>".split())
        around += " " + " ".join(text[place.end : place.end + 70].split())
        print(f"{wrong} | {pair.item.event}/{pair.item.name} | {around}")
        if gold:
            noun = text[gold.head[0] : gold.head[1]] if gold.head else None
            print(f"    gold  {text[gold.start : gold.end]!r} {gold.low}..{gold.high} {gold.unit} {noun}")
        if hit:
            noun = text[hit.head.start : hit.head.end] if hit.head else None
            print(f"    found {hit.exact!r} {hit.low}..{hit.high} {hit.unit} {noun} ({hit.counted}, {hit.event})")


def main() -> None:
    """Measure and print."""
    arguments = parse_options(__doc__)
    items = list(read_labelled(GOLD / "quantities.json", arguments.events))
    layers = annotate_all(items)
    pairs = [pair for item, layer in zip(items, layers, strict=True) for pair in pair_up(item, layer.quantities)]
    if arguments.misses:
        print_misses([pair for pair in pairs if not pair.item.is_test])
        return
    figures: dict[str, object] = {"command": "python bench/quantities.py EVENTS > bench/results/quantities.json"}
    for name, wanted in HALVES:
        part = [pair for pair in pairs if pair.item.is_test in wanted]
        figures[name] = {
            "articles": sum(item.is_test in wanted for item in items),
            "cardinal": score([p for p in part if not _is_ordinal(p)]),
            "ordinal": score([p for p in part if _is_ordinal(p)]),
        }
    json.dump(figures, sys.stdout, indent=2)
    print()


def _is_ordinal(pair: Pair) -> bool:
    side = pair.gold or pair.found
    return side is not None and side.unit == ORDINAL


if __name__ == "__main__":
    main()
