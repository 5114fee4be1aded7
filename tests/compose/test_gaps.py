"""What reports leave unsaid: silence is claimed only after a search, and never where one report alone was read."""

import pytest

from accounts import make_facet, make_point, make_reading
from tellings.compose.gaps import find_gaps
from tellings.model.account import Gap
from tellings.model.annotations import Annotations, Layout, Mention, Sentence, Timex
from tellings.model.article import Article
from tellings.model.entity import Entity
from tellings.model.point import Facet, Point, Relation
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.model.syntax import Syntax
from tellings.model.utterance import QuotationRecord
from tellings.readers.plain import make_article

DAY = "2024-03-04"
LEAD = "The old mill at Brand burnt down on Monday."


def make_report(id: str, *lines: str) -> Report:
    """A report of one sentence a line, in which Monday is a time and Brand a place."""
    text = "".join(line + "\n" for line in lines)
    sentences, start = [], 0
    for line in lines:
        sentences.append(Sentence(start, start + len(line), True, "body", 0, 0))
        start += len(line) + 1
    times = [
        Timex(start=at, end=at + 6, exact="Monday", type="DATE", value=DAY, earliest=DAY, before="2024-03-05")
        for at in [text.find("Monday")]
        if at >= 0
    ]  # fmt: skip
    mentions = [Mention(at, at + 5, "Brand", "place") for at in [text.find("Brand")] if at >= 0]
    annotations = Annotations(
        article=id, layout=Layout(), syntax=Syntax((), (), ()), sentences=tuple(sentences), mentions=tuple(mentions),
        times=tuple(times), quantities=(), quotations=(), statements=(), attributes=(),
    )  # fmt: skip
    return Report(make_article(text, id=id), annotations)


def cite(report: Report, line: int) -> Evidence:
    sentence = report.annotations.sentences[line]
    article: Article = report.article
    return Evidence(article.id, sentence.start, sentence.end, article.text[sentence.start : sentence.end])


REPORTS = [
    make_report("a", LEAD, "Its owner wept."),
    make_report("b", "The old mill burnt down.", "Its owner wept."),
    make_report("c", "The mill at Brand burnt down on Monday.", "Nobody was hurt."),
]


def tie(about: str, *places: tuple[int, int], relation: Relation = "agree", facets: tuple[Facet, ...] = ()) -> Point:
    return make_point(about, relation, *facets, evidence=tuple(cite(REPORTS[r], line) for r, line in places))


MILL = tie("The old mill burnt down", (0, 0), (1, 0), (2, 0))
OWNER = tie("Its owner wept", (0, 1), (1, 1))


def _find(gaps: tuple[Gap, ...], words: str) -> Gap | None:
    return next((gap for gap in gaps if gap.question.startswith(words)), None)


def test_a_basic_question_names_who_tells_and_who_is_silent() -> None:
    gaps = find_gaps([MILL], REPORTS)
    when = _find(gaps, "When did it happen?")
    assert when is not None
    assert (when.silent, when.told_by, when.points) == (("b",), ("a", "c"), (MILL.id,))


def test_a_report_that_gives_an_answer_elsewhere_is_not_silent() -> None:
    late = make_report("b", "The old mill burnt down.", "Its owner wept.", "Brand saw no other fire on Monday.")
    gaps = find_gaps([MILL], [REPORTS[0], late, REPORTS[2]])
    assert _find(gaps, "When did it happen?") is None
    assert _find(gaps, "Where did it happen?") is None


@pytest.mark.parametrize(("words", "is_silent"), [("Nobody at brand was hurt.", False), ("Brandy burns.", True)])
def test_a_detail_that_a_report_has_elsewhere_is_not_left_out(words: str, is_silent: bool) -> None:
    late = make_report("b", "The old mill burnt down.", "Its owner wept.", words)
    facet = make_facet("Where did the mill burn?", "place", "agree", make_reading("Brand", cite(REPORTS[0], 0)))
    point = tie("The mill", (0, 0), (1, 0), (2, 0), facets=(facet,))
    found = _find(find_gaps([point], [REPORTS[0], late, REPORTS[2]]), "Where did the mill")
    assert (found is not None and "b" in found.silent) == is_silent


def test_what_none_says_is_told_by_nobody() -> None:
    why = _find(find_gaps([MILL], REPORTS), "Why did it happen?")
    assert why is not None
    assert (why.silent, why.told_by) == (("a", "b", "c"), ())


def test_how_many_is_asked_only_where_one_report_counts() -> None:
    assert _find(find_gaps([MILL], REPORTS), "How many?") is None


def test_a_report_that_tells_a_point_may_leave_out_a_detail() -> None:
    readings = (
        make_reading("Brand", Evidence("a", 16, 21, "Brand")),
        make_reading("Brand", Evidence("c", 12, 17, "Brand")),
    )
    facet = make_facet("Where did the mill burn?", "place", "agree", *readings)
    where = _find(find_gaps([tie("The mill", (0, 0), (1, 0), (2, 0), facets=(facet,))], REPORTS), "Where did the mill")
    assert where is not None
    assert (where.silent, where.told_by) == (("b",), ("a", "c"))


def test_a_report_is_silent_on_what_most_tell_only_after_it_was_searched() -> None:
    assert _find(find_gaps([MILL, OWNER], REPORTS), "Is this told: “Its owner") == Gap(
        question="Is this told: “Its owner wept”?", silent=("c",), told_by=("a", "b"), points=(OWNER.id,)
    )
    faint = tie("perhaps the same", (0, 1), (2, 1))
    assert _find(find_gaps([MILL, OWNER], REPORTS, searched=[faint]), "Is this told: “Its owner") is None


def test_whom_most_quote_and_one_does_not() -> None:
    owner = Entity(id="e1", type="person", name="Ida Brand", forms=(), mentions=())
    quoted = [
        QuotationRecord(
            id=f"q{id}", article=id, start=0, end=3, exact="The", direct=True, kind="direct", cue=None, speaker="e1",
            speaker_text=None,
        )
        for id in "ab"
    ]  # fmt: skip
    says = _find(find_gaps([MILL], REPORTS, quotations=quoted, entities=[owner]), "What does Ida Brand say?")
    assert says is not None
    assert (says.silent, says.told_by) == (("c",), ("a", "b"))


def test_nothing_is_asked_of_nothing() -> None:
    assert find_gaps([], []) == ()


def test_whether_something_is_told_is_asked_in_one_pair_of_marks() -> None:
    saying = tie("“We wept,” she said", (0, 1), (1, 1))
    assert _find(find_gaps([MILL, saying], REPORTS), "Is this told: “We wept,” she said?") is not None


def test_a_point_about_a_name_is_asked_for_by_its_question() -> None:
    readings = (make_reading("owner", cite(REPORTS[0], 1)), make_reading("master", cite(REPORTS[1], 1)))
    owner = tie(
        "Ida Brand", (0, 1), (1, 1), facets=(make_facet("What is Ida Brand's office?", "role", "precision", *readings),)
    )
    gaps = find_gaps([MILL, owner], REPORTS)
    assert _find(gaps, "What is Ida Brand's office?") is not None
    assert _find(gaps, "Is this told: “Ida") is None


def test_a_question_that_offers_its_values_is_no_detail_left_out() -> None:
    readings = (make_reading("noon", cite(REPORTS[0], 0)), make_reading("one", cite(REPORTS[1], 0)))
    facet = make_facet("When was it: “noon” or “one”?", "time", "unresolved", *readings)
    assert _find(find_gaps([tie("The mill", (0, 0), (1, 0), (2, 0), facets=(facet,))], REPORTS), "When was it") is None
