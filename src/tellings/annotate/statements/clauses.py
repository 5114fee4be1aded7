"""Clauses of a parse: which tokens say that something happened or is so, with their chains of governing verbs."""

from collections.abc import Sequence

import msgspec

from tellings.model.annotations import SentenceKind
from tellings.model.syntax import Token
from tellings.text.event_nouns import (
    HAPPENING_VERBS,
    LIGHT_VERBS,
    EventNoun,
    find_event_noun,
    find_suffixed_noun,
)
from tellings.text.tree import Tree

CLAUSE_LABELS = frozenset(
    "ROOT conj relcl acl advcl ccomp xcomp pcomp csubj csubjpass parataxis dep appos nsubj dobj pobj".split()
)
"""The labels under which a verb heads a clause of its own; the rest (aux, amod, compound, prep ...) serve another."""

VERBAL_ONLY = frozenset({"nsubj", "dobj", "pobj", "appos", "dep"})
"""Labels that belong to nouns: a verb under one of them counts only if it has a subject or an object."""

LIFTING = frozenset(
    "purport begin start continue cease stop fail manage refuse decline try attempt seek seem appear tend happen "
    "plan intend expect hope aim schedule set prepare go need have use slate poise tip move believe think "
    "suspect fear allege report understand".split()
)
"""Verbs that with an infinitive only say how it stands with that: they join its clause ("failed to reach")."""

LIFTING_PASSIVE = frozenset(
    "expect schedule set suppose say believe think report allege understand know rumour rumor fear "
    "suspect plan intend mean slate poise tip bind due require".split()
)
"""Verbs that do so in the passive ("is expected to arrive", "is believed to have fled")."""

LIFTING_ADJECTIVES = frozenset(
    "able unable likely unlikely due set ready sure certain bound about poised going".split()
)
"""Adjectives that do so after *be* ("was unable to reach")."""

POSTPOSED = frozenset({"dead", "missing", "injured", "wounded", "hurt", "killed", "arrested", "trapped", "feared"})
"""Adjectives and participles that a headline puts behind their noun to say that it is so ("dozens dead in blast")."""

ADJECTIVAL = frozenset({"neighbor", "neighbour"})
"""Verbs whose participle in *-ing* only describes the noun behind it ("in neighbouring Chad")."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


MOST_CHILDREN = 50
"""Children of a word of prose; the parser gives more only to lists and to what is no prose."""


class Clause(msgspec.Struct, frozen=True):
    """A clause by its tokens.

    ``chain`` runs from the highest governing word down to the verb ("is", "likely", "win"); ``predicate`` is the
    token that carries the meaning: that verb, a copula's complement, or an event noun. ``event`` is set if the
    predicate is an event noun, and ``nominal`` if no verb carries it.
    """

    chain: tuple[int, ...]
    predicate: int
    event: EventNoun | None = None
    nominal: bool = False

    @property
    def top(self) -> int:
        """The highest token of the clause."""
        return self.chain[0]

    @property
    def verb(self) -> int:
        """The lowest token of the chain."""
        return self.chain[-1]


def sort_downward(tree: Tree) -> list[int]:
    """All tokens of the tree, each after its head, in one pass; a token on a loop (no parse has one) is left out."""
    found = [index for index, token in enumerate(tree.tokens) if token.head == index]
    for index in found:
        found.extend(tree.children[index])
    return found


def find_clauses(tree: Tree, downward: Sequence[int], kinds: Sequence[SentenceKind | None]) -> list[Clause]:
    """Find the clauses among the tokens that are read, each after the clause above it.

    Args:
        tree: the parse.
        downward: its tokens, each after its head.
        kinds: for each token the kind of its sentence, or ``None`` where that states nothing.
    """
    clauses: list[Clause] = []
    used: set[int] = set()
    nouns: list[int] = []
    for index in downward:
        if index in used or kinds[index] is None:
            continue
        pos = tree.tokens[index].pos
        if pos == "NOUN" or (pos == "PROPN" and kinds[index] == "headline"):
            nouns.append(index)
        if is_clause_head(tree, index):
            clause = build_clause(tree, index)
            used.update(clause.chain)
            used.add(clause.predicate)
            clauses.append(clause)
    events = ((index, find_event(tree, index)) for index in nouns if index not in used)
    return clauses + [Clause((index,), index, event, nominal=True) for index, event in events if event]


def is_clause_head(tree: Tree, index: int) -> bool:
    """Whether a token heads a clause: a main verb or copula, or a verbless predicate with a subject."""
    token = tree.tokens[index]
    if not tree.lower(index)[-1].isalpha():
        return False
    if token.dep == "amod":
        return index > token.head and tree.lower(index) in POSTPOSED
    if token.dep not in CLAUSE_LABELS or (token.tag == "VBG" and token.lemma.lower() in ADJECTIVAL):
        return False
    is_verb = token.pos in ("VERB", "AUX")
    if not is_verb and (token.pos not in ("ADJ", "NOUN") or token.dep not in ("ROOT", "ccomp", "advcl")):
        return False
    labels = {tree.tokens[child].dep for child in tree.children[index]}
    if not is_verb:
        return bool(labels & SUBJECTS)
    if token.dep in VERBAL_ONLY:
        return bool(labels & (SUBJECTS | {"dobj"})) and token.tag not in ("VBG", "NN")
    return token.pos == "VERB" or bool(labels - {"punct", "cc", "conj", "det"}) or token.dep in ("conj", "relcl")


def build_clause(tree: Tree, head: int) -> Clause:
    """Follow a head through the verbs that only modify an infinitive, and find what carries the meaning."""
    chain = [head]
    while True:
        below = _find_lifted(tree, chain[-1])
        if not below:
            break
        chain.extend(below)
    verb = chain[-1]
    event = _find_light_noun(tree, verb)
    if event is not None:
        return Clause(tuple(chain), event, find_event_noun(name_lemma(tree, event)))
    return Clause(tuple(chain), _find_predicate(tree, verb))


def _find_lifted(tree: Tree, index: int) -> tuple[int, ...]:
    """The tokens from below ``index`` down to the infinitive that it only modifies, or none."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    below = {tree.tokens[child].dep: child for child in reversed(tree.children[index])}
    if lemma == "be":
        bridge = below.get("acomp", below.get("attr"))
        if bridge is not None and tree.lower(bridge) in LIFTING_ADJECTIVES:
            infinitive = _find_infinitive(tree, bridge)
            return () if infinitive is None else (bridge, infinitive)
    passive = "auxpass" in below
    if lemma == "be" or lemma in (LIFTING_PASSIVE if passive else LIFTING):
        infinitive = _find_infinitive(tree, index)
        if infinitive is not None and "dobj" not in below:
            return (infinitive,)
    return ()


def _find_infinitive(tree: Tree, index: int) -> int | None:
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.dep in ("xcomp", "ccomp") and (token.tag == "VBG" or is_infinitive(tree, child)):
            labels = {tree.tokens[c].dep for c in tree.children[child]}
            if not labels & SUBJECTS and token.pos in ("VERB", "AUX"):
                return child
    return None


def find_beside(tree: Tree, head: int, *labels: str) -> tuple[int, ...]:
    """What ``head`` governs by one of these labels, among its first ``MOST_CHILDREN``.

    For a look at a token's neighbours, once for each of them, so that a head with countless children costs no square.
    """
    return tuple(child for child in tree.children[head][:MOST_CHILDREN] if tree.tokens[child].dep in labels)


def is_infinitive(tree: Tree, index: int) -> bool:
    """Whether the verb, or one that serves it, is marked by *to*."""
    return any(tree.tokens[child].tag == "TO" for child in tree.children[index])


def _find_light_noun(tree: Tree, verb: int) -> int | None:
    """The event noun that a light verb carries ("held talks", "talks were held", "the blast occurred")."""
    lemma, children = tree.tokens[verb].lemma.lower(), tree.children[verb]
    exists = lemma == "be" and any(tree.tokens[c].dep == "expl" for c in children)
    if not exists and lemma not in LIGHT_VERBS and lemma not in HAPPENING_VERBS:
        return None
    nouns = [c for c in children if tree.tokens[c].dep in (("attr",) if exists else ("dobj", "nsubjpass"))]
    if lemma in HAPPENING_VERBS:
        if lemma == "take" and not any(tree.lower(noun) == "place" for noun in nouns):
            return None
        nouns = [c for c in children if tree.tokens[c].dep == "nsubj"]
    fitting = LIGHT_VERBS.get(lemma)
    for noun in nouns:
        name = name_lemma(tree, noun)
        if tree.tokens[noun].pos == "NOUN" and find_event_noun(name) and (fitting is None or name in fitting):
            return noun
    return None


def _find_predicate(tree: Tree, verb: int) -> int:
    children = tree.children[verb]
    if tree.tokens[verb].lemma.lower() != "be" or any(tree.tokens[c].dep == "expl" for c in children):
        return verb
    for child in children:
        if tree.tokens[child].dep in ("attr", "acomp", "oprd") and child > verb:
            return child
    return verb


def name_lemma(tree: Tree, index: int) -> str:
    """A noun's lemma in lower case, also where a headline's capitals made a name of it."""
    token: Token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos == "PROPN" and lemma.endswith("s") and not find_event_noun(lemma):
        return lemma[:-1]
    return lemma


def find_event(tree: Tree, index: int) -> EventNoun | None:
    """The event that a noun names, if it may stand as one here."""
    token = tree.tokens[index]
    if token.dep in ("compound", "amod", "nmod", "npadvmod"):
        return None
    name = name_lemma(tree, index)
    found = find_event_noun(name)
    if found is None and token.pos == "NOUN":
        found = find_suffixed_noun(name)
    return found
