"""Bylines: who wrote a report."""

import re

LONGEST = 120
"""Characters of the longest byline: four names with the name of an agency have about 90."""

_NAME = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|van|von|de|del|der|di|da|la|le|los|al|el|bin)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:By|BY|Written by|Posted by) {_NAMES}(?:,? (?:and|AND|&) {_NAMES}|, {_NAMES}){{0,5}}"
    r"(?: ?(?:,|\||–|—|-|·|•|/|for|in|at|of) ?[^.!?]{0,60})?"
    rf"|From {_NAMES} in {_NAMES}(?:, {_NAMES})?"
)
_SENTENCE_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says)\b")


def is_byline(line: str) -> bool:
    """Whether a line does nothing but name the writers ("By Jane Doe and Rob Roe, Associated Press")."""
    if len(line) > LONGEST or line.endswith((".", "!", "?")):
        return False
    return bool(_BYLINE.fullmatch(line)) and not _SENTENCE_VERB.search(line)
