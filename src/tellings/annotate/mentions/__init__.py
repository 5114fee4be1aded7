"""Mentions of persons, organisations, places and groups by name."""

from tellings.annotate.mentions.find import find_mentions

__all__ = ["find_mentions"]
