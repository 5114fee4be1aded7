"""What an agency says of the standing of its item: embargoed, withheld, killed, corrected -> notes for the user."""

import re

import msgspec

from tellings.readers.dates import parse_date

LONGEST_NOTICE = 200
"""Characters of a notice to editors that are shown, and of the longest line that is one."""
TOP = 8
"""Lines from the top in which a text may say that it is under embargo."""

_KILLED = re.compile(r"cancel|kill|retract|withdrawn|annul", re.IGNORECASE)
_USABLE = re.compile(r"usable|publish|public|live|final|active|^ok$", re.IGNORECASE)
_KILL_ORDER = re.compile(
    r"\b(?:mandatory kill|(?:please|must|editors?:?) (?:kill|retract|withdraw)"
    r"|kill(?:s|ed)? (?:the|this|story|item|our|previous)"
    r"|(?:story|item|article|report|it) (?:has been|is|was) (?:killed|retracted|withdrawn|cancell?ed))\b",
    re.IGNORECASE,
)
_KILL_HEADLINE = re.compile(
    r"(?:[A-Z]{2}[-–—: ]+)?(?:MANDATORY )?(?:KILL|WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION"
    r"|(?:STORY|ARTICLE) (?:REMOVED|WITHDRAWN|KILLED))(?:\s*[:/|—–-]|\s*$)"
)
_EMBARGO_LINE = re.compile(
    r"\W*(?:strictly |under )?(?:embargo(?:ed)?|sperrfrist|not for (?:release|publication|use) (?:before|until))\b",
    re.IGNORECASE,
)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How an item stands: what its user should know, and by what sign it was taken back, if it was."""

    notes: tuple[str, ...] = ()
    withdrawn: str | None = None


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """What formats of news say of an item's standing, as it stands there."""

    status: str | None = None
    embargoed: str | None = None
    editor_notes: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    version: str | None = None
    headline: str | None = None


def judge_standing(fields: Fields) -> Standing:
    """Judge by its fields how an item stands: what is not usable is told, and what was killed is withdrawn."""
    status = (fields.status or "").rpartition(":")[2].strip()
    notes = []
    if status and not _USABLE.search(status):
        notes.append(f"has the status {status[:40]!r}")
    if fields.embargoed:
        notes.append(f"is under embargo until {parse_date(fields.embargoed) or fields.embargoed[:40]}")
    if fields.version and fields.version.strip() not in ("0", "1", "1.0"):
        notes.append(f"is version {fields.version.strip()[:20]} of its item")
    notes += [f"bears the signal {signal[:60]!r}" for signal in fields.signals]
    notes += [f"bears a note to editors: “{_shorten(note)}”" for note in fields.editor_notes if note.strip()]
    return Standing(notes=tuple(notes), withdrawn=_find_kill(status, fields))


def _find_kill(status: str, fields: Fields) -> str | None:
    if _KILLED.search(status):
        return f"status {status[:40]!r}"
    signal = next((signal for signal in fields.signals if _KILLED.search(signal.rpartition(":")[2])), None)
    if signal is not None:
        return f"signal {signal[:40]!r}"
    note = next((note for note in fields.editor_notes if _KILL_ORDER.search(note)), None)
    if note is not None:
        return f"note to editors “{_shorten(note)}”"
    headline = (fields.headline or "").strip()
    return f"headline “{_shorten(headline)}”" if _KILL_HEADLINE.match(headline) else None


def find_embargo(text: str) -> str | None:
    """The line near the top by which a text says that it is under embargo."""
    lines = (" ".join(line.split()) for line in text.split("\n", 3 * TOP)[: 3 * TOP])
    near = [line for line in lines if line][:TOP]
    return next((line for line in near if len(line) <= LONGEST_NOTICE and _EMBARGO_LINE.match(line)), None)


def _shorten(note: str) -> str:
    words = " ".join(note.split())
    return words if len(words) <= LONGEST_NOTICE else words[:LONGEST_NOTICE].rsplit(" ", 1)[0] + " …"
