"""Content and marks brought together: which marked words stand in a clause, and which for themselves."""

from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from tellings.annotate.quotations.cues import NAMING, find_lemma, is_verb
from tellings.annotate.quotations.direct import find_before_zone, find_governor, find_tag
from tellings.annotate.quotations.indirect import Content, make_voice
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.onward import find_onward, goes_on, is_clause_begun
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.voices import SHORTEST_SENTENCE
from tellings.model.annotations import QuotationKind
from tellings.model.span import Span

_TAIL = 2
"""Words that may follow marked words within their clause and leave the quotation a direct one."""
_DASHES = ("-", "–", "—")
_JOINS = frozenset(["and", "but", "then", "or"])
_LINKS = frozenset(",:")
_BESIDE = ("prt", "dative", "npadvmod", "advmod", "punct")
_CLOSED = frozenset(",.?!…")


class Mixture(msgspec.Struct, frozen=True):
    """The contents of the text as spans with kind and voice, and what they say of the marks.

    ``absorbed`` maps the indices of the marked stretches that stand in a content to its voice; ``governed`` maps
    others to the voice that the tree gives them.
    """

    contents: tuple[tuple[QuotationKind, Span, Voice], ...]
    absorbed: dict[int, Voice]
    governed: dict[int, Voice]


def mix(page: Page, contents: list[Content]) -> Mixture:
    """Bring the clauses that somebody says together with the marked stretches in them."""
    found: list[tuple[QuotationKind, Span, Voice]] = []
    absorbed: dict[int, Voice] = {}
    governed: dict[int, Voice] = {}
    starts = [marked.outer_start for marked in page.marked]
    for content in contents:
        inner = list(_find_overlapping(page, starts, content.span))
        onward = find_onward(page, starts, content)
        if inner and _is_all_marked(page, content, page.marked[inner[0]]):
            governed.setdefault(inner[0], content.voice)
            rest = Span(page.marked[inner[0]].outer_end, max(content.span.end, page.marked[inner[0]].outer_end + 1))
            tail = page.tree.text[rest.start : rest.end].split()
            if len(tail) <= _TAIL or page.tree.text[page.marked[inner[0]].end - 1] in _CLOSED:
                continue
            content = Content(Span(page.marked[inner[0]].outer_start, content.span.end), content.voice)
            absorbed[inner[0]] = content.voice
        mixed, taken = _absorb(page, content, inner, onward)
        if mixed is not None:
            found.append(mixed)
        absorbed |= dict.fromkeys(sorted(taken), content.voice)
    return Mixture(tuple(found), absorbed, governed)


def _is_all_marked(page: Page, content: Content, marked: Marked) -> bool:
    """Whether nothing of a content stands before its first marks but who says it and a joint ("But, she said, ...")."""
    first, last = page.find_token(content.span.start), page.find_token(marked.outer_start)
    cue, speaker = content.voice.cue, content.voice.speaker
    for index in range(first, last):
        token = page.tree.tokens[index]
        said = cue is not None and cue.first <= index <= cue.last
        spoken = speaker is not None and (
            speaker.span.start <= token.start < speaker.span.end or _is_title_of(page, index, speaker.head)
        )
        if not (said or spoken or token.pos in ("CCONJ", "PUNCT")):
            return False
    return True


def _is_title_of(page: Page, index: int, head: int) -> bool:
    """Whether the token belongs to the name that ends with ``head`` ("Mr.")."""
    return page.tree.tokens[index].head == head and page.tree.tokens[index].dep == "compound"


def _find_overlapping(page: Page, starts: list[int], span: Span) -> Iterator[int]:
    """Yield the marked stretches that share a code point with ``span``, in order."""
    place = max(bisect_left(starts, span.start) - 1, 0)
    while place < len(starts) and starts[place] < span.end:
        if page.marked[place].outer_end > span.start:
            yield place
        place += 1


def _absorb(
    page: Page, content: Content, inner: list[int], onward: int | None
) -> tuple[tuple[QuotationKind, Span, Voice] | None, set[int]]:
    """The content with the marks that stand in it or go ``onward`` with it; it ends before one that stands apart."""
    end, taken = content.span.end, set()
    for place in inner:
        marked = page.marked[place]
        is_later = marked.outer_start > content.span.start
        if is_later and is_apart(page, marked) and not goes_on(page, content, marked):
            end = _find_end_before(page, marked)
            break
        taken.add(place)
        end = max(end, marked.outer_end)
    if onward is not None and end == content.span.end:
        taken.add(onward)
        end = page.marked[onward].outer_end
    if end <= content.span.start:
        return None, set()
    return ("mixed" if taken else "indirect", Span(content.span.start, end), content.voice), taken


def _find_end_before(page: Page, marked: Marked) -> int:
    """Where a content ends before marked words that stand apart: before their own cue and what joins it."""
    last = page.find_token(marked.outer_start) - 1
    words = page.tree.lowered
    if last in page.saying:
        last -= 1
        while last > 0 and (words[last] in _JOINS or page.tree.tokens[last].pos == "ADV"):
            last -= 1
    while last > 0 and not words[last][-1].isalnum():
        last -= 1
    return page.tree.tokens[last].end


def is_apart(page: Page, marked: Marked) -> bool:
    """Whether marked words are a sentence of their own rather than a part of the one around.

    They may be after a comma or colon, and are between dashes with their own tag ("- 'it is late,' she said -").
    """
    text = page.tree.text
    before = text[max(marked.outer_start - 3, 0) : marked.outer_start].rstrip()
    if marked.outer_start == page.paragraphs[marked.paragraph].start or before.endswith((":", "!", "?")):
        return True
    if before.endswith(".") and not text[marked.start].islower():
        return True
    if before.endswith(","):
        return _is_whole(page, marked)
    if before.endswith(_DASHES):
        return find_tag(page, marked) is not None
    last = page.find_token(marked.outer_start) - 1
    return last in page.saying and page.tree.tokens[last].dep == "conj"


def find_governed(page: Page, marked: Marked) -> tuple[QuotationKind, Span, Voice] | None:
    """Marked words that a cue verb governs: direct where they alone are the content, mixed where more stands before."""
    verb = find_governor(page, marked)
    if verb is None:
        return None
    voice = make_voice(page, verb)
    opening = page.find_token(marked.outer_start)
    first = _find_relative(page, verb) or _find_start(page, verb, opening)
    while first < opening and page.tree.lowered[first] in _LINKS:
        first += 1
    if first >= opening or is_apart(page, marked):
        return "direct", Span(marked.start, marked.end), voice
    return _mix_from(page, first, marked, voice)


def _find_relative(page: Page, verb: int) -> int | None:
    """The *what* or the relative that starts a clause of the kind "what he calls '...'", or ``None``."""
    for child in page.tree.children[verb]:
        word = page.tree.lowered[child]
        is_named = word in ("who", "whom", "that") and page.tree.tokens[child].dep == "dobj"
        if child < verb and (word in ("what", "which") or is_named):
            return child
    return None


def _find_start(page: Page, verb: int, opening: int) -> int:
    """The first token of the complement that holds the marked words: the object too, where the verb names it."""
    if verb > opening:
        return opening
    for child in page.tree.children[verb]:
        if child < verb or page.tree.tokens[child].dep in _BESIDE or child >= opening:
            continue
        if page.edges.last[child] >= opening or find_lemma(page.tree, verb) in NAMING:
            return max(page.edges.first[child], verb + 1)
    return opening


def find_embedded(page: Page, marked: Marked, voice: Voice) -> tuple[QuotationKind, Span, Voice] | None:
    """Marked words in the middle of a clause, with the part of it that leads up to them; ``None`` if they stand apart.

    They stand apart at the start of a sentence, after punctuation unless their cue follows them, and right after a cue.
    """
    first, last = find_before_zone(page, marked)
    if first > last or voice.cue is None:
        return None
    if voice.cue.first <= last <= voice.cue.last:
        relative = _find_relative(page, voice.cue.verb)
        return _mix_from(page, relative, marked, voice) if relative is not None else None
    if page.find_saying_in(last, last) and page.tree.tokens[last].dep != "relcl":
        return None
    if voice.cue.first > last and page.tree.lowered[last] == "," and is_clause_begun(page, first, last):
        return _mix_from(page, first, marked, voice)
    if not page.tree.word(last)[-1].isalnum() or _is_whole(page, marked):
        return None
    if voice.cue.last < last:
        first = max(first, _find_complement(page, voice.cue.verb, voice.cue.last + 1, last))
    return _mix_from(page, first, marked, voice)


def _mix_from(page: Page, first: int, marked: Marked, voice: Voice) -> tuple[QuotationKind, Span, Voice]:
    return "mixed", Span(page.tree.tokens[first].start, marked.outer_end), voice


def _is_whole(page: Page, marked: Marked) -> bool:
    """Whether marked words begin as a sentence does, and are long enough for one."""
    text = page.tree.text[marked.start : marked.end]
    return text[0].isupper() and len(text.split()) >= SHORTEST_SENTENCE


def _find_complement(page: Page, verb: int, first: int, last: int) -> int:
    """The first token after a cue that is no addressee or time of it."""
    tree = page.tree
    for child in tree.children[verb]:
        if first <= child < last and tree.tokens[child].dep in _BESIDE and page.edges.first[child] <= first:
            first = min(page.edges.last[child] + 1, last)
    while first < last and tree.lowered[first] in _LINKS:
        first += 1
    return first


def find_continued(page: Page, marked: Marked, voice: Voice) -> tuple[QuotationKind, Span, Voice] | None:
    """Marked words that go on with a clause begun outside of them ("It was, X said, 'a shame'"; "said that, '...'")."""
    text = page.tree.text
    first, last = find_before_zone(page, marked)
    is_closed = first <= last and page.tree.lowered[last] == ","
    last -= is_closed
    if first > last or voice.cue is None or voice.cue.first > last:
        return None
    if page.tree.lowered[last] == "that" and voice.cue.last < last:
        return _mix_from(page, last, marked, voice)
    start = min(page.edges.first[voice.cue.verb], voice.cue.first)
    if voice.speaker is not None:
        start = min(voice.cue.first, page.edges.first[voice.speaker.head], page.find_token(voice.speaker.span.start))
    if not is_closed or any(is_verb(page.tree, index) for index in range(start, voice.cue.first)):
        return None
    if not text[marked.start].islower() or start <= first or page.tree.lowered[start - 1] not in ",–—--":
        return None
    if all(token.pos in ("CCONJ", "PUNCT") for token in page.tree.tokens[first:start]):
        return None
    return _mix_from(page, first, marked, voice)
