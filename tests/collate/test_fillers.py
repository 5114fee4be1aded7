"""What fills the roles of clauses; the reports are read by the real parser."""

import pytest

from tellings.collate.families.fillers import find_participants, name_speaker
from tellings.weights.spacy_parser import SpacyParser
from told import tell


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The boat sank in the harbour.", None),
        ("Ana Berg said that the boat sank.", "Ana Berg"),
        ("The mayor Ana Berg came to the harbour. She said that the boat sank.", "Ana Berg"),
        ("They said that the boat sank.", "they"),
    ],
)
def test_by_whose_word_a_clause_stands(text: str, speaker: str | None, parser: SpacyParser) -> None:
    story = tell(parser, text, "Nothing else happened.")
    (clause,) = (c for c in story.clauses if c.report == 0 and c.statement.predicate.lemma == "sink")
    assert name_speaker(story, clause) == speaker


def test_a_part_of_a_hyphened_word_takes_no_part(parser: SpacyParser) -> None:
    text = "The clerk gave out personal information through e-mail, cash checks, or wire money to a man."
    story = tell(parser, text, "Nothing else happened.")
    roles = {(a.role, a.marker) for c in story.clauses for a in c.statement.arguments}
    answers = [
        a for role, marker in sorted(roles, key=str) for a in find_participants(story, story.clauses, role, marker)
    ]
    assert answers
    assert not [answer.value for answer in answers if answer.value in ("e", "-", "mail")]
