"""Bytes of XML -> its tree: no entity is expanded, no file opened, nothing fetched."""

import re
from collections.abc import Iterator
from contextlib import suppress
from html.entities import name2codepoint

import msgspec

from tellings.model.errors import ReadError
from tellings.readers.decoding import decode
from tellings.readers.pages.tree import Element, find_stated_encoding

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_DOCTYPE_REST = re.compile(r"[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_ENTITY = re.compile(r"<!ENTITY\s+(?:%\s+)?([^\s>]{1,40})", re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NUMBERED = re.compile(r"&#(?:[xX]0*([0-9A-Fa-f]+)|0*([0-9]+));?")
_CHARACTERS = (range(0x9, 0xB), range(0xD, 0xE), range(0x20, 0xD800), range(0xE000, 0xFFFE), range(0x10000, 0x110000))
"""The code points that XML may hold. **Source:** XML 1.0, production 2 (Char)."""


class ParsedXml(msgspec.Struct, frozen=True):
    """A tree; what is to be known of its reading; and where it is broken, if it is (then it holds what came before)."""

    root: Element
    notes: tuple[str, ...] = ()
    flaw: str | None = None


def parse_xml(data: bytes) -> ParsedXml:
    """Parse XML from strangers; names are read without their namespaces.

    A document type is taken away unread, so that nothing it names is opened; one that declares entities is refused,
    since they serve to blow up a document or to draw files into it, and no format of news needs them. HTML's names for
    characters (``&nbsp;``), which feeds often use, stand for them. A number that is no character's (``&#xD800;``)
    becomes U+FFFD: the parser would stop at it or, mending, put bytes into the tree that are no text.

    Raises:
        ReadError: there is no element in it, or it declares entities.
    """
    from lxml import etree

    decoded = decode(data, stated=find_stated_encoding(data))
    text = _CONTROLS.sub("", _DECLARATION.sub("", decoded.text, count=1))
    if match := _ENTITY.search(text):
        raise ReadError(
            f"declares an entity of its own ({match.group(1)!r}), by which XML draws in files or blows itself up; save "
            "it without its DOCTYPE, or give its text"
        )
    text = _NAMED.sub(_spell, _drop_doctype(text))
    text, strange = _replace_strange(text)
    notes = tuple(note for note in (decoded.note, strange) if note)
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    options |= {"remove_comments": True, "remove_pis": True}
    flaw = None
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), etree.XMLParser(encoding="utf-8", **options))
    except (etree.XMLSyntaxError, ValueError) as error:
        flaw = " ".join(str(error).split())[:160]
        root = _recover(text, options)
    if root is None:
        raise ReadError(f"is XML that can't be parsed ({flaw}); fetch it again, or give its text")
    _drop_namespaces(root)
    return ParsedXml(root, notes, flaw)


def _drop_doctype(text: str) -> str:
    """The text without its first document type; tried at one place only, since each try may go to the end."""
    start = _DOCTYPE.search(text)
    end = start and _DOCTYPE_REST.match(text, start.end())
    return text[: start.start()] + text[end.end() :] if start and end else text


def iter_outer(root: Element, *names: str) -> Iterator[Element]:
    """Yield the descendants that have one of these names, and do not lie in another one that has."""
    return (element for element in root.iter(*names) if next(element.iterancestors(*names), None) is None)


def find_first(element: Element, *names: str) -> Element | None:
    """The first descendant that has one of these names, the first name first."""
    for name in names:
        found = next(element.iter(name), None)
        if found is not None:
            return found
    return None


def get_words(element: Element | None) -> str | None:
    """All words inside an element, in one line; ``None`` if there are none."""
    return None if element is None else " ".join("".join(element.itertext()).split()) or None


def _recover(text: str, options: dict[str, bool]) -> Element | None:
    from lxml import etree

    try:
        return etree.fromstring(
            text.encode("utf-8", "replace"), etree.XMLParser(encoding="utf-8", recover=True, **options)
        )
    except (etree.XMLSyntaxError, ValueError):
        return None


def _drop_namespaces(root: Element) -> None:
    """Leave the local names; a name stays as it is where damage behind its colon leaves none ("content:-encoded")."""
    for element in root.iter("*"):
        with suppress(ValueError):
            element.tag = element.tag.rpartition("}")[2].rpartition(":")[2]


def _replace_strange(text: str) -> tuple[str, str | None]:
    """The text without references to what is no character, and a note if there were any."""
    mended = _NUMBERED.sub(lambda match: match.group() if _is_character(match) else "\ufffd", text)
    return mended, None if mended == text else "refers by number to what is no character; each became U+FFFD"


def _is_character(reference: re.Match[str]) -> bool:
    digits, base = (reference.group(1), 16) if reference.group(1) else (reference.group(2), 10)
    # No character's number has more than seven digits, and Python parses no number of thousands.
    return len(digits) <= 7 and any(int(digits, base) in some for some in _CHARACTERS)


def _spell(match: re.Match[str]) -> str:
    name = match.group(1)
    if name in _XML_NAMES or name not in name2codepoint:
        return match.group() if name in _XML_NAMES else f"&amp;{name};"
    return chr(name2codepoint[name])
