"""axe-core finds nothing serious, in light and dark, with and without a choice, with hostile words."""

import pytest
from axe_playwright_python import sync_playwright as axe

from accounts import make_bridge_account, make_hostile_account
from browser.conftest import Open, Visit
from hostile_texts import HOSTILE
from tellings.model.account import Account

ACCOUNTS = {"bridge": make_bridge_account(), "hostile": make_hostile_account(HOSTILE["script"])}


def find_serious(visit: Visit) -> list[str]:
    """What axe-core holds for serious or critical, with the first place of each."""
    found = axe.Axe().run(visit.page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:120]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1920])
@pytest.mark.parametrize("account", ACCOUNTS.values(), ids=ACCOUNTS)
def test_nothing_serious(open_page: Open, scheme: str, width: int, account: Account) -> None:
    visit = open_page(account, scheme=scheme, width=width)
    assert find_serious(visit) == []
    visit.press("j")
    assert find_serious(visit) == []


def test_axe_would_find_something(open_page: Open) -> None:
    visit = open_page(make_bridge_account())
    visit.page.evaluate(
        "document.querySelector('#search').closest('label').replaceWith(document.createElement('input'))"
    )
    assert any(one.startswith("label: ") for one in find_serious(visit))


def test_the_tab_key_reaches_everything_once(open_page: Open) -> None:
    visit = open_page(make_bridge_account())
    seen = []
    for _ in range(200):
        visit.press("Tab")
        here = visit.page.evaluate(
            "document.activeElement === document.body ? null : document.activeElement.outerHTML.slice(0, 200)"
        )
        if here is None:
            break
        seen.append(here)
    columns = [html for html in seen if 'class="text"' in html]
    pieces = [html for html in seen if 'class="e ' in html]
    assert len(columns) == 3
    assert len(pieces) == 3, "one stop a report; arrows go on from there"
    assert any('class="skip"' in html for html in seen[:1])
