"""Hostile texts in every field of a report: they stay words, or are dropped; no field is lost by them but their own."""

import html
import json

import pytest

from hostile_texts import HOSTILE
from readers.hostile_files import FIRST, PARAGRAPHS, SECOND, THIRD
from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers import read_blob

EACH = [pytest.param(text, id=name) for name, text in HOSTILE.items()]
CLEAN = "".join(map(chr, range(32)))


def read(name: str, text: str) -> Article:
    (article,) = read_blob(Blob(name, text.encode("utf-8", "surrogatepass")))
    assert isinstance(article, Article)
    assert FIRST in article.text
    assert article.text.encode()
    for value in (article.headline, article.byline, article.outlet):
        assert value is None or (value.encode() and not set(value) & set(CLEAN) and len(value) <= 400)
    assert article.url is None or article.url.startswith("https://")
    return article


def embed(text: str) -> str:
    """JSON as a page holds it in a script, which a "<" could end."""
    return json.dumps(text).replace("<", "\\u003c")


@pytest.mark.parametrize("text", EACH)
def test_in_what_a_page_states(text: str) -> None:
    quoted = html.escape(text)
    stated = f'{{"@type": "NewsArticle", "headline": {embed(text)}, "author": {{"name": {embed(text)}}}}}'
    head = f'<meta property="og:site_name" content="{quoted}"><link rel="canonical" href="{quoted}">'
    article = read(
        "a.html", f'<html><head>{head}<script type="application/ld+json">{stated}</script></head><body>{PARAGRAPHS}'
    )
    assert article.headline is None or "quay" in article.headline
    assert article.url is None


@pytest.mark.parametrize("text", EACH)
def test_as_markup_in_a_page(text: str) -> None:
    article = read(
        "a.html", f"<!doctype html><html><body><h1>Quay shut</h1>{PARAGRAPHS}<div>{text}</div></body></html>"
    )
    assert "boom" not in article.text or "<script" not in article.text


@pytest.mark.parametrize("text", EACH)
def test_in_json(text: str) -> None:
    record = {"title": text, "text": FIRST, "url": text, "author": text, "outlet": text, "date": text, "id": text}
    article = read("a.json", json.dumps(record))
    assert "quay" in (article.headline or "quay")
    assert (article.url, article.published) == (None, None)
    assert article.id.isprintable()


@pytest.mark.parametrize("text", EACH)
def test_in_mail(text: str) -> None:
    subject = " ".join(text.split())
    read(
        "a.eml", f"From: {subject}\nTo: a@b.example\nSubject: {subject}\nDate: {subject}\n\n{FIRST} {SECOND} {THIRD}\n"
    )
