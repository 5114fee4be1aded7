"""The voice of every marked stretch, with what it inherits from the quotations before it."""

import re

import msgspec

from tellings.annotate.quotations.cues import is_verb
from tellings.annotate.quotations.direct import find_lead, find_tag
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.speakers import Speaker, find_subject, is_empty, make_speaker
from tellings.model.span import Span

SHORTEST_SENTENCE = 4
"""Words from which marked words without any cue can be a quotation: shorter ones are titles, terms, irony."""

SHORTEST_ALONE = 10
"""Words from which a whole sentence in marks is a quotation whatever stands before it: titles and slogans are shorter.

Of the capitalised sentences in marks of PolNeAR's training part that nothing else had read, annotators took 415 of 596
words as direct from ten words on (120 of 301 but for one newsletter), and 29 of 198 from six to nine.
"""

FARTHEST_PARAGRAPH = 4
"""Paragraphs back to the speaker of a quotation that stands alone: a picture and its caption may come between."""

_LONGEST_JOINT = 3
"""Tokens between two marked stretches that one speaker says ("', and, '")."""

_ENDS = frozenset(".!?")
_STOP = re.compile(r"[.!?]+[\"'”’)\]]*\s")
LABEL = re.compile(r"([A-Z][A-Z.'’ -]{1,30}[A-Z]):\s+(?=\S)")
"""Who speaks in a transcript: a name in capitals before a colon."""
_WORD = re.compile(r"\w+")


class Found(msgspec.Struct, frozen=True):
    """A marked stretch with its voice."""

    marked: Marked
    voice: Voice


def find_label(page: Page, marked: Marked) -> re.Match[str] | None:
    """The label of a transcript that marked words begin with, or ``None``."""
    return LABEL.match(page.tree.text, marked.start, marked.end)


def find_own(page: Page, marked: Marked) -> Voice | None:
    """The voice that the words beside the marks give, a lead with a colon before a tag, a tag before a comma."""
    label = find_label(page, marked)
    if label is not None:
        head = page.find_token(label.start(1))
        return Voice(None, Speaker(Span(*label.span(1)), head, named=True))
    lead = find_lead(page, marked)
    before = page.tree.text[max(marked.outer_start - 2, 0) : marked.outer_start].rstrip()
    if lead is not None and before.endswith(":"):
        return lead
    return find_tag(page, marked) or lead


def find_inherited(page: Page, marked: Marked, before: Found | None) -> Voice | None:
    """The voice that goes on without being named again, or ``None``."""
    if before is not None and _is_joined(page, before.marked, marked):
        return before.voice
    if not is_sentence(page, marked):
        return None
    if before is not None:
        apart = marked.paragraph - before.marked.paragraph
        if apart == 0 and _goes_on(page, before.marked.outer_end, marked.outer_start):
            return before.voice
        if marked.continues and apart == 1:
            return before.voice
    if marked.outer_start > page.paragraphs[marked.paragraph].start:
        return _find_sentence_subject(page, marked)
    if (
        before is not None
        and marked.paragraph - before.marked.paragraph <= FARTHEST_PARAGRAPH
        and _stands_alone(page, marked)
    ):
        return before.voice
    return None


def _is_joined(page: Page, before: Marked, marked: Marked) -> bool:
    """Whether nothing but a conjunction stands between two marked stretches ("'We go,' and, 'Who stays?'")."""
    first, last = page.find_token(before.outer_end), page.find_token(marked.outer_start)
    between = page.tree.tokens[first:last]
    if before.paragraph != marked.paragraph or len(between) > _LONGEST_JOINT:
        return False
    return any(t.pos == "CCONJ" for t in between) and all(t.pos in ("CCONJ", "PUNCT") for t in between)


def is_sentence(page: Page, marked: Marked) -> bool:
    """Whether the marked words stand for themselves, as a sentence does, and are no part of one around them."""
    text = page.tree.text
    words = _WORD.findall(text, marked.start, marked.end)
    if len(words) < SHORTEST_SENTENCE and not marked.continues:
        return False
    if len(words) >= SHORTEST_ALONE and text[marked.start].isupper() and text[marked.end - 1] in _ENDS:
        return True
    start, end = page.paragraphs[marked.paragraph].start, marked.outer_start
    joint = page.find_token(end) - 1
    if joint > 0 and page.tree.tokens[joint].pos == "CCONJ" and page.is_final(joint - 1):
        end = max(start, page.starts[joint])
    lead = text[start:end].rstrip()
    return not lead or lead[-1] in ".!?:\"'”’…—–" or marked.continues


def _goes_on(page: Page, start: int, end: int) -> bool:
    """Whether at most the tag's own sentence stands between two quotations."""
    return len(_STOP.findall(page.tree.text[start : end + 1])) <= 1


def _stands_alone(page: Page, marked: Marked) -> bool:
    """Whether the quotation opens its paragraph and nothing but quotations follows."""
    paragraph = page.paragraphs[marked.paragraph]
    first, last = page.find_token(marked.outer_end), page.find_token(paragraph.end)
    return not any(page.inside[i] < 0 and is_verb(page.tree, i) for i in range(first, min(last, first + 60)))


def _find_sentence_subject(page: Page, marked: Marked) -> Voice | None:
    """The person who is the subject of the sentence before ("X protested. '...'"), as a voice without cue.

    Marks that follow a word without punctuation have none: a heading may stand before them.
    """
    tree = page.tree
    last = page.find_token(marked.outer_start) - 1
    if last < 0 or tree.word(last)[-1].isalnum():
        return None
    sentence = tree.syntax.sentences[tree.sentence_numbers[last]]
    for index in range(sentence.first, last + 1):
        token = tree.tokens[index]
        if token.dep == "ROOT" and is_verb(tree, index) and page.inside[index] < 0:
            subject = find_subject(tree, index)
            if subject is not None and not is_empty(tree, subject) and page.inside[subject] < 0:
                speaker = make_speaker(tree, page.names, subject)
                mention = page.names.find_at(speaker.span.start, speaker.span.end)
                if (mention is not None and mention.type == "person") or tree.lowered[subject] in ("he", "she"):
                    return Voice(None, speaker)
    return None
