"""What a number counts: the noun, with its adjectives and compounds, on which the parser hangs the number."""

import msgspec

from tellings.annotate.governing import EVENT_NOUNS
from tellings.text.tree import Tree

NOMINAL = ("NOUN", "PROPN", "PRON")
MODIFIERS = ("amod", "compound", "nmod")
EMPTY = frozenset("more other such same least own additional further estimated total whole entire".split())
"""Adjectives that say nothing of what is counted."""
PARTITIVE = frozenset({"of"})
OF_MONEY = frozenset({"in", "of", "worth"})


CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december today yesterday tomorrow tonight day days week weeks month months year years".split()
)
GOVERNED = frozenset({"nummod", "quantmod", "compound", "amod", "npadvmod", "nmod", "det", "poss"})
STANDING = frozenset({"oprd", "acomp", "ROOT", "dobj", "conj", "nsubj", "pobj", "nsubjpass"})
"""Labels of an adjective that stands for the people that it describes ("left 12 dead")."""


class Counted(msgspec.Struct, frozen=True):
    """The counted noun: the token that the event governs (``node``), the noun itself, and its label."""

    node: int
    head: int | None
    label: str | None


def find_counted(tree: Tree, first: int, last: int, *, money: bool) -> Counted:
    """What the tokens ``first`` to ``last`` (number with unit) count."""
    node = find_top(tree, first, last)
    token = tree.tokens[node]
    inside = _find_partitive(tree, node, last, money=money)
    if inside is not None:
        return Counted(node, inside, name_noun(tree, inside, last))
    head = token.head
    for _ in range(4):
        if head < last or head == node or token.dep not in GOVERNED:
            return Counted(node, None, None)
        if tree.tokens[head].pos in NOMINAL:
            return _make(tree, head, last)
        if tree.tokens[head].pos not in ("NUM", "ADJ", "VERB"):
            return Counted(node, None, None)
        if tree.tokens[head].pos == "ADJ" and tree.tokens[head].dep in (
            "oprd",
            "acomp",
            "ROOT",
            "dobj",
            "conj",
            "nsubj",
            "pobj",
            "nsubjpass",
        ):
            return Counted(head, None, None)
        node, token = head, tree.tokens[head]
        head = token.head
    return Counted(node, None, None)


def _make(tree: Tree, noun: int, last: int) -> Counted:
    """A date that the parser hung the number on ("rose to six Friday") is not what it counts."""
    word = tree.lower(noun)
    if word in CALENDAR or not word.replace("-", "").isalpha():
        return Counted(noun, None, None)
    return Counted(noun, noun, name_noun(tree, noun, last))


def find_top(tree: Tree, first: int, last: int) -> int:
    """The token of the range whose governor stands outside, the last where there are several."""
    for index in range(last - 1, first - 1, -1):
        head = tree.tokens[index].head
        if head == index or not first <= head < last:
            return index
    return first


def name_noun(tree: Tree, noun: int, last: int) -> str:
    """The noun's lemma with its adjectives and compounds from ``last`` on, in text order and lower case."""
    words = [
        tree.tokens[child].lemma.lower()
        for child in tree.children[noun]
        if last <= child < noun and tree.tokens[child].dep in MODIFIERS and tree.lower(child) not in EMPTY
    ]
    lemma = tree.tokens[noun].lemma.lower()
    return " ".join([*words, "people" if lemma == "person" else lemma])


def _find_partitive(tree: Tree, node: int, last: int, *, money: bool) -> int | None:
    """The noun behind "of" ("two of the victims", "5 kg of rice"), or behind "in" for money."""
    if last >= len(tree) or tree.lower(last) not in (OF_MONEY if money else PARTITIVE):
        return None
    marker = last
    for child in tree.children[marker]:
        token = tree.tokens[child]
        if token.dep == "pobj" and token.pos in NOMINAL and not (money and token.pos == "PROPN"):
            return None if token.tag == "PRP" else child
    return None


def is_event_noun(tree: Tree, noun: int) -> bool:
    """Whether the counted noun is itself the event ("43 deaths"), so that people are counted."""
    return tree.tokens[noun].lemma.lower() in EVENT_NOUNS or tree.tokens[noun].lemma.lower() == "life"
