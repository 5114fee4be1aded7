"""Wordings of one saying that contradict each other: one denies what the other says, or a number differs."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import msgspec

from tellings.model.annotations import Quantity

LEAST_ALIGNED = 0.6
"""Share of the shorter wording's words that stand in the longer one in the same order: with fewer, two translations of
one sentence would be taken for a sentence and its denial. A choice, checked on the labelled events, where it finds the
one saying that two reports quote in opposite senses, and no other; not fitted."""

SHORTEST_ALIGNED = 3
"""Words that two wordings must share in order: fewer do not show that the rest is the same."""

LONGEST_STEM = 4
"""First letters by which a verb is known again in another form ("agreed", "did not agree")."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NEGATIVE = frozenset("not never no none nothing nobody nowhere neither nor without".split())
_SUPPORTING = frozenset("do does did to be a an the any".split())
_CONTRACTED = {"won": "will", "ca": "can", "wo": "will", "sha": "shall", "ai": "is"}


class Word(msgspec.Struct, frozen=True):
    """A word in lower case; ``quantity`` where it belongs to a number."""

    plain: str
    quantity: Quantity | None = None

    @property
    def negative(self) -> bool:
        """Whether it denies."""
        return self.plain in _NEGATIVE


def split_words(text: str, start: int, quantities: Sequence[Quantity]) -> tuple[Word, ...]:
    """Split a wording that begins at ``start`` of its article into words; a number is one word."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        place = start + match.start()
        number = next((q for q in quantities if q.start <= place < q.end), None)
        if number is None:
            words.extend(Word(plain) for plain in _split_contraction(text, match))
        elif not words or words[-1].quantity != number:
            words.append(Word(f"{number.low}-{number.high} {number.unit or ''}", number))
    return tuple(words)


def _split_contraction(text: str, match: re.Match[str]) -> Iterator[str]:
    plain = match.group().lower().replace("’", "'")
    if plain == "no" and text[match.end() : match.end() + 1] in {",", ".", "!"}:
        return
    if plain == "not" and text[match.end() :].lstrip()[:4].lower() == "only":
        return
    if plain == "cannot":
        yield from ("can", "not")
    elif plain.endswith("n't"):
        yield from (_CONTRACTED.get(plain[:-3], plain[:-3]), "not")
    else:
        yield plain


def find_contradiction(left: Sequence[Word], right: Sequence[Word]) -> str | None:
    """Say how two wordings of one saying contradict each other, or ``None`` where they do not.

    Words are aligned in order; only what differs in one place counts, so not what stands before a wording that begins
    later. A denial that stands elsewhere in the other wording ("I do not think that he will", "I think that he will
    not") is none.
    """
    matcher = SequenceMatcher(None, [w.plain for w in left], [w.plain for w in right], autojunk=False)
    aligned = sum(block.size for block in matcher.get_matching_blocks())
    if aligned < max(SHORTEST_ALIGNED, LEAST_ALIGNED * min(len(left), len(right))):
        return None
    balance, numbers = 0, None
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal" and b > 0 and d > 0:
            balance += _weigh_denial(left[a:b], right[c:d])
            numbers = numbers or _find_other_number(left[a:b], right[c:d])
    if balance:
        return "one wording denies what the other says"
    return f"{numbers[0]} in one wording, {numbers[1]} in the other" if numbers else None


def _weigh_denial(left: Sequence[Word], right: Sequence[Word]) -> int:
    """1 where only the left words deny, and the rest of the two is alike; -1 where only the right ones do; else 0."""
    denies = any(w.negative for w in left) - any(w.negative for w in right)
    rest = [[w.plain for w in words if not w.negative and w.plain not in _SUPPORTING] for words in (left, right)]
    alike = len(rest[0]) == len(rest[1]) and all(
        a[:LONGEST_STEM] == b[:LONGEST_STEM] for a, b in zip(*rest, strict=True)
    )
    return denies if alike else 0


def _find_other_number(left: Sequence[Word], right: Sequence[Word]) -> tuple[str, str] | None:
    """The numbers in the words of two that stand in one place, of one unit, and can't be equal."""
    if len(left) != 1 or len(right) != 1:
        return None
    a, b = left[0].quantity, right[0].quantity
    if a is None or b is None or a.unit != b.unit or a.approximate or b.approximate or not _is_apart(a, b):
        return None
    return (a.exact, b.exact) if a.exact < b.exact else (b.exact, a.exact)


def _is_apart(a: Quantity, b: Quantity) -> bool:
    bounds = ((a.high, b.low), (b.high, a.low))
    return any(high is not None and low is not None and high < low for high, low in bounds)
