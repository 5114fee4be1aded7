"""Figures in other writings ("12 000", "3,5", "1'250", "2.500") -> the English one, as long as before.

What groups thousands in one country divides decimals in another. Most figures say by their shape which it is; of the
others ("3,500", "1.250") the same text's figures do, or nobody does.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

Mark = Literal["group", "decimal", "either"]

SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"
APOSTROPHES = "'’"

_FIGURE = re.compile(
    rf"(?<![\d.,/:+#])(?:\d{{1,3}}(?:[.,{APOSTROPHES}]\d+(?!\d)|[{SPACES}]\d{{3}}(?!\d))+|\d{{4,}}[.,]\d+)"
    r"(?![.,:/]?\d|[A-Za-z]\d)"
)
_GROUPS = re.compile(r"\d+|\D")
_MORE_DIGITS = re.compile(r"[ -]\d")
_DIGITS_BEFORE = re.compile(r"\d[ -]$")
_YEAR_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d $")
_CLOCK = re.compile(rf"(?i)[{SPACES}]?[ap]\.?m\b")
_LABEL = re.compile(
    r"(?i)\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|no|nos|number|numbers|flight|route|room|page|pages|line|bus|train|road|highway|call|"
    r"dial|phone|tel|boeing|airbus)\.?[ ]$"
)
"""Words before two numbers that are no one figure ("On May 12 300 people", "flight 12 300 aboard")."""

CURRENCY_LETTERS = "R|Rs|Ksh|KSh|RM|Rp|Tk|CHF|USD|EUR|GBP|INR|ZAR|NOK|SEK|DKK|PLN|KES|NGN"
_GLUED = re.compile(rf"(?<![A-Za-z])(?:{CURRENCY_LETTERS})\.?$")
LONGEST_BEFORE = 12
MOST_GROUPS = 4


class Figure(msgspec.Struct, frozen=True):
    """A figure with marks inside: where it starts, its digits and marks in turn, and what each mark is."""

    start: int
    parts: tuple[str, ...]
    marks: tuple[Mark, ...]

    @property
    def separators(self) -> tuple[str, ...]:
        """The marks as they are written."""
        return self.parts[1::2]


class Habit(msgspec.Struct, frozen=True):
    """How a text writes figures: what its sure ones have for decimals, and whether commas group them."""

    comma_decimal: bool
    point_decimal: bool
    comma_groups: bool
    spaces: bool


def straighten_figures(text: str, doubt: str = ",") -> str:
    """The text with its figures in English writing, each character where it was.

    ``doubt`` is put for a mark that may as well group as divide, where the rest of the text does not say.
    """
    figures = tuple(_find_figures(text))
    if not figures:
        return text
    habit = find_habit(figures)
    letters = list(text)
    for figure in figures:
        if _is_grouped_by_blanks(figure) and not _is_one_figure(text, figure, habit):
            continue
        place = figure.start
        for part, mark in zip(figure.parts[::2], (*figure.marks, None), strict=True):
            place += len(part)
            if mark is not None:
                letters[place] = _write(figure, mark, habit, doubt)
                place += 1
    return "".join(letters)


def find_habit(figures: tuple[Figure, ...]) -> Habit:
    """How a text writes its figures, by those whose shape leaves no doubt."""
    sure = {(mark, sep) for f in figures for mark, sep in zip(f.marks, f.separators, strict=True)}
    comma = ("decimal", ",") in sure or ("group", ".") in sure
    groups = ("group", ",") in sure or (("either", ",") in sure and not comma)
    spaces = any(sep in SPACES and (sep != " " or group == "000") for f in figures for sep, group in _pair(f))
    return Habit(comma, ("decimal", ".") in sure or groups, groups, spaces)


def _pair(figure: Figure) -> Iterator[tuple[str, str]]:
    return zip(figure.parts[1::2], figure.parts[2::2], strict=True)


def _write(figure: Figure, mark: Mark, habit: Habit, doubt: str) -> str:
    if mark != "either":
        return "," if mark == "group" else "."
    if figure.separators[0] == ",":
        is_decimal, is_group = habit.comma_decimal, habit.point_decimal or not habit.comma_decimal
    else:
        is_decimal, is_group = habit.point_decimal, habit.comma_decimal
    if is_decimal == is_group:
        return doubt
    return "." if is_decimal else ","


def _find_figures(text: str) -> Iterator[Figure]:
    """Yield the figures with marks whose shape can be read."""
    for match in _FIGURE.finditer(text):
        before = text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
        inside = before[-1:].isalpha() and not _GLUED.search(before)
        hyphened = before[-1:] in ("-", "–") and before[-2:-1].isalpha()
        if inside or hyphened or before.endswith(tuple(APOSTROPHES)) or _CLOCK.match(text, match.end()):
            continue
        parts = tuple(_GROUPS.findall(match.group()))
        marks = _read_marks(parts[::2], parts[1::2])
        if marks is not None:
            yield Figure(match.start(), parts, marks)


def _read_marks(groups: tuple[str, ...], separators: tuple[str, ...]) -> tuple[Mark, ...] | None:
    """What each mark of a figure does, or ``None`` for what is no figure (a date, a list, an address)."""
    first, last = separators[0], separators[-1]
    grouped: tuple[Mark, ...] = tuple("group" for _ in separators)
    if len(separators) > MOST_GROUPS:
        return None
    if len(separators) > 1 and first != last and last in ".,":
        return (*grouped[1:], "decimal") if _is_grouped(groups[:-1], separators[:-1]) else None
    if first in SPACES or first in APOSTROPHES or len(separators) > 1:
        return grouped if _is_grouped(groups, separators) else None
    if len(groups[1]) != 3 or groups[0].startswith("0") or len(groups[0]) > 3:
        return ("decimal",)
    return ("either",)


def _is_grouped(groups: tuple[str, ...], separators: tuple[str, ...]) -> bool:
    """Whether digits stand in groups of three behind one mark; behind commas also in twos, as in India."""
    if len(set(separators)) > 1 or groups[0].startswith("0") or len(groups[0]) > 3 or len(groups[-1]) != 3:
        return False
    widths = {len(group) for group in groups[1:-1]}
    return widths <= {3} or (separators[0] == "," and widths <= {2})


def _is_grouped_by_blanks(figure: Figure) -> bool:
    return figure.separators[0] in SPACES


def _is_one_figure(text: str, figure: Figure, habit: Habit) -> bool:
    """Whether blanks join what stands beside them; a plain space may as well stand between two numbers."""
    end = figure.start + sum(map(len, figure.parts))
    before = text[max(0, figure.start - LONGEST_BEFORE) : figure.start]
    if set(figure.separators) - {" ", ",", "."}:
        return True
    dialled = before.endswith(" ") and _DIGITS_BEFORE.search(before) and not _YEAR_BEFORE.search(before)
    if dialled or _LABEL.search(before) or (_MORE_DIGITS.match(text, end) and text[end] == " "):
        return False
    return "000" in figure.parts or habit.spaces or not habit.comma_groups
