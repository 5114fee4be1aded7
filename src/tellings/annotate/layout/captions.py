"""Captions of pictures, and the labels that pages stick to the front of a line."""

import re

from tellings.annotate.layout.phrases import FINAL
from tellings.model.span import Span

WINDOW = 200
"""Characters at either end of a line in which a label or a credit is looked for."""

_AGENCIES = (
    r"Getty(?: Images)?",
    r"AFP(?: or licensors)?",
    r"AP(?::Associated Press)?",
    r"Associated Press|Reuters|EPA|Alamy|Shutterstock|Xinhua|Anadolu|Rex(?: Features)?|PA(?: Wire)?",
)
_AGENCY = rf"(?:{'|'.join(_AGENCIES)})"
_LABELS = (
    r"(?:(?:image|media) (?:copyright|source) .{1,40}? )?(?:image|media) caption,? ",
    r"enlarge this image (?:toggle caption )?|toggle caption ",
    rf"(?:image|media) (?:copyright|source),? {_AGENCY} ?",
    r"\d{1,3}/\d{1,3} ",
    r"file (?:photo|picture|image)?\s?[:—–-]+ ",
    r"(?:photos?|pictures?|images?|gallery|video|in pictures) ?: (?=.{80})",
)
_CREDITS = (
    r"[(\[](?:photo|image|picture|credit|file|screengrab|courtesy|video)\b.{0,80}[)\]]\W*$",
    rf"[(\[]{_AGENCY}[)\]]\W*$",
    rf"[(\[].{{0,60}}(?:/|\ via |, | ) ?{_AGENCY}(?: .{{0,20}})?[)\]]\W*$",
    r"\b(?:REUTERS|AP Photo) ?/ ?[\w.'’-]+(?: [\w.'’-]+){0,3}$",
    rf"\w ?/ ?{_AGENCY}$",
    r"hide caption(?: \d+ of \d+)?$",
)
_LABEL = re.compile("|".join(_LABELS), re.IGNORECASE)
_CREDITED = re.compile("|".join(_CREDITS), re.IGNORECASE)
_LEADING_CREDIT = re.compile(
    rf"(?:{_AGENCY}|(?i:USA? ?Today(?: Sports)?))(?: - \w+)? (?=[A-Z0-9].{{20}})", re.IGNORECASE
)
_STORY_LABEL = re.compile(
    r"(?:Story highlights|STORY HIGHLIGHTS|Highlights:|Key points:?"
    r"|(?:Exclusive|EXCLUSIVE|Breaking|BREAKING|Updated?|UPDATED?|Live|LIVE)(?:,? [\w.,: ]{1,30}?)?(?: --| —| –|:)) "
    r"(?=[\"'“‘A-Z0-9].{20})"
)
_FILED = re.compile(r"\bfile (?:photo|picture|image|photograph)\b|^FILE\b")
_SHOWING = re.compile(
    r"(?:pictured\b ?(?:[,:]|above|below|left|right|here|is|are)|(?:a )?file (?:photo|picture|image)\b"
    r"|in this (?:(?:\w{3,6}day, )?\w{3,9}\.? \d{1,2},? (?:\d{4},? )?)?(?:[\w-]{1,20} ){0,3}"
    r"(?:photo|image|picture|photograph|frame|screengrab|handout)\b)",
    re.IGNORECASE,
)


def find_label(text: str, line: Span) -> Span | None:
    """Find a label at the front of a line that is no part of its sentence ("Image caption", "UPDATE:"), or None."""
    head = text[line.start : min(line.end, line.start + WINDOW)]
    match = _LABEL.match(head) or _STORY_LABEL.match(head) or _match_credit(text, line, head)
    if match is None or match.end() >= line.end - line.start:
        return None
    return Span(line.start, line.start + len(match.group().rstrip()))


def is_caption(text: str, line: Span) -> bool:
    """Whether a line is the caption of a picture, by its label or its credit."""
    head = text[line.start : min(line.end, line.start + WINDOW)]
    tail = text[max(line.start, line.end - WINDOW) : line.end]
    return head[0] == "©" or bool(_LABEL.match(head) or _CREDITED.search(tail) or _match_credit(text, line, head))


def is_showing(sentence: str) -> bool:
    """Whether a sentence opens as captions do, wherever it stands: "Pictured, the ...", "In this June 1 photo"."""
    return bool(_SHOWING.match(sentence[:WINDOW]))


def is_file_picture(sentence: str) -> bool:
    """Whether a sentence says that it describes a picture from a file, which shows nothing of the event."""
    return bool(_FILED.search(sentence[:WINDOW]))


def _match_credit(text: str, line: Span, head: str) -> re.Match[str] | None:
    """Match the credit that some pages put before a caption; such captions have no full stop, unlike prose."""
    if FINAL.search(text[max(line.start, line.end - 4) : line.end]):
        return None
    match = _LEADING_CREDIT.match(head)
    return match if match and not head[match.end()].islower() else None
