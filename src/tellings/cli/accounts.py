"""Accounts from files, for the commands that are given one."""

from typing import TYPE_CHECKING

from tellings.cli.given import load_given
from tellings.model.errors import DataError, ReadError

if TYPE_CHECKING:
    from tellings.model.account import Account


def load_account(path: str, limit_scale: int = 1) -> "Account":
    """Load an account from JSON or from a page that carries one: a file, or standard input ("-").

    Raises:
        DataError: it can't be read or is no account; the message names the file.
    """
    return load_page(path, limit_scale)[0]


def load_page(path: str, limit_scale: int = 1) -> "tuple[Account, str | None]":
    """Load an account, and the page in which it stands if it stands in one.

    Raises:
        DataError: it can't be read or is no account; the message names the file.
    """
    from tellings.render.html.embedded import find_account, is_page
    from tellings.render.json import parse_account

    try:
        text = load_given(path, limit_scale).decode("utf-8-sig")
        return (find_account(text), text) if is_page(text) else (parse_account(text), None)
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: is no account: it is not UTF-8 (byte {error.start})") from error
    except ReadError:
        raise
    except DataError as error:
        raise DataError(f"{path}: {error}") from error
