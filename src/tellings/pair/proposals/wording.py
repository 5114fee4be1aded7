"""Whether a question that a model words holds nothing that is not in the readings."""

import re
from collections.abc import Sequence

from tellings.pair.proposals.words import fold, show_plainly

LONGEST_QUESTION = 160
"""Characters of a question that is read at a glance."""

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_PLAIN = re.compile(r"(?:[^\W_]|[ ,.;'\"()%$£€&?–—-]|:(?!/))+")
_QUOTED = re.compile(r'"([^"]*)"|(?<!\w)\'([^\']+)\'(?!\w)')

NUMBERS = frozenset(
    """zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    dozen dozens scores half quarter twice thrice second third fourth fifth sixth seventh eighth ninth tenth""".split()
)
"""Words for numbers, but for those that are also said of no number ("one", "first")."""

OPENING = frozenset(
    """what who whom whose which where when why how did do does was were is are has have had will would could should
    can may might in on at by to from with of for after before under until since against about into through during
    as""".split()
)
"""Words that a question begins with; any other first word may be a name."""


def keep_wording(question: str, readings: Sequence[str]) -> str:
    """A question in one line, or "" where it holds a name, number, date or quotation that no reading holds.

    Names are words with a capital, but for those by which questions begin. Hidden marks are taken out; markup and
    addresses are no wording.
    """
    shown = show_plainly(fold(question)[0], LONGEST_QUESTION + 1)
    if not 3 < len(shown) <= LONGEST_QUESTION or not shown.endswith("?") or not _PLAIN.fullmatch(shown):
        return ""
    held = " ".join(fold(reading)[0] for reading in readings)
    known = {word.casefold().removesuffix("'s") for word in _WORD.findall(held)}
    quoted = [one or other for one, other in _QUOTED.findall(shown)]
    if any(words.casefold() not in held.casefold() for words in quoted) or '"' in _QUOTED.sub("", shown):
        return ""
    words = _WORD.findall(shown)
    telling = [w for place, w in enumerate(words) if _tells(w, first=place == 0)]
    return shown if all(word.casefold().removesuffix("'s") in known for word in telling) else ""


def _tells(word: str, *, first: bool) -> bool:
    """Whether a word is a name or a number; the first has a capital in any case."""
    if first and word.casefold() in OPENING:
        return False
    parts = word.casefold().split("-")
    numeric = any(character.isdigit() for character in word) or any(part in NUMBERS for part in parts)
    return numeric or any(character.isupper() for character in word)
