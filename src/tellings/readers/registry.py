"""The readers, in the order in which they are asked; one more format is one more class here."""

from collections.abc import Iterator

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.ports import Blob, Reader
from tellings.readers.formats import describe_other
from tellings.readers.plain import TextReader

READERS: tuple[Reader, ...] = (TextReader(),)
"""Every reader; plain text comes last, since much else is text too."""

HEAD = 4_096
"""Bytes that a reader sees before it says whether it knows the format."""


def find_reader(blob: Blob) -> Reader:
    """The first reader that knows the blob's format.

    Raises:
        ReadError: none does.
    """
    head = blob.data[:HEAD]
    for reader in READERS:
        if reader.sniff(head, blob.name):
            return reader
    kind = describe_other(head) or "of an unknown format"
    raise ReadError(f"is {kind}, which can't be read; save its text as a .txt file in UTF-8, and give that")


def read_blob(blob: Blob) -> Iterator[Article]:
    """Yield the articles of a blob, by the reader that knows its format.

    Raises:
        ReadError: no reader does, or it finds no report.
    """
    yield from find_reader(blob).read(blob)
