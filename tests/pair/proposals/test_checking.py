"""Only words that stand in the sentence that is named, of two reports, make a proposal."""

from collections import Counter
from collections.abc import Sequence

import pytest

from asked import Place, make_points
from tellings.collate.context import Story
from tellings.model.asking import Answer
from tellings.model.proposal import Proposal
from tellings.pair.proposals.checking import Dropped, check_points
from tellings.pair.proposals.numbering import number_sentences
from tellings.pair.proposals.reading import parse_points
from tellings.weights.spacy_parser import SpacyParser
from told import tell

BELL = "Barge hits bridge\n\nA barge struck the bridge on Tuesday. It hurt 12 people, the mayor said.\n"
COAST = (
    "Barge rams old bridge\n\nA barge rammed the bridge on Wednesday.\n\n"
    "It hurt 14 people. An earlier version of this story said that it hurt 12 people.\n"
)
TWELVE: Place = ("A", 3, "It hurt 12 people", "12")
FOURTEEN: Place = ("B", 3, "It hurt 14 people", "14")


@pytest.fixture(scope="module")
def story(parser: SpacyParser) -> Story:
    return tell(parser, BELL, COAST)


def check(story: Story, *readings: Sequence[Place], relation: str = "conflict") -> list[Proposal | Dropped]:
    answer = Answer(request="r", content=make_points(("How many were hurt?", relation, readings)))
    numbered = number_sentences(story.reports)
    return list(check_points(parse_points(answer), numbered, story.reports, "model test"))


def test_the_sentences_are_numbered_as_they_stand(story: Story) -> None:
    first, second = number_sentences(story.reports)
    assert [str(line) for line in first.lines][:3] == [
        "A1: Barge hits bridge",
        "A2: A barge struck the bridge on Tuesday.",
        "A3: It hurt 12 people, the mayor said.",
    ]
    assert second.lines[2].shown == "It hurt 14 people."


def test_words_that_stand_there_make_a_proposal(story: Story) -> None:
    (proposal,) = check(story, [TWELVE], [FOURTEEN])
    assert isinstance(proposal, Proposal)
    texts = {report.article.id: report.article.text for report in story.reports}
    assert [texts[t.article][t.words.start : t.words.end] for t in proposal.told] == [TWELVE[2], FOURTEEN[2]]
    assert [texts[t.article][t.answer.start : t.answer.end] for t in proposal.told] == ["12", "14"]


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (("B", 3, "It hurt 15 people", "15"), "words that do not stand in that sentence"),
        (("B", 2, "It hurt 14 people", "14"), "words that do not stand in that sentence"),
        (("B", 3, "It hurt 14 people", "15"), "words that do not stand in that sentence"),
        (("B", 3, "hurt people", "people"), "words that do not stand in that sentence"),
        (("B", 3, "", ""), "words that do not stand in that sentence"),
        (("B", 0, "It hurt 14 people", "14"), "no such report or sentence"),
        (("B", 99, "It hurt 14 people", "14"), "no such report or sentence"),
        (("C", 3, "It hurt 14 people", "14"), "no such report or sentence"),
        (("b", 3, "It hurt 14 people", "14"), "no such report or sentence"),
        (("B", 4, "it hurt 12 people", "12"), "no such report or sentence"),
    ],
)
def test_words_that_do_not_are_dropped_and_counted(story: Story, place: Place, reason: str) -> None:
    found = check(story, [TWELVE], [place])
    assert Counter(found) == Counter([Dropped(reason, words=True), Dropped("words of fewer than two reports")])


def test_a_difference_of_which_one_reading_is_left_is_dropped(story: Story) -> None:
    found = check(story, [TWELVE, FOURTEEN], [("B", 9, "x", "x")])
    assert found[-1] == Dropped("one reading where two were claimed")


def test_one_report_alone_proposes_nothing(story: Story) -> None:
    found = check(story, [TWELVE], [("A", 2, "on Tuesday", "Tuesday")])
    assert found == [Dropped("words of fewer than two reports")]
