"""Bytes of the files that are given besides reports: accounts, and pairs of names."""

import os
import stat
import sys
from pathlib import Path

from tellings.model.errors import ReadError

STDIN = "-"
"""The name that stands for standard input."""


def load_given(path: str) -> bytes:
    """Load a file, or standard input for "-".

    Raises:
        ReadError: it can't be read, is no file, or is larger than any that is read.
    """
    from tellings.readers.files import LARGEST_COLLECTION, explain_error

    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(LARGEST_COLLECTION + 1)
        else:
            data = _read(Path(path), LARGEST_COLLECTION + 1)
    except AttributeError as error:
        raise ReadError(f"{path}: can't be read: standard input is closed; give a file") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: can't be read: {explain_error(error)}") from error
    if len(data) > LARGEST_COLLECTION:
        raise ReadError(f"{path}: is larger than {LARGEST_COLLECTION / 1e6:g} MB, the most that is read; give parts")
    return data


def _read(path: Path, most: int) -> bytes:
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise ReadError(f"{path}: is a pipe or a device, and may never end; give a file, or - for standard input")
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as stream:
        return stream.read(most)
