"""The style sheets of a page -> flat rules that say something of whether words are shown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
import tinycss2

from tellings.readers.pages.styles.conditions import holds_for_features, holds_for_media

TELLING = frozenset(
    "all display visibility opacity content-visibility position left right top bottom inset text-indent margin "
    "margin-left margin-top transform translate scale rotate clip clip-path filter width height max-width max-height "
    "inline-size block-size max-inline-size max-block-size overflow overflow-x overflow-y line-height font font-size "
    "color -webkit-text-fill-color text-shadow background background-color background-image background-clip float "
    "transition animation animation-name mask mask-image margin-inline-start margin-block-start inset-inline-start "
    "inset-block-start".split()
)
"""Properties that can hide words, or undo what hides them."""

MOST_NESTED = 100
"""Brackets inside each other in a style sheet from which it is not read; those of pages stay below ten."""

LONGEST_SELECTOR = 2_000
"""Characters of a selector, those that it is nested in included, from which its rule is passed over: lists inside lists
double with each level."""

Declaration = tuple[str, str, bool]
"""A property, its value as written (in lower case unless it is a custom one), and whether it is important."""


class Rule(msgspec.Struct, frozen=True):
    """A selector as written with the declarations that matter; ``layer`` names its cascade layer ("" for none).

    ``is_doubtful`` tells that only a browser knows whether the rule holds.
    """

    selector: str
    declarations: tuple[Declaration, ...]
    layer: str = ""
    is_doubtful: bool = False


def parse_sheet(css: str) -> tuple[Rule, ...]:
    """Parse a style sheet; what is broken in it is passed over, as browsers do, and nothing is fetched."""
    if _measure_nesting(css) > MOST_NESTED:
        return ()
    return tuple(_read_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), Rule("", ())))


def parse_style(css: str) -> tuple[Declaration, ...]:
    """Parse the declarations of a style attribute that matter here."""
    if _measure_nesting(css) > MOST_NESTED:
        return ()
    return tuple(_find_declarations(tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True)))


def _measure_nesting(css: str) -> int:
    depth = deepest = 0
    for character in css:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth = max(0, depth - 1)
    return deepest


def _read_rules(nodes: Iterable[Any], around: Rule) -> Iterator[Rule]:
    """Yield rules in their order; ``around`` is what encloses them: selector, layer, and doubt."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _read_rule(node, around)
        elif node.type == "at-rule" and node.content is not None:
            yield from _read_at_rule(node, around)
        elif node.type == "at-rule" and node.lower_at_keyword == "layer":
            names = tinycss2.serialize(node.prelude).split(",")
            yield from (Rule("", (), _name_layer(around.layer, name)) for name in names)


def _read_rule(node: Any, around: Rule) -> Iterator[Rule]:
    selector = _nest(tinycss2.serialize(node.prelude).strip(), around.selector)
    if len(selector) > LONGEST_SELECTOR:
        return
    inside = msgspec.structs.replace(around, selector=selector)
    yield from _read_contents(node.content, inside)


def _read_contents(content: Sequence[Any], inside: Rule) -> Iterator[Rule]:
    """Yield the declarations of a block as one rule, then the rules that are nested in it."""
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    declarations = tuple(_find_declarations(nodes))
    if declarations and inside.selector:
        yield msgspec.structs.replace(inside, declarations=declarations)
    yield from _read_rules((node for node in nodes if node.type != "declaration"), inside)


def _read_at_rule(node: Any, around: Rule) -> Iterator[Rule]:
    prelude = tinycss2.serialize(node.prelude).strip()
    holds: bool | None = True
    match node.lower_at_keyword:
        case "media":
            holds = holds_for_media(prelude)
        case "supports":
            holds = holds_for_features(prelude)
        case "layer":
            around = msgspec.structs.replace(around, layer=_name_layer(around.layer, prelude))
        case "container":
            holds = None
        case "scope":
            root, _, limit = prelude.partition(" to ")
            around = msgspec.structs.replace(around, selector=root.strip().removeprefix("(").removesuffix(")"))
            holds = None if limit else True
        case _:
            return
    if holds is not False:
        inside = msgspec.structs.replace(around, is_doubtful=around.is_doubtful or holds is None)
        yield from _read_contents(node.content, inside)


def _name_layer(outer: str, name: str) -> str:
    return f"{outer}.{name.strip()}" if outer else name.strip() or "(anonymous)"


def _nest(selector: str, outer: str) -> str:
    """The selector that a rule inside another one stands for. **Source:** CSS Nesting, W3C."""
    if not outer:
        return selector
    parent = f":is({outer})"
    parts = (part.strip() for part in _split_selectors(selector))
    return ", ".join(
        part.replace("&", parent).replace(":scope", parent) if "&" in part or ":scope" in part else f"{parent} {part}"
        for part in parts
    )


def _split_selectors(selector: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for place, character in enumerate(selector):
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append(selector[start:place])
            start = place + 1
    return [*parts, selector[start:]]


def _find_declarations(nodes: Iterable[Any]) -> Iterator[Declaration]:
    for node in nodes:
        if node.type != "declaration":
            continue
        if node.name.startswith("--"):
            yield node.name, tinycss2.serialize(node.value).strip(), node.important
        elif (name := node.lower_name.removeprefix("-webkit-").removeprefix("-moz-")) in TELLING or (
            (name := node.lower_name) in TELLING
        ):
            yield name, tinycss2.serialize(_drop_comments(node.value)).strip().lower(), node.important


def _drop_comments(tokens: Iterable[Any]) -> list[Any]:
    return [token for token in tokens if token.type != "comment"]
