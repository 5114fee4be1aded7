"""Which declarations win at each element: the cascade, for the properties that can hide words.

**Source:** CSS Cascading and Inheritance Level 5, W3C: importance, style attributes, layers, specificity, order.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from tellings.readers.pages.styles.matching import Matcher
from tellings.readers.pages.styles.selectors import Chains
from tellings.readers.pages.styles.sheets import Declaration, Rule, parse_style
from tellings.readers.pages.styles.values import put_variables, split_value

Style = Mapping[str, str]
"""What an element is given itself: a value by property, shorthands spelled out."""

MOST_RULES = 5_000
"""Rules that can hide or show words, of which a page has some hundred at most; later ones are passed over."""

UNLAYERED = 1_000_000
_WIDE = {"initial", "unset", "revert", "revert-layer", "inherit"}
_SIDES = ("top", "right", "bottom", "left")

Weight = tuple[bool, bool, int, tuple[int, int, int], int]


class Offer(msgspec.Struct, frozen=True):
    """What a rule offers to an element that it selects."""

    declarations: tuple[Declaration, ...]
    layer: int
    specificity: tuple[int, int, int]
    is_doubtful: bool


class Styles:
    """The rules of a page, ready to be asked what they give to each element; made once for a page."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        chains = Chains()
        self._offers: dict[int, Offer] = {}
        self.passed_over = max(0, len(rules) - MOST_RULES)
        self.has_custom = any(name.startswith("--") for rule in rules for name, _, _ in rule.declarations)
        layers = _order_layers(rules)
        for rule in rules[:MOST_RULES]:
            for number in chains.add(rule.selector) if rule.declarations else ():
                is_doubtful = rule.is_doubtful or chains.chains[number].is_doubtful
                weight = chains.chains[number].specificity
                self._offers[number] = Offer(rule.declarations, layers.get(rule.layer, UNLAYERED), weight, is_doubtful)
        self.matcher = Matcher(chains)

    def find_style(
        self, element: Any, selected: Iterable[int], custom: dict[str, str]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """What an element is given: for sure, and with the rules of which only a browser knows whether they hold.

        Args:
            element: the element, for its style attribute.
            selected: the numbers of the chains that select it.
            custom: the custom properties around it; those of the element itself are added to it.
        """
        offers = [(number, self._offers[number]) for number in selected if number in self._offers]
        inline = _parse_inline(element.get("style") or "")
        if not offers and not inline:
            return {}, {}
        sure = _cascade([item for item in offers if not item[1].is_doubtful], inline, custom)
        if not any(offer.is_doubtful for _, offer in offers):
            return sure, sure
        return sure, _cascade(offers, inline, dict(custom))


@lru_cache(maxsize=4096)
def _parse_inline(css: str) -> tuple[Declaration, ...]:
    return parse_style(css) if css else ()


def _order_layers(rules: Iterable[Rule]) -> dict[str, int]:
    """The rank of each layer, later ones higher, and what stands in no inner layer above those inside."""
    names = list(dict.fromkeys(rule.layer for rule in rules if rule.layer))
    tops = list(dict.fromkeys(name.partition(".")[0] for name in names))
    ranked = sorted(names, key=lambda n: (tops.index(n.partition(".")[0]), "." not in n, names.index(n)))
    return {name: rank for rank, name in enumerate(ranked)}


def _cascade(
    offers: Sequence[tuple[int, Offer]], inline: Sequence[Declaration], custom: dict[str, str]
) -> dict[str, str]:
    weighed: list[tuple[Weight, Declaration]] = []
    for order, offer in offers:
        for declaration in offer.declarations:
            rank = -offer.layer if declaration[2] else offer.layer
            weighed.append(((declaration[2], False, rank, offer.specificity, order), declaration))
    weighed.extend(((d[2], True, 0, (0, 0, 0), n), d) for n, d in enumerate(inline))
    weighed.sort(key=lambda item: item[0])
    for _, (name, value, _) in weighed:
        if name.startswith("--"):
            custom[name] = value
    style: dict[str, str] = {}
    for _, (name, value, _) in weighed:
        given = None if name.startswith("--") else put_variables(value, custom)
        if given is not None:
            style.update(_spell_out(name, given))
    return style


@lru_cache(maxsize=4096)
def _spell_out(name: str, value: str) -> Mapping[str, str]:
    """A declaration as those of single properties. ``all`` resets what stands before it."""
    wide = value in _WIDE
    match name:
        case "all":
            return {"all": value, **dict.fromkeys(_RESET, value)} if wide else {}
        case "inset":
            return dict(zip(_SIDES, _four(value), strict=True))
        case "margin":
            return {f"margin-{side}": part for side, part in zip(_SIDES, _four(value), strict=True)}
        case "overflow":
            parts = value.split()
            return {"overflow-x": parts[0], "overflow-y": parts[-1]} if parts else {}
        case "font":
            return {"font-size": value if wide else _find_font_size(value)}
        case "background":
            return {"background-color": value if wide else _find_ground(value), "background-image": value}
        case "display":
            return {name: value} if wide or _DISPLAYS.issuperset(value.split()) else {}
        case "opacity":
            return {name: value} if wide or _is_share(value) else {}
        case "margin-inline-start" | "margin-block-start":
            return {"margin-left" if "inline" in name else "margin-top": value}
        case "inset-inline-start" | "inset-block-start":
            return {"left" if "inline" in name else "top": value}
        case "mask":
            return {"mask-image": value}
        case "inline-size" | "max-inline-size":
            return {name.replace("inline-size", "width"): value}
        case "block-size" | "max-block-size":
            return {name.replace("block-size", "height"): value}
        case "-webkit-text-fill-color":
            return {"color": value}
    return {name: value}


_RESET = (
    "display", "visibility", "opacity", "content-visibility", "position", "left", "top", "right", "bottom",
    "text-indent", "margin-left", "margin-top", "transform", "translate", "scale", "rotate", "clip", "clip-path",
    "filter", "width", "height", "max-width", "max-height", "overflow-x", "overflow-y", "line-height", "font-size",
    "color", "background-color", "background-image", "float", "animation", "animation-name",
)  # fmt: skip


_DISPLAYS = frozenset(
    "none block inline inline-block flow flow-root flex inline-flex grid inline-grid table inline-table table-row "
    "table-cell table-row-group table-header-group table-footer-group table-caption table-column table-column-group "
    "list-item contents ruby run-in math -webkit-box -webkit-inline-box".split()
)


def _is_share(value: str) -> bool:
    """Whether a value is a number, a percentage or a calculation of these."""
    tokens = split_value(value)
    return len(tokens) == 1 and tokens[0].type in ("number", "percentage", "function")


def _write(token: Any) -> str:
    return str(token.serialize())


def _four(value: str) -> tuple[str, str, str, str]:
    parts = [_write(token) for token in split_value(value)] or ["auto"]
    top, right, bottom, left = (parts * 4)[:4] if len(parts) in (1, 2, 4) else (*parts[:3], parts[1])
    return top, right, bottom, left


def _find_font_size(value: str) -> str:
    """The size in a font shorthand: the last length before a slash or the family."""
    for token in split_value(value):
        sized = token.type in ("dimension", "percentage", "function") or (token.type == "number" and token.value == 0)
        if sized or (token.type == "ident" and token.lower_value.endswith(("small", "large", "medium"))):
            return _write(token)
    return "initial"


def _find_ground(value: str) -> str:
    """The colour in a background shorthand, or "transparent"."""
    from tellings.readers.pages.styles.values import read_colour

    return next((_write(t) for t in reversed(split_value(value)) if read_colour(_write(t))), "transparent")
