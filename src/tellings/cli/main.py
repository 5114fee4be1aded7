"""``tellings``: the group of commands, and what their errors turn into.

Exit codes: 0, 1 (what was given can't be used, wholly or in part), 2 (the call is wrong), 3 (what ``--fail-on`` names
was found).
"""

import sys
import traceback
from collections.abc import Sequence
from importlib import metadata
from typing import TextIO

import click

from tellings.cli.compare import compare
from tellings.cli.completion import completion
from tellings.cli.doctor import doctor
from tellings.cli.explain import explain
from tellings.cli.inspect import inspect
from tellings.cli.models import models
from tellings.cli.names import names
from tellings.cli.schema import schema
from tellings.cli.screen import complain
from tellings.cli.verify import verify
from tellings.model.errors import TellingsError, UsageError

DATA, USAGE, INTERRUPTED = 1, 2, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(metadata.version("tellings"), prog_name="tellings", message="%(prog)s %(version)s")
def commands() -> None:
    """Compare the reports of an event: one account in which every statement carries its sources."""


for _command in (compare, verify, inspect, explain, names, models, schema, doctor, completion):
    commands.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; errors go to stderr, one line each."""
    _prepare(sys.stdout, errors="replace")
    _prepare(sys.stderr, errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = commands.main(given, prog_name="tellings", standalone_mode=False)
    except Exception as error:
        if "--verbose" in given:
            traceback.print_exc()
        return _report(error)
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _prepare(stream: TextIO, *, errors: str) -> None:
    """Write UTF-8, whatever the locale says: accounts hold every script."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors=errors)


def _report(error: Exception) -> int:
    match error:
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
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
            complain(f"a fault in Tellings: {type(error).__name__}: {error}; run it with --verbose, and report it")
            return DATA
