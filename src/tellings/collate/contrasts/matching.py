"""Phrases of different reports that answer one question: each with its best counterparts in each other report."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from operator import itemgetter

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.context import Story
from tellings.collate.contrasts.features import (
    UnitPair,
    View,
    is_worth_measuring,
    measure_phrases,
    name_kind,
    view_phrases,
)
from tellings.collate.contrasts.model import FEATURES, SUPPORTING, ContrastModel
from tellings.collate.contrasts.phrases import Phrase, PhraseFinder, PhraseKind, is_equal
from tellings.collate.grouping import join_best_first
from tellings.model.span import Span

Place = tuple[int, int]
"""Where a phrase stands: its report and its head token."""

find_support = itemgetter(*(FEATURES.index(name) for name in SUPPORTING))
"""Takes from the values of a pair those that support it."""

UNIT_SCORE = FEATURES.index("unit_score")

LEAST_UNITS = 0.03
"""Score of two sentences from which their phrases are compared at all; .08 loses what one report tells in passing, two
of the differences of our examples."""

MOST_UNITS = 3
"""Sentences of another report that a sentence's phrases are compared with, the likest first; a sentence that is among
the likest of another is compared with it too. One alone loses two of the differences of our examples."""

MOST_PAIRS = 8
"""Sentences of all other reports that a sentence's phrases are compared with, the likest first, so that their number
grows with that of the reports and not with its square. On the labelled events, of up to six reports, 8, 10 and 16 put
195, 193 and 192 differences side by side."""

LEAST_MATCH = 0.2
"""Score of two phrases from which they may answer one question. Held out, of 424 labelled differences 181, 176 and 167
stand side by side with .15, .2 and .3, among 766, 741 and 679 shown; of 44 new ones that were read, four of the
twelve that score below .3 were right, and nineteen of the others."""

LEAST_GROUP = 0.08
"""Average score of the phrases of a group, where two that nobody matched count as 0. Held out, .05, .08 and .12 put
181, 176 and 173 labelled differences side by side; the lower, the more readings of a facet answer something else."""

COUNTERPARTS = 2
"""Phrases of another report that a phrase may answer one question with: one that says the same in a second sentence
there must not hide one that differs. Held out, one, two and three put 171, 176 and 175 labelled differences side by
side, among 766, 741 and 735 shown: what belongs together is grouped."""


class Match(msgspec.Struct, frozen=True, gc=False):
    """Two phrases of different reports with the score that they answer one question."""

    left: Phrase
    right: Phrase
    score: float


class Measured(msgspec.Struct, frozen=True, gc=False):
    """Two phrases of different reports with the kind of the pair and its features, in the order of ``FEATURES``."""

    kind: str
    left: Phrase
    right: Phrase
    values: list[float]


class PhraseGroup(msgspec.Struct, frozen=True):
    """Phrases that answer one question, with the score of the best two that differ, or else of the best two."""

    phrases: tuple[Phrase, ...]
    score: float


def group_phrases(story: Story, model: ContrastModel) -> list[PhraseGroup]:
    """Group the phrases of different reports that answer one question."""
    matches = [match for pairs in measure_pairs(story) for match in choose_best(find_matches(pairs, model))]
    phrases = sorted({_key(p): p for m in matches for p in (m.left, m.right)}.items())
    places = {key: place for place, (key, _) in enumerate(phrases)}
    pairs = [Pair(places[_key(m.left)], places[_key(m.right)], m.score) for m in matches]
    groups = join_best_first(
        matches=pairs,
        reports=[p.report for _, p in phrases],
        keys=[f"{story.trees[p.report].word(p.head)} {p.head}" for _, p in phrases],
        least=LEAST_GROUP,
    )
    scores = {(_key(m.left), _key(m.right)): m.score for m in matches}
    members = [tuple(phrases[i][1] for i in group) for group in groups]
    return [PhraseGroup(some, score_group(some, scores)) for some in members]


def score_group(phrases: Sequence[Phrase], scores: Mapping[tuple[Place, Place], float]) -> float:
    """Score a group by the best two of its phrases that differ: equal ones are sure, and say nothing of the others.

    Args:
        phrases: those of the group, by report and head.
        scores: of two phrases, by the places of both in that order.
    """
    two = [(a, b, scores.get((_key(a), _key(b)), 0.0)) for a, b in combinations(phrases, 2)]
    differing = [score for a, b, score in two if not is_equal(a, b)]
    return max(differing, default=0.0) or max(score for _, _, score in two)


def _key(phrase: Phrase) -> Place:
    return phrase.report, phrase.head


def find_matches(pairs: Iterable[Measured], model: ContrastModel) -> Iterator[Match]:
    """Yield the pairs of phrases that may answer one question; equal ones do so as their sentences do."""
    for pair in pairs:
        score = model.score(pair.kind, pair.values)
        if is_equal(pair.left, pair.right):
            score = max(score, pair.values[UNIT_SCORE])
        if score >= LEAST_MATCH:
            yield Match(pair.left, pair.right, score)


def measure_pairs(story: Story) -> Iterator[Iterator[Measured]]:
    """Yield the pairs of phrases of the sentences that are compared, measured, for two reports at a time.

    A story of twenty reports has some hundred thousand of them, too many to be held at once.
    """
    by_reports: dict[tuple[int, int], list[Pair]] = {}
    for pair in choose_units(story):
        reports = story.units[pair.left].report, story.units[pair.right].report
        by_reports.setdefault(reports, []).append(pair)
    finder = _ViewFinder(story)
    for pairs in by_reports.values():
        yield add_standing([measured for pair in pairs for measured in _measure_units(story, finder, pair)])


def choose_units(story: Story) -> list[Pair]:
    """The pairs of sentences whose phrases are compared, in order.

    Each is among the ``MOST_UNITS`` likest of one of its sentences in the other's report, and among the ``MOST_PAIRS``
    likest of both in all reports.
    """
    in_report: Counter[tuple[int, int]] = Counter()
    in_all: Counter[int] = Counter()
    chosen = []
    for pair in sorted(story.pairs, key=lambda pair: (-pair.score, pair.left, pair.right)):
        ends = [(pair.left, story.units[pair.right].report), (pair.right, story.units[pair.left].report)]
        is_near = min(in_report[end] for end in ends) < MOST_UNITS
        if pair.score >= LEAST_UNITS and is_near and max(in_all[pair.left], in_all[pair.right]) < MOST_PAIRS:
            chosen.append(pair)
            in_all.update((pair.left, pair.right))
        in_report.update(ends)
    return sorted(chosen, key=lambda pair: (pair.left, pair.right))


Views = dict[PhraseKind, list[View]]
"""The phrases of a unit by their kind."""

MEETING: dict[PhraseKind, tuple[PhraseKind, ...]] = {
    "time": ("time",),
    "verb": ("verb",),
    "noun": ("noun", "quantity"),
    "quantity": ("noun", "quantity"),
}
"""The kinds of phrases that one of each kind may stand against."""


class _ViewFinder:
    """Finds the phrases of units, each unit's once."""

    def __init__(self, story: Story) -> None:
        self._story, self._finder = story, PhraseFinder(story)
        self._found: dict[int, Views] = {}

    def find(self, number: int) -> Views:
        """The phrases of a unit by their kind, in text order."""
        if number not in self._found:
            unit = self._story.units[number]
            views: Views = {}
            for view in view_phrases(self._story, unit, self._finder.find(unit)):
                views.setdefault(view.phrase.kind, []).append(view)
            self._found[number] = views
        return self._found[number]


def _measure_units(story: Story, finder: _ViewFinder, pair: Pair) -> Iterator[Measured]:
    left, right = finder.find(pair.left), finder.find(pair.right)
    units = UnitPair(story.units[pair.left], story.units[pair.right], pair.score)
    for kind, views in left.items():
        units.take_equal(views, right.get(kind, ()))
    for kind, views in left.items():
        for a, other in product(views, MEETING[kind]):
            for b in right.get(other, ()):
                name = name_kind(a.phrase, b.phrase)
                if (a.phrase.entity, b.phrase.entity) in story.namesakes:
                    continue  # like names of two people are rivals, and no answers to one question
                if name is not None and is_worth_measuring(a, b):
                    yield Measured(name, a.phrase, b.phrase, measure_phrases(units, a, b))


def add_standing(pairs: Sequence[Measured]) -> Iterator[Measured]:
    """Yield each pair of two reports with how it stands among those of either phrase added to its values."""
    supports = [sum(find_support(pair.values)) for pair in pairs]
    by_phrase: dict[Place, list[float]] = {}
    for pair, support in zip(pairs, supports, strict=True):
        for phrase in (pair.left, pair.right):
            by_phrase.setdefault(_key(phrase), []).append(support)
    for rivals in by_phrase.values():
        rivals.sort()
    for pair, support in zip(pairs, supports, strict=True):
        rank, margin = _stand(by_phrase[_key(pair.left)], support)
        other_rank, other_margin = _stand(by_phrase[_key(pair.right)], support)
        values = [*pair.values, math.log1p(max(rank, other_rank)), min(margin, other_margin)]
        yield Measured(pair.kind, pair.left, pair.right, values)


def _stand(rivals: Sequence[float], support: float) -> tuple[int, float]:
    """The place of a support among its rivals (0 is best), and its lead over the best of the others."""
    rank = len(rivals) - bisect_right(rivals, support)
    best = rivals[-1] if rank else rivals[-2] if len(rivals) > 1 else 0.0
    return rank, support - best


def choose_best(matches: Iterator[Match]) -> list[Match]:
    """Keep for each phrase its best ``COUNTERPARTS`` in each other report, best pairs first.

    A figure and the noun that it counts overlap: they are one counterpart.
    """
    taken: dict[tuple[Place, int], tuple[Span, ...]] = {}
    kept = []
    for match in sorted(matches, key=lambda m: (-m.score, m.left.report, m.left.head, m.right.report, m.right.head)):
        left, right = match.left, match.right
        ends = ((_key(left), right.report), right.span), ((_key(right), left.report), left.span)
        if all(_is_free(span, taken.get(end, ())) for end, span in ends):
            for end, span in ends:
                taken[end] = (*taken.get(end, ()), span)
            kept.append(match)
    return kept


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a counterpart may join those that are taken already."""
    return len(taken) < COUNTERPARTS and not any(map(span.overlaps, taken))
