"""What a model claims of two phrases is held against what the phrases say."""

from collections.abc import Sequence

import pytest

from tellings.collate import judge_proposals
from tellings.collate.proposed.judging import Judged
from tellings.model.point import Facet
from tellings.model.proposal import Claimed, Proposal, Told
from tellings.model.span import Span
from tellings.weights.spacy_parser import SpacyParser
from told import tell

NOTED = "model test, words checked"
Phrase = tuple[str, str] | str
"""The words that show an answer and the answer, or the answer alone."""


def judge(
    parser: SpacyParser,
    claimed: Claimed,
    *told: tuple[str, Phrase],
    readings: Sequence[int] = (0, 1, 2),
    published: Sequence[str] = (),
) -> Judged:
    """Judge a proposal of one phrase each of reports with these texts."""
    story = tell(parser, *(text for text, _ in told), published=published)
    places = []
    for (text, phrase), report, reading in zip(told, story.reports, readings, strict=False):
        words, answer = phrase if isinstance(phrase, tuple) else (phrase, phrase)
        start = text.index(words)
        at = start + words.index(answer)
        spans = Span(start, start + len(words)), Span(at, at + len(answer))
        places.append(Told(report.article.id, *spans, 0 if claimed == "agree" else reading))
    proposal = Proposal(question="How many?", claimed=claimed, told=tuple(places), by="model test")
    (judged,) = judge_proposals(story, [proposal])
    return judged


def facet(judged: Judged) -> Facet:
    assert judged.facet is not None, judged.reason
    return judged.facet


def test_a_conflict_of_figures_is_one_by_arithmetic(parser: SpacyParser) -> None:
    found = facet(
        judge(parser, "conflict", ("The blast killed 12 men.", "12 men"), ("A blast killed 11 men.", "11 men"))
    )
    assert (found.relation, found.by) == ("conflict", "model test, words and values checked")
    assert {r.value for r in found.readings} == {"12 men", "11 men"}
    assert "can't both be right" in found.explanation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (("The blast killed twelve men.", "twelve"), ("A blast killed 12 men.", "12"), "agree"),
        (("The blast killed dozens of men.", "dozens"), ("A blast killed 43 men.", "43"), "precision"),
        (("The blast killed at least 12 men.", "at least 12"), ("A blast killed 14 men.", "14"), "precision"),
        (("They met in Tehran.", "Tehran"), ("They met in Iran.", "Iran"), "precision"),
        (("They met on 5 May 2021.", "5 May 2021"), ("They met in May 2021.", "May 2021"), "precision"),
        (("Ana Lind led the men.", "Ana Lind"), ("Ana Lind led them.", "Ana Lind"), "agree"),
    ],
)
def test_arithmetic_outranks_a_claimed_conflict(
    parser: SpacyParser, left: tuple[str, Phrase], right: tuple[str, Phrase], relation: str
) -> None:
    found = facet(judge(parser, "conflict", left, right))
    assert found.relation == relation
    assert found.by == "model test, words and values checked"


def test_what_no_arithmetic_decides_is_the_models_and_says_so(parser: SpacyParser) -> None:
    found = facet(judge(parser, "conflict", ("A truck hit the wall.", "A truck"), ("A tram hit the wall.", "A tram")))
    assert (found.relation, found.by) == ("conflict", NOTED)
    assert f"(by: {NOTED})" in found.explanation


def test_equal_values_of_other_things_may_differ(parser: SpacyParser) -> None:
    found = facet(
        judge(parser, "conflict", ("Two cars were burnt.", "Two cars"), ("Two trucks were burnt.", "Two trucks"))
    )
    assert (found.relation, found.by) == ("conflict", NOTED)


def test_figures_that_differ_do_not_agree_because_a_model_says_so(parser: SpacyParser) -> None:
    found = facet(
        judge(parser, "agree", ("The blast killed 12 men.", "12 men"), ("The blast killed 11 men.", "11 men"))
    )
    assert found.relation == "unresolved"
    assert len(found.readings) == 2


def test_what_is_denied_does_not_agree_with_what_is_told(parser: SpacyParser) -> None:
    told = (
        ("The mayor denied that 12 men were killed.", "12 men were killed"),
        ("In all 12 men were killed.", "12 men were killed"),
    )
    found = facet(judge(parser, "agree", *told))
    assert found.relation == "unresolved"
    assert "not to be so" in found.explanation


def test_what_is_planned_does_not_agree_with_what_is_done(parser: SpacyParser) -> None:
    told = (
        ("The police may close the quay.", "close the quay"),
        ("The police shut the quay down.", "shut the quay down"),
    )
    assert facet(judge(parser, "agree", *told)).relation == "precision"


def test_what_somebody_says_stays_their_word(parser: SpacyParser) -> None:
    told = ("The quay was shut at noon.", "noon"), ("The quay was shut at night, Ana Lind said.", "night")
    found = facet(judge(parser, "conflict", *told))
    assert {reading.speaker for reading in found.readings} == {None, "Ana Lind"}


def test_words_that_share_nothing_do_not_agree(parser: SpacyParser) -> None:
    judged = judge(
        parser, "agree", ("The mayor stole the money.", "stole the money"), ("Rain fell on Sunday.", "Rain fell")
    )
    assert judged.facet is None
    assert "share nothing" in judged.reason


def test_a_toll_that_rises_is_a_revision_whatever_is_claimed(parser: SpacyParser) -> None:
    told = ("The blast killed 11 men.", "11 men"), ("The blast killed 14 men.", "14 men")
    found = facet(judge(parser, "conflict", *told, published=("2021-05-01", "2021-05-02")))
    assert found.relation == "revision"


def test_a_claim_of_scope_stands_where_figures_differ(parser: SpacyParser) -> None:
    told = ("It hurt 12 men.", "12 men"), ("It took 9 men to hospital.", "9 men")
    found = facet(judge(parser, "scope", *told))
    assert (found.relation, found.by) == ("scope", NOTED)


def test_a_report_that_gives_both_answers_leaves_it_open(parser: SpacyParser) -> None:
    story = tell(parser, "A truck hit the wall. A tram hit the wall.", "A tram hit the wall.")
    a, b = (report.article for report in story.reports)
    places = (
        Told(a.id, Span(0, 7), Span(0, 7), 0),
        Told(a.id, Span(22, 28), Span(22, 28), 1),
        Told(b.id, Span(0, 6), Span(0, 6), 1),
    )
    proposal = Proposal(question="What hit it?", claimed="conflict", told=places, by="model test")
    (judged,) = judge_proposals(story, [proposal])
    assert facet(judged).relation != "conflict"


def test_what_one_has_more_words_for_is_more_precise_if_it_is_claimed(parser: SpacyParser) -> None:
    told = (
        ("He was drafted in 2012.", "in 2012"),
        ("He was drafted in the first round of 2012.", "in the first round of 2012"),
    )
    assert facet(judge(parser, "precision", *told)).relation == "precision"
    assert facet(judge(parser, "conflict", *told)).relation == "agree"


def test_an_agreement_whose_wording_is_not_used_gets_a_question_of_ours(parser: SpacyParser) -> None:
    story = tell(parser, "The barge struck the bridge.", "A barge struck the bridge.")
    places = tuple(
        Told(r.article.id, Span(0, len(r.article.text) - 1), Span(0, len(r.article.text) - 1), 0) for r in story.reports
    )
    (judged,) = judge_proposals(story, [Proposal(question="", claimed="agree", told=places, by="model test")])
    assert facet(judged).question == "Did the barge strike the bridge?"
