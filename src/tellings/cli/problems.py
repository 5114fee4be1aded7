"""What went wrong in reading, said on stderr."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tellings.cli.screen import complain, tell, write_line

if TYPE_CHECKING:
    from tellings.readers.result import Problem


def say_problems(problems: "Sequence[Problem]", *, quiet: bool, verbose: bool = False) -> None:
    """Say what was lost, and (unless quiet was asked for) what was assumed; if verbose, where a fault arose as well."""
    for problem in problems:
        if problem.kind == "lost":
            complain(str(problem))
            if verbose and problem.fault:
                write_line(problem.fault.rstrip())
    tell((str(problem) for problem in problems if problem.kind == "note"), quiet=quiet)


def has_loss(problems: "Sequence[Problem]") -> bool:
    """Whether a report, or what was known of one, was lost."""
    return any(problem.kind == "lost" for problem in problems)
