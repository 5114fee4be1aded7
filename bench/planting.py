"""Changes that are planted in a text: one date, weekday, number, age, place, office, name or polarity becomes another.

Only what the text says once is changed, but for names, which are changed throughout. Which change is made follows the
text alone.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import msgspec

from rewording import MONTHS, SMALL, Edit

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
OFFICES = (
    "president minister director spokesman spokeswoman chairman governor mayor senator ambassador secretary manager "
    "captain commissioner professor lawyer officer sheriff judge coach"
).split()
PLACES = (
    "Lisbon Vienna Chicago Nairobi Oslo Brazil Norway Kenya Texas Manila Toronto Peru Boston Dublin Ghana Seville"
).split()
NAMES = "Harmon Velasco Okafor Lindgren Petrov Castell Marlowe Tanaka Brennan Osei".split()
AUXILIARIES = "was were is are has have had will would could can did does should".split()
_COMMON = frozenset("The This That These Those In On At But And He She It They We You After Before For From".split())


class Plant(msgspec.Struct, frozen=True):
    """One planted change: its kind, the edit that shows it, and the other places that change with it."""

    kind: str
    edit: Edit
    others: tuple[Edit, ...] = ()


Planter = Callable[[str, random.Random], Iterator[Plant]]


def plant_weekdays(text: str, draw: random.Random) -> Iterator[Plant]:
    """A weekday becomes another one."""
    for match in _find_once(rf"\b(?:{'|'.join(DAYS)})\b", text):
        shift = draw.randint(1, 6)
        yield _make("weekday", match, DAYS[(DAYS.index(match.group()) + shift) % 7])


def plant_dates(text: str, draw: random.Random) -> Iterator[Plant]:
    """The day of a month becomes another one."""
    for match in _find_once(
        rf"\b(?:{'|'.join(MONTHS)}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) (\d{{1,2}})\b", text
    ):
        day = (int(match[1]) + draw.randint(1, 20)) % 28 + 1
        if day != int(match[1]):
            yield Plant("date", Edit(match.start(1), match.end(1), str(day)))


def plant_numbers(text: str, draw: random.Random) -> Iterator[Plant]:
    """A count becomes another one, in figures or spelt."""
    for match in _find_once(r"(?<![\d.,:$£€/-])\b(\d{1,3}(?:,\d{3})*)\b(?= [a-z]{3,})(?! percent)", text):
        old = int(match.group().replace(",", ""))
        if old > 1 and not re.match(r" (?:years? old|a\.m|p\.m)", text[match.end() : match.end() + 12]):
            yield _make("number", match, f"{old + draw.randint(1, max(2, old // 3)):,}")
    for match in _find_once(r"\b(?:" + "|".join(SMALL[2:]) + r")\b(?= [a-z]{3,})", text):
        old = SMALL.index(match.group())
        yield _make("number", match, SMALL[(old - 1 + draw.randint(1, 9)) % 11 + 2])


def plant_ages(text: str, draw: random.Random) -> Iterator[Plant]:
    """An age becomes another one."""
    for match in _find_once(r"(?<=, )(\d{2})(?=,)|\b(\d{1,2})(?=-year-old)|(?<=aged )(\d{1,2})\b", text):
        yield _make("age", match, str(int(match.group()) + draw.randint(1, 9)))


def plant_places(text: str, draw: random.Random) -> Iterator[Plant]:
    """A place that something happened in becomes another one; which words name places is told by "in" before them."""
    for match in _find_once(r"(?<=\bin )([A-Z][a-z]{3,})(?=[\s,.])(?! [A-Z])", text):
        if match.group() not in (*MONTHS, *DAYS):
            yield _make("place", match, draw.choice([p for p in PLACES if p not in text]))


def plant_offices(text: str, draw: random.Random) -> Iterator[Plant]:
    """An office becomes another one."""
    for match in _find_once(rf"\b(?i:{'|'.join(OFFICES)})\b(?=,| [A-Z])", text):
        new = draw.choice([o for o in OFFICES if o != match.group().lower()])
        yield _make("office", match, new.capitalize() if match.group()[0].isupper() else new)


def plant_names(text: str, draw: random.Random) -> Iterator[Plant]:
    """The surname of somebody who says or does something becomes another one, wherever it stands."""
    for match in _find_once(r"(?<!\. )\b([A-Z][a-z]+) ([A-Z][a-z]{3,})\b(?= (?:said|told|says)\b)", text):
        if match[1] in _COMMON:
            continue
        new = draw.choice([n for n in NAMES if n not in text])
        every = [Edit(m.start(), m.end(), new) for m in re.finditer(rf"\b{match[2]}\b", text)]
        shown = Edit(match.start(2), match.end(2), new)
        yield Plant("name", shown, tuple(edit for edit in every if edit != shown))


def plant_polarity(text: str, draw: random.Random) -> Iterator[Plant]:
    """What is asserted is denied, or the other way round; outside of quotation marks."""
    denied = list(re.finditer(rf"\b({'|'.join(AUXILIARIES)}) not\b", text))
    plain = list(re.finditer(rf"(?<=[a-z] )({'|'.join(AUXILIARIES)})(?= [a-z]+ed\b)", text))
    draw.shuffle(plain)
    quoted = [m.span() for m in re.finditer(r"[“\"][^”\"]*[”\"]", text)]
    for match in (*denied, *plain[:3]):
        if not any(start <= match.start() < end for start, end in quoted):
            yield _make("polarity", match, match[1] if match in denied else f"{match[1]} not")


PLANTERS: Mapping[str, Planter] = {
    "date": plant_dates,
    "weekday": plant_weekdays,
    "number": plant_numbers,
    "age": plant_ages,
    "place": plant_places,
    "office": plant_offices,
    "name": plant_names,
    "polarity": plant_polarity,
}


def find_plants(text: str, *, most: int) -> Iterator[Plant]:
    """Yield up to ``most`` changes of each kind."""
    for kind, planter in PLANTERS.items():
        draw = random.Random(f"{kind} {len(text)}")
        found = [p for p in planter(text, draw) if p.edit.new != text[p.edit.start : p.edit.end]]
        draw.shuffle(found)
        yield from sorted(found[:most], key=lambda plant: plant.edit)


def _find_once(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches whose words stand in the text but once."""
    found = list(re.finditer(pattern, text))
    counts = Counter(match.group().lower() for match in found)
    for match in found:
        word = match.group()
        if counts[word.lower()] == 1 and len(re.findall(rf"\b{re.escape(word)}\b", text)) == 1:
            yield match


def _make(kind: str, match: re.Match[str], new: str) -> Plant:
    return Plant(kind, Edit(match.start(), match.end(), new))
