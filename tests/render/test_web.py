"""The web of reports is drawn from copies and credits."""

from accounts import make_bridge_account
from tellings.render.html import render_html
from tellings.render.html.web import draw_web
from tellings.render.view.account import view_account


def test_copies_and_credits_are_lines_between_reports_and_agencies() -> None:
    web = draw_web(view_account(make_bridge_account()))
    assert [node.letter.siglum for node in web.reports if node.letter] == ["A", "B", "C"]
    assert [node.label for node in web.others] == ["Nordan"]
    assert sum(edge.is_copy for edge in web.edges) == 1
    assert any(not edge.is_copy for edge in web.edges)


def test_the_page_shows_the_web() -> None:
    page = render_html(make_bridge_account())
    assert page.count('class="copied"') == 1
    assert 'aria-label="The web of reports' in page
