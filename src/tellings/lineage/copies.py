"""Near-verbatim passages between reports, and which report copies which."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from tellings.model.lineage import Copy, Passage
from tellings.model.report import Report
from tellings.model.span import Evidence

LEAST_WORDS = 7
"""Words of a sentence from which its repetition is no accident; shorter ones are formulas ("No one was hurt")."""

LEAST_CONTAINED = 0.6
"""Share of the shorter sentence's word 3-grams that the other one holds from which they are near-verbatim.
**Source:** true duplicates share few 3-grams when measured by Jaccard, so containment is tested (NEWS-COPY, Silcock et
al. 2022); the value was chosen by reading sentence pairs of the labelled events."""

LEAST_PASSAGES = 2
"""Near-verbatim sentences from which one article counts as a copy of another; one alone may be a common quotation."""

Grams = frozenset[tuple[str, ...]]


class _Line(msgspec.Struct, frozen=True):
    start: int
    end: int
    words: int
    grams: Grams


def find_copies(reports: Sequence[Report]) -> Iterator[Copy]:
    """Yield a copy for each pair of reports that share near-verbatim sentences; the earlier one is the exemplar.

    Reports stand in the order of their dates, so of two with no date, or one date, the first in that order serves as
    exemplar; who took from whom can't be told then, nor whether both took from a third.
    """
    lines = [_cut_lines(report) for report in reports]
    common = _find_common(lines)
    for i, j in combinations(range(len(reports)), 2):
        if not common.get((i, j)):
            continue
        passages = tuple(_match_lines(reports[j], lines[j], reports[i], lines[i]))
        if len(passages) >= LEAST_PASSAGES:
            held = sum(_count_words(lines[j], p.article) for p in passages)
            whole = sum(line.words for line in lines[j])
            yield Copy(
                article=reports[j].article.id,
                exemplar=reports[i].article.id,
                overlap=round(held / whole, 3),
                passages=passages,
            )


def _cut_lines(report: Report) -> list[_Line]:
    tokens, text = report.annotations.syntax.tokens, report.article.text
    lines = []
    for sentence in report.annotations.sentences:
        words = [text[t.start : t.end].lower() for t in tokens[sentence.first : sentence.last] if t.pos != "PUNCT"]
        if sentence.statement and len(words) >= LEAST_WORDS:
            grams = frozenset(zip(words, words[1:], words[2:], strict=False))
            lines.append(_Line(sentence.start, sentence.end, len(words), grams))
    return lines


def _find_common(lines: Sequence[Sequence[_Line]]) -> Counter[tuple[int, int]]:
    """How many 3-grams each two reports share, so that most pairs need no comparing of sentences."""
    holders: dict[tuple[str, ...], set[int]] = {}
    for number, members in enumerate(lines):
        for line in members:
            for gram in line.grams:
                holders.setdefault(gram, set()).add(number)
    return Counter(pair for held in holders.values() if len(held) > 1 for pair in combinations(sorted(held), 2))


def _match_lines(copy: Report, lines: Sequence[_Line], exemplar: Report, others: Sequence[_Line]) -> Iterator[Passage]:
    """Yield the best near-verbatim match of each line."""
    index: dict[tuple[str, ...], list[_Line]] = {}
    for other in others:
        for gram in other.grams:
            index.setdefault(gram, []).append(other)
    for line in lines:
        shared = Counter(other for gram in line.grams for other in index.get(gram, ()))
        best = max(
            ((count / min(len(line.grams), len(other.grams)), -other.start, other) for other, count in shared.items()),
            key=lambda item: item[:2],
            default=None,
        )
        if best is not None and best[0] >= LEAST_CONTAINED:
            yield Passage(_quote(copy, line), _quote(exemplar, best[2]))


def _quote(report: Report, line: _Line) -> Evidence:
    return Evidence(report.article.id, line.start, line.end, report.article.text[line.start : line.end])


def _count_words(lines: Sequence[_Line], evidence: Evidence) -> int:
    return next(line.words for line in lines if line.start == evidence.start)
