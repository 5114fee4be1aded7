"""Capitals that stand for their country ("Tokyo denied it"), where every mention of the story shows it.

A capital is a town too often to be taken for a country by its name. It is taken for one only if the story names the
country as well and each mention of the capital acts as a state does: it is the subject of a verb of stance, or of one
whose object is a matter of state, or stands in a list that ends in "and other countries".
"""

from collections.abc import Iterator, Mapping, Sequence

from tellings.model.report import Report
from tellings.resolve.pairs import Pair
from tellings.resolve.units import Named, Unit
from tellings.text.capitals import CAPITALS
from tellings.text.places import Gazetteer
from tellings.text.tree import Tree

AS_SEAT = 0.97
"""The score of a pair of a capital and its country: what the sentences say goes before what the names are like."""
STANCES = frozenset(
    """accuse condemn warn deny urge insist reject refuse announce vow threaten blame oppose propose demand pledge
        retaliate denounce deplore dismiss""".split()
)
"""Verbs whose subject takes a stand: a town does so only as a government."""
VIEWS = frozenset(("see", "regard", "view", "consider", "describe"))
"""Verbs that take a stand with "as" only: "the town sees rain"."""
STATE_MATTERS = frozenset(
    """ambassador envoy embassy consulate sanction tariff treaty troop missile warship satellite airspace army navy
        warplane""".split()
)
"""What a country has, sends or lays on another one, and a town has not."""
PEERS = frozenset(("country", "nation", "government", "power"))

Trees = Mapping[str, Tree]


def find_seats(reports: Sequence[Report], units: Sequence[Unit], gazetteer: Gazetteer) -> tuple[Pair, ...]:
    """Pair each capital that acts as a state in all of its mentions with all names of its country."""
    trees = {r.article.text_sha256: Tree(r.article.text, r.annotations.syntax) for r in reports}
    return tuple(
        Pair(min(i, j), max(i, j), AS_SEAT, "the capital acts for the country")
        for i, unit in enumerate(units)
        if unit.type == "place" and unit.key in CAPITALS and all(_acts(trees[n.text], n) for n in unit.named)
        for j in _find_countries(CAPITALS[unit.key], units, gazetteer)
    )


def _find_countries(code: str, units: Sequence[Unit], gazetteer: Gazetteer) -> Iterator[int]:
    for j, unit in enumerate(units):
        found = gazetteer.find(unit.name) if unit.type == "place" else ()
        if found and found[0].kind == "country" and found[0].country == code:
            yield j


def _acts(tree: Tree, named: Named) -> bool:
    """Whether a mention of a capital can only be of the country, by the words that govern it."""
    tokens = tree.find_tokens(named.start, named.end)
    if named.longer or not tokens:
        return False
    return _takes_a_stand(tree, tokens[-1]) or _is_among_peers(tree, tokens[-1])


def _takes_a_stand(tree: Tree, index: int) -> bool:
    verb = tree.tokens[index].head
    if tree.tokens[index].dep != "nsubj" or tree.tokens[verb].pos != "VERB":
        return False
    lemma = tree.tokens[verb].lemma
    has_view = lemma in VIEWS and any(tree.lower(child) == "as" for child in tree.find_children(verb, "prep"))
    matters = {tree.tokens[child].lemma for child in tree.find_children(verb, "dobj")}
    return lemma in STANCES or has_view or bool(matters & STATE_MATTERS)


def _is_among_peers(tree: Tree, index: int) -> bool:
    """Whether the list in which a mention stands ends in "other countries"."""
    below = tree.find_children(index, "conj")
    while below:
        if any(tree.tokens[i].lemma in PEERS and _is_other(tree, i) for i in below):
            return True
        below = tuple(deeper for i in below for deeper in tree.find_children(i, "conj"))
    return False


def _is_other(tree: Tree, index: int) -> bool:
    return any(tree.lower(child) == "other" for child in tree.find_children(index, "amod"))
