import pytest

from readers.hostile_files import make_pages
from tellings.annotate.quotations.marks import find_marked
from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.limits import Limits
from tellings.ports import Blob
from tellings.readers.pdf import PdfReader

QUAY = (
    "The quay at Ostervik was shut on",
    "Friday after a crane fell, the har-",
    "bour master said. Nobody was hurt",
    "by it, but two ferries were late.",
    "Divers looked for the hook until",
    "the evening and did not find it.",
)
CRANE = (
    "The crane was forty years old and",
    'had been painted in May. "It stood',
    'well," said a guard, Per Moe. "We',
    'never saw it lean." The council',
    "will hear him on Monday, and the",
    "quay stays shut until then.",
)
SCHOOL = ("A school in Tarn was given a new", "roof by its parents, who worked", "on it for eleven weekends.")


def draw(lines: tuple[str, ...], left: float, top: float = 700, size: float = 11, step: float = 14) -> str:
    """Operators that draw lines below one another, without any order between them but that of their places."""
    return " ".join(
        f"BT /F1 {size} Tf 1 0 0 1 {left} {top - number * step} Tm ({line}) Tj ET" for number, line in enumerate(lines)
    )


def weave(*columns: str) -> str:
    """Operators of columns drawn across: the first line of each, then the second of each."""
    rows = [column.split(" ET") for column in columns]
    return " ".join(f"{row[n]} ET" for n in range(max(map(len, rows))) for row in rows if n < len(row) and row[n])


def read(*streams: str) -> Article:
    (article,) = PdfReader().read(Blob(name="page.pdf", data=make_pages(*streams)))
    assert isinstance(article, Article)
    return article


def flow(*lines: str) -> str:
    return " ".join(lines).replace("har- bour", "harbour")


def test_columns_are_read_down_whatever_order_their_lines_are_drawn_in() -> None:
    for page in (weave(draw(QUAY, 60), draw(CRANE, 330)), draw(CRANE, 330) + draw(QUAY, 60)):
        article = read(page)
        assert article.text.split("\n\n") == [flow(*QUAY), flow(*CRANE)]
        assert article.notes == ()


def test_lines_of_one_text_object_are_parted_by_their_gutter() -> None:
    shown = " ".join(
        f"1 0 0 1 60 {700 - 14 * n} Tm ({left}) Tj 1 0 0 1 250 {700 - 14 * n} Tm ({right}) Tj"
        for n, (left, right) in enumerate(zip(QUAY, CRANE, strict=True))
    )
    assert read(f"BT /F1 11 Tf {shown} ET").text == f"{flow(*QUAY)}\n\n{flow(*CRANE)}"


def test_words_drawn_one_by_one_are_lines_of_their_column() -> None:
    def drawn(lines: tuple[str, ...], left: int) -> str:
        words = (line.replace(" ", ") -278 (") for line in lines)
        return " ".join(f"BT /F1 11 Tf {left} {700 - 14 * n} Td [({line})] TJ ET" for n, line in enumerate(words))

    assert read(weave(drawn(QUAY, 60), drawn(CRANE, 330))).text == f"{flow(*QUAY)}\n\n{flow(*CRANE)}"


def test_three_columns_of_unequal_width_and_length_under_a_headline_across() -> None:
    headline = draw(("Crane falls on the quay at Ostervik, and a school has its roof",), 40, 740, 18)
    page = weave(headline, draw(QUAY, 40), draw(CRANE, 225), draw(SCHOOL, 420))
    assert read(page).text.split("\n\n") == [
        "Crane falls on the quay at Ostervik, and a school has its roof",
        flow(*QUAY),
        flow(*CRANE),
        flow(*SCHOOL),
    ]


def test_baselines_that_do_not_meet_and_a_column_that_starts_lower() -> None:
    page = weave(draw(QUAY, 60), draw(CRANE, 330, top=650, step=13))
    assert read(page).text == f"{flow(*QUAY)}\n\n{flow(*CRANE)}"


def test_a_sentence_and_a_word_go_on_in_the_next_column() -> None:
    page = weave(draw(QUAY[:2] * 2, 60), draw((QUAY[2], *CRANE), 330))
    assert "the harbour master said. Nobody was hurt The crane" in read(page).text
    assert "\n\n" not in read(page).text


def test_paragraphs_begin_at_an_indent_and_below_white() -> None:
    indented = draw(QUAY[:4], 60) + draw(SCHOOL[:1], 72, 644) + draw(SCHOOL[1:], 60, 630)
    spaced = draw(CRANE, 330) + draw(SCHOOL, 330, 608)
    assert read(indented + spaced).text.split("\n\n") == [
        flow(*QUAY[:4]),
        flow(*SCHOOL),
        flow(*CRANE),
        flow(*SCHOOL),
    ]


def test_a_story_beside_another_stays_apart_and_is_told() -> None:
    page = weave(draw(QUAY[:5], 60), draw(("New roof for Tarn",), 330, 700, 16) + draw(SCHOOL, 330, 672))
    article = read(page)
    assert article.text.split("\n\n") == [flow(*QUAY[:5]), "New roof for Tarn", flow(*SCHOOL)]
    assert article.notes == (
        "has headings amid its columns, each of which may begin another story: “New roof for Tarn”",
    )


def test_a_caption_between_leaves_the_order_open_and_parts_what_is_beside_it() -> None:
    caption = draw(("The fallen crane on the quay at Ostervik, seen from the ferry on Friday at noon.",), 60, 600)
    above = weave(draw((*CRANE[:2], "had a good year, she said"), 60), draw(QUAY[:5], 330))
    below = weave(draw(CRANE[2:], 60, 570), draw(SCHOOL, 330, 570))
    article = read(above + caption + below)
    assert article.notes == (
        "leaves open in what order its columns are read (page 1); paragraphs end where that is in doubt",
    )
    paragraphs = article.text.split("\n\n")
    # "It stood | well," is cut by the caption: neither half is put together with what came between.
    (first,) = [paragraph for paragraph in paragraphs if "It stood" in paragraph]
    assert "well," not in first
    starts, marked = find_marked(article.text)
    for mark in marked:
        assert "\n\n" not in article.text[mark.outer_start : mark.outer_end]
    assert len(starts) == len(paragraphs)


def test_columns_that_overlap_are_told_and_no_line_is_put_together_of_two() -> None:
    left = tuple(line + " and so it was" * (n % 2) for n, line in enumerate(QUAY))
    right = "".join(draw((line,), 330 - 75 * (n % 2 == 0), 700 - 14 * n) for n, line in enumerate(CRANE))
    article = read(draw(left, 60) + right)
    assert any("leaves open in what order" in note for note in article.notes)
    paragraphs = article.text.split("\n\n")
    assert set(left) | set(CRANE) == set(paragraphs)


def test_running_heads_and_page_numbers_of_columns_are_dropped() -> None:
    stories = (CRANE, SCHOOL, QUAY)

    def page(number: int) -> str:
        head = draw((f"The Ostervik Bell, Saturday 4 May 2024, north and east edition, page {number}",), 60, 770)
        foot = draw((f"{number}",), 300, 30)
        return head + weave(draw((*QUAY[:-1], f"Day {number} went by."), 60), draw(stories[number - 1], 330)) + foot

    text = read(page(1), page(2), page(3)).text
    assert "Ostervik Bell" not in text
    assert text.split("\n\n")[1::2] == [flow(*story) for story in stories]


@pytest.mark.parametrize("left", [60, 200])
def test_one_column_stays_as_it_was(left: float) -> None:
    lines = (*QUAY, *CRANE)
    article = read(draw(lines, left))
    assert (article.text, article.notes) == (flow(*lines), ())


def test_a_table_is_no_pair_of_columns() -> None:
    cells = weave(draw(("Mon", "Tue", "Wed", "Thu"), 60, 600), draw(("12", "14", "9", "11"), 120, 600))
    assert "Mon 12" in " ".join(read(draw((*QUAY, *CRANE), 60) + cells).text.split())


def test_places_without_bound_are_read_as_they_come() -> None:
    page = f"q 1e308 0 0 1e308 0 0 cm 1e308 0 0 1 0 0 cm {draw((*QUAY, *CRANE), 60)} Q"
    assert "quay at Ostervik" in read(page).text


def test_states_within_states_are_read_as_they_come() -> None:
    page = "q " * 3_000 + weave(draw(QUAY, 60), draw(CRANE, 330)) + " Q" * 3_000
    assert "quay at Ostervik" in read(page).text


@pytest.mark.parametrize("operators", ["0 0 m ", "q Q ", "BT ET ", "(a) Tj ", "/F1 1 Tf ", "1 0 0 1 0 0 cm "])
def test_endless_operators_are_refused_before_they_are_followed(operators: str) -> None:
    blob = Blob("a.pdf", make_pages(operators * 2_000), Limits(drawn_bytes=5_000))
    with pytest.raises(ReadError, match="to draw, the most that is read of a PDF"):
        list(PdfReader().read(blob))
