"""Which sentences are the same reworded: their words, aligned in order."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from tellings.lineage.lines import LEAST_WORDS, Wording
from tellings.text.function_words import FUNCTION_WORDS

LEAST_KEPT = 0.5
"""Share of the shorter sentence's words, and of those with content, that the other one has in the same order.
**Source:** planted copies (bench/copies.py): chosen on every second event with the two below, judged on the others."""

LEAST_CONTENT = 4
"""Words with content below which an alignment says nothing. Chosen like ``LEAST_KEPT``."""

LEAST_RARE = 3
"""Words with content that two sentences share before they are aligned; half of those of a common sentence of news."""


def match_reworded(wordings: Sequence[Wording], *, common: int) -> Iterator[tuple[int, int, float]]:
    """Yield each two wordings of which one is the other reworded, by their indices, with the share of words kept.

    Only words outside of direct quotations count. A word that more than ``common`` wordings hold brings none together:
    the names of the story stand in every report.
    """
    contents = [_choose_content(wording.words) for wording in wordings]
    for one, other in _find_candidates(contents, common):
        share = _measure_kept(wordings[one].words, wordings[other].words)
        if share >= LEAST_KEPT and _measure_kept(contents[one], contents[other]) >= LEAST_KEPT:
            yield one, other, share


def _choose_content(words: Sequence[str]) -> tuple[str, ...]:
    if len(words) < LEAST_WORDS:
        return ()
    content = tuple(word for word in words if word not in FUNCTION_WORDS)
    return content if len(content) >= LEAST_CONTENT else ()


def _find_candidates(contents: Sequence[tuple[str, ...]], common: int) -> Iterator[tuple[int, int]]:
    """Each two wordings that share enough words which are not common in the story."""
    holders: dict[str, list[int]] = {}
    for number, content in enumerate(contents):
        for word in sorted(set(content)):
            holders.setdefault(word, []).append(number)
    for number, content in enumerate(contents):
        rare = (held for word in set(content) if len(held := holders[word]) <= common)
        shared = Counter(other for held in rare for other in held if other < number)
        yield from ((other, number) for other, count in sorted(shared.items()) if count >= LEAST_RARE)


def _measure_kept(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the shorter sequence that stands in the other one in the same order.

    **Source:** the longest common subsequence; Needleman and Wunsch 1970, "A general method applicable to the search
    for similarities", with no cost of gaps.
    """
    return LCSseq.similarity(one, other) / min(len(one), len(other))
