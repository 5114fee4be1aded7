"""Bytes -> Article."""

from tellings.readers.registry import READERS, find_reader, read_blob
from tellings.readers.result import Problem, ReadResult

__all__ = ["READERS", "Problem", "ReadResult", "find_reader", "read_blob"]
