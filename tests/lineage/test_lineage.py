"""Whom a report credits, and which report copies which, on reports written here."""

import pytest

import tellings
from tellings.lineage import trace_lineage
from tellings.model.article import Article
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles

AGENCY = (
    "Lock gate fails\n\n"
    "VERRIN, March 5 (Transmar) - The upper gate of the lock gave way on Tuesday and left three barges aground.\n"
    "Engineers will need at least two weeks to set a new gate into the chamber of the lock.\n"
)
REPRINT = (
    "Barges stuck at Verrin\n\n"
    "The upper gate of the lock gave way on Tuesday and left three barges aground, Transmar reported.\n"
    "Engineers will need at least two weeks to set a new gate into the chamber.\n"
    "A reader sent us a picture of the empty chamber.\n"
)
OWN = (
    "No ships through Verrin\n\n"
    "Ships can't pass Verrin since a gate broke. The waterways board hopes to repair it within a fortnight.\n"
)


def annotate(*articles: Article) -> list[Report]:
    return list(annotate_articles(articles))


@pytest.mark.parametrize(
    ("text", "credits", "kind"),
    [
        ("“It shook,” said Ana Lind.", "Ana Lind", "person"),
        ("“It shook,” said Mayor Ana Lind.", "Ana Lind", "official"),
        ("“It shook,” said Ana Lind, the mayor of Verrin.", "Ana Lind", "official"),
        ("“It shook the whole house,” a neighbour said.", "a neighbour", "witness"),
        ("The gate was old, according to an internal report.", "an internal report", "document"),
        ("The gate was old, police said.", "police", "official"),
    ],
)
def test_the_kind_of_a_credit(text: str, credits: str, kind: str) -> None:
    (report,) = annotate(tellings.article(text))
    assert (credits, kind) in {(origin.credits, origin.kind) for origin in trace_lineage([report]).origins}


def test_an_agency_in_no_list_is_known_by_one_dateline_and_credited_by_both_reports() -> None:
    reports = annotate(tellings.article(AGENCY, id="a"), tellings.article(REPRINT, id="b"))
    found = {(o.article, o.kind, o.credits) for o in trace_lineage(reports).origins if o.credits == "Transmar"}
    assert found == {("a", "agency", "Transmar"), ("b", "agency", "Transmar")}
    assert not [o for o in trace_lineage(reports[1:]).origins if o.kind == "agency"]


@pytest.mark.parametrize("words", ["the news agency Halmar", "Halmar news agency", "Halmar News Agency"])
def test_an_agency_is_known_by_being_called_one(words: str) -> None:
    (report,) = annotate(tellings.article(f"Lock shut\n\nThe lock was shut on Tuesday, {words} reported."))
    assert [(o.kind, o.credits) for o in trace_lineage([report]).origins if o.kind == "agency"] == [
        ("agency", "Halmar")
    ]


def test_an_outlet_that_files_for_itself_is_no_agency() -> None:
    text = "Lock shut\n\nVERRIN, March 5 (Halmar) - The lock was shut on Tuesday."
    (report,) = annotate(tellings.article(text, outlet="Halmar Post"))
    assert not [o for o in trace_lineage([report]).origins if o.kind == "agency"]


def test_a_reprint_is_a_copy_of_the_earlier_report_and_another_telling_is_none() -> None:
    texts = (("a", AGENCY, "2019-03-05"), ("b", REPRINT, "2019-03-06"), ("c", OWN, "2019-03-06"))
    reports = annotate(*(tellings.article(text, id=id, published=day) for id, text, day in texts))
    (copy,) = trace_lineage(reports).copies
    assert (copy.article, copy.exemplar, copy.extent, len(copy.passages)) == ("b", "a", "copy", 2)
    assert {passage.wording for passage in copy.passages} == {"verbatim"}
    assert 0.5 < copy.overlap < 1
    words = {report.article.id: report.article.text for report in reports}
    for passage in copy.passages:
        for evidence in (passage.article, passage.exemplar):
            assert words[evidence.article][evidence.start : evidence.end] == evidence.exact


def test_what_both_quote_makes_no_copy() -> None:
    said = "“We shall set a new gate into the chamber of the old lock before the first of May comes,” Ana Lind said."
    reports = annotate(
        tellings.article(f"Lock to open in May\n\nA promise was made at Verrin. {said}", id="a"),
        tellings.article(f"New gate for Verrin\n\nThe board gave its word to the skippers. {said}", id="b"),
    )
    assert trace_lineage(reports).copies == ()


def test_an_agency_is_credited_by_who_reprints_it_and_not_by_itself() -> None:
    text = "Lock shut\n\nVERRIN, March 5 (Halmar) - The lock was shut on Tuesday."
    own = tellings.article(text, id="a", outlet="Halmar News")
    other = tellings.article("No ships\n\nThe lock was shut on Tuesday, Halmar reported.", id="b", outlet="Verrin Post")
    found = {(o.article, o.kind, o.credits, o.report) for o in trace_lineage(annotate(own, other)).origins}
    assert found == {("b", "agency", "Halmar", "a")}
