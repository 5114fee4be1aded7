"""RSS and Atom feeds: their items that hold the whole text of a report."""

from collections.abc import Iterator

from tellings.readers.dates import Dated, choose_date
from tellings.readers.pages.body import count_words
from tellings.readers.pages.fragments import is_markup, read_encoded, read_fragment
from tellings.readers.pages.tree import Element
from tellings.readers.parts import Parts
from tellings.readers.xmls.parsing import get_words, iter_outer

FULL = 100
"""Words from which an item's description is taken for the whole text: feeds cut summaries at 30 to 60."""


def parse_feed(root: Element) -> Iterator[Parts]:
    """Yield the items of a feed, in its order; those that hold a summary only have an empty body."""
    top = next((child for child in root if child.tag == "channel"), root)
    outlet = _get_child_words(top, "title")
    language = _get_child_words(top, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    for item in iter_outer(root, "item", "entry"):
        yield Parts(
            body=_find_text(item),
            id=_get_child_words(item, "guid", "id"),
            headline=_get_headline(item),
            byline=_find_author(item),
            outlet=outlet,
            origin="excerpt",
            url=_find_link(item),
            published=_find_date(item, "pubDate", "published", "date", "issued", "created"),
            modified=_find_date(item, "updated", "modified"),
            lang=language,
        )


def _find_date(item: Element, *names: str) -> Dated | None:
    told = [Dated(words, f"feed {name}") for name in names if (words := _get_child_words(item, name))]
    return choose_date(told) or next(iter(told), None)


def _find_text(item: Element) -> str:
    for name in ("encoded", "content"):
        for element in item.iterchildren(name):
            if text := _read_content(element):
                return text
    for element in item.iterchildren("description", "summary"):
        text = _read_content(element)
        if count_words(text) >= FULL:
            return text
    return ""


def _read_content(element: Element) -> str:
    if len(element):
        from lxml import etree

        return read_fragment(etree.tostring(element, encoding="unicode", method="html"))
    words = (element.text or "").strip()
    is_html = element.get("type", "html").lower() in ("html", "text/html", "xhtml")
    return read_encoded(words) if is_html else words


def _get_headline(item: Element) -> str | None:
    title = _get_child_words(item, "title")
    return " ".join(read_fragment(title).split()) if title and is_markup(title) else title


def _find_author(item: Element) -> str | None:
    for author in item.iterchildren("creator", "author"):
        if name := _get_child_words(author, "name") or get_words(author):
            return name
    return None


def _find_link(item: Element) -> str | None:
    for link in item.iterchildren("link"):
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))
        if words := get_words(link):
            return words
    return None


def _get_child_words(element: Element, *names: str) -> str | None:
    for name in names:
        for child in element.iterchildren(name):
            if words := get_words(child):
                return words
    return None
