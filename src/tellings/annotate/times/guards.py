"""What looks like a time and is none: May the verb, a number that is no year, an age, a name."""

import re
from collections.abc import Callable
from typing import ClassVar

from tellings.annotate.times.daylists import is_day_list
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexicon import CLASSES
from tellings.text.tree import Tree

NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "LAW"})
COUNTS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL"})

_BEFORE_TIME = re.compile(
    r"(?i)(?:\b(?:in|on|since|of|by|until|till|before|after|from|to|through|during|for|between|and|or|late|early|mid|"
    r"the|last|next|this|around|about|circa|every|each|year|as|summer|winter|spring|fall|autumn|election)|[(,;:'’–—-])\s?$"
)
_BEFORE_CLOCK = re.compile(
    r"(?i)(?:\b(?:at|about|around|by|from|since|until|till|before|after|to|and|between|of|near|circa)|[(,–—-])\s?$"
)
_BEFORE_REST = re.compile(r"(?i)\bwith\s(?:just |only )?$")
_AFTER_REST = re.compile(
    r"(?i)\s(?:minutes?|left|remaining|to (?:play|go)|in(?:to)? the (?:first|second|third|fourth))\b"
)
_BEFORE_DAY = re.compile(r"(?i)\b(?:on|by|until|till|since|from|before|after|for)\s$")
_BEFORE_SPOKEN = re.compile(r"(?i)(?:\b(?:at|about|around|by|until|till|before|after|is|was)|[’']s)\s$")
_NUMBERED = re.compile(
    r"(?i)\b(?:flight|route|highway|room|no\.?|number|model|boeing|airbus|page|unit|channel|section|chapter|hotel|"
    r"order|bill|act|resolution|level|size|code|lot|gate|block|apartment|suite|extension)\s$"
)
_CAPITALISED = re.compile(r"\b[A-Z]\w*\s$")
_AFTER_FALL = re.compile(r"\sof\b")
_BEFORE_AGE = re.compile(r"(?i)\baged?\s$")
_AFTER_AGE = re.compile(r"(?i)[\s-]?-?\s?(?:olds?\b|of age\b)")
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "jan", "june", "april", "august"})
_THE = CLASSES["THE"]
_NAME_GOES_ON = re.compile(r"\s[A-Z]")
_OPENING = re.compile(r"[\"“‘'`]$")
_CLOSING = re.compile(r"[,.]?[\"”’']")
_ERA = re.compile(r"\s?(?:BCE?|B\.C\.)(?!\w)")
_OWNED = re.compile(r"(?i)\b(?:my|your|his|her|our|their)\s$")
_AFTER_FRACTION = re.compile(r"\sof\s(?!\d|fiscal|last|this|next)")
_SHORT = frozenset({"day", "minute", "hour"})
_DATE_OF = re.compile(r"\s(?:beginning|commencing|starting|ending|ended)(?:\son)?\s[A-Z\d]")
_TELLS = re.compile(rf"\s(?:before|after|of|that|when|since|in which)\b|{_DATE_OF.pattern}")
_PUBLICATION = re.compile(r"\s(?:Times|Post|Mirror|Telegraph|Express|Mail|Herald|Star|Sun|World|Independent|Tribune)\b")


class Guard:
    """Answers whether a phrase is a time in its text."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._labels = {i: name.label for name in tree.syntax.names for i in range(name.first, name.last)}

    def is_time(self, phrase: Phrase) -> bool:
        """Whether the phrase is a time expression where it stands."""
        if _ERA.match(self._tree.text, phrase.end):
            return False
        check = self._CHECKS.get(phrase.kind)
        return check is None or check(self, phrase)

    def _before(self, phrase: Phrase) -> str:
        return self._tree.text[max(phrase.start - 14, 0) : phrase.start]

    def _label(self, phrase: Phrase) -> str:
        tokens = self._tree.find_tokens(phrase.start, phrase.end)
        return self._labels.get(tokens[0], "") if tokens else ""

    def _is_name(self, phrase: Phrase) -> bool:
        return self._label(phrase) in NAMES

    def _is_year(self, phrase: Phrase) -> bool:
        if len(phrase.lexemes) > 1:
            return True
        label = self._label(phrase)
        if _NUMBERED.search(self._before(phrase)):
            return False
        if label == "DATE":
            return True
        if label in COUNTS or label in NAMES or not 1700 <= phrase.lexemes[0].number <= 2100:
            return False
        return bool(_BEFORE_TIME.search(self._before(phrase))) and not self._counts(phrase)

    def _counts(self, phrase: Phrase) -> bool:
        tokens = self._tree.find_tokens(phrase.start, phrase.end)
        if not tokens:
            return False
        token = self._tree.tokens[tokens[0]]
        return token.dep == "nummod" and self._tree.tokens[token.head].tag in ("NNS", "NNPS")

    def _is_month(self, phrase: Phrase) -> bool:
        if len(phrase.lexemes) > 1:
            return True
        word = phrase.lexemes[0].word.rstrip(".")
        if len(word) == 3 and word != "may" and self._label(phrase) != "DATE":
            return False
        if _CAPITALISED.search(self._before(phrase)) and not _BEFORE_TIME.search(self._before(phrase)):
            return False
        if self._label(phrase) in ("DATE", "TIME"):
            return True
        if word not in _AMBIGUOUS_MONTHS:
            return not self._is_name(phrase)
        return not self._is_name(phrase) and bool(_BEFORE_TIME.search(self._before(phrase)))

    def _is_weekday(self, phrase: Phrase) -> bool:
        return not _PUBLICATION.match(self._tree.text, phrase.end) and not self._is_name(phrase)

    def _is_holiday(self, phrase: Phrase) -> bool:
        return self._label(phrase) != "PERSON" and not _NAME_GOES_ON.match(self._tree.text, phrase.end)

    def _is_season(self, phrase: Phrase) -> bool:
        return phrase.find("YEAR") is not None or not _AFTER_FALL.match(self._tree.text, phrase.end)

    def _is_decade(self, phrase: Phrase) -> bool:
        """Whether "30s" are years and not somebody's age."""
        return not _OWNED.search(self._before(phrase))

    def _is_unit(self, phrase: Phrase) -> bool:
        return not self._is_title(phrase) and not self._is_told_by(phrase)

    def _is_today(self, phrase: Phrase) -> bool:
        return not self._is_title(phrase)

    def _is_clock(self, phrase: Phrase) -> bool:
        """Whether bare figures are a time of day, and not what a game has left ("with 10:03 left")."""
        word = phrase.lexemes[0].word
        if not word[-1:].isdigit():
            return True
        if _BEFORE_REST.search(self._before(phrase)) or _AFTER_REST.match(self._tree.text, phrase.end):
            return False
        return self._label(phrase) == "TIME" or bool(_BEFORE_CLOCK.search(self._before(phrase)))

    def _is_day_number(self, phrase: Phrase) -> bool:
        """Whether "the 27th" is a day: it follows "on" or the like, in figures, and no noun follows."""
        if phrase.find("UNIT"):
            return True
        last = phrase.lexemes[-1]
        tokens = self._tree.find_tokens(last.start, last.end)
        if tokens and self._tree.tokens[tokens[-1]].head > tokens[-1]:
            return False
        if phrase.find("WEEKDAY", "WABBR"):
            return True
        return last.word[0].isdigit() and bool(_BEFORE_DAY.search(self._before(phrase)))

    def _is_spoken(self, phrase: Phrase) -> bool:
        """Whether "8 in the morning", "ten past 9" or "three to eight" is a time of day and no count."""
        words = {lexeme.word for lexeme in phrase.lexemes}
        if words & {"half", "quarter", "quarters", "o'clock", "o’clock"}:
            return (
                not words & {"quarter", "quarters"}
                or "past" in words
                or bool(phrase.find("CLOCK", "PART", "RELDAY", "TONIGHT", "WEEKDAY"))
            )
        if phrase.find("UNITS", "ABBR") and "past" in words:
            return True
        return bool(_BEFORE_SPOKEN.search(self._before(phrase)))

    def _is_duration(self, phrase: Phrase) -> bool:
        aged = _AFTER_AGE.match(self._tree.text, phrase.end) or _BEFORE_AGE.search(self._before(phrase))
        of_a_date = phrase.lexemes[-1].word == "week" and _DATE_OF.match(self._tree.text, phrase.end)
        if aged or of_a_date or self._is_title(phrase):
            return False
        if phrase.lexemes[-1].word in ("quarter", "quarters"):
            return phrase.find("A") is None and not self._is_fraction(phrase)
        return True

    def _is_fraction(self, phrase: Phrase) -> bool:
        """Whether "three-quarters" is a part of something, or "quarters" a place to live in."""
        return len(phrase.lexemes) == 1 or bool(_AFTER_FRACTION.match(self._tree.text, phrase.end))

    def _is_day_list(self, phrase: Phrase) -> bool:
        return is_day_list(self._tree, phrase)

    def _is_set(self, phrase: Phrase) -> bool:
        """Whether "daily" is no part of a name ("the Evening Daily")."""
        often = phrase.find("FREQ")
        written_small = often is None or self._tree.text[often.start].islower()
        return written_small or not _CAPITALISED.search(self._before(phrase))

    def _is_title(self, phrase: Phrase) -> bool:
        """Whether it is the quoted name of something ("This Week"): its last word has a capital.

        One word has that at the start of a sentence too, and is a name only if the quotation ends with it.
        """
        last = phrase.lexemes[-1].start
        if not _OPENING.search(self._before(phrase)) or not self._tree.text[last].isupper():
            return False
        return len(phrase.lexemes) > 1 or bool(_CLOSING.match(self._tree.text, phrase.end))

    def _is_noun(self, phrase: Phrase) -> bool:
        tokens = self._tree.find_tokens(phrase.start, phrase.end)
        return bool(tokens) and self._tree.tokens[tokens[-1]].pos == "NOUN"

    def _is_told_by(self, phrase: Phrase) -> bool:
        """Whether a bare "the week" gets its time from words after it ("the week before the vote"), or is "the day"."""
        if phrase.find("SHIFT") and phrase.lexemes[-1].word in _SHORT:
            return True
        if len(phrase.lexemes) > 2 or phrase.lexemes[0].code != _THE:
            return False
        return phrase.lexemes[-1].word in _SHORT or bool(_TELLS.match(self._tree.text, phrase.end))

    def _is_reference(self, phrase: Phrase) -> bool:
        before, after = self._before(phrase), self._tree.text[phrase.end : phrase.end + 4]
        if self._tree.text[phrase.start : phrase.end].isupper():
            return False
        match phrase.lexemes[-1].word:
            case "soon":
                return not before.endswith(("as ", "how ", "too "))
            case "past":
                return before.lower().endswith("in ") and self._is_noun(phrase)
            case "future":
                return (len(phrase.lexemes) > 1 or not re.match(r"\s\w", after)) and not re.match(r"\sof\b", after)
            case "recent" | "current" as word:
                return not re.match(r"\s?[-,.]", after) and word == phrase.lexemes[0].word
            case "term" | "run":
                return bool(re.search(r"(?i)\b(?:in|over|for)\s$", before))
            case word:
                return word not in ("this", "present", "last", "previous", "preceding", "prior")

    _CHECKS: ClassVar[dict[str, Callable[["Guard", Phrase], bool]]] = {
        "year": _is_year, "month": _is_month, "weekday": _is_weekday, "holiday": _is_holiday, "clock": _is_clock,
        "spoken": _is_spoken, "daynumber": _is_day_number, "season": _is_season, "duration": _is_duration,
        "ref": _is_reference, "set": _is_set, "unit": _is_unit, "decade": _is_decade, "today": _is_today,
        "daylist": _is_day_list,
    }  # fmt: skip
