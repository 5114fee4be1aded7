"""Sentences as they are put side by side: what each one holds that another may hold too."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from tellings.collate.parts import EMPTY_PREDICATES, Part, make_part
from tellings.collate.weighed import Weighed, weigh
from tellings.model.annotations import Quantity, Sentence, Statement
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.model.span import Span
from tellings.text.tree import Tree
from tellings.text.words import CONTENT_POS, EMPTY_LEMMAS, TermWeights, make_grams, stem

Terms = dict[str, float]
"""What a sentence holds, with how telling each is."""

Trigram = tuple[str, str, str]

WORD = re.compile(r"\w")


class Unit(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One sentence of one report with the terms that it is compared by.

    All terms stand in sorted order. ``names`` are ids of entities and ``numbers`` bare values, both weighed by how few
    sentences of the story hold them; ``predicates`` are stems of verbs and event nouns; ``measures`` are values with
    the stem of what they count; ``intervals`` are the times that have one; ``speakers`` are those by whose word it
    stands; ``parts`` its clauses.
    """

    report: int
    number: int
    article: str
    sentence: Sentence
    place: float
    words: tuple[str, ...]
    lemmas: Terms
    stems: Terms
    grams: frozenset[str]
    trigrams: frozenset[Trigram]
    names: Terms
    predicates: Terms
    numbers: Terms
    measures: frozenset[tuple[str, str]]
    days: frozenset[str]
    intervals: frozenset[tuple[str, str]]
    speakers: frozenset[str]
    parts: tuple[Part, ...]
    quoted: bool

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return Span(self.sentence.start, self.sentence.end)

    @cached_property
    def weighed_lemmas(self) -> Weighed:
        """The lemmas, summed up."""
        return weigh(self.lemmas)

    @cached_property
    def weighed_stems(self) -> Weighed:
        """The stems, summed up."""
        return weigh(self.stems)

    @cached_property
    def trigram_places(self) -> Mapping[Trigram, tuple[int, ...]]:
        """For each trigram the places among the words where it begins."""
        places: dict[Trigram, tuple[int, ...]] = {}
        for place, trigram in enumerate(make_trigrams(self.words)):
            places[trigram] = (*places.get(trigram, ()), place)
        return places


def make_trigrams(words: Sequence[str]) -> Iterator[Trigram]:
    """Yield every three words that stand side by side."""
    return zip(words, words[1:], words[2:], strict=False)


def make_units(
    reports: Sequence[Report], trees: Sequence[Tree], entities: Sequence[Entity], weights: TermWeights
) -> list[Unit]:
    """Make a unit of every sentence that states something, in the order of the reports and of their texts."""
    named = {(m.article, m.start): e.id for e in entities for m in e.mentions}
    bags = [_Bag(report, tree, named) for report, tree in zip(reports, trees, strict=True)]
    scales = _weigh_story(bags, weights)
    units: list[Unit] = []
    for number, bag in enumerate(bags):
        first, last = len(units), max(1, len(bag.sentences) - 1)
        units.extend(
            bag.make_unit(sentence, scales, report=number, number=first + i, place=i / last)
            for i, sentence in enumerate(bag.sentences)
        )
    return units


class _Scales(msgspec.Struct, frozen=True):
    """How telling the lemmas, names and numbers of a story are, and the background weights of predicates."""

    lemmas: Mapping[str, float]
    names: Mapping[str, float]
    numbers: Mapping[str, float]
    background: TermWeights


def _weigh_story(bags: Sequence["_Bag"], weights: TermWeights) -> _Scales:
    sentences = [(bag, sentence) for bag in bags for sentence in bag.sentences]
    total = max(2, len(sentences))
    lemmas = Counter(lemma for bag, sentence in sentences for lemma in bag.find_lemmas(sentence))
    names = Counter(name for bag, sentence in sentences for name in bag.find_names(sentence))
    numbers = Counter(number for bag, sentence in sentences for number in bag.find_numbers(sentence))
    return _Scales(
        lemmas=weights.weigh(lemmas, total),
        names=weights.weigh_in_story(names, total),
        numbers=weights.weigh_in_story(numbers, total),
        background=weights,
    )


class _Bag:
    """The terms of one report, looked up sentence by sentence."""

    def __init__(self, report: Report, tree: Tree, named: Mapping[tuple[str, int], str]) -> None:
        self._tree = tree
        self._article = report.article.id
        annotations = report.annotations
        self.sentences = [s for s in annotations.sentences if s.statement]
        self._names: dict[int, str] = {}
        for mention in annotations.mentions:
            entity = named.get((self._article, mention.start), mention.exact.lower())
            for token in tree.find_tokens(mention.start, mention.end):
                self._names[token] = entity
        self._times = {t: time for time in annotations.times for t in tree.find_tokens(time.start, time.end)}
        counts = [q for q in annotations.quantities if q.unit != "ordinal"]
        self._quantities = {t: q for q in counts for t in tree.find_tokens(q.start, q.end)}
        self._quoted = {
            t
            for q in annotations.quotations
            if q.kind == "direct"
            for t in tree.find_tokens(q.content.start, q.content.end)
        }
        self._statements: dict[int, list[Statement]] = {}
        for statement in annotations.statements:
            for token in tree.find_tokens(statement.predicate.start, statement.predicate.end)[:1]:
                self._statements.setdefault(tree.sentence_numbers[token], []).append(statement)

    def find_lemmas(self, sentence: Sentence) -> set[str]:
        """The content lemmas of a sentence."""
        return {
            token.lemma.lower()
            for token in self._tree.tokens[sentence.first : sentence.last]
            if token.pos in CONTENT_POS and token.lemma.lower() not in EMPTY_LEMMAS
        }

    def find_names(self, sentence: Sentence) -> set[str]:
        """The entities that a sentence names."""
        return {self._names[i] for i in range(sentence.first, sentence.last) if i in self._names}

    def find_numbers(self, sentence: Sentence) -> set[str]:
        """The values of a sentence's quantities, without their units."""
        return {str(q.low) for q in self._find_quantities(sentence)}

    def _find_quantities(self, sentence: Sentence) -> list[Quantity]:
        return [self._quantities[i] for i in range(sentence.first, sentence.last) if i in self._quantities]

    def _find_statements(self, sentence: Sentence) -> list[Statement]:
        numbers = sorted({self._tree.sentence_numbers[i] for i in range(sentence.first, sentence.last)})
        return [s for n in numbers for s in self._statements.get(n, ()) if sentence.start <= s.start < sentence.end]

    def _find_speakers(self, statements: Sequence[Statement]) -> frozenset[str]:
        cited = [s.attribution.speaker for s in statements if s.attribution and s.attribution.speaker]
        found = set()
        for speaker in cited:
            names = [self._names[i] for i in self._tree.find_tokens(speaker.start, speaker.end) if i in self._names]
            found.add(names[0] if names else speaker.exact.lower())
        return frozenset(found)

    def make_unit(self, sentence: Sentence, scales: _Scales, *, report: int, number: int, place: float) -> Unit:
        """Collect the terms of one sentence."""
        inside = range(sentence.first, sentence.last)
        lemmas: Terms = {lemma: scales.lemmas[lemma] for lemma in sorted(self.find_lemmas(sentence))}
        statements = self._find_statements(sentence)
        times = [self._times[i] for i in inside if i in self._times]
        words = tuple(w for w in (self._tree.lower(i) for i in inside) if WORD.match(w))
        predicates = {s.predicate.lemma.lower() for s in statements} - EMPTY_PREDICATES
        weigh = scales.background.weigh_background
        return Unit(
            report=report, number=number, article=self._article, sentence=sentence, place=place, words=words,
            lemmas=lemmas, grams=frozenset(make_grams(lemmas)),
            stems=dict(sorted((stem(lemma), w) for lemma, w in lemmas.items())),
            trigrams=frozenset(make_trigrams(words)),
            names={name: scales.names[name] for name in sorted(self.find_names(sentence))},
            predicates=dict(sorted((stem(p), weigh(p.split()[0])) for p in predicates)),
            numbers={n: scales.numbers[n] for n in sorted(self.find_numbers(sentence))},
            measures=frozenset((str(q.low), _stem_counted(q)) for q in self._find_quantities(sentence)),
            days=frozenset(time.value for time in times),
            intervals=frozenset((t.earliest, t.before) for t in times if t.earliest and t.before),
            speakers=self._find_speakers(statements),
            parts=tuple(make_part(s, self._tree, lemmas, self._names, scales.names) for s in statements),
            quoted=2 * sum(i in self._quoted for i in inside) > len(inside),
        )  # fmt: skip


def _stem_counted(quantity: Quantity) -> str:
    """The stem of what is counted, or of the unit."""
    return stem((quantity.counted or quantity.unit or "").rpartition(" ")[2])
