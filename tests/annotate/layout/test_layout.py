"""The layout of a report: headline, byline, dateline, captions and left-over lines."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.annotate.layout import find_layout
from tellings.annotate.layout.bylines import is_byline
from tellings.annotate.layout.captions import find_label, is_caption, is_showing
from tellings.annotate.layout.datelines import match_dateline
from tellings.annotate.layout.furniture import is_credit, is_furniture
from tellings.annotate.layout.lines import find_lines
from tellings.model.article import Article
from tellings.model.span import Span
from timing import spend_least

BODY = "The harbour of the old town was closed on Friday after a ferry struck the pier, port officials said."


def make_article(text: str, *, headline: str | None = None, outlet: str | None = None) -> Article:
    return Article(id="a", text=text, bytes_sha256="", text_sha256="", reader="test", headline=headline, outlet=outlet)


def cut(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("line", "dateline", "place", "date", "agency"),
    [
        (f"OSLO, Jan 10 (Reuters) - {BODY}", "OSLO, Jan 10 (Reuters) -", "OSLO", "Jan 10", "Reuters"),
        (f"BERGEN (AP) — {BODY}", "BERGEN (AP) —", "BERGEN", None, "AP"),
        (f"TROMSO, January 3. /TASS/. {BODY}", "TROMSO, January 3. /TASS/.", "TROMSO", "January 3", "TASS"),
        (f"Lima, Peru (CNN) -- {BODY}", "Lima, Peru (CNN) --", "Lima, Peru", None, "CNN"),
        (f"OSLO — {BODY}", "OSLO —", "OSLO", None, None),
        (f"(Reuters) - {BODY}", "(Reuters) -", None, None, "Reuters"),
        (f"(CNN) {BODY}", "(CNN)", None, None, "CNN"),
        (f"PORT LOUIS, Mauritius — {BODY}", "PORT LOUIS, Mauritius —", "PORT LOUIS, Mauritius", None, None),
        (f"NEW DELHI: {BODY}", "NEW DELHI:", "NEW DELHI", None, None),
        (f"OSLO/HELSINKI, 3 March 2021 (dpa) - {BODY}", None, None, None, None),
        (f"LIMA, Jan 10, EFE – {BODY}", "LIMA, Jan 10, EFE –", "LIMA", "Jan 10", "EFE"),
    ],
)
def test_a_dateline_is_read_in_its_parts(
    line: str, dateline: str | None, place: str | None, date: str | None, agency: str | None
) -> None:
    found = match_dateline(line, Span(0, len(line)))
    parts = (found.span, found.place, found.date, found.agency) if found else (None, None, None, None)
    assert tuple(cut(line, part) for part in parts) == (dateline, place, date, agency)


@pytest.mark.parametrize(
    "line",
    [
        f"UPDATE: {BODY}",
        f"PHOTOS: {BODY}",
        "TEST SERIES - 2018",
        "NATO and the union met on Monday - and parted again - without a word on the matter at hand.",
        f"The mayor (a lawyer) - {BODY}",
        "WASHINGTON-based lobbyists were at the table, said two people who had been in the room.",
    ],
)
def test_what_looks_like_a_dateline_is_none(line: str) -> None:
    assert match_dateline(line, Span(0, len(line))) is None


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By Jane Doe and Rob Roe, Associated Press",
        "BY JANE DOE",
        "By Ana de la Cruz in Lima",
        "From Halmar in Verrin",
    ],
)
def test_a_byline_names_its_writers(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the water was gone.",
        "By Friday Jane Doe was back in the office",
        "Jane Doe",
        "By the river",
        "From April in Verrin and from May in all of the valley",
    ],
)
def test_a_sentence_with_by_is_no_byline(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more",
        "READ MORE: Ferry that sank was never inspected",
        "Related: Five ports that were rebuilt",
        "Share this story",
        "Follow us on Twitter",
        "Updated 5:03 PM",
        "21 July 2013 Last updated at 11:11 GMT",
        "Published: January 3, 2020 5:03 PM GMT",
        "© 2020 Harbour Press. All rights reserved.",
        "The Harbour Press contributed to this report.",
        "Ana Lind can be reached at ana@bell.example or on 555-0188.",
        "To get the latest harbour news, follow us and sign up to our newsletter.",
        "Do you know someone who was there? Email desk@bell.example",
        "A version of this article appears in print on page 4 with the headline: Quay Shut.",
        "This story has been updated with additional developments.",
        "Source: Harbour Press Editor: A. Lind",
        "Find this article at:",
        "Reporting by Jane Doe; Editing by Rob Roe",
        "Sign up for our newsletter",
        "https://example.org/a/b",
        "Home | World | Sports | Opinion | Weather",
        "[Map: where the ferry sank]",
        "***",
        "SPECIAL OFFERS",
        "3 min read",
    ],
)
def test_a_left_over_line_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "No deal can be reached at this stage, the minister said, and the talks go on.",
        "The island can be reached by boat only, and the storm has stopped the boats.",
        "This report was updated every year until the ministry closed the office.",
        BODY,
        "Two people died.",
        "He said no.",
        "Follow-up searches found nothing",
        "More than 40 people were on board",
        "Video shows the ferry turning before it struck the pier.",
        "Police arrest captain of ferry",
        "“We saw it coming.”",
        "Copyright law was not discussed, the minister said.",
        "Photos of the wreck were shown to the court.",
        "Published on Monday, the report says that nobody had ever looked at the brakes of the ferry.",
        "Report this week says ferry was unsafe",
        "Reporting by the Harbour Press showed that the ferry was unsafe.",
    ],
)
def test_a_line_that_tells_something_is_kept(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize("line", ["(Jane Doe/Getty Images)", "REUTERS/Jane Doe", "(AP Photo/Jane Doe)", "AP"])
def test_a_credit_is_a_credit(line: str) -> None:
    assert is_credit(line)


def test_a_caption_is_told_by_its_label_or_its_credit() -> None:
    line = "Image caption The pier was still closed on Saturday"
    assert is_caption(line, Span(0, len(line)))
    assert cut(line, find_label(line, Span(0, len(line)))) == "Image caption"
    line = "The ferry lies on its side. (Photo by Jane Doe/AP)"
    assert is_caption(line, Span(0, len(line)))
    assert find_label(line, Span(0, len(line))) is None
    assert not is_caption(BODY, Span(0, len(BODY)))


@pytest.mark.parametrize(
    ("sentence", "showing"),
    [
        ("Pictured, the pier at noon.", True),
        ("In this June 1, 2019 file photo, the mayor is seen at the pier.", True),
        ("In this town, a photo is worth much.", False),
        ("Pictures of the pier were shown.", False),
    ],
)
def test_a_sentence_that_says_what_a_picture_shows(sentence: str, showing: bool) -> None:
    assert is_showing(sentence) is showing


def test_the_first_line_that_stands_apart_is_the_headline() -> None:
    text = f"Ferry strikes pier in old town\n\nBy Jane Doe\nOSLO, Jan 10 (AP) — {BODY}\nAdvertisement\n{BODY}"
    layout = find_layout(make_article(text))
    assert cut(text, layout.headline) == "Ferry strikes pier in old town"
    assert cut(text, layout.byline) == "By Jane Doe"
    assert cut(text, layout.dateline_place) == "OSLO"
    assert cut(text, layout.dateline_date) == "Jan 10"
    assert cut(text, layout.dateline_agency) == "AP"
    assert [cut(text, span) for span in layout.furniture] == ["Advertisement"]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n{BODY}",
        "The ferry struck the pier and sank\nwithin the hour, officials said.",
        f"OSLO — {BODY}\n{BODY}",
    ],
)
def test_running_text_has_no_headline(text: str) -> None:
    assert find_layout(make_article(text)).headline is None


def test_an_announced_headline_is_found_below_a_menu_and_when_cut_short() -> None:
    text = f"Menu\nThe Harbour Press\nFerry strikes pier in old town, dozens...\n{BODY}"
    layout = find_layout(make_article(text, headline="Ferry strikes pier in old town, dozens hurt"))
    assert cut(text, layout.headline) == "Ferry strikes pier in old town, dozens..."


def test_the_name_of_the_outlet_alone_is_furniture() -> None:
    text = f"Ferry strikes pier\n{BODY}\nThe Old Harbour Press\n{BODY}"
    layout = find_layout(make_article(text, outlet="The Old Harbour Press"))
    assert [cut(text, span) for span in layout.furniture] == ["The Old Harbour Press"]


def test_titles_under_read_more_are_furniture_up_to_the_next_paragraph() -> None:
    long = BODY + " " + BODY
    text = f"Ferry strikes pier\n{long}\nRead more:\nHow the port was built over nine years\n{long}"
    layout = find_layout(make_article(text))
    assert [cut(text, span) for span in layout.furniture] == ["Read more:", "How the port was built over nine years"]


@given(st.text(max_size=300))
def test_any_text_has_a_layout_whose_spans_lie_in_it(text: str) -> None:
    layout = find_layout(make_article(text))
    spans = [*layout.furniture, *layout.captions, *(span for span in (layout.headline, layout.dateline) if span)]
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    assert list(layout.furniture) == sorted(set(layout.furniture))
    assert " ".join(text[line.start : line.end] for line in find_lines(text)).split() == text.split()


@pytest.mark.parametrize(
    "unit", ["A", "A ", "1 ", "A.", "(", "AP/", "Jan ", "By A ", "[a", ". ", "a@", "#a ", "- ", "READ ", "\x00", "’"]
)
def test_a_hostile_line_costs_little(unit: str) -> None:
    lines = [(unit * size)[:size] for size in (100, 299, 300_000)]
    articles = [make_article(f"{line}\n{line}!\n{line}") for line in lines]
    assert spend_least(lambda: [*map(find_layout, articles)], most=2) < 2


def test_lines_that_the_reading_marked_are_furniture() -> None:
    text = "Quay shut\n\nThe quay was shut on Friday.\n\nFerry line to be cut next year\n\nNobody was hurt."
    line = Span(text.index("Ferry"), text.index("year") + 4)
    layout = find_layout(msgspec.structs.replace(make_article(text, headline="Quay shut"), furniture=(line,)))
    assert layout.furniture == (line,)
