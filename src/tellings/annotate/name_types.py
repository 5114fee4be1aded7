"""Which type a form of a name has within one article: the parser's labels and what stands around it, by vote."""

from collections import Counter, defaultdict

from tellings.annotate.name_ranges import NameRange
from tellings.annotate.name_words import BODIES, INSTITUTIONS, PLATFORMS, TITLES
from tellings.model.annotations import EntityType
from tellings.text.tree import Tree

Form = tuple[str, ...]
"""The words of a name, case folded."""

TYPE_ORDER: tuple[EntityType, ...] = ("person", "org", "place", "group", "other")
"""Which type wins when votes are even."""
SPEECH = frozenset(
    ("say", "tell", "add", "ask", "announce", "warn", "claim", "write", "tweet", "reply", "explain", "note")
)
"""Verbs whose subject, if its type is unknown, is more likely a person than anything else."""
TITLE_VOTE, SURNAME_VOTE = 3, 2
"""What a title before the name, and being part of a longer name of a person, weigh against one label of the parser.
Both are nearly always right, while the parser errs on one unusual name in three."""


def make_form(tree: Tree, first: int, last: int) -> Form:
    """The form of a range of tokens."""
    return tuple(tree.lower(index) for index in range(first, last))


def vote_types(tree: Tree, ranges: list[NameRange]) -> dict[Form, EntityType]:
    """Give every form one type, by all its occurrences and by the longer names that it is part of."""
    votes: defaultdict[Form, Counter[EntityType]] = defaultdict(Counter)
    for name in ranges:
        form = make_form(tree, name.first, name.last)
        votes[form][name.type] += name.weight
        for kind, weight in _read_context(tree, name):
            votes[form][kind] += weight
    persons = [form for form in votes if len(form) > 1 and _decide(form, votes[form]) == "person"]
    for form in persons:
        for part in {form[-1:], form[:1], form[1:]} - {form}:
            if part in votes:
                votes[part]["person"] += SURNAME_VOTE if part != form[:1] else 1
    return {form: _decide(form, counts) for form, counts in votes.items()}


def _read_context(tree: Tree, name: NameRange) -> list[tuple[EntityType, int]]:
    """What the words around an occurrence say of its type, as votes (negative ones speak against it)."""
    found: list[tuple[EntityType, int]] = []
    before = tree.lower(name.first - 1).rstrip(".") if name.first else ""
    if before in TITLES and tree.word(name.first - 1)[0].isupper():
        found.append(("person", TITLE_VOTE))
    if before in ("the", "a", "an"):
        found.append(("person", -1))
    last = tree.tokens[name.last - 1]
    head = tree.tokens[last.head]
    if last.dep == "nsubj" and head.lemma in SPEECH:
        found.append(("place", -1))
    if last.dep == "compound" and head.tag == "NNS" and last.head >= name.last:
        found.append(("person", -1))
    if name.last + 1 < len(tree) and tree.word(name.last) == "," and tree.tokens[name.last + 1].tag == "CD":
        found.append(("person", 1))
    return found


def _decide(form: Form, counts: Counter[EntityType]) -> EntityType:
    if len(form) == 1 and form[0] in PLATFORMS:
        return "org"
    if len(form) > 1 and (
        form[-1] in INSTITUTIONS or (form[-1] in BODIES and form[-1] not in ("state", "city", "district"))
    ):
        counts = counts + Counter({"org": 1}) if counts["place"] < 2 else counts
    return max(TYPE_ORDER, key=lambda kind: (counts[kind], -TYPE_ORDER.index(kind)))


def guess_type(tree: Tree, first: int, last: int) -> EntityType:
    """The type of a name that the parser did not see as one, by its words and its place in the sentence."""
    lower, word = tree.lower(last - 1), tree.word(last - 1)
    if lower in BODIES or lower in INSTITUTIONS or lower in PLATFORMS or (word.isupper() and last - first == 1):
        return "org"
    token = tree.tokens[last - 1]
    if token.dep == "nsubj" and tree.tokens[token.head].lemma in SPEECH:
        return "person"
    if first and tree.lower(first - 1).rstrip(".") in TITLES:
        return "person"
    return "other"
