"""Quantities: numbers with their range, unit and what is counted."""

from tellings.model.annotations import Quantity, Timex
from tellings.text.tree import Tree


def find_quantities(tree: Tree, times: tuple[Timex, ...]) -> tuple[Quantity, ...]:
    """Find quantities outside of time expressions."""
    return ()
