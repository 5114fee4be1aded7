"""``tellings``: the group of commands, and what their errors turn into.

Exit codes: 0, 1 (what was given can't be used, wholly or in part), 2 (the call is wrong), 3 (what ``--fail-on`` names
was found), 128 and the number of the signal that ended it.
"""

import errno
import sys
import traceback
from collections.abc import Sequence
from importlib import metadata

import click

from tellings.cli.compare import compare
from tellings.cli.completion import completion
from tellings.cli.decide import decide
from tellings.cli.doctor import doctor
from tellings.cli.explain import explain
from tellings.cli.inspect import inspect
from tellings.cli.models import models
from tellings.cli.names import names
from tellings.cli.schema import schema
from tellings.cli.screen import complain, explain_stdout, silence, write_line
from tellings.cli.verify import verify
from tellings.model.errors import TellingsError, UsageError

DATA, USAGE, INTERRUPTED = 1, 2, 130
UNWRITTEN = (errno.EBADF, errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO)
"""Errors of the system by which standard output refuses a text that no command wrote, as its help."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(metadata.version("tellings"), prog_name="tellings", message="%(prog)s %(version)s")
def commands() -> None:
    """Compare the reports of an event: one account in which every statement carries its sources."""


for _command in (compare, verify, inspect, explain, names, decide, models, schema, doctor, completion):
    commands.add_command(_command)


def run(given: Sequence[str]) -> int:
    """Run a command and return its exit code; what it raises becomes one line."""
    streams = sys.stdout, sys.stderr
    try:
        code = commands.main(list(given), prog_name="tellings", standalone_mode=False)
    except SystemExit:
        # click ends so, and puts others in the streams' place, where nobody reads a pipe any more.
        sys.stdout, sys.stderr = streams
        silence(sys.stdout)
        return 0
    except Exception as error:
        if "--verbose" in given:
            write_line(traceback.format_exc().rstrip())
        return _report(error)
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _report(error: Exception) -> int:
    match error:
        case click.exceptions.NoArgsIsHelpError():
            write_line(error.format_message())
            return USAGE
        case click.ClickException():
            context = getattr(error, "ctx", None)
            hint = f" (see: {context.command_path} --help)" if context else ""
            complain(f"{error.format_message()}{hint}")
            return USAGE
        case click.Abort():
            complain("interrupted")
            return INTERRUPTED
        case TellingsError():
            complain(str(error))
            return USAGE if isinstance(error, UsageError) else DATA
        case _:
            complain(_explain(error))
            return DATA


def _explain(error: Exception) -> str:
    """Say in one line what went wrong that no command foresaw, and what to do."""
    match error:
        case MemoryError():
            return "there is not enough memory; give fewer or shorter reports, or raise the limit (ulimit -v)"
        case ImportError():
            said = " ".join(str(error).split())[:160]
            return f"a part of the program can't be loaded ({said}); raise the limit on memory, or install it anew"
        case OSError() if error.errno in UNWRITTEN:
            silence(sys.stdout)
            return explain_stdout(error)
        case OSError():
            return f"{error.filename or 'the system'}: can't be used: {error.strerror or error}"
        case _:
            return f"a fault in Tellings: {type(error).__name__}: {error}; run it with --verbose, and report it"
