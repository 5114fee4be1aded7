"""Words around a phrase that change what it says: "in three weeks", "within a month", "about 5 p.m.", "the week of"."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexicon import CLASSES
from tellings.annotate.times.tense import LOOKS_AHEAD, Direction, Register, find_direction
from tellings.text.tree import Tree

REACH = 28
"""Characters before a phrase that may hold such words."""

_HEDGE = re.compile(r"(?i)\b(?:around|about|approximately|roughly|circa|nearly|almost|some)\s$")
_BOUND = re.compile(
    r"(?i)\b(?:(?:no )?(?:more|less|fewer|longer) than|at (?:least|most)|up to|as (?:many|much|long) as"
    r"|(?:just )?(?:over|under))\s$"
)
_WEEK = re.compile(r"(?i)\b(?:the )?week (?:beginning|commencing|starting|ending|ended)(?: on)?\s$")
_AHEAD = re.compile(r"(?i)\b(in|within)\s$")
_ATTACKS = re.compile(r"(?i)\s(?:terror(?:ist)?\s)?(?:attacks?|hijack)")
_GAP = re.compile(r"(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?[\s,()]{0,4}(?:(?:on|of)\s)?")
_A_UNIT = [CLASSES["A"], CLASSES["UNIT"]]
_DAYS = frozenset({"date", "weekday", "days", "daynumber"})
_COUNTS = frozenset(CLASSES[name] for name in ("NUM", "DAYNUM", "NUMWORD", "A"))
_HEDGED_KINDS = frozenset({"duration", "ago", "clock", "clocks", "spoken", "date", "year"})


def retype(tree: Tree, phrase: Phrase) -> Phrase:
    """The phrase with its kind changed by the words before it.

    A length after "in" or "within" tells a time in a sentence that looks ahead: "will leave in three weeks". "The past
    week" is a length up to the writing, no week of the calendar; "a week" after a count is a rate.
    """
    before = tree.text[max(phrase.start - REACH, 0) : phrase.start]
    if phrase.kind == "date" and _WEEK.search(before):
        return msgspec.structs.replace(phrase, kind="weekdate")
    if phrase.kind == "date" and _names_attacks(tree.text, phrase):
        return msgspec.structs.replace(phrase, kind="september11")
    if phrase.kind == "unit" and any(lexeme.word == "past" for lexeme in phrase.lexemes):
        return msgspec.structs.replace(phrase, kind="duration")
    if phrase.kind == "duration" and _is_rate(tree, phrase):
        return msgspec.structs.replace(phrase, kind="set")
    if phrase.kind != "duration" or phrase.lexemes[0].code not in _COUNTS:
        return phrase
    word = _AHEAD.search(before)
    if word is None or find_direction(tree, phrase.start, phrase.end) not in LOOKS_AHEAD:
        return phrase
    return msgspec.structs.replace(phrase, kind="from" if word[1].lower() == "in" else "within")


def _is_rate(tree: Tree, phrase: Phrase) -> bool:
    """Whether "a week" says how often something is counted: "four flights a week", "$2 million a year"."""
    if [lexeme.code for lexeme in phrase.lexemes] != _A_UNIT or phrase.lexemes[0].word == "another":
        return False
    tokens = tree.find_tokens(phrase.start, phrase.end)
    if not tokens or tree.tokens[tokens[-1]].dep not in ("npadvmod", "nmod", "quantmod", "appos", "dep"):
        return False
    head = tree.tokens[tokens[-1]].head
    return head < tokens[0] and tree.tokens[head].pos in ("NOUN", "NUM", "SYM", "PROPN")


def _names_attacks(text: str, phrase: Phrase) -> bool:
    """Whether the date is "Sept. 11" of the attacks of 2001, which are named by it."""
    month, day = phrase.find("MONTH", "MABBR"), phrase.find("DAYNUM", "ORD")
    named = month is not None and day is not None and (month.number, day.number) == (9, 11)
    return named and phrase.find("YEAR", "UNIT") is None and bool(_ATTACKS.match(text, phrase.end))


def find_phrase_direction(tree: Tree, phrase: Phrase, register: Register) -> Direction:
    """Whether the phrase looks back or ahead; a day after "for" lies ahead ("set for June 28")."""
    text, possessive = tree.text, tree.text[phrase.end : phrase.end + 1] in ("'", "’")
    direction = find_direction(tree, phrase.start, phrase.end, register)
    planned = phrase.kind in _DAYS and text.endswith(" for ", 0, phrase.start) and not possessive
    return "planned" if planned and direction != "future" else direction


def find_day_after(text: str, phrases: Sequence[Phrase], index: int) -> Phrase | None:
    """The day that follows a time of day, over another one in brackets: "6 a.m. (0300 GMT) on Saturday"."""
    if phrases[index].kind not in ("clock", "clocks", "spoken"):
        return None
    for left, right in pairwise(phrases[index : index + 3]):
        if not _GAP.fullmatch(text, left.end, right.start):
            return None
        if right.kind in ("weekday", "date", "today", "holiday"):
            return right
    return None


def find_start(text: str, phrase: Phrase) -> int:
    """Where the time expression starts: with the words before its phrase that say how exact it is."""
    before = text[max(phrase.start - REACH, 0) : phrase.start]
    found = None
    if phrase.kind == "weekdate":
        found = _WEEK.search(before)
    elif phrase.kind in _HEDGED_KINDS or phrase.lexemes[0].code in "TN":
        found = _HEDGE.search(before)
    if found is None and phrase.kind in ("duration", "ago") and phrase.lexemes[0].code != CLASSES["THE"]:
        found = _BOUND.search(before)
    return phrase.start - len(before) + found.start() if found else phrase.start


def is_hedged(text: str, start: int, phrase: Phrase) -> bool:
    """Whether the expression that starts there calls itself approximate."""
    if any(lexeme.word in ("around", "about") for lexeme in phrase.lexemes):
        return True
    return bool(_HEDGE.fullmatch(text, start, phrase.start))
