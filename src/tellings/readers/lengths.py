"""How long a report may be: what is annotated is counted, so that the same text always falls on one side of a bound."""

import re

from tellings.model.errors import ReadError
from tellings.model.limits import RAISE, Limits

_MEND = f"cut it into reports, {RAISE}"
_PIECE = re.compile(r"\w+|[^\w\s]")


def refuse_long(text: str, limits: Limits) -> None:
    """Refuse a text that would take minutes to read; nothing of it is cut off without a word.

    Raises:
        ReadError: it has more words and marks, or more lines, than are compared of one report.
    """
    if len(text) < limits.lines:
        return
    lines = text.count("\n") + 1
    if lines > limits.lines:
        raise ReadError(
            f"has {lines:,} lines, and {limits.lines:,} is the most of one report; cut it into reports, {RAISE}"
        )
    pieces = sum(1 for _ in _PIECE.finditer(text))
    if pieces > limits.pieces:
        raise ReadError(f"has {pieces:,} words and marks, and {limits.pieces:,} is the most of one report; {_MEND}")
