"""What a speaker says that it was not, where another report calls it so."""

import pytest

from tellings.collate.families.denials import find_denial_facets
from tellings.weights.spacy_parser import SpacyParser
from told import tell

DENIAL = "The minister, Ana Berg, spoke of the release of the crew. \u201cThis is not a swap,\u201d Berg said."

TABLE = [
    (DENIAL, "The crew was released on Monday as part of a swap, the army said.", ["conflict"]),
    (DENIAL, "The crew was released on Monday in a prisoner exchange.", []),
    (DENIAL, "The crew may be released as part of a swap.", []),
    (DENIAL, "The crew spent the night in a hotel.", []),
    ("This is not a swap.", "The crew was released as part of a swap.", []),
    ("\u201cThis is not a game,\u201d the minister said.", "The game ended in a draw.", []),
]


@pytest.mark.parametrize(("first", "second", "relations"), TABLE)
def test_denials(first: str, second: str, relations: list[str], parser: SpacyParser) -> None:
    there, back = (
        [facet for _, facet in find_denial_facets(tell(parser, *texts))] for texts in ((first, second), (second, first))
    )
    assert [facet.relation for facet in there] == [facet.relation for facet in back] == relations
    for facet in (*there, *back):
        assert facet.question == "Was it a swap?"
        assert {(reading.value, reading.speaker) for reading in facet.readings} == {("no", "Berg"), ("yes", "the army")}
        assert "the clash is between \u201cBerg\u201d and \u201cthe army\u201d" in facet.explanation
