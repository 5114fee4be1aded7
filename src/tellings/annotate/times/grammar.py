"""The grammar of time expressions: a table of patterns over classes of words, and the longest match of them."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from tellings.annotate.times.lexer import Lexed, Lexeme
from tellings.annotate.times.lexicon import BLANK, CLASSES

_PARTS = {
    "DAYNO": "(?:DAYNUM|ORD)",
    "MON": "(?:MONTH|MABBR DOT?)",
    "DAYMON": "(?:THE? DAYNO OF? MON|MON THE? DAYNO)",
    "WDAY": "(?:WEEKDAY|WABBR DOT?)",
    "REL": "(?:LAST|NEXT|THIS|THAT)",
    "ANYUNIT": "(?:UNIT|UNITS|QUARTER|CENTURY)",
    "FRONT": "(?:THE? EDGE OF THE?|THE? (?:PHASE|SHIFT) HYPHEN?|PHASE IN THE?)",
    "CARD": "(?:(?:NUM|DAYNUM|YEAR) SCALE?|NUMWORD (?:HYPHEN? NUMWORD)? SCALE?|A SCALE)",
    "SOME": "(?:A? QUANT OF?|A? SCALE OF)",
    "TODB": "(?:(?:CLOCK|NOON|PHASE? HYPHEN? PART) (?:COMMA|IN|OF)?|THE PHASE? HYPHEN? PART OF)",
    "TODA": "(?:COMMA? IN? (?:CLOCK|NOON|THE? PART)(?! (?:IN|COMMA)? (?:WDAY|MON|RELDAY)))",
    "HOUR": "(?:(?:NUMWORD|DAYNUM) OCLOCK?|CLOCK|NOON)",
    "TODS": "(?:IN THE PART|COMMA? IN? (?:RELDAY PART?|TONIGHT|WDAY PART?|REL PART))",
    "WHOLE": "(?:FISCAL? YEAR|THE? REL UNIT|MON YEARTAIL?|THE UNIT)",
    "YEARTAIL": "(?:COMMA? OF? (?:YEAR|(?:LAST|NEXT|THIS|THAT) UNIT))",
}
"""Parts that several rules share. They are spelt in terms of classes and of each other."""

RULES: tuple[tuple[str, str], ...] = (
    ("iso", "(?:CLOCK COMMA?)? ISO"),
    ("slash", "SLASH"),
    ("days", "(?:WDAY COMMA?)? MON DAYNO (?:(?:HYPHEN|TO) DAYNO|HYPHEN MON DAYNO) (?:COMMA? YEAR)?"),
    ("days", "(?<=BETWEEN) MON DAYNO AND DAYNO (?:COMMA? YEAR)?"),
    ("days", "(?<=BETWEEN) DAYNO AND DAYNO OF? MON (?:COMMA? YEAR)?"),
    ("daylist", "THE? DAYNO (?:COMMA DAYNO)* COMMA? (?:AND|OR) THE? DAYNO OF? MON (?:COMMA? YEAR)?"),
    ("daylist", "MON THE? DAYNO (?:COMMA DAYNO)* COMMA? (?:AND|OR) THE? DAYNO (?:COMMA? YEAR)?"),
    ("daylist", "MON DAYNO (?:COMMA DAYNO){2,} (?:COMMA YEAR)?"),
    ("days", "(?:MON DAYNO (?:HYPHEN|TO) MON DAYNO|DAYNO MON (?:HYPHEN|TO) DAYNO MON) COMMA? YEAR"),
    ("days", "(?<=BETWEEN) (?:MON DAYNO AND MON DAYNO|DAYNO MON AND DAYNO MON) COMMA? YEAR"),
    ("months", "MON HYPHEN MON (?:COMMA? OF? YEAR)?|MON TO MON COMMA? OF? YEAR"),
    ("months", "(?<=BETWEEN) MON AND MON COMMA? OF? YEAR"),
    ("days", "DAYNO (?:HYPHEN|TO) DAYNO OF? MON (?:COMMA? YEAR)?"),
    ("date", "TODB? FRONT? (?:WDAY COMMA?)? DAYMON YEARTAIL? TODA?"),
    ("date", "TODB? REL (?:WDAY COMMA?)? DAYMON (?:COMMA? YEAR)? TODA?"),
    ("date", "(?:THE? PHASE? UNITS OF) (?:WDAY COMMA?)? DAYMON YEARTAIL?"),
    ("month", "FRONT? REL? FRONT? MON YEARTAIL?"),
    (
        "weekday",
        "TODB? FRONT? (?:THE? (?:LAST|NEXT|THIS|THAT){1,3})? (?:WEEKDAY|WABBR DOT) "
        "(?:OF? (?:LAST|NEXT|THIS) UNIT)? TODA?",
    ),
    ("weekday", "THE? PHASE? UNITS OF WDAY TODA?"),
    ("today", "TODB? (?:PHASE|SHIFT)? (?:RELDAY|TONIGHT) TODA?"),
    ("part", "(?:PHASE|SHIFT)? (?:THE? REL|THE) PHASE? HYPHEN? PART"),
    ("part", "PHASE HYPHEN? PART|PART"),
    ("clocks", "(?:CLOCK|NOON|DAYNUM) (?:HYPHEN|TO) (?:CLOCK|NOON) (?:COMMA? IN? (?:WDAY|RELDAY))?"),
    ("clocks", "(?<=BETWEEN) (?:CLOCK|NOON|DAYNUM) AND (?:CLOCK|NOON) (?:COMMA? IN? (?:WDAY|RELDAY))?"),
    ("clock", "(?:CLOCK|NOON) (?:PART|REL PART)?"),
    ("spoken", "(?:HALF|A? QUARTER|(?:NUMWORD|DAYNUM) NUMWORD? (?:UNITS|ABBR)) (?:LAST|TO) HOUR TODS?"),
    ("spoken", "(?:NUMWORD|DAYNUM) LAST HOUR TODS?|NUMWORD OCLOCK TODS?|(?:DAYNUM|NUMWORD|CLOCK) IN THE PART"),
    ("years", "YEAR HYPHEN (?:YEAR|DAYNUM|NUM)|YEARS"),
    ("year", "FRONT? (?:THE? FISCAL UNIT?|THE UNIT)? YEAR"),
    ("decade", "(?:THE? EDGE OF)? THE? PHASE? HYPHEN? DECADE|THE PHASE? TENS|THE (?:ORD|LAST) HALF OF THE? DECADE"),
    ("century", "THE? PHASE? HYPHEN? ORD HYPHEN? CENTURY"),
    (
        "quarter",
        "FRONT? (?:THE|THIS|LAST|NEXT)? (?:YEAR POSS?|REL UNIT POSS?)? (?:REL|FISCAL)? HYPHEN? ORD HYPHEN? QUARTER "
        "(?:OF? FISCAL? (?:YEAR|THE? REL UNIT))?",
    ),
    ("nth", "THE? (?:ORD|LAST) (?:WDAY|UNIT|WEEKEND) (?:(?:OF|IN) WHOLE|REL UNIT)"),
    ("half", "THE? (?:ORD|LAST) HYPHEN? HALF (?:OF? FISCAL? (?:YEAR|THE? REL UNIT))?"),
    ("half", "THE? QCODE (?:OF? FISCAL? (?:YEAR|REL UNIT))?|FISCAL? YEAR QCODE"),
    ("dateunit", "THE? (?:UNIT|WEEKEND) OF (?:(?:WDAY COMMA?)? DAYMON (?:HYPHEN DAYNO)? YEARTAIL?|THE ORD)"),
    ("month", "THE UNIT OF MON YEARTAIL?"),
    ("afternext", "THE (?:UNIT|WEEKEND) (?:AFTER THE? NEXT|BEFORE THE? LAST)"),
    ("daynumber", "THE? ORD OF THE? REL UNIT|(?:WDAY COMMA?)? THE ORD"),
    ("weekday", "(?:LAST|NEXT|THIS) UNIT COMMA? IN? (?:WEEKDAY|WABBR DOT) TODA?"),
    ("back", "(?:THE|A)? RECENT? UNIT HYPHEN (?:AGO|SHIFT) (?:ORD HYPHEN?)? (?:QUARTER|PERIOD)?"),
    ("period", "THE (?:RECENT HYPHEN?)? (?:YEAR|LATEST)? HYPHEN? (?:PERIOD|QUARTER)"),
    ("period", "THE LATEST? (?:PERIOD|QUARTER) (?:A UNIT (?:SHIFT|AGO)|OF? LAST UNIT)|LAST UNIT POSS QUARTER"),
    ("season", "FRONT? (?:THE? REL|THE) PHASE? SEASON (?:OF? (?:YEAR|REL UNIT))?|FRONT? SEASON OF? (?:YEAR|REL UNIT)"),
    ("holiday", "(?:THE? REL)? HOLIDAY (?:COMMA? YEAR)?"),
    ("unit", "FRONT? (?:THE? REL|REL REL) FISCAL? (?:UNIT|QUARTER|WEEKEND|CENTURY)"),
    ("unit", "FRONT? THE WEEKEND"),
    ("duration", "THE FISCAL? UNIT(?= ENDED)"),
    ("unit", "SHIFT IN THE UNIT"),
    ("unit", "FRONT? THE (?:ADJ|FISCAL)? UNIT"),
    ("unit", "FRONT THE? (?:UNIT|QUARTER|CENTURY)"),
    ("ago", "(?:CARD (?:(?:TO|OR|HYPHEN) CARD)?|SOME|A|A HALF|HALF A) ADJ? ANYUNIT (?:AND A HALF)? AGO"),
    ("ago", "UNITS AGO"),
    ("ago", "(?:CARD|SOME|A) ADJ? ANYUNIT (?:AND A HALF)? SHIFT"),
    (
        "duration",
        "(?:THE? (?:LAST|NEXT|THIS|ORD|RECENT|LATEST))? (?:CARD (?:(?:TO|OR|HYPHEN) CARD)?|SOME|A|A HALF|HALF A) "
        "HYPHEN? ADJ? ANYUNIT (?:AND A HALF)?",
    ),
    ("duration", "THE? (?:LAST|NEXT|ORD|RECENT|ADJ) ADJ? UNITS (?:OR UNITS|AND UNITS)?"),
    ("duration", "THE (?:ORD|LATEST)? CARD ADJ? UNITS"),
    ("duration", "A (?:CARD)? ADJ UNIT"),
    ("duration", "(?:ALL|ADJ HYPHEN|HALF HYPHEN?) HYPHEN? UNIT|A UNIT AND HALF"),
    ("duration", "CARD HYPHEN? AND HYPHEN? A? HYPHEN? HALF HYPHEN? ANYUNIT"),
    (
        "lengths",
        "(?:CARD|A) HYPHEN? (?:ANYUNIT|ABBR) (?:COMMA? (?:AND? CARD|AND A) (?:ANYUNIT|ABBR)){1,3} (?:AGO|SHIFT)?",
    ),
    (
        "from",
        "(?:CARD|A) ADJ? ANYUNIT (?:BETWEEN REF|HENCE|(?:BETWEEN|AFTER|BEFORE) RELDAY)|"
        "THE UNIT (?:AFTER|BEFORE) RELDAY",
    ),
    ("duration", "UNITS"),
    ("duration", "CARD HYPHEN? ABBR"),
    ("set", "EVERY (?:CARD|ORD)? (?:ANYUNIT|WDAY|SEASON|MON|WEEKEND|PART) PART?"),
    ("set", "THE? (?:ORD|LAST) WDAY (?:OF|IN) EVERY UNIT"),
    ("duration", "(?<=BETWEEN) CARD AND CARD ANYUNIT"),
    ("set", "FREQ"),
    ("set", "TIMES A UNIT"),
    ("ref", "(?:THE REACH?|REACH)? REF|THE (?:REACH|ADJ) TERM|RECENT|THIS|THE LAST"),
    ("yearend", "THE? UNIT (?:POSS|HYPHEN)? EDGE"),
    ("set", "WDAYS|WDAY PARTPL|PARTPL|WEEKENDS"),
    ("quarter", "THE RECENT? QUARTER"),
)
"""Kind of reading and pattern. Of the matches that start at one word the longest wins; of equal ones the first."""

_NAME = re.compile(r"[A-Z]+")


class Phrase(msgspec.Struct, frozen=True):
    """A stretch of words that one rule matched; ``lent`` are words outside of it that it shares ("3 and 5 *May*")."""

    kind: str
    lexemes: tuple[Lexeme, ...]
    first: int
    lent: tuple[Lexeme, ...] = ()

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.lexemes[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.lexemes[-1].end

    def find(self, *names: str) -> Lexeme | None:
        """The first word of one of these classes."""
        codes = {CLASSES[name] for name in names}
        return next((lexeme for lexeme in (*self.lexemes, *self.lent) if lexeme.code in codes), None)

    def find_all(self, *names: str) -> tuple[Lexeme, ...]:
        """All words of these classes."""
        codes = {CLASSES[name] for name in names}
        return tuple(lexeme for lexeme in (*self.lexemes, *self.lent) if lexeme.code in codes)


def _expand(pattern: str) -> str:
    """Spell a rule in letters of classes."""

    def replace(match: re.Match[str]) -> str:
        name = match.group()
        return _expand(_PARTS[name]) if name in _PARTS else f"(?:{re.escape(CLASSES[name])})"

    return _NAME.sub(replace, pattern).replace(" ", "")


_RULES = tuple((kind, re.compile(_expand(pattern))) for kind, pattern in RULES)

_STARTS = re.compile(_expand("(?:THE|A|ADJ)") + r"(?=[^ ,.])|[^ ,.^|&'OI*+!DaAz123-]|\*")
"""Words with which a phrase may start: those that stand everywhere only before another word of time."""


def find_phrases(lexed: Lexed, accept: Callable[[Phrase], bool]) -> Iterator[Phrase]:
    """Yield the longest matches of the rules that are accepted, from left to right; they do not overlap."""
    codes, place = lexed.codes, 0
    for match in _STARTS.finditer(codes):
        start = match.start()
        if start < place:
            continue
        end = codes.find(BLANK, start)
        run = codes[max(start - 1, 0) : end if 0 <= end < start + LONGEST_RUN else start + LONGEST_RUN]
        matches = _match_rules(run, min(start, 1))
        phrases = (Phrase(kind, lexed.get_all(start, start + length), start) for length, kind in matches)
        phrase = next((phrase for phrase in phrases if accept(phrase)), None)
        if phrase is not None:
            yield phrase
        if matches:
            place = start + (len(phrase.lexemes) if phrase else matches[0][0])


LONGEST_RUN = 40
"""Words that one phrase may hold at most; the longest rule holds fewer."""


@lru_cache(maxsize=4096)
def _match_rules(run: str, start: int) -> tuple[tuple[int, str], ...]:
    """Length and kind of the matches at the start, in words without a blank; the longest first. A few runs recur."""
    found = [(match.end() - start, kind) for kind, pattern in _RULES if (match := pattern.match(run, start))]
    return tuple(sorted(found, key=lambda item: -item[0]))
