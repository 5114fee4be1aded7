"""Whether the rules inside an at-rule hold for a reader at a desk: media and features, as far as a page can be known.

A wide screen, light, with a mouse, and nothing set in particular; ``None`` where only a browser knows.
"""

import re
from collections.abc import Callable, Sequence

WIDTH, HEIGHT = 1280.0, 800.0
"""The window that a page is read in, in CSS pixels: the most usual width of a laptop's."""

DESKS = ((1024.0, 700.0), (WIDTH, HEIGHT), (1920.0, 1080.0))
"""The windows of a desk, from small to large: what does not hold in all of them, or fail in all, is unknown."""

UNSUPPORTED = ("-moz-", "-ms-", "-o-", "-khtml-")
"""Prefixes of features that some browsers alone have had."""

_BOUND = re.compile(r"(min|max)-(?:device-)?(width|height)\s*:\s*([\d.]+)\s*(px|em|rem)?", re.IGNORECASE)
_RANGE = re.compile(r"(?:device-)?(width|height)\s*(<=|>=|<|>|=)\s*([\d.]+)\s*(px|em|rem)?", re.IGNORECASE)
_EM = 16.0
_FEATURES = {
    "prefers-reduced-motion": "no-preference",
    "prefers-color-scheme": "light",
    "prefers-contrast": "no-preference",
    "prefers-reduced-data": "no-preference",
    "forced-colors": "none",
    "inverted-colors": "none",
    "orientation": "landscape",
    "hover": "hover",
    "any-hover": "hover",
    "pointer": "fine",
    "any-pointer": "fine",
    "scripting": "enabled",
    "update": "fast",
    "display-mode": "browser",
    "monochrome": "0",
    "grid": "0",
}
"""What a usual screen answers to the features of media. **Source:** Media Queries Level 5, W3C."""

_TYPES = {"all": True, "screen": True, "only": True}
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
}
_PART = re.compile(r"\(|\)|,|[^(),]+")


def holds_for_media(query: str) -> bool | None:
    """Whether a list of media queries holds; ``None`` if that is unknown."""
    return _join_any([_holds_for_one(part) for part in _split(query.lower(), ",")]) if query.strip() else True


def holds_for_features(condition: str) -> bool | None:
    """Whether the condition of ``@supports`` holds, for a browser that knows every feature a page asks for."""
    return _evaluate(condition.lower(), lambda feature: not feature.strip().startswith(UNSUPPORTED))


def _holds_for_one(query: str) -> bool | None:
    words = query.strip()
    is_negated = words.startswith("not ") and not words.removeprefix("not ").lstrip().startswith("(")
    holds = _evaluate(words.removeprefix("not ") if is_negated else words, _holds_for_feature)
    return (not holds if holds is not None else None) if is_negated else holds


def _holds_for_feature(feature: str) -> bool | None:
    """Whether one feature or type of media ("min-width: 600px", "print") holds."""
    words = feature.strip()
    if match := _BOUND.fullmatch(words):
        return _holds_at_desks(match.group(2), ">=" if match.group(1) == "min" else "<=", match.group(3, 4))
    if match := _RANGE.fullmatch(words):
        return _holds_at_desks(match.group(1), match.group(2), match.group(3, 4))
    name, colon, value = (part.strip() for part in words.partition(":"))
    if not colon:
        return _TYPES.get(name, (name in _FEATURES and _FEATURES[name] not in ("none", "0", "no-preference")) or False)
    return _FEATURES[name] == value if name in _FEATURES else None


def _holds_at_desks(side: str, sign: str, length: Sequence[str | None]) -> bool | None:
    """Whether the windows of desks are as wide, or as high, as asked; ``None`` if some are."""
    asked = float(length[0] or 0) * (1 if length[1] in (None, "px") else _EM)
    answers = {_COMPARE[sign](desk[side == "height"], asked) for desk in DESKS}
    return answers.pop() if len(answers) == 1 else None


def _evaluate(condition: str, leaf: Callable[[str], bool | None]) -> bool | None:
    """Evaluate "a and (b or not (c))" by what ``leaf`` says of each part."""
    words = condition.strip()
    for joint, join in ((" or ", _join_any), (" and ", _join_all)):
        parts = _split(words, joint)
        if len(parts) > 1:
            return join([_evaluate(part, leaf) for part in parts])
    if words.startswith("not"):
        inner = _evaluate(words.removeprefix("not"), leaf)
        return None if inner is None else not inner
    if words.startswith("(") and words.endswith(")"):
        inside = words[1:-1]
        return _evaluate(inside, leaf) if inside.lstrip().startswith(("(", "not ")) else leaf(inside)
    return leaf(words)


def _split(text: str, joint: str) -> list[str]:
    """Split at a joint that stands in no brackets."""
    parts, depth, start, place = [], 0, 0, 0
    while place < len(text):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0 and text.startswith(joint, place):
            parts.append(text[start:place])
            place += len(joint)
            start = place
            continue
        place += 1
    return [*parts, text[start:]]


def _join_any(parts: list[bool | None]) -> bool | None:
    return True if True in parts else None if None in parts else False


def _join_all(parts: list[bool | None]) -> bool | None:
    return False if False in parts else None if None in parts else True
