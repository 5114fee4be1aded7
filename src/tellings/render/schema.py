"""JSON Schema (2020-12) of what Tellings prints as JSON."""

from typing import Literal

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
    for name in names:
        kind, version = _PRINTED[name]
        components[kind.__name__]["properties"]["schema"] = {"const": version}
    body = references[0] if len(names) == 1 else {"oneOf": list(references)}
    schema = {"$schema": DIALECT, "title": f"Tellings: {' or '.join(names)}", **body, "$defs": components}
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2).decode() + "\n"
