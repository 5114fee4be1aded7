"""Which phrases of a group can answer a question: whole words only."""

from collections.abc import Sequence

from tellings.collate.contrasts.phrases import Phrase
from tellings.text.tree import HYPHENS, Tree


def find_whole(phrases: Sequence[Phrase], trees: Sequence[Tree]) -> tuple[Phrase, ...]:
    """The phrases that are no part of a hyphened word, in their order; ``trees`` are those of the reports."""
    return tuple(p for p in phrases if not is_cut(p, trees[p.report]))


def is_cut(phrase: Phrase, tree: Tree) -> bool:
    """Whether a phrase is a part of a word that hyphens join ("year" of "21-year-old", "re-" of "re-election")."""
    goes_on = tree.find_hyphened(phrase.head).stop > phrase.head + 1
    return goes_on or tree.text[phrase.span.start] in HYPHENS or tree.text[phrase.span.end - 1] in HYPHENS
