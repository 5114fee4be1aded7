"""What the clauses of one happening are asked; the clauses are grouped by hand."""

import pytest

from tellings.collate.families.happenings import find_happening_facets
from tellings.weights.spacy_parser import SpacyParser
from told import tell


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("The council built the bridge on Monday.", "The council built the bridge on Sunday.", "conflict"),
        ("The council said so on Monday.", "The council said so on Sunday.", "unresolved"),
    ],
)
def test_when_something_is_told_is_no_conflict(first: str, second: str, relation: str, parser: SpacyParser) -> None:
    story = tell(parser, first, second)
    facets = list(find_happening_facets(story, [clause.number for clause in story.clauses]))
    assert [facet.relation for facet in facets if facet.slot == "time"] == [relation]


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
