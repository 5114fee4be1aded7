"""What a point is about: the one of its sentences that says it best by itself."""

import re
from collections.abc import Mapping, Sequence

from tellings.collate.context import Story
from tellings.collate.units import Unit
from tellings.collate.weighed import compare

LONGEST_ABOUT = 110
"""Characters that fit on one line of a terminal beside the point's mark."""

LEANING = re.compile(
    r"(?:he|she|it|they|we|you|i|his|her|their|its|this|that|these|those|but|and|so|then|there|who|which|also|"
    r"however|meanwhile|instead|both)\b|[^\w]",
    re.IGNORECASE,
)
"""How a sentence begins that leans on the one before it, or on the marks around it."""

LEANING_END = re.compile(r"\b(?:this|that|it|them|him|her|so|there)[.!?”\"]*$", re.IGNORECASE)
"""How a sentence ends that leans on another one ("The company denies this.")."""

COMMON, EARLY, LENGTH = 1.5, 0.5, 0.5
"""What speaks for a sentence beside standing by itself and fitting a line: the words that it shares with the others,
that its report tells it early, and that it is short."""


def describe_units(story: Story, units: Sequence[int]) -> str:
    """The sentence of a point that leans on no other one, is short, and shares most with the others; cut at a word."""
    return _describe(story, units)[0]


def describe_apart(story: Story, groups: Sequence[tuple[int, ...]]) -> Mapping[tuple[int, ...], str]:
    """Describe groups that may share sentences, each by its best one that describes no larger group before it."""
    found: dict[tuple[int, ...], str] = {}
    for units in sorted(groups, key=lambda units: (-len(units), units)):
        texts = _describe(story, units)
        found[units] = next((text for text in texts if text not in found.values()), texts[0])
    return found


def _describe(story: Story, units: Sequence[int]) -> list[str]:
    """The sentences of some units, the one that says best what they are about first, cut at a word."""
    members = [story.units[number] for number in units]
    ranked = sorted((_rank(unit, members, text), text) for unit in members for text in [_read(story, unit)])
    return [cut_at_word(text, LONGEST_ABOUT) for _, text in ranked]


def _read(story: Story, unit: Unit) -> str:
    return " ".join(story.reports[unit.report].article.text[unit.sentence.start : unit.sentence.end].split())


def _rank(unit: Unit, members: Sequence[Unit], text: str) -> float:
    """The lower the better: 1 for each thing that speaks against a sentence, and for each line that it is too long."""
    others = [other for other in members if other.report != unit.report]
    contained = [compare(unit.weighed_lemmas, other.weighed_lemmas)[1] for other in others]
    shared = sum(contained) / len(contained) if contained else 0.0
    leans = bool(LEANING.match(text)) + bool(LEANING_END.search(text)) + (unit.sentence.kind == "caption") + unit.quoted
    lines = len(text) / LONGEST_ABOUT
    return round(leans + max(0.0, lines - 1) + LENGTH * lines - COMMON * shared - EARLY * (1 - unit.place), 6)


def cut_at_word(text: str, longest: int) -> str:
    """The text, or as many of its first words as ``longest`` characters hold, with an ellipsis."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0] + " …"
