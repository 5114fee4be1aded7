"""What every family of questions is given: looked up in a story that the real parser read."""

from tellings.model.span import Span
from tellings.weights.spacy_parser import SpacyParser
from told import tell


def test_the_shortest_clause_that_holds_a_span(parser: SpacyParser) -> None:
    text = "The ministry said that the strike killed 30 people."
    story = tell(parser, text, "Nothing else happened.")
    place = text.index("30")
    clause = story.find_clause(0, Span(place, place + 2))
    assert clause is not None
    assert clause.statement.predicate.lemma == "kill"
    assert story.find_clause(0, Span(0, len(text) + 1)) is None
    assert story.find_clause(1, Span(place, place + 2)) is None
