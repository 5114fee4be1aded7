"""JSON Schema (2020-12) of what Tellings prints as JSON.

The words in it are our docstrings, put there by us: what a library or a version of Python makes of their indentation
differs, and the public schema's bytes must not.
"""

from collections.abc import Iterator
from inspect import cleandoc
from typing import Literal, get_args, get_type_hints

import msgspec

from tellings.model.account import ACCOUNT_SCHEMA, ANNOTATIONS_SCHEMA, Account
from tellings.render.inspected import Inspected

SchemaName = Literal["account", "annotations"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_PRINTED: dict[SchemaName, tuple[type[msgspec.Struct], str]] = {
    "account": (Account, ACCOUNT_SCHEMA),
    "annotations": (Inspected, ANNOTATIONS_SCHEMA),
}


def render_schema(*names: SchemaName) -> str:
    """Write the JSON Schema of an account, of annotations, or (if both are named) of either, as JSON."""
    types = [_PRINTED[name][0] for name in names]
    references, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    for kind in {kind for printed in types for kind in _list_structs(printed)}:
        components[kind.__name__]["description"] = cleandoc(kind.__doc__ or "")
    for name in names:
        kind, version = _PRINTED[name]
        components[kind.__name__]["properties"]["schema"] = {"const": version}
    body = references[0] if len(names) == 1 else {"oneOf": list(references)}
    schema = {"$schema": DIALECT, "title": f"Tellings: {' or '.join(names)}", **body, "$defs": components}
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2).decode() + "\n"


def _list_structs(annotation: object) -> Iterator[type[msgspec.Struct]]:
    """Yield every struct that a type annotation holds, itself and those of its fields included."""
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        yield annotation
        parts = tuple(get_type_hints(annotation).values())
    else:
        parts = get_args(annotation)
    for part in parts:
        yield from _list_structs(part)
