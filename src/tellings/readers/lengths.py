"""How long a report may be: bounds on what is annotated, counted so that the same text always falls on one side."""

import re

from tellings.model.errors import ReadError

MOST_PIECES = 250_000
"""Words and marks of the longest report that is compared: ten thousand sentences, a minute or two of work on two cores.
The longest reports of news have some 20,000."""

MOST_LINES = 20_000
"""Lines of such a report; each is parsed by itself."""

_PIECE = re.compile(r"\w+|[^\w\s]")


def refuse_long(text: str) -> None:
    """Refuse a text that would take minutes to read; nothing of it is cut off without a word.

    Raises:
        ReadError: it has more words and marks, or more lines, than are compared of one report.
    """
    if len(text) < MOST_LINES:
        return
    lines = text.count("\n") + 1
    if lines > MOST_LINES:
        raise ReadError(f"has {lines:,} lines, and {MOST_LINES:,} is the most of one report; cut it into reports")
    pieces = sum(1 for _ in _PIECE.finditer(text))
    if pieces > MOST_PIECES:
        raise ReadError(
            f"has {pieces:,} words and marks, and {MOST_PIECES:,} is the most of one report; cut it into reports"
        )
