"""How like two sentences are, as features that can be shown to people."""

import math
from collections.abc import Sequence

from tellings.collate.units import Terms, Unit

PAIR_FEATURES = (
    "lemmas_cosine", "lemmas_contained", "stems_cosine", "grams_dice", "names_shared", "names_contained",
    "names_count", "verbs_shared", "links_shared", "numbers_shared", "numbers_clash", "days_shared", "days_clash",
    "trigrams_contained", "longest_run", "both_quoted", "one_quoted", "one_headline", "both_headline",
    "place_distance", "both_first", "length_ratio", "shorter_length",
)  # fmt: skip


def measure_pair(a: Unit, b: Unit) -> list[float]:
    """The features of a pair that need no other pair, in the order of ``PAIR_FEATURES``; symmetric in a and b."""
    shared_names = a.names.keys() & b.names.keys()
    headlines = (a.sentence.kind == "headline") + (b.sentence.kind == "headline")
    shorter, longer = sorted((len(a.words), len(b.words)))
    return [
        cosine(a.lemmas, b.lemmas),
        contain(a.lemmas, b.lemmas),
        cosine(a.stems, b.stems),
        _dice(a.grams, b.grams),
        sum((a.names[n] + b.names[n]) / 2 for n in sorted(shared_names)),
        contain(a.names, b.names),
        float(len(shared_names)),
        sum((a.verbs[v] + b.verbs[v]) / 2 for v in sorted(a.verbs.keys() & b.verbs.keys())),
        sum((a.links[v] + b.links[v]) / 2 for v in sorted(a.links.keys() & b.links.keys())),
        float(len(a.numbers & b.numbers)),
        float(bool(a.numbers and b.numbers and not a.numbers & b.numbers)),
        float(len(a.days & b.days)),
        float(bool(a.days and b.days and not a.days & b.days)),
        _contain_runs(a.words, b.words),
        math.log1p(_longest_run(a.words, b.words)),
        float(a.quoted and b.quoted),
        float(a.quoted != b.quoted),
        float(headlines == 1),
        float(headlines == 2),
        abs(a.place - b.place),
        float(a.place <= 0.15 and b.place <= 0.15),
        shorter / longer if longer else 0.0,
        math.log1p(shorter),
    ]


def cosine(a: Terms, b: Terms) -> float:
    """The cosine of two bags of weighed terms."""
    if not a or not b:
        return 0.0
    top = sum(a[t] * b[t] for t in sorted(a.keys() & b.keys()))
    return top / math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values())) if top else 0.0


def contain(a: Terms, b: Terms) -> float:
    """The share of the lighter bag's weight that the other holds."""
    lighter = min(sum(a.values()), sum(b.values()))
    return min(1.0, sum(min(a[t], b[t]) for t in sorted(a.keys() & b.keys())) / lighter) if lighter else 0.0


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _contain_runs(a: Sequence[str], b: Sequence[str]) -> float:
    left, right = set(zip(a, a[1:], a[2:], strict=False)), set(zip(b, b[1:], b[2:], strict=False))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """The length in words of the longest run that both hold."""
    best, row = 0, [0] * (len(b) + 1)
    for word in a:
        above, row = row, [0] * (len(b) + 1)
        for j, other in enumerate(b, 1):
            if word == other:
                row[j] = above[j - 1] + 1
                best = max(best, row[j])
    return best
