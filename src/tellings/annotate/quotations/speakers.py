"""Speakers: the subject of a cue, and the shortest phrase that names it."""

from bisect import bisect_right

import msgspec

from tellings.annotate.quotations.cues import DOCUMENTS, is_verb
from tellings.model.annotations import Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
LONGEST_CLIMB = 6
"""Steps up the tree after which a verb without subject is given up: longer chains are errors of the parser."""

FARTHEST_COMMA = 8
"""Tokens from a description to the comma that its name follows ("a lawyer for the accused, Name")."""

_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM"])
_LEFT = frozenset(
    ["det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "case", "advmod", "punct"]
)
_RELATIVE = frozenset(["who", "which", "that", "whom"])
_EMPTY = frozenset(["there", "this", "that", "which", "what"])


class Speaker(msgspec.Struct, frozen=True):
    """A speaker in the text: the span of the phrase, its head token, and whether the phrase is a name."""

    span: Span
    head: int
    named: bool


class Names:
    """The mentions of a text, found by the place they cover."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions = tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))
        self._starts = [mention.start for mention in self.mentions]

    def find_at(self, start: int, end: int) -> Mention | None:
        """The mention that covers ``text[start:end]``, or ``None``."""
        place = bisect_right(self._starts, start) - 1
        if place >= 0 and self.mentions[place].end >= end:
            return self.mentions[place]
        return None


def find_subject(tree: Tree, verb: int) -> int | None:
    """The head token of who does what the verb says, its own subject or one that it shares; or ``None``."""
    node = verb
    for _ in range(LONGEST_CLIMB):
        subject = _find_own_subject(tree, node)
        if subject is not None:
            return subject
        token = tree.tokens[node]
        if token.dep == "acl" and tree.tokens[token.head].pos in _NOMINAL:
            return token.head
        if token.head == node or (token.dep in ("relcl", "ccomp") and not is_verb(tree, token.head)):
            return None
        node = token.head
    return None


def _find_own_subject(tree: Tree, verb: int) -> int | None:
    """The subject of a verb itself; of several before it (a parser's error) the nearest one."""
    found = tree.find_children(verb, *SUBJECTS)
    if not found:
        return None
    before = [subject for subject in found if subject < verb and tree.lowered[subject] not in _RELATIVE]
    subject = before[-1] if len(before) > 1 else found[-1] if tree.tokens[found[0]].dep == "expl" else found[0]
    if tree.lowered[subject] in _RELATIVE and tree.tokens[verb].dep == "relcl":
        return tree.tokens[verb].head
    return subject


def find_agent(tree: Tree, verb: int) -> int | None:
    """The head token of the *by*-phrase of a passive verb, or ``None``."""
    for by in tree.find_children(verb, "agent"):
        found = tree.find_children(by, "pobj")
        if found:
            return found[0]
    return None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb has a passive subject or auxiliary."""
    return bool(tree.find_children(verb, "nsubjpass", "auxpass"))


def make_speaker(tree: Tree, names: Names, head: int) -> Speaker:
    """The speaker that this token heads: a name where it heads one, else the noun phrase without what trails it."""
    head = _find_writer(tree, head)
    token = tree.tokens[head]
    mention = names.find_at(token.start, token.end) or _find_apposed(tree, names, head)
    if mention is not None:
        return Speaker(Span(mention.start, mention.end), head, named=True)
    return Speaker(find_phrase(tree, head), head, named=False)


def _find_writer(tree: Tree, head: int) -> int:
    """Who a document is from ("a statement from X"), or the head itself."""
    if tree.tokens[head].lemma.lower() not in DOCUMENTS:
        return head
    beside = (head + 1,) if head + 1 < len(tree) else ()
    for preposition in (*tree.find_children(head, "prep"), *beside):
        if tree.lowered[preposition] in ("from", "by"):
            for writer in tree.find_children(preposition, "pobj"):
                return writer
    return head


def _find_apposed(tree: Tree, names: Names, head: int) -> Mention | None:
    """The name that stands in apposition to a description, or ``None``."""
    if tree.tokens[head].pos == "PRON":
        return None
    named = tree.find_children(head, "appos")
    for index in range(head + 1, min(head + FARTHEST_COMMA, len(tree) - 1)):
        if tree.lowered[index] == "," or is_verb(tree, index):
            break
    else:
        index = head
    for child in (*named, *_find_name_after(tree, index)):
        token = tree.tokens[child]
        mention = names.find_at(token.start, token.end)
        if mention is not None and mention.type in ("person", "org"):
            return mention
    return None


def _find_name_after(tree: Tree, comma: int) -> tuple[int, ...]:
    """The proper noun in apposition that starts right after a comma, whatever the parser hangs it on."""
    if tree.lowered[comma] != ",":
        return ()
    for index in range(comma + 1, min(comma + FARTHEST_COMMA, len(tree))):
        token = tree.tokens[index]
        if token.pos != "PROPN":
            break
        if token.dep == "appos":
            return (index,)
    return ()


def find_phrase(tree: Tree, head: int) -> Span:
    """The noun phrase that a token heads, without what trails it."""
    first = head
    for child in reversed(tree.children[head]):
        if child < head and tree.tokens[child].dep in _LEFT and tree.word(child) not in ",—–-":
            first = min(first, _find_leftmost(tree, child))
    last = head
    for preposition in tree.find_children(head, "prep"):
        if preposition == last + 1 and tree.lowered[preposition] in ("of", "for", "from", "at", "with", "in"):
            for noun in tree.find_children(preposition, "pobj")[:1]:
                last = noun
    return tree.make_span((first, last))


def _find_leftmost(tree: Tree, index: int) -> int:
    for _ in range(LONGEST_CLIMB):
        if not tree.children[index] or tree.children[index][0] >= index:
            break
        index = tree.children[index][0]
    return index


def is_nominal(tree: Tree, index: int) -> bool:
    """Whether the token can head a noun phrase."""
    return tree.tokens[index].pos in _NOMINAL


def is_empty(tree: Tree, index: int) -> bool:
    """Whether the token is a pronoun that names nobody who could speak; *it* may be a body, but not in "it is said"."""
    if tree.lowered[index] == "it":
        return tree.tokens[index].dep != "nsubj" or not is_verb(tree, tree.tokens[index].head)
    return tree.lowered[index] in _EMPTY
