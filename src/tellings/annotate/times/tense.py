"""Whether a time expression looks back or ahead, by the tense of the verb that governs it."""

import re
from typing import Literal

from tellings.text.tree import Tree

Direction = Literal["past", "future", "ahead", "unknown"]
"""``ahead`` is weak: an infinitive or a plan, whose time a parser often mistakes for that of the verb above it."""

AHEAD = frozenset(
    "schedule plan expect slate intend hope aim bind prepare want vow pledge promise postpone delay adjourn extend "
    "reschedule".split()
)
"""Verbs whose complement lies ahead, whatever their own tense."""

MOVE = frozenset("postpone delay adjourn extend reschedule".split())
"""Those of them that name the new day."""

TIMETABLE = frozenset("start begin open end close expire reopen resume conclude arrive leave depart".split())
"""Verbs that the present tense puts ahead, as a timetable does ("the trial begins Monday")."""

DONE = frozenset("fail refuse manage decline happen help begin start continue cease use go".split())
"""Verbs after which an infinitive tells what was (not) done: its time is theirs."""

CLIMB = 6
"""Governors that are looked at before giving up; deeper nesting says little on the time of the clause."""


_AHEAD_CUE = re.compile(
    r"(?i)\b(?:effective|(?:starting|beginning|commencing)(?: on| in| at)?|as (?:soon|early) as|no later than|due"
    r"(?: on| in| at| by)?)\s$"
)
"""Words straight before a time that say that it lies ahead, whatever the verb."""

CUE_LENGTH = 24


def find_direction(tree: Tree, start: int, end: int) -> Direction:
    """Whether ``text[start:end]`` lies before or after the writing, by its nearest governing verb."""
    if _AHEAD_CUE.search(tree.text[max(start - CUE_LENGTH, 0) : start]):
        return "future"
    head = tree.find_head(start, end)
    if head is None:
        return "unknown"
    for index in tree.find_ancestors(head)[:CLIMB]:
        if tree.tokens[index].pos in ("VERB", "AUX"):
            direction = _read_verb(tree, index)
            if direction is not None:
                return direction
        elif tree.tokens[index].lemma.lower() in AHEAD:
            return "ahead"
    return "unknown"


def _read_verb(tree: Tree, index: int) -> Direction | None:
    """The direction of one verb form, or ``None`` where its governor has the say."""
    token = tree.tokens[index]
    helpers = [tree.tokens[child] for child in tree.find_children(index, "aux", "auxpass")]
    if any(helper.tag == "MD" and helper.lemma != "could" for helper in helpers):
        perfect = any(helper.lemma == "have" for helper in helpers)
        return "past" if perfect and token.tag == "VBN" else "future"
    if token.lemma.lower() in AHEAD and token.tag != "VB":
        return _read_plan(tree, index)
    if any(helper.tag in ("VBD", "VBZ", "VBP") and helper.lemma in ("have", "do") for helper in helpers):
        return "past"
    if token.tag == "VBD" or any(helper.tag == "VBD" for helper in helpers):
        return "past"
    if any(helper.tag == "TO" for helper in helpers):
        return _read_infinitive(tree, index)
    if token.tag in ("VBZ", "VBP") or any(helper.tag in ("VBZ", "VBP") for helper in helpers):
        return "ahead" if token.lemma.lower() in TIMETABLE else "unknown"
    if token.tag == "VBN" and token.dep not in ("conj", "ROOT"):
        return "past"
    return None


def _read_plan(tree: Tree, index: int) -> Direction:
    """The direction of what is planned: surely ahead where the plan stands now or moves the day."""
    if _is_past_perfect(tree, index):
        return "past"
    tags = {tree.tokens[child].tag for child in tree.find_children(index, "aux", "auxpass")} | {tree.tokens[index].tag}
    moved = tree.tokens[index].lemma.lower() in MOVE
    return "future" if moved or tags & {"VBZ", "VBP", "MD"} else "ahead"


def _read_infinitive(tree: Tree, index: int) -> Direction | None:
    head = tree.tokens[index].head
    lemma = tree.tokens[head].lemma.lower()
    if head != index and lemma in DONE:
        return None
    if lemma in AHEAD:
        return _read_plan(tree, head)
    # "had been due to expire": the plan itself is over.
    return "past" if any(_is_past_perfect(tree, i) for i in (head, tree.tokens[head].head)) else "ahead"


def _is_past_perfect(tree: Tree, index: int) -> bool:
    helpers = (tree.tokens[child] for child in tree.find_children(index, "aux", "auxpass"))
    return any(helper.lemma == "have" and helper.tag == "VBD" for helper in helpers)
