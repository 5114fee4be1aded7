"""When the article of a page was published: what its page states or shows of it, and of no other story."""

import re
from collections.abc import Iterator, Mapping

from tellings.readers.dates import Dated, choose_date, find_date
from tellings.readers.jsonvalues import JsonObject, get_text
from tellings.readers.pages.clutter import PROSE, leads_elsewhere
from tellings.readers.pages.tree import Element

PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publisheddate",
    "publication_date",
    "article.published",
    "originalpublicationdate",
    "date",
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified", "last-modified")
"""Names of ``<meta>`` by which pages tell these, best first."""

LONGEST_LINE = 160
"""Characters of a line under the headline that names the writer and the day; a longer one tells something."""

_DAY_IN_URL = re.compile(r"/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-])")
_UPDATED = re.compile(r"\b(?:updated?|modified|edited|revised|aktualisiert|mis à jour|actualizado)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|first published|veröffentlicht|publié|publicado)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_STAMPED = re.compile(r"publish|posted|pub-?date|post-?date|entry-?date|date-?line|time-?stamp", re.IGNORECASE)


def find_published(root: Element, node: JsonObject, metas: Mapping[str, str], url: str | None) -> Dated | None:
    """The date of publication: stated in data, marked in the page, in its address, or in a line near the headline.

    Args:
        root: the tree, before anything is taken away from it.
        node: the JSON-LD of the page's own article, or an empty object.
        metas: the content of each ``<meta>``, by its name.
    """
    return choose_date(_list_published(root, node, metas, url))


def find_modified(node: JsonObject, metas: Mapping[str, str]) -> Dated | None:
    """When the article was last changed, as its page states it."""
    return choose_date((_take(node, "dateModified"), *_take_metas(metas, MODIFIED)))


def _list_published(
    root: Element, node: JsonObject, metas: Mapping[str, str], url: str | None
) -> Iterator[Dated | None]:
    yield from (_take(node, "datePublished"), _take(node, "dateCreated"))
    yield from _take_metas(metas, PUBLISHED)
    yield from _find_marked(root)
    if match := _DAY_IN_URL.search(url or ""):
        yield Dated("-".join(part.zfill(2) for part in match.groups()), "address")
    yield from _find_times(root)
    yield from _find_in_lines(root)


def _take(node: JsonObject, name: str) -> Dated | None:
    text = get_text(node, name)
    return None if text is None else Dated(text, f"JSON-LD {name}")


def _take_metas(metas: Mapping[str, str], names: tuple[str, ...]) -> Iterator[Dated | None]:
    return (Dated(metas[name], f"meta {name}") for name in names if name in metas)


def _find_marked(root: Element) -> Iterator[Dated]:
    marked = root.xpath("//time[@itemprop='datePublished' or @pubdate][@datetime]|//*[@itemprop='datePublished']")
    known: dict[Element, bool] = {}
    for element in marked:
        text = element.get("datetime") or element.get("content") or "".join(element.itertext())
        if text and not _is_of_other(element, known):
            yield Dated(text, "itemprop datePublished")


def _find_times(root: Element) -> Iterator[Dated]:
    """The ``<time>`` elements of the article's own head; below its text only those that say what they are."""
    known: dict[Element, bool] = {}
    times = [(element, is_above) for element, is_above in _walk_around_headline(root) if element.tag == "time"]
    own = [(element, is_above) for element, is_above in times if not _is_of_other(element, known)]
    labels = _get_labels([element for element, _ in own])
    named = [element for element, _ in own if _PUBLISHED.search(labels[element.getparent()])]
    head = [element for element, is_above in own if is_above and not _UPDATED.search(labels[element.getparent()])]
    stamped = [element for element, is_above in own if not is_above and _STAMPED.search(_get_names(element))]
    for element in (*named, *head, *stamped):
        yield Dated(element.get("datetime") or " ".join("".join(element.itertext()).split()), "time element")


def _find_in_lines(root: Element) -> Iterator[Dated]:
    """Whole dates in the short lines between the headline and the first paragraph."""
    lines = []
    known: dict[Element, bool] = {}
    for element, is_above in _walk_around_headline(root):
        if not is_above or len(element) > 6 or _is_of_other(element, known):
            continue
        line = " ".join("".join(element.itertext()).split())
        if line and len(line) <= LONGEST_LINE and not _COPYRIGHT.search(line) and find_date(line):
            lines.append(line)
    lines.sort(key=lambda line: (not _PUBLISHED.search(line), bool(_UPDATED.search(line))))
    for line in lines:
        match = _PUBLISHED.search(line)
        date = find_date(line[match.start() :]) if match else None
        if date or (date := find_date(line)):
            yield Dated(date, "line near the headline")


def _walk_around_headline(root: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the elements of the page's main part, each with whether it stands above the first paragraph of its text."""
    heading = next(root.iter("h1"), None)
    main = next(iter(root.xpath("//article[.//h1]|//main[.//h1]")), None)
    if main is None:
        main = next(iter(root.xpath("//article|//main")), None) if heading is None else root.find("body")
    is_above, seen = True, heading is None
    for element in () if main is None else main.iter():
        if not isinstance(element.tag, str):
            continue
        seen = seen or element is heading
        if seen and element.tag in ("p", "div") and is_above and _is_prose(element):
            is_above = False
        yield element, is_above


def _is_prose(element: Element) -> bool:
    if element.tag == "div" and element.find(".//p") is not None:
        return False
    text = " ".join("".join(element.itertext()).split())
    return len(text) >= PROSE and element.find(".//h1") is None and find_date(text[:LONGEST_LINE]) is None


def _is_of_other(element: Element, known: dict[Element, bool]) -> bool:
    """Whether an element stands in a part of other stories, comments, or the page's own foot.

    Args:
        known: what was found of parts before, which is added to: each part of a page is looked through once.
    """
    asked, answer = [], False
    for ancestor in (element, *element.iterancestors()):
        if ancestor in known:
            answer = known[ancestor]
            break
        asked.append(ancestor)
        if ancestor.tag in ("body", "html") or ancestor.find(".//h1") is not None or ancestor.tag == "h1":
            break
        if leads_elsewhere(ancestor):
            answer = True
            break
    known.update(dict.fromkeys(asked, answer))
    return answer


def _get_labels(times: list[Element]) -> dict[Element, str]:
    """The words right around each time, by its parent: those of that part, if they are few."""
    parents = dict.fromkeys(time.getparent() for time in times)
    words = {parent: " ".join("".join(parent.itertext()).split()) for parent in parents}
    return {parent: label if len(label) <= LONGEST_LINE else "" for parent, label in words.items()}


def _get_names(element: Element) -> str:
    near = (element, *list(element.iterancestors())[:3])
    return " ".join(f"{part.get('class', '')} {part.get('id', '')}" for part in near)
