"""The entrance: what the system may do to a process is settled before anything slow or strange is loaded."""

import sys
from collections.abc import Sequence

from tellings.cli.limits import watch_time
from tellings.cli.signals import say_signals
from tellings.cli.streams import finish_stdout, prepare_streams


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; errors go to stderr, one line each."""
    with say_signals():
        prepare_streams()
        watch_time()
        from tellings.cli.commands import run

        return finish_stdout(run(list(sys.argv[1:] if arguments is None else arguments)))
