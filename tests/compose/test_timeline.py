"""What happened when: one entry for each date of one thing, on reports built by hand."""

from tellings.compose.timeline import make_timeline
from tellings.model.annotations import Annotations, Argument, Layout, Predicate, Statement, Timex
from tellings.model.point import Point, Support
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.model.syntax import Syntax
from tellings.readers.plain import make_article

TUESDAY = ("2024-03-05", "2024-03-06")


def make_report(id: str, *lines: tuple[str, str, str | None]) -> Report:
    """A report of one-clause lines; each is given with its time expression and the preposition before it."""
    text, statements, times = "", [], []
    for line, words, marker in lines:
        start = len(text)
        text += line + "\n"
        when = start + line.index(words)
        whole = (when, when + len(words))
        times.append(
            Timex(
                start=whole[0],
                end=whole[1],
                exact=words,
                type="DATE",
                value=TUESDAY[0],
                edtf=TUESDAY[0],
                earliest=TUESDAY[0],
                before=TUESDAY[1],
            )
        )
        arguments = (Argument("agent", start, start + 3), Argument("time", *whole, marker))
        predicate = Predicate(start + 4, start + 6, "shut")
        statements.append(
            Statement(start=start, end=start + len(line), exact=line, predicate=predicate, arguments=arguments)
        )
    annotations = Annotations(
        article=id,
        layout=Layout(),
        syntax=Syntax((), (), ()),
        sentences=(),
        mentions=(),
        times=tuple(times),
        quantities=(),
        quotations=(),
        statements=tuple(statements),
        attributes=(),
    )
    return Report(make_article(text, id=id), annotations)


def make_point(id: str, *evidence: Evidence) -> Point:
    held = len({e.article for e in evidence})
    return Point(id=id, about=id, relation="agree", support=Support(held, held, (1, held)), evidence=evidence)


def whole(report: Report, place: int) -> Evidence:
    statement = report.annotations.statements[place]
    return Evidence(report.article.id, statement.start, statement.end, statement.exact)


BELL = make_report(
    "bell", ("The lock shut on Tuesday", "Tuesday", "on"), ("Ana Lind resigned on Tuesday", "Tuesday", "on")
)
COAST = make_report("coast", ("The lock was closed on Tuesday", "Tuesday", "on"))


def test_two_things_of_one_date_stand_apart() -> None:
    points = [make_point("p1", whole(BELL, 0), whole(COAST, 0)), make_point("p2", whole(BELL, 1))]
    entries = make_timeline(points, [BELL, COAST])
    assert [(e.when, e.earliest, e.before) for e in entries] == [(TUESDAY[0], *TUESDAY)] * 2
    assert [e.points for e in entries] == [("p2",), ("p1",)]
    assert [[v.article for v in e.evidence] for e in entries] == [["bell"], ["bell", "coast"]]


def test_the_same_thing_of_two_reports_is_one_entry_in_any_order() -> None:
    points = [make_point("p1", whole(BELL, 0), whole(COAST, 0)), make_point("p2", whole(BELL, 1))]
    assert make_timeline(points, [COAST, BELL]) == make_timeline(points, [BELL, COAST])


def test_a_time_beside_what_is_told_is_no_date_of_it() -> None:
    since = make_report("since", ("Ana Lind has led the port since Tuesday", "Tuesday", "since"))
    assert make_timeline([], [since]) == ()
