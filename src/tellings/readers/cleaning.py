"""What strangers write into fields -> words and addresses that can be shown."""

import re
from urllib.parse import urlsplit

from tellings.readers.escapes import decode_words

LONGEST = 400
"""Characters of the longest headline, name or byline; what is longer is cut."""
LONGEST_BYLINE = 120
LONGEST_URL = 2_000

_INLINE = re.compile(r"</?(?:em|i|b|strong|span|br|wbr|sup|sub)\b[^<>]*>", re.IGNORECASE)
_BY = re.compile(r"^(?:by|written by|story by)[\s:]+", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b\ufeff]")
_LONG_REFERENCE = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_words(text: str | None) -> str | None:
    """Words for people, in one line: entities read, inline markup and invisible characters gone, not too long."""
    if text is None:
        return None
    # No character has such a number, and Python parses none of thousands of digits.
    known = _LONG_REFERENCE.sub("\ufffd", _SURROGATE.sub("\ufffd", text))
    words = _UNSEEN.sub("", _INLINE.sub("", decode_words(known)))
    return " ".join(words.split())[:LONGEST].strip() or None


def clean_byline(text: str | None) -> str | None:
    """A byline without its "By"; an address in its place is none."""
    words = clean_words(text)
    if words is None or "://" in words:
        return None
    return _BY.sub("", words)[:LONGEST_BYLINE].strip() or None


def clean_url(text: str | None) -> str | None:
    """An address of the web; anything else (``javascript:``) is none."""
    if text is None or len(text) > LONGEST_URL:
        return None
    url = _UNSEEN.sub("", _SURROGATE.sub("", text)).strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc and not re.search(r"[\s<>\"]", url) else None


def find_host(url: str | None) -> str | None:
    """The host of an address, without its "www."."""
    if url is None:
        return None
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def clean_language(text: str | None) -> str | None:
    """The ISO 639-1 code that a language tag begins with ("en-GB" is "en")."""
    match = re.match(r"[A-Za-z]{2}(?=$|[-_])", (text or "").strip())
    return match.group().lower() if match else None
