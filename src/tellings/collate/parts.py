"""Clauses of a sentence as terms: what it says happened, and who and what takes part in which role."""

from collections.abc import Mapping

import msgspec

from tellings.model.annotations import Statement
from tellings.text.tree import Tree
from tellings.text.words import stem

EMPTY_PREDICATES = frozenset(
    "be have do say tell add state note comment explain make get go come take give see use call".split()
)
"""Predicates that say too little of what happened for two clauses to be matched by them."""


REPORTING = frozenset(map(stem, "say tell report add write state note explain post publish update".split()))
"""Stems of predicates of telling: a thing is told on several days, so that two of these are in no conflict."""


class Part(msgspec.Struct, frozen=True):
    """One clause: the stem of its predicate (empty where that says too little), its words, and its arguments' terms.

    ``words`` are its lemmas with their stems and weights, ``weight`` what they weigh together; ``arguments`` are
    weighed entities and stems, each after its role ("agent:bank").
    """

    predicate: str
    words: tuple[tuple[str, str, float], ...]
    weight: float
    arguments: Mapping[str, float]


def make_part(
    statement: Statement,
    tree: Tree,
    lemmas: Mapping[str, float],
    names: Mapping[int, str],
    weights: Mapping[str, float],
) -> Part:
    """Make a part of a statement: ``names`` has the entity at a token, ``weights`` tells how rare an entity is."""
    predicate = statement.predicate.lemma.lower()
    arguments: dict[str, float] = {}
    for argument in statement.arguments:
        for index in tree.find_tokens(argument.start, argument.end):
            lemma = tree.tokens[index].lemma.lower()
            if index in names:
                arguments[f"{argument.role}:{names[index]}"] = weights.get(names[index], 0.0)
            elif lemma in lemmas:
                arguments[f"{argument.role}:{stem(lemma)}"] = lemmas[lemma]
    inside = {tree.tokens[i].lemma.lower() for i in tree.find_tokens(statement.start, statement.end)}
    words = tuple((lemma, stem(lemma), lemmas[lemma]) for lemma in sorted(inside) if lemma in lemmas)
    return Part(
        predicate="" if predicate in EMPTY_PREDICATES else stem(predicate),
        words=words,
        weight=sum(weight for _, _, weight in words),
        arguments=dict(sorted(arguments.items())),
    )
