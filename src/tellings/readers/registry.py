"""The readers, in the order in which they are asked; one more format is one more class here."""

from collections.abc import Iterator

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.problem import Problem
from tellings.ports import Blob, Reader
from tellings.readers.formats import HEAD, describe_other
from tellings.readers.jsons import JsonReader
from tellings.readers.pages.reader import PageReader
from tellings.readers.plain import TextReader

READERS: tuple[Reader, ...] = (PageReader(), JsonReader(), TextReader())
"""Every reader; plain text comes last, since much else is text too."""


def find_reader(blob: Blob) -> Reader:
    """The first reader that knows the blob's format.

    Raises:
        ReadError: none does.
    """
    head = blob.data[:HEAD]
    for reader in READERS:
        if reader.sniff(head, blob.name):
            return reader
    raise ReadError(f"is {describe_other(head)}, which can't be read; give the text, the page or the PDF of a report")


def read_blob(blob: Blob) -> Iterator[Article | Problem]:
    """Yield the articles of a blob, by the reader that knows its format, and a problem for each that is lost.

    Raises:
        ReadError: no reader does, or it finds no report.
    """
    yield from find_reader(blob).read(blob)
