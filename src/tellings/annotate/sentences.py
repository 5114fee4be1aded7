"""Sentences, and whether each of them states something."""

from tellings.model.annotations import Layout, Sentence
from tellings.text.tree import Tree


def find_sentences(tree: Tree, layout: Layout) -> tuple[Sentence, ...]:
    """Give each sentence of the parse its span and its kind."""
    found = []
    for piece in tree.syntax.sentences:
        span = tree.make_span(range(piece.first, piece.last))
        found.append(Sentence(span.start, span.end, True, "body", piece.first, piece.last))
    return tuple(found)
