"""The lines of a text, as the parser sees them."""

import re

from tellings.model.span import Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def find_lines(text: str) -> tuple[Span, ...]:
    """Find the lines of a text that are not blank, without the white space around them."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            found.append(Span(start, end))
    return tuple(found)
