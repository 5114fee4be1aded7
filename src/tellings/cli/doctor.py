"""``tellings doctor``: what is installed, what is missing, and how to get it."""

from typing import TYPE_CHECKING

import click

from tellings.cli.screen import print_result

if TYPE_CHECKING:
    from tellings.weights.inventory import Item

DATA = 1
STATES = {
    "ok": "ok",
    "missing": "MISSING",
    "changed": "CHANGED",
    "unchecked": "not checked",
    "optional": "not installed",
}


@click.command()
def doctor() -> int:
    """Show what is installed, which models, their checksums, what is missing and how to get it."""
    from tellings.weights.inventory import list_inventory

    items = list_inventory()
    print_result("".join(f"{line}\n" for item in items for line in _describe(item)))
    return DATA if any(item.state in ("missing", "changed") for item in items) else 0


def _describe(item: "Item") -> list[str]:
    lines = [f"{item.kind:8} {item.name} {item.version or ''}".rstrip() + f": {STATES[item.state]}"]
    if item.sha256:
        lines.append(f"         sha256 {item.sha256}")
    if item.help:
        lines.append(f"         run: {item.help}")
    return lines
