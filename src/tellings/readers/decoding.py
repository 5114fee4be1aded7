"""Bytes -> text: a byte order mark, then what the bytes say of themselves, then UTF-8, then a guess, which is said.

No line break is translated and a byte order mark is no part of the text, so that offsets count what the text holds.
"""

import codecs
import re

import msgspec

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32's come before those of UTF-16, with which one of them begins."""

_SAMPLE = 100_000
"""Bytes that a guess looks at: more changes no guess, and takes longer."""

_WESTERN_SHARE = 0.1
"""Up to this share of non-ASCII letters and marks, text that windows-1252 decodes is taken for it, which the
Encoding Standard gives as the default of English and its neighbours. Of sample sentences (those of spaCy), the western
European languages came out between .003 and .07, and other scripts in their own encodings above .7."""

_WESTERN = re.compile("[\x00-\x7f\xa0-\xff\u2010-\u203a\u20ac\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2122]*")
"""What windows-1252 holds, save its marks that hardly stand in news."""

_SURROGATE = re.compile("[\ud800-\udfff]")

_LABELS = {
    "utf8": "utf-8",
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "latin1": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
"""What a stated label stands for, where that is not the codec of its name.

**Source:** Encoding Standard (WHATWG), names and labels; a text whose statement could be read as ASCII is no UTF-16."""

_TAGS = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*>|<[^<>]*>|&[a-z0-9#]+;")


class Decoded(msgspec.Struct, frozen=True):
    """A text, and what had to be assumed or mended to read it (``None`` for nothing)."""

    text: str
    note: str | None = None


def decode(data: bytes, *, stated: str | None = None) -> Decoded:
    """Decode bytes that are text; never fails: what can't be decoded becomes U+FFFD, and the note says so.

    Args:
        stated: the encoding that the bytes say they are in, which counts unless they can't be.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    wide = _find_wide(data[:_SAMPLE])
    if wide is not None:
        return _decode_as(data, wide, assumed="is not UTF-8 and does not state its encoding")
    if stated is None:
        return _decode_unstated(data)
    return _decode_stated(data, stated)


def replace_surrogates(text: str) -> str:
    """Put U+FFFD for each lone surrogate, which no encoding of Unicode can hold; offsets stay as they are."""
    return _SURROGATE.sub("\ufffd", text)


def _decode_unstated(data: bytes, assumed: str = "is not UTF-8 and does not state its encoding") -> Decoded:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return _decode_as(data, "utf-8")
    return _decode_as(data, _guess(_strip_tags(data)[:_SAMPLE]), assumed=assumed)


def _decode_stated(data: bytes, stated: str) -> Decoded:
    encoding = _find_codec(stated)
    if encoding is None:
        return _decode_unstated(data, f"states an encoding that is none ({stated[:40]!r}) and is not UTF-8")
    if encoding == "utf-8":
        return _decode_unstated(data, "states that it is UTF-8, but is not")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        is_told = data.isascii() or encoding.startswith("iso2022")
        note = f"states that it is {stated[:40]}, but is UTF-8, and was read as such"
        return Decoded(data.decode(encoding, errors="replace") if is_told else text, None if is_told else note)
    return _decode_as(data, encoding)


def _find_codec(label: str) -> str | None:
    name = label.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(_LABELS.get(name, name))
        codec.decode(b"")
    except (LookupError, ValueError, TypeError, AssertionError):
        return None
    # Codecs such as "rot13" or "zip" turn bytes to bytes or text to text, and are no encodings.
    return codec.name if getattr(codec, "_is_text_encoding", False) else None


def _decode_as(data: bytes, encoding: str, *, assumed: str | None = None) -> Decoded:
    text = data.decode(encoding, errors="replace")
    notes = []
    if assumed:
        notes.append(f"{assumed}; {encoding} was assumed")
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        notes.append(f"holds bytes that are no {encoding}, the first at byte {error.start}; each became U+FFFD")
    return Decoded(text, "; ".join(notes) or None)


def _find_wide(head: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every second byte is NUL, on one side only."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half and odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether well-formed sequences of UTF-8 outnumber broken ones; in other encodings they come about by accident."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - broken > broken


def _strip_tags(data: bytes) -> bytes:
    """What people read of a page, in which the letters of its language are not thinned out by its markup."""
    return _TAGS.sub(b" ", data[: 20 * _SAMPLE]) if b"</" in data else data


def _guess(sample: bytes) -> str:
    western = sample.decode("windows-1252", errors="replace")
    foreign = sum(not character.isascii() for character in western)
    if _WESTERN.fullmatch(western) and foreign <= _WESTERN_SHARE * len(western):
        return "windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return "windows-1252" if best is None else best.encoding
