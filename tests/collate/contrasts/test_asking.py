"""Which question two phrases answer: both reports must answer it, or there is none."""

import pytest

from tellings.collate.context import Story
from tellings.collate.contrasts.asking import ask_phrases
from tellings.collate.contrasts.phrases import Phrase, PhraseFinder
from tellings.weights.spacy_parser import SpacyParser
from told import tell


def _find(story: Story, report: int, words: str) -> Phrase:
    finder, text = PhraseFinder(story), story.reports[report].article.text
    units = [unit for unit in story.units if unit.report == report]
    found = [p for unit in units for p in finder.find(unit)]
    return next(p for p in found if text[p.span.start : p.span.end] == words)


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        (
            ("The ferry struck the old bridge.", "the old bridge"),
            ("The ferry struck a stone pier.", "a stone pier"),
            "What did the ferry strike?",
        ),
        (
            ("Local radio said the ferry sank.", "Local radio"),
            ("The ferry sank off a local beach.", "a local beach"),
            "",
        ),
        (
            ("The minister praised the crew.", "praised"),
            ("The minister blamed the crew.", "blamed"),
            "What did the minister do?",
        ),
        (
            ("The Harbour Office wants a wall.", "wants"),
            ("The office is planning a wall.", "planning"),
            "What did the Harbour Office do?",
        ),
        (("The canister led to a blast.", "led"), ("The barge set off a blast.", "set"), ""),
        (
            ("The ferry sank on Tuesday.", "Tuesday"),
            ("The ferry sank on Wednesday.", "Wednesday"),
            "When did the ferry sink?",
        ),
        (
            ("The ferry passed its last inspection on Tuesday.", "Tuesday"),
            ("It was inspected on Wednesday.", "Wednesday"),
            "When did the ferry pass the last inspection?",
        ),
        (("The ferry sank on Tuesday.", "Tuesday"), ("The minister flew home on Wednesday.", "Wednesday"), ""),
        (
            ("Divers reached the sunken ferry.", "the sunken ferry"),
            ("A crane raised the ferry.", "the ferry"),
            "Which ferry is meant?",
        ),
    ],
)
def test_a_question_is_one_that_both_answer(
    left: tuple[str, str], right: tuple[str, str], question: str, parser: SpacyParser
) -> None:
    story = tell(parser, left[0], right[0])
    assert ask_phrases(story, [_find(story, 0, left[1]), _find(story, 1, right[1])])[0] == question
