"""``tellings verify``: does an account say what the reports say, character by character?"""

import click

from tellings.cli.accounts import load_account
from tellings.cli.options import add_remarks
from tellings.cli.problems import has_loss, say_problems
from tellings.cli.screen import complain, tell, write_result

DATA = 1


@click.command(no_args_is_help=True)
@click.argument("account", metavar="ACCOUNT")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@add_remarks
def verify(*, account: str, reports: tuple[str, ...], quiet: bool, verbose: bool) -> int:
    """Check every span of an ACCOUNT (JSON) against the REPORTs it was made from, and their hashes."""
    from tellings.pipeline.read import read_originals
    from tellings.pipeline.verify import verify_account

    opened = load_account(account)
    originals = read_originals(reports)
    say_problems(originals.problems, quiet=True)
    checked = verify_account(opened, originals.articles)
    for flaw in checked.flaws:
        complain(f"{account}: {flaw}")
    if checked.flaws or has_loss(originals.problems):
        complain(f"{account}: does not hold: {len(checked.flaws)} flaws in {checked.spans} spans")
        return DATA
    tell((f"{record.id}: {record.text_sha256}" for record in opened.articles if verbose), quiet=quiet)
    write_result(f"{account}: holds: {checked.spans} spans in {checked.articles} reports\n")
    return 0
