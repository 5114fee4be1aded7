"""Signals that end the program: said in one line, at any time, and never in the middle of a file.

An exception raised by a signal would be caught, wrapped or lost wherever it falls: in an import, in a callback, in a
library's own ``except``. So the handler says its line and ends the process; what must be whole holds signals meanwhile.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

WORDS = {
    "SIGINT": "interrupted",
    "SIGTERM": "stopped from outside (SIGTERM)",
    "SIGHUP": "stopped, since its terminal was closed (SIGHUP)",
    "SIGXCPU": "stopped at the limit on processor time; raise it (ulimit -t), or give fewer reports",
    "SIGPROF": "stopped at the limit on processor time; raise it (ulimit -t), or give fewer reports",
}
"""The signals that ask a program to end, where the system has them, and what is said then."""

SIGNALLED = 128
"""What shells add to a signal's number to make an exit code of it."""

_SHOW_CURSOR = "\r\x1b[K\x1b[?25h"
"""Clears the line and shows the cursor, which bars of progress hide."""


@contextmanager
def say_signals() -> Iterator[None]:
    """Say in one line by which signal the program ends, and end it with 128 and the signal's number.

    Signals that the caller ignores (``nohup``, ``&``) stay ignored.
    """
    with _handle(dict.fromkeys(WORDS, _end)):
        yield


@contextmanager
def hold_signals() -> Iterator[None]:
    """Let signals wait until the block is done."""
    came: list[int] = []
    with _handle({name: lambda number, _: came.append(number) for name in WORDS}):
        yield
    for number in came[:1]:
        signal.raise_signal(number)


@contextmanager
def _handle(handlers: "dict[str, signal._HANDLER]") -> Iterator[None]:
    """Handle signals while the block runs; only the main thread may."""
    before: dict[int, signal._HANDLER] = {}
    if threading.current_thread() is threading.main_thread():
        for name, handler in handlers.items():
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
                before[number] = signal.signal(number, handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    cursor = _SHOW_CURSOR if os.isatty(2) else ""
    with suppress(OSError):
        os.write(2, f"{cursor}tellings: {WORDS[signal.Signals(number).name]}\n".encode())
    # SIGPROF comes from this program, before what it announces would kill.
    os._exit(SIGNALLED + (signal.SIGXCPU if signal.Signals(number).name == "SIGPROF" else number))
