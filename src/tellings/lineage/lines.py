"""Sentences as sets of word 3-grams, and which of them are near-verbatim."""

import math
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tellings.model.report import Report
from tellings.model.span import Span
from tellings.model.syntax import Token
from tellings.text.folding import fold

LEAST_WORDS = 8
"""Words of a stretch from which its repetition is no accident; shorter ones are formulas ("claimed responsibility for
the attack"). Chosen by reading sentence pairs of the labelled events."""

LEAST_CONTAINED = 0.55
"""Share of the shorter sentence's word 3-grams that the other one holds from which they are near-verbatim.
**Source:** true duplicates share few 3-grams when measured by Jaccard, so containment is tested (NEWS-COPY, Silcock et
al. 2022); the value was chosen like ``LEAST_WORDS``: two changed words in twenty pass."""

LEAST_SHARED = LEAST_WORDS - 2
"""Word 3-grams that such a stretch holds."""

Gram = tuple[str, str, str]


class Wording(msgspec.Struct, frozen=True):
    """What a sentence says, word by word: its 3-grams, those that stand outside of direct quotations (``own``), and the
    words there, in their order."""

    grams: frozenset[Gram]
    own: frozenset[Gram]
    words: tuple[str, ...]


class Line(msgspec.Struct, frozen=True):
    """A sentence of the report with this number, long enough to be told from a formula."""

    report: int
    start: int
    end: int
    words: int
    wording: Wording


def read_lines(report: Report, number: int) -> Iterator[Line]:
    """Yield the sentences of a report that state something, but not its headline, which names the story."""
    annotations, text = report.annotations, report.article.text
    quoted = [quotation.content for quotation in annotations.quotations if quotation.kind != "indirect"]
    for sentence in annotations.sentences:
        if not sentence.statement or sentence.kind == "headline":
            continue
        tokens = annotations.syntax.tokens[sentence.first : sentence.last]
        near = [span for span in quoted if span.start < sentence.end and sentence.start < span.end]
        words = [word for token in tokens if (word := fold(text[token.start : token.end]))]
        if len(words) >= LEAST_WORDS:
            runs = list(_cut_runs(tokens, near, text))
            own = frozenset(gram for run in runs for gram in _make_grams(run))
            wording = Wording(frozenset(_make_grams(words)), own, tuple(word for run in runs for word in run))
            yield Line(number, sentence.start, sentence.end, len(words), wording)


def match_wordings(wordings: Sequence[Wording]) -> Iterator[tuple[int, int, float]]:
    """Yield each two wordings that are near-verbatim, by their indices, with the share of the shorter one that is held.

    A shorter wording that shares enough 3-grams must share one of its rarest; only those are looked up, so that the
    phrases which every report of a story has cost nothing.

    **Source:** prefix filtering, Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search".
    """
    holders: dict[Gram, list[int]] = {}
    for number, wording in enumerate(wordings):
        for gram in wording.grams:
            holders.setdefault(gram, []).append(number)
    for number, wording in enumerate(wordings):
        rarest = sorted(wording.grams, key=lambda gram: (len(holders[gram]), gram))
        needed = math.ceil(LEAST_CONTAINED * len(rarest))
        for other in sorted({held for gram in rarest[: len(rarest) - needed + 1] for held in holders[gram]}):
            size = len(wordings[other].grams)
            if size > len(rarest) or (size == len(rarest) and other > number):
                share = measure_share(wording.grams, wordings[other].grams)
                if share >= LEAST_CONTAINED:
                    yield number, other, share


def measure_share(one: frozenset[Gram], other: frozenset[Gram]) -> float:
    """The share of the smaller set that the larger one holds; 0 where the two share too little to tell a formula."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= LEAST_SHARED else 0.0


def _cut_runs(tokens: Sequence[Token], quoted: Sequence[Span], text: str) -> Iterator[list[str]]:
    """Yield the runs of words outside of the quoted spans."""
    run: list[str] = []
    for token in tokens:
        if any(span.start <= token.start < span.end for span in quoted):
            yield run
            run = []
        elif word := fold(text[token.start : token.end]):
            run.append(word)
    yield run


def _make_grams(words: Sequence[str]) -> Iterable[Gram]:
    return zip(words, words[1:], words[2:], strict=False)
