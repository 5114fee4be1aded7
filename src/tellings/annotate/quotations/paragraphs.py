"""Paragraphs as quotation marks see them: lines, joined where a line was only wrapped."""

import re
from collections.abc import Iterator

from tellings.model.span import Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LEAD = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*")
"""White space and characters that are not seen, such as signs for the direction of writing."""
_BREAK = re.compile(r"\r?\n")
_ENDS = frozenset(".!?:;\"'”’»…")


def find_paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text without the white space around them (nor what is not seen before them), in order.

    A line that ends without a mark of punctuation and goes on in lower case on the very next line was wrapped, not
    ended.
    """
    held: Span | None = None
    for match in _LINE.finditer(text):
        line = match.group()
        lead = _LEAD.match(line)
        start = match.start() + (lead.end() if lead is not None else 0)
        end = match.start() + len(line.rstrip())
        if start >= end:
            continue
        if held is not None and _is_wrapped(text, held, start):
            held = Span(held.start, end)
            continue
        if held is not None:
            yield held
        held = Span(start, end)
    if held is not None:
        yield held


def _is_wrapped(text: str, before: Span, start: int) -> bool:
    """Whether the line that starts here goes on with the paragraph before it."""
    between = text[before.end : start]
    return text[start].islower() and text[before.end - 1] not in _ENDS and len(_BREAK.findall(between)) == 1
