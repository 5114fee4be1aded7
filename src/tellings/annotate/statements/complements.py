"""What prepositions bring in, under their full names."""

from collections.abc import Iterator

import msgspec

from tellings.annotate.statements.outline import Outline
from tellings.model.annotations import Argument, ArgumentRole
from tellings.model.span import Span

LONGEST_MARKER = 3
"""Words of the longest compound prepositions ("on account of")."""


class Complement(msgspec.Struct, frozen=True):
    """A noun or clause that a preposition brings in."""

    marker: str
    token: int
    label: str


def make_argument(role: ArgumentRole, span: Span, marker: str | None = None) -> Argument:
    """An argument over a span."""
    return Argument(role, span.start, span.end, marker)


def find_complements(outline: Outline, preposition: int) -> Iterator[Complement]:
    """Yield what a preposition brings in, under its full name ("because of", "according to")."""
    tree = outline.tree
    names, index = [tree.lower(preposition)], preposition
    for _ in range(LONGEST_MARKER):
        children = tree.children[index]
        objects = [c for c in children if tree.tokens[c].dep in ("pobj", "pcomp")]
        further = [c for c in children if tree.tokens[c].dep in ("prep", "pcomp") and tree.tokens[c].pos == "ADP"]
        nouns = [c for c in objects if c not in further]
        inner = [c for c in further if not tree.children[c] and c == index + 1]
        names.extend(tree.lower(c) for c in inner)
        if nouns or not further:
            for noun in nouns:
                yield Complement(" ".join(names), noun, tree.tokens[noun].dep)
            return
        index = further[0]
        names.append(tree.lower(index))
