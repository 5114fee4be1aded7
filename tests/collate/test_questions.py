"""Questions made of the words of a report."""

import pytest

from tellings.collate.counting import ask_measure
from tellings.collate.questions import ask_what, ask_what_happened, ask_when, ask_wording
from tellings.weights.spacy_parser import SpacyParser
from told import tell


@pytest.mark.parametrize(
    ("text", "predicate", "question"),
    [
        ("The ferry turned back near Ostervik.", "turn", "When did the ferry turn back?"),
        ("The captain was arrested in connection with the fire.", "arrest", "When was the captain arrested?"),
        ("The ferry made an 11-hour journey to Ostervik.", "make", "When did the ferry make a journey?"),
    ],
)
def test_when(text: str, predicate: str, question: str, parser: SpacyParser) -> None:
    story = tell(parser, text)
    told = [c for c in story.clauses if c.statement.predicate.lemma.split()[0] == predicate]
    assert ask_when(story, told, length="at") == question


@pytest.mark.parametrize(
    ("text", "marker", "question"),
    [
        ("The flight took off from Norway on Monday.", "from", "From where did the flight take off?"),
        ("The flight took off from the runway on Monday.", "from", "From what did the flight take off?"),
        ("The snow fell off the roof on Monday.", "off", "Off what did the snow fall?"),
    ],
)
def test_what_a_preposition_brings_in(text: str, marker: str, question: str, parser: SpacyParser) -> None:
    story = tell(parser, text)
    assert ask_what(story, story.clauses, marker) == question


def test_a_preposition_that_goes_on_from_a_time_asks_nothing(parser: SpacyParser) -> None:
    story = tell(parser, "The ferry turned around four hours into its trip to Ostervik.")
    assert ask_what(story, story.clauses, "into") == ""


def test_what_a_preposition_brings_in_is_not_asked_of_half_a_clause(parser: SpacyParser) -> None:
    story = tell(parser, "They wrote a letter purporting to be from the ministry.")
    told = [c for c in story.clauses if any(a.marker == "from" for a in c.statement.arguments)]
    assert "did this happen" not in ask_what(story, told or story.clauses, "from")


@pytest.mark.parametrize(
    ("text", "counted", "question"),
    [
        ("A 29-year-old singer posted a photo.", "singer", "How old was the singer?"),
        ("The galaxy lies 3.8 billion light years away.", None, "How many light years was it?"),
        ("The train ran at 80 kilometres per hour.", None, "How many kilometres per hour was it?"),
        ("The council spent $300 on lamps.", None, "How much was spent on lamps?"),
        ("The council bought $300 worth of lamps.", None, "How much money was involved?"),
        ("The breach affected 21 Americans.", "american", "How many Americans were affected?"),
        ("The ministry said 21 sailors.", "sailor", "How many sailors were there?"),
    ],
)
def test_measures(text: str, counted: str | None, question: str, parser: SpacyParser) -> None:
    story = tell(parser, text)
    quantity = story.reports[0].annotations.quantities[0]
    assert ask_measure(story, [(0, quantity)], counted) == question


def test_a_question_does_not_hold_its_answer(parser: SpacyParser) -> None:
    story = tell(parser, "Ida Brand is a daughter of Olaf Brand.")
    assert "Olaf" not in ask_what(story, story.clauses, "of")


def test_a_crew_is_counted_as_it_is(parser: SpacyParser) -> None:
    story = tell(parser, "There were six crew aboard the ferry.")
    quantity = story.reports[0].annotations.quantities[0]
    assert ask_measure(story, [(0, quantity)], "crew").startswith("How many crew ")


@pytest.mark.parametrize(
    ("speaker", "question"),
    [
        ("Ana Berg", "In what words did Ana Berg say this?"),
        ("A spokesman", "In what words did the spokesman say this?"),
        ("he", "In what words did the speaker say this?"),
        (None, "In what words did the speaker say this?"),
    ],
)
def test_wordings_are_asked_of_who_speaks(speaker: str | None, question: str) -> None:
    assert ask_wording(speaker) == question


@pytest.mark.parametrize(
    ("day", "question"),
    [
        ("15 August", "What happened on 15 August?"),
        ("Tuesday", "What happened on Tuesday?"),
        ("New Year's Eve", "What happened on New Year's Eve?"),
        ("yesterday", "What happened yesterday?"),
        ("early Monday", "What happened early Monday?"),
        ("three days later", "What happened three days later?"),
    ],
)
def test_days_are_asked_with_on_where_they_are_dates(day: str, question: str) -> None:
    assert ask_what_happened(day) == question
