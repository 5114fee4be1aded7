"""Standard output and error, whatever they are: closed, full, a pipe that nobody reads, in another encoding."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from tellings.cli.screen import complain, explain_stdout, silence

DATA = 1


def prepare_streams() -> None:
    """Write UTF-8, whatever the locale says, since accounts hold every script; a closed stream refuses what is written.

    While 1 or 2 is closed, the next file that is opened would take its number, and get what is meant for people.
    """
    for number in (0, 1, 2):
        with suppress(OSError):
            _fill(number)
    sys.stdout = _prepare(sys.stdout, 1, errors="replace")
    sys.stderr = _prepare(sys.stderr, 2, errors="backslashreplace")


def finish_stdout(code: int) -> int:
    """Write out what is left, and return the exit code: another one, if it can't be written."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except (OSError, ValueError) as error:
        silence(sys.stdout)
        complain(explain_stdout(error))
        return code or DATA
    return code


def _fill(number: int) -> None:
    """Put a file that can't be written in the place of one that is closed."""
    try:
        os.fstat(number)
    except OSError:
        opened = os.open(os.devnull, os.O_RDONLY)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)


def _prepare(stream: TextIO | None, number: int, *, errors: str) -> TextIO:
    if stream is None:
        return open(number, "w", encoding="utf-8", errors=errors, closefd=False)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors=errors)
    return stream
