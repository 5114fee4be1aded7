"""How surely two phrases answer one question, as features that can be shown."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

import msgspec

from tellings.collate.context import Story
from tellings.collate.contrasts.phrases import Phrase, is_equal
from tellings.collate.units import Terms, Unit
from tellings.collate.weighed import Weighed, compare, weigh
from tellings.model.annotations import Timex
from tellings.text.dates import compare_intervals, make_interval
from tellings.text.words import stem


class View(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A phrase with what stands around it, looked up once; ``rest`` has the squares of its unit's other lemmas."""

    phrase: Phrase
    unit: Unit
    governor: str
    grand: str
    words: Weighed
    rest: float
    bigrams: frozenset[str]
    governor_stem: str
    lemma_stem: str
    plural: bool
    stem: str
    participants: Terms
    rivals: int


def view_phrases(story: Story, unit: Unit, phrases: Sequence[Phrase]) -> list[View]:
    """View the phrases of one unit."""
    rivals = Counter(phrase.kind for phrase in phrases)
    return [_view(story, unit, phrase, rivals[phrase.kind]) for phrase in phrases]


def _view(story: Story, unit: Unit, phrase: Phrase, rivals: int) -> View:
    tree = story.trees[unit.report]
    told = story.clauses[phrase.clause] if phrase.clause is not None else None
    governor = tree.tokens[phrase.governor].lemma.lower() if phrase.governor != phrase.head else ""
    return View(
        phrase=phrase,
        unit=unit,
        governor=governor,
        grand=tree.tokens[tree.tokens[phrase.governor].head].lemma.lower(),
        words=weigh(phrase.words),
        rest=sum([weight * weight for lemma, weight in unit.lemmas.items() if lemma not in phrase.words]),
        bigrams=_cut_bigrams(phrase.lemma),
        governor_stem=stem(governor),
        lemma_stem=stem(phrase.lemma),
        plural=tree.tokens[phrase.head].tag in ("NNS", "NNPS"),
        rivals=rivals,
        stem=told.stem if told is not None else "",
        participants=_leave_out(told.participants, phrase) if told is not None else {},
    )


def _leave_out(participants: Terms, phrase: Phrase) -> Terms:
    """The participants of a clause without the phrase itself."""
    return {name: weight for name, weight in participants.items() if name not in (phrase.entity, f"{phrase.lemma}-")}


class UnitPair:
    """Two units as they are compared, with what their phrases say alike."""

    def __init__(self, left: Unit, right: Unit, score: float) -> None:
        self.left, self.right, self.score = left, right, score
        self._equal: set[tuple[int, int]] = set()
        self._taken: tuple[set[int], set[int]] = (set(), set())

    @cached_property
    def logit(self) -> float:
        """The logarithm of the odds of the score."""
        return math.log(max(1e-3, self.score) / max(1e-3, 1 - self.score))

    def take_equal(self, left: Sequence[View], right: Sequence[View]) -> None:
        """Note which phrases say the same as one of the other unit."""
        for a in left:
            for b in right:
                if is_equal(a.phrase, b.phrase):
                    self._equal.add((a.phrase.head, b.phrase.head))
                    self._taken[0].add(a.phrase.head)
                    self._taken[1].add(b.phrase.head)

    def count_taken(self, a: Phrase, b: Phrase) -> int:
        """How many of two phrases say the same as another one: 0 where they say the same themselves."""
        if (a.head, b.head) in self._equal:
            return 0
        return (a.head in self._taken[0]) + (b.head in self._taken[1])

    @cached_property
    def _products(self) -> Terms:
        """The products of the weights of what both units hold."""
        right = self.right.lemmas
        return {lemma: weight * right[lemma] for lemma, weight in self.left.lemmas.items() if lemma in right}

    def measure_rest(self, a: View, b: View) -> float:
        """The cosine of the words of the units without those of the phrases."""
        own, other = a.phrase.words, b.phrase.words
        top = sum([product for lemma, product in self._products.items() if lemma not in own and lemma not in other])
        return top / math.sqrt(a.rest * b.rest) if top else 0.0


def name_kind(a: Phrase, b: Phrase) -> str | None:
    """The kind of a pair, or ``None`` where the two can't answer one question."""
    if a.time and b.time:
        lengths = (a.time.type == "DURATION") + (b.time.type == "DURATION")
        return {0: "time", 1: None, 2: "length"}[lengths]
    if _is_ordinal(a) or _is_ordinal(b):
        return None
    if {a.kind, b.kind} == {"noun", "quantity"}:
        return "quantity" if a.lemma == b.lemma or a.counted == b.counted else None
    if a.kind != b.kind:
        return None
    if a.kind == "noun":
        return "same_noun" if a.lemma == b.lemma else "noun"
    return a.kind


def _is_ordinal(phrase: Phrase) -> bool:
    """Whether a figure gives a place in an order: the first and the second of a thing are two things."""
    return phrase.quantity is not None and phrase.quantity.unit == "ordinal"


def is_worth_measuring(a: View, b: View) -> bool:
    """Whether anything but the likeness of the sentences speaks for a pair.

    A third of the pairs are left; of the labelled ones one in five falls away, all of them faint: held out, the average
    precision over all labelled pairs is the same.
    """
    p, q = a.phrase, b.phrase
    return (
        p.kind in ("time", "quantity")
        or not p.words.keys().isdisjoint(q.words)
        or (p.label == q.label and a.governor_stem == b.governor_stem and (p.label != "root" or _meet(a, b)))
    )


def measure_phrases(pair: UnitPair, a: View, b: View) -> list[float]:
    """The features of two phrases, the first of the left unit, in the order of ``FEATURES``, but for their standing."""
    p, q = a.phrase, b.phrase
    return [
        pair.score,
        pair.logit,
        float(a.governor_stem == b.governor_stem),
        float(a.governor in b.unit.lemmas or b.governor in a.unit.lemmas),
        float(a.grand == b.grand),
        pair.measure_rest(a, b),
        *_measure_words(a, b),
        *_measure_places(pair, a, b),
        *_measure_times(p.time, q.time),
        *_measure_quantities(p, q),
        *_measure_clauses(a, b),
    ]


def _measure_words(a: View, b: View) -> list[float]:
    own, other = a.phrase.words, b.phrase.words
    extra = sum([w for k, w in own.items() if k not in other]) + sum([w for k, w in other.items() if k not in own])
    return [
        float(a.lemma_stem == b.lemma_stem),
        2 * len(a.bigrams & b.bigrams) / (len(a.bigrams) + len(b.bigrams)),
        float(a.plural == b.plural),
        compare(a.words, b.words)[1],
        extra,
        min(a.words.total, b.words.total),
        max(a.words.total, b.words.total),
    ]


def _measure_places(pair: UnitPair, a: View, b: View) -> list[float]:
    """Which role both fill, and whether their heads, or others that say the same, stand in the other sentence."""
    p, q = a.phrase, b.phrase
    label = p.label if p.label == q.label else ""
    return [
        float(p.lemma not in b.unit.lemmas and q.lemma not in a.unit.lemmas),
        float(pair.count_taken(p, q) == 2),
        float(label == "subject"),
        float(label == "object"),
        float(label == "of"),
        float(label == "root"),
        math.log(a.rivals * b.rivals),
    ]


def _measure_times(a: Timex | None, b: Timex | None) -> list[float]:
    if a is None or b is None:
        return [0.0, 0.0]
    first, second = make_interval(a.earliest, a.before), make_interval(b.earliest, b.before)
    relation = compare_intervals(first, second) if first and second else None
    return [float(relation == "disjoint"), float(relation in ("contains", "within", "overlaps", "same"))]


def _measure_quantities(p: Phrase, q: Phrase) -> list[float]:
    a, b = p.quantity, q.quantity
    if a is None or b is None:
        return [0.0, 0.0]
    low = a.low is None or b.high is None or a.low <= b.high
    high = b.low is None or a.high is None or b.low <= a.high
    return [float(a.event is not None and a.event == b.event), float(low and high)]


def _measure_clauses(a: View, b: View) -> list[float]:
    """What the clauses that hold the phrases share besides them."""
    return [
        float(bool(a.stem) and a.stem == b.stem),
        float(_meet(a, b)),
        float((a.stem in b.unit.predicates) + (b.stem in a.unit.predicates)),
    ]


def _meet(a: View, b: View) -> bool:
    """Whether one participant, besides the phrases themselves, takes part in the clauses of both."""
    return not a.participants.keys().isdisjoint(b.participants)


@lru_cache(maxsize=4096)
def _cut_bigrams(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[i : i + 2] for i in range(len(marked) - 1))
