"""NewsML-G2: news items, alone or in a message."""

from collections.abc import Iterator

from tellings.readers.pages.fragments import read_fragment
from tellings.readers.pages.tree import Element
from tellings.readers.parts import Parts
from tellings.readers.xmls.nitf import parse_nitf
from tellings.readers.xmls.parsing import find_first, get_words


def parse_newsml(root: Element) -> Iterator[Parts]:
    """Yield the texts of a NewsML-G2 document; items without one (pictures, packages) are passed over."""
    for item in root.iter("newsItem"):
        parts = _parse_item(item)
        if parts is not None:
            yield parts


def _parse_item(item: Element) -> Parts | None:
    body = _find_body(item)
    if not body:
        return None
    meta, content = find_first(item, "itemMeta"), find_first(item, "contentMeta")
    return Parts(
        body=body,
        id=item.get("guid"),
        headline=_first_words(content, "headline") or _first_words(meta, "title"),
        byline=_first_words(content, "by"),
        outlet=_find_provider(meta) or _first_words(content, "creditline"),
        url=_find_web_page(meta),
        published=_first_words(content, "contentCreated") or _first_words(meta, "firstCreated", "versionCreated"),
        modified=_first_words(content, "contentModified") or _first_words(meta, "versionCreated"),
        lang=_find_language(item, content),
    )


def _find_body(item: Element) -> str:
    """The first inline rendition that holds words: XHTML, NITF, or text."""
    for inline in item.iter("inlineXML", "inlineData"):
        nitf = find_first(inline, "nitf")
        if nitf is not None:
            text = parse_nitf(nitf).body
        elif len(inline):
            from lxml import etree

            text = read_fragment(etree.tostring(inline, encoding="unicode", method="html"))
        else:
            words = "".join(inline.itertext())
            text = read_fragment(words) if "html" in inline.get("contenttype", "") else words.strip()
        if text:
            return text
    return ""


def _first_words(element: Element | None, *names: str) -> str | None:
    return None if element is None else get_words(find_first(element, *names))


def _find_provider(meta: Element | None) -> str | None:
    provider = None if meta is None else find_first(meta, "provider")
    if provider is None:
        return None
    name = get_words(find_first(provider, "name"))
    return name or provider.get("literal") or (provider.get("qcode") or "").rpartition(":")[2] or None


def _find_web_page(meta: Element | None) -> str | None:
    links = () if meta is None else meta.iter("link")
    return next((str(link.get("href")) for link in links if "web" in (link.get("rel") or "").lower()), None)


def _find_language(item: Element, content: Element | None) -> str | None:
    language = None if content is None else find_first(content, "language")
    tag = None if language is None else language.get("tag")
    stated = tag or item.get("{http://www.w3.org/XML/1998/namespace}lang")
    return None if stated is None else str(stated)
