"""What Tellings wrote itself, which is no report where it lies in a folder of reports."""

import re
from pathlib import Path

from tellings.model.errors import ReadError
from tellings.readers.files import open_file
from tellings.readers.formats import HEAD
from tellings.readers.jsons import is_account

_PAGE = re.compile(rb'\s*<!doctype html>.{0,3000}?<meta name="generator" content="Tellings [^"<>]{1,60}">', re.DOTALL)


def is_own(head: bytes) -> bool:
    """Whether what begins with these bytes is an account, or a page that shows one."""
    return is_account(head) or _PAGE.match(head) is not None


def is_own_file(path: Path) -> bool:
    """Whether a file is; one that can't be opened is not."""
    try:
        with open_file(path) as stream:
            return is_own(stream.read(HEAD) or b"")
    except (OSError, ValueError, ReadError):
        return False
