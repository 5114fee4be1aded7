"""Time expressions and their values."""

from tellings.model.annotations import Layout, Timex
from tellings.text.tree import Tree


def find_times(tree: Tree, layout: Layout, *, published: str | None) -> tuple[Timex, ...]:
    """Find time expressions and normalise them against the date of publication (ISO 8601), if it is known."""
    return ()
