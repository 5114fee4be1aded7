"""What one report says happened and another denies: clauses of one predicate and opposite polarity."""

from collections.abc import Iterator
from itertools import combinations

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.clauses import Clause, share_participants
from tellings.collate.context import Story
from tellings.collate.families.fillers import name_speaker
from tellings.collate.parts import EMPTY_PREDICATES
from tellings.collate.questions import ask_whether
from tellings.collate.weighed import cosine
from tellings.model.annotations import Polarity
from tellings.model.point import Facet
from tellings.model.span import Span

LEAST_LIKENESS = 0.3
"""Score of two sentences from which a clause and its denial are of one happening; chosen by reading what the labelled
events give at .1, .2 and .3."""

LEAST_SHARED = 0.5
"""Share of the participants that they must have in common."""

NEAR_VERBATIM = 0.8
"""Cosine of the words of two sentences from which they say the same thing but for the denial, whoever takes part."""

DENIAL = 0.6


def find_polarity_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each clause that another report denies, with the units that it stands in."""
    by_stem: dict[str, list[Clause]] = {}
    for clause in story.clauses:
        by_stem.setdefault(clause.stem, []).append(clause)
    for _, members in sorted(by_stem.items()):
        for a, b in combinations(members, 2):
            if _is_denial(story, a, b):
                answers = [_make_answer(story, a), _make_answer(story, b)]
                facet = make_facet(ask_whether(story, [a, b]), "polarity", answers, _compare)
                if facet is not None:
                    yield tuple(sorted({a.unit, b.unit})), facet


def _is_denial(story: Story, a: Clause, b: Clause) -> bool:
    left, right = a.statement, b.statement
    if a.report == b.report or left.polarity == right.polarity or left.modality != right.modality:
        return False
    alike = story.likeness.get((min(a.unit, b.unit), max(a.unit, b.unit)), 0.0)
    if alike < LEAST_LIKENESS:
        return False
    if cosine(story.units[a.unit].weighed_lemmas, story.units[b.unit].weighed_lemmas) >= NEAR_VERBATIM:
        return True
    tells = left.predicate.lemma not in EMPTY_PREDICATES and left.modality == "asserted"
    return tells and share_participants(a.participants, b.participants) >= LEAST_SHARED


def _make_answer(story: Story, clause: Clause) -> Answer[Polarity]:
    statement = clause.statement
    predicate = Span(statement.predicate.start, statement.predicate.end)
    return Answer(
        article=clause.article,
        value="yes" if statement.polarity == "positive" else "no",
        normal=statement.polarity,
        typed=statement.polarity,
        evidence=story.show_in_statement(clause.report, predicate, statement),
        speaker=name_speaker(story, clause),
    )


def _compare(a: Answer[Polarity], b: Answer[Polarity]) -> Verdict | None:
    if a.typed == b.typed:
        return None
    return Verdict("unresolved", DENIAL, f"“{a.evidence.exact}” and “{b.evidence.exact}”: one says it, one denies it")
