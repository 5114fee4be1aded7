"""Ordinals before a noun: "the third attack", "a 31st victim", "the country's second-largest city"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tellings.annotate.quantities.amounts import SMALL, TENS
from tellings.annotate.quantities.counted import name_noun
from tellings.annotate.quantities.governing import find_event
from tellings.model.annotations import Quantity
from tellings.text.tree import Tree

UNIT = "ordinal"
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_REGULAR = {f"{word}th": value for word, value in SMALL.items() if 0 < value < 20}
WORDS = _IRREGULAR | _REGULAR | {f"{word[:-1]}ieth": 10 * n for n, word in enumerate(TENS, 2)}
"""Ordinals in words; the tens of "twenty-first" stand before a hyphen."""
DIGITS = re.compile(r"([0-9]{1,6})(?:st|nd|rd|th)")

NOUNS = frozenset({"NOUN", "PROPN"})
EMPTY = frozenset(
    "lady class hand aid floor half quarter century day week month year minute hour decade degree party base cousin "
    "grade grader generation rate".split()
)
"""Nouns with which an ordinal is a name or a date ("the First Lady", "the second half"), not one of a series."""
ADDRESSES = frozenset(
    "street avenue district circuit amendment division battalion regiment brigade fleet infantry army corps precinct "
    "arrondissement congress court".split()
)
"""Nouns that an ordinal is the name of, where they are written with a capital."""
OTHERS = frozenset({"few", "two", "three", "four", "five", "ever", "time"})
FARTHEST = 3
"""Steps up the tree from an ordinal to its noun."""


def find_ordinals(tree: Tree) -> Iterator[Quantity]:
    """Yield the ordinals that number a noun, with the unit ``ordinal`` and the noun as what is counted."""
    for index, word in enumerate(tree.lowered):
        if word[:1].isdigit() or word.endswith(("th", "st", "nd", "rd")):
            value = _parse_ordinal(word)
            found = _make(tree, index, value) if value else None
            if found:
                yield found


def _parse_ordinal(word: str) -> int:
    """The value of an ordinal in lower case; 0 for any other word."""
    match = DIGITS.fullmatch(word)
    if match:
        return int(match[1])
    tens, _, unit = word.rpartition("-")
    return SMALL.get(tens, 0) + WORDS.get(unit, 0) if not tens or SMALL.get(tens, 0) >= 20 else 0


def _make(tree: Tree, index: int, value: int) -> Quantity | None:
    first = index
    if index > 1 and tree.lower(index - 1) == "-" and SMALL.get(tree.lower(index - 2), 0) >= 20 and value < 10:
        first, value = index - 2, value + SMALL[tree.lower(index - 2)]
    noun = _find_noun(tree, index)
    if noun is None or _is_name(tree, index, noun):
        return None
    span, number = tree.make_span(range(first, index + 1)), Decimal(value)
    event = find_event(tree, noun, measured=False)
    return Quantity(
        start=span.start, end=span.end, exact=tree.text[span.start : span.end], low=number, high=number, unit=UNIT,
        counted=name_noun(tree, noun, index + 1), head=tree.make_span((noun,)),
        event=event.lemma if event else None, event_span=tree.make_span(event.tokens) if event else None,
    )  # fmt: skip


def _find_noun(tree: Tree, index: int) -> int | None:
    """The noun that an ordinal stands before: up the tree over the adjectives and nouns between them."""
    if index + 2 < len(tree) and tree.lower(index + 1) == "-" and tree.tokens[index + 2].pos in NOUNS:
        return index + 2
    node = index
    for _ in range(FARTHEST):
        token = tree.tokens[node]
        if token.head <= node or token.dep not in (
            "amod",
            "nummod",
            "compound",
            "nmod",
            "advmod",
            "quantmod",
            "npadvmod",
        ):
            return None
        node = token.head
        if tree.tokens[node].pos in NOUNS and tree.tokens[node].dep not in ("compound", "nmod", "npadvmod"):
            return node
        if tree.tokens[node].pos not in ("ADJ", "NOUN", "PROPN", "NUM", "VERB"):
            return None
    return None


def _is_name(tree: Tree, index: int, noun: int) -> bool:
    """Whether an ordinal is a part of a name, of a date or of a fraction."""
    lemma, after = tree.tokens[noun].lemma.lower(), tree.lower(index + 1)
    if tree.tokens[noun].tag in ("NNS", "NNPS") and after in OTHERS:
        return True
    if after in ADDRESSES and tree.word(index + 1)[:1].isupper():
        return True
    if lemma in EMPTY or not tree.word(noun)[:1].isupper() or lemma == "time":
        return lemma in EMPTY
    opens = index == tree.syntax.sentences[tree.sentence_numbers[index]].first
    capital = tree.word(index)[:1].isupper() and tree.tokens[index].pos == "PROPN"
    return lemma in ADDRESSES or (capital and not opens)
