"""A real browser says of each way to hide words whether a reader sees them: by the pixels that the words change."""

import base64
from typing import TYPE_CHECKING

import pytest

import hidings

if TYPE_CHECKING:
    from playwright import sync_api as playwright_api

WORDS = "The mayor of Ostervik resigned at once"

SEEN = 24
"""Steps of 255 by which a pixel must change for words to be seen: of the ways that hide, faint ones change up to 10."""

_COMPARE = """async ([first, second]) => {
  const read = async (data) => {
    const image = await createImageBitmap(await (await fetch("data:image/png;base64," + data)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const [a, b] = [await read(first), await read(second)];
  let most = a.length === b.length ? 0 : 255;
  for (let i = 0; i < Math.min(a.length, b.length); i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  return most;
}"""

NOT_BY_PIXELS = ("aria-hidden", "visually-hidden", "font-size:1%", "font-size:0.01em")
"""What pages mark as no text for their readers, though a browser without their linked style sheets shows it; and type
of a sixth of a pixel, which leaves a line of dots."""


def find_change(page: "playwright_api.Page", markup: str) -> int:
    """How much the words change a pixel at most, against letters without ink in their place."""
    shots = []
    for words in (WORDS, "\xa0" * len(WORDS)):
        page.set_content(f"<!doctype html><body style='margin:20px'><div>{markup.replace('{}', words)}</div></body>")
        shots.append(base64.b64encode(page.screenshot()).decode())
    return int(page.evaluate(_COMPARE, shots))


@pytest.fixture(scope="module")
def page(browser: "playwright_api.Browser") -> "playwright_api.Page":
    return browser.new_context(viewport={"width": 1280, "height": 300}, offline=True).new_page()


def test_what_we_call_hidden_is_not_seen(page: "playwright_api.Page") -> None:
    kept = [markup for markup in hidings.HIDDEN if not any(mark in markup for mark in NOT_BY_PIXELS)]
    found = {markup: find_change(page, markup) for markup in kept}
    assert {markup: change for markup, change in found.items() if change >= SEEN} == {}


def test_what_we_call_shown_is_seen(page: "playwright_api.Page") -> None:
    found = {markup: find_change(page, markup) for markup in hidings.SHOWN}
    assert {markup: change for markup, change in found.items() if change < SEEN} == {}
