"""Which verb or event noun governs a counted noun as its agent or patient, by the dependency tree."""

import msgspec

from tellings.text.tree import Tree

NORMAL = {
    lemma: event
    for event, lemmas in {
        "kill": "kill killed die perish slay murder assassinate massacre dead death fatality killing slaying murder",
        "injure": "injure wound hurt maim injured wounded injury wounding",
        "miss": "missing",
        "arrest": "arrest detain apprehend nab arrested detained arrest detention",
    }.items()
    for lemma in lemmas.split()
}
"""What verbs, adjectives and nouns of harm and arrest have in common, so that reports in other words meet."""

CASUALTY = frozenset({"kill", "injure"})
HARM = frozenset({"kill", "injure", "arrest", "miss"})
"""Events of people: a bare number that they govern counts people."""
EVENT_NOUNS = frozenset("death fatality injury arrest detention casualty killing toll".split())
RESULTATIVE = frozenset(
    "leave find report confirm pronounce declare believe presume fear feel say list shoot be become remain go".split()
)
"""Verbs that leave the event to the adjective or participle behind them ("left 12 dead", "are feared dead")."""

REPEATING = frozenset({"times", "twice", "thrice"})
"""Words that count how often the verb that they stand by happened."""

PARTICIPLES = frozenset({"VBN", "VBD", "JJ", "NNP"})
LOOSE = frozenset({"meta", "dep", "punct", "ROOT"})
CLIMBED = frozenset({"conj", "appos", "nmod", "compound", "quantmod", "nummod", "amod"})
PARTS = frozenset({"including", "include", "among"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "attr", "oprd", "dative", "obj")


class Event(msgspec.Struct, frozen=True):
    """The event's normal lemma and the tokens that name it."""

    lemma: str
    tokens: tuple[int, ...]


def find_event(tree: Tree, node: int, *, measured: bool) -> Event | None:
    """The event that governs the noun or number at ``node``; a ``measured`` one is also governed through to/by/at."""
    return _find_governing(tree, node, measured=measured) or _find_participle(tree, node)


def _find_governing(tree: Tree, node: int, *, measured: bool) -> Event | None:
    own = _find_own(tree, node)
    if own:
        return own
    if tree.tokens[node].dep in CLIMBED:
        reduced = _find_reduced(tree, node)
        if reduced:
            return reduced
    node = _climb(tree, node)
    token = tree.tokens[node]
    head = token.head
    if head == node or token.dep in LOOSE:
        return _find_reduced(tree, node)
    if token.dep in SUBJECTS or token.dep in OBJECTS:
        return _prefer_reduced(tree, node, _find_verb(tree, head, node))
    if token.dep in ("npadvmod", "advmod") and tree.lower(node) in REPEATING and tree.tokens[head].pos == "VERB":
        return _make(tree, head)
    if token.dep == "pobj":
        return _prefer_reduced(tree, node, _find_through(tree, node, head, measured=measured))
    return _find_reduced(tree, node)


def _find_participle(tree: Tree, node: int) -> Event | None:
    """The participle beside a number or noun for which the tree has nothing ("1 Worker Injured", "Injured: 74")."""
    after = node + 1
    if node > 1 and tree.lower(node - 1) == ":" and tree.lower(node - 2) in NORMAL:
        return Event(NORMAL[tree.lower(node - 2)], (node - 2,))
    if after >= len(tree) or tree.lower(after) not in NORMAL or tree.tokens[after].tag not in PARTICIPLES:
        return None
    return Event(NORMAL[tree.lower(after)], (after,))


def _make(tree: Tree, *tokens: int) -> Event:
    lemma = tree.tokens[tokens[-1]].lemma.lower()
    return Event(NORMAL.get(lemma, lemma), tokens)


def _find_own(tree: Tree, node: int) -> Event | None:
    """The event that the noun itself names ("12 deaths"), or the adjective in its place ("left 12 dead")."""
    token = tree.tokens[node]
    lemma = token.lemma.lower()
    if lemma in EVENT_NOUNS and lemma != "toll":
        return _make(tree, node)
    for child in tree.children[node]:
        if tree.tokens[child].dep == "amod" and NORMAL.get(tree.lower(child)) in CASUALTY:
            return Event(NORMAL[tree.lower(child)], (child,))
    if NORMAL.get(tree.lower(node)) and token.pos in ("ADJ", "VERB"):
        return Event(NORMAL[tree.lower(node)], (node,))
    return None


def _climb(tree: Tree, node: int) -> int:
    """Up to the noun that stands for the whole: over conjuncts, appositions and "including"."""
    for _ in range(8):
        token = tree.tokens[node]
        if token.head == node:
            break
        head = tree.tokens[token.head]
        if token.dep in CLIMBED and head.pos in ("NOUN", "PROPN", "NUM", "PRON"):
            node = token.head
        elif token.dep == "pobj" and tree.lower(token.head) in PARTS and head.head != token.head:
            parent = tree.tokens[head.head]
            if parent.pos not in ("NOUN", "PROPN", "NUM", "PRON"):
                break
            node = head.head
        else:
            break
    return node


def _find_verb(tree: Tree, verb: int, node: int) -> Event | None:
    if tree.tokens[verb].dep in ("aux", "auxpass"):
        verb = tree.tokens[verb].head
    token = tree.tokens[verb]
    if token.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    if token.pos == "NOUN" and token.dep not in ("ccomp", "ROOT", "advcl", "conj"):
        return None
    lemma = token.lemma.lower()
    toll = _find_toll(tree, node)
    if toll:
        return toll
    special = _find_result(tree, verb) or _find_lives(tree, verb) or _find_conjunct(tree, verb, node)
    return special or Event(NORMAL.get(lemma, lemma), (verb,))


def _find_toll(tree: Tree, node: int) -> Event | None:
    """The toll that a number tells ("the death toll rose to 43")."""
    if tree.lower(node) != "toll":
        return None
    for child in tree.children[node]:
        if NORMAL.get(tree.lower(child)) in CASUALTY:
            return Event(NORMAL[tree.lower(child)], (child, node))
    return Event("kill", (node,))


def _find_result(tree: Tree, verb: int) -> Event | None:
    """The adjective or participle that completes "leave", "be", "fear" ("left 12 dead", "are missing")."""
    lemma = tree.tokens[verb].lemma.lower()
    for child in tree.children[verb]:
        token, word = tree.tokens[child], tree.lower(child)
        if token.dep == "prep" and word == "to" and any(tree.lower(c) == "death" for c in tree.children[child]):
            return Event("kill", (verb,))
        if token.dep not in ("oprd", "acomp", "xcomp", "ccomp", "advmod", "advcl") or lemma not in RESULTATIVE:
            continue
        if word in NORMAL and child > verb:
            return Event(NORMAL[word], (child,))
        if token.dep == "acomp" and lemma in ("be", "remain", "go", "leave", "become"):
            return Event(token.lemma.lower(), (child,))
    return None


def _find_lives(tree: Tree, verb: int) -> Event | None:
    """Whether lives are lost or taken: that kills."""
    if tree.tokens[verb].lemma.lower() not in ("lose", "claim", "take", "cost"):
        return None
    for child in tree.children[verb]:
        if tree.tokens[child].lemma.lower() == "life" and tree.tokens[child].dep in ("dobj", "nsubjpass"):
            return Event("kill", (verb, child))
    return None


def _find_conjunct(tree: Tree, verb: int, node: int) -> Event | None:
    """The graver of two verbs with one subject or object ("were shot and killed")."""
    if NORMAL.get(tree.tokens[verb].lemma.lower()):
        return None
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if token.dep != "conj" or NORMAL.get(token.lemma.lower()) not in CASUALTY or node > verb:
            continue
        if not tree.find_children(child, *SUBJECTS, *OBJECTS):
            return _make(tree, child)
    return None


def _find_through(tree: Tree, node: int, marker: int, *, measured: bool) -> Event | None:
    """The event that governs the noun through a preposition: an agent, an event noun's patient, a measure."""
    word, governor = tree.lower(marker), tree.tokens[marker].head
    if tree.lower(governor) == "from":
        governor = tree.tokens[governor].head
    token = tree.tokens[governor]
    lemma = token.lemma.lower()
    if tree.tokens[marker].dep == "agent":
        return _make(tree, governor)
    if token.pos == "NOUN":
        if word == "of" and tree.lower(governor) == "toll":
            return _find_toll(tree, governor)
        return _make(tree, governor) if word == "of" and lemma in NORMAL else None
    if token.pos not in ("VERB", "AUX") or governor > marker:
        return None
    if word in ("to", "at", "by"):
        for whole in tree.find_children(governor, *SUBJECTS, "dobj"):
            toll = _find_toll(tree, whole)
            if toll:
                return toll
    return _make(tree, governor) if measured and word in ("to", "by", "at", "of", "for", "from") else None


def _find_reduced(tree: Tree, node: int) -> Event | None:
    """The participle, adjective or relative clause that hangs on the noun ("12 killed in crash")."""
    for child in tree.children[node]:
        token = tree.tokens[child]
        if token.dep not in ("acl", "relcl", "amod", "acomp", "oprd", "ccomp", "appos") or child < node:
            continue
        if token.dep == "relcl" and not _is_subject_relative(tree, child):
            continue
        if token.dep == "acl" and token.tag == "VB":
            continue
        special = _find_result(tree, child) or _find_conjunct(tree, child, node)
        if special:
            return special
        word = tree.lower(child)
        if token.pos in ("VERB", "ADJ", "AUX") or word in NORMAL:
            return Event(NORMAL.get(word) or NORMAL.get(token.lemma.lower()) or token.lemma.lower(), (child,))
    return None


def _is_subject_relative(tree: Tree, verb: int) -> bool:
    return any(tree.lower(c) in ("who", "that", "which", "whom") for c in tree.find_children(verb, *SUBJECTS))


def _prefer_reduced(tree: Tree, node: int, event: Event | None) -> Event | None:
    """The harm that hangs on the noun, where its verb is not one itself ("identified 12 people killed there")."""
    if event and event.lemma in HARM:
        return event
    reduced = _find_reduced(tree, node)
    return reduced if reduced and (event is None or reduced.lemma in HARM) else event
