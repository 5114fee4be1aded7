"""Which type a form of a name has within one article: the parser's labels and what stands around it, by vote."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from tellings.annotate.attributes.office_words import ROLES
from tellings.annotate.mentions.lands import LANDS_BY_NAME
from tellings.annotate.mentions.ranges import NameRange
from tellings.annotate.mentions.words import (
    BODIES,
    ENDINGS,
    INSTITUTIONS,
    KIN,
    KINDS,
    LANDS,
    MEMBERS,
    PLATFORMS,
    QUALIFIERS,
    SITES,
    TITLES,
)
from tellings.model.annotations import EntityType
from tellings.text.tree import Tree

Form = tuple[str, ...]
"""The words of a name, in lower case."""
Votes = Counter[EntityType]

TYPE_ORDER: tuple[EntityType, ...] = ("person", "org", "place", "group", "other")
"""Which type wins when votes are even."""
SPEECH = frozenset(("say", "tell", "add", "ask", "warn", "write", "tweet", "reply", "explain", "remark", "recall"))
"""Verbs whose subject, if its type is unknown, is more likely a person than anything else."""
LABEL, VAGUE_LABEL = 2, 1
"""What a label of the parser weighs, and its label of a work or a product, which is its least reliable one."""
SURE, LIKELY, HINT = 8, 4, 2
"""What context weighs: a title, or a noun that says the kind, is nearly always right, while the parser errs on one
unusual name in three. Set on the working events."""
LONGEST_ACRONYM = 5
OFTEN = 4
"""Occurrences of a full name from which a person would have been called by the surname alone."""
PLACE_NOUNS = SITES - {"state", "prison"} | {"bay", "gulf"}
"""Nouns that end the names of places only."""
PERSONS = (TITLES - QUALIFIERS) | ROLES | KIN | frozenset(("colleague", "friend"))
"""Nouns for one person, which a name beside them names."""
FAMILY_SHARE = 0.5
"""Share of the votes for other types that votes for a person must reach for a name and its surname to be a person's:
organisations whose last word stands alone ("Cubs") have hardly any vote for a person."""


def make_form(tree: Tree, first: int, last: int) -> Form:
    """The form of a range of tokens."""
    return tree.lowered[first:last]


def vote_types(tree: Tree, ranges: list[NameRange]) -> dict[Form, EntityType]:
    """Give every form one type, by all its occurrences and by the longer names that it is part of."""
    votes: defaultdict[Form, Votes] = defaultdict(Counter)
    for name in ranges:
        counts = votes[make_form(tree, name.first, name.last)]
        counts[name.type] += name.weight * (VAGUE_LABEL if name.type == "other" else LABEL)
        for kind, weight in _read_context(tree, name):
            counts[kind] += weight
    families: defaultdict[str, list[Form]] = defaultdict(list)
    for form in votes:
        families[_find_surname(form)].append(form)
    for form, times in Counter(make_form(tree, name.first, name.last) for name in ranges).items():
        if len(form) > 1 and times >= OFTEN and (_find_surname(form),) not in votes:
            votes[form]["person"] -= times
    types = {form: _decide(form, counts) for form, counts in votes.items()}
    for surname, forms in families.items():
        if len(forms) > 1 and (surname,) in votes and _is_person_family([votes[form] for form in forms]):
            types.update((form, "person") for form in forms)
    return types


def _find_surname(form: Form) -> str:
    return form[-2] if len(form) > 1 and form[-1] in ENDINGS else form[-1]


def _is_person_family(family: list[Votes]) -> bool:
    """Whether forms that end in the same word, which also stands alone, are names of persons."""
    persons = sum(counts["person"] for counts in family)
    others = {kind: sum(counts[kind] for counts in family) for kind in TYPE_ORDER[1:]}
    return persons > 0 and persons >= FAMILY_SHARE * sum(others.values()) and persons > others["place"]


def _read_context(tree: Tree, name: NameRange) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words around an occurrence say of its type, as votes; negative ones speak against it."""
    before = tree.lower(name.first - 1).rstrip(".") if name.first else ""
    after = tree.lower(name.last) if name.last < len(tree) else ""
    yield from _read_before(tree, name, before)
    if (
        name.last - name.first == 1
        and tree.word(name.first).isupper()
        and len(tree.word(name.first)) <= LONGEST_ACRONYM
    ):
        yield from (("person", -LIKELY), ("org", HINT))
    if after in MEMBERS:
        yield from (("person", -LIKELY), ("org", LIKELY))
    elif after in SITES:
        yield "place", LIKELY
    elif after == "," and name.last + 1 < len(tree) and tree.tokens[name.last + 1].tag == "CD":
        yield "person", HINT
    elif after in ("'s", "’s") and name.last + 1 < len(tree) and tree.lower(name.last + 1) in KIN:
        yield "person", LIKELY
    last = tree.tokens[name.last - 1]
    if last.dep == "nsubj" and tree.tokens[last.head].lemma in SPEECH:
        yield from (("person", HINT), ("place", -HINT))
    if _is_described_person(tree, name):
        yield "person", LIKELY


def _is_described_person(tree: Tree, name: NameRange) -> bool:
    """Whether a name explains a noun for a person ("the minister, X"), or a *who* follows it that can mean no other."""
    last = tree.tokens[name.last - 1]
    if last.dep == "appos" and tree.tokens[last.head].lemma.lower() in PERSONS:
        return True
    follows = tree.lowered[name.last : name.last + 2]
    return follows == (",", "who") and last.dep not in ("pobj", "conj")


def _read_before(tree: Tree, name: NameRange, before: str) -> Iterator[tuple[EntityType, int]]:
    if before in TITLES and before not in QUALIFIERS:
        yield "person", SURE
    elif before in ("the", "a", "an"):
        yield "person", -HINT
    elif before in KINDS or (before == "," and name.first > 1 and tree.lower(name.first - 2) in KINDS):
        yield KINDS[before if before in KINDS else tree.lower(name.first - 2)], LIKELY
    elif before == "of" and name.first > 1 and _is_of_place(tree.lower(name.first - 2)):
        yield "place", SURE
    elif before == "in" and tree.tokens[name.last - 1].dep == "pobj":
        yield from (("person", -HINT), ("place", HINT))


def _is_of_place(word: str) -> bool:
    """Whether what "of" follows is a kind of place, or the office of one."""
    return KINDS.get(word) == "place" or word in ("governor", "mayor", "people", "outskirts", "north", "south")


def _decide(form: Form, counts: Votes) -> EntityType:
    if len(form) == 1 and form[0] in PLATFORMS:
        return "org"
    if form in LANDS_BY_NAME:
        return "place"
    if len(form) > 1 and form[-1] in PLACE_NOUNS:
        return "place"
    if (
        len(form) > 1
        and (form[-1] in INSTITUTIONS or form[-1] in BODIES - LANDS)
        and counts["person"] + counts["other"]
    ):
        return "org"
    return max(TYPE_ORDER, key=lambda kind: (counts[kind], -TYPE_ORDER.index(kind)))


def guess_type(tree: Tree, first: int, last: int) -> EntityType:
    """The type of a name that the parser did not see as one, by its words and its place in the sentence."""
    lower, word = tree.lower(last - 1), tree.word(last - 1)
    if lower in BODIES or lower in INSTITUTIONS or lower in PLATFORMS or (word.isupper() and last - first == 1):
        return "org"
    token = tree.tokens[last - 1]
    if token.dep == "nsubj" and tree.tokens[token.head].lemma in SPEECH:
        return "person"
    return "place" if lower in SITES else "other"
