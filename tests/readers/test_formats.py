"""What is no text is named for what it is."""

import random

import pytest

from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers.formats import describe_other
from tellings.readers.registry import find_reader


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\n <!DOCTYPE html><html>", "HTML"),
        (b"\xef\xbb\xbf<html>", "HTML"),
        (b'{"title": "x"}', "JSON"),
        (b'[\n  {"title": "x"}]', "JSON"),
        (random.Random(7).randbytes(2_000), "binary"),
        (b"\x00" * 100, "binary"),
    ],
)
def test_other_formats(head: bytes, kind: str) -> None:
    assert kind in (describe_other(head) or "")
    with pytest.raises(ReadError, match=kind):
        find_reader(Blob("x.txt", head))


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"Plain words.\n",
        b"[Photo: the quay] A guard spoke.",
        "Ünïcödé 🚢".encode(),
        "Ünïcödé 🚢".encode("utf-16"),
        "Plain".encode("utf-32"),
        "Plain words without a mark".encode("utf-16-le"),
        b"One NUL\x00 in an else plain line of words does not make it binary.",
    ],
)
def test_text(head: bytes) -> None:
    assert describe_other(head) is None
