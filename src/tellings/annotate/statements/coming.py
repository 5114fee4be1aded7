"""Clauses in the present tense that tell of a day to come ("the law takes effect on Monday"): they are plans."""

from collections.abc import Iterator, Sequence

import msgspec

from tellings.annotate.statements.clauses import Clause
from tellings.annotate.statements.outline import Outline
from tellings.annotate.times.tense import CLIMB, UNTIL, find_direction
from tellings.model.annotations import Timex
from tellings.text.timex import SOME_WEEK
from tellings.text.tree import Tree

BESIDE = frozenset({"before", "after", "since", "by"})
"""Prepositions that set a time beside what is told, not at it."""

LASTING = frozenset({"be", "remain", "stay", "continue", "keep", "last", "run"})
"""Verbs that with *will* and *until* tell what is so already ("will remain closed until Monday")."""

DAY = len("2022-01-10")


class Coming(msgspec.Struct, frozen=True):
    """Tops of clauses: of those that tell when something is to come, and of those that tell until when it is so."""

    ahead: frozenset[int] = frozenset()
    until: frozenset[int] = frozenset()


def find_coming(outline: Outline, times: Sequence[Timex]) -> Coming:
    """Find the clauses in the present tense whose time is still to come, and those that hold until a time."""
    found = tuple(_find_markers(outline, times))
    until = frozenset(top for top, _, markers in found if markers & UNTIL)
    ahead = frozenset(
        top
        for top, time, markers in found
        if not markers & (UNTIL | BESIDE) and _is_present(outline.tree, outline.clause_at[top]) and _is_ahead(time)
        if find_direction(outline.tree, time.start, time.end) == "future"
    )
    return Coming(ahead, until)


def lasts_from_now(tree: Tree, clause: Clause, coming: Coming) -> bool:
    """Whether what will be so until a time is so already."""
    return clause.top in coming.until and tree.tokens[clause.verb].lemma.lower() in LASTING


def _find_markers(outline: Outline, times: Sequence[Timex]) -> Iterator[tuple[int, Timex, frozenset[str]]]:
    """Yield each time with the top of its clause and the prepositions between them."""
    tree = outline.tree
    for time in times:
        head = tree.find_head(time.start, time.end) if time.type in ("DATE", "TIME") else None
        top = outline.owner[head] if head is not None else None
        if head is None or top is None or "REF" in time.value:
            continue
        yield top, time, _list_between(tree, head, outline.clause_at[top])


def _list_between(tree: Tree, head: int, clause: Clause) -> frozenset[str]:
    """The words on the way up from a time to its clause."""
    words, index = set(), tree.tokens[head].head
    for _ in range(CLIMB):
        if index in (*clause.chain, clause.predicate):
            break
        words.add(tree.lower(index))
        index = tree.tokens[index].head
    return frozenset(words)


def _is_ahead(time: Timex) -> bool:
    """Whether a time lies after the day that it hangs on, or is a weekday that hangs on none."""
    if time.anchor is None:
        return time.value.startswith(SOME_WEEK)
    return bool(time.earliest) and (time.earliest or "")[:DAY] > time.anchor


def _is_present(tree: Tree, clause: Clause) -> bool:
    top = clause.top
    helpers = [tree.tokens[child] for child in tree.find_children(top, "aux", "auxpass")]
    if any(helper.lemma == "have" or helper.tag in ("MD", "VBD", "TO") for helper in helpers):
        return False
    return bool({tree.tokens[top].tag, *(helper.tag for helper in helpers)} & {"VBZ", "VBP"})
