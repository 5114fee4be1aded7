"""What happened on one day, or at one minute: what several reports share, and what one of them tells wrongly."""

import pytest

from tellings.collate.families.days import find_day_facets
from tellings.weights.spacy_parser import SpacyParser
from told import tell

PUBLISHED = ("2024-03-06", "2024-03-06")

TABLE = [
    (
        "The ferry left Ostervik at 11:37 a.m. PST for the islands.",
        "The captain said the vessel departed at 11:37 a.m. (0337 GMT).",
        ["conflict"],
    ),
    (
        "The ferry left Ostervik at 11:37 a.m. PST for the islands.",
        "The captain said the vessel departed at 11:37 a.m. (1937 GMT).",
        ["agree"],
    ),
    (
        "The ferry left Ostervik at 11:30 a.m. for the islands.",
        "The mayor opened the fair at 11:30 a.m. in the hall.",
        [],
    ),
    (
        "Rebels kidnapped the nurses in Ostervik on April 14, 2014.",
        "The nurses were seized by rebels in Ostervik on April 14, 2016.",
        ["conflict"],
    ),
    (
        "Rebels kidnapped the nurses in Ostervik on April 14, 2014.",
        "A statue of a whale was unveiled on April 14, 2016.",
        [],
    ),
    (
        "Rebels kidnapped the nurses in Ostervik on April 14, 2014.",
        "The nurses were seized by rebels in Ostervik on April 14, 2014.",
        ["agree"],
    ),
]


@pytest.mark.parametrize(("first", "second", "relations"), TABLE)
def test_days_and_minutes(first: str, second: str, relations: list[str], parser: SpacyParser) -> None:
    there, back = (
        [facet for _, facet in find_day_facets(tell(parser, *texts, published=PUBLISHED))]
        for texts in ((first, second), (second, first))
    )
    assert [facet.relation for facet in there] == [facet.relation for facet in back] == relations


def test_a_minute_is_asked_about_with_at(parser: SpacyParser) -> None:
    story = tell(parser, TABLE[1][0], TABLE[1][1], published=PUBLISHED)
    assert [facet.question for _, facet in find_day_facets(story)] == ["What happened at 11:37 a.m. PST?"]
