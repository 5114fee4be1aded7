"""Statements -> points: which statements of different reports speak of one thing, and how they stand to each other."""

from collections.abc import Sequence

import msgspec

from tellings.collate.aligner import PairModel, align_units
from tellings.collate.clauses import group_clauses, make_clauses
from tellings.collate.context import Story
from tellings.collate.contrasts.model import ContrastModel
from tellings.collate.families.labels import find_labels
from tellings.collate.points import make_points
from tellings.collate.proposed.judging import Judged, judge_proposals
from tellings.collate.units import make_units
from tellings.collate.utterances import group_utterances, record_quotations
from tellings.model.collation import Collation
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.text.places import Gazetteer
from tellings.text.tree import Tree
from tellings.text.words import TermWeights

__all__ = ["Resources", "collate", "collate_story", "judge_proposals", "make_story"]


class Resources(msgspec.Struct, frozen=True):
    """What collating is given besides the reports: weights of terms, the models of pairs, and the gazetteer."""

    terms: TermWeights
    pairs: PairModel
    gazetteer: Gazetteer
    contrasts: ContrastModel


def make_story(reports: Sequence[Report], entities: Sequence[Entity], resources: Resources) -> Story:
    """Make the reports ready to be compared: their sentences and clauses, and the scored pairs of sentences."""
    trees = [Tree(report.article.text, report.annotations.syntax) for report in reports]
    units = make_units(reports, trees, entities, resources.terms)
    return Story(
        reports=reports,
        trees=trees,
        entities=entities,
        units=units,
        clauses=make_clauses(reports, trees, units, entities, resources.terms),
        pairs=tuple(align_units(units, resources.pairs)),
        gazetteer=resources.gazetteer,
        contrasts=resources.contrasts,
    )


def collate(reports: Sequence[Report], entities: Sequence[Entity], resources: Resources) -> Collation:
    """Put the statements of the reports side by side; the reports stand in the order of their sigla."""
    return collate_story(make_story(reports, entities, resources), resources)


def collate_story(story: Story, resources: Resources, proposed: Sequence[Judged] = ()) -> Collation:
    """Put the statements of a story side by side; ``proposed`` are facets of pairs that were found elsewhere."""
    records = record_quotations(story.reports, story.trees, story.entities)
    quotations, utterances = group_utterances(records, resources.terms)
    happenings = group_clauses(story.clauses, story.likeness)
    points = make_points(story, happenings, quotations, utterances, proposed)
    return Collation(points, quotations, utterances, tuple(find_labels(story, happenings)))
