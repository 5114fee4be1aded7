"""Marked words that go on with a clause which somebody says ("She said that if it rains, '...'")."""

from bisect import bisect_left

from tellings.annotate.quotations.cues import COMMON, find_lemma
from tellings.annotate.quotations.direct import find_before_zone, find_lead, find_tag
from tellings.annotate.quotations.indirect import Content
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.page import Page

_BELOW = ("advcl", "relcl", "acl", "pcomp", "xcomp")
"""What stands below a clause: a verb of saying there leads up to no marks after it ("once it goes dark, '...'")."""
_TELLING = frozenset(["NOUN", "PROPN", "VERB", "PRON", "ADJ"])
_JOINTS = frozenset(["", ",", "-", "–", "—", "--"])


def find_onward(page: Page, starts: list[int], content: Content) -> int | None:
    """The marked words right after a content that go on with it, or ``None``."""
    place = bisect_left(starts, content.span.end)
    if place == len(starts):
        return None
    marked = page.marked[place]
    between = page.tree.text[content.span.end : marked.outer_start].strip()
    is_begun = between in _JOINTS and page.tree.text[marked.start].islower()
    return place if (between == ":" or is_begun) and goes_on(page, content, marked) else None


def goes_on(page: Page, content: Content, marked: Marked) -> bool:
    """Whether marked words go on with a content that begins before them.

    They do between the start of their sentence and its tag ("If it rains, 'we stay,' she said"). With no tag and no
    new cue they do after a colon, in lower case, and where a clause with *that* would stop ("that if it rains, '...'").
    """
    cue, (first, last) = content.voice.cue, find_before_zone(page, marked)
    if cue is None or first > last:
        return False
    if page.starts[cue.first] > marked.start:
        return page.tree.lowered[last] == "," and is_clause_begun(page, first, last)
    if find_tag(page, marked) is not None:
        return False
    if page.tree.lowered[last] == ":":
        lead = find_lead(page, marked)
        return lead is not None and lead.cue in (cue, None) and cue.last < last - 1
    if page.tree.text[marked.start].islower():
        return not _goes_on_from_marks(page, marked)
    first = page.find_token(content.span.start)
    if (
        page.tree.lowered[first] != "that"
        or page.tree.lowered[last] != ","
        or find_lemma(page.tree, last - 1) in COMMON
    ):
        return False
    return all(page.tree.tokens[verb].dep in _BELOW for verb in page.find_saying_in(first, last))


def _goes_on_from_marks(page: Page, marked: Marked) -> bool:
    """Whether a comma within the marks before, in the same sentence, leaves open what these words go on with."""
    first, last = find_before_zone(page, marked)
    before = page.inside[first - 1] if 0 < first <= last else -1
    return before >= 0 and page.tree.text[page.marked[before].end - 1] == ","


def is_clause_begun(page: Page, first: int, last: int) -> bool:
    """Whether the words before marks begin what they go on with: more than a joint, and nobody says it there."""
    saying = (page.tree.tokens[verb].dep for verb in page.find_saying_in(first, last))
    if any(dep not in ("relcl", "acl", "pcomp") for dep in saying) or page.find_according_in(first, last) is not None:
        return False
    return any(token.pos in _TELLING for token in page.tree.tokens[first:last])
