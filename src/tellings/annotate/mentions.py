"""Mentions of persons, organisations, places and groups by name."""

from tellings.model.annotations import Mention, Sentence, Timex
from tellings.text.tree import Tree


def find_mentions(tree: Tree, sentences: tuple[Sentence, ...], times: tuple[Timex, ...]) -> tuple[Mention, ...]:
    """Find what names something; spans are without leading article and possessive ending."""
    return ()
