"""The order of points: what most reports tell, and tell early, stands first; single points follow in text order."""

import pytest

from accounts import make_facet, make_reading
from tellings.compose.order import order_points
from tellings.model.annotations import Annotations, Layout
from tellings.model.point import Point, Relation, Support
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.model.syntax import Syntax
from tellings.readers.plain import make_article

LINE = "Something of much the same length was told here, by whoever wrote this report of it, at some length.\n"


def make_report(id: str) -> Report:
    """A report of twenty lines without a headline."""
    annotations = Annotations(
        article=id, layout=Layout(), syntax=Syntax((), (), ()), sentences=(), mentions=(), times=(), quantities=(),
        quotations=(), statements=(), attributes=(),
    )  # fmt: skip
    return Report(make_article(LINE * 20, id=id), annotations)


REPORTS = [make_report(id) for id in "abcd"]


def make_point(about: str, *places: str, relation: Relation = "agree", score: float = 1.0) -> Point:
    """A point that stands in the lines named ("a3" is the fourth line of report a)."""
    evidence = tuple(
        Evidence(p[0], int(p[1:]) * len(LINE), (int(p[1:]) + 1) * len(LINE) - 1, LINE.strip()) for p in places
    )
    tellers = len({p[0] for p in places})
    readings = [make_reading(day, e) for day, e in zip(("Monday", "Sunday"), evidence, strict=False)]
    disputed = relation not in ("agree", "single")
    return Point(
        id=about,
        about=about if relation == "single" else f"A thing that fills most of a line by itself: {about}",
        relation=relation,
        support=Support(tellers, tellers, (1, tellers)),
        evidence=evidence,
        facets=(make_facet("When?", "time", relation, *readings),) if disputed else (),
        score=score,
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (make_point("told by more", "a5", "b5", "c5"), make_point("told by fewer", "a6", "b6")),
        (make_point("told early", "a0", "b1"), make_point("told late", "a15", "b12")),
        (make_point("in dispute", "a5", "b5", relation="conflict"), make_point("agreed", "a5", "b6")),
        (make_point("sure", "a5", "b5"), make_point("not so sure", "a6", "b5", score=0.4)),
        (make_point("told by few, late", "a15", "b12"), make_point("told by one", "a0", relation="single")),
    ],
)
def test_what_a_reader_needs_stands_first(first: Point, second: Point) -> None:
    assert order_points([second, first], REPORTS) == (first, second)
    assert order_points([first, second], REPORTS) == (first, second)


def test_what_shows_the_same_sentences_stands_after_what_says_something_new() -> None:
    main = make_point("the main thing", "a0", "b0", "c0", "d0")
    again = make_point("the main thing again", "a0", "b0", "c0")
    other = make_point("another thing", "a9", "b9")
    assert order_points([again, other, main], REPORTS) == (main, other, again)


def test_single_points_follow_the_reports_and_their_text() -> None:
    points = [make_point(place, place, relation="single") for place in ("b0", "a7", "b3", "a1")]
    assert [p.about for p in order_points(points, REPORTS)] == ["a1", "a7", "b0", "b3"]
