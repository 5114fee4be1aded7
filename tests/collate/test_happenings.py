"""What the clauses of one happening are asked; the clauses are grouped by hand."""

import pytest

from tellings.collate.families.happenings import find_happening_facets
from tellings.weights.spacy_parser import SpacyParser
from told import tell

FIRST = "The council built the old bridge in May."


@pytest.mark.parametrize(
    ("second", "questions"),
    [
        ("The council built the bridge in May.", {"When", "Who", "What"}),
        ("The council praised the bridge in May.", {"When"}),
    ],
)
def test_who_takes_part_is_compared_by_predicate(second: str, questions: set[str], parser: SpacyParser) -> None:
    story = tell(parser, FIRST, second)
    facets = list(find_happening_facets(story, [clause.number for clause in story.clauses]))
    assert {facet.question.split()[0] for facet in facets} == questions
