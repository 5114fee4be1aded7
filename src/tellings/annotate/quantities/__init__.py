"""Quantities: numbers with their range, unit and what is counted."""

from tellings.annotate.quantities.find import find_quantities

__all__ = ["find_quantities"]
