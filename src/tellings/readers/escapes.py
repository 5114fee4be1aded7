"""Words and markup that were encoded for HTML more than once: decoded as often as they were encoded, and no more."""

import html
import re

DEEPEST = 3
"""Times that words are decoded: feeds encode what was encoded already once or twice."""

_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,23});")
_TALKS = re.compile(
    r"\b(?:html\d?|xml|markup|entit(?:y|ies)|escap(?:e|es|ed|ing)|ampersands?|(?:encod|cod)(?:e|es|ed|ing)|browsers?"
    r"|(?:opening|closing|line-?break|paragraph) tags?|(?:<|&lt;)/?\w{1,10}/?(?:>|&gt;) tags?)\b",
    re.IGNORECASE,
)
_NAMES = "p|div|br|span|h[1-6]|ul|ol|li|blockquote|article|section|table|figure|img|a|b|i|em|strong"
_TAG = rf"&(?:amp;){{0,3}}lt;\s*/?\s*(?:{_NAMES})\b"
_OPENING = re.compile(rf"\s*{_TAG}", re.IGNORECASE)
_BREAK = re.compile(
    r"&(?:amp;){0,3}lt;\s*(?:/\s*(?:p|div|li|blockquote|h[1-6])|br\s*/?|p)\s*&(?:amp;){0,3}gt;", re.IGNORECASE
)
_LATER = re.compile(r"(?:[.!?…]|&\w{2,6};)[\"'”’]?\s*&(?:amp;){0,3}lt;\s*(?:/\s*p|br)", re.IGNORECASE)


def decode_words(text: str) -> str:
    """Words without entities, line by line; a line that tells of markup keeps what it shows of it."""
    if "&" not in text:
        return text
    return "\n".join(_decode_line(line) for line in text.split("\n"))


def decode_markup(text: str) -> str:
    """Text whose tags are themselves encoded, decoded until they are tags; other text as it is."""
    for _ in range(DEEPEST):
        if not _is_encoded(text):
            break
        text = _unescape(text)
    return text


def _decode_line(line: str) -> str:
    for _ in range(DEEPEST):
        if not _ENTITY.search(line) or _TALKS.search(line):
            break
        line = _unescape(line)
    return line


def _unescape(text: str) -> str:
    """Each entity once; numbers of more digits than any character has are left alone."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def _is_encoded(text: str) -> bool:
    """Whether encoded tags lay out a text: it begins with one, or its sentences end at them."""
    if _OPENING.match(text):
        return bool(_BREAK.search(text)) and not _TALKS.search(text[:200])
    return bool(_LATER.search(text)) and len(_BREAK.findall(text)) > 1 and not _TALKS.search(text)
