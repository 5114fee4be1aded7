"""What a page says of itself in JSON-LD, as schema.org has it."""

import re
from collections.abc import Iterator

from tellings.readers.jsonvalues import JsonObject, JsonValue, get_text, is_object, parse_json
from tellings.readers.pages.tree import Element

MOST = 50
"""Blocks of JSON-LD that are looked at; pages have up to a dozen."""
DEEPEST = 4
"""Steps into lists, ``@graph`` and what a page is about; what lies deeper is about something else."""

ALIKE = 0.5
"""Share of the shorter headline's words that the longer must hold for both to be of one story."""

_WORD = re.compile(r"\w+")

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle BlogPosting SocialMediaPosting Report "
    "LiveBlogPosting SatiricalArticle ScholarlyArticle TechArticle".split()
)
LIST_TYPES = frozenset("CollectionPage SearchResultsPage ItemList Blog DataFeed".split())


def find_nodes(root: Element) -> tuple[JsonObject, ...]:
    """Every typed node that the page's JSON-LD holds, in its order; blocks that are no JSON are passed over."""
    nodes: list[JsonObject] = []
    blocks = [script for script in root.iter("script") if "ld+json" in script.get("type", "").lower()]
    for block in blocks[:MOST]:
        text = "".join(block.itertext()).strip().removeprefix("<!--").removesuffix("-->")
        try:
            value = parse_json(text).value
        except ValueError:
            continue
        nodes.extend(_walk(value, depth=0))
    return tuple(nodes)


def find_types(node: JsonObject) -> frozenset[str]:
    """The types of a node, without the address of their vocabulary."""
    value = node.get("@type") or node.get("type")
    names = value if isinstance(value, list) else [value]
    return frozenset(name.rsplit("/", 1)[-1] for name in names if isinstance(name, str))


def choose_article(nodes: tuple[JsonObject, ...], url: str | None, headings: tuple[str, ...] = ()) -> JsonObject | None:
    """The node that describes the page's article: the one of its own address, else of its headline, else the first.

    A node whose address or headline is another's than the page's describes another story, and is never chosen.

    Args:
        url: the page's address, if it states one.
        headings: what the page calls its article outside of JSON-LD.
    """
    articles = [node for node in nodes if find_types(node) & ARTICLE_TYPES]
    own = [node for node in articles if url and _same_address(url, node)]
    alike = [node for node in articles if any(_is_alike(_get_headline(node), words) for words in headings)]
    rest = [node for node in articles if not (headings and _get_headline(node)) and not _is_elsewhere(node, url)]
    named = [node for node in rest if get_text(node, "headline", "articleBody")]
    return next(iter((*own, *alike, *named, *rest)), None)


def _get_headline(node: JsonObject) -> str | None:
    return get_text(node, "headline", "name")


def _same_address(url: str, node: JsonObject) -> bool:
    wanted = _fold_address(url)
    return any(_fold_address(address) == wanted for address in _list_addresses(node))


def _list_addresses(node: JsonObject) -> list[str]:
    told = (get_text(node, "url"), get_text(node, "@id"), _get_page(node))
    return [address for address in told if address and address.startswith(("http://", "https://"))]


def _fold_address(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/").casefold()


def _is_alike(headline: str | None, heading: str) -> bool:
    """Whether most words of one stand in the other: pages word their title, headline and address apart."""
    left, right = set(_WORD.findall((headline or "").casefold())), set(_WORD.findall(heading.casefold()))
    return bool(left and right) and len(left & right) >= ALIKE * min(len(left), len(right))


def _is_elsewhere(node: JsonObject, url: str | None) -> bool:
    addresses = _list_addresses(node)
    return bool(url and addresses) and not _same_address(url or "", node)


def get_name(value: JsonValue) -> str | None:
    """The name in a value that is a name, a node with one, or a list of such ("Jane Doe, Rob Roe")."""
    if isinstance(value, list):
        names = list(dict.fromkeys(name for item in value[:10] if (name := get_name(item))))
        return ", ".join(names) or None
    if is_object(value):
        return get_text(value, "name")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _get_page(node: JsonObject) -> str | None:
    page = node.get("mainEntityOfPage")
    if is_object(page):
        return get_text(page, "@id", "url")
    return page if isinstance(page, str) else None


def _walk(value: JsonValue, *, depth: int) -> Iterator[JsonObject]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth=depth + 1)
    elif is_object(value):
        if find_types(value):
            yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _walk(value.get(name), depth=depth + 1)
