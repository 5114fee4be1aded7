"""Datelines: where, when and by which agency a report says it was filed."""

import re

import msgspec

from tellings.model.span import Span

LONGEST = 120
"""Characters in which a dateline must end. The longest that a news agency prints, three cities with a date and two
agencies, has about 90."""

_UPPER = r"[A-ZÀ-ÖØ-Þ](?:[A-ZÀ-ÖØ-Þ.'’]|(?<=[A-Z])-)+(?![a-z])"
_TITLE = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_CAPITALS = rf"{_UPPER}(?: {_UPPER}){{0,3}}(?:(?:/| / | and ){_UPPER}(?: {_UPPER}){{0,2}}){{0,2}}"
_TITLED = rf"{_TITLE}(?: {_TITLE}){{0,2}}"
_REGION = rf"(?:, ?{_TITLE}(?: {_TITLE}){{0,2}})?"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_MONTH = rf"(?:{_MONTHS}|{_MONTHS.upper()})[A-Za-z]*\.?"
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? "
_DATE = rf"(?:{_DAY})?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r"(?:\((?P<round>[A-Z][^()\d]{1,38})\)|/(?P<slash>[A-Z][^/\d]{1,28})/|\[(?P<square>[A-Z][^\[\]\d]{1,28})\])"
_BARE = r", (?P<bare>[A-Z]{2,8}|Reuters|Xinhua|Interfax|Bloomberg)"
_DASH = r"(?: ?(?:—|–|―|-{2,3}) ?| - )"

_PLACED = re.compile(
    rf"(?P<place>{_CAPITALS}{_REGION}|{_TITLED}{_REGION})"
    rf"(?:[,.]? (?P<date>{_DATE}))?(?:[,.]? ?{_AGENCY}|{_BARE})?"
    rf"\.?(?P<mark>{_DASH}|: |(?<=[/)\]]) ?- ?|(?<=[/)\]]\.) |(?<=[/)\]]) )"
)
_AGENCY_ONLY = re.compile(rf"{_AGENCY}(?P<mark>{_DASH}|- ?|: | )|(?P<plain>[A-Z]{{2,5}}|Reuters|Xinhua)(?:{_DASH})")

_SINGLE_WORDS = """
    afp anadolu ani ansa ap apa bloomberg bbc cbc cbs cna cnbc cnn cp dpa dw efe ians interfax irna isna kyodo mehr npr
    pa pajhwok pti reuters ria rt sputnik tasnim tass ukrinform upi voa xinhua yonhap
"""
AGENCIES = frozenset(_SINGLE_WORDS.split()) | {
    "associated press",
    "fox news",
    "kyodo news",
    "nbc news",
    "ria novosti",
    "thomson reuters foundation",
}
"""Agencies and broadcasters that stand at the head of a report without a place."""

_NO_PLACES = """
    breaking caption correction corrects editorial exclusive fact file gallery image images interview live more news
    note opinion photo photos picture pictures profile read related review see story update updated updates video
    videos watch what where who why how when warning factbox timeline analysis explainer
"""
_LABELS = frozenset(_NO_PLACES.split())
SHORTEST_PROSE = 40
"""Characters that follow a dateline without date and agency: less is a rubric ("TEST SERIES - 2018")."""


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """A dateline with its parts; ``span`` goes to the end of its dash."""

    span: Span | None
    place: Span | None = None
    date: Span | None = None
    agency: Span | None = None


def match_dateline(text: str, line: Span) -> Dateline | None:
    """Match a dateline at the start of a line ("KABUL, Jan 10 (Reuters) -", "MOSCOW, January 3. /TASS/."), or None."""
    head = text[line.start : min(line.end, line.start + LONGEST)]
    match = _PLACED.match(head)
    if match and _is_sure(match, head[match.end() :]):
        agency = next((name for name in ("round", "slash", "square", "bare") if match[name]), None)
        parts = {"place": "place", "date": "date" if match["date"] else None, "agency": agency}
        return _make(match, line.start, parts)
    match = _AGENCY_ONLY.match(head)
    if match:
        agency = next(name for name in ("round", "slash", "square", "plain") if match[name])
        if match[agency].lower() in AGENCIES:
            return _make(match, line.start, {"agency": agency})
    return None


def _is_sure(match: re.Match[str], rest: str) -> bool:
    """Whether the place stands in capitals, or has a date or an agency beside it; "PHOTOS: ..." is no dateline."""
    place, mark = match["place"], match["mark"]
    first = place.split()[0].rstrip(".,").lower()
    if first in _LABELS or not rest or rest[0].islower():
        return False
    named = match["date"] or match["round"] or match["slash"] or match["square"]
    capitals = place.split(",")[0].isupper()
    if mark == " ":
        return capitals and bool(named)
    if not named and len(rest) < SHORTEST_PROSE:
        return False
    if mark == ": ":
        return capitals
    return capitals or bool(named) or ("—" in mark and " " in mark and "," not in place)


def _make(match: re.Match[str], offset: int, parts: dict[str, str | None]) -> Dateline:
    def span(group: str | int) -> Span:
        end = match.start(group) + len(match[group].rstrip())
        return Span(offset + match.start(group), offset + end)

    found = {part: span(group) for part, group in parts.items() if group}
    return Dateline(span=span(0), place=found.get("place"), date=found.get("date"), agency=found.get("agency"))
