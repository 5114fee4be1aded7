"""An account shows itself in a notebook, with all that reports say escaped."""

from html.parser import HTMLParser

import msgspec

from accounts import make_account, make_bridge_account
from tellings.render.json import render_account_json
from tellings.render.notebook import show


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


def test_it_is_the_same_account() -> None:
    account = make_bridge_account()
    assert render_account_json(show(account)) == render_account_json(account)
    assert msgspec.structs.asdict(show(account)) == msgspec.structs.asdict(account)
