# ruff: noqa: E501
"""The lead of a report that stands beside its text, or before it, is a part of it."""

import pytest

from tellings.readers.pages.reader import parse_page

TITLE = "Ferry runs aground off Hallum"
LEAD = "A ferry with 212 people on board ran aground on the sandbank off Hallum early on Monday, the coastguard said."
MORE = "Lifeboats took off all of the passengers before noon, and nobody was hurt, said the harbour master, Ana Brock."
BARE = "Coastguard says 212 people were on board and that nobody was hurt"
REST = (
    "The ship had left the island an hour late because of fog, and its captain had asked for a pilot, who never came.",
    "Divers will look at the hull on Tuesday, when the tide is low enough for them to see the whole of its keel.",
    "It was built in 1994 and had been in dock for nine weeks last winter, according to the company that runs it.",
)
BODY = "".join(f"<p>{line}</p>" for line in REST)
BOX = '<div class="teaser"><a href="/a"><h3>Bridge to close</h3></a><p>The bridge at Orrin will be shut to all lorries for a year from May, the council said.</p></div>'


def read(body: str, head: str = "") -> list[str]:
    page = parse_page(f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>")
    return [line for line in page.text.split("\n") if line]


@pytest.mark.parametrize(
    "body",
    [
        f'<main><article><h1>{TITLE}</h1><div class="teaser-content"><p>{LEAD}</p></div><div class="article-body">{BODY}</div></article></main>',
        f'<header><h1>{TITLE}</h1><p class="standfirst">{LEAD}</p></header><article>{BODY}</article>',
        f'<main><h1>{TITLE}</h1><section class="summary">{LEAD}</section><section itemprop="articleBody">{BODY}</section></main>',
        f'<div id="page"><h1>{TITLE}</h1><h2 class="deck">{LEAD}</h2><div class="story">{BODY}</div></div>',
        f'<article><h1>{TITLE}</h1><div class="x71"><strong>{LEAD}</strong></div><div class="x72">{BODY}</div></article>',
        f'<article><header><p class="article__lead">{LEAD}</p><h1>{TITLE}</h1></header><div class="text">{BODY}</div></article>',
        f'<div class="cols"><div class="articleIntro"><h1>{TITLE}</h1><div>{LEAD}</div></div><div class="main-text">{BODY}</div></div>',
        f'<article><h1>{TITLE}</h1><div class="promo-intro"><p>{LEAD}</p></div><p class="meta">By Ida Holm</p><div>{BODY}</div></article>',
    ],
    ids=["teaser", "header", "summary", "deck", "unnamed", "above", "camel", "promo"],
)
def test_a_lead_is_kept(body: str) -> None:
    assert read(body) == [TITLE, LEAD, *REST]


def test_a_lead_of_two_paragraphs_is_kept() -> None:
    body = f'<article><h1>{TITLE}</h1><div class="lead"><p>{LEAD}</p><p>{MORE}</p></div><div>{BODY}</div></article>'
    assert read(body) == [TITLE, LEAD, MORE, *REST]


@pytest.mark.parametrize("tag", ['p class="subtitle"', "h2", 'div class="article-strapline"'])
def test_a_standfirst_needs_no_full_stop(tag: str) -> None:
    assert read(f"<article><h1>{TITLE}</h1><{tag}>{BARE}</{tag.split()[0]}><div>{BODY}</div></article>") == [
        TITLE,
        BARE,
        *REST,
    ]


def test_the_lead_of_a_page_whose_data_hold_the_rest_is_kept() -> None:
    stated = " ".join(REST).replace('"', "'")
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","articleBody":"{stated}"}}</script>'
    body = f'<article><h1>{TITLE}</h1><p class="intro">{LEAD}</p><div>{BODY}</div></article>'
    assert read(body, head) == [TITLE, LEAD, *REST]


@pytest.mark.parametrize(
    "other",
    [
        BOX,
        "<figure><img src=a.jpg><figcaption>The ferry on the sandbank off Hallum on Monday morning.</figcaption></figure>",
        '<div class="newsletter"><p>Get the news of the coast in your inbox every morning, free of charge.</p></div>',
        '<p class="byline">By Ida Holm, who writes about ships and the sea for us.</p>',
        f"<section class=related><h2>Read next</h2>{BOX}{BOX}</section>",
    ],
    ids=["teaser with link", "figure", "newsletter", "byline", "related"],
)
def test_what_stands_there_and_is_no_lead_is_not(other: str) -> None:
    assert read(f"<article><h1>{TITLE}</h1>{other}<div>{BODY}</div></article>") == [TITLE, *REST]
