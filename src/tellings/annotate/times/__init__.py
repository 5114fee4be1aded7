"""Time expressions and their values."""

from tellings.annotate.times.find import find_times

__all__ = ["find_times"]
