"""What a page says of its article besides the text: by JSON-LD, Open Graph, ``<meta>``, address and ``<title>``."""

import re
from collections.abc import Iterable
from itertools import islice

import msgspec

from tellings.readers.cleaning import clean_byline, clean_language, clean_url, clean_words, find_host
from tellings.readers.dates import Dated
from tellings.readers.jsonvalues import JsonObject, get_text
from tellings.readers.pages.blocks import find_blocks
from tellings.readers.pages.dating import find_modified, find_published
from tellings.readers.pages.jsonld import choose_article, find_nodes, find_types, get_name
from tellings.readers.pages.tree import Element

OUTLET = (
    "og:site_name",
    "application-name",
    "parsely-site",
    "dc.publisher",
    "cre",
    "apple-mobile-web-app-title",
    "source",
)
BYLINE = ("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl", "byline")
HEADLINE = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title")
SUMMARY = ("og:description", "description", "twitter:description")
"""Names of ``<meta>`` by which pages tell these, best first."""

SAME_WORDS = 0.5
"""Share of a stated headline's words that the ``<h1>`` must hold to be the headline as the page shows it."""

LONGEST_OUTLET = 6
"""Words of the longest name of an outlet that is taken from a ``<title>``."""

MOST_HEADINGS = 100
"""Headings of the first rank that are taken for what a page calls itself; pages of news have up to some 20."""

_COLON = re.compile(r":\s+")
_TITLE_PARTS = re.compile(r"\s+(?:[|»·•:]|[-–—])\s+")


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a page states; ``types`` are schema.org's, ``body`` the text as JSON-LD gives it, if it does,
    ``summary`` a sentence on it, and ``headings`` what the page calls itself."""

    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: Dated | None = None
    modified: Dated | None = None
    url: str | None = None
    lang: str | None = None
    types: frozenset[str] = frozenset()
    kind: str | None = None
    is_free: bool = True
    body: str | None = None
    summary: str | None = None
    headings: tuple[str, ...] = ()


def find_facts(root: Element) -> PageFacts:
    """Find what a page states of its article, before anything is taken away from its tree."""
    metas = _collect_metas(root)
    url = _find_url(root, metas)
    nodes = find_nodes(root)
    node = choose_article(nodes, url, _list_headings(root, metas)) or {}
    headline = clean_words(get_text(node, "headline", "name")) or _first(metas, HEADLINE)
    outlet = clean_words(get_name(node.get("publisher"))) or _first(metas, OUTLET)
    return PageFacts(
        headline=headline,
        byline=_find_byline(root, node, metas),
        outlet=outlet,
        published=find_published(root, node, metas, url),
        modified=find_modified(node, metas),
        url=url or clean_url(get_text(node, "url")),
        lang=_find_language(root, node),
        types=frozenset().union(*map(find_types, nodes)),
        kind=metas.get("og:type"),
        is_free=str(node.get("isAccessibleForFree", True)).strip().lower() != "false",
        body=get_text(node, "articleBody"),
        summary=_first(metas, SUMMARY),
        headings=_list_headings(root, metas),
    )


def _list_headings(root: Element, metas: dict[str, str]) -> tuple[str, ...]:
    """What the page calls its article outside of JSON-LD."""
    shown = (" ".join("".join(h1.itertext()).split()) for h1 in islice(root.iter("h1"), MOST_HEADINGS))
    return tuple(words for words in (*shown, _first(metas, HEADLINE), _get_title(root)) if words)


def _collect_metas(root: Element) -> dict[str, str]:
    """The first content of each ``<meta>``, by its name in lower case."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = meta.get("content")
        if content and content.strip():
            metas.setdefault(name.strip().lower(), content.strip())
    return metas


def _first(metas: dict[str, str], names: Iterable[str]) -> str | None:
    return next((words for name in names if (words := clean_words(metas.get(name)))), None)


def _find_url(root: Element, metas: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if "canonical" in link.get("rel", "").lower().split()]
    return next((url for text in (*links, metas.get("og:url")) if (url := clean_url(text))), None)


def choose_headline(root: Element, facts: PageFacts) -> str | None:
    """The ``<h1>`` that says what the page states as its headline; else that statement, the only ``<h1>``, the title.

    Args:
        root: the tree, without what the page hides.
    """
    headings = (" ".join(block.text for block in find_blocks(h1)) for h1 in islice(root.iter("h1"), MOST_HEADINGS))
    shown = [words for heading in headings if (words := clean_words(heading))]
    title = _find_title(root, facts.outlet)
    for words in shown:
        if any(_share(words, text) >= SAME_WORDS for text in (facts.headline, title) if text):
            return words
    return facts.headline or (shown[0] if len(shown) == 1 else None) or title


def choose_outlet(root: Element, facts: PageFacts) -> str | None:
    """The outlet as the page states it; else the part of the ``<title>`` that is no headline, if the host agrees.

    Args:
        facts: what the page states, with the headline that was chosen.
    """
    host = find_host(facts.url)
    if facts.outlet or facts.headline is None:
        return facts.outlet or host
    parts = [part for part in _TITLE_PARTS.split(_get_title(root) or "") if part]
    if len(parts) == 1:
        parts = _COLON.split(parts[0], maxsplit=1)
    rest = [part for part in parts if part.casefold() not in facts.headline.casefold()]
    name = rest[-1] if 0 < len(rest) < len(parts) and len(rest[-1].split()) <= LONGEST_OUTLET else None
    # "The Bell" at bell.example is a name; "Politics" there is a section.
    is_known = name and (not host or _letters(name).removeprefix("the") in _letters(host))
    return name if is_known else host


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _share(words: str, stated: str) -> float:
    wanted = set(stated.casefold().split())
    return len(wanted & set(words.casefold().split())) / len(wanted) if wanted else 0.0


def _find_title(root: Element, outlet: str | None) -> str | None:
    """The ``<title>`` without the outlet's name: the part of it that the page shows as a line, else the longest."""
    title = _get_title(root)
    if title is None:
        return None
    parts = [part for part in _TITLE_PARTS.split(title) if not outlet or part.casefold() != outlet.casefold()]
    parts.extend(part for part in list(parts) for part in _COLON.split(part)[1:])
    lines = {block.text.casefold() for block in find_blocks(root.find("body"))}
    shown = [part for part in (title, *parts) if part.casefold() in lines]
    return max(shown or parts or [title], key=len)


def _get_title(root: Element) -> str | None:
    return next((words for element in root.iter("title") if (words := clean_words(element.text))), None)


def _find_byline(root: Element, node: JsonObject, metas: dict[str, str]) -> str | None:
    stated = (get_name(node.get("author")), *(metas.get(name) for name in BYLINE))
    byline = next((name for text in stated if (name := clean_byline(text))), None)
    if byline is None:
        shown = root.xpath(
            "(//*[@rel='author']|//*[@itemprop='author']"
            "|//*[contains(concat(' ', normalize-space(@class), ' '), ' byline ')])[1]"
        )
        byline = clean_byline("".join(shown[0].itertext())) if shown else None
    return byline


def _find_language(root: Element, node: JsonObject) -> str | None:
    stated = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or get_text(node, "inLanguage")
    return clean_language(stated)
