"""What bytes are, from how they begin: enough to refuse with a useful word what is no text."""

import re

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<rss", b"<feed")

_JSON = re.compile(rb'\s*(\{\s*"|\[\s*[{"])')

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"

_CONTROL_SHARE = 0.05
"""Text holds next to no control characters; of 256 equally likely bytes, as in compressed data, .10 are."""


def describe_other(head: bytes) -> str | None:
    """What the bytes are, if they are something else than plain text ("a PDF"); ``None`` for text."""
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        return "HTML or XML"
    if _JSON.match(head):
        return "JSON"
    return "binary data" if _is_binary(head) else None


def _is_binary(head: bytes) -> bool:
    if not head or head.startswith(_MARKS):
        return False
    nuls = head.count(0)
    if nuls and _is_wide(head):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(head)


def _is_wide(head: bytes) -> bool:
    """Whether NULs stand on one side of each pair of bytes, as in UTF-16 without a mark."""
    even, odd = head[::2], head[1::2]
    bare, full = (even, odd) if even.count(0) > odd.count(0) else (odd, even)
    return bare.count(0) > 0.4 * len(bare) and full.count(0) < 0.05 * len(full)
