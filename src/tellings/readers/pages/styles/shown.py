"""Whether what an element is given hides it, or the words in it: yes, no, or (``None``) in doubt."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from tellings.readers.pages.styles.cascade import Style
from tellings.readers.pages.styles.conditions import HEIGHT, WIDTH
from tellings.readers.pages.styles.values import (
    ROOT_FONT,
    Colour,
    measure_contrast,
    read_colour,
    read_font_size,
    read_length,
    read_lengths,
    split_value,
)

Verdict = bool | None

FAINT, PALE = 0.05, 0.15
"""Opacity up to which words can't be read, and up to which it is in doubt."""

TINY, SMALL = 2.0, 4.0
"""Pixels of type up to which words can't be read, and up to which it is in doubt; browsers show 6."""

SAME_COLOUR = 1.1
"""Contrast up to which words have the colour of their ground; WCAG asks for 4.5, and pale grey on white has 1.5."""

FAR = 900.0
"""Pixels to the left or above from which what is moved is out of sight: most of a window."""

FAR_RIGHT, FAR_DOWN = 3_000.0, 100_000.0
"""Pixels to the right and below from which nobody scrolls."""

BLURRED = 3.0
"""Pixels of blur from which words are hard to read."""

BOX = 1.0
"""Pixels of a box that holds no letter."""

_INLINE = frozenset(
    "a abbr b bdi bdo cite code em font i kbd label mark q s samp small span strong sub sup u var".split()
)
_MOVED = frozenset(("absolute", "fixed", "relative", "sticky"))
WHITE: Colour = (1.0, 1.0, 1.0, 1.0)


class Surroundings(msgspec.Struct, frozen=True):
    """What an element takes over from those around it.

    ``ground`` is the colour behind it, ``None`` where a picture is; ``is_stated`` whether the page's own styles say so.
    """

    is_visible: Verdict = True
    font: float = ROOT_FONT
    colour: Colour | None = None
    ground: Colour | None = WHITE
    is_stated: bool = False
    is_indented: bool = False
    is_text_seen: Verdict = True


def is_box_hidden(style: Style, tag: str, around: Surroundings) -> Verdict:
    """Whether an element is hidden with all that it holds."""
    if style.get("display") == "none":
        return True
    if style.get("display") == "contents":
        return False
    found = [check(style, tag, around) for check in _CHECKS]
    if True in found:
        return None if any(style.get(name, "none") not in _STILL for name in _MOVING) else True
    return None if None in found else False


def find_surroundings(style: Style, around: Surroundings) -> Surroundings:
    """What the element passes on to its own words and to those in it; ``is_text_seen`` is about its own."""
    if not style:
        return around
    font = read_font_size(style.get("font-size", "1em"), around.font)
    font = around.font if font is None else font
    ground, is_stated = _find_ground(style, around)
    passed = Surroundings(
        is_visible={"hidden": False, "collapse": False, "visible": True, "initial": True}.get(
            style.get("visibility", ""), around.is_visible
        ),
        font=font,
        colour=_find_colour(style, around),
        ground=ground,
        is_stated=is_stated,
        is_indented=_is_indented(style, font, around),
    )
    return msgspec.structs.replace(passed, is_text_seen=_is_text_seen(passed, style))


def _is_text_seen(given: Surroundings, style: Style) -> Verdict:
    if given.is_visible is False or given.font <= TINY or given.is_indented:
        return False
    if given.colour is not None:
        if given.colour[3] <= FAINT:
            return True if style.get("background-clip") == "text" else None if "text-shadow" in style else False
        if given.ground is not None and measure_contrast(given.colour, given.ground) < SAME_COLOUR:
            return False if given.is_stated else None
    return None if given.font < SMALL else True


def _find_colour(style: Style, around: Surroundings) -> Colour | None:
    value = style.get("color", "inherit")
    if value in ("inherit", "unset", "currentcolor"):
        return around.colour
    return read_colour(value)


def _find_ground(style: Style, around: Surroundings) -> tuple[Colour | None, bool]:
    image = style.get("background-image", "none")
    if "url(" in image or "gradient(" in image or "image-set(" in image:
        return None, False
    colour = read_colour(style.get("background-color", "transparent"))
    if colour is None or colour[3] < 0.5:
        return around.ground, around.is_stated
    return colour, True


def _is_indented(style: Style, font: float, around: Surroundings) -> bool:
    if "text-indent" not in style:
        return around.is_indented
    lengths = read_lengths(style["text-indent"], font, WIDTH)
    return bool(lengths) and lengths[0] is not None and lengths[0] <= -FAR


_MOVING = ("transition", "animation", "animation-name")
_STILL = ("none", "initial", "unset", "revert", "inherit")


def _is_content_hidden(style: Style, _tag: str, _around: Surroundings) -> Verdict:
    return style.get("content-visibility") == "hidden"


def _is_masked(style: Style, _tag: str, _around: Surroundings) -> Verdict:
    return False if style.get("mask-image", "none") in _STILL else None


def _is_faint(style: Style, _tag: str, _around: Surroundings) -> Verdict:
    opacity = _read_share(style.get("opacity", "1"))
    if opacity is None or opacity > PALE:
        return False
    return True if opacity <= FAINT else None


def _read_share(value: str) -> float | None:
    tokens = split_value(value)
    if len(tokens) != 1:
        return None
    return read_length(tokens[0], ROOT_FONT, 1.0)


def _is_moved_away(style: Style, _tag: str, around: Surroundings) -> Verdict:
    near = [_read(style, name, around.font) for name in ("margin-left", "margin-top")]
    far: list[float] = []
    if style.get("position") in _MOVED:
        near += [_read(style, name, around.font) for name in ("left", "top", "right", "bottom")]
        far = [_read(style, "left", around.font) / FAR_RIGHT, _read(style, "top", around.font) / FAR_DOWN]
    return any(length <= -FAR for length in near) or any(length >= 1 for length in far)


def _read(style: Style, name: str, font: float) -> float:
    lengths = read_lengths(style.get(name, "auto"), font, HEIGHT if name in ("top", "bottom") else WIDTH)
    return next((length for length in lengths if length is not None), 0.0)


def _is_clipped(style: Style, _tag: str, around: Surroundings) -> Verdict:
    if style.get("position") in ("absolute", "fixed") and style.get("clip", "").startswith("rect"):
        function = split_value(style["clip"])[0]
        sides = [read_length(token, around.font) for token in function.arguments if token.type not in _GAPS]
        if len(sides) == 4 and _is_void_rectangle(sides):
            return True
    return _is_shape_void(style.get("clip-path", "none"), around.font)


_GAPS = ("whitespace", "literal", "comment")


def _is_void_rectangle(sides: Sequence[float | None]) -> bool:
    top, right, bottom, left = (0.0 if side is None else side for side in sides)
    auto = [side is None for side in sides]
    return (not auto[0] and not auto[2] and bottom - top <= BOX) or (
        not auto[1] and not auto[3] and right - left <= BOX
    )


def _is_shape_void(value: str, font: float) -> Verdict:
    """Whether a clip-path leaves nothing to be seen."""
    tokens = split_value(value)
    if not tokens or tokens[0].type != "function":
        return None if tokens and tokens[0].type == "url" else False
    shape = tokens[0]
    numbers = [read_length(token, font, 100.0) for token in shape.arguments if token.type not in _GAPS]
    known = [number for number in numbers if number is not None]
    match shape.lower_name:
        case "inset" if known:
            top, right, bottom, left = (known * 4)[:4] if len(known) != 3 else (*known, known[1])
            return top + bottom >= 100 or left + right >= 100
        case "circle" | "ellipse":
            return bool(known) and known[0] <= BOX
        case "polygon":
            return _measure_area(known) <= BOX
        case "rect" | "xywh" if len(known) >= 4:
            wide, high = (
                (known[2], known[3]) if shape.lower_name == "xywh" else (known[1] - known[3], known[2] - known[0])
            )
            return wide <= BOX or high <= BOX
    return None if shape.lower_name == "path" else False


def _measure_area(numbers: Sequence[float]) -> float:
    """The area of a polygon. **Source:** the shoelace formula."""
    points = list(zip(numbers[::2], numbers[1::2], strict=False))
    turned = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in turned)) / 2


def _is_filtered(style: Style, _tag: str, around: Surroundings) -> Verdict:
    for token in split_value(style.get("filter", "none")):
        if token.type != "function":
            continue
        amounts = [read_length(part, around.font, 1.0) for part in token.arguments if part.type not in _GAPS]
        amount = amounts[0] if amounts and amounts[0] is not None else None
        if token.lower_name == "opacity" and amount is not None and amount <= FAINT:
            return True
        if token.lower_name == "blur" and amount is not None and amount >= BLURRED:
            return None
    return False


def _is_transformed(style: Style, tag: str, around: Surroundings) -> Verdict:
    if _is_inline(style, tag):
        return False
    scale = [read_length(token, 0.0, 1.0) for token in split_value(style.get("scale", "1"))]
    if any(number == 0 for number in scale[:2]):
        return True
    moved = read_lengths(style.get("translate", "0"), around.font)
    if any(length is not None and (length <= -FAR or length >= FAR_RIGHT) for length in moved):
        return True
    return any(_does_transform_hide(token, around.font) for token in split_value(style.get("transform", "none")))


def _does_transform_hide(token: Any, font: float) -> bool:
    if token.type != "function":
        return False
    parts = [part for part in token.arguments if part.type not in _GAPS]
    numbers = [read_length(part, font) for part in parts]
    name = token.lower_name
    if name.startswith("scale"):
        return any(number is not None and abs(number) < 0.01 for number in numbers[:2])
    if name.startswith("translate"):
        return any(number is not None and (number <= -FAR or number >= FAR_RIGHT) for number in numbers[:2])
    if name == "matrix":
        return len(numbers) == 6 and (numbers[0] or 0) * (numbers[3] or 0) == (numbers[1] or 0) * (numbers[2] or 0)
    if name in ("rotatex", "rotatey") and parts and parts[0].type == "dimension":
        turn = {"deg": 1.0, "turn": 360.0, "grad": 0.9, "rad": 57.29578}.get(parts[0].lower_unit, 0.0)
        return bool(abs(abs(parts[0].value * turn) % 180 - 90) < 1)
    return False


def _is_box_empty(style: Style, tag: str, around: Surroundings) -> Verdict:
    """Whether a box that cuts off what overflows it has no room for a letter."""
    cuts = {"hidden", "clip", "scroll", "auto"}
    if style.get("overflow-x") not in cuts and style.get("overflow-y") not in cuts:
        return False
    if _is_inline(style, tag):
        return False
    sizes = [
        read_lengths(style[name], around.font)
        for name in ("width", "max-width", "height", "max-height")
        if name in style
    ]
    if style.get("height", "auto") == "auto" and "line-height" in style:
        sizes.append(read_lengths(style["line-height"], around.font))
    return any(len(size) == 1 and size[0] is not None and size[0] <= BOX for size in sizes)


def _is_inline(style: Style, tag: str) -> bool:
    """Whether an element is a part of a line, to which sizes and transforms do nothing."""
    is_inline = style.get("display", "inline" if tag in _INLINE else "block") == "inline"
    return is_inline and style.get("position") not in ("absolute", "fixed") and style.get("float", "none") == "none"


_CHECKS: tuple[Callable[[Style, str, Surroundings], Verdict], ...] = (
    _is_content_hidden,
    _is_masked,
    _is_faint,
    _is_moved_away,
    _is_clipped,
    _is_filtered,
    _is_transformed,
    _is_box_empty,
)
