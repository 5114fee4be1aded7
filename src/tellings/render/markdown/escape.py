"""Words as they are in Markdown, whatever they hold.

**Source:** CommonMark 0.31 (backslash escapes) and GitHub's additions to it (``~``, ``|``, and ``$`` for mathematics).
"""

import re

from tellings.render.visible import show_line

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&$#])")
_LEADING_MARK = re.compile(r"^([-+=])")
_LEADING_NUMBER = re.compile(r"^(\d{1,9})([.)])")


def escape(text: str) -> str:
    """Return a text on one line that every reader of Markdown shows as it is: no markup, no HTML, no list, no link."""
    escaped = _MARKUP.sub(r"\\\1", show_line(text))
    return _LEADING_NUMBER.sub(r"\1\\\2", _LEADING_MARK.sub(r"\\\1", escaped))
