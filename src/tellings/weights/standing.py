"""A place to stand while a library is loaded that asks for the working folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def stand_somewhere() -> Iterator[None]:
    """Where the working folder was deleted, stand at the root meanwhile; paths mean the same before and after."""
    try:
        Path.cwd()
    except FileNotFoundError:
        here = os.open(".", os.O_RDONLY)
        os.chdir("/")
        try:
            yield
        finally:
            os.fchdir(here)
            os.close(here)
    else:
        yield
