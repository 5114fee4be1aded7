"""Parties: the mentions of one article grouped by whom they name, with the nouns that are said of each."""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from tellings.annotate.mentions.words import BODIES, INSTITUTIONS, SITES
from tellings.annotate.quotations.cues import DOCUMENTS
from tellings.model.annotations import EntityType, Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

_TITLES = frozenset(["compound", "nmod", "amod", "appos"])
_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubjpass")
_TRAILING = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
_CLIMB = 4
"""Steps from a document up to the verb that tells of it."""
_LONGEST_PERSON = 3
_BEFORE_OTHERS = frozenset(["the", "a", "an", "in", "at"])
_NO_PERSON = BODIES | INSTITUTIONS | SITES
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "de", "la", "&"])


class Named(msgspec.Struct, frozen=True):
    """A mention with its head token, its sentence and the number of its party; ``leads`` for subjects and speakers.

    ``introduced`` is true of people without a name, ``like_person`` of names that are written as those of people are.
    """

    span: Span
    type: EntityType
    head: int
    sentence: int
    party: int
    leads: bool
    spoken: bool
    introduced: bool = False
    like_person: bool = True


def find_named(
    tree: Tree, mentions: tuple[Mention, ...], spoken: set[Span], introduced: tuple[Mention, ...] = ()
) -> tuple[Named, ...]:
    """The mentions with their place in the tree and their party, in text order; of ``introduced`` each is a new one."""
    unnamed = {mention.start for mention in introduced}
    parties = _Parties()
    found = []
    for mention in sorted((*mentions, *introduced), key=lambda m: (m.start, m.end)):
        span = Span(mention.start, mention.end)
        head = tree.find_head(mention.start, mention.end)
        if head is None:
            continue
        leads = span in spoken or tree.tokens[head].dep in _SUBJECTS
        is_new = mention.start in unnamed
        sentence, party = tree.sentence_numbers[head], parties.add() if is_new else parties.find(mention)
        like_person = mention.type == "person" or _is_like_person(tree, span)
        found.append(Named(span, mention.type, head, sentence, party, leads, span in spoken, is_new, like_person))
    return tuple(found)


def _is_like_person(tree: Tree, span: Span) -> bool:
    """Whether a name has few words, each with one capital, no article before it, and no word of a body or a place."""
    tokens = tree.find_tokens(span.start, span.end)
    words = [tree.word(index) for index in tokens]
    is_plain = all(word.isalpha() and word[0].isupper() and word[1:].islower() for word in words)
    is_bare = tokens[0] == 0 or tree.lowered[tokens[0] - 1] not in _BEFORE_OTHERS
    return is_plain and is_bare and len(words) <= _LONGEST_PERSON and words[-1].lower() not in _NO_PERSON


class _Parties:
    """Numbers the parties while the mentions go by."""

    def __init__(self) -> None:
        self._count = 0
        self._whole: dict[str, int] = {}
        self._parts: dict[str, int] = {}

    def add(self) -> int:
        """The number of a party that no name is of."""
        self._count += 1
        return self._count - 1

    def find(self, mention: Mention) -> int:
        """The party of a mention: that of its whole name, else the last one that a part or the initials of fit."""
        words = [word for word in mention.exact.lower().split() if word not in _TRAILING]
        whole = " ".join(words) or mention.exact.lower()
        party = self._whole.get(whole)
        if party is None:
            party = self._parts.get(whole, self._count) if len(words) < 2 else self._count
            self._count = max(self._count, party + 1)
            self._whole[whole] = party
        if len(words) > 1:
            for part in _list_parts(words, person=mention.type == "person"):
                self._parts[part] = party
                if part in self._whole and mention.type == "person":
                    self._whole.pop(part)
        return party


def _list_parts(words: list[str], *, person: bool) -> Iterator[str]:
    """Yield what a longer name is called by for short."""
    if person:
        yield words[-1]
        yield words[0]
        return
    pieces = [piece for word in words for piece in word.split("-") if piece]
    yield "".join(piece[0] for piece in pieces)
    yield "".join(piece[0] for piece in pieces if piece not in _SMALL)
    yield words[0]


def find_roles(tree: Tree, named: tuple[Named, ...]) -> dict[str, list[tuple[int, int]]]:
    """For each noun that titles, explains or is said of a name, and each document, where that is so and of whom.

    The lists hold pairs of token and party, in text order.
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name in named:
        for noun in _find_nouns(tree, name):
            found[tree.tokens[noun].lemma.lower()].append((noun, name.party))
    parties = {name.head: name.party for name in named}
    for index, token in enumerate(tree.tokens):
        if token.pos in _NOUNS and token.lemma.lower() in DOCUMENTS:
            writer = _find_writer(tree, index, parties)
            if writer is not None:
                found[token.lemma.lower()].append((index, parties[writer]))
    return {noun: sorted(places) for noun, places in found.items()}


def _find_nouns(tree: Tree, name: Named) -> list[int]:
    first = tree.find_tokens(name.span.start, name.span.end)[0]
    token = tree.tokens[name.head]
    found = [c for c in tree.children[name.head] if tree.tokens[c].dep in _TITLES and tree.tokens[c].pos in _NOUNS]
    if first > 0 and tree.tokens[first - 1].pos in _NOUNS:
        found.append(first - 1)
    if token.dep == "appos" and tree.tokens[token.head].pos in _NOUNS:
        found.append(token.head)
    if token.dep == "nsubj" and tree.tokens[token.head].lemma == "be":
        found.extend(tree.find_children(token.head, "attr"))
    return [noun for noun in dict.fromkeys(found) if not name.span.covers(tree.make_span((noun,)))]


def _find_writer(tree: Tree, document: int, parties: dict[int, int]) -> int | None:
    """The name whose document it is: its owner, who it is from, or who speaks in it ("X said in a statement")."""
    owners = list(tree.find_children(document, "poss", "compound"))
    for preposition in tree.find_children(document, "prep", "agent"):
        if tree.lowered[preposition] in ("from", "by", "of"):
            for owner in tree.find_children(preposition, "pobj"):
                owners.extend((*tree.find_children(owner, "appos"), owner))
    found = next((owner for owner in owners if owner in parties), None)
    if found is not None:
        return found
    verb = document
    for _ in range(_CLIMB):
        token = tree.tokens[verb]
        if token.dep not in ("pobj", "prep", "dobj", "pcomp") or token.head == verb:
            break
        verb = token.head
    subjects = tree.find_children(verb, *_SUBJECTS)
    return next((subject for subject in subjects if subject in parties and verb != document), None)
