"""The page: an account laid out by templates that escape every word of it, with the hashes of its style and script."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib import metadata
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from tellings.model.account import Account
from tellings.render.html.columns import list_columns, list_things
from tellings.render.html.drawings import count_single, draw_copy, make_matrix
from tellings.render.html.embedded import OPENING, embed_account
from tellings.render.html.marking import mark_value
from tellings.render.html.web import draw_web
from tellings.render.view.account import view_account
from tellings.render.view.entries import Entry
from tellings.render.view.relations import DISPUTED, MARKS
from tellings.render.visible import show_hidden

GENERATOR = f"Tellings {metadata.version('tellings')}"
"""Who wrote a page, for its head: another version may lay the same account out in another way."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def render_html(account: Account) -> str:
    """Return an account as one HTML page: the same account gives the same bytes.

    The page carries the account's JSON, fetches nothing, and runs no script but its own. Whatever the reports hold,
    their words are shown and never obeyed.
    """
    view = view_account(account)
    style, script = _load("page.css"), _load("page.js")
    return (
        _load_templates()
        .get_template("page.html.j2")
        .render(
            view=view,
            columns=list_columns(view),
            numbers={thing: number for number, thing in enumerate(list_things(view))},
            points=_group_by_point(view.entries),
            matrix=make_matrix(view),
            web=draw_web(view),
            single=count_single(view),
            style=Markup(style),
            script=Markup(script),
            style_hash=hash_source(style),
            script_hash=hash_source(script),
            generator=GENERATOR,
            account=Markup(f"{OPENING}{embed_account(account)}</script>"),
        )
    )


def hash_source(source: str) -> str:
    """Return what a content security policy calls a style or script by. **Source:** W3C, CSP Level 3, hash-source."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def link_to(url: str | None) -> str | None:
    """Return an address if it is one of the web, else ``None``: what a report gives as its address may be anything."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and str(url).isprintable() else None


def name_language(lang: str | None) -> str | None:
    """Return a language's code if it is one (BCP 47), else ``None``."""
    return lang if lang and _LANGUAGE.fullmatch(lang) else None


def _group_by_point(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    points: dict[str, list[Entry]] = {}
    for entry in entries:
        points.setdefault(entry.point, []).append(entry)
    return points


def _show(value: object) -> object:
    """Spell out hidden characters in all text that a template writes; markup of our own stays."""
    return show_hidden(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _load(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _load_templates() -> Environment:
    folder = files(__package__).joinpath("templates")
    sources = {
        entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".j2")
    }
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_show,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        marks=MARKS,
        disputed=DISPUTED,
        link_to=link_to,
        name_language=name_language,
        mark_value=mark_value,
        draw_copy=draw_copy,
    )
    return environment
