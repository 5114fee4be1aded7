"""Text -> the class letters of its words, one letter a word, so that rules can be patterns over words."""

import re
from collections.abc import Callable

import msgspec

from tellings.annotate.times.lexicon import (
    BLANK,
    CLASSES,
    FIRST_YEAR,
    HOLIDAYS,
    LAST_YEAR,
    MARKS,
    MOVABLE,
    NAMES,
    WORDS,
)
from tellings.annotate.times.numerals import find_numerals
from tellings.text.zones import list_abbreviations

_PLACE = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_ABBREVIATIONS = "|".join(list_abbreviations())
_ZONE_NAME = (
    rf"(?:(?:GMT|UTC)\s?[+−-]\s?\d{{1,2}}(?::?\d\d)?|(?:{_ABBREVIATIONS})"
    rf"|[Ll]ocal(?:\s[Tt]ime)?(?:\sin\s{_PLACE})?"
    r"|(?:Eastern|Central|Mountain|Pacific)(?:\s(?:[Dd]aylight\s|[Ss]tandard\s)?[Tt]ime)?(?!\sEuropean))(?![\w'’])"
)
_PLACE_TIME = rf"{_PLACE}\s(?:[Ss]tandard\s|[Ss]ummer\s)?[Tt]ime(?![\w'’])"
_ZONE = rf"(?:\s?\((?:{_ZONE_NAME}|{_PLACE_TIME})\)|\s?{_ZONE_NAME})"
_ANY_ZONE = rf"(?:{_ZONE}|\s{_PLACE_TIME})"
_HOLIDAY_NAMES = "|".join(
    re.escape(name).replace("'", "['’]") for name in sorted((*HOLIDAYS, *MOVABLE), key=lambda n: (-len(n), n))
)
_LEXEME = re.compile(
    rf"""
    (?P<NOON>(?:[Nn]oon|[Mm]id[ -]?(?:day|night))(?!\w){_ANY_ZONE}?)
    |(?P<OCLOCK>[Oo]['’]clock(?!\w))
    |(?P<HOLIDAY>(?=[NCBVHISATLMFEGP])(?i:{_HOLIDAY_NAMES})(?!\w))
    |(?P<QCODE>[QH][1-4](?!\w)|[1-4]Q(?!\w))
    |(?P<word>[^\W\d_]+)
    |(?P<ISO>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-]))
    |(?P<CLOCK>\d{{1,2}}(?:[:.]?\d\d(?::\d\d)?)?\s?[apAP](?:\.\s?[mM]\.|\.?[mM])(?!\w){_ANY_ZONE}?
        |\d{{1,2}}\s(?:o['’]clock)(?!\w)
        |(?:\d{{1,2}}[:.]?\d\d)\s?{_ZONE}(?!\w)|\d{{1,2}}[:.]\d\d\s{_PLACE_TIME}
        |[0-2]\d:?[0-5]\dZ(?!\w)|[0-2]?\dh[0-5]\d(?!\w){_ANY_ZONE}?|[0-2]\d[0-5]\d\s?(?:hours|hrs)(?!\w)
        |[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\w:.]\d|\w|:)(?:\s?(?:hours|hrs)\b)?)
    |(?P<ORD>\d{{1,2}}(?:st|nd|rd|th)(?!\w))
    |(?P<DECADE>['’]?[1-9]0['’]?s(?!\w)|[12]\d\d0['’]?s(?!\w))
    |(?P<SLASH>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?![\w/])|\d{{1,2}}(?P<_by>[.-])\d{{1,2}}(?P=_by)\d{{4}}(?![\w/.-]\w)
        |\d{{4}}/\d{{1,2}}/\d{{1,2}}(?![\w/]))
    |(?P<YEARS>(?:1[89]|20)\d\d/\d\d(?![\w/]))
    |(?P<NUM>\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s1/2|½)?)
    |(?P<POSS>['’]s?(?!\w))
    |(?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)


_NUMERAL = re.compile(f"{CLASSES['NUMWORD']}[{CLASSES['NUMWORD']}{CLASSES['SCALE']}{CLASSES['ORD']}{CLASSES['TENS']}-]")


class Lexeme(msgspec.Struct, frozen=True):
    """A word with its class letter; ``number`` is the value of a numeral, month, weekday or shift."""

    start: int
    end: int
    code: str
    word: str
    number: float


class Lexed:
    """A text as words: ``codes`` holds one class letter for each, blank for a word that is none of time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        letters: list[str] = []
        numbers: list[float] = []
        for match in _LEXEME.finditer(text):
            kind = match.lastgroup
            if kind == "word":
                word = match.group()
                code, number = NAMES.get(word) or WORDS.get(word.lower()) or (BLANK, 0.0)
            elif kind == "mark":
                code, number = CLASSES.get(MARKS.get(match.group(), ""), BLANK), 0.0
            else:
                code, number = _READERS.get(kind or "", _read_other)(match, kind or "")
            letters.append(code)
            numbers.append(number)
            self.starts.append(match.start())
            self.ends.append(match.end())
        self.numbers = numbers
        self.codes = "".join(letters)
        if _NUMERAL.search(self.codes):
            self._merge_numerals()

    def _merge_numerals(self) -> None:
        """Make one word of those that spell a year or an ordinal."""
        letters = list(self.codes)
        for merged in reversed(list(find_numerals(self.codes, self.numbers))):
            words = slice(merged.first, merged.last + 1)
            letters[words] = [merged.code]
            self.numbers[words] = [merged.number]
            self.starts[words] = [self.starts[merged.first]]
            self.ends[words] = [self.ends[merged.last]]
        self.codes = "".join(letters)

    def get_all(self, first: int, end: int) -> tuple[Lexeme, ...]:
        """The words from ``first`` to before ``end``."""
        return tuple(self.get(index) for index in range(first, end))

    def get(self, index: int) -> Lexeme:
        """The word of that index."""
        start, end = self.starts[index], self.ends[index]
        return Lexeme(start, end, self.codes[index], self.text[start:end].lower(), self.numbers[index])


def _read_other(_: re.Match[str], kind: str) -> tuple[str, float]:
    return CLASSES[kind], 0


def _is_attached(match: re.Match[str]) -> bool:
    """Whether the number is part of something longer: a name, an amount, a score."""
    start, end, text = match.start(), match.end(), match.string
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if before and (before.isalnum() or before in "_$£€#.:,/+−"):
        return True
    following = text[end + 1 : end + 2]
    return after.isalnum() or after in ("_", "%") or (after in ("/", ":") and following.isdigit())


def _read_number(match: re.Match[str], _: str) -> tuple[str, float]:
    if _is_attached(match):
        return BLANK, 0
    text = match.group()
    if len(text) > 12:
        return BLANK, 0
    half = text.endswith(("1/2", "½"))
    digits = text.replace(",", "").removesuffix("1/2").removesuffix("½").strip()
    number = float(digits) + (0.5 if half else 0)
    if digits.isdigit() and not half and "," not in text:
        if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
            return CLASSES["YEAR"], number
        if len(digits) <= 2 and 1 <= number <= 31:
            return CLASSES["DAYNUM"], number
    return CLASSES["NUM"], number


def _read_ordinal(match: re.Match[str], _: str) -> tuple[str, float]:
    return (BLANK, 0) if _is_attached(match) else (CLASSES["ORD"], float(match.group()[:-2]))


def _read_code(match: re.Match[str], kind: str) -> tuple[str, float]:
    return (BLANK, 0) if _is_attached(match) else (CLASSES[kind], float(match.group().strip("QH")))


def _read_years(match: re.Match[str], kind: str) -> tuple[str, float]:
    """Read "2022/23", a season or a financial year; other figures behind a stroke are none."""
    first, last = match.group().split("/")
    follows = int(last) == (int(first) + 1) % 100 and not _is_attached(match)
    return (CLASSES[kind], float(first)) if follows else (BLANK, 0)


_READERS: dict[str, Callable[[re.Match[str], str], tuple[str, float]]] = {
    "NUM": _read_number,
    "ORD": _read_ordinal,
    "QCODE": _read_code,
    "YEARS": _read_years,
}
