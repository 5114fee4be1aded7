"""Answers are read by the form that was asked for, and by no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import make_points
from tellings.model.asking import Answer
from tellings.model.errors import AnswerError
from tellings.pair.proposals.reading import MOST_PLACES, MOST_POINTS, list_places, parse_points, parse_reviews

POINT = ("How many?", "conflict", [[("A", 1, "12 men", "12")], [("B", 1, "11 men", "11")]])


def say(content: str, **more: object) -> Answer:
    return Answer(request="r", content=content, **more)  # type: ignore[arg-type]


def test_a_point_is_read() -> None:
    (point,) = parse_points(say(make_points(POINT)))
    assert point is not None
    assert (point.question, point.relation) == ("How many?", "conflict")
    assert [place.words for _, place in list_places(point)] == ["12 men", "11 men"]


def test_a_fence_around_the_answer_is_taken_off() -> None:
    assert len(list(parse_points(say(f"```json\n{make_points(POINT)}\n```")))) == 1


@pytest.mark.parametrize(
    "content",
    [
        "",
        "I am sorry, but I can't help with that.",
        "Here are the points: " + make_points(POINT),
        make_points(POINT)[:-5],
        make_points(POINT) + make_points(POINT),
        "[]",
        "null",
        '{"points": {}}',
        '{"points": [], "note": "x"}',
        '{"answer": []}',
        "[" * 100_000,
        '{"points": [' + "[" * 100_000,
    ],
)
def test_what_is_no_such_json_is_refused_as_a_whole(content: str) -> None:
    with pytest.raises(AnswerError):
        list(parse_points(say(content)))


@pytest.mark.parametrize(
    "point",
    [
        "{}",
        "1",
        '{"question":"How?","relation":"murder","readings":[]}',
        '{"question":"How?","relation":"agree","readings":[{"places":[{"report":"A","sentence":"1","words":"x","answer":"x"}]}]}',
        '{"question":"How?","relation":"agree","readings":[],"support":9}',
        '{"question":1,"relation":"agree","readings":[]}',
    ],
)
def test_a_point_of_another_form_is_none_and_the_others_are_read(point: str) -> None:
    good = make_points(POINT).removeprefix('{"points": [').removesuffix("]}")
    first, second = parse_points(say(f'{{"points":[{point},{good}]}}'))
    assert first is None
    assert second is not None


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (say(make_points(POINT), finish="length"), "cut off"),
        (say("", refusal="I can't."), "refused"),
        (say("{}", finish="content_filter"), "refused"),
    ],
)
def test_what_went_wrong_is_said(answer: Answer, said: str) -> None:
    with pytest.raises(AnswerError, match=said):
        list(parse_points(answer))


def test_what_goes_on_for_ever_is_not_read_to_its_end() -> None:
    many = make_points(*[POINT] * (MOST_POINTS + 5))
    assert len(list(parse_points(say(many)))) == MOST_POINTS
    (long,) = parse_points(say(make_points(("How?", "agree", [[("A", 1, "x", "x")] * (MOST_PLACES + 5)]))))
    assert long is not None
    assert len(list_places(long)) == MOST_PLACES


def test_reviews_are_read_one_by_one() -> None:
    said = (
        '{"facet":1,"one_question":false,"question":""}',
        '{"facet":"2"}',
        '{"facet":3,"one_question":true,"question":"Y?"}',
    )
    content = f'{{"facets":[{",".join(said)}]}}'
    first, second, third = parse_reviews(say(content))
    assert first is not None
    assert (first.facet, first.one_question) == (1, False)
    assert second is None
    assert third is not None


@given(st.text())
def test_no_answer_makes_reading_fail_otherwise(content: str) -> None:
    try:
        list(parse_points(say(content)))
    except AnswerError:
        return
