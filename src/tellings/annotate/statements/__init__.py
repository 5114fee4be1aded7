"""Statements at clause level: predicate, arguments, polarity, modality and attribution."""

from tellings.annotate.statements.find import find_statements

__all__ = ["find_statements"]
