"""What a point is about: the headline-like shortest of its sentences."""

from collections.abc import Sequence

from tellings.collate.context import Story

LONGEST_ABOUT = 110
"""Characters that fit on one line of a terminal beside the point's mark."""


def describe_units(story: Story, units: Sequence[int]) -> str:
    """The headline-like shortest of a point's sentences, cut at a word."""
    texts = []
    for number in units:
        unit = story.units[number]
        text = " ".join(story.reports[unit.report].article.text[unit.sentence.start : unit.sentence.end].split())
        texts.append((unit.sentence.kind == "headline", len(text), text))
    return cut_at_word(min(texts)[2], LONGEST_ABOUT)


def cut_at_word(text: str, longest: int) -> str:
    """The text, or as many of its first words as ``longest`` characters hold, with an ellipsis."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0] + " …"
