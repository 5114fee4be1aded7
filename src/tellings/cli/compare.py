"""``tellings compare``: reports -> an account."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from tellings.cli.asking import Asking, add_asking, guard_asking, make_consult, write_plan
from tellings.cli.files import STDOUT
from tellings.cli.given import load_given
from tellings.cli.limits import MODELS, check_memory
from tellings.cli.options import add_limit_scale, add_output, add_reach, add_remarks, parse_pairs
from tellings.cli.outputs import Outputs, write_outputs
from tellings.cli.places import guard_outputs, parse_output
from tellings.cli.problems import has_loss, say_problems
from tellings.cli.progress import show_progress
from tellings.cli.screen import complain, tell
from tellings.model.errors import DataError, ReadError, UsageError

if TYPE_CHECKING:
    from tellings.model.account import Account
    from tellings.model.decisions import Decision
    from tellings.pipeline.consult import Plan
    from tellings.pipeline.gather import Reach
    from tellings.readers.result import Problem, ReadResult

DATA, FOUND = 1, 3
RELATIONS = ("conflict", "unresolved", "revision")
SENSITIVITIES = ("strict", "normal", "open")
TOLD = ("decision", "left_out", "nothing_to_compare", "model_failed")


@click.command(no_args_is_help=True)
@click.argument("reports", nargs=-1, metavar="REPORT...")
@click.option("--json", "as_json", is_flag=True, help="Print the account as JSON (see: tellings schema account).")
@click.option(
    "--html",
    metavar="FILE",
    callback=parse_output,
    help="Write the account as a page that needs nothing else; - prints it.",
)
@click.option(
    "--markdown",
    metavar="FILE",
    callback=parse_output,
    help="Write the account as Markdown with numbered evidence; - prints it.",
)
@click.option("--published", multiple=True, metavar="ID=DATE", callback=parse_pairs, help="When a report appeared.")
@click.option("--outlet", multiple=True, metavar="ID=NAME", callback=parse_pairs, help="Who published a report.")
@click.option("--manifest", metavar="FILE", help="CSV or JSON with id or file, outlet, url, published, title.")
@click.option(
    "--sensitivity",
    type=click.Choice(SENSITIVITIES),
    default="normal",
    show_default=True,
    help="How sure a relation must be to be shown.",
)
@click.option("--decisions", metavar="FILE", help="Apply what people decided (see: tellings decide).")
@click.option("--fail-on", type=click.Choice(RELATIONS), multiple=True, help="Exit with 3 if there is one; repeatable.")
@click.option("--all", "show", flag_value="all", default="main", help="Show whole lists, not only their first lines.")
@click.option("--width", type=click.IntRange(40, 400), help="Columns to fill; as wide as the terminal, else 80.")
@add_reach
@add_limit_scale
@add_asking
@add_output
@add_remarks
def compare(
    *,
    reports: tuple[str, ...],
    as_json: bool,
    html: str | None,
    markdown: str | None,
    published: dict[str, str],
    outlet: dict[str, str],
    manifest: str | None,
    sensitivity: Literal["strict", "normal", "open"],
    decisions: str | None,
    fail_on: tuple[str, ...],
    show: Literal["main", "all"],
    width: int | None,
    reach: "Reach",
    limit_scale: int,
    output: str | None,
    quiet: bool,
    verbose: bool,
    **asked: Any,
) -> int:
    """Compare the REPORTs of one event: files, folders, or - for standard input."""
    if not reports and manifest is None:
        raise UsageError("no report was given; give files, a folder, or --manifest")
    check_memory(MODELS)
    outputs = Outputs(as_json=as_json, html=html, markdown=markdown, output=output, show=show, width=width)
    asking = Asking(**asked)
    guard_asking(asking)
    also = [*asking.list_answers(), *([Path(decisions)] if decisions is not None else [])]
    names = (asking.ask or STDOUT,) if asking.plans_only else outputs.names
    guard_outputs(names, reports, manifest=manifest, reach=reach, limit_scale=limit_scale, also=also)
    decided = load_decisions(decisions, limit_scale) if decisions is not None else ()
    from tellings.model.limits import scale_limits
    from tellings.pipeline.read import read_reports

    result = read_reports(
        reports, manifest=manifest, published=published, outlets=outlet, reach=reach, limits=scale_limits(limit_scale)
    )
    say_problems(result.problems, quiet=quiet, verbose=verbose)
    if not result.articles:
        complain("no report could be read, so there is nothing to compare")
        return DATA
    faults: list[Problem] = []
    if asking.plans_only:
        write_plan(_plan_read(result, asking, faults, quiet=quiet), asking, quiet=quiet)
        say_problems(faults, quiet=quiet, verbose=verbose)
        return DATA if has_loss((*result.problems, *faults)) else 0
    account = _compare_read(result, asking, faults, sensitivity=sensitivity, quiet=quiet, decisions=decided)
    say_problems(faults, quiet=quiet, verbose=verbose)
    _say_notes(account, {fault.path for fault in faults}, quiet=quiet, verbose=verbose)
    write_outputs(account, outputs, quiet=quiet)
    if has_relation(account, fail_on):
        return FOUND
    return DATA if has_loss((*result.problems, *faults)) else 0


def _compare_read(
    result: "ReadResult",
    asking: Asking,
    faults: "list[Problem]",
    *,
    sensitivity: Literal["strict", "normal", "open"],
    quiet: bool,
    decisions: "Sequence[Decision]" = (),
) -> "Account":
    """Compare what was read, with the progress on the screen; what could not be read stands in the notes."""
    consult = make_consult(asking)
    with show_progress(quiet=quiet) as progress:
        from tellings.pipeline.compare import compare_articles
        from tellings.pipeline.read import add_notes

        account = compare_articles(
            result.articles,
            sensitivity=sensitivity,
            progress=progress,
            on_problem=faults.append,
            consult=consult,
            decisions=decisions,
        )
    return add_notes(account, result.problems)


def _plan_read(result: "ReadResult", asking: Asking, faults: "list[Problem]", *, quiet: bool) -> "Plan":
    """Make the requests for what was read, with the progress on the screen."""
    with show_progress(quiet=quiet) as progress:
        from tellings.pipeline.compare import plan_articles

        return plan_articles(result.articles, asking.model_use, progress=progress, on_problem=faults.append)


def _say_notes(account: "Account", said: Container[str], *, quiet: bool, verbose: bool) -> None:
    """Say which reports take no part, save those of which it was said; the rest stands in the account."""
    for note in account.notes:
        if note.kind == "left_out" and note.about in said:
            continue
        if note.kind in TOLD or (verbose and note.kind != "reading"):
            tell((f"{note.about}: {note.text}" if note.about else note.text,), quiet=quiet)


def load_decisions(path: str, limit_scale: int) -> "tuple[Decision, ...]":
    """Load the decisions of a file.

    Raises:
        DataError: it can't be read, or a line is no decision; the message names the file.
    """
    from tellings.readers.decisions import parse_decisions

    try:
        return parse_decisions(load_given(path, limit_scale).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: is no file of decisions: it is not UTF-8 (byte {error.start})") from error
    except ReadError:
        raise
    except DataError as error:
        raise DataError(f"{path}: {error}") from error


def has_relation(account: "Account", relations: Sequence[str]) -> bool:
    """Whether any facet of the account has one of these relations."""
    return any(facet.relation in relations for point in account.points for facet in point.facets)
