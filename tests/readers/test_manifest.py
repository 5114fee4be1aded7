"""Manifests: CSV and JSON, whole and broken."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.model.errors import ManifestError
from tellings.ports import Blob
from tellings.readers.manifest import Entry, parse_manifest


def parse(text: str | bytes) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    manifest = parse_manifest(Blob("dir/index.json", text.encode() if isinstance(text, str) else text))
    return manifest.entries, manifest.complaints


BELL = Entry(
    place="articles[0]", id="bell", outlet="The Bell", url="https://b.example", published="2023-05-03", title="T"
)


@pytest.mark.parametrize(
    "text",
    [
        '{"event_id": 10, "event": "e", "articles": [{"id": "bell", "outlet": "The Bell", "words": 3,'
        ' "url": "https://b.example", "published": "2023-05-03", "title": "T", "sha256": null}]}',
        '[{"id": "bell", "outlet": "The Bell", "url": "https://b.example", "date": "2023-05-03", "headline": "T"}]',
    ],
)
def test_json(text: str) -> None:
    assert parse(text) == ((BELL,), ())


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv(mark: str) -> None:
    rows = ["ID,Outlet,URL,Date,Title,Editor", "bell,The Bell,https://b.example,2023-05-03,T,E", "", "coast,,,,,"]
    entries, complaints = parse("\r\n".join(rows).replace(",", mark))
    assert entries[0].outlet == "The Bell"
    assert entries[0].published == "2023-05-03"
    assert entries[0].place == "line 2"
    assert entries[1] == Entry(place="line 4", id="coast")
    assert not complaints


def test_csv_with_a_quoted_comma_and_byte_order_mark() -> None:
    entries, _ = parse(b'\xef\xbb\xbffile,title\na.txt,"Quay shut, ferries stop"\n')
    assert entries == (Entry(place="line 2", file="a.txt", title="Quay shut, ferries stop"),)


def test_numbers_stand_for_their_digits() -> None:
    assert parse('[{"id": 7}]')[0][0].id == "7"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[{"id": "a"}, {"outlet": "x"}]', "articles[1] is passed over: it has neither id nor file"),
        ('[{"id": "a"}, 5]', "articles[1] is passed over"),
        ('[{"id": "a"}, {"id": ["b"]}]', "articles[1] is passed over"),
    ],
)
def test_an_entry_that_fails_spares_the_others(text: str, complaint: str) -> None:
    entries, complaints = parse(text)
    assert [entry.id for entry in entries] == ["a"]
    assert complaint in complaints[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no column id or file"),
        ("Just a line of words\n", "no column id or file"),
        ("{}", "lists no reports"),
        ("[]", "lists no reports"),
        ("id,outlet\n", "lists no reports"),
        ('{"articles": 5}', "is no manifest"),
        ('{"articles": [', "is no manifest"),
        ("[" * 100_000, "is no manifest"),
        ("id\n" + "x" * 200_000, "line 2"),
    ],
)
def test_what_is_no_manifest(text: str, message: str) -> None:
    with pytest.raises(ManifestError, match=message):
        parse(text)


@given(st.binary(max_size=300))
def test_never_fails_but_by_a_manifest_error(data: bytes) -> None:
    with contextlib.suppress(ManifestError):
        assert parse_manifest(Blob("x", data)).path == Path("x")
