# ruff: noqa: E501
"""What was encoded more than once is decoded as often, and what tells of markup stays."""

import html
import json

import pytest

from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers.escapes import decode_words
from tellings.readers.registry import read_blob

PARAGRAPHS = (
    "The river burst its banks in Dorne early on Saturday and forty people were carried out of a home, the fire service said.",
    "Nobody drowned, said a spokeswoman, Ilse Roth, who called the night “the longest of my life”.",
    "The mayor said that the sluice had been left open by mistake & that the council would pay for the damage it did there.",
    "Trains between Dorne and the coast were replaced by buses, and the line will not open before Tuesday, the railway said.",
    "Pumps were brought from three neighbouring districts, and the army was asked for sandbags, which came before noon in lorries.",
)
BODY = "".join(
    f"<p>{line.replace('&', '&amp;').replace('“', '&#8220;').replace('”', '&#8221;')}</p>" for line in PARAGRAPHS
)
TITLE = 'Mayor’s "mistake" blamed as home floods & trains stop'


def encode(text: str, times: int) -> str:
    for _ in range(times):
        text = html.escape(text, quote=False)
    return text


def read(text: str, name: str) -> Article:
    (article,) = (item for item in read_blob(Blob(name, text.encode())) if isinstance(item, Article))
    return article


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("field", ["description", "encoded"])
def test_feeds(times: int, field: str) -> None:
    title = encode("Mayor&#8217;s &quot;mistake&quot; blamed as home floods &amp; trains stop", times)
    article = read(
        f"<rss><channel><item><title>{title}</title><{field}>{encode(BODY, times)}</{field}></item></channel></rss>",
        "f.xml",
    )
    assert article.headline == TITLE
    assert article.text == "\n\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize("times", [0, 1, 2])
def test_json(times: int) -> None:
    article = read(json.dumps({"title": "Home floods", "date": "2024-05-11", "content": encode(BODY, times)}), "f.json")
    assert article.text == "\n\n".join(("Home floods", *PARAGRAPHS))


def test_breaks_between_sentences() -> None:
    body = "&lt;br/&gt;&lt;br/&gt;".join(PARAGRAPHS)
    article = read(json.dumps({"title": "Home floods", "date": "2024-05-11", "content": body}), "f.json")
    assert [line for line in article.text.split("\n") if line] == ["Home floods", *PARAGRAPHS]


@pytest.mark.parametrize(
    "words",
    [
        "In HTML, &amp; stands for an ampersand",
        "What &lt;p&gt; means to a browser",
        "How to escape &quot; in XML",
        "Use the entity &#8217; in place of it",
        "Fish & chips",
        "a && b; c",
    ],
)
def test_what_tells_of_markup_stays(words: str) -> None:
    assert decode_words(words) == words


def test_a_report_that_tells_of_markup_stays() -> None:
    body = "<p>The &lt;p&gt; tag and &amp;amp; are taught in HTML courses.</p><p>Nobody minds, the teacher said.</p>"
    article = read(json.dumps({"title": "School", "date": "2024-05-11", "content": body}), "f.json")
    assert (
        article.text == "School\n\nThe <p> tag and &amp; are taught in HTML courses.\n\nNobody minds, the teacher said."
    )


@pytest.mark.parametrize("words", ["Smith &amp; Sons", "Smith &amp;amp; Sons", "Smith &#38; Sons"])
def test_plain_words_are_decoded(words: str) -> None:
    assert decode_words(words) == "Smith & Sons"
