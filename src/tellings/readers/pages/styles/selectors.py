"""Selectors of style sheets -> chains of steps, each with what an element must be to take it.

Parsing is cssselect2's; its own matching looks back from an element to all that it stands in, which costs powers of the
depth for selectors of many steps. Here each step is taken once, on the way from the outside in (``matching.py``).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import cssselect2
import msgspec
import tinycss2.nth
from cssselect2 import parser


class Node(msgspec.Struct):
    """An element on the way: its name, what it is called by, its place among its siblings, and what selects it.

    ``place`` holds its number among all siblings and among those of its name, and how many there are of each.
    """

    element: Any
    tag: str
    names: frozenset[str]
    place: tuple[int, int, int, int]
    selected: set[int] = msgspec.field(default_factory=set)


Test = Callable[[Node], bool]


class Step(msgspec.Struct, frozen=True):
    """One part of a selector: ``key`` is a name that an element must have to be looked at ("*" for any)."""

    key: str
    tests: tuple[Test, ...]
    joint: str


class Chain(msgspec.Struct, frozen=True):
    """A whole selector: its steps from left to right, its weight, and whether it asks for what is not known here."""

    steps: tuple[Step, ...]
    specificity: tuple[int, int, int]
    is_doubtful: bool


class Chains:
    """The chains of a page by number; those inside others (``:is(...)``) stand before them."""

    def __init__(self) -> None:
        self.chains: list[Chain] = []
        self.asks_for_places = False
        self._doubtful = False

    def add(self, selector: str) -> Iterator[int]:
        """Add the selectors of a rule and yield their numbers; none if a browser would pass the rule over."""
        try:
            parsed = list(parser.parse(selector))
            for one in parsed:
                if one.pseudo_element is None:
                    yield self._add_tree(one.parsed_tree)
        except (cssselect2.SelectorError, RecursionError, ValueError):
            return

    def _add_tree(self, tree: Any) -> int:
        self._doubtful, before = False, self._doubtful
        specificity = tuple(tree.specificity)
        steps: list[Step] = []
        while isinstance(tree, parser.CombinedSelector):
            steps.append(self._make_step(tree.right, tree.combinator))
            tree = tree.left
        steps.append(self._make_step(tree, ""))
        self.chains.append(Chain(tuple(reversed(steps)), specificity, self._doubtful))
        self._doubtful = before or self._doubtful
        return len(self.chains) - 1

    def _make_step(self, compound: Any, joint: str) -> Step:
        parts = getattr(compound, "simple_selectors", [compound])
        keys = [key for part in parts if (key := _find_key(part))]
        key = max(keys, key=lambda k: (k[0] == "#", k[0] == ".", k[0] == "["), default="*")
        return Step(key, tuple(self._make_test(part) for part in parts), joint)

    def _make_test(self, part: Any) -> Test:
        match part:
            case parser.IDSelector() | parser.ClassSelector() | parser.LocalNameSelector():
                name = _find_key(part) or ""
                return lambda node: name in node.names
            case parser.AttributeSelector():
                return _make_attribute_test(part)
            case parser.NegationSelector():
                inner = self._add_inner(part.selector_list)
                return lambda node: not (inner & node.selected)
            case parser.MatchesAnySelector() | parser.SpecificityAdjustmentSelector():
                inner = self._add_inner(part.selector_list)
                return lambda node: bool(inner & node.selected)
            case parser.RelationalSelector():
                self._doubtful = True
                return lambda _: True
            case parser.PseudoClassSelector():
                return self._make_state_test(part.name)
            case parser.FunctionalPseudoClassSelector():
                return self._make_place_test(part)
        return lambda _: True

    def _add_inner(self, selectors: Sequence[Any]) -> frozenset[int]:
        return frozenset(self._add_tree(selector.parsed_tree) for selector in selectors)

    def _make_state_test(self, name: str) -> Test:
        if name in _STATES:
            self.asks_for_places = self.asks_for_places or name not in ("root", "scope", "link", "any-link")
            return _STATES[name]
        if name not in _NEVER:
            raise ValueError(f"unknown pseudo-class: {name}")
        return lambda _: False

    def _make_place_test(self, part: Any) -> Test:
        """Test for ``:nth-child(2n+1)`` and the like."""
        wanted = tinycss2.nth.parse_nth([t for t in part.arguments if t.type != "comment"])
        if wanted is None or part.name not in _NTH:
            raise ValueError(f"unknown pseudo-class: {part.name}")
        self.asks_for_places = True
        step, first = wanted
        find = _NTH[part.name]

        def is_nth(node: Node) -> bool:
            beyond = find(node.place) - first
            return bool(beyond == 0 if step == 0 else beyond % step == 0 and beyond // step >= 0)

        return is_nth


def _find_key(part: Any) -> str | None:
    match part:
        case parser.IDSelector():
            return f"#{part.ident}"
        case parser.ClassSelector():
            return f".{part.class_name}"
        case parser.LocalNameSelector():
            return str(part.lower_local_name)
        case parser.AttributeSelector():
            return f"[{part.lower_name}"
    return None


def _make_attribute_test(part: Any) -> Test:
    name, wanted = part.lower_name, part.value or ""
    fold = str.lower if part.case_sensitive is False or name in _FOLDED else str
    wanted = fold(wanted)
    compare: dict[str, Callable[[str], bool]] = {
        "=": lambda value: value == wanted,
        "~=": lambda value: wanted in value.split() and bool(wanted),
        "|=": lambda value: value == wanted or value.startswith(f"{wanted}-"),
        "^=": lambda value: bool(wanted) and value.startswith(wanted),
        "$=": lambda value: bool(wanted) and value.endswith(wanted),
        "*=": lambda value: bool(wanted) and wanted in value,
    }
    if part.operator is None:
        return lambda node: node.element.get(name) is not None
    check = compare[part.operator]
    return lambda node: (value := node.element.get(name)) is not None and check(fold(value))


_FOLDED = frozenset("type lang dir align valign media rel rev method checked disabled hidden".split())
"""Attributes of HTML whose values are compared whatever their case. **Source:** HTML, section 4.16."""

_NTH: dict[str, Callable[[tuple[int, int, int, int]], int]] = {
    "nth-child": lambda place: place[0],
    "nth-last-child": lambda place: place[1] - place[0] + 1,
    "nth-of-type": lambda place: place[2],
    "nth-last-of-type": lambda place: place[3] - place[2] + 1,
}


def _is_empty(node: Node) -> bool:
    return not len(node.element) and not re.search(r"\S", node.element.text or "")


_STATES: dict[str, Test] = {
    "root": lambda node: node.tag == "html",
    "scope": lambda node: node.tag == "html",
    "link": lambda node: node.tag in ("a", "area") and node.element.get("href") is not None,
    "any-link": lambda node: node.tag in ("a", "area") and node.element.get("href") is not None,
    "defined": lambda node: "-" not in node.tag,
    "enabled": lambda node: node.element.get("disabled") is None,
    "disabled": lambda node: node.element.get("disabled") is not None,
    "checked": lambda node: node.element.get("checked") is not None or node.element.get("selected") is not None,
    "open": lambda node: node.element.get("open") is not None,
    "empty": _is_empty,
    "first-child": lambda node: node.place[0] == 1,
    "last-child": lambda node: node.place[0] == node.place[1],
    "only-child": lambda node: node.place[1] == 1,
    "first-of-type": lambda node: node.place[2] == 1,
    "last-of-type": lambda node: node.place[2] == node.place[3],
    "only-of-type": lambda node: node.place[3] == 1,
}

_NEVER = frozenset(
    "active focus focus-visible focus-within fullscreen host hover indeterminate modal picture-in-picture "
    "placeholder-shown playing popover-open target target-within visited autofill user-invalid invalid".split()
)
"""States that no element of a page is in before its reader does something."""
