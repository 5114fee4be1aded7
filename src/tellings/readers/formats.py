"""What bytes are, from how they begin: which reader is for them, or a useful word for what none reads."""

import re
from typing import Literal

Format = Literal["html", "xml", "json", "zip", "gzip", "pdf", "mail", "text"]

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3", "a database"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"WARC/1.", "a WARC archive"),
)
_PACKED: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
)
_LEAD = b" \t\r\n\x0b\x0c"
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,2000}+-->\s*)*+(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    rb"\s*<(?:div|p|article|section|main|header|h1|table|meta|title|link|script|style|center|nav|span|!--)\b",
    re.IGNORECASE,
)
_HTML_INSIDE = re.compile(rb"<(?:html|body|article|p|h1|div)(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_NEWS = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf|nitf|newsitem|newsmessage|newsml|packageitem)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"<\?xml|<!doctype\s|<!--", re.IGNORECASE)
_JSON = re.compile(rb'\s*(\{\s*"|\{\s*\}|\[\s*[{"\[]|\[\s*\])')
_MAIL = re.compile(rb"(?:From [^\n]{1,200}\n)?(?:[!-9;-~]{1,60}:[ \t][^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}")
_MAIL_HEADERS = re.compile(
    rb"^(?:from|to|subject|date|message-id|received|mime-version|content-type|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

COLLECTIONS: tuple[Format, ...] = ("zip", "gzip", "json", "pdf")
"""Formats of which one file may hold many reports, or much besides its words."""

HEAD = 4_096
"""Bytes that a reader sees before it says whether it knows the format."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"

_CONTROL_SHARE = 0.05
"""Text holds next to no control characters; of 256 equally likely bytes, as in compressed data, .10 are."""

MAIL_HEADERS = 3
"""Headers of mail at its top from which a text is one; two of them ("From:", "Date:") may open a memo."""


def find_format(head: bytes, name: str) -> Format | None:
    """The format of bytes that begin with ``head``: by their content, and by the name only where that leaves it open.

    Returns:
        the format, or ``None`` for what no reader knows.
    """
    for signature, packed in _PACKED:
        if head.startswith(signature):
            return packed
    if any(head.startswith(signature) for signature, _ in _SIGNATURES):
        return None
    plain = _narrow(head)
    if _HTML.match(plain):
        return "html"
    if _NEWS.match(plain):
        return "xml"
    if plain.startswith(b"<!--") and name.lower().endswith((".html", ".htm", ".xhtml", ".shtml")):
        # Comments may be longer than what is looked at.
        return "html"
    if _XML.match(plain):
        return "html" if _HTML_INSIDE.search(plain) and b"<?xml" not in plain[:6] else "xml"
    if _JSON.match(plain):
        return "json"
    if _is_binary(head):
        return None
    return _find_by_name(plain, name.lower())


def describe_other(head: bytes) -> str:
    """What bytes are that no reader knows ("a PNG picture")."""
    if head[257:262] == b"ustar":
        return "a tar archive"
    return next((word for signature, word in _SIGNATURES if head.startswith(signature)), "binary data")


def _find_by_name(plain: bytes, name: str) -> Format:
    if name.endswith((".html", ".htm", ".xhtml", ".shtml")) and (_HTML_INSIDE.search(plain) or _FRAGMENT.match(plain)):
        return "html"
    if name.endswith((".json", ".jsonl", ".ndjson")) and plain.startswith((b"{", b"[")):
        return "json"
    if _is_mail(plain):
        return "mail"
    is_markdown = name.endswith((".md", ".markdown"))
    return "html" if _FRAGMENT.match(plain) and b"</" in plain and not is_markdown else "text"


def _is_mail(plain: bytes) -> bool:
    match = _MAIL.match(plain)
    if match is None:
        return False
    names = {header.lower() for header in _MAIL_HEADERS.findall(match.group())}
    return len(names) >= MAIL_HEADERS


def _narrow(head: bytes) -> bytes:
    """The bytes as ASCII would have them: without a mark, without the NULs of UTF-16, without leading white space."""
    for mark in _MARKS:
        if head.startswith(mark):
            head = head[len(mark) :]
            break
    if head and head.count(0) > 0.3 * len(head):
        head = head.replace(b"\x00", b"")
    return head.lstrip(_LEAD)


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
