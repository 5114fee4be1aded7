"""Statements at clause level: predicate, arguments, polarity, modality and attribution."""

from tellings.model.annotations import Quotation, Sentence, Statement, Timex
from tellings.text.tree import Tree


def find_statements(
    tree: Tree, sentences: tuple[Sentence, ...], times: tuple[Timex, ...], quotations: tuple[Quotation, ...]
) -> tuple[Statement, ...]:
    """Find what each sentence that states something says, clause by clause."""
    return ()
