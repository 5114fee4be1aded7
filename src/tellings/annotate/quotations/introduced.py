"""People whom an article brings in without a name ("a trader from Gori"), whom later words may stand for."""

from collections.abc import Iterator

from tellings.annotate.attributes.office_words import KIN, ROLES
from tellings.annotate.quotations.page import Page
from tellings.annotate.quotations.speakers import find_phrase
from tellings.model.annotations import Mention

_FIRST = frozenset(["a", "an", "one", "another"])
_PERSONAL = ("er", "or", "ist", "man", "woman", "person", "ian")
"""Endings of nouns for people who do something."""
_PLACES = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "agent", "conj", "ROOT", "dative"])
"""Where somebody new is brought in; a noun that says what somebody is stands elsewhere."""


def is_person_noun(noun: str) -> bool:
    """Whether a noun in lower case is of somebody."""
    return noun in ROLES or noun in KIN or noun.endswith(_PERSONAL)


def find_introduced(page: Page) -> Iterator[Mention]:
    """Yield the phrases that bring somebody in, as mentions of persons, in text order."""
    tree = page.tree
    for index, word in enumerate(tree.lowered):
        head = tree.tokens[index].head
        if word not in _FIRST or head <= index or page.inside[index] >= 0:
            continue
        token = tree.tokens[head]
        if token.tag != "NN" or token.dep not in _PLACES or not is_person_noun(token.lemma.lower()):
            continue
        if tree.find_children(head, "appos") or tree.lowered[token.head] == "as":
            continue
        span = find_phrase(tree, head)
        yield Mention(span.start, span.end, tree.text[span.start : span.end], "person")
