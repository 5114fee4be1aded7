"""What a page says of itself in JSON-LD, as schema.org has it."""

from collections.abc import Iterator

from tellings.readers.jsonvalues import JsonObject, JsonValue, get_text, is_object, parse_json
from tellings.readers.pages.tree import Element

MOST = 50
"""Blocks of JSON-LD that are looked at; pages have up to a dozen."""
DEEPEST = 4
"""Steps into lists, ``@graph`` and what a page is about; what lies deeper is about something else."""

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


def choose_article(nodes: tuple[JsonObject, ...], url: str | None) -> JsonObject | None:
    """The node that describes the page's article: the one of the page's own address, else the first with a headline."""
    articles = [node for node in nodes if find_types(node) & ARTICLE_TYPES]
    own = [node for node in articles if url and url in (get_text(node, "url"), get_text(node, "@id"), _get_page(node))]
    named = [node for node in articles if get_text(node, "headline", "articleBody")]
    return next(iter((*own, *named, *articles)), None)


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
