"""JSON of articles: the fields of each system, lists, lines, and what is told."""

import json

import pytest

from tellings.model.article import Article
from tellings.model.errors import NoArticleError
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.jsons import JsonReader, is_account

WORDS = "The quay was shut on Friday."
MARKUP = "<section><p>The quay was shut on Friday.</p><p>A guard said so.</p></section>"


def read(value: object, name: str = "feed.json") -> list[Article | Problem]:
    return list(JsonReader().read(Blob(name, json.dumps(value).encode())))


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param(
            {
                "title": "Quay shut",
                "maintext": WORDS,
                "authors": ["Ana Lind", "Bo Ek"],
                "date_publish": "2023-05-03 10:30:00",
                "date_modify": "2023-05-04 08:00:00",
                "source_domain": "bell.example",
                "url": "https://bell.example/quay",
                "language": "en",
            },
            ("Quay shut", "Ana Lind, Bo Ek", "bell.example", "2023-05-03T10:30:00", "2023-05-04T08:00:00"),
            id="news-please",
        ),
        pytest.param(
            {
                "@type": "NewsArticle",
                "headline": "Quay shut",
                "articleBody": WORDS,
                "author": {"@type": "Person", "name": "Ana Lind"},
                "publisher": {"name": "The Bell"},
                "datePublished": "2023-05-03T10:30:00Z",
            },
            ("Quay shut", "Ana Lind", "The Bell", "2023-05-03T10:30:00+00:00", None),
            id="schema.org",
        ),
        pytest.param(
            {
                "uri": "urn:x:1",
                "headline": "Quay shut",
                "body_text": WORDS,
                "byline": "By Ana Lind",
                "versioncreated": "2023-05-03T10:30:00Z",
                "copyrightholder": "AGX",
            },
            ("Quay shut", "Ana Lind", "AGX", "2023-05-03T10:30:00+00:00", None),
            id="ninjs 1",
        ),
        pytest.param(
            {
                "uri": "urn:x:1",
                "headlines": [{"role": "short", "value": "Quay"}, {"role": "main", "value": "Quay shut"}],
                "bodies": [{"role": "main", "contenttype": "text/plain", "value": WORDS}],
                "by": "Ana Lind",
                "firstcreated": "2023-05-03T10:30:00Z",
                "infosources": [{"name": "Agency X"}],
            },
            ("Quay shut", "Ana Lind", "Agency X", "2023-05-03T10:30:00+00:00", None),
            id="ninjs 2",
        ),
        pytest.param(
            {
                "uri": "urn:x:1",
                "headlines": [{"role": "main", "value": "Quay shut"}],
                "bodies": [{"contentType": "text/html", "value": f"<p>{WORDS}</p>"}],
                "by": "Ana Lind",
                "versionCreated": "2023-05-03T10:30:00Z",
                "infoSources": [{"name": "Agency X"}],
            },
            ("Quay shut", "Ana Lind", "Agency X", "2023-05-03T10:30:00+00:00", None),
            id="ninjs 3",
        ),
        pytest.param(
            {
                "id": "q1",
                "title": "Quay shut",
                "content_html": f"<p>{WORDS}</p>",
                "date_published": "2023-05-03",
                "authors": [{"name": "Ana Lind"}],
            },
            ("Quay shut", "Ana Lind", None, "2023-05-03", None),
            id="JSON Feed",
        ),
    ],
)
def test_fields(record: dict[str, object], expected: tuple[str | None, ...]) -> None:
    (article,) = read(record)
    assert isinstance(article, Article)
    found = (article.headline, article.byline, article.outlet, article.published, article.modified)
    assert found == expected
    assert article.text == f"Quay shut\n\n{WORDS}"


@pytest.mark.parametrize(
    "value",
    [
        [{"title": "A", "text": WORDS}, {"title": "B", "text": WORDS}],
        {"articles": [{"title": "A", "text": WORDS}, {"title": "B", "text": WORDS}]},
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"title": t, "content_text": WORDS} for t in "AB"]},
        {"@graph": [{"@type": "WebSite", "name": "x"}, *({"headline": t, "articleBody": WORDS} for t in "AB")]},
        {"hits": 2, "results": [{"_source": {"title": t, "content": WORDS}} for t in "AB"]},
        {"@type": "ItemList", "itemListElement": [{"item": {"headline": t, "articleBody": WORDS}} for t in "AB"]},
    ],
)
def test_lists(value: object) -> None:
    articles = read(value)
    assert [a.headline for a in articles if isinstance(a, Article)] == ["A", "B"]
    assert len(articles) == 2


def test_markup_becomes_text_and_a_headline_is_not_said_twice() -> None:
    (article,) = read({"title": "The quay was shut", "text": MARKUP})
    assert isinstance(article, Article)
    assert article.text == "The quay was shut on Friday.\n\nA guard said so."


def test_ids_are_those_of_the_objects_where_people_can_type_them() -> None:
    ids = ["bell-17", "https://b.example/1", "urn:x:2", 17, None]
    articles = read([{"id": id, "title": f"{id}", "text": WORDS} for id in ids])
    assert [a.id for a in articles if isinstance(a, Article)] == ["bell-17", "feed-2", "feed-3", "17", "feed-5"]


def test_many_broken_lines_are_told_in_short() -> None:
    lines = "\n".join(["{"] * 50 + [json.dumps({"title": "A", "text": WORDS})])
    items = list(JsonReader().read(Blob("x.jsonl", lines.encode())))
    assert len(items) == 22
    assert str(items[-1]) == "x.jsonl: 30 more of its items can't be read, for like reasons"
    assert isinstance(items[-2], Article)


@pytest.mark.parametrize(
    "value", [{"title": "x"}, {"text": WORDS}, [1], {"articles": "x"}, {"dependencies": {"a": "1"}}]
)
def test_what_has_not_the_fields_of_articles_is_none(value: object) -> None:
    with pytest.raises(NoArticleError, match="is JSON, but no list of articles"):
        read(value)


def test_accounts_are_known_by_their_beginning() -> None:
    assert is_account(b'{"schema":"tellings/account/1","articles":[]}')
    assert not is_account(b'{"articles":[{"title":"a tellings/account/ in words"}]}')
