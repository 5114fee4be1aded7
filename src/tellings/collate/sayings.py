"""Sayings: the words of quotations made comparable, and how surely two of them are wordings of one saying."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec
from rapidfuzz import fuzz

from tellings.collate.contradictions import Word, find_contradiction, split_words
from tellings.collate.units import Terms
from tellings.model.span import Span
from tellings.model.utterance import QuotationRecord, UtteranceRelation
from tellings.text.function_words import FUNCTION_WORDS
from tellings.text.words import EMPTY_LEMMAS, TermWeights

SAME_WORDS = 97.0
"""Likeness (of 100) from which two wordings count as the same but for a comma or a letter."""

PARTIAL = 92.0
"""Likeness (of 100) of the shorter wording with its best place in the longer one from which it is a part of it."""

SHORTEST_PART = 20
"""Characters that a wording must exceed to be a part of another one by its letters alone."""

LEAST_SHARED = 0.5
"""Share of the shorter quotation's weighed words that two wordings of one saying hold in common; chosen on the seeds'
promise in two translations (.57) and on unlike quotations of one speaker (under .35)."""

LEAST_WORDS = 2
"""Telling words that two wordings must share: with one alone, "It is a victory" would meet every victory."""

NEARLY_ALL = 0.9
"""Share from which it does not matter whether the words are telling: "Who are you?" is "Who are you!"."""

EMPTY = 0.1
"""What a word without content weighs: enough to know "Who are you?" again, too little to join two by their "it was"."""

TELLING = 10
"""The most telling words of a saying by which others are looked up: two wordings of one share some of these."""
MOST_SHARED = 60
"""Sayings of one word that are all compared with each other; of more, only those next to each other in the order of
their letters, so that the many copies of one quotation meet and cost no square."""

_OPENING = re.compile(r"[\"“„«]|''|``|(?<!\w)['‘](?=\w)")
_CLOSING = re.compile(r"[\"”»]|''|(?<=[\w.,!?])['’](?!\w)")
_NAME = re.compile(r"[A-Z]\w+")


class Saying(msgspec.Struct, frozen=True):
    """The quoted words of a quotation as they stand, flat, and weighed, and the words of the name of who speaks."""

    record: QuotationRecord
    terms: Terms
    wording: str
    plain: str
    named: frozenset[str]


def read_wording(record: QuotationRecord) -> Span | None:
    """The span of a quotation's words that stand in marks, from the first to the last; ``None`` where none do."""
    if record.direct and record.start < record.end:
        return Span(record.start, record.end)
    if record.kind != "mixed":
        return None
    opening = _OPENING.search(record.exact)
    if opening is None:
        return None
    closing = list(_CLOSING.finditer(record.exact, opening.end()))
    end = closing[-1].start() if closing else len(record.exact)
    return Span(record.start + opening.end(), record.start + end) if end > opening.end() else None


def make_saying(record: QuotationRecord, weights: TermWeights) -> Saying | None:
    """The saying of a quotation, or ``None`` where it has no words of its own."""
    span = read_wording(record)
    if span is None:
        return None
    wording = record.exact[span.start - record.start : span.end - record.start]
    plain = flatten(wording)
    words = sorted(set(plain.split()))
    named = frozenset(word.lower() for word in _NAME.findall(record.speaker_text or ""))
    return Saying(record, {word: _weigh(word, weights) for word in words}, wording, plain, named)


def _weigh(word: str, weights: TermWeights) -> float:
    return EMPTY if word in EMPTY_LEMMAS or word in FUNCTION_WORDS else weights.weigh_background(word)


def flatten(text: str) -> str:
    """A text in lower case without anything but letters and figures, apostrophes dropped."""
    return " ".join("".join(c.lower() if c.isalnum() else " " for c in text.replace("’", "'").replace("'", "")).split())


def find_candidates(sayings: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of sayings of different articles that share a telling word, each once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, saying in enumerate(sayings):
        for word in sorted(saying.terms, key=lambda word: (-saying.terms[word], word))[:TELLING]:
            holders[word].append(place)
    pairs: set[tuple[int, int]] = set()
    for places in holders.values():
        if len(places) <= MOST_SHARED:
            pairs.update((a, b) for i, a in enumerate(places) for b in places[i + 1 :])
        else:
            alike = sorted(places, key=lambda place: sayings[place].plain)
            pairs.update((min(pair), max(pair)) for pair in pairwise(alike))
    for a, b in sorted(pairs):
        if sayings[a].record.article != sayings[b].record.article:
            yield a, b


def measure_wordings(a: Saying, b: Saying) -> float:
    """How surely two quotations are wordings of one saying, in [0, 1]; 0 if they are not."""
    if do_speakers_differ(a, b):
        return 0.0
    shared = a.terms.keys() & b.terms.keys()
    lighter = min(sum(a.terms.values()), sum(b.terms.values()))
    share = sum(a.terms[word] for word in sorted(shared)) / lighter if lighter else 0.0
    if min(len(a.plain), len(b.plain)) > SHORTEST_PART and fuzz.partial_ratio(a.plain, b.plain) >= PARTIAL:
        return max(share, PARTIAL / 100)
    telling = sum(a.terms[word] > EMPTY for word in shared)
    joins = share >= LEAST_SHARED and telling >= LEAST_WORDS
    return share if joins or (share >= NEARLY_ALL and len(shared) >= LEAST_WORDS) else 0.0


def do_speakers_differ(a: Saying, b: Saying) -> bool:
    """Whether two known speakers are two: names that share a word may be one person whose name was read in two ways."""
    known, other = a.record.speaker, b.record.speaker
    return bool(known and other and known != other and not a.named & b.named)


@lru_cache(maxsize=1024)
def _split(text: str) -> tuple[Word, ...]:
    return split_words(text, 0, ())


def compare_wordings(a: str, b: str) -> UtteranceRelation:
    """Whether two wordings of one saying are the same, one a part of the other, or reworded (so too if one denies)."""
    if find_contradiction(_split(a), _split(b)) is not None:
        return "reworded"
    left, right = flatten(a), flatten(b)
    if fuzz.ratio(left, right) >= SAME_WORDS:
        return "same"
    return "partial" if fuzz.partial_ratio(left, right) >= SAME_WORDS else "reworded"
