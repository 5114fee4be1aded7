"""Descriptions that stand for a named thing ("the space station", "the ministry"), where only one can be meant.

A description of several words is a tail of one name of the story, or its first words and another noun of the kind
("national space agency" for a National Space Development Administration). One of a single word ("the university")
needs a definite article and is the head of one name of its own article; in "X spoke, quoting the agency director" that
is not X. What names several things, or is indefinite, stays out.

**Source:** strict head matching, the precise end of the sieves of Lee et al. 2011 (Stanford's entry to CoNLL-2011).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tellings.model.report import Report
from tellings.resolve.clusters import Clusters
from tellings.resolve.units import Named, Unit
from tellings.text.folding import fold
from tellings.text.name_lists import OFFICE_WORDS, SITE_WORDS
from tellings.text.name_places import FORCES
from tellings.text.tree import Tree

HEADS = (
    OFFICE_WORDS
    | SITE_WORDS
    | frozenset(
        """army military consulate embassy parliament senate cabinet hotel restaurant monastery temple hospital prison
        jail airport bridge mosque church cathedral stadium theater museum school academy league festival""".split()
    )
) - frozenset(
    """times post one group party co corp inc energy oil air state city general site international police authorities
    force forces media""".split()
)
"""Nouns of things with names that reports go on to call by the noun alone. Those that mean the reader's own ("the
state", "the police", "the government"), or anything ("the group"), are not among them."""
LONGEST_TAIL = 4
FRONT = 2
SPEAKERS = frozenset(
    "director spokesman spokeswoman spokesperson chief head official officials statement president chairman".split()
)
"""Nouns before which the noun of an organisation still stands for it ("the agency director")."""
BACKERS = frozenset("backed led run owned funded controlled appointed approved sponsored operated".split())
"""Participles that tie a thing to the one that acts on it: "an army-backed group" is backed by one army."""
INDEFINITE = frozenset(("a", "an", "another", "any", "some", "each", "every", "other", "this", "that", "these", "no"))

Owners = dict[tuple[str, ...], set[int]]


def find_described(
    reports: Sequence[Report], units: Sequence[Unit], clusters: Clusters
) -> dict[int, tuple[Named, ...]]:
    """For each cluster the descriptions in the reports that stand for it."""
    tails, heads = _find_tails(units, clusters), _find_heads(units, clusters)
    fronts = _find_fronts(units, clusters)
    places: dict[str, dict[int, int]] = defaultdict(dict)
    for i, unit in enumerate(units):
        for n in unit.named:
            places[n.text].update((place, clusters.find(i)) for place in range(n.start, n.end))
    found: dict[int, list[Named]] = defaultdict(list)
    for report in reports:
        tree = Tree(report.article.text, report.annotations.syntax)
        digest = report.article.text_sha256
        for first, last, cluster in _find_in_tree(tree, (tails, fronts), heads[digest], places[digest]):
            start, end = tree.tokens[first].start, tree.tokens[last - 1].end
            if start not in places[digest]:
                named = Named(digest, start, end, tree.text[start:end], report.article.id, kind="description")
                found[cluster].append(named)
    return {cluster: tuple(named) for cluster, named in found.items()}


def _find_tails(units: Sequence[Unit], clusters: Clusters) -> Mapping[tuple[str, ...], int]:
    """The ends of names, of two words or more, that only one thing of the story has, with its cluster."""
    owners: Owners = defaultdict(set)
    for i, unit in enumerate(units):
        words = tuple(fold(unit.name).split())
        if unit.type == "person" or words[-1:] == () or words[-1] not in HEADS:
            continue
        for size in range(2, min(len(words) - 1, LONGEST_TAIL) + 1):
            owners[words[-size:]].add(clusters.find(i))
    return {tail: next(iter(found)) for tail, found in owners.items() if len(found) == 1}


def _find_fronts(units: Sequence[Unit], clusters: Clusters) -> Mapping[tuple[str, ...], int]:
    """The first two words of longer names of the kind, if only one thing of the story has them, with its cluster."""
    owners: Owners = defaultdict(set)
    for i, unit in enumerate(units):
        words = tuple(fold(unit.name).split())
        if unit.type == "org" and len(words) > FRONT and words[-1] in HEADS and "of" not in words:
            owners[words[:FRONT]].add(clusters.find(i))
    return {front: next(iter(found)) for front, found in owners.items() if len(found) == 1}


def _find_heads(units: Sequence[Unit], clusters: Clusters) -> Mapping[str, Mapping[str, set[int]]]:
    """For each article the head nouns of the things it names, with their clusters."""
    owners: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for i, unit in enumerate(units):
        head = find_head(unit)
        for text in unit.texts if head else ():
            owners[text][head].add(clusters.find(i))
    return owners


def find_head(unit: Unit) -> str:
    """The noun that a name of several words is about: the one before "of", else the last; empty if it is none."""
    words = fold(unit.name).split()
    if unit.type == "person" or len(words) < 2:
        return ""
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return _generalise(head) if head in HEADS else ""


def _generalise(head: str) -> str:
    return "military" if head in FORCES else head


def _find_in_tree(
    tree: Tree,
    ends: tuple[Mapping[tuple[str, ...], int], Mapping[tuple[str, ...], int]],
    heads: Mapping[str, set[int]],
    places: Mapping[int, int],
) -> Iterator[tuple[int, int, int]]:
    """Yield the first and last token of each description in lower case, and the cluster that it stands for."""
    tails, fronts = ends
    sizes = sorted({len(tail) for tail in tails}, reverse=True)
    lowered, meant = tree.lowered, defaultdict(set, {head: set(found) for head, found in heads.items()})
    for index, word in enumerate(lowered):
        if word not in HEADS or not tree.word(index)[0].islower():
            continue
        runs = (lowered[max(0, index + 1 - size) : index + 1] for size in sizes)
        tail = next((run for run in runs if run in tails), ())
        front = lowered[max(0, index - FRONT) : index]
        if tail and _is_definite(tree, index + 1 - len(tail), index):
            yield index + 1 - len(tail), index + 1, tails[tail]
        elif front in fronts and _is_definite(tree, index - FRONT, index):
            meant[_generalise(word)].add(fronts[front])
            yield index - FRONT, index + 1, fronts[front]
        elif _is_alone(tree, index) or _is_backer(tree, index):
            found = meant[_generalise(word)]
            left = found if len(found) == 1 else found - _find_subjects(tree, index, places)
            yield from ((index, index + 1, cluster) for cluster in left if len(left) == 1)


def _is_definite(tree: Tree, first: int, head: int) -> bool:
    """Whether a description is no indefinite one; in front of another noun, the article is that noun's."""
    before = tree.lower(first - 1) if first else ""
    return before not in INDEFINITE or tree.tokens[head].dep == "compound"


def _is_alone(tree: Tree, index: int) -> bool:
    """Whether a noun stands behind "the" and has nothing else that says which one is meant."""
    if not index or tree.lower(index - 1) != "the" or tree.tokens[index].pos not in ("NOUN", "PROPN"):
        return False
    after = tree.lower(index + 1) if index + 1 < len(tree) else ""
    is_part = tree.tokens[index].dep == "compound"
    return after in SPEAKERS if is_part else after not in ("of", "that", "which", "for", "-", "in", "at")


def _is_backer(tree: Tree, index: int) -> bool:
    """Whether a noun is the first part of "army-backed" and the like, and nothing before it says another one."""
    if tree.lowered[index + 1 : index + 2] != ("-",) or not BACKERS.intersection(tree.lowered[index + 2 : index + 3]):
        return False
    return not index or tree.tokens[index - 1].pos not in ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT")


def _find_subjects(tree: Tree, index: int, places: Mapping[int, int]) -> set[int]:
    """Whom a noun in a participle clause cannot mean: the subject of its main verb, which would be "its" there.

    "The news agency spoke, quoting the agency director" has two agencies.
    """
    clause = next((i for i in tree.find_ancestors(index) if tree.tokens[i].pos in ("VERB", "AUX")), index)
    if tree.tokens[clause].dep != "advcl" or tree.tokens[clause].tag != "VBG" or tree.find_children(clause, "nsubj"):
        return set()
    subjects = tree.find_children(tree.tokens[clause].head, "nsubj")
    return {places[tree.tokens[i].start] for i in subjects if tree.tokens[i].start in places}
