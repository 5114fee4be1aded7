"""A report that also gives the other one's value is in no conflict with it; facets made by hand."""

import pytest

from tellings.collate.context import Story
from tellings.collate.elsewhere import ValueFinder, doubt_given
from tellings.model.point import Facet, Reading, Relation
from tellings.model.span import Evidence
from tellings.weights.spacy_parser import SpacyParser
from told import tell

FIRST = "The singer posted three photos of her cousin on Tuesday. Fans left candles at the gate."
SECOND = "The singer posted four photos of her cousin on Monday. A service was held in Ostervik."


def read(story: Story, article: str, value: str) -> Reading:
    """A reading whose evidence is the value with the word after it."""
    text = next(r.article.text for r in story.reports if r.article.id == article)
    start = text.index(value)
    end = text.index(" ", start + len(value) + 1)
    return Reading(value, value, (article,), (Evidence(article, start, end, text[start:end]),))


def doubt(story: Story, left: str, right: str, relation: Relation = "conflict") -> Facet:
    readings = (read(story, "a", left), read(story, "b", right))
    facet = Facet(question="?", slot="quantity", relation=relation, score=0.8, explanation="x", readings=readings)
    return doubt_given(ValueFinder(story), facet)


@pytest.mark.parametrize(
    ("more", "relation"),
    [
        ("", "conflict"),
        ("Three photos hung in the church.", "conflict"),
        ("The singer had posted three candles before.", "conflict"),
        ("Others say that she posted three photos.", "unresolved"),
        ("Others say that she posted 3 photos.", "unresolved"),
    ],
)
def test_each_report_is_searched_for_the_figure_of_the_other(more: str, relation: str, parser: SpacyParser) -> None:
    facet = doubt(tell(parser, FIRST, f"{SECOND} {more}"), "three", "four")
    assert facet.relation == relation
    assert (facet.explanation != "x") == (relation == "unresolved")


@pytest.mark.parametrize(
    ("more", "relation"),
    [("Shops closed on Tuesday.", "conflict"), ("More photos were posted on Tuesday.", "unresolved")],
)
def test_each_report_is_searched_for_the_day_of_the_other(more: str, relation: str, parser: SpacyParser) -> None:
    story = tell(parser, FIRST, f"{SECOND} {more}", published=("2024-05-08", "2024-05-08"))
    assert doubt(story, "Tuesday", "Monday").relation == relation


def test_only_conflicts_are_doubted(parser: SpacyParser) -> None:
    story = tell(parser, FIRST, f"{SECOND} Others say that she posted three photos.")
    assert doubt(story, "three", "four", "revision").relation == "revision"
