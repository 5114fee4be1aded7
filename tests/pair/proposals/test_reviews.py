"""A model may doubt and word what was found without it; it takes nothing away."""

import json

import pytest

from accounts import find, make_facet, make_point, make_reading
from tellings.compose.sensitivity import keep_sure
from tellings.model.asking import Answer
from tellings.model.point import Facet, Point, Relation
from tellings.model.proposal import Review
from tellings.model.span import Span
from tellings.pair.proposals.numbering import Line, Numbered
from tellings.pair.proposals.reading import parse_reviews
from tellings.pair.proposals.reviews import MOST_FACETS, ask_for_reviews, check_reviews, make_key, mark_points

BELL, COAST = find("bell", "on Tuesday"), find("coast", "on Wednesday")
NUMBERED = (
    Numbered("bell", "A", None, (Line("A", 1, Span(0, 500), "It struck on Tuesday.", False),)),
    Numbered("coast", "B", None, (Line("B", 1, Span(0, 500), "It struck on Wednesday.", False),)),
)


def make(relation: Relation, question: str = "On what day was it?") -> Facet:
    return make_facet(question, "time", relation, make_reading("Tuesday", BELL), make_reading("Wednesday", COAST))


def mark(point: Point, *uses: str, one_question: bool, question: str = "") -> Point:
    reviews = {
        make_key(facet): Review(facet=make_key(facet), one_question=one_question, question=question, by="model test")
        for facet in point.facets
    }
    (marked,) = mark_points([point], reviews, uses)
    return marked


def test_a_facet_is_shown_with_its_sentences_and_asked_once() -> None:
    points = [make_point("one", "precision", make("precision")), make_point("two", "precision", make("precision"))]
    (batch,) = ask_for_reviews(points, NUMBERED)
    assert len(batch.facets) == 1
    assert "A1: It struck on Tuesday." in batch.request.prompt
    assert "Facet 1. On what day was it?\n- Tuesday (A1)\n- Wednesday (B1)" in batch.request.prompt


def test_many_facets_are_asked_in_several_requests() -> None:
    facets = [
        make_facet("Q?", "other", "precision", make_reading(str(n), BELL), make_reading("x", COAST))
        for n in range(MOST_FACETS + 1)
    ]
    batches = list(ask_for_reviews([make_point("many", "precision", *facets)], NUMBERED))
    assert [len(batch.facets) for batch in batches] == [MOST_FACETS, 1]


def test_what_only_agrees_is_not_put_to_a_model() -> None:
    agreed = make_facet("Where?", "place", "agree", make_reading("Ostervik", BELL, COAST))
    assert list(ask_for_reviews([make_point("one", "agree", agreed)], NUMBERED)) == []


@pytest.mark.parametrize("relation", ["unresolved", "precision", "scope", "revision"])
def test_what_a_model_objects_to_is_shown_only_if_asked_for(relation: Relation) -> None:
    marked = mark(make_point("day", relation, make(relation)), "judge", one_question=False)
    assert (marked.facets[0].objection or "").startswith("model test holds")
    assert keep_sure([marked], "normal") == []
    ((facet,),) = [point.facets for point in keep_sure([marked], "open")]
    assert "model test holds that these answer different questions" in facet.explanation


def test_the_evidence_of_a_point_stays_where_a_facet_is_objected_to() -> None:
    told = (find("bell", "A barge struck the old bridge"), find("coast", "A barge struck the old bridge"))
    point = make_point("day", "precision", make("precision"), evidence=(*told, BELL, COAST))
    (kept,) = keep_sure([mark(point, "judge", one_question=False)], "normal")
    assert (kept.facets, kept.evidence, kept.relation, kept.support) == ((), point.evidence, "agree", point.support)


def test_a_conflict_is_not_closed_by_an_objection() -> None:
    marked = mark(make_point("day", "conflict", make("conflict")), "judge", one_question=False)
    ((facet,),) = [point.facets for point in keep_sure([marked], "normal")]
    assert (marked.relation, facet.relation, facet.objection) == ("unresolved", "unresolved", None)
    assert "model test holds that these answer different questions" in facet.explanation


def test_without_the_use_of_it_an_answer_changes_nothing() -> None:
    point = make_point("day", "precision", make("precision"))
    assert mark(point, "word", one_question=False) == point
    assert mark(point, "judge", one_question=True, question="When was it?") == point


def test_a_question_in_the_words_of_a_model() -> None:
    marked = mark(make_point("day", "precision", make("precision")), "word", one_question=True, question="When was it?")
    assert [facet.question for facet in marked.facets] == ["When was it?"]


def test_an_answer_counts_once_for_a_facet_and_never_for_another() -> None:
    said = [
        {"facet": 1, "one_question": True, "question": "On which day did Lind strike?"},
        {"facet": 1, "one_question": False, "question": ""},
        {"facet": 2, "one_question": False, "question": ""},
        {"facet": 0, "one_question": False, "question": ""},
    ]
    answer = Answer(request="r", content=json.dumps({"facets": said}))
    (review,) = check_reviews(parse_reviews(answer), [make("precision")], "model test")
    assert (review.one_question, review.question) == (True, "")
