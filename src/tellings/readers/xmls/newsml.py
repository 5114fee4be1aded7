"""NewsML-G2: news items, alone or in a message."""

from collections.abc import Iterator

from tellings.readers.dates import Dated, choose_date
from tellings.readers.pages.fragments import read_fragment
from tellings.readers.pages.tree import Element
from tellings.readers.parts import Parts
from tellings.readers.status import Fields, Standing, judge_standing
from tellings.readers.xmls.nitf import parse_nitf
from tellings.readers.xmls.parsing import find_first, get_words, iter_outer


def parse_newsml(root: Element) -> Iterator[Parts]:
    """Yield the texts of a NewsML-G2 document; items without one (pictures, packages) are passed over."""
    for item in iter_outer(root, "newsItem"):
        parts = _parse_item(item)
        if parts is not None:
            yield parts


def _parse_item(item: Element) -> Parts | None:
    body = _find_body(item)
    meta, content = find_first(item, "itemMeta"), find_first(item, "contentMeta")
    headline = _first_words(content, "headline") or _first_words(meta, "title")
    standing = _judge(item, meta, headline)
    if not body and standing.withdrawn is None:
        return None
    return Parts(
        body=body,
        id=item.get("guid"),
        headline=headline,
        byline=_first_words(content, "by"),
        outlet=_find_provider(meta) or _first_words(content, "creditline"),
        url=_find_web_page(meta),
        published=choose_date(
            (
                _date(meta, "versionCreated"),
                _date(content, "contentModified"),
                _date(content, "contentCreated"),
                _date(meta, "firstCreated"),
            )
        ),
        modified=choose_date((_date(content, "contentModified"),)),
        lang=_find_language(item, content),
        notes=standing.notes,
        withdrawn=standing.withdrawn,
    )


def _date(element: Element | None, name: str) -> Dated | None:
    words = _first_words(element, name)
    return None if words is None else Dated(words, f"NewsML-G2 {name}")


def _judge(item: Element, meta: Element | None, headline: str | None) -> Standing:
    if meta is None:
        return Standing()
    status = find_first(meta, "pubStatus")
    return judge_standing(
        Fields(
            status=None if status is None else status.get("qcode") or status.get("uri") or get_words(status),
            embargoed=_first_words(meta, "embargoed"),
            editor_notes=tuple(words for note in meta.iter("edNote") if (words := get_words(note))),
            signals=tuple(
                name for one in meta.iter("signal") if (name := one.get("qcode") or one.get("uri") or get_words(one))
            ),
            version=item.get("version"),
            headline=headline,
        )
    )


def _find_body(item: Element) -> str:
    """The first inline rendition that holds words: XHTML, NITF, or text."""
    for inline in iter_outer(item, "inlineXML", "inlineData"):
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
