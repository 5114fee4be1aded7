"""Pages that a browser saved whole, as one file of MIME parts (``.mhtml``, ``.mht``)."""

import re
from collections.abc import Iterator
from functools import cached_property
from importlib import metadata

import msgspec

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.cleaning import clean_url, find_host
from tellings.readers.formats import find_format
from tellings.readers.mail import get_header, parse_mail, read_first
from tellings.readers.pages.reader import describe_article, parse_page
from tellings.readers.plain import hash_bytes, make_article, name_article

_SAVED = re.compile(rb"^(?:Snapshot-Content-Location:|From: *\"?<?Saved by )", re.IGNORECASE | re.MULTILINE)


class SavedPageReader:
    """Reads the report of a page that was saved as one file; its pictures and frames are passed over."""

    @cached_property
    def name(self) -> str:
        """The version of these rules, and of the extractor beneath them."""
        return f"mhtml/1 trafilatura/{metadata.version('trafilatura')}"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is mail that a browser wrote."""
        return find_format(head, name) == "mail" and bool(_SAVED.search(head))

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the one article of the page.

        Raises:
            ReadError: the page shows none, or is no report.
        """
        message = parse_mail(blob.data, blob.limits)
        markup, notes = read_first(message, "text/html")
        if not markup:
            raise ReadError("is a saved page without its HTML; save it again, as HTML only")
        page = parse_page(markup)
        article = make_article(
            page.text,
            id=name_article(blob.name),
            stored=hash_bytes(blob.data),
            reader=self.name,
            notes=(*notes, *page.notes),
        )
        url = clean_url(get_header(message, "Snapshot-Content-Location"))
        described = describe_article(article, page)
        yield msgspec.structs.replace(described, url=described.url or url, outlet=described.outlet or find_host(url))
