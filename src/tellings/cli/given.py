"""Bytes of the files that are given besides reports: accounts, and pairs of names."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tellings.model.errors import ReadError

if TYPE_CHECKING:
    import io

STDIN = "-"
"""The name that stands for standard input."""


def load_given(path: str, limit_scale: int = 1) -> bytes:
    """Load a file, or standard input for "-".

    Args:
        limit_scale: by what the largest size is multiplied.

    Raises:
        ReadError: it can't be read, is no file, or is larger than any that is read.
    """
    from tellings.model.limits import RAISE, scale_limits
    from tellings.readers.files import explain_error, open_file, read_within

    most = scale_limits(limit_scale).file_bytes
    try:
        if path == STDIN:
            data = read_within(cast("io.BufferedReader", sys.stdin.buffer).read1, most + 1)
        else:
            with open_file(Path(path)) as stream:
                data = read_within(stream.read, most + 1)
    except AttributeError as error:
        raise ReadError(f"{path}: can't be read: standard input is closed; give a file") from error
    except ReadError as error:
        raise ReadError(f"{path}: {error}") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: can't be read: {explain_error(error)}") from error
    if len(data) > most:
        raise ReadError(f"{path}: is larger than {most / 1e6:g} MB, the most that is read; give parts, {RAISE}")
    return bytes(data)
