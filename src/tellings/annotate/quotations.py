"""Quotations, direct and indirect, with cue and speaker."""

from tellings.model.annotations import Mention, Quotation, Sentence
from tellings.text.tree import Tree


def find_quotations(
    tree: Tree, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """Find what the article gives to a speaker, in words or in content."""
    return ()
