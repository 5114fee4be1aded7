"""Encodings: stated, strict, guessed, damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.readers.decoding import decode, replace_surrogates

CURLY = "“Nobody was hurt,” the warden’s aide said – at a café in Muñoz Street. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_stated_or_strict_encoding_needs_no_note(encoding: str) -> None:
    decoded = decode(CURLY.encode(encoding))
    assert decoded.text == CURLY
    assert decoded.note is None


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1252", CURLY),
        ("latin-1", "José said nothing of the crash in São Paulo. " * 4),
        ("cp1251", "Паром вернулся в порт во вторник, сообщил капитан. " * 4),
        ("cp932", "渡し船は火曜日に港へ戻ったと船長は語った。" * 6),
        ("utf-16-le", "The ferry came back to port on Tuesday. " * 4),
        ("utf-16-be", "The ferry came back to port on Tuesday. " * 4),
    ],
)
def test_a_guess_is_right_and_said(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.note is not None
    assert "was assumed" in decoded.note


def test_a_guess_names_the_encoding() -> None:
    assert "windows-1252 was assumed" in (decode(CURLY.encode("windows-1252")).note or "")


def test_damaged_utf8_stays_utf8_and_says_where() -> None:
    decoded = decode("Žluťoučký kůň – “ok”".encode() + b" \xff end")
    assert decoded.text.endswith(" \ufffd end")
    assert decoded.text.startswith("Žluťoučký")
    assert decoded.note is not None
    assert "at byte 33" in decoded.note


def test_half_a_surrogate_pair_in_utf16_is_replaced() -> None:
    decoded = decode(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00\xd8" + "c".encode("utf-16-le"))
    assert "\ufffd" in decoded.text
    assert decoded.text.encode()


def test_line_breaks_are_not_translated() -> None:
    text = "One.\r\nTwo.\rThree.\u2028Four.\x85"
    assert decode(text.encode()).text == text


@given(st.text())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if not text.startswith("\ufeff") and "\x00" not in text:
        assert decode(text.encode()).text == text


@given(st.binary())
def test_any_bytes_decode_to_what_can_be_encoded(data: bytes) -> None:
    assert isinstance(decode(data).text.encode(), bytes)


def test_lone_surrogates_keep_the_length() -> None:
    assert replace_surrogates("a\ud800b\udfff") == "a\ufffdb\ufffd"
