"""What a number counts: the noun, with its adjectives and compounds, on which the parser hangs the number."""

import msgspec

from tellings.annotate.quantities.governing import EVENT_NOUNS
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
FARTHEST = 4
"""Steps of the tree between a number and its noun."""
DASHES = frozenset({"-", "‑", "–"})
WORDS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM"})
SHORTEST_PLURAL = 4
"""Longest proper noun whose final s is taken for a part of it ("Mars")."""
GOVERNED = frozenset({"nummod", "quantmod", "compound", "amod", "npadvmod", "nmod", "det", "poss", "predet"})
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
    inside = _find_partitive(tree, node, last, money=money)
    if inside is not None:
        return Counted(node, inside, name_noun(tree, inside, last))
    return _find_governor(tree, node, last)


def _find_governor(tree: Tree, node: int, last: int) -> Counted:
    """Up from the number, over other numbers and adjectives, to the noun that they stand before."""
    for _ in range(FARTHEST):
        token = tree.tokens[node]
        head = token.head
        if head < last or head == node or token.dep not in GOVERNED:
            break
        governor = tree.tokens[head]
        if governor.pos in NOMINAL:
            return _make(tree, head, last)
        if governor.pos == "ADJ" and governor.dep in STANDING:
            return Counted(head, None, None)
        if governor.pos not in ("NUM", "ADJ", "VERB"):
            break
        node = head
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
        "-" if tree.word(index) in DASHES else _name_modifier(tree, index)
        for child in tree.children[noun]
        if last <= child < noun and tree.tokens[child].dep in MODIFIERS and tree.lower(child) not in EMPTY
        for index in tree.find_subtree(child)
        if last <= index < noun and (tree.tokens[index].pos in WORDS or tree.word(index) in DASHES)
    ]
    return " ".join([*words, _singular(tree, noun)]).replace(" - ", "-")


def _name_modifier(tree: Tree, index: int) -> str:
    token = tree.tokens[index]
    return tree.lower(index) if token.tag in ("VBN", "VBG", "NNPS") else token.lemma.lower()


def _singular(tree: Tree, noun: int) -> str:
    """The noun's lemma; the parser leaves the plural of a proper noun as it stands."""
    token = tree.tokens[noun]
    lemma = token.lemma.lower()
    if token.tag == "NNPS" and len(lemma) > SHORTEST_PLURAL and lemma.endswith("s"):
        return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]
    return "people" if lemma == "person" else lemma


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
