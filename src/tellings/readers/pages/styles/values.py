"""Values of style sheets -> numbers: lengths in CSS pixels, calculations, colours."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import tinycss2
from tinycss2 import color4

from tellings.readers.pages.styles.conditions import HEIGHT, WIDTH

Colour = tuple[float, float, float, float]
"""Red, green, blue and opacity, each from 0 to 1."""

ROOT_FONT = 16.0
"""CSS pixels of type where a page says nothing."""

_ABSOLUTE = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
_BY_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "lh": 1.2, "cap": 0.7, "ic": 1.0}
_BY_WINDOW = {"vw": WIDTH, "vh": HEIGHT, "vmin": HEIGHT, "vmax": WIDTH, "vi": WIDTH, "vb": HEIGHT}
_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0
}  # fmt: skip
_VARIABLE = re.compile(r"var\(\s*(--[^\s,()]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)", re.IGNORECASE)
MOST_SUBSTITUTED = 5
"""Rounds in which custom properties are put in: those of pages refer to each other once or twice."""
LONGEST_VALUE = 2_000
"""Characters of one value; longer ones come of custom properties that double each other."""


@lru_cache(maxsize=4096)
def split_value(value: str) -> tuple[Any, ...]:
    """The parts of a value, without white space and comments."""
    tokens = tinycss2.parse_component_value_list(value, skip_comments=True)
    return tuple(token for token in tokens if token.type != "whitespace")


def put_variables(value: str, custom: dict[str, str]) -> str | None:
    """A value with its custom properties put in; ``None`` if one is not known and has no fallback."""
    for _ in range(MOST_SUBSTITUTED):
        if "var(" not in value.lower():
            return value
        unknown = [m for m in _VARIABLE.finditer(value) if m.group(1) not in custom and m.group(2) is None]
        if unknown or len(value) > LONGEST_VALUE:
            return None
        value = _VARIABLE.sub(lambda m: custom.get(m.group(1), m.group(2) or "").strip(), value)
    return None


def read_length(token: Any, font: float, whole: float | None = None) -> float | None:
    """A length in CSS pixels, or ``None`` if it is none or can't be known.

    Args:
        token: one part of a value.
        font: size of the type around it, in pixels.
        whole: what a percentage is of, in pixels; ``None`` if that is not known.
    """
    match token.type:
        case "number":
            return float(token.value)
        case "percentage":
            return None if whole is None else token.value * whole / 100
        case "dimension":
            unit = token.lower_unit
            if unit in _BY_FONT:
                return float(token.value * _BY_FONT[unit] * font)
            if unit == "rem":
                return float(token.value * ROOT_FONT)
            window = _BY_WINDOW.get(unit[-4:] if unit[-4:] in _BY_WINDOW else unit[-2:])
            if window is not None:
                return float(token.value * window / 100)
            return float(token.value * _ABSOLUTE[unit]) if unit in _ABSOLUTE else None
        case "function":
            return _calculate(token, font, whole)
    return None


def read_lengths(value: str, font: float, whole: float | None = None) -> list[float | None]:
    """The lengths of a value, in pixels; ``None`` for what is no length."""
    return [read_length(token, font, whole) for token in split_value(value)]


def read_font_size(value: str, around: float) -> float | None:
    """The size of type in pixels; ``around`` is that of what it stands in."""
    tokens = split_value(value)
    if len(tokens) != 1:
        return None
    if tokens[0].type == "ident":
        word = tokens[0].lower_value
        return around / 1.2 if word == "smaller" else around * 1.2 if word == "larger" else _SIZES.get(word)
    return read_length(tokens[0], around, around)


@lru_cache(maxsize=1024)
def read_colour(value: str) -> Colour | None:
    """A colour, or ``None`` if it is none or in a space that is not converted here."""
    try:
        colour = color4.parse_color(value)
        if colour is None or isinstance(colour, str):
            return None
        red, green, blue = (float(part or 0) for part in colour.to("srgb").coordinates)
    except (RuntimeError, ValueError, TypeError, AttributeError):  # a space that it does not convert is one too
        return None
    return red, green, blue, float(colour.alpha)


def measure_contrast(front: Colour, ground: Colour) -> float:
    """The contrast of two colours, from 1 to 21. **Source:** WCAG 2.2, relative luminance and contrast ratio."""
    lighter, darker = sorted((_measure_luminance(front), _measure_luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _measure_luminance(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _calculate(token: Any, font: float, whole: float | None) -> float | None:
    """The value of calc(), min(), max() or clamp()."""
    parts = [_sum(part, font, whole) for part in _split_arguments(token.arguments)]
    values = [part for part in parts if part is not None]
    if len(values) < len(parts) or not values:
        return None
    choose: dict[str, Callable[[list[float]], float]] = {
        "calc": lambda v: v[0],
        "min": min,
        "max": max,
        "clamp": lambda v: max(v[0], min(v[1], v[-1])) if len(v) > 1 else v[0],
    }
    return choose[token.lower_name](values) if token.lower_name in choose else None


def _split_arguments(tokens: Sequence[Any]) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        elif token.type not in ("whitespace", "comment"):
            parts[-1].append(token)
    return parts


def _sum(tokens: list[Any], font: float, whole: float | None) -> float | None:
    """The value of terms joined by +, -, * and /."""
    total, term, sign, joint = 0.0, None, 1.0, ""
    for token in tokens:
        if token.type == "literal" and token.value in "+-*/":
            joint = token.value
            if joint in "+-":
                total, term, sign = total + sign * (term or 0.0), None, 1.0 if joint == "+" else -1.0
            continue
        value = _sum(_split_arguments(token.content)[0], font, whole) if token.type == "() block" else None
        value = read_length(token, font, whole) if value is None else value
        if value is None or (joint == "/" and value == 0):
            return None
        term = value if term is None else term * value if joint == "*" else term / value
    return total + sign * (term or 0.0)
