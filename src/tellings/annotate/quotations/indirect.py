"""Indirect quotations: clauses that a verb, a noun or *according to* gives to a speaker."""

from collections.abc import Iterator

import msgspec

from tellings.annotate.quotations.cues import (
    COMMON,
    NOUNS,
    REPORTING,
    TO_CLAUSE,
    Cue,
    find_lemma,
    is_verb,
    make_verb_cue,
)
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.speakers import (
    Speaker,
    find_agent,
    find_subject,
    is_empty,
    is_nominal,
    is_passive,
    make_speaker,
)
from tellings.model.span import Span

_TRIM = frozenset([",", ".", ";", ":", "-", "–", "—", "--", "―", "!", "?", "…"])
_STEPS = 8
"""Steps from *according to* up to the clause that it comments on."""
LONGEST_LABEL = 60
"""Characters from the start of a line to the colon after who speaks."""
LONGEST_LINE = 200
"""Characters of the longest line that such a name leads."""
_PARENTHETICAL = 12
"""Tokens of the longest parenthesis of the kind "officials said on Monday"."""


class Content(msgspec.Struct, frozen=True):
    """The content of an indirect quotation with who says it."""

    span: Span
    voice: Voice


def find_contents(page: Page) -> Iterator[Content]:
    """Yield what the text gives to speakers in clauses, in the order of the cues of each kind."""
    for index in range(len(page.tree)):
        if page.inside[index] >= 0:
            continue
        if is_verb(page.tree, index):
            yield from _read_verb(page, index)
        elif page.tree.tokens[index].pos == "NOUN" and page.tree.tokens[index].lemma in NOUNS:
            yield from _read_noun(page, index)
    for cue in page.according:
        yield from _read_according(page, cue)
    for paragraph in page.paragraphs:
        yield from _read_label(page, paragraph)


def _read_verb(page: Page, verb: int) -> Iterator[Content]:
    tree, lemma = page.tree, find_lemma(page.tree, verb)
    if lemma in REPORTING:
        clauses = tree.find_children(verb, "ccomp")
        found = [_clip_clause(page, verb, clause) for clause in clauses if not _is_bare_infinitive(page, clause)]
        if not found and lemma in COMMON and tree.tokens[verb].dep in ("parataxis", "ccomp"):
            found = [_find_commented(page, verb)]
        if _is_unsaid(page, verb):
            found = []
        for tokens in found:
            yield from _make_content(page, tokens, make_voice(page, verb))
    if lemma in TO_CLAUSE:
        for clause in tree.find_children(verb, "xcomp", "ccomp"):
            if clause > verb and _is_infinitive(page, clause):
                yield from _make_content(page, _clip_clause(page, verb, clause), make_voice(page, verb))


def make_voice(page: Page, verb: int) -> Voice:
    """The cue of a verb with its speaker: the subject, or the agent of a passive."""
    tree, cue = page.tree, make_verb_cue(page.tree, verb)
    head = find_agent(tree, verb) if is_passive(tree, verb) else find_subject(tree, verb)
    if head is None or is_empty(tree, head) or not is_nominal(tree, head):
        return Voice(cue, None)
    return Voice(cue, make_speaker(tree, page.names, head))


def _is_unsaid(page: Page, verb: int) -> bool:
    """Whether the text says that it was not said, or asks for it to be said: it gives no content to anybody."""
    tree = page.tree
    if tree.find_children(verb, "neg"):
        return find_lemma(tree, verb) in COMMON
    return find_subject(tree, verb) is None and not is_passive(tree, verb)


def _is_infinitive(page: Page, clause: int) -> bool:
    return any(page.tree.lowered[child] == "to" for child in page.tree.find_children(clause, "aux"))


def _is_bare_infinitive(page: Page, clause: int) -> bool:
    """Whether a complement is no clause of its own ("want him to go", "see him go")."""
    return page.tree.tokens[clause].tag == "VB" and not page.tree.find_children(clause, "aux", "nsubj")


def _clip_clause(page: Page, verb: int, clause: int) -> tuple[int, int]:
    """The first and last token of a complement, on its own side of the verb and of the verb's subject."""
    first, last = page.edges.first[clause], page.edges.last[clause]
    if clause > verb:
        return max(first, verb + 1), last
    subjects = page.tree.find_children(verb, "nsubj", "nsubjpass")
    starts = [page.edges.first[s] for s in subjects if s > clause]
    return first, min([last, verb - 1, *(start - 1 for start in starts)])


def _find_commented(page: Page, verb: int) -> tuple[int, int]:
    """The clause that a parenthesis such as "officials said" comments on."""
    head = page.tree.tokens[verb].head
    length = page.edges.last[verb] - page.edges.first[verb]
    if head == verb or length > _PARENTHETICAL or not page.tree.find_children(verb, "nsubj"):
        return verb, verb - 1
    first, last = page.edges.first[head], page.edges.last[head]
    if page.edges.first[verb] <= first:
        first = page.edges.last[verb] + 1
    if page.edges.last[verb] >= last:
        last = page.edges.first[verb] - 1
    return first, last


def _read_noun(page: Page, noun: int) -> Iterator[Content]:
    tree = page.tree
    for clause in tree.find_children(noun, "acl", "ccomp"):
        marks = tree.find_children(clause, "mark")
        if clause > noun and marks and tree.lowered[marks[0]] == "that":
            yield from _make_content(page, _clip_clause(page, noun, clause), _make_noun_voice(page, noun))


def _make_noun_voice(page: Page, noun: int) -> Voice:
    """The voice of a claim: its owner's, else that of the verb whose object it is ("said in a statement that")."""
    tree = page.tree
    owner = _find_owner(page, noun)
    head = tree.tokens[noun].head
    if tree.tokens[head].dep == "prep":
        head = tree.tokens[head].head
    if owner is None and tree.tokens[noun].dep in ("dobj", "pobj") and is_verb(tree, head):
        voice = make_voice(page, head)
        return voice if find_lemma(tree, head) in REPORTING else Voice(Cue(noun, noun, noun), voice.speaker)
    return Voice(Cue(noun, noun, noun), owner)


def _find_owner(page: Page, noun: int) -> Speaker | None:
    """Who makes the claim: its possessor, or who it is by, of or from."""
    tree = page.tree
    found = list(tree.find_children(noun, "poss"))
    for preposition in tree.find_children(noun, "prep", "agent"):
        if tree.lowered[preposition] in ("by", "from", "of"):
            found.extend(tree.find_children(preposition, "pobj"))
    return make_speaker(tree, page.names, found[0]) if found else None


def _read_according(page: Page, cue: Cue) -> Iterator[Content]:
    speaker = find_according_speaker(page, cue)
    node = cue.first
    for _ in range(_STEPS):
        head = page.tree.tokens[node].head
        if head == node:
            break
        node = head
        if is_verb(page.tree, node) and page.tree.tokens[node].dep not in ("amod", "compound"):
            break
    first, last = page.edges.first[node], page.edges.last[node]
    phrase = page.edges.first[cue.first], page.edges.last[cue.first]
    if phrase[0] <= first:
        first = phrase[1] + 1
    elif phrase[1] >= last - 1:
        last = phrase[0] - 1
    yield from _make_content(page, (first, last), Voice(cue, speaker))


def _read_label(page: Page, paragraph: Span) -> Iterator[Content]:
    """The line of a headline or transcript that a name and a colon lead ("Union: port must stay open")."""
    text = page.tree.text
    colon = text.find(": ", paragraph.start, min(paragraph.start + LONGEST_LABEL, paragraph.end))
    mention = page.names.find_at(colon - 1, colon) if colon > 0 else None
    if mention is None or mention.type not in ("person", "org", "group"):
        return
    if paragraph.end - colon > LONGEST_LINE or ". " in text[colon : paragraph.end]:
        return
    first, after, last = (page.find_token(place) for place in (paragraph.start, colon + 1, paragraph.end))
    verbs = [index for index in range(first, last) if is_verb(page.tree, index)]
    if after < last and verbs and verbs[0] >= after and page.inside[after] < 0:
        speaker = Speaker(Span(mention.start, mention.end), page.find_token(mention.start), named=True)
        yield from _make_content(page, (after, last - 1), Voice(None, speaker))


def find_according_speaker(page: Page, cue: Cue) -> Speaker | None:
    """Whom *according to* names."""
    tree = page.tree
    for index in (cue.last, cue.first):
        found = tree.find_children(index, "pobj")
        if found:
            return make_speaker(tree, page.names, found[0])
    return None


def _make_content(page: Page, tokens: tuple[int, int], voice: Voice) -> Iterator[Content]:
    """Yield the content of these tokens without the punctuation at its ends, if anything is left."""
    first, last = tokens
    words = page.tree.lowered
    while first <= last and words[first] in _TRIM:
        first += 1
    while first <= last and words[last] in _TRIM and page.inside[last] < 0:
        last -= 1
    if first < last:
        yield Content(page.make_span(first, last), voice)
