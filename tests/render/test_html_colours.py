"""Colours have the contrast that WCAG 2.2 asks for (AA: 4.5 to 1) in both schemes, and hues stay apart for all."""

import re
from importlib.resources import files
from itertools import combinations, product
from math import dist

import pytest

STYLE = files("tellings.render.html").joinpath("templates", "page.css").read_text(encoding="utf-8")
RELATIONS = ("conflict", "unresolved", "revision", "scope", "precision", "agree", "single")
LIGHT, DARK = STYLE.split("@media (prefers-color-scheme: dark)", 1)
CHOSEN = 0.45
"""The share of a relation's tint in the ground of what is chosen."""


def read_colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name: "ink", "h0", "conflict rel"."""
    part = LIGHT if scheme == "light" else DARK.split("\n*,", 1)[0]
    colours = dict(re.findall(r"--(ground|sheet|ink|soft|focus|on-hue): (#[0-9a-f]{6});", part))
    for name, hue in re.findall(r"\.(h\d) \{ --hue: (#[0-9a-f]{6}); \}", part):
        colours[name] = hue
    for relation, rel, tint in re.findall(r"\.(\w+) \{ --rel: (#[0-9a-f]{6}); --tint: (#[0-9a-f]{6}); \}", part):
        colours[f"{relation} rel"], colours[f"{relation} tint"] = rel, tint
    return colours


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def mix(colour: str, ground: str, share: float) -> str:
    """A colour laid on a ground, as color-mix() in sRGB does it."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * own + (1 - share) * other):02x}" for own, other in pairs)


def linear(colour: str) -> list[float]:
    """The red, green and blue light of an sRGB colour."""
    parts = [value / 255 for value in _channels(colour)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    """**Source:** WCAG 2.2, relative luminance."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """**Source:** WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read(scheme: str) -> None:
    colours = read_colours(scheme)
    pairs = [(text, ground) for text, ground in product(("ink", "soft", "focus"), ("ground", "sheet"))]
    pairs += [("on-hue", f"h{hue}") for hue in range(8)]
    pairs += [(f"{relation} rel", ground) for relation, ground in product(RELATIONS, ("ground", "sheet"))]
    pairs += [("ink", f"{relation} tint") for relation in RELATIONS]
    failing = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in failing.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("relation", RELATIONS)
def test_what_is_chosen_can_be_read(scheme: str, relation: str) -> None:
    colours = read_colours(scheme)
    ground = mix(colours[f"{relation} tint"], colours["ground"], CHOSEN)
    assert f"var(--tint, var(--line)) {CHOSEN:.0%}, var(--ground)" in STYLE
    assert contrast(colours["ink"], ground) >= 7
    assert contrast(colours[f"{relation} rel"], ground) >= 4.5


SIGHTS = {
    "common": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""How linear RGB looks to people of each sight. **Source:** Machado, Oliveira and Fernandes (2009), severity 1."""

APART = 15
"""The least distance (CIE 1976) between two hues: well above 2.3, which is just noticed side by side."""


def see(colour: str, sight: str) -> tuple[float, float, float]:
    """A colour in CIE L*a*b* (D65) as somebody with this sight sees it."""
    seen = [min(1, max(0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in SIGHTS[sight]]
    to_xyz = ((0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047), (0.2126, 0.7152, 0.0722))
    to_xyz += ((0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883),)
    x, y, z = (_cube(sum(a * b for a, b in zip(row, seen, strict=True))) for row in to_xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube(part: float) -> float:
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_letters_stay_apart_for_every_sight(scheme: str, sight: str) -> None:
    hues = [see(read_colours(scheme)[f"h{hue}"], sight) for hue in range(8)]
    assert min(dist(one, other) for one, other in combinations(hues, 2)) >= APART


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("relation", RELATIONS)
def test_the_value_in_lit_words_can_be_read(scheme: str, relation: str) -> None:
    colours = read_colours(scheme)
    assert "var(--rel, var(--ink)) 30%, var(--tint, var(--line))" in STYLE
    assert contrast(colours["ink"], mix(colours[f"{relation} rel"], colours[f"{relation} tint"], 0.3)) >= 4.5


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
