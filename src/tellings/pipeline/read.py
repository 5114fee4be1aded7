"""Reports as given -> articles with what is known of them; no report that fails stops the others."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from tellings.model.account import Account, Note
from tellings.model.article import Article
from tellings.model.errors import DataError, MissingError, NoArticleError
from tellings.model.limits import Limits
from tellings.pipeline.describe import describe, find_entry, override
from tellings.pipeline.gather import (
    DEFAULT,
    Given,
    Piece,
    Reach,
    find_file,
    gather,
    gather_entries,
    load_manifest,
    miss_entry,
)
from tellings.pipeline.identify import Found, drop_repeats, make_unique
from tellings.pipeline.own import is_own
from tellings.pipeline.repeats import mark_repeats
from tellings.readers.faults import make_fault
from tellings.readers.files import STDIN, load_file, load_stdin
from tellings.readers.formats import HEAD
from tellings.readers.language import find_language
from tellings.readers.lengths import refuse_long
from tellings.readers.manifest import Manifest
from tellings.readers.plain import clean_name, name_article
from tellings.readers.registry import read_blob
from tellings.readers.result import Problem, ReadResult

NOTHING: Mapping[str, str] = {}


def read_reports(
    reports: Sequence[Given],
    *,
    manifest: str | os.PathLike[str] | None = None,
    published: Mapping[str, str] = NOTHING,
    outlets: Mapping[str, str] = NOTHING,
    reach: Reach = "inside",
    limits: Limits = DEFAULT,
) -> ReadResult:
    """Read reports, each once, with unique ids that do not depend on their order.

    Args:
        reports: files, folders, ``"-"`` for standard input, or articles; none to read what the manifest names.
        manifest: a CSV or JSON file that describes the reports.
        published: dates of publication by article id; they outrank those of a manifest.
        outlets: outlets by article id.
        reach: how far manifests reach, this one and those in folders.
        limits: how much is read.

    Raises:
        UsageError: ``published`` or ``outlets`` names a report that is not there.
        DateError: a date in ``published`` can't be understood.
    """
    listing, problems = _open_manifest(manifest, limits)
    if listing is not None and not reports:
        pieces: Iterable[Piece | Problem] = gather_entries(listing, reach=reach)
        listing = None
    else:
        pieces = gather(reports, reach=reach, limits=limits)
    found, more = _read_pieces(pieces, listing, limits)
    named = override(make_unique(found), published=published, outlets=outlets)
    kept, repeats = drop_repeats(named)
    articles = tuple(item.article for item in mark_repeats(kept))
    return ReadResult(articles, (*problems, *more, *repeats))


def read_originals(reports: Sequence[Given], *, reach: Reach = "inside", limits: Limits = DEFAULT) -> ReadResult:
    """Read reports as they are, repeats included, and with the ids that they propose: to check an account against."""
    found, problems = _read_pieces(gather(reports, reach=reach, limits=limits), None, limits)
    return ReadResult(tuple(item.article for item in found), problems)


def add_notes(account: Account, problems: Sequence[Problem]) -> Account:
    """Add to an account what its reader should know of the reading: problems, in an order of their own.

    A file's name may hold bytes that are no text, and line breaks: what can't be shown of it is U+FFFD, as in ids.
    """
    notes = tuple(Note(kind="reading", about=None, text=clean_name(str(problem))) for problem in sorted(problems))
    return msgspec.structs.replace(account, notes=(*account.notes, *notes))


def is_path(text: str) -> bool:
    """Whether a string is meant as a path: a file or folder has this name, or it holds no white space."""
    words = text.split()
    try:
        return len(words) == 1 or (len(words) > 1 and Path(text).exists())
    except (OSError, ValueError):
        return False


def _open_manifest(path: str | os.PathLike[str] | None, limits: Limits) -> tuple[Manifest | None, tuple[Problem, ...]]:
    if path is None:
        return None, ()
    try:
        return load_manifest(Path(path), limits), ()
    except DataError as error:
        return None, (Problem(str(path), f"{error}; the reports are read without it"),)
    except Exception as error:
        return None, (make_fault(str(path), error),)


def _read_pieces(
    pieces: Iterable[Piece | Problem], manifest: Manifest | None, limits: Limits
) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    found: list[Found] = []
    problems: list[Problem] = []
    used: set[str] = set()
    for piece in pieces:
        read = (piece,) if isinstance(piece, Problem) else _read_piece(piece, manifest, used, limits)
        for item in read:
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
    if manifest is not None:
        problems.extend(_miss_entries(manifest, used))
    return tuple(found), tuple(problems)


def _read_piece(piece: Piece, manifest: Manifest | None, used: set[str], limits: Limits) -> Iterator[Found | Problem]:
    path = piece.origin if isinstance(piece.origin, Path) else Path(piece.origin.id)
    try:
        for item in _read_origin(piece, limits):
            if isinstance(item, Problem):
                yield item
            else:
                refuse_long(item.text, limits)
                yield from _describe(item, piece, path=path, manifest=manifest, used=used)
    except NoArticleError as error:
        yield Problem(str(path), str(error), "note" if piece.is_found else "lost")
    except (DataError, MissingError) as error:
        yield Problem(str(path), str(error))
    except Exception as error:
        yield make_fault(str(path), error)


def _describe(
    article: Article, piece: Piece, *, path: Path, manifest: Manifest | None, used: set[str]
) -> Iterator[Found | Problem]:
    entry, where = piece.entry, piece.manifest
    if manifest is not None and entry is None:
        entry, where = find_entry(manifest, path, article), manifest.path
    described, problems = (article, ()) if entry is None or where is None else describe(article, entry, where)
    if manifest is not None and entry is not None:
        used.add(entry.place)
    is_at_hand = isinstance(piece.origin, Article) and described.lang is not None
    yield Found(str(path), described if is_at_hand else _add_language(described))
    yield from _tell_notes(path, article)
    yield from problems


def _read_origin(piece: Piece, limits: Limits) -> Iterator[Article | Problem]:
    if isinstance(piece.origin, Article):
        yield piece.origin
        return
    blob = load_stdin(limits) if str(piece.origin) == STDIN else load_file(piece.origin, limits)
    if piece.is_found and is_own(blob.data[:HEAD]):
        raise NoArticleError("is an account, and is left out; name it to read its articles")
    yield from read_blob(blob)


def _tell_notes(path: Path, article: Article) -> Iterator[Problem]:
    """What was assumed in reading an article; its id tells which one of several in a file is meant."""
    where = str(path) if article.id == name_article(path.name) else f"{path} ({article.id})"
    yield from (Problem(where, note, "note") for note in article.notes)


def _add_language(article: Article) -> Article:
    """What the text shows outranks what the file states, since templates state their own language."""
    return msgspec.structs.replace(article, lang=find_language(article.text) or article.lang)


def _miss_entries(manifest: Manifest, used: set[str]) -> Iterator[Problem]:
    for complaint in manifest.complaints:
        yield Problem(str(manifest.path), complaint)
    for entry in manifest.entries:
        if entry.place not in used and find_file(manifest, entry) is None:
            yield miss_entry(manifest, entry)
