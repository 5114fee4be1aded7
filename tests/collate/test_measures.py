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


def find_facets(*texts: str, question: str) -> list[Facet]:
    reports = [tellings.article(text, id=f"r{number}") for number, text in enumerate(texts)]
    return [f for point in tellings.compare(*reports).points for f in point.facets if f.question == question]


def test_a_denial_clashes_though_its_report_has_the_figure_too() -> None:
    (facet,) = find_facets(CRASH, BOTH, question="How many people were injured?")
    assert facet.relation == "conflict"
    assert {(reading.value, reading.articles) for reading in facet.readings} == {
        ("Two", ("r0", "r1")),
        ("no one", ("r1",)),
    }
    assert "the clash is between the report itself and “It”" in facet.explanation
