"""Lines that were broken to fit a page or a mail -> paragraphs."""

import re
from collections.abc import Iterable

FULL = 0.75
"""Share of the usual width from which a line was broken because it was full; a shorter one ends its paragraph."""
NARROWEST = 30
"""Characters below which lines are too short to have been broken to fit."""

_FINAL = re.compile(r"[.!?…:][\"'”’)\]]*$")
_BULLET = re.compile(r"\s*(?:[-*•‣–—]|\d{1,2}[.)])\s")
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad\u2010]$")


def unwrap(text: str) -> str:
    """Join the lines of each paragraph, with a blank line between paragraphs.

    A paragraph ends at a blank line, or at a line that ends a sentence and is shorter than the others; a word that was
    cut by a hyphen at the end of a line is whole again.
    """
    lines = [
        line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").split("\n")
    ]
    width = _find_width(lines)
    paragraphs: list[str] = []
    current = ""
    for line in lines:
        words = line.strip()
        if not words or (current and _BULLET.match(line)):
            paragraphs.append(current)
            current = words
        elif not current:
            current = words
        else:
            current = _join(current, words)
        if words and len(line) < FULL * width and _ends(words, width):
            paragraphs.append(current)
            current = ""
    paragraphs.append(current)
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())


def join_lines(lines: Iterable[str]) -> str:
    """One line of several, with spaces between them; a word that a hyphen cut at the end of a line is whole again."""
    joined = ""
    for words in (" ".join(line.split()) for line in lines):
        joined = _join(joined, words) if joined and words else joined or words
    return joined


def _join(before: str, words: str) -> str:
    if _HYPHEN.search(before) and words[0].islower():
        return _HYPHEN.sub("", before) + words
    return f"{before} {words}"


def _find_width(lines: list[str]) -> int:
    """The usual length of full lines: that which nine of ten lines do not pass."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _ends(words: str, width: int) -> bool:
    if _HYPHEN.search(words):
        return False
    return width < NARROWEST or bool(_FINAL.search(words)) or len(words) < FULL * width / 2
