"""What was done to one thing, by verbs that exclude each other."""

import pytest

from tellings.collate.families.manners import find_manner_facets
from tellings.weights.spacy_parser import SpacyParser
from told import tell

FIRST = "A woman punched the guard at the gate of the harbour in Ostervik on Monday."

TABLE = [
    ("A woman slapped the guard at the gate of the harbour in Ostervik on Monday.", ["conflict"]),
    ("A woman shoved and slapped the guard at the gate of the harbour in Ostervik on Monday.", ["conflict"]),
    ("A woman hit the guard at the gate of the harbour in Ostervik on Monday.", []),
    ("A woman punched the guard, and slapped the guard, at the gate of the harbour in Ostervik on Monday.", []),
    ("A woman slapped the mayor at the gate of the harbour in Ostervik on Monday.", []),
    ("A woman may have slapped the guard at the gate of the harbour in Ostervik on Monday.", []),
    ("A woman did not slap the guard at the gate of the harbour in Ostervik on Monday.", []),
]


@pytest.mark.parametrize(("second", "relations"), TABLE)
def test_manners(second: str, relations: list[str], parser: SpacyParser) -> None:
    there, back = (
        [facet for _, facet in find_manner_facets(tell(parser, *texts))] for texts in ((FIRST, second), (second, FIRST))
    )
    assert [facet.relation for facet in there] == [facet.relation for facet in back] == relations
    for facet in (*there, *back):
        assert facet.question == "What was done to the guard?"
        words = "shoved, slapped" if "shoved" in second else "slapped"
        assert {reading.value for reading in facet.readings} == {"punched", words}
