"""An account shows itself in a notebook, with all that reports say escaped."""

import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from accounts import make_account, make_bridge_account, make_hostile_account
from hostile_texts import HOSTILE
from tellings.render.json import render_account_json
from tellings.render.notebook import show
from tellings.render.visible import show_line


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        assert not attrs


def test_the_gravest_points_come_first() -> None:
    page = show(make_bridge_account())._repr_html_()
    assert page.index("<td>conflict</td>") < page.index("<td>agree</td>")
    assert "<b>A</b> The Bell, 2023-05-03" in page


def test_what_reports_say_is_no_markup() -> None:
    account = make_account({"bell": "<script>alert(1)</script> & words"})
    page = show(account)._repr_html_()
    tags = Tags()
    tags.feed(page)
    assert "script" not in tags.opened
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(name: str) -> None:
    page = show(make_hostile_account(HOSTILE[name]))._repr_html_()
    tags = Tags()
    tags.feed(page)
    assert set(tags.opened) == {"ul", "li", "b", "table", "thead", "tr", "th", "tbody", "td", "p"}
    assert escape(show_line(HOSTILE[name])) in page
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


def test_it_is_as_it_was() -> None:
    golden = Path(__file__).parents[1] / "golden" / "notebook_bridge.html"
    assert show(make_bridge_account())._repr_html_() == golden.read_text(encoding="utf-8").rstrip("\n")


def test_it_is_the_same_account() -> None:
    account = make_bridge_account()
    assert render_account_json(show(account)) == render_account_json(account)
    assert msgspec.structs.asdict(show(account)) == msgspec.structs.asdict(account)
