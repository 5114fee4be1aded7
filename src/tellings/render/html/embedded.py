"""The account's JSON inside a page: written so that no text in it can end it, and found again as it was."""

import re

import msgspec

from tellings.model.account import Account
from tellings.model.errors import DataError
from tellings.render.json import parse_account

OPENING = '<script type="application/json" id="account">'
"""What stands before the JSON, and nowhere else in a page: in every text, "<" is escaped."""

_CLOSING = "</script>"
_PAGE = re.compile(r"\ufeff?\s*<!doctype html", re.IGNORECASE)
_ESCAPED = re.compile(
    "[<>&\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""In JSON these stand inside strings only, where an escape means the same. "</script>" and "<!--" need a "<"; what
hides or turns the direction of reading would mislead those who read the page's source."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def embed_account(account: Account) -> str:
    """Return an account as JSON that can stand inside a script element; parsed, it gives the same account.

    Lone surrogates, which no JSON in UTF-8 can hold, become U+FFFD; no reader lets one into a text.
    """
    try:
        data = msgspec.json.encode(account)
    except UnicodeEncodeError:
        data = msgspec.json.encode(_replace_surrogates(msgspec.to_builtins(account)))
    return _ESCAPED.sub(_escape, data.decode())


def is_page(text: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _PAGE.match(text) is not None


def find_account(page: str) -> Account:
    """Return the account that stands inside a page.

    Raises:
        DataError: there is none, or more than one, or it is no account.
    """
    parts = page.split(OPENING)
    if len(parts) != 2:
        found = "no account" if len(parts) == 1 else f"{len(parts) - 1} accounts"
        raise DataError(f"is a page that holds {found}; give one that `tellings compare --html` wrote")
    return parse_account(parts[1].partition(_CLOSING)[0])


def _escape(match: re.Match[str]) -> str:
    """One code point as JSON escapes it: one or two UTF-16 units."""
    units = match.group().encode("utf-16-be")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


def _replace_surrogates(value: object) -> object:
    match value:
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case dict():
            return {key: _replace_surrogates(item) for key, item in value.items()}
        case list() | tuple():
            return [_replace_surrogates(item) for item in value]
        case _:
            return value
