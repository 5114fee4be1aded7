"""How answers of several reports become a facet, with days as the answers."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_by_hand import make_answer
from tellings.collate.answers import Answer, Verdict, find_gravest, make_facet
from tellings.model.point import Facet, Relation

Day = tuple[int, ...]
"""A year, or a year and a month, or a whole date: the longer, the finer."""


def _compare(a: Answer[Day], b: Answer[Day]) -> Verdict | None:
    """Equal days agree, one that starts with the other is more precise, and days of the year 0 are of another thing."""
    if (a.typed[0] == 0) != (b.typed[0] == 0):
        return None
    if a.typed == b.typed:
        return Verdict("agree", 0.9, "the same day")
    shorter = min(len(a.typed), len(b.typed))
    if a.typed[:shorter] == b.typed[:shorter]:
        return Verdict("precision", 0.8, "one says more", 1 if len(b.typed) > len(a.typed) else -1)
    return Verdict("conflict", 0.7, "two days")


def _answer(article: str, text: str, *, certainty: float = 1.0, speaker: str | None = None) -> Answer[Day]:
    """An answer such as "2024-5-2"; its place in the text follows its words, so that no two share one."""
    typed = tuple(int(part) for part in text.split("-"))
    at = 100 * typed[0] + sum(typed)
    return make_answer(typed, text, article=article, at=at, certainty=certainty, speaker=speaker)


def _make(*answers: str) -> Facet | None:
    """A facet of answers such as "a 2024-5-2"."""
    return make_facet("When?", "time", [_answer(*answer.split()) for answer in answers], _compare)


def _show(facet: Facet | None) -> str:
    """The relation with the readings in their order: "conflict: 2024-5 ab / 2024-6 c"."""
    if facet is None:
        return "-"
    return f"{facet.relation}: " + " / ".join(f"{r.value} {''.join(r.articles)}" for r in facet.readings)


TABLE = """
    a 2024-5,   b 2024-5                         | agree: 2024-5 ab
    a 2024-5,   b 2024-6                         | conflict: 2024-5 a / 2024-6 b
    b 2024-5,   c 2024-5, a 2024-6               | conflict: 2024-5 bc / 2024-6 a
    a 2024,     b 2024-6                         | precision: 2024 a / 2024-6 b
    a 2024,     a 2024-5-2, b 2024-5-2           | agree: 2024-5-2 ab
    a 2024-5-2, a 2024,     b 2024-6             | conflict: 2024-5-2 a / 2024-6 b
    a 2024-5,   a 2024-6,   b 2024-5             | agree: 2024-5 ab / 2024-6 a
    a 2024-5,   a 2024-6,   b 2024-7             | unresolved: 2024-5 a / 2024-6 a / 2024-7 b
    a 2024-5,   a 2024-6,   b 2024-7,   c 2024-8 | unresolved: 2024-5 a / 2024-6 a / 2024-7 b / 2024-8 c
    a 2024-5,   b 2024-6,   c 2024-5             | conflict: 2024-5 ac / 2024-6 b
    a 2024,     b 2024-5,   c 2024-6             | conflict: 2024 a / 2024-5 b / 2024-6 c
    a 2024-5,   b 0                              | -
    a 2024-5,   a 0,        b 2024-6             | unresolved: 2024-5 a / 2024-6 b
    a 2024-5,   b 2024-5,   c 0                  | agree: 2024-5 ab
    a 2024-5                                     | -
    a 2024-5,   a 2024-6                         | -
    a 2024,     a 2024-5                         | -
"""


@pytest.mark.parametrize("row", [line for line in TABLE.splitlines() if line.strip()])
def test_facets_in_every_order_of_answers(row: str) -> None:
    answers, expected = (cell.strip() for cell in row.split("|"))
    facets = [_make(*order) for order in permutations(answers.split(", "))]
    assert {_show(facet) for facet in facets} == {expected}
    assert all(facet == facets[0] for facet in facets)


def test_no_answer_makes_no_facet() -> None:
    assert _make() is None


def test_the_coarser_answer_of_a_report_gives_evidence_to_its_finer_one() -> None:
    facet = _make("a 2024", "a 2024-5-2", "b 2024-5-2")
    assert facet is not None
    assert [(e.article, e.exact) for e in facet.readings[0].evidence] == [
        ("a", "2024"),
        ("a", "2024-5-2"),
        ("b", "2024-5-2"),
    ]


def test_the_score_is_that_of_the_gravest_verdict_by_the_lesser_certainty() -> None:
    sure, unsure = _answer("a", "2024-5"), _answer("b", "2024-6", certainty=0.5)
    facet = make_facet("When?", "time", [sure, unsure], _compare)
    assert facet is not None
    assert facet.score == 0.35
    assert facet.explanation == "two days"


def test_a_reading_names_who_says_it() -> None:
    told = [_answer("a", "2024-5"), _answer("b", "2024-6", speaker="the mayor")]
    facet = make_facet("When?", "time", told, _compare)
    assert facet is not None
    assert [r.speaker for r in facet.readings] == [None, "the mayor"]


days = st.sampled_from(["2024", "2024-5", "2024-5-2", "2024-6", "2025", "0", "0-1"])
answers = st.lists(st.tuples(st.sampled_from("abc"), days).map(" ".join), max_size=6, unique=True)


@given(answers.flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_no_order_of_answers_changes_the_facet(drawn: tuple[list[str], list[str]]) -> None:
    assert _make(*drawn[0]) == _make(*drawn[1])


@given(answers)
def test_a_facet_compares_two_reports_and_its_relation_is_of_them(drawn: list[str]) -> None:
    facet = _make(*drawn)
    if facet is not None:
        assert len({article for r in facet.readings for article in r.articles}) > 1
        assert facet.relation == "agree" or len(facet.readings) > 1
        assert all({e.article for e in r.evidence} == set(r.articles) for r in facet.readings)


@pytest.mark.parametrize(
    ("relations", "gravest"),
    [
        (["agree", "conflict", "precision"], "conflict"),
        (["scope", "revision"], "revision"),
        (["agree"], "agree"),
        ([], "single"),
    ],
)
def test_gravest(relations: list[Relation], gravest: Relation) -> None:
    assert find_gravest(relations) == gravest


def _count(a: Answer[int], b: Answer[int]) -> Verdict:
    """Equal counts agree; none at all denies any other."""
    if a.typed == b.typed:
        return Verdict("agree", 0.9, "the same")
    return Verdict("conflict", 0.8, "two counts", denial=0 in (a.typed, b.typed))


@pytest.mark.parametrize(
    ("speakers", "relation"),
    [
        (("", "", "the organiser"), "conflict"),
        (("", "", ""), "agree"),
        (("the police", "the police", "the police"), "agree"),
    ],
)
def test_a_report_that_quotes_a_denial_shows_a_clash_of_speakers(
    speakers: tuple[str, str, str], relation: Relation
) -> None:
    told = [("a", 2, speakers[0]), ("b", 2, speakers[1]), ("a", 0, speakers[2])]
    answers = [
        make_answer(count, str(count), article=article, at=count, speaker=speaker or None)
        for article, count, speaker in told
    ]
    facet = make_facet("How many?", "quantity", answers, _count)
    assert facet is not None
    assert facet.relation == relation
    assert ("between the report itself and “the organiser”" in facet.explanation) == (relation == "conflict")
