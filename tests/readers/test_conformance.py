"""What every registered reader must keep."""

import contextlib
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.hostile_files import make_feed, make_mail, make_mhtml, make_nitf, make_pdf
from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.ports import Blob, Reader
from tellings.readers import READERS
from tellings.readers.formats import HEAD

LINE = "<p>{}. The quay was shut by the police on Friday, the guard Ana Lind said, and ferries were sent away.</p>"
WORDS = "".join(map(LINE.format, range(3)))

SAMPLES: dict[str, tuple[Blob, ...]] = {
    "html": (
        Blob("a.html", f"<!doctype html><title>Quay shut</title><article><h1>Quay shut</h1>{WORDS}".encode()),
        Blob("no-ending", f"<html><body><p>🚢 Quay “shut”</p>{WORDS}</body></html>".encode("utf-16")),
    ),
    "json": (
        Blob("a.json", b'{"title": "Quay shut", "text": "The quay was shut on Friday."}'),
        Blob("b.jsonl", b'{"title": "A", "text": "One was shut."}\n\n{"title": "B", "maintext": "Two were shut."}\n'),
    ),
    "xml": (
        Blob("a.xml", make_nitf("<p>The quay was shut on Friday.</p>")),
        Blob("b.rss", make_feed("<p>One was shut.</p>", "<p>Two were shut.</p>")),
    ),
    "pdf": (
        Blob(
            "a.pdf",
            make_pdf("The quay at Ostervik was shut on Friday by the police,", "a guard said." + " It rained." * 6),
        ),
    ),
    "mhtml": (Blob("a.mhtml", make_mhtml(f"<title>Quay shut</title><h1>Quay shut</h1>{WORDS}")),),
    "mail": (Blob("a.eml", make_mail("Date: Wed, 03 May 2023 10:30:00 GMT", "The quay was shut.")),),
    "text": (
        Blob("reports/a.txt", "Quay shut\r\n\r\nThe quay was shut on Friday 🚢, a guard said.\r\n".encode()),
        Blob("b.md", b"# Quay shut\n\nThe *quay* was shut, [a guard](https://example.org) said.\n"),
        Blob("c.txt", "אמר השומר: ‏The quay e\u0301".encode("utf-16")),
    ),
}
"""For each reader, by the first word of its name, at least one blob that it reads; a new reader adds its own."""


def find_samples(reader: Reader) -> tuple[Blob, ...]:
    return SAMPLES[reader.name.split("/")[0]]


def read_articles(reader: Reader, blob: Blob) -> list[Article]:
    return [item for item in reader.read(blob) if isinstance(item, Article)]


EACH = [pytest.param(reader, id=reader.name) for reader in READERS]


@pytest.mark.parametrize("reader", EACH)
def test_reads_its_samples_into_articles_that_hold(reader: Reader) -> None:
    for blob in find_samples(reader):
        assert reader.sniff(blob.data[:HEAD], blob.name)
        articles = read_articles(reader, blob)
        assert articles
        for article in articles:
            assert article.id
            assert article.id.isprintable()
            assert article.reader == reader.name
            assert article.text_sha256 == hashlib.sha256(article.text.encode()).hexdigest()
            assert article.bytes_sha256 == hashlib.sha256(blob.data).hexdigest()


@pytest.mark.parametrize("reader", EACH)
def test_reads_the_same_bytes_the_same_way(reader: Reader) -> None:
    for blob in find_samples(reader):
        assert list(reader.read(blob)) == list(reader.read(blob))


@pytest.mark.parametrize("reader", EACH)
@settings(deadline=None)
@given(data=st.binary(max_size=200), name=st.text(max_size=20))
def test_never_fails_but_by_a_read_error(reader: Reader, data: bytes, name: str) -> None:
    if not reader.sniff(data[:HEAD], name):
        return
    with contextlib.suppress(ReadError):
        assert all(article.text.encode() for article in read_articles(reader, Blob(name, data)))


@pytest.mark.parametrize("reader", EACH)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_never_fails_but_by_a_read_error_on_damaged_samples(reader: Reader, data: st.DataObject) -> None:
    blob = data.draw(st.sampled_from(find_samples(reader)))
    start = data.draw(st.integers(0, len(blob.data)))
    length = data.draw(st.integers(0, 60))
    damaged = blob.data[:start] + data.draw(st.binary(max_size=20)) + blob.data[start + length :]
    with contextlib.suppress(ReadError):
        assert all(article.text.encode() for article in read_articles(reader, Blob(blob.name, damaged)))


def test_names_of_readers_are_their_own() -> None:
    names = [reader.name for reader in READERS]
    assert len(set(names)) == len(names)
    assert {name.split("/")[0] for name in names} == set(SAMPLES)
