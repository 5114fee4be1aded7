"""The reports' words made safe to print: nothing in them can steer the terminal or turn the reading direction."""

import re

EXCERPT = 220
"""Code points of one piece of evidence that are shown unless all is asked for; chosen so that it fills three lines."""

_BLANK = re.compile(r"\s+")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """Return ``text`` on one line, with control characters, bidi overrides and lone surrogates spelled out."""
    return _UNSAFE.sub(_spell, _BLANK.sub(" ", text).strip())


def shorten(text: str, limit: int | None) -> str:
    """Return ``text`` with its middle left out where it is longer than ``limit`` code points."""
    if limit is None or len(text) <= limit:
        return text
    half = (limit - 3) // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def _spell(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
