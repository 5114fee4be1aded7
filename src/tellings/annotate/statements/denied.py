"""Times and other circumstances that a clause denies ("on Friday, not Thursday"): no arguments of it."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from tellings.model.annotations import Argument

REACH = 24
"""Characters before an argument that may hold the words that deny it."""

_BEFORE = re.compile(r"(?i)\b(?:not|rather than|instead of)\s(?:(?:on|in|at|by|for|from|the|a|an)\s){0,2}$")
_INSIDE = re.compile(
    r"(?i)[,(–—-]?\s?(?:\band\s|\bbut\s)?\b(?:not|rather than|instead of)\s(?!only|just|until|till|merely)"
)

DENIABLE = frozenset({"time", "place", "cause"})


def drop_denied(text: str, arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Yield the arguments; of a circumstance only what is not denied."""
    for argument in arguments:
        if argument.role not in DENIABLE:
            yield argument
            continue
        if _BEFORE.search(text, max(0, argument.start - REACH), argument.start):
            continue
        inside = _INSIDE.search(text, argument.start, argument.end)
        if inside is None:
            yield argument
        elif inside.start() > argument.start:
            yield msgspec.structs.replace(argument, end=inside.start())
