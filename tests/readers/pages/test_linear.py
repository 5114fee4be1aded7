"""The time that a page takes grows with its elements, whatever they are."""

import pytest

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers import read_blob
from tellings.readers.pages import tree
from timing import measure_growth, spend, spend_least

FEW, TIMES = 1_000, 8
MOST_GROWTH = 32
"""Eight times the elements may take 32 times as long (one that compares each with each takes 64)."""

LINE = "The ferry left the harbour at noon on Monday with forty people aboard, its owner said to the port."
KINDS = {
    "links": "<a href='/x#'>Link # here</a> ",
    "rows": "<table><tr><td>c#</td><td>#</td></tr></table>",
    "cells": "<td>c#</td>",
    "items": "<li>Item number #</li>",
    "superscripts": "word#<sup>#</sup> ",
    "note marks": "word#<sup><a href='#'>#</a></sup> ",
    "line breaks": "line #<br>",
    "headings": "<h2>Head #</h2>",
    "first headings": "<h1>Head #</h1>",
    "entities": "&eacute;&amp;&#233; ",
    "same paragraphs": "<p>Word</p>",
    "paragraphs": "<p>The ferry # left the harbour at noon, its owner said.</p>",
    "emphasis": "<em>w#</em> <b>x</b> ",
    "unclosed paragraphs": "<p>Word # of it",
    "times": "<time datetime='2024-01-02'>2 January #</time> ",
    "pictures": "<img src='#' alt='Photo #'>",
    "figures": "<figure><img src='#'><figcaption>Photo # of it</figcaption></figure>",
    "boxes": "<aside>Word # of it</aside>",
    "quotations": "<blockquote><p>Word # of it</p></blockquote>",
    "styles": "<p style='color:red;margin:#px'>Word #</p>",
    "scripts": "<script>var x=#;</script>",
    "hidden parts": "<p hidden>Word #</p>",
    "folded parts": "<details><summary>s#</summary><p>Word #</p></details>",
}


def make_page(piece: str, count: int) -> Blob:
    pieces = "".join(piece.replace("#", str(number)) for number in range(count))
    markup = f"<html><body><article><h1>Ferry</h1><p>{LINE}</p><p>{LINE} It sank.</p>{pieces}</article></body></html>"
    return Blob("page.html", markup.encode())


def take(blob: Blob) -> float:
    items: list[object] = []
    seconds = spend(lambda: items.extend(read_blob(blob)))
    assert all(isinstance(item, Article) for item in items)
    return seconds


@pytest.mark.parametrize("kind", KINDS)
def test_time_grows_with_the_elements(kind: str) -> None:
    growth = measure_growth(lambda count: take(make_page(KINDS[kind], count)), FEW, FEW * TIMES, most=MOST_GROWTH)
    assert growth < MOST_GROWTH


def test_comments_at_the_head_cost_no_time() -> None:
    blob = Blob("page.html", b"<!-- x -->" * 100_000 + make_page("", 0).data)
    assert len(list(read_blob(blob))) == 1
    assert spend_least(lambda: list(read_blob(blob)), most=3) < 3


@pytest.mark.parametrize("mark", [b"<!-- ", b"<!-- x y "])
def test_unclosed_comments_at_the_head_cost_no_time(mark: bytes) -> None:
    def read() -> None:
        with pytest.raises(ReadError, match=r"no HTML|holds no"):
            list(read_blob(Blob("page.html", mark * 100_000)))

    assert spend_least(read, most=3) < 3


def test_a_page_of_many_elements_is_read_by_its_lines_and_says_so() -> None:
    (article,) = read_blob(make_page("word#<sup>#</sup> ", 3_000))
    assert isinstance(article, Article)
    assert LINE in article.text
    assert any("right inside one" in note for note in article.notes)


def test_a_page_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_ELEMENTS", 1_000)
    with pytest.raises(ReadError, match=r"has 1,\d+ elements"):
        list(read_blob(make_page("<br>", 1_100)))
