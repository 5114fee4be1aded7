"""The story's main happening: what most reports tell first. When it was, whatever the sentences around it."""

from collections.abc import Iterator

from tellings.collate.answers import make_facet
from tellings.collate.clauses import HAPPENED, Clause
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_times, names_day
from tellings.collate.parts import EMPTY_PREDICATES
from tellings.collate.questions import ask_when
from tellings.collate.slots.time import compare_times
from tellings.model.point import Facet

EARLY = 0.35
"""How far into a report, as a share of its sentences, a clause counts as told first."""

LEAST_REPORTS = 0.5
"""Share of the reports that must tell the main happening early by one predicate."""


def find_main_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield when the main happening was, by the days that the reports give with its predicate, with their units."""
    clauses = find_main_clauses(story)
    told = [(clause, answer) for clause in clauses for answer in find_times(story, [clause]) if names_day(answer.typed)]
    if not told:
        return
    asked = [clause for clause, _ in told]
    facet = make_facet(ask_when(story, asked, length="at"), "time", [answer for _, answer in told], compare_times)
    if facet is not None:
        yield tuple(sorted({clause.unit for clause in asked})), facet


def find_main_clauses(story: Story) -> list[Clause]:
    """The clauses of the predicate by which most reports tell early what happened.

    Of equals it is the one that the story comes back to: most clauses, each by how telling its word is.
    """
    early: dict[str, set[int]] = {}
    weights: dict[str, float] = {}
    held: dict[str, list[Clause]] = {}
    for clause in story.clauses:
        statement, unit = clause.statement, story.units[clause.unit]
        if statement.modality not in HAPPENED or statement.polarity != "positive":
            continue
        if statement.predicate.lemma.lower() in EMPTY_PREDICATES:
            continue
        held.setdefault(clause.stem, []).append(clause)
        if unit.place <= EARLY:
            early.setdefault(clause.stem, set()).add(clause.report)
            lemma = statement.predicate.lemma.lower()
            weights[clause.stem] = max(weights.get(clause.stem, 0.0), unit.lemmas.get(lemma, 0.0))
    least = max(2.0, LEAST_REPORTS * len(story.reports))
    common = [stem for stem, reports in early.items() if len(reports) >= least]
    if not common:
        return []
    return held[min(common, key=lambda stem: (-len(early[stem]), -weights[stem] * len(held[stem]), stem))]
