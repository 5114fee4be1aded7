"""Which chains of selectors select each element, on one way through a page from the outside in.

Each step of a chain is looked at once for each element that has its key, so that the work grows with elements times
rules that name them, however deep the page and however long the selectors.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from tellings.readers.pages.styles.selectors import Chain, Chains, Node

Taken = Mapping[int, int]
"""For each chain, by number, the steps that have been taken, as bits."""

MOST_LOOKS = 500_000
"""Steps that are looked at for one page, from where on its style sheets select nothing: three seconds' work; pages of
news need some ten thousand."""

NOTHING: Taken = {}
Place = tuple[int, int, int, int]
NOWHERE: Place = (1, 1, 1, 1)


class Around(msgspec.Struct):
    """What has been taken where an element stands: by those above it, its parent, those before it, and the last one."""

    above: Taken
    parent: Taken
    before: dict[int, int]
    last: Taken


class Matcher:
    """Follows the chains of a page; made once for a page."""

    def __init__(self, chains: Chains) -> None:
        self._chains: Sequence[Chain] = chains.chains
        self.asks_for_places = chains.asks_for_places
        self.looks = 0
        self._by_key: dict[str, list[tuple[int, int]]] = {}
        for number, chain in enumerate(self._chains):
            for place, step in enumerate(chain.steps):
                self._by_key.setdefault(step.key, []).append((number, place))
        self._looks_back = any(step.joint in "+~" and step.joint for chain in self._chains for step in chain.steps)

    def match(self, element: Any, place: Place, around: Around) -> tuple[set[int], Around]:
        """The chains that select an element, and what is taken around those inside it."""
        node = Node(element, element.tag, _find_names(element), place)
        taken: dict[int, int] = {}
        if self.looks <= MOST_LOOKS:
            for number, step in self._find_steps(node):
                if self._takes(node, number, step, around):
                    taken[number] = taken.get(number, 0) | 1 << step
                    if step == len(self._chains[number].steps) - 1:
                        node.selected.add(number)
        if self._looks_back and taken:
            for number, bits in taken.items():
                around.before[number] = around.before.get(number, 0) | bits
        around.last = taken
        return node.selected, Around(_join(around.above, taken), taken or NOTHING, {}, NOTHING)

    def _find_steps(self, node: Node) -> list[tuple[int, int]]:
        """The steps to look at, inner chains before those that ask about them."""
        found = [step for name in (*node.names, "*") for step in self._by_key.get(name, ())]
        self.looks += len(found)
        return sorted(found)

    def _takes(self, node: Node, number: int, place: int, around: Around) -> bool:
        step = self._chains[number].steps[place]
        if place:
            held = {" ": around.above, ">": around.parent, "~": around.before, "+": around.last}[step.joint]
            if not held.get(number, 0) >> (place - 1) & 1:
                return False
        return all(test(node) for test in step.tests)


def number_children(element: Any) -> Iterator[Place]:
    """For each child its number among all, how many there are, and the same among those of its name."""
    count = len(element)
    names = Counter(child.tag for child in element)
    seen: Counter[str] = Counter()
    for number, child in enumerate(element, 1):
        seen[child.tag] += 1
        yield number, count, seen[child.tag], names[child.tag]


def _find_names(element: Any) -> frozenset[str]:
    attributes = element.attrib
    names = [element.tag, *(f"[{name}" for name in attributes)]
    if (classes := attributes.get("class")) is not None:
        names.extend(f".{name}" for name in classes.split())
    if (ident := attributes.get("id")) is not None:
        names.append(f"#{ident}")
    return frozenset(names)


def _join(above: Taken, taken: Taken) -> Taken:
    if not taken:
        return above
    joined = dict(above)
    for number, bits in taken.items():
        joined[number] = joined.get(number, 0) | bits
    return joined
