"""What bytes are is told by their content, and by their name only where that leaves it open."""

import random

import pytest

from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers.formats import describe_other, find_format
from tellings.readers.registry import find_reader


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "x.txt", "pdf"),
        (b"PK\x03\x04rest", "x.txt", "zip"),
        (b"\x1f\x8b\x08rest", "x.txt", "gzip"),
        (b"\n <!DOCTYPE html><html>", "x.txt", "html"),
        (b"\xef\xbb\xbf<html>", "x.txt", "html"),
        ("<html><p>Quay".encode("utf-16"), "x", "html"),
        ("<html><p>Quay shut".encode("utf-16-le"), "x", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "x", "html"),
        (b"<!-- saved from url=(0014)about:internet -->\n<html>", "x", "html"),
        (b"<div><p>Quay shut.</p></div>", "x.txt", "html"),
        (b"<div><p>Quay shut.</p></div>", "x.md", "text"),
        (b"Quay <p>shut</p> by police", "x.html", "html"),
        (b"Quay shut by police", "x.html", "text"),
        (b'<?xml version="1.0"?><rss version="2.0">', "x.txt", "xml"),
        (b"<nitf><head/>", "x", "xml"),
        (b"<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "x", "xml"),
        (b'{"title": "x"}', "x.txt", "json"),
        (b'[\n  {"title": "x"}]', "x.txt", "json"),
        (b"From: a@b.example\nTo: c@d.example\nSubject: Quay\n\nShut.", "x.txt", "mail"),
        (b"From: The harbour master\nDate: Friday\n\nThe quay is shut.", "x.txt", "text"),
        (b"", "x.txt", "text"),
        (b"Plain words.\n", "x", "text"),
        (b"[Photo: the quay] A guard spoke.", "x", "text"),
        ("Ünïcödé 🚢".encode(), "x", "text"),
        ("Ünïcödé 🚢".encode("utf-16"), "x", "text"),
        ("Plain".encode("utf-32"), "x", "text"),
        ("Plain words without a mark".encode("utf-16-le"), "x", "text"),
        (b"One NUL\x00 in an else plain line of words does not make it binary.", "x", "text"),
        (b"\x89PNG\r\n", "page.html", None),
        (random.Random(7).randbytes(2_000), "page.html", None),
        (b"\x00" * 100, "x.txt", None),
    ],
)
def test_formats(head: bytes, name: str, kind: str | None) -> None:
    assert find_format(head, name) == kind


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"Rar!\x1a\x07\x00", "a RAR archive"),
        (random.Random(7).randbytes(2_000), "binary data"),
        (b"\x00" * 100, "binary data"),
    ],
)
def test_what_no_reader_knows_is_named(head: bytes, words: str) -> None:
    assert describe_other(head) == words
    with pytest.raises(ReadError, match=f"is {words}, which can't be read"):
        find_reader(Blob("x.html", head))
