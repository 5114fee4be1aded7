"""The pages of our own examples, as the whole program makes them: every point lights, and nothing overflows."""

from functools import cache
from pathlib import Path

import pytest

import tellings
from browser.conftest import Open
from tellings.model.account import Account

EXAMPLES = Path(__file__).parents[2] / "examples"
EVENTS = ("council", "ferry", "tehran")


@cache
def compare(event: str) -> Account:
    """The account of an example, made once."""
    return tellings.compare(EXAMPLES / event)


@pytest.mark.parametrize("event", EVENTS)
def test_every_point_lights_its_words_in_the_reports_that_tell_it(open_page: Open, event: str) -> None:
    visit = open_page(compare(event))
    entries = visit.page.locator(".entry").count()
    assert entries > 20
    for number in range(entries):
        visit.press("j")
        chosen = visit.page.locator(".entry.chosen")
        assert chosen.get_attribute("data-n") == str(number)
        lit = visit.page.evaluate(
            "[...document.querySelectorAll('.column:has(.lit-piece)')].map(column => column.dataset.key)"
        )
        assert lit == (chosen.get_attribute("data-by") or "").split()
    assert visit.complaints == []


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("width", [360, 1280, 1920])
def test_nothing_overflows(open_page: Open, event: str, width: int) -> None:
    visit = open_page(compare(event), width=width)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    visit.press("j")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("event", EVENTS)
def test_every_link_leads_to_its_words(open_page: Open, event: str) -> None:
    visit = open_page(compare(event), script=False)
    broken = visit.page.locator("a[href^='#']").evaluate_all(
        "links => links.map(link => link.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
    )
    assert broken == []
