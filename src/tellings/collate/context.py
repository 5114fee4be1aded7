"""What every family of questions is given: the reports of a story, made ready to be compared."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.clauses import Clause
from tellings.collate.contrasts.model import ContrastModel
from tellings.collate.phrasing import Nouns
from tellings.collate.ties import Ties, tie_units
from tellings.collate.units import Unit
from tellings.collate.weighed import cosine
from tellings.model.annotations import Statement
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.model.span import Evidence, Span
from tellings.text.places import Gazetteer
from tellings.text.tree import Tree

NEAR_VERBATIM = 0.8
"""Cosine of the words of two sentences from which they say the same thing but for a few words."""

LONGEST_EVIDENCE = 200
"""Characters that one piece of evidence may hold: about thirty words, the longest clause that still shows one value."""


class Story(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The reports of one event with their trees, units, clauses, scored pairs and entities."""

    reports: Sequence[Report]
    trees: Sequence[Tree]
    entities: Sequence[Entity]
    units: Sequence[Unit]
    clauses: Sequence[Clause]
    pairs: Sequence[Pair]
    gazetteer: Gazetteer
    contrasts: ContrastModel

    @cached_property
    def named(self) -> Mapping[tuple[str, int], Entity]:
        """The entity that is named at the start of each mention, by article and offset."""
        return {(m.article, m.start): entity for entity in self.entities for m in entity.mentions}

    @cached_property
    def namesakes(self) -> frozenset[tuple[str, str]]:
        """Two entities, by id and in either order, whose names could be one and that something in the reports tells
        apart, as a father and his son of one name."""
        return frozenset((e.id, r.entity) for e in self.entities for r in e.relations if r.type == "not_same_as")

    def measure_likeness(self, a: int, b: int) -> float:
        """The score of two units, by number; 0 where they were not compared."""
        return self.likeness.get((min(a, b), max(a, b)), 0.0)

    @cached_property
    def likeness(self) -> Mapping[tuple[int, int], float]:
        """The score of each pair of units, the lower number first."""
        return {(pair.left, pair.right): pair.score for pair in self.pairs}

    @cached_property
    def things(self) -> Mapping[str, frozenset[str]]:
        """The lower-case lemmas of what each article speaks of in the singular, by its id; "car bomb" is a bomb."""
        return {
            report.article.id: frozenset(t.lemma.lower() for t in tree.tokens if t.tag == "NN" and t.dep != "compound")
            for report, tree in zip(self.reports, self.trees, strict=True)
        }

    @cached_property
    def _clauses_by_report(self) -> Mapping[int, Sequence[tuple[int, int, Clause]]]:
        """For each report its clauses, with where they start and end."""
        found: dict[int, list[tuple[int, int, Clause]]] = {}
        for clause in self.clauses:
            told = clause.statement
            found.setdefault(clause.report, []).append((told.start, told.end, clause))
        return found

    def find_clause(self, report: int, span: Span) -> Clause | None:
        """The shortest clause of a report that holds a span, or ``None``."""
        first, last = span.start, span.end
        clauses = self._clauses_by_report.get(report, ())
        held = [clause for start, end, clause in clauses if start <= first and last <= end]
        return min(held, key=lambda c: (c.statement.end - c.statement.start, c.number), default=None)

    @cached_property
    def nouns(self) -> Sequence[Nouns]:
        """The nouns of each report as phrases."""
        return [Nouns(tree, report.annotations) for report, tree in zip(self.reports, self.trees, strict=True)]

    def is_verbatim(self, units: Iterable[int]) -> bool:
        """Whether sentences, by number, are the same but for a few words: what differs there is told of one thing."""
        first, *others = sorted(set(units))
        bags = [self.units[number].weighed_lemmas for number in (first, *others)]
        return len(bags) > 1 and all(cosine(bags[0], bag) >= NEAR_VERBATIM for bag in bags[1:])

    @cached_property
    def ties(self) -> Ties:
        """Which sentences speak of one thing, and which stand alone."""
        return tie_units(self.units, self.pairs)

    def quote(self, report: int, span: Span) -> Evidence:
        """The words of a report as evidence."""
        article = self.reports[report].article
        return Evidence(article.id, span.start, span.end, article.text[span.start : span.end])

    def show(self, report: int, value: Span, *context: Span) -> Evidence:
        """The shortest stretch that shows a value with its context, or the value alone where that is too long."""
        start = min(value.start, *(c.start for c in context)) if context else value.start
        end = max(value.end, *(c.end for c in context)) if context else value.end
        return self.quote(report, Span(start, end) if end - start <= LONGEST_EVIDENCE else value)

    def show_in_statement(self, report: int, value: Span, statement: Statement) -> Evidence:
        """A value with its clause, with its predicate, or alone: the first of these that is short enough."""
        whole = Span(statement.start, statement.end)
        if whole.covers(value) and whole.end - whole.start <= LONGEST_EVIDENCE:
            return self.quote(report, whole)
        return self.show(report, value, Span(statement.predicate.start, statement.predicate.end))
