"""RSS and Atom feeds: their items that hold the text of a report, or the beginning of it."""

import re
from collections.abc import Iterator

from tellings.readers.cutting import drop_foot, find_cut
from tellings.readers.dates import Dated, choose_date
from tellings.readers.pages.blocks import ends_sentence
from tellings.readers.pages.body import count_words
from tellings.readers.pages.fragments import is_markup, read_encoded, read_fragment
from tellings.readers.pages.fuller import find_more, tell_more
from tellings.readers.pages.tree import Element
from tellings.readers.parts import Parts
from tellings.readers.xmls.parsing import get_words, iter_outer

FULL = 100
"""Words from which an item's description is taken for the whole text: feeds cut summaries at 30 to 60."""
FEWEST = 20
"""Words from which a description tells something: a sentence or two. What only links has fewer, or no sentence."""
SUMMARY = "the feed gives its summary"
"""The mark of a text that is short and says nothing of going on."""

CONTENT = ("encoded", "content")
DESCRIPTION = ("description", "summary")

_ADDRESS = re.compile(r"https?://\S+")


def parse_feed(root: Element) -> Iterator[Parts]:
    """Yield the items of a feed, in its order; those that only link have an empty body."""
    top = next((child for child in root if child.tag == "channel"), root)
    outlet = _get_child_words(top, "title")
    language = _get_child_words(top, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    for item in iter_outer(root, "item", "entry"):
        body, note = _find_text(item)
        yield Parts(
            body=body,
            cut=SUMMARY if count_words(body) < FULL and not _has_content(item) else None,
            notes=(note,) if note else (),
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


def _find_text(item: Element) -> tuple[str, str | None]:
    """The fullest text of an item, and a note on what another one of it says besides."""
    texts = _read_all(item, *CONTENT)
    texts.extend(text for text in _read_all(item, *DESCRIPTION) if _is_told(text))
    if not texts:
        return "", None
    chosen = max(texts, key=count_words)
    rest = [text for text in texts if text is not chosen]
    more = next((more for text in rest if (more := find_more(chosen, text))), ())
    return chosen, tell_more("other text in the feed", more) if more else None


def _read_all(item: Element, *names: str) -> list[str]:
    found = (drop_foot(_read_content(element)) for name in names for element in item.iterchildren(name))
    return [text for text in found if text.strip()]


def _has_content(item: Element) -> bool:
    return bool(_read_all(item, *CONTENT))


def _is_told(text: str) -> bool:
    """Whether a description tells in sentences what happened, whole or cut, and does not only link to it."""
    words = _ADDRESS.sub("", text)
    if count_words(words) < FEWEST:
        return False
    is_sentence = any(ends_sentence(line) and count_words(line) >= FEWEST // 2 for line in words.split("\n"))
    return is_sentence or find_cut(text, "excerpt") is not None


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
