# ruff: noqa: E501
"""When a page's article was published: its own date, with where it stands, and never another story's."""

import json

import pytest

from tellings.readers.pages.facts import find_facts
from tellings.readers.pages.tree import parse_tree

H1 = "<h1>Clinic in Ostra reopens after flood</h1>"
TEXT = (
    "<p>The clinic in Ostra opened its doors again on Monday, three weeks after the river came in, its head said.</p>"
    * 3
)
OTHER = '<time datetime="2025-06-01T00:00">1 Jun 2025</time>'


def find(body: str, head: str = "", url: str = "") -> tuple[str, str] | None:
    link = f'<link rel="canonical" href="{url}">' if url else ""
    title = "<title>Clinic in Ostra reopens after flood - Bell</title>"
    root = parse_tree(f"<html><head>{title}{link}{head}</head><body>{body}</body></html>")
    found = find_facts(root).published
    return (found.text, found.where) if found else None


def make_ld(*nodes: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(nodes))}</script>'


@pytest.mark.parametrize(
    "other",
    [
        f'<section class="related"><h2>Read next</h2><a href="/x"><h3>Storm over</h3>{OTHER}</a></section>',
        f'<section class="k1"><h2>More from the coast</h2><ul><li><h3><a href="/x">Storm</a></h3>{OTHER}</li></ul></section>',
        f'<div class="comments"><div class="comment"><b>Joe</b> {OTHER}<p>Good to hear.</p></div></div>',
        f'<ol id="respond"><li class="c"><cite>Joe</cite> {OTHER}<p>Good.</p></li></ol>',
        f"<footer><p>© Bell Ltd {OTHER}</p></footer>",
        f"<aside><p>Weather {OTHER}</p></aside>",
        f'<div class="x9"><a href="/y"><img src="a.jpg"><span>Storm over: what next</span>{OTHER}</a></div>',
        f"<p>Page served {OTHER}</p>",
    ],
    ids=["related", "headed", "comment", "respond", "footer", "aside", "link", "served"],
)
@pytest.mark.parametrize("own", ["", '<p class="meta">By Ida Holm, 2 January 2024</p>'])
def test_the_date_of_something_else_is_not_taken(other: str, own: str) -> None:
    expected = ("2024-01-02", "line near the headline") if own else None
    assert find(f"<main><article>{H1}{own}{TEXT}</article>{other}</main>") == expected
    assert find(f"<main><article>{H1}{own}{TEXT}{other}</article></main>") == expected


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("<p>2 January 2024</p>", "2024-01-02"),
        ("<div>Ostra, January 2, 2024</div>", "2024-01-02"),
        ("<span>Published: 2nd Jan 2024, 10:30 GMT</span>", "2024-01-02"),
        ("<p>Updated 5 January 2024 | Published 2 January 2024</p>", "2024-01-02"),
        ("<p>2024-01-02</p>", "2024-01-02"),
        ("<p>02.01.2024</p>", "2024-01-02"),
        ("<p>01/02/2024</p>", None),
        ("<p>Copyright 2 January 2024</p>", None),
        ("<p>Tuesday</p>", None),
    ],
)
def test_a_line_near_the_headline(line: str, date: str | None) -> None:
    found = find(f"<article>{H1}{line}{TEXT}</article>")
    assert found == (None if date is None else (date, "line near the headline"))


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (f'<article>{H1}<time datetime="2024-01-02">2 Jan</time>{TEXT}</article>', "2024-01-02"),
        (f'<article><time datetime="2024-01-02">2 Jan</time>{H1}{TEXT}</article>', "2024-01-02"),
        (
            f'<article>{H1}{TEXT}<footer class="posted-on">on <time datetime="2024-01-02">2 Jan</time></footer></article>',
            "2024-01-02",
        ),
        (
            f'<article>{H1}<p>Updated <time datetime="2024-01-05">5 Jan</time></p><p>Published '
            f'<time datetime="2024-01-02">2 Jan</time></p>{TEXT}</article>',
            "2024-01-02",
        ),
    ],
)
def test_a_time_of_the_article(body: str, date: str) -> None:
    assert find(body) == (date, "time element")


def test_the_data_of_another_article_is_not_taken() -> None:
    other = {"@type": "NewsArticle", "headline": "Storm over: what next", "datePublished": "2025-06-01"}
    own = {"@type": "NewsArticle", "headline": "Clinic in Ostra reopens", "datePublished": "2024-01-02"}
    assert find(H1 + TEXT, make_ld(other)) is None
    assert find(H1 + TEXT, make_ld(other, own)) == ("2024-01-02", "JSON-LD datePublished")


def test_the_data_of_another_address_is_not_taken() -> None:
    other = {"@type": "NewsArticle", "url": "https://b.example/storm", "datePublished": "2025-06-01"}
    own = {"@type": "NewsArticle", "url": "https://www.b.example/clinic/", "datePublished": "2024-01-02"}
    url = "https://b.example/clinic"
    assert find(H1 + TEXT, make_ld(other), url) is None
    assert find(H1 + TEXT, make_ld(other, own), url) == ("2024-01-02", "JSON-LD datePublished")


def test_what_is_marked_in_another_story_is_not_taken() -> None:
    other = '<div class="recommended"><h3><a href="/x">Storm</a></h3><time itemprop="datePublished" datetime="2025-06-01">x</time></div>'
    own = '<meta itemprop="datePublished" content="2024-01-02">'
    assert find(f"<article>{H1}{TEXT}</article>{other}") is None
    assert find(f"<article>{H1}<span>{own}</span>{TEXT}</article>{other}") == ("2024-01-02", "meta datepublished")
