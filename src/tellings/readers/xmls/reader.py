"""XML of news: which of its formats a file is, and its articles."""

from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

from tellings.model.article import Article
from tellings.model.errors import NoArticleError, ReadError
from tellings.model.limits import RAISE, Limits
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.formats import find_format
from tellings.readers.pages.tree import Element
from tellings.readers.parts import Parts, make_report
from tellings.readers.plain import hash_bytes, name_article
from tellings.readers.xmls.feeds import parse_feed
from tellings.readers.xmls.newsml import parse_newsml
from tellings.readers.xmls.nitf import parse_nitf
from tellings.readers.xmls.parsing import ParsedXml, parse_xml

_KINDS: dict[str, tuple[str, Callable[[Element], Iterator[Parts]]]] = {
    "newsitem": ("NewsML-G2", parse_newsml),
    "newsmessage": ("NewsML-G2", parse_newsml),
    "packageitem": ("NewsML-G2", parse_newsml),
    "nitf": ("NITF", lambda root: iter((parse_nitf(root),))),
    "rss": ("a feed", parse_feed),
    "rdf": ("a feed", parse_feed),
    "feed": ("a feed", parse_feed),
    "entry": ("a feed", parse_feed),
}
"""Formats by the name of their first element."""


class XmlReader:
    """Reads articles from NewsML-G2, NITF, RSS and Atom."""

    name = "xml/1"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is XML, by its content."""
        return find_format(head, name) == "xml"

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the articles; of a feed that is cut, those before the cut.

        Raises:
            ReadError: it can't be parsed, declares entities, or holds no text.
            NoArticleError: it is XML of something else.
        """
        parsed = parse_xml(blob.data)
        kind, parse = _find_kind(parsed)
        _refuse_many(parsed, blob.limits)
        found, stored = list(parse(parsed.root)), hash_bytes(blob.data)
        if parsed.flaw:
            found = found[:-1]
            if not found:
                raise ReadError(f"is {kind} that is broken or cut ({parsed.flaw}); fetch it again, or give its text")
            yield Problem(blob.name, f"is broken or cut ({parsed.flaw}); only the reports before that are read")
        full = [parts for parts in found if parts.body.strip()]
        yield from (
            Problem(blob.name, f"holds an item that its agency withdrew ({parts.withdrawn}), without a text", "note")
            for parts in found
            if parts.withdrawn and not parts.body.strip()
        )
        if not full:
            raise ReadError(
                f"is {kind} without the text of a report (it may only link to it); give the pages themselves"
            )
        if kind == "a feed" and len(full) < len(found):
            message = f"only links to {len(found) - len(full)} of its {len(found)} items; give their pages"
            yield Problem(blob.name, message, "note")
        for number, parts in enumerate(full, 1):
            stem = name_article(blob.name)
            own = msgspec.structs.replace(parts, id=None) if kind == "a feed" else parts
            own = msgspec.structs.replace(own, notes=(*parsed.notes, *own.notes))
            yield make_report(own, name=stem if len(full) == 1 else f"{stem}-{number}", stored=stored, reader=self.name)


def _refuse_many(parsed: ParsedXml, limits: Limits) -> None:
    if sum(1 for _ in islice(parsed.root.iter("item", "entry", "newsItem"), limits.items + 1)) > limits.items:
        most = f"holds more than {limits.items:,} items, the most that is read of one file"
        raise ReadError(f"{most}; split it, {RAISE}")


def _find_kind(parsed: ParsedXml) -> tuple[str, Callable[[Element], Iterator[Parts]]]:
    name = str(parsed.root.tag)
    kind = _KINDS.get(name.lower())
    if kind is None:
        known = "NewsML-G2, NITF, RSS and Atom"
        raise NoArticleError(f"is XML whose first element, {name[:40]!r}, is of no format that is read ({known})")
    return kind
