"""Bytes from files, folders and standard input, within limits; every error says what to do."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers.formats import COLLECTIONS, HEAD, find_format

LARGEST = 5_000_000
"""Bytes of the largest report that is read. The longest reports of news are near 100 kB and this is a shelf-filling
book of 800,000 words; to parse more takes minutes and gigabytes, so a larger file is most likely given by mistake."""

LARGEST_COLLECTION = 100_000_000
"""Bytes of the largest archive, PDF, or JSON of many articles that is read: some 20,000 reports of 5 kB."""

MOST_FILES = 10_000
"""Files that are read from one folder and those inside it; more are most likely a folder given by mistake."""

STDIN = "-"
"""The name that stands for standard input."""

TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".text")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".eml")
DATA_SUFFIXES = (".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".nitf")
PACKED_SUFFIXES = (".zip", ".gz")
REPORT_SUFFIXES = (*TEXT_SUFFIXES, *PAGE_SUFFIXES, *DATA_SUFFIXES, *PACKED_SUFFIXES)
"""Endings of the files that count as reports in a folder. What each holds is told by its content all the same."""

MANIFEST_NAMES = ("index.json", "manifest.json", "manifest.csv", "manifest.tsv")
"""Files that describe the reports of their folder; the first that is there counts."""


def load_file(path: Path) -> Blob:
    """Load a file.

    Raises:
        ReadError: it is not there, not readable, no file, or too large.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError("is a folder; give a file here")
        with path.open("rb") as stream:
            return Blob(str(path), _take(stream, path.name))
    except (OSError, ValueError) as error:
        raise ReadError(explain_error(error)) from error


def load_stdin() -> Blob:
    """Load standard input, under the name "stdin".

    Raises:
        ReadError: it is closed or too large.
    """
    try:
        return Blob("stdin", _take(sys.stdin.buffer, "stdin"))
    except (OSError, ValueError, AttributeError) as error:
        raise ReadError("can't be read; pipe a report into it") from error


def list_reports(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that count as reports, in name order; folders inside it are not entered.

    Raises:
        ReadError: the folder can't be read.
    """
    names = (name for name in _list_files(folder) if name.lower().endswith(REPORT_SUFFIXES))
    return tuple(folder / name for name in names if name not in MANIFEST_NAMES)


def list_folders(folder: Path) -> tuple[Path, ...]:
    """The folders inside a folder, in name order: no links, none that are hidden, and none of a saved page's parts.

    Raises:
        ReadError: the folder can't be read.
    """
    try:
        entries = list(os.scandir(folder))
        names = sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    except OSError as error:
        raise ReadError(explain_error(error)) from error
    pages = {entry.name.rpartition(".")[0] for entry in entries if entry.name.lower().endswith(PAGE_SUFFIXES)}
    return tuple(folder / name for name in names if name[0] != "." and not _is_part_of_page(name, pages))


def _is_part_of_page(name: str, pages: set[str]) -> bool:
    """Whether a folder is what browsers save beside a page ("Quay shut_files")."""
    return any(name.endswith(end) and name.removesuffix(end) in pages for end in ("_files", "-files", ".files"))


def find_manifest(folder: Path) -> Path | None:
    """The file that describes the reports of a folder, if there is one.

    Raises:
        ReadError: the folder can't be read.
    """
    names = _list_files(folder)
    return next((folder / name for name in MANIFEST_NAMES if name in names), None)


def _list_files(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in os.scandir(folder) if entry.is_file())
    except OSError as error:
        raise ReadError(explain_error(error)) from error


def explain_error(error: Exception) -> str:
    """Say in a few words what an error of the system means for a path, and what to do."""
    match error:
        case FileNotFoundError():
            return "is not there; check the path"
        case PermissionError():
            return "can't be opened: permission denied; change its mode, or give a copy"
        case IsADirectoryError():
            return "is a folder; give a file here"
        case OSError():
            return f"can't be opened: {error.strerror or error}; check the path"
        case _:
            return f"is no path: {error}"


def _take(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) <= LARGEST:
        return data
    if find_format(data[:HEAD], name) not in COLLECTIONS:
        raise ReadError(
            f"is larger than {LARGEST / 1e6:g} MB, the most that is read of one report; cut it into reports"
        )
    data += stream.read(LARGEST_COLLECTION + 1 - len(data))
    if len(data) > LARGEST_COLLECTION:
        raise ReadError(f"is larger than {LARGEST_COLLECTION / 1e6:g} MB, the most that is read of one file; split it")
    return data
