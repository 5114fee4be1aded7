"""Manifests: what is known of reports besides their text, from JSON (``index.json``) or CSV."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tellings.model.errors import ManifestError
from tellings.ports import Blob
from tellings.readers.decoding import decode

FIELDS = {
    "id": "id",
    "file": "file",
    "path": "file",
    "filename": "file",
    "outlet": "outlet",
    "url": "url",
    "published": "published",
    "date": "published",
    "title": "title",
    "headline": "title",
    "sha256": "sha256",
}
"""Names of columns and members, and what each stands for. Others are passed over."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What a manifest says of one report; ``place`` is where in the manifest it says so."""

    place: str
    id: str | None = None
    file: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None
    sha256: str | None = None


class Manifest(msgspec.Struct, frozen=True):
    """The entries of a manifest, in its order, and complaints about those that can't be used."""

    path: Path
    entries: tuple[Entry, ...]
    complaints: tuple[str, ...] = ()


class _Listing(msgspec.Struct):
    articles: list[msgspec.Raw] = []
    reports: list[msgspec.Raw] = []


def parse_manifest(blob: Blob) -> Manifest:
    """Parse a manifest: a JSON object with "articles", a JSON list, or CSV whose first line names the columns.

    Raises:
        ManifestError: it is neither, or it lists nothing.
    """
    text = decode(blob.data).text
    rows = _read_json(text) if text.lstrip().startswith(("{", "[")) else _read_csv(text)
    entries: list[Entry] = []
    complaints: list[str] = []
    for row in rows:
        if isinstance(row, Entry):
            entries.append(row)
        else:
            complaints.append(row)
    if not entries and not complaints:
        raise ManifestError('lists no reports; give a JSON object with "articles", or CSV with a column id or file')
    return Manifest(Path(blob.name), tuple(entries), tuple(complaints))


def _read_json(text: str) -> Iterator[Entry | str]:
    try:
        if text.lstrip().startswith("["):
            items = msgspec.json.decode(text, type=list[msgspec.Raw])
        else:
            listing = msgspec.json.decode(text, type=_Listing)
            items = listing.articles or listing.reports
    except (msgspec.DecodeError, RecursionError) as error:
        raise ManifestError(f"is no manifest: {error}; give a JSON object with a list of articles") from error
    for number, item in enumerate(items):
        yield _parse_item(item, place=f"articles[{number}]")


def _parse_item(item: msgspec.Raw, *, place: str) -> Entry | str:
    try:
        members = msgspec.json.decode(item, type=dict[str, msgspec.Raw])
        values = {name: msgspec.json.decode(members[name], type=str | int | None) for name in FIELDS if name in members}
    except (msgspec.DecodeError, RecursionError) as error:
        return f"{place} is passed over: {error}"
    return _make_entry({name: None if value is None else str(value) for name, value in values.items()}, place=place)


def _read_csv(text: str) -> Iterator[Entry | str]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [name.strip().lower() for name in next(rows, [])]
        if not any(FIELDS.get(name) in ("id", "file") for name in header):
            raise ManifestError(
                f"is no manifest: its first line names no column id or file, but {', '.join(header)[:80]}"
            )
        for row in rows:
            if any(row):
                values = {name: value for name, value in zip(header, row, strict=False) if name in FIELDS}
                yield _make_entry(dict(values), place=f"line {rows.line_num}")
    except csv.Error as error:
        raise ManifestError(f"is no manifest: line {rows.line_num}: {error}") from error


def _make_entry(values: dict[str, str | None], *, place: str) -> Entry | str:
    known = {FIELDS[name]: value.strip() for name, value in values.items() if value is not None and value.strip()}
    if "id" not in known and "file" not in known:
        return f"{place} is passed over: it has neither id nor file"
    return Entry(place=place, **known)
