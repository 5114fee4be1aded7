"""What can't be seen in a text, made visible: controls, bidi overrides, zero-width characters, lone surrogates."""

import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|(?<=[\x20-\u024f])[\u200c\u200d](?=[\x20-\u024f])"
)
"""Characters that steer a reader's eye or screen and show nothing. A joiner is spelled out between Latin letters only:
Persian, Indic scripts and emoji are written with it."""

_BLANK = re.compile(r"[\s\x1c-\x1f\u2028\u2029]+")


def show_hidden(text: str) -> str:
    """Return ``text`` with each character that hides or steers spelled out, as in ⟨U+202E⟩; tabs and breaks stay."""
    return _HIDDEN.sub(_spell, text)


def show_line(text: str) -> str:
    """Return ``text`` on one line, each run of white space as one space, with hidden characters spelled out."""
    return show_hidden(_BLANK.sub(" ", text).strip())


def _spell(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match.group()):04X}⟩"
