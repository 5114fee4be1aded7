"""What an article says of named things: age, office, kin, nationality, home, what they lead."""

from tellings.annotate.attributes.ages import find_ages
from tellings.annotate.attributes.kin import find_kin
from tellings.annotate.attributes.offices import find_offices
from tellings.annotate.attributes.surroundings import Surroundings
from tellings.annotate.attributes.ties import find_ties
from tellings.model.annotations import Attribute, Mention, Quantity
from tellings.text.tree import Tree


def find_attributes(
    tree: Tree, mentions: tuple[Mention, ...], quantities: tuple[Quantity, ...]
) -> tuple[Attribute, ...]:
    """Find attributes that stand around the mentions of a text, in text order; only what names stand next to counts."""
    around = Surroundings(tree, mentions)
    found = [*find_ages(around, quantities), *find_offices(around), *find_kin(around), *find_ties(around)]
    unique = {(a.kind, a.mention, a.value): a for a in found}
    return tuple(sorted(unique.values(), key=lambda a: (a.start, a.end, a.kind, a.value)))
