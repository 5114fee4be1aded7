"""Dates of publication as files write them -> ISO 8601; what is not understood is no date, and nothing is guessed."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

import msgspec

from tellings.text.dates import MONTHS, normalize_published

_MONTH = "|".join((*(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS), "Sept"))
_NTH = "st|nd|rd|th"
_DAY_FIRST = re.compile(rf"(?:\w+,? )?(\d{{1,2}})(?:{_NTH})? ({_MONTH})\.?,? (\d{{4}})\b.{{0,40}}", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?:\w+,? )?({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b.{{0,40}}", re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})([Zz]|[+-]\d{4})?)?")
_FOREIGN = re.compile(
    r"(?:[^\W\d_]+\.?,? (?:den |the )?)?(\d{1,2})(?:\.|er|º)? (?:de |d['’])?([^\W\d_]{3,10})\.?,? "
    r"(?:de )?((?:19|20)\d{2})"
    r"(?:,? (?:(?:at|à|um|a las?|alle|om|kl\.?|às) )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?Uhr| ?[AaPp]\.?[Mm]\.?)?)?"
)
_FOREIGN_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan ene gen",
            "feb fév fev",
            "mär mar mrt maa",
            "apr avr abr",
            "mai mag mei maj may",
            "jun juin giu",
            "jul juil lug",
            "aug aoû ago",
            "sep set",
            "okt oct ott out",
            "nov",
            "dez déc dec dic",
        ),
        1,
    )
    for name in names.split()
}
"""How months begin in languages of Western Europe, in which programs of mail date what they forward."""
_EPOCH = re.compile(r"(\d{9,10})(\d{3})?(?:\.\d+)?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?:\b.{0,40})?")
_WITHIN = re.compile(
    rf"(?<![\d\w])(?:\d{{1,2}}(?:{_NTH})? (?:{_MONTH})\.?,? (?:19|20)\d{{2}}"
    rf"|(?:{_MONTH})\.? \d{{1,2}}(?:{_NTH})?,? (?:19|20)\d{{2}}"
    r"|(?:19|20)\d{2}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
LONGEST = 80
"""Characters of the longest date that is looked at."""


class Dated(msgspec.Struct, frozen=True):
    """A date as a file writes it, and where it stands there ("JSON-LD datePublished")."""

    text: str
    where: str


def choose_date(stated: Iterable[Dated | None]) -> Dated | None:
    """The first of some dates that is understood, in ISO 8601."""
    read = (Dated(day, one.where) for one in stated if one is not None and (day := parse_date(one.text)))
    return next(read, None)


def find_date(line: str) -> str | None:
    """The first whole date inside a line of words ("By Ida Holm, 2 January 2024"), as it stands there."""
    found = (match.group() for match in _WITHIN.finditer(line))
    return next((date for date in found if parse_date(date)), None)


def parse_date(text: str | None) -> str | None:
    """The date or date-time in a text: ISO 8601, RFC 2822, NewsML's compact form, "3 May 2024",
    "3.5.2024", or seconds since 1970.

    Returns:
        it in ISO 8601 as ``normalize_published`` writes it, or ``None`` where the text is none of these.
    """
    if text is None or len(text := " ".join(text.split())) > LONGEST:
        return None
    for parse in (
        normalize_published,
        _parse_compact,
        _parse_words,
        _parse_dotted,
        _parse_foreign,
        _parse_mail,
        _parse_epoch,
    ):
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
    if re.search(r"\d{1,2}:\d{2}", text) and "," in text[:5] and _DAY_FIRST.fullmatch(text):
        return _parse_mail(text)
    return normalize_published(date(int(year), _number(month), int(day)).isoformat())


def _parse_dotted(text: str) -> str:
    match = _DOTTED.fullmatch(text)
    if match is None:
        raise ValueError(text)
    day, month, year = match.groups()
    return date(int(year), int(month), int(day)).isoformat()


def _parse_foreign(text: str) -> str:
    match = _FOREIGN.fullmatch(text)
    day, month, year = match.groups() if match else ("", "", "")
    number = next((n for size in (4, 3) if (n := _FOREIGN_MONTHS.get(month.casefold()[:size]))), None)
    if number is None:
        raise ValueError(text)
    return date(int(year), number, int(day)).isoformat()


def _parse_mail(text: str) -> str:
    return normalize_published(parsedate_to_datetime(text).isoformat(timespec="seconds"))


def _parse_epoch(text: str) -> str:
    match = _EPOCH.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return normalize_published(datetime.fromtimestamp(int(match.group(1)), UTC).isoformat(timespec="seconds"))


def _number(month: str) -> int:
    return 1 + [name[:3].lower() for name in MONTHS].index(month[:3].lower())
