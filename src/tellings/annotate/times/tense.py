"""Whether a time expression looks back or ahead, by the tense of the verb that governs it."""

from typing import Literal

from tellings.text.tree import Tree

Direction = Literal["past", "future", "unknown"]

AHEAD = frozenset(
    "schedule plan expect slate intend hope aim bind prepare want vow pledge promise postpone delay adjourn extend "
    "reschedule".split()
)
"""Verbs whose complement lies ahead, whatever their own tense."""

DONE = frozenset("fail refuse manage decline happen help begin start continue cease use go".split())
"""Verbs after which an infinitive tells what was (not) done: its time is theirs."""

CLIMB = 6
"""Governors that are looked at before giving up; deeper nesting says little on the time of the clause."""


def find_direction(tree: Tree, start: int, end: int) -> Direction:
    """Whether ``text[start:end]`` lies before or after the writing, by its nearest governing verb."""
    head = tree.find_head(start, end)
    if head is None:
        return "unknown"
    for index in tree.find_ancestors(head)[:CLIMB]:
        if tree.tokens[index].pos in ("VERB", "AUX"):
            direction = _read_verb(tree, index)
            if direction is not None:
                return direction
        elif tree.tokens[index].lemma.lower() in AHEAD:
            return "future"
    return "unknown"


def _read_verb(tree: Tree, index: int) -> Direction | None:
    """The direction of one verb form, or ``None`` where its governor has the say."""
    token = tree.tokens[index]
    helpers = [tree.tokens[child] for child in tree.find_children(index, "aux", "auxpass")]
    if any(helper.tag == "MD" and helper.lemma != "could" for helper in helpers):
        perfect = any(helper.lemma == "have" for helper in helpers)
        return "past" if perfect and token.tag == "VBN" else "future"
    if token.lemma.lower() in AHEAD and token.tag != "VB":
        return "future"
    if any(helper.tag in ("VBD", "VBZ", "VBP") and helper.lemma in ("have", "do") for helper in helpers):
        return "past"
    if any(helper.tag == "VBD" for helper in helpers):
        return "past"
    if token.tag == "VBD":
        return "past"
    if any(helper.tag == "TO" for helper in helpers):
        return _read_infinitive(tree, index)
    if token.tag in ("VBZ", "VBP"):
        return "unknown"
    if token.tag == "VBN" and token.dep not in ("conj", "ROOT"):
        return "past"
    return None


def _read_infinitive(tree: Tree, index: int) -> Direction | None:
    head = tree.tokens[index].head
    return None if head != index and tree.tokens[head].lemma.lower() in DONE else "future"
