"""What commands say: results on stdout, words about them on stderr."""

import os
import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from typing import Literal, TextIO

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
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def tell(lines: Iterable[str], *, quiet: bool) -> None:
    """Write remarks to stderr, unless quiet was asked for."""
    if not quiet:
        for line in lines:
            complain(line)


def print_result(text: str) -> None:
    """Write a result to stdout; a reader of the pipe that has seen enough is no error.

    Raises:
        DataError: it can't be written.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except (OSError, ValueError) as error:
        silence(sys.stdout)
        raise DataError(explain_stdout(error)) from error


def explain_stdout(error: Exception) -> str:
    """Say why standard output can't be written."""
    return f"standard output: can't be written: {getattr(error, 'strerror', None) or error}"


def silence(stream: TextIO) -> None:
    """Let what is left in a stream's buffer go nowhere, so that Python does not complain of it at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def find_width() -> int:
    """The columns of the terminal that stdout is, or 80; between 40 and 120, beyond which lines are hard to read."""
    return max(40, min(get_terminal_size((80, 24)).columns, 120)) if sys.stdout.isatty() else 80


def find_style() -> Literal["plain", "colour"]:
    """Colour on a terminal that shows it, unless NO_COLOR is set (https://no-color.org)."""
    wanted = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return "colour" if wanted else "plain"
