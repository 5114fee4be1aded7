"""A real Chromium for pages from disk: nothing leaves it, and what it complains of is kept.

Where there is no Chromium these tests are skipped; if TELLINGS_REQUIRE names "chromium", as in CI, they fail.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright import sync_api as playwright_api

from tellings.model.account import Account
from tellings.render.html import render_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass
class Visit:
    """A page that is open, with what happened to it: requests that tried to leave, complaints, dialogs."""

    page: "playwright_api.Page"
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """What stands after # in the address."""
        return str(self.page.evaluate("location.hash"))

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def texts(self, selector: str) -> list[str]:
        """The visible texts of the elements that are shown, on one line each."""
        found = self.page.locator(selector).locator("visible=true").all_inner_texts()
        return [" ".join(text.split()) for text in found]


Open = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser() -> Iterator["playwright_api.Browser"]:
    """The browser."""
    if CHROMIUM is None:
        message = "no chromium here: apt-get install chromium"
        if "chromium" in os.environ.get("TELLINGS_REQUIRE", ""):
            pytest.fail(message)
        pytest.skip(message)
    with playwright_api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)


@pytest.fixture
def open_page(browser: "playwright_api.Browser", tmp_path: Path) -> Iterator[Open]:
    """Open an account's page from disk: ``open_page(account, width=…, scheme=…, address="#…", script=…)``."""
    contexts = []

    def open_account(
        account: Account,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        address: str = "",
        script: bool = True,
        motion: str = "reduce",
    ) -> Visit:
        path = tmp_path / "account.html"
        path.write_text(render_html(account), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion=motion,
        )
        contexts.append(context)
        visit = Visit(context.new_page())
        page = visit.page
        page.route("**/*", lambda route: _keep_home(route, visit, path))
        page.on("console", lambda message: visit.complaints.append(message.text))
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (visit.dialogs.append(dialog.message), dialog.dismiss()))
        page.add_init_script("window.booms = 0; window.boom = () => { window.booms += 1; };")
        page.goto(f"{path.as_uri()}{address}")
        return visit

    yield open_account
    for context in contexts:
        context.close()


def _keep_home(route: "playwright_api.Route", visit: Visit, path: Path) -> None:
    if route.request.url.split("#")[0] == path.as_uri():
        route.continue_()
    else:
        visit.requests.append(route.request.url)
        route.abort()
