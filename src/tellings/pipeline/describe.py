"""What is known of an article besides its text: from a manifest, and from what the user says of it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from tellings.model.article import Article
from tellings.model.errors import DateError, UsageError
from tellings.pipeline.gather import find_real
from tellings.pipeline.identify import Found
from tellings.readers.manifest import Entry, Manifest
from tellings.readers.plain import clean_name
from tellings.readers.result import Problem
from tellings.text.dates import normalize_published

GIVEN = "as given"
"""Where a date stands that the user gave."""


def describe(article: Article, entry: Entry, manifest: Path) -> tuple[Article, tuple[Problem, ...]]:
    """Add to an article what a manifest's entry says of it, and say what of that can't be used."""
    problems = []
    published, found = article.published, article.published_from
    if entry.published is not None:
        try:
            published, found = parse_published(entry.published), "manifest"
        except DateError as error:
            problems.append(Problem(str(manifest), f"{entry.place}: {error}; the report is read without a date"))
    if entry.sha256 and entry.sha256.lower() not in (article.text_sha256, article.bytes_sha256):
        message = f"{entry.place}: the report {article.id} is not the one described, since its SHA-256 differs"
        problems.append(Problem(str(manifest), message, "note"))
    described = msgspec.structs.replace(
        article,
        id=clean_name(entry.id) if entry.id else article.id,
        outlet=entry.outlet or article.outlet,
        url=entry.url or article.url,
        published=published,
        published_from=found,
        headline=entry.title or article.headline,
    )
    return described, tuple(problems)


def parse_published(text: str) -> str:
    """Parse a date of publication into ISO 8601; midnight stands for a day whose time is not known.

    Raises:
        DateError: the text is no such date.
    """
    try:
        return normalize_published(text)
    except ValueError as error:
        raise DateError(f"the date {text!r} is not understood; write 2022-01-10 or 2022-01-10T14:30") from error


def find_entry(manifest: Manifest, path: Path, article: Article) -> Entry | None:
    """The entry that describes an article: by the file it names, else by the hash, else by the file's stem."""
    real = find_real(path)
    for entry in manifest.entries:
        if entry.file and real is not None and find_real(manifest.path.parent / entry.file) == real:
            return entry
    for entry in manifest.entries:
        if entry.sha256 and entry.sha256.lower() in (article.text_sha256, article.bytes_sha256):
            return entry
    return next((entry for entry in manifest.entries if not entry.file and entry.id == path.stem), None)


def override(found: Sequence[Found], *, published: Mapping[str, str], outlets: Mapping[str, str]) -> tuple[Found, ...]:
    """Put the dates and outlets that the user gives, by article id, in place of any other.

    Raises:
        UsageError: there is no such article.
        DateError: a date can't be understood.
    """
    ids = sorted(item.article.id for item in found)
    for id in (*published, *outlets):
        if id not in ids:
            raise UsageError(f"there is no report {id!r} to describe; the ids are: {', '.join(ids) or 'none'}")
    return tuple(Found(item.path, article) for item in found for article in _override(item.article, published, outlets))


def _override(article: Article, published: Mapping[str, str], outlets: Mapping[str, str]) -> Iterator[Article]:
    date = published.get(article.id)
    yield msgspec.structs.replace(
        article,
        published=article.published if date is None else parse_published(date),
        published_from=article.published_from if date is None else GIVEN,
        outlet=clean_name(outlets[article.id]) if article.id in outlets else article.outlet,
    )
