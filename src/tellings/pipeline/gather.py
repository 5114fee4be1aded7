"""What was given (files, folders, manifests, standard input, articles) -> pieces to read, one by one."""

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal

import msgspec

from tellings.model.article import Article
from tellings.model.errors import DataError, ManifestError, ReadError
from tellings.model.limits import RAISE, Limits
from tellings.readers.faults import make_fault
from tellings.readers.files import (
    DATA_SUFFIXES,
    MANIFEST_NAMES,
    REPORT_SUFFIXES,
    count_entries,
    explain_error,
    find_manifest,
    list_folders,
    list_reports,
    load_file,
)
from tellings.readers.manifest import Entry, Manifest, parse_manifest
from tellings.readers.result import Problem

Given = str | os.PathLike[str] | Article
"""How a report is given: the path of a file or folder, ``"-"`` for standard input, or an article made before."""


Reach = Literal["inside", "anywhere"]
"""How far manifests reach: to what lies in their own folder, wherever links lead, or to any file. A folder that a
stranger packed may name files of its reader's."""


DEFAULT = Limits()

DEEPEST = 32
"""Folders inside each other that are entered."""


class Piece(msgspec.Struct, frozen=True):
    """A file to read, or an article at hand, with what a manifest says of it and where that manifest is.

    ``is_found`` tells that nobody named the file: it was found in a folder, and need not be a report.
    """

    origin: Path | Article
    entry: Entry | None = None
    manifest: Path | None = None
    is_found: bool = False


def gather(reports: Sequence[Given], *, reach: Reach = "inside", limits: Limits = DEFAULT) -> Iterator[Piece | Problem]:
    """Yield what there is to read, in the order given; folders and manifests are opened."""
    for report in reports:
        if isinstance(report, Article):
            yield Piece(report)
            continue
        path = Path(report)
        try:
            if path.is_dir():
                yield from _gather_folder(path, reach, limits)
            elif path.name in MANIFEST_NAMES:
                yield from gather_entries(load_manifest(path, limits), reach=reach)
            else:
                yield Piece(path)
        except DataError as error:
            yield Problem(str(path), str(error))
        except (OSError, ValueError) as error:
            yield Problem(str(path), explain_error(error))
        except Exception as error:
            yield make_fault(str(path), error)


def load_manifest(path: Path, limits: Limits = DEFAULT) -> Manifest:
    """Load a manifest.

    Raises:
        DataError: it can't be read or parsed, or lists too many reports.
    """
    manifest = parse_manifest(load_file(path, limits))
    if len(manifest.entries) > limits.files:
        raise ManifestError(f"lists more than {limits.files:,} reports, the most that is read; give parts, {RAISE}")
    return manifest


def gather_entries(manifest: Manifest, *, reach: Reach = "inside") -> Iterator[Piece | Problem]:
    """Yield the reports that a manifest names, in its order, and a problem for each that is not there or too far."""
    for complaint in manifest.complaints:
        yield Problem(str(manifest.path), complaint)
    for entry in manifest.entries:
        path = find_file(manifest, entry)
        if reach == "inside" and not _is_inside(manifest, path or Path(entry.file or "")):
            message = f"{entry.place} names {entry.file or path}, which is outside of its folder, and is not read"
            yield Problem(str(manifest.path), f"{message}; put the file there, or give --allow-outside")
        elif path is None:
            yield miss_entry(manifest, entry)
        else:
            yield Piece(path, entry, manifest.path)


def find_file(manifest: Manifest, entry: Entry) -> Path | None:
    """The file that an entry names, or that its id is the stem of, beside the manifest; ``None`` if it is not there."""
    folder = manifest.path.parent
    names = [entry.file] if entry.file else [f"{entry.id}{suffix}" for suffix in REPORT_SUFFIXES]
    if not entry.file and Path(names[0]).name != names[0]:
        return None
    paths = (folder / name for name in names if "\x00" not in name)
    return next((path for path in paths if path != manifest.path and os.path.lexists(path)), None)


def find_real(path: Path) -> Path | None:
    """Where a path leads, without links; ``None`` if it is no path, or nobody can say."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return None


def _is_inside(manifest: Manifest, path: Path) -> bool:
    """Whether a path, taken from the manifest's folder, leads to a place in it."""
    folder = manifest.path.parent
    real, home = find_real(folder / path), find_real(folder)
    return real is None or home is None or real.is_relative_to(home)


def miss_entry(manifest: Manifest, entry: Entry) -> Problem:
    """Say that a manifest names what is not there."""
    name = entry.file or f"{entry.id}{REPORT_SUFFIXES[0]}"
    return Problem(str(manifest.path), f"{entry.place} names {name}, which is not there; mend it or add the file")


def _gather_folder(folder: Path, reach: Reach, limits: Limits) -> Iterator[Piece | Problem]:
    items = list(islice(_walk_folder(folder, _Walk(folder, reach, limits)), limits.files + 1))
    if not items:
        raise ReadError("holds no reports; put texts (.txt), pages (.html) or other files of articles there")
    if len(items) > limits.files:
        raise ReadError(f"holds more than {limits.files:,} reports, the most that is read; give parts of it, {RAISE}")
    yield from items


class _TooManyError(ReadError):
    """A folder has too many entries with those inside it, so that none of it is read."""


class _Walk:
    """A way through a folder and those inside it: counts what it meets."""

    def __init__(self, top: Path, reach: Reach, limits: Limits) -> None:
        self.top, self.reach, self.limits = top, reach, limits
        self._left = limits.entries

    def enter(self, folder: Path) -> None:
        """Count the entries of a folder.

        Raises:
            ReadError: there are too many, or it lies too deep.
        """
        if len(folder.parts) - len(self.top.parts) > DEEPEST:
            raise ReadError(f"lies more than {DEEPEST} folders deep, and is not entered; give it by name")
        self._left -= count_entries(folder, self._left + 1)
        if self._left < 0:
            most = f"holds more than {self.limits.entries:,} files and folders, the most that are looked at"
            raise _TooManyError(f"{most}; give a folder of reports, {RAISE}")


def _walk_folder(folder: Path, walk: _Walk) -> Iterator[Piece | Problem]:
    """What a folder holds, and then what the folders inside it do; where there is a manifest, what it names."""
    walk.enter(folder)
    found = find_manifest(folder)
    reports = list_reports(folder)
    if found is not None:
        try:
            manifest = load_manifest(found, walk.limits)
        except DataError as error:
            yield Problem(str(found), f"{error}; the folder's reports are read without it")
        else:
            yield from gather_entries(manifest, reach=walk.reach)
            yield from _note_unlisted(manifest, reports)
            return
    yield from (Piece(path, is_found=True) for path in reports)
    for inner in list_folders(folder):
        try:
            yield from _walk_folder(inner, walk)
        except _TooManyError:
            raise
        except DataError as error:
            yield Problem(str(inner), str(error))


def _note_unlisted(manifest: Manifest, reports: tuple[Path, ...]) -> Iterator[Problem]:
    listed = {find_file(manifest, entry) for entry in manifest.entries}
    for path in reports:
        if path not in listed and not path.name.lower().endswith(DATA_SUFFIXES):
            yield Problem(str(path), f"is not listed in {manifest.path.name}, and is left out", "note")
