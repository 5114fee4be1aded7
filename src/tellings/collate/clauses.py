"""Statements as they are matched across reports: the same happening, the same participants."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.grouping import join_best_first
from tellings.collate.parts import EMPTY_PREDICATES
from tellings.collate.units import Terms, Unit
from tellings.model.annotations import Statement
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.text.tree import Tree
from tellings.text.words import EMPTY_LEMMAS, TermWeights, stem

LEAST_MATCH = 0.45
"""Score from which two clauses are of one happening; chosen on the labelled events so that four of five matches
that were read are right."""

LEAST_AVERAGE = 0.38
"""Average score of the matches of a group of clauses; lower than that of a pair, since a group of six reports holds
pairs in other words. Of .2, .3, .38 and .45 it put most of the labelled variants side by side."""

UNIT_WEIGHT, PARTICIPANT_WEIGHT = 0.6, 0.5
"""What the likeness of the sentences and the shared participants add to a match of two clauses of one predicate."""

Likeness = Mapping[tuple[int, int], float]

VERY_LIKE = 0.5
"""Score of two sentences from which clauses of other predicates are matched by their participants."""

OTHER_PREDICATE = 0.8
"""What a match is worth whose predicates are other words."""

HAPPENED = frozenset({"asserted", "alleged"})


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """One statement with the stem of its predicate and its participants, weighed."""

    number: int
    report: int
    article: str
    unit: int
    statement: Statement
    stem: str
    participants: Terms


def make_clauses(
    reports: Sequence[Report],
    trees: Sequence[Tree],
    units: Sequence[Unit],
    entities: Sequence[Entity],
    weights: TermWeights,
) -> list[Clause]:
    """Make a clause of every statement that stands in a unit, in the order of the reports and of their texts."""
    named = {(m.article, m.start): e.id for e in entities for m in e.mentions}
    found: list[Clause] = []
    for number, (report, tree) in enumerate(zip(reports, trees, strict=True)):
        own = [unit for unit in units if unit.report == number]
        for statement, unit in _place_statements(report.annotations.statements, own):
            found.append(
                Clause(
                    number=len(found),
                    report=number,
                    article=report.article.id,
                    unit=unit.number,
                    statement=statement,
                    stem=stem(statement.predicate.lemma.lower()),
                    participants=_find_participants(report, tree, statement, named, weights),
                )
            )
    return found


def _place_statements(statements: Sequence[Statement], units: Sequence[Unit]) -> Iterator[tuple[Statement, Unit]]:
    """Yield each statement of a report with the unit that it starts in; both come in text order."""
    place = 0
    for statement in statements:
        while place < len(units) and units[place].sentence.end <= statement.start:
            place += 1
        if place < len(units) and units[place].sentence.start <= statement.start:
            yield statement, units[place]


def _find_participants(
    report: Report, tree: Tree, statement: Statement, named: Mapping[tuple[str, int], str], weights: TermWeights
) -> Terms:
    """What takes part: entities by id, other arguments by the lemma of their head; times are compared, not shared."""
    found: Terms = {}
    for argument in statement.arguments:
        if argument.role in ("time", "content"):
            continue
        inside = tree.find_tokens(argument.start, argument.end)
        for index in inside:
            token = tree.tokens[index]
            lemma = token.lemma.lower()
            entity = named.get((report.article.id, token.start))
            if entity is not None:
                found[entity] = max(found.get(entity, 0.0), weights.weigh_background(lemma))
        head = tree.find_head(argument.start, argument.end)
        if head is not None and tree.tokens[head].pos in ("NOUN", "PROPN"):
            lemma = tree.tokens[head].lemma.lower()
            if lemma not in EMPTY_LEMMAS:
                found.setdefault(f"{lemma}-", weights.weigh_background(lemma))
    return found


def match_clauses(clauses: Sequence[Clause], likeness: Likeness) -> Iterator[Pair]:
    """Yield pairs of clauses of different reports that tell one happening, with the score of their match.

    Their sentences are among those compared. They have one predicate, or stand in sentences that are very like.
    ``likeness`` gives the score of two units, the lower number first.
    """
    by_unit: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_unit.setdefault(clause.unit, []).append(clause)
    for (left, right), alike in sorted(likeness.items()):
        for a, b in product(by_unit.get(left, ()), by_unit.get(right, ())):
            if _is_one_predicate(a, b):
                worth = 1.0
            elif alike >= VERY_LIKE:
                worth = 1.0 if a.stem == b.stem else OTHER_PREDICATE
            else:
                continue
            if _is_comparable(a.statement, b.statement) and (score := _score_alike(a, b, alike) * worth) >= LEAST_MATCH:
                yield Pair(min(a.number, b.number), max(a.number, b.number), score)


def _is_one_predicate(a: Clause, b: Clause) -> bool:
    """Whether both have one predicate that says what happened."""
    return a.stem == b.stem and a.statement.predicate.lemma not in EMPTY_PREDICATES


def _is_comparable(a: Statement, b: Statement) -> bool:
    """What happened is not compared with its denial, nor with what is planned, possible or asked for."""
    return a.polarity == b.polarity and (a.modality in HAPPENED) == (b.modality in HAPPENED)


def score_match(a: Clause, b: Clause, likeness: Likeness) -> float:
    """How surely two clauses of one predicate tell one happening, in [0, 1]."""
    return _score_alike(a, b, likeness.get((min(a.unit, b.unit), max(a.unit, b.unit)), 0.0))


def _score_alike(a: Clause, b: Clause, alike: float) -> float:
    return min(1.0, UNIT_WEIGHT * alike + PARTICIPANT_WEIGHT * share_participants(a.participants, b.participants))


def share_participants(a: Terms, b: Terms) -> float:
    """How much of the lighter participants' weight is shared; a lone participant counts for less."""
    if a.keys().isdisjoint(b):
        return 0.0
    shared = sum(min(a[t], b[t]) for t in sorted(a.keys() & b.keys()))
    lighter = min(sum(a.values()), sum(b.values()))
    return min(1.0, shared) * shared / lighter if lighter else 0.0


def group_clauses(clauses: Sequence[Clause], likeness: Likeness) -> list[tuple[int, ...]]:
    """Group the clauses that tell one happening, across reports; sorted groups of clause numbers."""
    keys = [(c.statement.exact, c.statement.start) for c in clauses]
    return join_best_first(
        matches=list(match_clauses(clauses, likeness)),
        reports=[clause.report for clause in clauses],
        keys=[f"{text} {start}" for text, start in keys],
        least=LEAST_AVERAGE,
    )
