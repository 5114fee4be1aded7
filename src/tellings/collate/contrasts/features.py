"""How surely two phrases answer one question, as features that can be shown."""

import math
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

import msgspec

from tellings.collate.clauses import share_participants
from tellings.collate.context import Story
from tellings.collate.contrasts.phrases import Phrase, is_equal
from tellings.collate.persons import is_person
from tellings.collate.units import Terms, Unit
from tellings.collate.weighed import Weighed, compare, weigh
from tellings.model.annotations import Timex
from tellings.text.dates import compare_intervals, make_interval
from tellings.text.tree import Tree
from tellings.text.words import stem

NEIGHBOURS = 3
"""Words on either side of a phrase that are compared."""


class View(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A phrase with what stands around it, looked up once; ``rest`` has the squares of its unit's other lemmas."""

    phrase: Phrase
    unit: Unit
    governor: str
    grand: str
    last_before: str
    first_after: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    clause: Weighed
    words: Weighed
    rest: float
    place: float
    bigrams: frozenset[str]
    governor_bigrams: frozenset[str]
    governor_stem: str
    lemma_stem: str
    person: bool | None
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
    tokens = tree.find_tokens(phrase.span.start, phrase.span.end)
    first, last = unit.sentence.first, unit.sentence.last
    before = [t.lemma.lower() for t in tree.tokens[max(first, tokens[0] - NEIGHBOURS) : tokens[0]]] or ["^"]
    after = [t.lemma.lower() for t in tree.tokens[tokens[-1] + 1 : min(last, tokens[-1] + 1 + NEIGHBOURS)]] or ["$"]
    governor = tree.tokens[phrase.governor].lemma.lower()
    hung = governor if phrase.governor != phrase.head else ""
    return View(
        phrase=phrase,
        unit=unit,
        governor=hung,
        grand=tree.tokens[tree.tokens[phrase.governor].head].lemma.lower(),
        last_before=before[-1],
        first_after=after[0],
        before=tuple(dict.fromkeys(before)),
        after=tuple(dict.fromkeys(after)),
        clause=weigh(_gather_clause(tree, phrase, unit)),
        words=weigh(phrase.words),
        rest=sum([weight * weight for lemma, weight in unit.lemmas.items() if lemma not in phrase.words]),
        place=(phrase.head - first) / (last - first),
        bigrams=_cut_bigrams(phrase.lemma),
        governor_bigrams=_cut_bigrams(governor),
        governor_stem=stem(hung),
        lemma_stem=stem(phrase.lemma),
        person=None if phrase.kind != "noun" or phrase.name else is_person(phrase.lemma),
        plural=tree.tokens[phrase.head].tag in ("NNS", "NNPS"),
        rivals=rivals,
        stem=told.stem if told is not None else "",
        participants=_leave_out(told.participants, phrase) if told is not None else {},
    )


def _leave_out(participants: Terms, phrase: Phrase) -> Terms:
    """The participants of a clause without the phrase itself."""
    return {name: weight for name, weight in participants.items() if name not in (phrase.entity, f"{phrase.lemma}-")}


def _gather_clause(tree: Tree, phrase: Phrase, unit: Unit) -> Terms:
    """The weighed lemmas of the clause that a phrase hangs in, without its own."""
    node = phrase.head if phrase.kind == "verb" else phrase.governor
    for _ in range(4):
        if tree.tokens[node].pos in ("VERB", "AUX"):
            break
        node = tree.tokens[node].head
    lemmas = {tree.tokens[i].lemma.lower() for i in tree.find_subtree(node)}
    return {lemma: w for lemma, w in unit.lemmas.items() if lemma in lemmas and lemma not in phrase.words}


class UnitPair:
    """Two units as they are compared, with their sequences of words aligned."""

    def __init__(self, left: Unit, right: Unit, trees: Sequence[Tree], score: float) -> None:
        self.left, self.right, self.score = left, right, score
        self._trees = (trees[left.report], trees[right.report])
        self._equal: set[tuple[int, int]] = set()
        self._taken: tuple[set[int], set[int]] = (set(), set())

    @cached_property
    def values(self) -> list[float]:
        """What is measured of the units themselves, for every two of their phrases."""
        headlines = (self.left.sentence.kind == "headline") + (self.right.sentence.kind == "headline")
        quoted = self.left.quoted + self.right.quoted
        logit = math.log(max(1e-3, self.score) / max(1e-3, 1 - self.score))
        return [self.score, logit, float(headlines == 2), float(headlines == 1), float(quoted == 2), float(quoted == 1)]

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

    @cached_property
    def _gaps(self) -> tuple[list[int], list[int]]:
        """For each token of either unit the number of the gap or block that it stands in; blocks are negative."""
        a, b = (
            [t.lemma.lower() for t in tree.tokens[u.sentence.first : u.sentence.last]]
            for u, tree in zip((self.left, self.right), self._trees, strict=True)
        )
        left, right = [0] * len(a), [0] * len(b)
        i = j = 0
        for number, block in enumerate(SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks(), 1):
            for line, start, at in ((left, i, block.a), (right, j, block.b)):
                line[start:at] = [number] * (at - start)
                line[at : at + block.size] = [-number] * block.size
            i, j = block.a + block.size, block.b + block.size
        return left, right

    def share_gap(self, a: Phrase, b: Phrase) -> bool:
        """Whether the heads of the phrases stand in one gap, or at one place, of the aligned words."""
        left, right = self._gaps
        return left[a.head - self.left.sentence.first] == right[b.head - self.right.sentence.first]


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


def is_worth_measuring(pair: UnitPair, a: View, b: View) -> bool:
    """Whether anything but the likeness of the sentences speaks for a pair."""
    p, q = a.phrase, b.phrase
    return (
        p.lemma == q.lemma
        or (p.label == q.label and a.governor_stem == b.governor_stem and bool(a.governor_bigrams & b.governor_bigrams))
        or a.last_before == b.last_before
        or a.first_after == b.first_after
        or (bool(p.entity) and p.entity == q.entity)
        or not p.words.keys().isdisjoint(q.words)
        or p.kind in ("time", "quantity")
        or pair.share_gap(p, q)
    )


def measure_phrases(pair: UnitPair, a: View, b: View) -> list[float]:
    """The features of two phrases, the first of the left unit, in the order of ``FEATURES``, but for their standing."""
    p, q = a.phrase, b.phrase
    return [
        *pair.values,
        *_measure_places(a, b),
        *_measure_words(a, b),
        *_measure_surroundings(pair, a, b),
        *_measure_standing(pair, a, b),
        *_measure_times(p.time, q.time),
        *_measure_quantities(p, q),
        *_measure_clauses(a, b),
    ]


def _measure_clauses(a: View, b: View) -> list[float]:
    """What the clauses that hold the phrases share besides them, and how much the phrases themselves say."""
    return [
        float(bool(a.stem) and a.stem == b.stem),
        share_participants(a.participants, b.participants),
        float(not a.participants.keys().isdisjoint(b.participants)),
        float((a.stem in b.unit.predicates) + (b.stem in a.unit.predicates)),
        min(a.words.total, b.words.total),
        max(a.words.total, b.words.total),
    ]


def _measure_places(a: View, b: View) -> list[float]:
    p, q = a.phrase, b.phrase
    same_label, like = p.label == q.label, a.governor_stem == b.governor_stem
    return [
        float(same_label),
        float(a.governor == b.governor),
        float(like),
        _dice(a.governor_bigrams, b.governor_bigrams),
        float(same_label and like),
        float(a.governor in b.unit.lemmas or b.governor in a.unit.lemmas),
    ]


def _measure_words(a: View, b: View) -> list[float]:
    p, q = a.phrase, b.phrase
    own, other = p.words, q.words
    extra = sum([w for k, w in own.items() if k not in other]) + sum([w for k, w in other.items() if k not in own])
    return [
        float(p.lemma == q.lemma),
        float(a.lemma_stem == b.lemma_stem),
        _dice(a.bigrams, b.bigrams),
        float(bool(p.entity) and p.entity == q.entity),
        float(bool(p.entity and q.entity) and p.entity != q.entity),
        float(p.name != q.name),
        float(p.name and q.name),
        float(a.person is not None and a.person == b.person),
        float(a.plural == b.plural),
        *compare(a.words, b.words),
        extra,
        float(bool(p.words and q.words)),
    ]


def _measure_surroundings(pair: UnitPair, a: View, b: View) -> list[float]:
    clauses, contained = compare(a.clause, b.clause)
    return [
        float(pair.share_gap(a.phrase, b.phrase)),
        float(a.last_before == b.last_before),
        float(a.first_after == b.first_after),
        sum([lemma in b.before for lemma in a.before]) / NEIGHBOURS,
        sum([lemma in b.after for lemma in a.after]) / NEIGHBOURS,
        clauses,
        pair.measure_rest(a, b),
        contained,
        float(a.grand == b.grand),
    ]


def _measure_standing(pair: UnitPair, a: View, b: View) -> list[float]:
    p, q = a.phrase, b.phrase
    free = (p.lemma not in b.unit.lemmas) + (q.lemma not in a.unit.lemmas)
    taken = pair.count_taken(p, q)
    label = p.label if p.label == q.label else ""
    return [
        float(free == 1),
        float(free == 2),
        float(taken == 1),
        float(taken == 2),
        float(label == "subject"),
        float(label == "object"),
        float(label == "of"),
        float(label == "root"),
        abs(a.place - b.place),
        float(a.rivals == b.rivals == 1),
        math.log(a.rivals * b.rivals),
    ]


def _measure_times(a: Timex | None, b: Timex | None) -> list[float]:
    if a is None or b is None:
        return [0.0] * 3
    first, second = make_interval(a.earliest, a.before), make_interval(b.earliest, b.before)
    relation = compare_intervals(first, second) if first and second else None
    return [
        float(a.type == b.type and len(a.value) == len(b.value)),
        float(relation == "disjoint"),
        float(relation in ("contains", "within", "overlaps", "same")),
    ]


def _measure_quantities(p: Phrase, q: Phrase) -> list[float]:
    a, b = p.quantity, q.quantity
    same_counted = float(p.counted is not None and p.counted == q.counted)
    if a is None or b is None:
        return [0.0, same_counted, 0.0, 0.0]
    low = a.low is None or b.high is None or a.low <= b.high
    high = b.low is None or a.high is None or b.low <= a.high
    return [
        float(a.unit == b.unit),
        same_counted,
        float(a.event is not None and a.event == b.event),
        float(low and high),
    ]


@lru_cache(maxsize=4096)
def _cut_bigrams(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[i : i + 2] for i in range(len(marked) - 1))


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))
