"""Attributes of one person in several reports."""

import pytest

from tellings.collate.families.attributes import find_attribute_facets
from tellings.weights.spacy_parser import SpacyParser
from told import tell


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Ana Berg, 32, fell into the harbour.", "Ana Berg, 31, fell into the harbour.", "conflict"),
        ("Ana Berg, 32, fell into the harbour.", "Ana Berg, 32, fell into the harbour.", "agree"),
        # an obituary tells of somebody at several ages, and a daughter may have the mother's name
        ("Ana Berg, 29, fell into the harbour.", "Ana Berg, 77, fell into the harbour.", "unresolved"),
    ],
)
def test_ages(first: str, second: str, relation: str, parser: SpacyParser) -> None:
    facets = [facet for _, facet in find_attribute_facets(tell(parser, first, second))]
    assert [(facet.question, facet.relation) for facet in facets] == [("How old is Ana Berg?", relation)]
