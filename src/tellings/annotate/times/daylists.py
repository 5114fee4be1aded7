"""Lists of days that share a month: "April 20, 21 and 22", "3, 5 and 9 May" -> each day by itself."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexicon import CLASSES
from tellings.text.tree import Tree

_DAYS = frozenset({CLASSES["DAYNUM"], CLASSES["ORD"]})
_SHARED = frozenset({CLASSES["MONTH"], CLASSES["MABBR"], CLASSES["YEAR"]})


def is_day_list(tree: Tree, phrase: Phrase) -> bool:
    """Whether the numbers are days: they rise, and none behind the month counts what follows ("May 4 and 5 men")."""
    days = [lexeme for lexeme in phrase.lexemes if lexeme.code in _DAYS]
    if any(left.number >= right.number for left, right in pairwise(days)):
        return False
    last = phrase.lexemes[-1]
    if last.code not in _DAYS:
        return True
    tokens = tree.find_tokens(last.start, last.end)
    if not tokens or tokens[-1] + 1 >= len(tree):
        return True
    after = tree.tokens[tokens[-1] + 1]
    return tree.tokens[tokens[-1]].head <= tokens[-1] and after.tag not in ("NNS", "NNPS")


def split_day_lists(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases, and for a list of days a date for each, with the month and year that they share."""
    for phrase in phrases:
        if phrase.kind == "daylist":
            yield from _split(phrase)
        else:
            yield phrase


def _split(phrase: Phrase) -> Iterator[Phrase]:
    lexemes = phrase.lexemes
    days = [place for place, lexeme in enumerate(lexemes) if lexeme.code in _DAYS]
    starts = [0, *days[1:]]
    ends = [*(day + 1 for day in days[:-1]), len(lexemes)]
    for start, end in zip(starts, ends, strict=True):
        own = lexemes[start:end]
        lent = tuple(word for word in lexemes if word.code in _SHARED and word not in own)
        yield msgspec.structs.replace(phrase, kind="date", lexemes=own, first=phrase.first + start, lent=lent)
