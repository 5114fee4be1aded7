"""``tellings explain``: why two places were, or were not, put side by side."""

from typing import TYPE_CHECKING

import click

from tellings.cli.accounts import load_account
from tellings.cli.limits import MODELS, check_memory
from tellings.cli.options import add_limit_scale, add_remarks
from tellings.cli.screen import print_result
from tellings.model.errors import DataError, UsageError

if TYPE_CHECKING:
    from tellings.model.account import Account


@click.command(no_args_is_help=True)
@click.argument("account", metavar="ACCOUNT")
@click.argument("left", metavar="A:START")
@click.argument("right", metavar="B:START")
@add_limit_scale
@add_remarks
def explain(*, account: str, left: str, right: str, limit_scale: int, quiet: bool, verbose: bool) -> int:
    """Say why two places of an ACCOUNT (JSON) were, or were not, put side by side.

    A place is the id or siglum of an article and an offset in its text, as in A:120.
    """
    check_memory(MODELS)
    opened = load_account(account, limit_scale)
    places = (parse_place(opened, left), parse_place(opened, right))
    from tellings.pipeline.explain import explain_places

    explanation = explain_places(opened, *places)
    from tellings.render.terminal.safe import clean

    lines = explanation.text.split("\n")
    print_result("".join(f"{' ' * (len(line) - len(line.lstrip(' ')))}{clean(line)}\n" for line in lines))
    return 0


def parse_place(account: "Account", text: str) -> tuple[str, int]:
    """Parse "A:120" into the id of an article and an offset of its text; A is its id or its siglum.

    Raises:
        UsageError: it is not of that form.
        DataError: there is no such article, or it is shorter.
    """
    name, colon, digits = text.rpartition(":")
    if not colon or not name or not (digits.isascii() and digits.isdigit()):
        raise UsageError(f"{text!r} is no place; write an article's id or siglum, a colon and an offset, as in A:120")
    records = [record for record in account.articles if name == record.id]
    records = records or [record for record in account.articles if name == record.siglum]
    if not records:
        names = ", ".join(f"{record.siglum} ({record.id})" for record in account.articles)
        raise DataError(f"{text!r}: the account has no article {name!r}; it has {names or 'none'}")
    if len(digits) > 12 or int(digits) >= len(records[0].text):
        raise DataError(f"{text!r}: the text of {name} ends at {len(records[0].text)}")
    return records[0].id, int(digits)
