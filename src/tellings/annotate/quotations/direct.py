"""Who speaks between marks: the tag after them, the lead before them, or what governs them in the sentence."""

from tellings.annotate.quotations.cues import (
    COMMON,
    DOCUMENTS,
    Cue,
    find_lemma,
    is_saying,
    is_verb,
    make_verb_cue,
)
from tellings.annotate.quotations.indirect import find_according_speaker, make_voice
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.speakers import find_subject, is_nominal, make_speaker

LONGEST_ZONE = 45
"""Tokens beside a quotation in which its cue is looked for: "Name, a man who ... , said" rarely takes more."""
LONGEST_TAG = 30
"""Tokens from the closing mark to the cue verb of a tag."""
LONGEST_ODD_TAG = 8
"""Tokens from the closing mark to a verb that is a cue only by its place."""
_OPEN_ENDS = frozenset(",!?")
_DASHES = frozenset(["-", "–", "—", "--", "―"])
_SKIPPED = frozenset([",", *_DASHES])
_GOES_ON = frozenset(",?!—–-…")
_JOINS = frozenset(
    "and or but nor that which who of to in on at for by after before because since until while when if".split()
)
"""Words right after marks by which the clause goes on: what says something behind them is no tag of the marks."""


def find_after_zone(page: Page, marked: Marked) -> tuple[int, int]:
    """The tokens from the closing mark to the end of the sentence or the next mark, as first and last (both in)."""
    first = page.find_token(marked.outer_end)
    end = page.paragraphs[marked.paragraph].end
    last = first - 1
    while last + 1 < len(page.tree) and last - first < LONGEST_ZONE:
        token = last + 1
        if page.tree.tokens[token].start >= end or page.inside[token] >= 0 or page.is_final(token):
            break
        last = token
    return first, last


def find_before_zone(page: Page, marked: Marked) -> tuple[int, int]:
    """The tokens from the start of the sentence or the last mark to the opening mark."""
    last = page.find_token(marked.outer_start) - 1
    start = page.paragraphs[marked.paragraph].start
    first = last + 1
    while first > 0 and last - first < LONGEST_ZONE:
        token = first - 1
        if page.tree.tokens[token].start < start or page.inside[token] >= 0 or page.is_final(token):
            break
        first = token
    return first, last


def find_tag(page: Page, marked: Marked) -> Voice | None:
    """The voice of a tag after the closing mark ("...," X said)."""
    first, last = find_after_zone(page, marked)
    if _is_ended(page, marked):
        return None
    follows = page.tree.text[marked.outer_end : marked.outer_end + 2].strip()[:1]
    dashed = follows in _DASHES
    commas = int(follows in _SKIPPED)
    while first <= last and page.tree.lowered[first] in _SKIPPED:
        first += 1
    if first > last or page.tree.lowered[first] in _JOINS:
        return None
    goes_on = commas > 0 or page.tree.text[marked.end - 1] in _GOES_ON
    according = page.find_according_in(first, first + 2)
    if according is not None:
        return Voice(according, find_according_speaker(page, according))
    verb = (
        _find_bare_verb(page, marked, first)
        or _find_tag_verb(page, first, last, goes_on=goes_on)
        or _find_any_verb(page, marked, first, last)
    )
    if verb is not None:
        return _make_tag_voice(page, verb, first, last)
    if dashed and _is_signature(page, first, last):
        return _make_name_voice(page, first, last)
    return None


def _is_ended(page: Page, marked: Marked) -> bool:
    """Whether the marks end the sentence that they began within: what follows is another one and no tag."""
    words = page.tree.text[marked.start : marked.end]
    return words[0].islower() and words.endswith(".") and not words.endswith("..")


def _find_bare_verb(page: Page, marked: Marked, first: int) -> int | None:
    """The verb of "X said" right after a sentence that ends with a comma inside its marks, whatever follows."""
    if page.tree.text[marked.end - 1] != "," or find_before_zone(page, marked)[1] >= find_before_zone(page, marked)[0]:
        return None
    for verb in page.find_saying_in(first, first + 2):
        if find_lemma(page.tree, verb) in COMMON and page.tree.tokens[verb].dep not in ("relcl", "acl"):
            return verb
    return None


def _find_tag_verb(page: Page, first: int, last: int, *, goes_on: bool) -> int | None:
    """The cue verb of a tag: the first one whose subject stands in the tag, outside of relative clauses."""
    tree = page.tree
    for verb in page.find_saying_in(first, min(last, first + LONGEST_TAG)):
        if _is_in_relative(page, verb, first) or _has_clause(page, verb) or tree.find_children(verb, "neg"):
            continue
        inverted = verb - first <= 1 and tree.tokens[verb].tag != "VBG"
        if not goes_on and not (verb - first <= LONGEST_TAG and find_lemma(tree, verb) in COMMON):
            continue
        if inverted or any(is_nominal(tree, i) for i in range(first, verb)):
            return verb
    return None


def _find_any_verb(page: Page, marked: Marked, first: int, last: int) -> int | None:
    """The verb of a tag whatever it means ("'...,' barked Noor"): right after marks that leave their sentence open.

    Such a verb has its subject beside it and no object: "'If he does,' the mayor raised taxes" is no tag.
    """
    tree = page.tree
    ending = tree.text[marked.end - 1]
    if ending not in _OPEN_ENDS or not tree.text[marked.start].isupper():
        return None
    for verb in range(first, min(last, first + LONGEST_ODD_TAG) + 1):
        token = tree.tokens[verb]
        if token.tag not in ("VBD", "VBZ", "VBN") or token.pos != "VERB" or token.dep in ("relcl", "advcl"):
            continue
        inverted = verb == first and verb < last and is_nominal(tree, _find_top(page, verb + 1, first, last))
        subjects = [s for s in tree.find_children(verb, "nsubj") if first <= s <= last]
        if inverted or (subjects and ending == "," and not tree.find_children(verb, "dobj", "attr", "acomp", "ccomp")):
            return verb
        return None
    return None


def _is_in_relative(page: Page, verb: int, first: int) -> bool:
    """Whether the verb stands in a relative clause or participle on somebody named in the tag."""
    token = page.tree.tokens[verb]
    return token.dep in ("relcl", "acl") and first <= token.head < verb


def _has_clause(page: Page, verb: int) -> bool:
    """Whether the verb has a content of its own after it, outside of marks."""
    return any(
        clause > verb and page.inside[clause] < 0 and page.tree.find_children(clause, "nsubj", "nsubjpass", "expl")
        for clause in page.tree.find_children(verb, "ccomp")
    )


def _make_tag_voice(page: Page, verb: int, first: int, last: int) -> Voice:
    tree, cue = page.tree, make_verb_cue(page.tree, verb)
    subject = find_subject(tree, verb)
    if subject is not None and first <= subject <= last and is_nominal(tree, subject):
        return Voice(cue, make_speaker(tree, page.names, subject))
    before = [i for i in range(first, verb) if is_nominal(tree, i)]
    after = [i for i in range(cue.last + 1, min(last, verb + 8) + 1) if is_nominal(tree, i)]
    for index in [*before, *after]:
        return Voice(cue, make_speaker(tree, page.names, _find_top(page, index, first, last)))
    return Voice(cue, None)


def _find_top(page: Page, index: int, first: int, last: int) -> int:
    """The head of the noun phrase that starts with this token."""
    for _ in range(LONGEST_TAG):
        token = page.tree.tokens[index]
        if token.dep not in ("compound", "nmod", "poss", "amod", "nummod") or not first <= token.head <= last:
            break
        index = token.head
    return index


def _is_signature(page: Page, first: int, last: int) -> bool:
    """Whether a name and nothing else stands here."""
    tree = page.tree
    return tree.tokens[first].pos == "PROPN" and not any(is_verb(tree, i) for i in range(first, last + 1))


def _make_name_voice(page: Page, first: int, last: int) -> Voice | None:
    names = [i for i in range(first, last + 1) if is_nominal(page.tree, i)]
    if not names:
        return None
    return Voice(None, make_speaker(page.tree, page.names, _find_top(page, names[0], first, last)))


def find_lead(page: Page, marked: Marked) -> Voice | None:
    """The voice of what leads up to the opening mark: "X said: ...", "X said, ...", "X: ..."."""
    first, last = find_before_zone(page, marked)
    if first > last:
        return _find_lead_above(page, marked)
    if page.tree.lowered[last] == ":":
        return _read_colon(page, first, last - 1)
    comma = page.tree.lowered[last] in _SKIPPED
    last -= comma
    verbs = [v for v in page.find_saying_in(first, last) if not _has_clause(page, v)]
    according = page.find_according_in(first, last) if comma and verbs[-1:] != [last] else None
    if according is not None:
        return Voice(according, find_according_speaker(page, according))
    if verbs and (verbs[-1] == last or (comma and is_free(page, verbs[-1], last))):
        return make_voice(page, verbs[-1])
    if comma and page.tree.text[marked.start].isupper() and not marked.continues:
        return _find_announced(page, last)
    return None


def _find_announced(page: Page, last: int) -> Voice | None:
    """The voice of a verb ("shot back, '...'"), or of what is issued ("issued a statement, '...'"), before a comma."""
    tree = page.tree
    if is_verb(tree, last):
        return make_voice(page, last)
    if tree.tokens[last].dep in ("prt", "advmod") and tree.tokens[last].head == last - 1 and is_verb(tree, last - 1):
        return make_voice(page, last - 1)
    head = tree.tokens[last].head
    if tree.tokens[last].lemma in DOCUMENTS and tree.tokens[last].dep == "dobj" and is_verb(tree, head):
        return Voice(Cue(last, last, last), make_voice(page, head).speaker)
    return None


def is_free(page: Page, verb: int, last: int) -> bool:
    """Whether no other verb stands between a cue verb and the comma before the mark."""
    return not any(
        is_verb(page.tree, i) and page.tree.tokens[i].dep in ("ROOT", "conj") for i in range(verb + 1, last + 1)
    )


def _find_lead_above(page: Page, marked: Marked) -> Voice | None:
    """The voice of a line that ends with a colon above a quotation that opens its paragraph."""
    if marked.paragraph == 0 or marked.outer_start != page.paragraphs[marked.paragraph].start:
        return None
    above = page.paragraphs[marked.paragraph - 1]
    if page.tree.text[above.end - 1] != ":":
        return None
    last = page.find_token(above.end) - 2
    first = last + 1
    while first > 0 and last - first < LONGEST_ZONE:
        if page.tree.tokens[first - 1].start < above.start or page.is_final(first - 1):
            break
        first -= 1
    return _read_colon(page, first, last) if first <= last else None


def _read_colon(page: Page, first: int, last: int) -> Voice | None:
    """The voice of what stands before a colon: its last cue verb, its main verb, or a name alone."""
    tree = page.tree
    verbs = [v for v in page.find_saying_in(first, last) if v == last or tree.tokens[v].dep not in ("relcl", "acl")]
    if verbs:
        voice = make_voice(page, verbs[-1])
        return voice if voice.speaker or verbs[-1] > first else _make_tag_voice(page, first, first, last)
    according = page.find_according_in(first, last)
    if according is not None:
        return Voice(according, find_according_speaker(page, according))
    main = [i for i in range(first, last + 1) if is_verb(tree, i) and tree.tokens[i].dep in ("ROOT", "conj", "ccomp")]
    if main:
        return make_voice(page, main[-1])
    return _make_name_voice(page, first, last)


GOVERNORS = 5
"""Steps from marked words up to the verb that governs them."""


def find_governor(page: Page, marked: Marked) -> int | None:
    """The cue verb outside the marks that the marked words depend on, or ``None``."""
    tree = page.tree
    head = tree.find_head(marked.start, marked.end)
    if head is None:
        return None
    for _ in range(GOVERNORS):
        above = tree.tokens[head].head
        if above == head:
            return None
        head = above
        if page.inside[head] < 0 and is_verb(tree, head):
            if is_saying(tree, head):
                return head
            if tree.find_children(head, "nsubj") and tree.tokens[head].dep not in ("ccomp", "xcomp", "advcl", "pcomp"):
                return None
    return None
