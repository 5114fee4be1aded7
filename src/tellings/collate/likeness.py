"""How like two sentences are, as features that can be shown to people."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from tellings.collate.parts import Part
from tellings.collate.units import Trigram, Unit
from tellings.collate.weighed import compare, cosine, share

Group = Callable[[Unit, Unit], Iterable[float]]

SHORT_CLAUSE = 0.8
"""Weight of its lemmas under which a clause says too little to be looked for in another sentence: one telling word."""

STEM_ONLY = 0.6
"""What a lemma is worth of which another sentence holds the stem only."""

BARE_PREDICATE = 0.3
"""What a shared predicate is worth without a shared argument, where one with an argument is worth up to 1.3."""

FIRST = 0.15
"""Share of a report that is its lead: three sentences of twenty."""


def measure_words(a: Unit, b: Unit) -> tuple[float, ...]:
    """Words that both hold: by lemma, by stem, by letters."""
    lemmas_cosine, lemmas_contained = compare(a.weighed_lemmas, b.weighed_lemmas)
    return lemmas_contained, lemmas_cosine, cosine(a.weighed_stems, b.weighed_stems), _dice(a.grams, b.grams)


def measure_names(a: Unit, b: Unit) -> tuple[float, ...]:
    """Named things that both hold: how telling they are, how many, and their share of all that are named."""
    shared = share(a.names, b.names)
    every = sum(a.names.values()) + sum(b.names.values()) - shared
    return shared, float(len(a.names.keys() & b.names.keys())), shared / every if every else 0.0


def measure_predicates(a: Unit, b: Unit) -> tuple[float, ...]:
    """Predicates and arguments that both hold: the predicates alone, with participants, and arguments in one role."""
    both, arguments = 0.0, 0.0
    for left in a.parts:
        for right in b.parts:
            shared = share(left.arguments, right.arguments)
            arguments = max(arguments, shared)
            if left.predicate and left.predicate == right.predicate:
                both = max(both, a.predicates.get(left.predicate, 0.0) * (BARE_PREDICATE + min(1.0, shared)))
    return share(a.predicates, b.predicates), both, arguments


def measure_clauses(a: Unit, b: Unit) -> tuple[float, ...]:
    """How much of a clause of the one the other sentence holds, in the better and the worse direction."""
    ways = sorted((_find_best_clause(a.parts, b), _find_best_clause(b.parts, a)))
    return ways[1], ways[0]


def _find_best_clause(parts: Sequence[Part], other: Unit) -> float:
    best = 0.0
    for part in parts:
        if part.weight > SHORT_CLAUSE:
            best = max(best, contain_clause(part, other))
    return best


def contain_clause(part: Part, other: Unit) -> float:
    """The share of a clause's weight that a sentence holds."""
    held = 0.0
    for lemma, root, weight in part.words:
        if lemma in other.lemmas:
            held += weight
        elif root in other.stems:
            held += weight * STEM_ONLY
    return held / part.weight


def measure_numbers(a: Unit, b: Unit) -> tuple[float, ...]:
    """Numbers that both hold: how many, how rare, of the same counted thing, and whether they only clash."""
    shared = a.numbers.keys() & b.numbers.keys()
    return (
        float(len(shared)),
        share(a.numbers, b.numbers),
        float(len(a.measures & b.measures)),
        float(bool(a.numbers and b.numbers and not shared)),
    )


def measure_times(a: Unit, b: Unit) -> tuple[float, ...]:
    """Times that both hold: by value, by interval, and whether they only clash."""
    overlap = any(x[0] < y[1] and y[0] < x[1] for x in a.intervals for y in b.intervals)
    return (
        float(len(a.days & b.days)),
        float(bool(a.intervals & b.intervals)),
        float(overlap),
        float(bool(a.days and b.days and not a.days & b.days)),
    )


def measure_runs(a: Unit, b: Unit) -> tuple[float, ...]:
    """Near-verbatim runs: the share of the shorter's trigrams that both hold, and the longest run of words."""
    shared = a.trigrams & b.trigrams
    fewer = min(len(a.trigrams), len(b.trigrams))
    return len(shared) / fewer if fewer else 0.0, math.log1p(_find_longest_run(a, b, shared)) if shared else 0.0


def measure_speech(a: Unit, b: Unit) -> tuple[float, ...]:
    """Whether they quote, and whom."""
    return (
        float(a.quoted and b.quoted),
        float(a.quoted != b.quoted),
        float(bool(a.speakers & b.speakers)),
        float(bool(a.speakers and b.speakers and not a.speakers & b.speakers)),
        float(bool(a.speakers) != bool(b.speakers)),
    )


def measure_places(a: Unit, b: Unit) -> tuple[float, ...]:
    """Where they stand in their reports, what kind of line they are, and how long."""
    kinds = [u.sentence.kind for u in (a, b)]
    shorter, longer = sorted((len(a.words), len(b.words)))
    return (
        float(kinds.count("headline") == 1),
        float(kinds.count("headline") == 2),
        float("caption" in kinds),
        abs(a.place - b.place),
        float(a.place <= FIRST and b.place <= FIRST),
        shorter / longer if longer else 0.0,
        math.log1p(shorter),
    )


GROUPS: Mapping[str, tuple[Group, tuple[str, ...]]] = {
    "words": (measure_words, ("lemmas_contained", "lemmas_cosine", "stems_cosine", "letters_shared")),
    "names": (measure_names, ("names_shared", "names_count", "names_share")),
    "predicates": (measure_predicates, ("predicates_shared", "predicate_and_participants", "arguments_shared")),
    "clauses": (measure_clauses, ("clause_contained", "clause_contained_both_ways")),
    "numbers": (measure_numbers, ("numbers_count", "numbers_shared", "measures_shared", "numbers_clash")),
    "times": (measure_times, ("days_shared", "interval_shared", "interval_overlap", "days_clash")),
    "runs": (measure_runs, ("trigrams_contained", "longest_run")),
    "speech": (measure_speech, ("both_quoted", "one_quoted", "speaker_shared", "speaker_clash", "one_attributed")),
    "places": (
        measure_places,
        ("one_headline", "both_headline", "one_caption", "place_distance", "both_first", "length_ratio", "length"),
    ),
}
"""The groups of features by name, each with what measures it and the names of what it returns."""

PAIR_FEATURES: tuple[str, ...] = tuple(name for _, names in GROUPS.values() for name in names)


def measure_pair(a: Unit, b: Unit) -> list[float]:
    """The features of a pair that need no other pair, in the order of ``PAIR_FEATURES``; symmetric in a and b."""
    return [value for measure, _ in GROUPS.values() for value in measure(a, b)]


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _find_longest_run(a: Unit, b: Unit, shared: Set[Trigram]) -> int:
    """The length in words of the longest run that both hold, of which there are some trigrams."""
    places = sorted((i, j) for t in shared for i in a.trigram_places[t] for j in b.trigram_places[t])
    lengths: dict[tuple[int, int], int] = {}
    for i, j in places:
        lengths[i, j] = lengths.get((i - 1, j - 1), 2) + 1
    return max(lengths.values())
