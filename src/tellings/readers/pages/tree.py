"""The text of a page -> its tree, whatever is broken in it; nothing is executed, and nothing fetched."""

import re
from itertools import islice
from typing import Any

from tellings.model.errors import ReadError

Element = Any
"""An element of lxml, which comes without types."""

DEEPEST = 200
"""Elements inside each other, from which on wrappers that hold nothing but one element are taken away. The extractor
copies trees recursively, and the parser itself stops at 256 by default; pages of news stay below 60."""

PARSED_DEPTH = 2_000
"""Depth near which the parser gives up (libxml2: 2,048) and drops the rest without a word."""

MOST_ELEMENTS = 300_000
"""Elements of the largest page that is read: some 15 s of work. Pages of news have up to 10,000."""

STATED_WITHIN = 16_384
"""Bytes in which a page may state its encoding. The standard has 1,024; pages put scripts before it."""

_STATED = re.compile(rb"""(?i)<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]+)""")
_XML_STATED = re.compile(rb"""<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([^"']+)""")
MOST_ATTRIBUTES = 500
"""Attributes of one element from which they are all dropped: the parser compares each with each."""

_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})(\s[^<>]{4000,})>")
_ATTRIBUTE = re.compile(r"\s[\w:.-]")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INLINE = ("span", "font", "b", "i", "u", "em", "strong", "center", "small", "big", "a")


def find_stated_encoding(data: bytes) -> str | None:
    """The encoding that a page says it is in, by its ``<meta>`` or its XML declaration; ``None`` if it says none."""
    head = data[:STATED_WITHIN]
    match = _XML_STATED.match(head.lstrip()) or _STATED.search(head)
    return match.group(1).decode("ascii", errors="replace") if match else None


def parse_tree(markup: str) -> Element:
    """Parse HTML, mending what is broken.

    Raises:
        ReadError: there is no element in it, its elements are nested as in no page, or too many.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, collect_ids=False
    )
    clean = _LONG_TAG.sub(_drop_many_attributes, _CONTROLS.sub("", markup).replace("\x00", "\ufffd"))
    try:
        root = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReadError(f"is no HTML that can be parsed ({error}); save the page again from a browser") from error
    if (count := sum(1 for _ in root.iter())) > MOST_ELEMENTS:
        raise ReadError(
            f"has {count:,} elements, as no page of news does (the most that are read are {MOST_ELEMENTS:,}); "
            "give the text of the report"
        )
    _flatten(root)
    return root


def measure_depth(root: Element) -> int:
    """How many elements stand inside each other at most."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _drop_many_attributes(match: re.Match[str]) -> str:
    many = sum(1 for _ in islice(_ATTRIBUTE.finditer(match.group(2)), MOST_ATTRIBUTES + 1)) > MOST_ATTRIBUTES
    # An attribute with words in it (data-json="...") looks like many; without it the element is as good.
    return f"<{match.group(1)}>" if many else match.group()


def _flatten(root: Element) -> None:
    depth = measure_depth(root)
    if depth <= DEEPEST:
        return
    if depth < PARSED_DEPTH:
        from lxml import etree

        _drop_wrappers(root)
        if measure_depth(root) > DEEPEST:
            etree.strip_tags(root.find("body"), *_INLINE)
    if (left := measure_depth(root)) > DEEPEST:
        raise ReadError(
            f"nests {left:,} elements inside each other, as no page does (the most that is read is {DEEPEST}); "
            "save the page again from a browser, or give its text"
        )


def _drop_wrappers(root: Element) -> None:
    """Take away elements that hold one element and no words of their own."""
    for element in list(root.find("body").iterdescendants("div", "span", "section", "center", "font")):
        only = len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip()
        if only and element.getparent() is not None:
            element.drop_tag()
