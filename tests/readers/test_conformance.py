"""What every registered reader must keep."""

import contextlib
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.model.errors import ReadError
from tellings.ports import Blob, Reader
from tellings.readers import READERS
from tellings.readers.registry import HEAD

SAMPLES: dict[str, tuple[Blob, ...]] = {
    "text/1": (
        Blob("reports/a.txt", "Quay shut\r\n\r\nThe quay was shut on Friday 🚢, a guard said.\r\n".encode()),
        Blob("b.md", b"# Quay shut\n\nThe *quay* was shut, [a guard](https://example.org) said.\n"),
        Blob("c.txt", "אמר השומר: ‏The quay e\u0301".encode("utf-16")),
    ),
}
"""For each reader, at least one blob that it reads; a new reader adds its own."""

EACH = [pytest.param(reader, id=reader.name) for reader in READERS]


@pytest.mark.parametrize("reader", EACH)
def test_reads_its_samples_into_articles_that_hold(reader: Reader) -> None:
    for blob in SAMPLES[reader.name]:
        assert reader.sniff(blob.data[:HEAD], blob.name)
        articles = list(reader.read(blob))
        assert articles
        for article in articles:
            assert article.id
            assert article.id.isprintable()
            assert article.reader == reader.name
            assert article.text_sha256 == hashlib.sha256(article.text.encode()).hexdigest()
            assert article.bytes_sha256 == hashlib.sha256(blob.data).hexdigest()


@pytest.mark.parametrize("reader", EACH)
def test_reads_the_same_bytes_the_same_way(reader: Reader) -> None:
    for blob in SAMPLES[reader.name]:
        assert list(reader.read(blob)) == list(reader.read(blob))


@pytest.mark.parametrize("reader", EACH)
@given(data=st.binary(max_size=200), name=st.text(max_size=20))
def test_never_fails_but_by_a_read_error(reader: Reader, data: bytes, name: str) -> None:
    if not reader.sniff(data[:HEAD], name):
        return
    with contextlib.suppress(ReadError):
        assert all(article.text.encode() for article in reader.read(Blob(name, data)))


def test_names_of_readers_are_their_own() -> None:
    names = [reader.name for reader in READERS]
    assert len(set(names)) == len(names)
    assert set(names) == set(SAMPLES)
