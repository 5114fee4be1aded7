"""Accounts and annotations as JSON, and accounts back from it: stable order, two spaces, UTF-8, a final line break."""

import msgspec

from tellings.model.account import ACCOUNT_SCHEMA, Account
from tellings.model.annotations import Annotations
from tellings.model.article import Article
from tellings.model.errors import DataError
from tellings.render.inspected import inspect_annotations


class _Head(msgspec.Struct):
    schema: str = ""


def render_account_json(account: Account) -> str:
    """Write an account as JSON: the same account gives the same bytes."""
    return _write(account)


def render_annotations_json(article: Article, annotations: Annotations) -> str:
    """Write what was read in an article as JSON, with its text."""
    return _write(inspect_annotations(article, annotations))


def parse_account(text: str) -> Account:
    """Parse an account from its JSON.

    Raises:
        DataError: it is no JSON, no account, or an account of another version of the schema; it says where.
    """
    try:
        schema = msgspec.json.decode(text, type=_Head).schema
        if schema != ACCOUNT_SCHEMA:
            raise DataError(f"is no account that can be read here: its schema is {schema!r}, not {ACCOUNT_SCHEMA!r}")
        return msgspec.json.decode(text, type=Account)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise DataError(f"is no account: {error}") from error


def _write(value: msgspec.Struct) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
