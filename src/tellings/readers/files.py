"""Bytes from files, folders and standard input, within limits; every error says what to do."""

import io
import os
import stat
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import cast

from tellings.model.errors import ReadError
from tellings.model.limits import RAISE, Limits
from tellings.ports import Blob
from tellings.readers.formats import COLLECTIONS, HEAD, find_format

CHUNK = 1 << 20
"""Bytes that are read at once, so that a signal is heard between."""

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


DEFAULT = Limits()
_OTHERS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def load_file(path: Path, limits: Limits = DEFAULT) -> Blob:
    """Load a file; pipes, devices and sockets, which may never end or wait for ever, are not opened.

    Raises:
        ReadError: it is not there, not readable, no file, or too large.
    """
    try:
        with open_file(path) as stream:
            return Blob(str(path), _take(stream.read, path.name, limits), limits)
    except (OSError, ValueError) as error:
        raise ReadError(explain_error(error)) from error


def open_file(path: Path) -> io.FileIO:
    """Open a file, and nothing but a file, without waiting for anybody.

    Raises:
        ReadError: it is a folder, a pipe, a device or a socket.
        OSError: it can't be opened.
    """
    _refuse_other(path.stat().st_mode)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    stream = io.FileIO(os.open(path, flags))
    try:
        # Between the two another may have taken its place.
        _refuse_other(os.fstat(stream.fileno()).st_mode)
    except BaseException:
        stream.close()
        raise
    return stream


def _refuse_other(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError("is a folder; give a file here")
    if not stat.S_ISREG(mode):
        kind = next((word for is_kind, word in _OTHERS if is_kind(mode)), "no file")
        raise ReadError(f"is {kind}, which may never end; give a file, or - for standard input")


def load_stdin(limits: Limits = DEFAULT) -> Blob:
    """Load standard input, under the name "stdin".

    Raises:
        ReadError: it is closed or too large.
    """
    try:
        return Blob("stdin", _take(cast("io.BufferedReader", sys.stdin.buffer).read1, "stdin", limits), limits)
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
        with os.scandir(folder) as listed:
            entries = list(listed)
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
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.is_file() or _is_other(entry))
    except OSError as error:
        raise ReadError(explain_error(error)) from error


def _is_other(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a pipe, a device or a socket, of which it is said that it is not read."""
    try:
        mode = entry.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISDIR(mode) and not stat.S_ISREG(mode)


def count_entries(folder: Path, most: int) -> int:
    """How many entries a folder has, as far as a number.

    Raises:
        ReadError: the folder can't be read.
    """
    try:
        with os.scandir(folder) as entries:
            return sum(1 for _ in islice(entries, most))
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


def _take(read: Callable[[int], bytes | None], name: str, limits: Limits) -> bytes:
    data = read_within(read, limits.report_bytes + 1)
    if len(data) <= limits.report_bytes:
        return bytes(data)
    if find_format(bytes(data[:HEAD]), name) not in COLLECTIONS:
        most = f"is larger than {limits.report_bytes / 1e6:g} MB, the most that is read of one report"
        raise ReadError(f"{most}; cut it into reports, {RAISE}")
    data += read_within(read, limits.file_bytes + 1 - len(data))
    if len(data) > limits.file_bytes:
        most = f"is larger than {limits.file_bytes / 1e6:g} MB, the most that is read of one file"
        raise ReadError(f"{most}; split it, {RAISE}")
    return bytes(data)


def read_within(read: Callable[[int], bytes | None], most: int) -> bytearray:
    """Read to the end, or up to a number of bytes.

    Raises:
        ReadError: the system has nothing to give yet, as in its own logs.
    """
    data = bytearray()
    while len(data) < most and (chunk := read(min(CHUNK, most - len(data)))) != b"":
        if chunk is None:
            raise ReadError("has nothing to read yet, and may never end; give a copy of it")
        data += chunk
    return data
