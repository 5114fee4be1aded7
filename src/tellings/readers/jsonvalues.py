"""JSON from strangers: parsed within bounds, and asked for texts without trust in its shape."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import NoReturn, TypeGuard

import msgspec

JsonValue = object
"""A parsed value: ``None``, ``bool``, ``str`` (numbers too, as they are written), list, or object."""

JsonObject = dict[str, object]

DEEPEST = 40
"""Values inside each other that are kept: lists of articles nest some ten deep, and Python's own recursion ends near a
thousand, of which a reader takes several for each."""


class Parsed(msgspec.Struct, frozen=True):
    """A parsed text, and what about it its user should know."""

    value: JsonValue
    notes: tuple[str, ...] = ()


def parse_json(text: str) -> Parsed:
    """Parse JSON. Numbers stay as they are written, so none is too large; of a name given twice the last counts.

    Raises:
        ValueError: it is no JSON; the message says where. NaN and infinities, which are none, are read as missing, and
            what lies deeper than ``DEEPEST`` is empty.
    """
    repeated: dict[str, None] = {}
    strange: dict[str, None] = {}

    def build(pairs: list[tuple[str, object]]) -> JsonObject:
        members = dict(pairs)
        if len(members) < len(pairs):
            counts = Counter(name for name, _ in pairs)
            repeated.update((name, None) for name, count in counts.items() if count > 1)
        return members

    def miss(name: str) -> None:
        strange[name] = None

    try:
        value = json.loads(text, object_pairs_hook=build, parse_int=str, parse_float=str, parse_constant=miss)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        fail(error.msg.lower().removesuffix(" at"), place, text[error.pos : error.pos + 20])
    except RecursionError:
        raise ValueError("it nests too deeply for any list of articles") from None
    deep = ("nests values too deeply; the deepest are read as empty",) if _prune(value) else ()
    return Parsed(value, (*_note(repeated, strange), *deep))


def _prune(value: JsonValue) -> bool:
    """Empty what lies too deep in a parsed value; whether there was any."""
    level: list[list[object] | JsonObject] = [value] if isinstance(value, list | dict) else []
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, list | dict) and inner
        ]
    for outer in level:
        outer.clear()
    return bool(level)


def _note(repeated: Iterable[str], strange: Iterable[str]) -> tuple[str, ...]:
    twice = (f"gives {name[:40]!r} twice in one object; the last one counts" for name in list(repeated)[:3])
    return (*twice, *(f"holds {name}, which is no JSON; it is read as missing" for name in strange))


def fail(message: str, place: str, seen: str) -> NoReturn:
    """Raise a ValueError that says what is wrong with JSON, where, and what stands there."""
    raise ValueError(f"{message} at {place}" + (f", where {seen!r} stands" if seen else ", its end"))


def is_object(value: JsonValue) -> TypeGuard[JsonObject]:
    """Whether a value is an object."""
    return isinstance(value, dict)


def get_text(value: JsonObject, *names: str) -> str | None:
    """The first of these members that is a text with words in it, without white space around it."""
    for name in names:
        member = value.get(name)
        if isinstance(member, str) and member.strip():
            return member.strip()
    return None


def get_object(value: JsonObject, name: str) -> JsonObject:
    """A member that is an object; an empty one, if it is none."""
    member = value.get(name)
    return member if is_object(member) else {}


def get_list(value: JsonObject, name: str) -> list[object]:
    """A member that is a list; one that is a single value is a list of it."""
    member = value.get(name)
    if isinstance(member, list):
        return member
    return [] if member is None else [member]
