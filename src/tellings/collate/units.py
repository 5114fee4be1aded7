"""Sentences as they are put side by side: what each one holds that another may hold too."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from tellings.model.annotations import Sentence
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.model.span import Span
from tellings.text.tree import Tree
from tellings.text.words import CONTENT_POS, EMPTY_LEMMAS, TermWeights, make_grams, stem

Terms = dict[str, float]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of one report with the weighed terms that it is compared by."""

    report: int
    number: int
    article: str
    sentence: Sentence
    place: float
    lemmas: Terms
    stems: Terms
    names: Terms
    verbs: Terms
    links: Terms
    numbers: frozenset[str]
    days: frozenset[str]
    grams: frozenset[str]
    words: tuple[str, ...]
    quoted: bool

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return Span(self.sentence.start, self.sentence.end)


def make_units(
    reports: Sequence[Report], trees: Sequence[Tree], entities: Sequence[Entity], weights: TermWeights
) -> list[Unit]:
    """Make a unit of every sentence that states something, in the order of the reports and of their texts."""
    named = _map_mentions(entities)
    bags = [_Bag(report, tree, named) for report, tree in zip(reports, trees, strict=True)]
    stating = [[s for s in r.annotations.sentences if s.statement] for r in reports]
    story = Counter(lemma for bag, ss in zip(bags, stating, strict=True) for s in ss for lemma in bag.find_lemmas(s))
    weight = weights.weigh(story, max(2, sum(map(len, stating))))
    units: list[Unit] = []
    for number, (bag, sentences) in enumerate(zip(bags, stating, strict=True)):
        first, last = len(units), max(1, len(sentences) - 1)
        units.extend(
            bag.make_unit(sentence, weight, report=number, number=first + i, place=i / last)
            for i, sentence in enumerate(sentences)
        )
    return units


def _map_mentions(entities: Sequence[Entity]) -> Mapping[tuple[str, int], str]:
    """The entity that is named at each start of a mention."""
    return {(m.article, m.start): e.id for e in entities for m in e.mentions}


class _Bag:
    """The terms of one report, looked up sentence by sentence."""

    def __init__(self, report: Report, tree: Tree, named: Mapping[tuple[str, int], str]) -> None:
        self._tree = tree
        self._article = report.article.id
        annotations = report.annotations
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

    def find_lemmas(self, sentence: Sentence) -> set[str]:
        """The content lemmas of a sentence."""
        return {
            token.lemma.lower()
            for token in self._tree.tokens[sentence.first : sentence.last]
            if token.pos in CONTENT_POS and token.lemma.lower() not in EMPTY_LEMMAS
        }

    def make_unit(
        self, sentence: Sentence, weight: Mapping[str, float], *, report: int, number: int, place: float
    ) -> Unit:
        """Collect the terms of one sentence."""
        tree, tokens = self._tree, self._tree.tokens
        inside = range(sentence.first, sentence.last)
        lemmas: Terms = {lemma: weight[lemma] for lemma in sorted(self.find_lemmas(sentence))}
        names: Terms = {}
        verbs: Terms = {}
        links: Terms = {}
        for i in inside:
            lemma = tokens[i].lemma.lower()
            if i in self._names:
                names[self._names[i]] = max(names.get(self._names[i], 0.0), weight.get(lemma, 0.0))
            if lemma not in lemmas:
                continue
            if tokens[i].pos == "VERB":
                verbs[stem(lemma)] = weight[lemma]
            head = tokens[tokens[i].head].lemma.lower()
            if head in lemmas and tokens[i].head != i:
                links["|".join(sorted((stem(lemma), stem(head))))] = (weight[lemma] + weight[head]) / 2
        words = tuple(w for w in (tree.lower(i) for i in inside) if re.match(r"\w", w))
        return Unit(
            report=report, number=number, article=self._article, sentence=sentence, place=place,
            lemmas=lemmas, stems={stem(lemma): w for lemma, w in lemmas.items()}, names=names, verbs=verbs, links=links,
            numbers=frozenset(str(self._quantities[i].low) for i in inside if i in self._quantities),
            days=frozenset(self._times[i].value for i in inside if i in self._times),
            grams=frozenset(make_grams(lemmas)), words=words,
            quoted=2 * sum(i in self._quoted for i in inside) > len(inside),
        )  # fmt: skip
