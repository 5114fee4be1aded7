"""Texts reworded by rule: what is said stays, the words change.

Every rule yields edits of the original text, so that places in the original can be followed into the reworded one.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

SYNONYMS = dict(
    pair.split("/")
    for pair in (
        "said/stated began/started started/began bought/purchased showed/revealed tried/attempted received/got "
        "near/close&to about/around but/yet although/though while/as big/large large/big quickly/rapidly "
        "attacked/assaulted injured/hurt hurt/injured arrested/detained built/constructed helped/assisted "
        "needed/required told/informed called/dubbed however/still almost/nearly nearly/almost across/throughout "
        "during/in&the&course&of after/following before/ahead&of because/since children/kids officials/authorities "
        "firm/company company/firm automobile/car wounded/injured ended/finished asked/requested"
    ).split()
)
"""Words for words that a reader would take for the same, in the same form."""

SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(MONTHS)


class Edit(msgspec.Struct, frozen=True, order=True):
    """``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str


Rule = Callable[[str], Iterator[Edit]]


def swap_words(text: str) -> Iterator[Edit]:
    """Every second word that has a synonym, outside of quotation marks, becomes it."""
    quoted = [m.span() for m in re.finditer(r"[“\"][^”\"]*[”\"]", text)]
    found = [m for m in re.finditer(r"\b[a-z]+\b", text) if m.group() in SYNONYMS]
    for match in found[::2]:
        if not any(start <= match.start() < end for start, end in quoted):
            yield Edit(match.start(), match.end(), SYNONYMS[match.group()].replace("&", " "))


def spell_numbers(text: str) -> Iterator[Edit]:
    """Small numbers are spelt or written in figures, thousands lose their comma, and % becomes percent."""
    for match in re.finditer(r"(?<![\d.,:$£€/-])\b(\d{1,2})\b(?= [a-z])", text):
        if 2 <= int(match.group()) < len(SMALL):
            yield Edit(match.start(), match.end(), SMALL[int(match.group())])
    for match in re.finditer(r"\b(" + "|".join(SMALL[2:]) + r")\b(?= [a-z])", text):
        yield Edit(match.start(), match.end(), str(SMALL.index(match.group())))
    for match in re.finditer(r"(?<![\d,])\d{1,3},\d{3}(?![\d,])", text):
        yield Edit(match.start(), match.end(), match.group().replace(",", ""))
    for match in re.finditer(r"(?<=\d)%| percent\b", text):
        yield Edit(match.start(), match.end(), " percent" if match.group() == "%" else "%")


def turn_dates(text: str) -> Iterator[Edit]:
    """ "January 10" becomes "10 January", and back."""
    for match in re.finditer(rf"\b({_MONTH}) (\d{{1,2}})\b(?!,? \d{{4}})", text):
        yield Edit(match.start(), match.end(), f"{match[2]} {match[1]}")
    for match in re.finditer(rf"(?<![\d,] )\b(\d{{1,2}}) ({_MONTH})\b(?! \d{{4}})", text):
        yield Edit(match.start(), match.end(), f"{match[2]} {match[1]}")


def move_days(text: str) -> Iterator[Edit]:
    """ "On Monday, the ship sank." becomes "The ship sank on Monday."."""
    day = r"(On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), ([a-z])([^.!?\n“”\"]*)(\.)(?=\s|$)"
    for match in re.finditer(day, text):
        yield Edit(match.start(), match.start(3), match[2].upper())
        yield Edit(match.start(4), match.start(4), f" on {match[1][3:]}")


RULES: Sequence[Rule] = (move_days, turn_dates, spell_numbers, swap_words)


def find_edits(text: str) -> list[Edit]:
    """All edits of a text that do not touch one another, those of earlier rules first."""
    kept: list[Edit] = []
    for rule in RULES:
        kept.extend(edit for edit in rule(text) if not any(touch(edit, other) for other in kept))
    return sorted(kept)


def touch(a: Edit, b: Edit) -> bool:
    """Whether two edits change the same or adjoining characters."""
    return a.start <= b.end and b.start <= a.end


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text after all edits."""
    pieces, place = [], 0
    for edit in sorted(edits):
        pieces += [text[place : edit.start], edit.new]
        place = edit.end
    return "".join([*pieces, text[place:]])


def follow(edits: Sequence[Edit], wanted: Edit) -> tuple[int, int]:
    """Where the new words of an edit stand in the text after all edits."""
    start = wanted.start + sum(len(e.new) - (e.end - e.start) for e in edits if e < wanted)
    return start, start + len(wanted.new)
