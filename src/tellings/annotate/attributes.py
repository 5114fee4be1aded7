"""What an article says of named things: age, office, kin, nationality, home, what they lead."""

from tellings.model.annotations import Attribute, Mention, Quantity
from tellings.text.tree import Tree


def find_attributes(
    tree: Tree, mentions: tuple[Mention, ...], quantities: tuple[Quantity, ...]
) -> tuple[Attribute, ...]:
    """Find attributes that stand around the mentions of a text."""
    return ()
