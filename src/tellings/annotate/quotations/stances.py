"""Stances: what somebody announces, is for or against, or speaks of, in a noun phrase or a bare complement.

"X condemned the attack", "Y called for talks", "Z accused them of lying", "the mayor's call for calm".
"""

from collections.abc import Iterator

from tellings.annotate.quotations.cues import NAMING, Cue, find_lemma
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.speakers import find_subject, is_empty, is_nominal, is_passive, make_speaker
from tellings.text.tree import Tree

OBJECT_VERBS = NAMING | frozenset(
    """announce endorse defend reject deny confirm propose question applaud deplore decry lament mention cite discuss
    express stress emphasize emphasise underline underscore disclose voice acknowledge reiterate explain disavow
    repudiate renounce thank congratulate rebuke scold chide bemoan deride berate lambast promise declare blame recall
    echo note list reveal report quote admit rebut state chant""".split()
)
"""Verbs whose object is what somebody says, or says something of.

**Source:** Levin 1993, sections 33 (judgement), 37 (communication). Those of which annotators of attribution took fewer
than half for one in two samples of political news ("support", "oppose", "back", "demand") are left out.
"""

PHRASES = {
    "talk": ("about", "of"), "speak": ("about", "of", "against"), "refer": ("to",), "call": ("for", "on"),
    "ask": ("about", "for"), "agree": ("with", "on"), "disagree": ("with",), "point": ("to",),
    "complain": ("about", "of"), "warn": ("of", "against"), "boast": ("about", "of"), "brag": ("about",),
    "joke": ("about",), "insist": ("on",), "comment": ("on", "about"), "push": ("for",), "advocate": ("for",),
    "hint": ("at",), "allude": ("to",), "plead": ("for",), "rail": ("against",), "think": ("about", "of"),
    "elaborate": ("on",), "apologize": ("for",), "apologise": ("for",),
}  # fmt: skip
"""Verbs with the prepositions that bring in what somebody speaks of. **Source:** as above."""

NOUN_PHRASES = {"call": ("for",), "concern": ("about", "over"), "comment": ("about",)}
"""Nouns with the prepositions that bring in what somebody says. **Source:** as above; most others fell short."""

SELVES = frozenset(("itself", "himself", "herself", "themselves", "ourselves", "myself"))
"""Objects that say nothing ("calls himself '...'")."""

_TAILS = ("as", "of", "for")
"""Prepositions after an object that go on with what is said of it ("accused them of lying")."""


def find_stances(page: Page) -> Iterator[tuple[int, int, Voice]]:
    """Yield the stances of a text as first and last token of the content with the voice, in the order of their cues."""
    for index, token in enumerate(page.tree.tokens):
        if page.inside[index] >= 0:
            continue
        if token.pos == "VERB":
            yield from _read_verb(page, index)
        elif token.pos == "NOUN" and token.lemma in NOUN_PHRASES:
            yield from _read_noun(page, index)


def _read_verb(page: Page, verb: int) -> Iterator[tuple[int, int, Voice]]:
    tree, lemma = page.tree, find_lemma(page.tree, verb)
    if lemma not in OBJECT_VERBS and lemma not in PHRASES:
        return
    head = None if is_passive(tree, verb) else find_subject(tree, verb)
    if head is None or is_empty(tree, head) or not is_nominal(tree, head) or tree.find_children(verb, "ccomp"):
        return
    voice = Voice(Cue(verb, verb, verb), make_speaker(tree, page.names, head))
    if lemma in OBJECT_VERBS:
        for thing in tree.find_children(verb, "dobj")[:1]:
            if tree.lowered[thing] in SELVES:
                continue
            yield page.edges.first[thing], _find_end(page, verb, thing), voice
    for preposition in tree.find_children(verb, "prep"):
        if tree.lowered[preposition] in PHRASES.get(lemma, ()) and preposition == _find_next(tree, verb):
            cue = Cue(verb, verb, preposition)
            yield preposition + 1, page.edges.last[preposition], Voice(cue, voice.speaker)


def _find_next(tree: Tree, verb: int) -> int:
    """The token after a verb and its particle."""
    after = verb + 1
    return after + 1 if after < len(tree) and tree.tokens[after].dep == "prt" else after


def _find_end(page: Page, verb: int, thing: int) -> int:
    """The last token of an object with what is said of it."""
    last = page.edges.last[thing]
    for child in page.tree.children[verb]:
        token = page.tree.tokens[child]
        if child == last + 1 and (token.dep in ("oprd", "xcomp") or page.tree.lowered[child] in _TAILS):
            last = page.edges.last[child]
    return last


def _read_noun(page: Page, noun: int) -> Iterator[tuple[int, int, Voice]]:
    tree, lemma = page.tree, page.tree.tokens[noun].lemma
    owners = tree.find_children(noun, "poss")
    voice = Voice(Cue(noun, noun, noun), make_speaker(tree, page.names, owners[0]) if owners else None)
    after = noun + 1
    if after < len(tree) and tree.tokens[after].dep == "prep" and tree.lowered[after] in NOUN_PHRASES[lemma]:
        yield after + 1, page.edges.last[after], Voice(Cue(noun, noun, after), voice.speaker)
