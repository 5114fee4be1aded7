"""``tellings decide``: write what a person decides of an account, for later comparisons."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tellings.cli.accounts import load_account
from tellings.cli.files import STDOUT
from tellings.cli.options import add_limit_scale, add_remarks
from tellings.cli.places import guard_outputs
from tellings.cli.screen import tell
from tellings.model.errors import DataError, UsageError

if TYPE_CHECKING:
    from tellings.model.decisions import DecisionKind

COUNTS = {"same": 2, "different": 2, "split": 1, "not-a-conflict": 1, "not-a-copy": 2, "origin": 2}
"""How many subjects each decision has."""


@click.command(no_args_is_help=True)
@click.argument("what", type=click.Choice(tuple(COUNTS)))
@click.argument("subjects", nargs=-1, required=True, metavar="SUBJECT...")
@click.option("--account", required=True, metavar="FILE", help="The account that it is decided on (JSON or page).")
@click.option("--decisions", required=True, metavar="FILE", help="The file to which the decision is added.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--by", "who", required=True, metavar="NAME", help="Who decides.")
@click.option("--undo", is_flag=True, help="Take an earlier decision on the same back.")
@add_limit_scale
@add_remarks
def decide(
    *,
    what: "DecisionKind",
    subjects: tuple[str, ...],
    account: str,
    decisions: str,
    reason: str,
    who: str,
    undo: bool,
    limit_scale: int,
    quiet: bool,
    verbose: bool,
) -> int:
    """Add a decision to a file that compare --decisions applies.

    SUBJECTs are two names (same, different), one name (split), the id of a point (not-a-conflict), two reports
    (not-a-copy), or a report and the agency it has its text from (origin); a report is an article's id or its letter.
    """
    if len(subjects) != COUNTS[what]:
        raise UsageError(f"{what} takes {COUNTS[what]} subjects, and was given {len(subjects)}")
    guard_outputs((decisions,), (), also=() if account == STDOUT else (Path(account),))
    opened = load_account(account, limit_scale)
    from tellings.model.decisions import Decision
    from tellings.pipeline.deciding import find_subjects
    from tellings.readers.decisions import write_decision

    named, evidence = find_subjects(opened, what, subjects)
    when = datetime.now(UTC).isoformat(timespec="seconds")
    decision = Decision(what=what, subjects=named, why=reason, who=who, when=when, evidence=evidence, undo=undo)
    _add_line(decisions, write_decision(decision))
    tell((f"{'undone' if undo else 'decided'}: {what} {', '.join(named)}; in {decisions}",), quiet=quiet)
    return 0


def _add_line(path: str, line: str) -> None:
    """Add a line to a file, on a line of its own also where the last one has no end.

    Raises:
        DataError: it can't be written.
    """
    try:
        with Path(path).open("a+b") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - 1))
            broken = stream.read(1) not in (b"", b"\n")
            stream.write((b"\n" if broken else b"") + line.encode("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: can't be written: {getattr(error, 'strerror', None) or error}") from error
