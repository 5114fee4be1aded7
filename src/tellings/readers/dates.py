"""Dates of publication as files write them -> ISO 8601; what is not understood is no date, and nothing is guessed."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from tellings.text.dates import MONTHS, normalize_published

_MONTH = "|".join((*(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS), "Sept"))
_NTH = "st|nd|rd|th"
_DAY_FIRST = re.compile(rf"(?:\w+,? )?(\d{{1,2}})(?:{_NTH})? ({_MONTH})\.?,? (\d{{4}})\b.{{0,40}}", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?:\w+,? )?({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b.{{0,40}}", re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})([Zz]|[+-]\d{4})?)?")
_EPOCH = re.compile(r"(\d{9,10})(\d{3})?(?:\.\d+)?")
LONGEST = 80
"""Characters of the longest date that is looked at."""


def parse_date(text: str | None) -> str | None:
    """The date or date-time in a text: ISO 8601, RFC 2822, NewsML's compact form, "3 May 2024", or seconds since 1970.

    Returns:
        it in ISO 8601 as ``normalize_published`` writes it, or ``None`` where the text is none of these.
    """
    if text is None or len(text := " ".join(text.split())) > LONGEST:
        return None
    for parse in (normalize_published, _parse_compact, _parse_words, _parse_mail, _parse_epoch):
        try:
            return parse(text)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None


def _parse_compact(text: str) -> str:
    match = _COMPACT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day, hour, minute, second, zone = match.groups()
    clock = f"T{hour}:{minute}:{second}{zone or ''}" if hour else ""
    return normalize_published(f"{year}-{month}-{day}{clock}")


def _parse_words(text: str) -> str:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        month, day, year = match.groups()
    else:
        raise ValueError(text)
    if re.search(r"\d{1,2}:\d{2}", text) and "," in text[:5]:
        return _parse_mail(text)
    return normalize_published(date(int(year), _number(month), int(day)).isoformat())


def _parse_mail(text: str) -> str:
    return normalize_published(parsedate_to_datetime(text).isoformat(timespec="seconds"))


def _parse_epoch(text: str) -> str:
    match = _EPOCH.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return normalize_published(datetime.fromtimestamp(int(match.group(1)), UTC).isoformat(timespec="seconds"))


def _number(month: str) -> int:
    return 1 + [name[:3].lower() for name in MONTHS].index(month[:3].lower())
