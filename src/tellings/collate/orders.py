"""What a sentence says happened before what."""

from collections.abc import Iterator

import msgspec

from tellings.collate.parts import EMPTY_PREDICATES
from tellings.collate.units import Unit
from tellings.text.tree import Tree
from tellings.text.words import stem

CAUSING = frozenset("cause spark trigger ignite provoke prompt produce unleash".split())
"""Verbs whose subject happens first and brings about the object."""

LEADING = {"lead": "to", "result": "in", "set": "off", "touch": "off"}
"""The same with the preposition or particle that makes them so."""

LIGHT = frozenset("catch have suffer undergo make hold carry".split())
"""Verbs that tell no more than that their object happened ("caught fire")."""


class Order(msgspec.Struct, frozen=True):
    """Two things that happened, the earlier one first: their stems, and their tokens in a report."""

    stems: tuple[str, str]
    tokens: tuple[int, int]
    unit: int


def find_orders(tree: Tree, unit: Unit) -> Iterator[Order]:
    """Yield what a sentence says happened before what: by verbs of causing, and by "after", "before" and "followed"."""
    for index in range(unit.sentence.first, unit.sentence.last):
        for earlier, later in (*_find_caused(tree, index), *_find_timed(tree, index)):
            a, b = _find_happening(tree, earlier), _find_happening(tree, later)
            if a is not None and b is not None and a != b:
                yield Order((a, b), (earlier, later), unit.number)


def _find_caused(tree: Tree, verb: int) -> Iterator[tuple[int, int]]:
    """Yield cause and effect of a verb of causing; what it goes on from, or what it tells of, may be the cause."""
    if tree.tokens[verb].pos != "VERB":
        return
    causes = _find_agents(tree, verb) or [*tree.find_children(verb, "nsubj")]
    if tree.tokens[verb].dep in ("conj", "relcl", "acl", "advcl"):
        causes.append(tree.tokens[verb].head)
    yield from ((cause, effect) for effect in _find_effects(tree, verb) for cause in causes)


def _find_effects(tree: Tree, verb: int) -> list[int]:
    lemma = tree.tokens[verb].lemma.lower()
    if lemma in CAUSING:
        return [*tree.find_children(verb, "dobj", "nsubjpass")]
    leading = [c for c in tree.find_children(verb, "prep", "prt") if tree.lower(c) == LEADING.get(lemma)]
    return [n for c in leading for n in (*tree.find_children(c, "pobj"), *tree.find_children(verb, "dobj"))]


def _find_agents(tree: Tree, verb: int) -> list[int]:
    return [noun for by in tree.find_children(verb, "agent") for noun in tree.find_children(by, "pobj")]


def _find_timed(tree: Tree, index: int) -> Iterator[tuple[int, int]]:
    """Yield what stands around "after", "following" or "before", and what follows what."""
    word, token = tree.lower(index), tree.tokens[index]
    if word in ("after", "following", "before"):
        others = [*tree.find_children(index, "pobj", "pcomp")] or ([token.head] if token.dep == "mark" else [])
        for other in others:
            governor = tree.tokens[other].head if token.dep == "mark" else token.head
            yield (governor, other) if word == "before" else (other, governor)
    if token.lemma.lower() == "follow" and token.pos == "VERB":
        later = _find_agents(tree, index)
        first = [*tree.find_children(index, "nsubjpass")] or [token.head]
        if not later:
            later, first = [*tree.find_children(index, "nsubj")], [*tree.find_children(index, "dobj")]
        yield from ((a, b) for a in first for b in later)


def _find_happening(tree: Tree, index: int) -> str | None:
    """The stem of what a word says happened, with that of whom it happened to; ``None`` where it says too little."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos == "VERB" and lemma in LIGHT:
        done = tree.find_children(index, "dobj")
        return stem(tree.tokens[done[0]].lemma.lower()) if done else None
    if token.pos not in ("VERB", "NOUN") or lemma in EMPTY_PREDICATES:
        return None
    objects = tree.find_children(index, "dobj", "nsubjpass") if token.pos == "VERB" else []
    return " ".join(stem(word) for word in (lemma, *(tree.tokens[i].lemma.lower() for i in objects[:1])))
