"""Figures of reports of our own: which measure one thing, and who denies it."""

import tellings
from tellings.model.point import Facet

CRASH = (
    "Tram leaves the rails at Verrin\n\n"
    "Two people were injured when a tram left the rails at Verrin on Tuesday.\n"
    "The tram had passed the bridge at high speed, a driver said.\n"
)
BOTH = (
    "Two hurt as tram leaves rails\n\n"
    "Two people were injured on Tuesday when a tram left the rails at Verrin, the police said.\n"
    "Northline, which runs the trams, called the day a success. It added that no one was injured.\n"
)


def find_facets(*texts: str) -> list[Facet]:
    reports = [tellings.article(text, id=f"r{number}") for number, text in enumerate(texts)]
    return [facet for point in tellings.compare(*reports).points for facet in point.facets]


def test_a_denial_clashes_though_its_report_has_the_figure_too() -> None:
    (facet,) = (f for f in find_facets(CRASH, BOTH) if f.question == "How many people were injured?")
    assert facet.relation == "conflict"
    assert {(reading.value, reading.articles) for reading in facet.readings} == {
        ("Two", ("r0", "r1")),
        ("no one", ("r1",)),
    }
    assert "the clash is between the report itself and “it”" in facet.explanation


SPENT = (
    "Mayor's money\n\n"
    "The mayor spent over $10,000 at Norli, over $300 at Hansens, and $60 on bread, prosecutors said.\n"
    "The court sat in Ostervik on Tuesday.\n"
)
LISTED = (
    "Court papers list what mayor bought\n\n"
    "The papers list $10,977.74 worth of televisions, players and discs at Norli.\n"
    "He also spent $313.89 on “toys and books for children” from Hansens, the papers say.\n"
)


def test_names_further_on_tell_what_was_paid_for() -> None:
    facets = find_facets(SPENT, LISTED)
    pairs = {frozenset(reading.value for reading in facet.readings): facet.relation for facet in facets}
    assert pairs.get(frozenset({"over $10,000", "$10,977.74"})) == "precision"
    assert pairs.get(frozenset({"over $300", "$313.89"})) == "precision"


def test_sums_for_different_things_are_in_no_conflict() -> None:
    assert all(facet.relation != "conflict" for facet in find_facets(SPENT, LISTED))


def test_a_figure_is_asked_for_by_what_was_done() -> None:
    facets = find_facets("The singer posted three photos.", "The singer posted four photos.")
    assert ("How many photos were posted?", "conflict") in [(facet.question, facet.relation) for facet in facets]
