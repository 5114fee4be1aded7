"""What commands write: results to stdout or a file, words about them to stderr."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import get_terminal_size
from typing import Literal

from tellings.model.errors import DataError


def complain(message: str) -> None:
    """Write one line to stderr."""
    write_line(f"tellings: {show(message)}")


def show(message: str) -> str:
    """The message on one line: line breaks, control characters and bytes of names that are no text are spelled out."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in message)


def write_line(line: str) -> None:
    """Write a line to stderr, if there still is one."""
    try:
        print(line, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def tell(lines: Iterable[str], *, quiet: bool) -> None:
    """Write remarks to stderr, unless quiet was asked for."""
    if not quiet:
        for line in lines:
            complain(line)


def write_result(text: str, output: Path | None = None) -> None:
    """Write a result to a file, or to stdout; a reader of the pipe that has seen enough is no error.

    Raises:
        DataError: it can't be written.
    """
    try:
        if output is not None:
            output.write_bytes(text.encode())
            return
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    except OSError as error:
        _silence_stdout()
        raise DataError(f"{output or 'standard output'}: can't be written: {error.strerror or error}") from error


def _silence_stdout() -> None:
    """Let what is left in the buffer go nowhere, so that Python does not complain of it at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def find_width() -> int:
    """The columns of the terminal that stdout is, or 80; between 40 and 120, beyond which lines are hard to read."""
    return max(40, min(get_terminal_size((80, 24)).columns, 120)) if sys.stdout.isatty() else 80


def find_style() -> Literal["plain", "colour"]:
    """Colour on a terminal that shows it, unless NO_COLOR is set (https://no-color.org)."""
    wanted = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return "colour" if wanted else "plain"
