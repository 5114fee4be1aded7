"""``tellings verify``: does an account say what the reports say, character by character?"""

from typing import TYPE_CHECKING

import click

from tellings.cli.accounts import load_page
from tellings.cli.options import add_limit_scale, add_reach, add_remarks
from tellings.cli.problems import say_problems
from tellings.cli.screen import complain, print_result, show, tell

if TYPE_CHECKING:
    from tellings.model.account import Account
    from tellings.pipeline.gather import Reach

DATA = 1


@click.command(no_args_is_help=True)
@click.argument("account", metavar="ACCOUNT")
@click.argument("reports", nargs=-1, metavar="[REPORT...]")
@add_reach
@add_limit_scale
@add_remarks
def verify(
    *, account: str, reports: tuple[str, ...], reach: "Reach", limit_scale: int, quiet: bool, verbose: bool
) -> int:
    """Check every span of an ACCOUNT (JSON, or a page) against its texts and the REPORTs it was made from."""
    from tellings.model.limits import scale_limits
    from tellings.pipeline.read import read_originals
    from tellings.pipeline.verify import verify_account

    opened, page = load_page(account, limit_scale)
    originals = read_originals(reports, reach=reach, limits=scale_limits(limit_scale)) if reports else None
    say_problems(originals.problems if originals else (), quiet=True, verbose=verbose)
    checked = verify_account(opened, originals.articles if originals else None)
    flaws = [*map(str, checked.flaws), *(_check_shown(page, opened, quiet=quiet) if page is not None else ())]
    for flaw in flaws:
        complain(f"{account}: {flaw}")
    if flaws:
        complain(f"{account}: does not hold: {len(flaws)} flaws in {checked.spans} spans")
        return DATA
    tell((f"{record.id}: {record.text_sha256}" for record in opened.articles if verbose), quiet=quiet)
    where = f"{checked.articles} reports" if reports else f"the texts of {checked.articles} reports that it carries"
    print_result(f"{show(account)}: holds: {checked.spans} spans in {where}\n")
    return 0


def _check_shown(page: str, account: "Account", *, quiet: bool) -> list[str]:
    """Say where a page shows something else than its account; of another version's pages, that it can't be said."""
    from tellings.pipeline.pages import check_page

    check = check_page(page, account)
    if check.changed is None:
        unsaid = "what the page shows was not compared with the account that it carries"
        tell((f"the page was written by {check.generator}, so {unsaid}",), quiet=quiet)
    if check.changed:
        return [f"line {check.changed}: the page was changed: it does not show the account that it carries"]
    return []
