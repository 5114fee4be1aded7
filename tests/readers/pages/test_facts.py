"""What pages state of their articles, and which statement counts."""

import msgspec
import pytest

from tellings.readers.pages.facts import PageFacts, choose_headline, choose_outlet, find_facts
from tellings.readers.pages.tree import parse_tree


def find(head: str, body: str = "<p>Words.") -> PageFacts:
    return find_facts(parse_tree(f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("<title>Quay shut - The Bell</title>", "", "Quay shut"),
        ("<title>The Bell: Quay shut after crash</title>", "", "The Bell: Quay shut after crash"),
        ("<title>x</title><meta property='og:title' content='Quay &amp; pier shut'>", "", "Quay & pier shut"),
        (
            "<meta property='og:title' content='Quay shut after boats crash'>",
            "<h1>Quay shut as boats crash</h1>",
            "Quay shut as boats crash",
        ),
        (
            "<meta property='og:title' content='Quay shut after crash'>",
            "<h1>The Harbour Bell</h1>",
            "Quay shut after crash",
        ),
        ("", "<h1>Quay <em>shut</em></h1>", "Quay shut"),
        ("", "", None),
        ("<meta property='og:title' content='  '>", "", None),
    ],
)
def test_headline(head: str, body: str, headline: str | None) -> None:
    root = parse_tree(f"<html><head>{head}</head><body>{body or '<p>Words.'}</body></html>")
    assert choose_headline(root, find_facts(root)) == headline


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property='article:published_time' content='2023-05-03T10:30:00+02:00'>", "2023-05-03T10:30:00+02:00"),
        ("<meta name='DC.date.issued' content='2023-05-03'>", "2023-05-03"),
        ("<meta name='pubdate' content='Wed, 03 May 2023 10:30:00 GMT'>", "2023-05-03T10:30:00+00:00"),
        ("<meta name='date' content='May 3, 2023'>", "2023-05-03"),
        ("<meta name='date' content='yesterday'>", None),
        ("<link rel=canonical href='https://b.example/news/2023/5/3/quay'>", "2023-05-03"),
        ("<link rel=canonical href='https://b.example/news/2023/15/3/quay'>", None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-05-03"}</script>',
            "2023-05-03",
        ),
        ('<script type="application/ld+json">{"@type":"WebPage","datePublished":"2023-05-03"}</script>', None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0000"}</script>', None),
    ],
)
def test_published(head: str, published: str | None) -> None:
    found = find(head).published
    assert (found.text if found else None) == published


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("<meta property='og:site_name' content='The Bell'>", "The Bell"),
        ("<link rel=canonical href='https://www.bell.example/x'>", "bell.example"),
        ("<title>Quay shut - The Bell</title>", "The Bell"),
        ("<title>The Bell: Quay shut</title>", "The Bell"),
        (
            "<title>Quay shut | News | The Bell</title><link rel=canonical href='https://bell.example/x'>",
            "The Bell",
        ),
        ("<title>Quay shut | Politics</title><link rel=canonical href='https://bell.example/x'>", "bell.example"),
        ("<title>Quay shut</title>", None),
        ('<script type="application/ld+json">{"@type":"Article","publisher":{"name":"Bell"}}</script>', "Bell"),
        ('<script type="application/ld+json">{"@type":"Article","publisher":[{"name":"Bell"}]}</script>', "Bell"),
        ('<script type="application/ld+json">{"@type":"Article","publisher":5}</script>', "5"),
        ("", None),
    ],
)
def test_outlet(head: str, outlet: str | None) -> None:
    root = parse_tree(f"<html><head>{head}</head><body><h1>Quay shut</h1></body></html>")
    facts = find_facts(root)
    facts = msgspec.structs.replace(facts, headline=choose_headline(root, facts))
    assert choose_outlet(root, facts) == outlet


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://",
        "https://b.example/ x",
        "http://[",
        "x" * 3_000,
        "/relative",
    ],
)
def test_what_is_no_address_of_the_web_is_none(address: str) -> None:
    assert find(f'<link rel="canonical" href="{address}"><meta property="og:url" content="{address}">').url is None


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        ("<meta name=author content='By Ana Lind'>", "", "Ana Lind"),
        ("<meta name=author content='https://b.example/ana'>", "<a rel=author>Ana Lind</a>", "Ana Lind"),
        ("", "<div class='byline'>By Ana Lind</div>", "Ana Lind"),
        ('<script type="application/ld+json">{"@type":"Article","author":["A","B","A"]}</script>', "", "A, B"),
        ("", "", None),
    ],
)
def test_byline(head: str, body: str, byline: str | None) -> None:
    assert find(head, body).byline == byline


def test_the_article_of_the_pages_own_address_counts() -> None:
    head = (
        '<link rel=canonical href="https://b.example/b"><script type="application/ld+json">'
        '[{"@type":"NewsArticle","headline":"A","url":"https://b.example/a"},'
        '{"@type":["Thing","NewsArticle"],"headline":"B","mainEntityOfPage":{"@id":"https://b.example/b"}}]</script>'
    )
    assert find(head).headline == "B"


@pytest.mark.parametrize("block", ["{", "", "[[[[", "5", "null", '{"@type": {"a": 1}}', "[" * 100_000, "\x00"])
def test_json_ld_that_is_broken_is_passed_over(block: str) -> None:
    facts = find(f'<title>Quay shut</title><script type="application/ld+json">{block}</script>')
    assert facts.headline is None
