"""Does a page show the account that it carries?"""

import re
from itertools import zip_longest

import msgspec

from tellings.model.account import Account
from tellings.render.html import GENERATOR, render_html

_GENERATOR = re.compile(r'<meta name="generator" content="([^"<>]{1,60})">')


class PageCheck(msgspec.Struct, frozen=True):
    """Who wrote a page, and the first line that is not as it was written: 0 if all are, ``None`` if nobody can say."""

    generator: str
    changed: int | None


def check_page(page: str, account: Account) -> PageCheck:
    """Lay out again the account that a page carries, and compare: the same version gives the same bytes.

    Only a page of this version can be compared. Line breaks may have been translated.
    """
    match = _GENERATOR.search(page)
    generator = match.group(1) if match else "an unknown program"
    if generator != GENERATOR:
        return PageCheck(generator, None)
    lines = zip_longest(page.splitlines(), render_html(account).splitlines())
    return PageCheck(generator, next((number for number, (own, due) in enumerate(lines, 1) if own != due), 0))
