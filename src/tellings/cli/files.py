"""Results -> files: written beside their place and then moved there, so that the old file stays whole until then."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from tellings.cli.screen import print_result
from tellings.cli.signals import hold_signals
from tellings.model.errors import DataError

STDOUT = "-"
"""The name that stands for standard output."""


def write_result(text: str, output: str | None = None) -> None:
    """Write a result to a file, or to stdout for ``None`` and "-".

    Raises:
        DataError: it can't be written; the file is as it was.
    """
    if output is None or output == STDOUT:
        print_result(text)
        return
    try:
        write_file(output, text.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:
        raise DataError(f"{output}: can't be written: {getattr(error, 'strerror', None) or error}") from error


def write_file(name: str, data: bytes) -> None:
    """Write a file, whole or not at all: a full disk, a signal or a fault leaves what was there, and nothing beside it.

    A link is followed and stays; the file's mode, and its owner where the system lets us, stay as they were.

    Raises:
        OSError: it can't be written.
    """
    target = Path(os.path.realpath(name))
    old = _find_status(target)
    if old is not None and not stat.S_ISREG(old.st_mode):
        target.write_bytes(data)
        return
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(13, "Permission denied")
    # Short, so that it fits where the file's own name is as long as a name may be.
    beside = target.with_name(f".tellings-{secrets.token_hex(8)}.tmp")
    with hold_signals():
        try:
            _write_new(beside, data, old)
            beside.replace(target)
        except BaseException:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


def _write_new(path: Path, data: bytes, like: os.stat_result | None) -> None:
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(opened, "wb") as stream:
        stream.write(data)
        stream.flush()
        if like is not None:
            with suppress(OSError):
                os.chown(opened, like.st_uid, like.st_gid)
            with suppress(OSError):
                path.chmod(stat.S_IMODE(like.st_mode))
        # Some disks say only now that they are full.
        os.fsync(opened)


def _find_status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None
