"""The vocabulary of English time expressions: each word's class and, where it has one, its number."""

from tellings.text.dates import MONTHS, WEEKDAYS

CLASSES = {
    "MONTH": "M", "MABBR": "m", "WEEKDAY": "W", "WABBR": "w", "YEAR": "Y", "DAYNUM": "d", "ORD": "o", "NUM": "n",
    "NUMWORD": "k", "SCALE": "K", "QUANT": "q", "HALF": "h", "UNIT": "U", "UNITS": "u", "QUARTER": "Q", "WEEKEND": "E",
    "SEASON": "S", "PART": "P", "RELDAY": "R", "TONIGHT": "t", "CLOCK": "T", "NOON": "N", "LAST": "l", "NEXT": "x",
    "THIS": "i", "THAT": "j", "PHASE": "e", "EDGE": "g", "EVERY": "v", "FREQ": "F", "AGO": "G", "SHIFT": "b",
    "REF": "r", "RECENT": "c", "THE": "D", "A": "a", "OF": "O", "IN": "I", "COMMA": ",", "HYPHEN": "-", "TO": "&",
    "OR": "|", "BETWEEN": "B", "POSS": "'", "DOT": ".", "ADJ": "A", "ISO": "0", "SLASH": "/", "DECADE": "9",
    "HOLIDAY": "H", "CENTURY": "C", "FISCAL": "f", "AND": "^", "OLD": "!", "TIMES": "*",
    "PERIOD": "p", "LATEST": "L", "ENDED": "z", "REACH": "J", "TERM": "V", "WDAYS": "X", "PARTPL": "Z", "WEEKENDS": "s",
    "AFTER": "1", "BEFORE": "2", "OCLOCK": "3", "QCODE": "4", "ALL": "5", "TENS": "6", "HENCE": "7", "ABBR": "8",
    "YEARS": "%",
}  # fmt: skip
"""Names of word classes, as the rules spell them, and the letters that stand for them."""

BLANK = " "

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside of these bounds are no year in news."""

MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"Sept": 9}
WEEKDAY_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_NUMBERS |= {name[:3]: number for number, name in enumerate(WEEKDAYS)} | {"Tues": 1, "Thur": 3, "Thurs": 3}

_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

UNIT_NAMES = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E",
    "century": "C", "fortnight": "W", "quarter": "Q", "night": "N", "morning": "N", "evening": "N", "afternoon": "N",
    "weekend": "E", "summer": "Y", "winter": "Y", "spring": "Y", "fall": "Y", "autumn": "Y",
    "millennium": "L",
}  # fmt: skip
"""The letter of each unit in an ISO 8601 duration, and E (decade), C (century), L (millennium), Q (quarter)."""

SEASON_NUMBERS = {"spring": 0, "summer": 1, "fall": 2, "autumn": 2, "winter": 3, "springtime": 0, "summertime": 1}

PARTS = {
    "morning": "MO", "mornings": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF",
    "afternoons": "AF", "lunchtime": "MI", "midday": "MI", "evening": "EV", "evenings": "EV", "dusk": "EV",
    "sunset": "EV", "night": "NI", "nights": "NI", "overnight": "NI", "nighttime": "NI", "daytime": "DT",
    "tonight": "NI",
}  # fmt: skip
"""TIMEX3 codes of the parts of a day."""

PART_HOURS = {"MO": (0, 12), "AF": (12, 18), "MI": (11, 15), "EV": (17, 24), "NI": (18, 30), "DT": (6, 18)}
"""The hours, from the day's start, that a part of a day may cover. Wide, so that two tellings of one evening never
clash; a night runs on into the next morning."""

DECADES = {
    "tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "noughties": 2000,
}  # fmt: skip
"""Names of decades: the years in their century, or the year."""

FREQUENCIES = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "quarterly": "P3M", "hourly": "PT1H", "nightly": "P1D", "biweekly": "P2W", "fortnightly": "P2W",
    "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip

REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "recent": "PAST_REF", "past": "PAST_REF",
    "current": "PRESENT_REF", "future": "FUTURE_REF", "soon": "FUTURE_REF", "term": "FUTURE_REF", "run": "FUTURE_REF",
}  # fmt: skip
"""Words that point at the present, the past or the future without saying when."""

PHASES = {
    "early": "START", "mid": "MID", "late": "END", "later": "", "earlier": "", "sometime": "", "middle": "MID",
    "beginning": "START", "start": "START", "end": "END", "close": "END", "half": "", "rest": "", "outset": "START",
    "turn": "START", "mids": "MID", "part": "", "course": "", "remainder": "", "most": "", "much": "",
}  # fmt: skip

_QUANTITIES = "few several some many couple dozens scores hundreds thousands various countless multiple".split()


def _list(name: str, words: str) -> dict[str, tuple[str, int]]:
    return dict.fromkeys(words.split(), (CLASSES[name], 0))


def _count(name: str, words: list[str], *, first: int = 0, step: int = 1) -> dict[str, tuple[str, int]]:
    return {word: (CLASSES[name], first + step * place) for place, word in enumerate(words)}


WORDS: dict[str, tuple[str, int]] = {
    **_count("NUMWORD", _NUMBER_WORDS),
    **_count("NUMWORD", _TENS, first=20, step=10),
    **_count("ORD", _ORDINALS, first=1),
    "thirtieth": (CLASSES["ORD"], 30),
    "twice": (CLASSES["TIMES"], 2), "once": (CLASSES["TIMES"], 1),
    "hundred": (CLASSES["SCALE"], 100), "thousand": (CLASSES["SCALE"], 1000), "dozen": (CLASSES["SCALE"], 12),
    **_list("QUANT", " ".join(_QUANTITIES)),
    "half": (CLASSES["HALF"], 0),
    **_list("UNIT", "minute hour day week month year decade fortnight"),
    **_list("UNITS", "seconds minutes hours days weeks months years decades centuries fortnights quarters"),
    **_list("ABBR", "hr hrs min mins sec secs"),
    "century": (CLASSES["CENTURY"], 0),
    **_list("QUARTER", "quarter"), **_list("WEEKEND", "weekend"),
    **_list("SEASON", " ".join(SEASON_NUMBERS)),
    **_list("PART", " ".join(word for word in PARTS if word != "tonight" and not word.endswith("s"))),
    "today": (CLASSES["RELDAY"], 0), "yesterday": (CLASSES["RELDAY"], -1), "tomorrow": (CLASSES["RELDAY"], 1),
    **_list("TONIGHT", "tonight"),
    "last": (CLASSES["LAST"], -1), "past": (CLASSES["LAST"], -1), "previous": (CLASSES["LAST"], -1),
    "preceding": (CLASSES["LAST"], -1), "prior": (CLASSES["LAST"], -1),
    "next": (CLASSES["NEXT"], 1), "coming": (CLASSES["NEXT"], 1), "following": (CLASSES["NEXT"], 1),
    "upcoming": (CLASSES["NEXT"], 1),
    **_list("THIS", "this current present"), **_list("THAT", "that same"),
    **_list("PHASE", "early mid late sometime"),
    **_list("EDGE", "beginning start end close middle rest outset turn part course remainder"),
    **_list("EVERY", "every each"), **_list("FREQ", " ".join(FREQUENCIES)),
    **_list("AGO", "ago"), **_list("SHIFT", "earlier later"),
    **_list("REF", "now currently nowadays presently recently lately soon future"),
    **_list("RECENT", "recent"), **_list("THE", "the these those"), **_list("A", "a an another"),
    **_list("OF", "of"), **_list("IN", "in on at by around about during for since"),
    **_list("TO", "to through until till"), **_list("OR", "or"), **_list("AND", "and"),
    **_list("BETWEEN", "between from"),
    **_list("ADJ", "full whole entire straight consecutive long additional extra solid successive trading calendar "
            "working business school very intense more"),
    **_list("FISCAL", "fiscal financial"), **_list("OLD", "old"),
    **_list("REACH", "near foreseeable distant immediate short"), **_list("TERM", "term run"),
    **_list("WEEKENDS", "weekends"), **_list("PARTPL", " ".join(word for word in PARTS if word.endswith("s"))),
    **_list("ENDED", "ended ending"), **_list("AFTER", "after"), **_list("BEFORE", "before"),
    **_list("ALL", "all"), **_list("HENCE", "hence"),
    **{word: (CLASSES["TENS"], number) for word, number in DECADES.items()},
    **_list("PERIOD", "period"), **_list("LATEST", "latest comparable corresponding"),
}  # fmt: skip
"""Words that are spelt in lower case, with class and number."""

NAMES: dict[str, tuple[str, int]] = {
    **{word: (CLASSES["MONTH" if word in MONTHS else "MABBR"], n) for word, n in MONTH_NUMBERS.items()},
    **{word: (CLASSES["WEEKDAY" if word in WEEKDAYS else "WABBR"], n) for word, n in WEEKDAY_NUMBERS.items()},
    **{f"{word}s": (CLASSES["WDAYS"], n) for word, n in WEEKDAY_NUMBERS.items() if word in WEEKDAYS},
}
"""Words that count only with a capital. May is both forms at once and stands as a month."""

MARKS = {",": "COMMA", "-": "HYPHEN", "–": "HYPHEN", "‑": "HYPHEN", ".": "DOT", "&": "AND"}

HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31),
    "independence day": (7, 4), "veterans day": (11, 11), "st. patrick's day": (3, 17), "st patrick's day": (3, 17),
    "bastille day": (7, 14), "armistice day": (11, 11),
}  # fmt: skip
"""Holidays on a fixed day: month and day."""

MOVABLE = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3), "mother's day": (5, 6, 2), "father's day": (6, 6, 3), "easter": (0, 0, 0),
    "easter sunday": (0, 0, 0), "easter monday": (0, 0, 1), "good friday": (0, 0, -2), "palm sunday": (0, 0, -7),
}  # fmt: skip
"""Holidays without a fixed day, of the United States and the Western Church: month, weekday and which one. Month 0
counts days from Easter."""
