# ruff: noqa: E501
"""A text that goes on elsewhere is marked as cut, and the mark's words are no part of it."""

import json

import pytest

from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers.cutting import find_cut
from tellings.readers.registry import read_blob

TOLD = "The toy store at Dorne burned down on Thursday night, the fire brigade said. The roof fell in after midnight"


@pytest.mark.parametrize(
    "mark",
    [
        "… [+2219 chars]",
        "... [+312 chars]",
        " […]",
        " [...]",
        "…",
        "...",
        " [&hellip;]",
        "... Read more",
        ".\n\nRead more »",
        ".\n\nContinue reading “Toy store burns down” →",
        ".\n\nContinue reading...",
        ".\n\nSubscribe to read the full story",
        "… Keep reading",
        " (…)",
        ".\n\nRead the full article at The Bell",
        " [1,204 more words]",
        " […]\n\nThe post Toy store burns down appeared first on The Bell.",
        "…\n\nWeiterlesen",
        ".\n\nLire la suite",
        " […] Leer más",
        ".\n\n(more)",
        ".\n\n[Read more...]",
    ],
)
def test_marks_of_excerpts(mark: str) -> None:
    found = find_cut(TOLD + mark, "excerpt")
    assert found is not None
    assert found.text.rstrip(".") == TOLD
    assert found.mark


@pytest.mark.parametrize(
    "mark", ["… [+2219 chars]", " […]", ".\n\nContinue reading", "... Read more", "…\n\nRead more"]
)
def test_marks_of_pages(mark: str) -> None:
    assert find_cut(TOLD + mark, "page") is not None


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}.",
        f'{TOLD}. "I do not know what to say …"',
        f"{TOLD}.\n\nReporting by Ida Holm",
        f"{TOLD}.\n\nRead more: Bridge at Orrin to close for a year",
        f"{TOLD}, and those who want to can read more",
        "Read more",
        "",
    ],
)
def test_what_is_whole(text: str) -> None:
    assert find_cut(text, "page") is None


def test_an_excerpt_that_breaks_off() -> None:
    found = find_cut(f"{TOLD}, and", "excerpt")
    assert found is not None
    assert found.mark == "it ends within a sentence"


def read(text: str, name: str) -> Article:
    (article,) = (item for item in read_blob(Blob(name, text.encode())) if isinstance(item, Article))
    return article


def test_every_format_marks_them() -> None:
    item = {
        "source": {"name": "Bell"},
        "title": "Toy store burns",
        "publishedAt": "2024-03-01",
        "content": f"{TOLD}… [+99 chars]",
    }
    article = read(json.dumps({"status": "ok", "articles": [item]}), "n.json")
    assert (article.cut, article.outlet, article.published) == ("… [+99 chars]", "Bell", "2024-03-01")
    assert article.text == f"Toy store burns\n\n{TOLD}"
    feed = f"<rss><channel><item><title>Toy store burns</title><encoded>&lt;p&gt;{TOLD} […]&lt;/p&gt;</encoded></item></channel></rss>"
    assert read(feed, "f.xml").cut == "[…]"
    mail = f"From: a@b.example\nTo: c@d.example\nSubject: Toy store\nDate: Fri, 1 Mar 2024 08:00:00 +0100\n\n{TOLD} [...]\n\nRead more\n"
    assert read(mail, "m.eml").cut == "[...] Read more"
    plain = read(f"Toy store burns\n\n{TOLD} […]\n", "t.txt")
    assert (plain.cut, plain.text) == ("[…]", f"Toy store burns\n\n{TOLD}")
    page = f"<html><body><article><h1>Toy store burns</h1><p>{TOLD}.</p><p>{TOLD} again, and again … <b>Continue reading</b></p></article></body></html>"
    assert read(page, "p.html").cut == "… Continue reading"
    for found in (article, plain):
        assert any("is cut" in note for note in found.notes)
