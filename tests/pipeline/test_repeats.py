"""Lines that an outlet repeats on its pages."""

from tellings.pipeline.identify import Found
from tellings.pipeline.repeats import mark_repeats
from tellings.readers.plain import make_article

PAGE = """Report {0}

More from the harbour
The quay was shut on {0} for the first time since 1998.
It was the second closure of the quay in a year.
“You will hear from us,” he said.
Send us your pictures of the quay by noon.
"""


def make(number: int, outlet: str | None = "The Bell") -> Found:
    article = make_article(PAGE.format(number), id=f"a{number}")
    return Found(
        article.id, type(article)(**{**{f: getattr(article, f) for f in article.__struct_fields__}, "outlet": outlet})
    )


def find_marked(found: tuple[Found, ...]) -> list[list[str]]:
    return [[item.article.text[s.start : s.end] for s in item.article.furniture] for item in found]


def test_titles_of_boxes_and_words_to_readers_are_marked() -> None:
    marked = find_marked(mark_repeats([make(1), make(2), make(3)]))
    assert marked == [["More from the harbour", "Send us your pictures of the quay by noon."]] * 3


def test_two_pages_or_other_outlets_tell_nothing() -> None:
    assert find_marked(mark_repeats([make(1), make(2)])) == [[], []]
    assert find_marked(mark_repeats([make(1), make(2), make(3, "Coast"), make(4, None)])) == [[]] * 4


def test_the_order_of_reports_changes_nothing() -> None:
    found = [make(1), make(2), make(3)]
    assert mark_repeats(found) == mark_repeats(found[::-1])[::-1]
