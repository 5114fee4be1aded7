"""Words that try to run or fetch, in a real browser: they are shown, and that is all."""

import pytest

from accounts import make_hostile_account
from browser.conftest import Open
from hostile_texts import HOSTILE
from tellings.render.visible import show_hidden


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_runs_and_nothing_leaves(open_page: Open, name: str) -> None:
    words = HOSTILE[name]
    visit = open_page(make_hostile_account(words))
    for link in visit.page.locator("a.pick").all()[:4]:
        link.click()
    visit.press("j", "k", "1")
    visit.page.locator(".text a.e").first.hover()
    assert visit.page.evaluate("window.booms") == 0
    assert visit.requests == []
    assert visit.dialogs == []
    assert visit.complaints == []
    assert " ".join(show_hidden(words).split()) in " ".join(visit.page.locator(".entry").all_inner_texts()).replace(
        "\n", " "
    )
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert visit.page.evaluate("document.querySelectorAll('script').length") == 2


def test_the_policy_stops_what_gets_in_all_the_same(open_page: Open) -> None:
    visit = open_page(make_hostile_account("quay"))
    visit.page.evaluate(
        """() => {
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=boom()><p style='color: red'>");
            const script = document.createElement("script");
            script.textContent = "boom()";
            document.body.append(script);
        }"""
    )
    visit.page.wait_for_timeout(100)
    assert visit.page.evaluate("window.booms") == 0
    assert len(visit.complaints) >= 3
    assert all("Content Security Policy" in complaint for complaint in visit.complaints)
