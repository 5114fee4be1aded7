"""Plain text and Markdown, which stays as it is written."""

import hashlib
from collections.abc import Iterator
from pathlib import PurePath

import msgspec

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.cutting import find_cut, tell_cut
from tellings.readers.decoding import decode, replace_surrogates
from tellings.readers.formats import find_format
from tellings.readers.mending import mend


class TextReader:
    """Reads one report from a text: every character counts, none is translated, only a byte order mark is dropped,
    and the words at its end that say that it goes on elsewhere."""

    name = "text/1"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is text, and none of the formats that only look like it."""
        return find_format(head, name) == "text"

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the one article that the text is.

        Raises:
            ReadError: the text holds nothing but white space.
        """
        decoded = decode(blob.data)
        mended = mend(decoded.text)
        found = find_cut(mended.text, "page")
        notes = tuple(filter(None, (decoded.note, mended.note, tell_cut(found.mark) if found else None)))
        if not decoded.text.strip("\x00\ufeff \t\r\n\x0b\x0c\x85\xa0\u2028\u2029"):
            raise ReadError("is empty, so there is nothing to compare; give a file that holds a report")
        article = make_article(
            found.text if found else mended.text,
            id=name_article(blob.name),
            stored=hash_bytes(blob.data),
            reader=self.name,
            notes=notes,
        )
        yield msgspec.structs.replace(article, cut=found.mark) if found else article


def make_article(
    text: str, *, id: str, stored: str | None = None, reader: str = TextReader.name, notes: tuple[str, ...] = ()
) -> Article:
    """Make an article of a text, with its hashes; ``stored`` is that of its bytes as stored (the text, if not given).

    Lone surrogates, which have no UTF-8, become U+FFFD.
    """
    clean = replace_surrogates(text)
    digest = hashlib.sha256(clean.encode()).hexdigest()
    if clean != text:
        notes = (*notes, "holds lone surrogates, which are no characters; each became U+FFFD")
    return Article(
        id=id,
        text=clean,
        bytes_sha256=stored or digest,
        text_sha256=digest,
        reader=reader,
        notes=notes,
    )


def hash_bytes(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal: once for all articles that it holds."""
    return hashlib.sha256(data).hexdigest()


def name_article(name: str) -> str:
    """The id that a file's name proposes: its stem, cleaned."""
    return clean_name(PurePath(name).stem)


def clean_name(name: str) -> str:
    """A name that can be shown and encoded: what can't is put as U+FFFD."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name) or "report"
