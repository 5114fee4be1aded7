"""Measure attributes of persons: python bench/attributes.py EVENTS [--misses]. Prints the figures as JSON.

EVENTS holds the events whose reports ``bench/gold/attributes.json`` labels up to some place; half of the events is for
work, the other half for testing. A found attribute is right where it is of the same kind and of the same mention as a
gold one and their values share a character; of kin, where the relation is the same and so is the other person's
surname. ``exact`` counts among these the values with the same characters, kin left out. Courtesy titles (Mr., Mrs.),
what somebody leads and other names of a thing are not scored.
"""

import json
import sys

import msgspec

from labelled import GOLD, HALVES, Labelled, Rate, annotate_all, parse_options, read_labelled
from tellings.model.annotations import Attribute

KINDS = ("office", "title", "nationality", "age", "home", "member", "kin")
COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx"])
Range = tuple[int, int]


class Gold(msgspec.Struct, frozen=True):
    """An attribute as a reader marked it."""

    kind: str
    holder: Range
    value: Range
    relation: str | None = None


class Pair(msgspec.Struct, frozen=True):
    """Gold and what was found for it; either may be missing."""

    item: Labelled
    gold: Gold | None
    found: Attribute | None

    @property
    def kind(self) -> str:
        """The kind of the attribute."""
        return self.gold.kind if self.gold is not None else self.found.kind if self.found is not None else ""


def pair_up(item: Labelled, found: tuple[Attribute, ...]) -> list[Pair]:
    """Pair gold and found attributes, one to one; what is beyond the labelled part or optional is left out."""
    golds = msgspec.convert(item.gold["attributes"], list[Gold])
    free = [a for a in found if a.kind in KINDS and a.mention.end <= item.gold["end"] and a.normal not in COURTESY]
    pairs = []
    for gold in golds:
        hit = next((a for a in free if is_same(item.text, gold, a)), None)
        if hit is not None:
            free.remove(hit)
        pairs.append(Pair(item, gold, hit))
    named = item.gold["optional"]
    return pairs + [Pair(item, None, a) for a in free if not any(_meets(a.mention, span) for span in named)]


def is_same(text: str, gold: Gold, found: Attribute) -> bool:
    """Whether a found attribute is the gold one."""
    if found.kind != gold.kind or not _meets(found.mention, gold.holder):
        return False
    if gold.kind != "kin":
        return _meets(found.value, gold.value)
    one, other = (text[start:end].split() for start, end in (gold.value, (found.value.start, found.value.end)))
    return found.relation == gold.relation and bool(set(one[-2:]) & set(other[-2:]))


def _meets(span: msgspec.Struct, other: Range) -> bool:
    return bool(span.start < other[1] and other[0] < span.end)  # type: ignore[attr-defined]


def score(pairs: list[Pair]) -> dict[str, dict[str, float]]:
    """The figures by kind, of all kinds, and of exact values."""
    rates = {name: Rate() for name in (*KINDS, "all", "exact")}
    for pair in pairs:
        sides = {"found": int(pair.found is not None), "gold": int(pair.gold is not None)}
        both = pair.found is not None and pair.gold is not None
        for name in (pair.kind, "all"):
            rates[name].add(hits=int(both), **sides)
        if pair.kind != "kin":
            rates["exact"].add(hits=int(_is_exact(pair)), **sides)
    return {name: rate.score() for name, rate in rates.items()}


def _is_exact(pair: Pair) -> bool:
    if pair.found is None or pair.gold is None:
        return False
    return (pair.found.value.start, pair.found.value.end) == pair.gold.value


def print_misses(pairs: list[Pair]) -> None:
    """Print what is wrong, with some text around."""
    for pair in pairs:
        gold, hit, text = pair.gold, pair.found, pair.item.text
        if gold is not None and hit is not None and (_is_exact(pair) or gold.kind == "kin"):
            continue
        what = "missed" if hit is None else "spurious" if gold is None else "value"
        start, end = gold.holder if gold is not None else (hit.mention.start, hit.mention.end) if hit else (0, 0)
        around = " ".join(f"{text[max(start - 90, 0) : start]}<<{text[start:end]}>>{text[end : end + 90]}".split())
        print(f"{what} {pair.kind} | {pair.item.event}/{pair.item.name} | {around}")
        if gold is not None:
            print(f"    gold  {text[gold.value[0] : gold.value[1]]!r} {gold.relation or ''}")
        if hit is not None:
            print(f"    found {text[hit.value.start : hit.value.end]!r} {hit.relation or ''}")


def main() -> None:
    """Measure and print."""
    arguments = parse_options(__doc__)
    items = list(read_labelled(GOLD / "attributes.json", arguments.events))
    layers = annotate_all(items)
    pairs = [pair for item, layer in zip(items, layers, strict=True) for pair in pair_up(item, layer.attributes)]
    if arguments.misses:
        print_misses([pair for pair in pairs if not pair.item.is_test])
        return
    figures: dict[str, object] = {"command": "python bench/attributes.py EVENTS > bench/results/attributes.json"}
    for name, wanted in HALVES:
        part = [pair for pair in pairs if pair.item.is_test in wanted]
        figures[name] = {"articles": sum(item.is_test in wanted for item in items), **score(part)}
    json.dump(figures, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
