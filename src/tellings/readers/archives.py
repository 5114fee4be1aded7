"""ZIP and gzip -> the files inside, within bounds; nothing is written to disk, and names are only shown."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from tellings.model.errors import ReadError
from tellings.model.limits import RAISE, Limits
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.files import MANIFEST_NAMES, REPORT_SUFFIXES
from tellings.readers.formats import COLLECTIONS, HEAD, find_format
from tellings.readers.plain import clean_name

HIGHEST_RATIO = 200
"""How many times its size a file may unpack to: pages shrink to a tenth or so, nothing that people write to less than a
hundredth; zeros shrink to a thousandth."""
FREE = 1_000_000
"""Unpacked bytes from which the ratio counts; less does no harm."""
DEEPEST = 2
"""Archives inside each other: a ZIP of gzipped files is common, more is not."""

_CHUNK = 1 << 16
_STREAM, _LISTED = b"\x1f\x8b\x08", b"PK\x01\x02"
_HEADER = 30
"""Bytes before each file of a ZIP, at the least. **Source:** APPNOTE.TXT 6.3.10, 4.3.7."""
# What the standard library raises on archives that are cut, encrypted, or packed by a method that it does not know.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, KeyError)


class Budget:
    """What may still be unpacked, counted over all archives inside one given file."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._size = limits.unpacked_bytes
        self._members = limits.files

    def take_member(self) -> None:
        """Count a file.

        Raises:
            ReadError: there were too many.
        """
        self._members -= 1
        if self._members < 0:
            raise ReadError(f"holds more than {self.limits.files:,} files, the most that is read; give parts, {RAISE}")

    def take(self, size: int) -> None:
        """Count unpacked bytes.

        Raises:
            ReadError: there were too many.
        """
        self._size -= size
        if self._size < 0:
            most = self.limits.unpacked_bytes / 1e6
            raise ReadError(f"unpacks to more than {most:g} MB, the most that is read; give parts of it, {RAISE}")


def unpack_gzip(blob: Blob, budget: Budget) -> Blob:
    """The file inside a gzip file, under its name without ".gz".

    Raises:
        ReadError: it is broken or cut, or would unpack to too much.
    """
    _refuse_many(blob, _STREAM, budget.limits)
    name = blob.name[:-3] if blob.name.lower().endswith(".gz") else blob.name
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(blob.data)) as stream:
            data = _read_within(stream, name, packed=len(blob.data), budget=budget)
    except _BROKEN as error:
        raise ReadError(f"is a broken or cut gzip file ({error}); fetch it again, or unpack it") from error
    return Blob(name, data, blob.limits)


def unpack_zip(blob: Blob, budget: Budget) -> Iterator[Blob | Problem]:
    """Yield the files of an archive that may be reports, under its name and theirs, and a problem for each lost.

    Raises:
        ReadError: the archive is broken, holds nothing to read, or would unpack to too much.
    """
    _refuse_many(blob, _LISTED, budget.limits)
    try:
        archive = zipfile.ZipFile(io.BytesIO(blob.data))
        members = archive.infolist()
    except _BROKEN as error:
        raise ReadError(f"is a broken or cut ZIP archive ({error}); fetch it again, or unpack it") from error
    if any(member.filename in ("[Content_Types].xml", "mimetype") for member in members):
        raise ReadError("is an office file or an e-book, which can't be read; save it as text or PDF, and give that")
    _refuse_overlaps(members)
    count = 0
    for member in members:
        if member.is_dir() or not _may_be_report(member.filename):
            continue
        count += 1
        budget.take_member()
        yield _read_member(archive, member, f"{blob.name}/{_clean(member.filename)}", budget)
    if not count:
        raise ReadError("holds no file that may be a report; put texts (.txt), pages (.html) or other articles into it")


def _refuse_many(blob: Blob, signature: bytes, limits: Limits) -> None:
    """Refuse what lists too many files before they are listed; files that only look so, packed inside, count too."""
    if blob.data.count(signature) > limits.entries:
        raise ReadError(f"lists more than {limits.entries:,} files, the most that are looked at; give parts, {RAISE}")


def _refuse_overlaps(members: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive whose files share their bytes, by which a small one unpacks to a thousand times its size."""
    end = -1
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise ReadError("has files that overlap, as only archives that are made to do harm have; it is not read")
        end = member.header_offset + _HEADER + member.compress_size


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, budget: Budget) -> Blob | Problem:
    if member.flag_bits & 1:
        return Problem(name, "is encrypted; unpack the archive with its password, and give the files")
    try:
        with archive.open(member) as stream:
            return Blob(name, _read_within(stream, name, packed=member.compress_size, budget=budget), budget.limits)
    except _TooMuchError as error:
        return Problem(name, str(error))
    except _BROKEN as error:
        return Problem(name, f"is broken in its archive ({error}); fetch the archive again")


class _TooMuchError(ReadError):
    """One file is too large; the others are not."""


def _read_within(stream: IO[bytes] | gzip.GzipFile, name: str, *, packed: int, budget: Budget) -> bytes:
    """Read a file to its end, unless it grows past what a report may be."""
    data, limits = bytearray(), budget.limits
    limit = limits.report_bytes
    while chunk := stream.read(_CHUNK):
        data += chunk
        budget.take(len(chunk))
        if limit < len(data) <= limits.file_bytes and find_format(bytes(data[:HEAD]), name) in COLLECTIONS:
            limit = limits.file_bytes
        if len(data) > max(FREE, HIGHEST_RATIO * packed):
            raise _TooMuchError(
                f"unpacks to more than {HIGHEST_RATIO} times its size, as no report does; it is not read"
            )
        if len(data) > limit:
            raise _TooMuchError(f"is larger than {limit / 1e6:g} MB, the most that is read of it; cut it, {RAISE}")
    return bytes(data)


def _may_be_report(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    is_aside = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts)
    return not is_aside and parts[-1].lower().endswith(REPORT_SUFFIXES) and parts[-1].lower() not in MANIFEST_NAMES


def _clean(name: str) -> str:
    """A member's name to be shown: no way up or to the root, no character that steers a terminal."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return clean_name("/".join(parts))[-200:]
