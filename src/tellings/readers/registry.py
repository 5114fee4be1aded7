"""The readers, in the order in which they are asked; one more format is one more class here."""

from collections.abc import Iterator

from tellings.model.article import Article
from tellings.model.errors import MissingError, NoArticleError, ReadError
from tellings.model.problem import Problem
from tellings.ports import Blob, Reader
from tellings.readers.archives import DEEPEST, Budget, unpack_gzip, unpack_zip
from tellings.readers.faults import make_fault
from tellings.readers.formats import HEAD, describe_other, find_format
from tellings.readers.jsons import JsonReader
from tellings.readers.mail import MailReader
from tellings.readers.mhtml import SavedPageReader
from tellings.readers.pages.reader import PageReader
from tellings.readers.pdf import PdfReader
from tellings.readers.plain import TextReader
from tellings.readers.xmls.reader import XmlReader

READERS: tuple[Reader, ...] = (
    PageReader(),
    XmlReader(),
    JsonReader(),
    PdfReader(),
    SavedPageReader(),
    MailReader(),
    TextReader(),
)
"""Every reader; plain text comes last, since much else is text too, and pages saved as mail before mail."""


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
        MissingError: the reader needs a package that is not installed.
    """
    yield from _read(blob, Budget(blob.limits), depth=0)


def _read(blob: Blob, budget: Budget, *, depth: int) -> Iterator[Article | Problem]:
    packed = find_format(blob.data[:HEAD], blob.name)
    if packed not in ("zip", "gzip"):
        yield from find_reader(blob).read(blob)
    elif depth == DEEPEST:
        raise ReadError(
            f"is an archive inside {DEEPEST} others, the most that are opened; unpack it, and give its files"
        )
    elif packed == "gzip":
        yield from _read(unpack_gzip(blob, budget), budget, depth=depth + 1)
    else:
        for item in unpack_zip(blob, budget):
            yield from (item,) if isinstance(item, Problem) else _read_member(item, budget, depth=depth + 1)


def _read_member(blob: Blob, budget: Budget, *, depth: int) -> Iterator[Article | Problem]:
    """Read one file of several: what is wrong with it does not stop the others."""
    try:
        yield from _read(blob, budget, depth=depth)
    except NoArticleError as error:
        yield Problem(blob.name, str(error), "note")
    except (ReadError, MissingError) as error:
        yield Problem(blob.name, str(error))
    except Exception as error:
        yield make_fault(blob.name, error)
