"""Facets of points, on reports of our own that are read for real."""

import pytest

import tellings
from tellings.collate.about import describe_apart, describe_units
from tellings.collate.points import drop_outdone, drop_repeated, house_facets
from tellings.collate.ties import Tie
from tellings.model.point import Facet, Reading
from tellings.model.span import Evidence
from tellings.weights.spacy_parser import SpacyParser
from told import tell

BELL = (
    "The ferry Alma left the harbour of Ostervik at noon on Tuesday. Its captain had warned the passengers of the fog. "
    "The harbour office was told of the delay by telephone.\n"
)


def test_each_denial_is_a_question_of_its_own() -> None:
    other = BELL.replace("had warned", "had not warned").replace("was told", "was not told")
    account = tellings.compare(tellings.article(BELL, id="bell"), tellings.article(other, id="coast"))
    denied = [facet for point in account.points for facet in point.facets if facet.slot == "polarity"]
    assert len({facet.question for facet in denied}) == len(denied) == 2
    assert {facet.relation for facet in denied} == {"conflict"}


def test_what_nobody_denies_is_no_question() -> None:
    other = BELL.replace("noon", "midday").replace("told of", "informed of")
    account = tellings.compare(tellings.article(BELL, id="bell"), tellings.article(other, id="coast"))
    assert not [facet for point in account.points for facet in point.facets if facet.slot == "polarity"]


def _make_facet(question: str, *values: str) -> Facet:
    evidence = [Evidence(f"r{i}", 10, 10 + len(value), value) for i, value in enumerate(values)]
    readings = tuple(Reading(value, value, (f"r{i}",), (evidence[i],)) for i, value in enumerate(values))
    return Facet(question=question, slot="other", relation="precision", score=0.7, explanation="", readings=readings)


@pytest.mark.parametrize(
    ("earlier", "later", "kept"),
    [
        (("photos", "four photos"), ("photos of the pier", "four photos with the mayor"), 1),
        (("photos", "four photos"), ("films", "four films"), 2),
        (("the ferry", "the old ferry"), ("the old ferry", "the ferry"), 1),
        (("the pier", "the quay"), ("the pier", "the harbour wall"), 2),
    ],
)
def test_a_facet_is_left_out_that_an_earlier_one_holds(
    earlier: tuple[str, str], later: tuple[str, str], kept: int
) -> None:
    facets = [((1, 2), _make_facet("What was shown?", *earlier)), ((1, 2), _make_facet("What was posted?", *later))]
    assert len(list(drop_repeated(facets))) == kept


@pytest.mark.parametrize(
    ("earlier", "later", "kept"),
    [
        (("a car", "a truck"), ("a car", "a truck", "a bombing"), ["later"]),
        (("a car", "a truck"), ("a car", "a truck"), ["earlier", "later"]),
        (("a car", "a truck"), ("a car", "a van", "a bombing"), ["earlier", "later"]),
        (("a car", "a truck", "a bombing"), ("a car", "a truck"), ["earlier", "later"]),
    ],
)
def test_a_facet_is_left_out_that_a_later_one_has_from_more_reports(
    earlier: tuple[str, ...], later: tuple[str, ...], kept: list[str]
) -> None:
    facets = [((1, 2), _make_facet("earlier", *earlier)), ((1, 2), _make_facet("later", *later))]
    assert [facet.question for _, facet in drop_outdone(facets)] == kept


def test_a_facet_stands_with_the_sentences_that_share_most_of_it() -> None:
    small, large = Tie((1, 2), 0.9), Tie((1, 2, 3, 4), 0.8)
    inside, across, apart = _make_facet("a?", "x", "y"), _make_facet("b?", "x", "y"), _make_facet("c?", "x", "y")
    found = [((1, 2), inside), ((1, 3, 4, 7), across), ((8, 9), apart)]
    housed, own = house_facets(found, [small, large])
    assert housed == {small: [inside], large: [across]}
    assert own == [((8, 9), apart)]


def test_points_that_share_a_sentence_are_about_different_ones(parser: SpacyParser) -> None:
    lead, twin = "The ferry Alma sank off Ostervik.", "The ferry Alma went down off Ostervik in fog."
    story = tell(parser, f"{lead} Divers found it.", f"{twin} Divers searched.")
    numbers = [unit.number for unit in story.units]
    groups = [tuple(numbers[:3]), (numbers[0], numbers[2])]
    assert len({*describe_apart(story, groups).values()}) == len(groups)


def test_a_point_is_about_a_sentence_that_leans_on_no_other(parser: SpacyParser) -> None:
    story = tell(parser, "The line denies this.", "The Alma Line denies that the ferry had been overloaded on Monday.")
    assert describe_units(story, [unit.number for unit in story.units]).endswith("overloaded on Monday.")
