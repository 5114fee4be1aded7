"""Ages: "19-year-old", "aged 20 months", "Jane Doe, 31,", "a boy of 12", "he is 54", "in her 40s"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tellings.annotate.quantities.amounts import TENS, Amount
from tellings.annotate.quantities.money import Unit
from tellings.annotate.quantities.people import PERSONS
from tellings.model.annotations import Quantity
from tellings.text.tree import Tree

UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week"}
UNITS |= {"day": "day", "days": "day", "yr": "year", "yrs": "year"}
OLD = frozenset({"old", "olds"})
SUFFIXES = frozenset({"yo", "y/o", "yr"})
HYPHENS = (("-",), ("–",), ("‑",))
OLDEST = 115
AFTER = frozenset({",", ".", ";", ")", "", "and", "of", "from", "was", "is", "who", ":", "—", "–"})
"""What follows an age that is set off behind a name."""
AFTER_BEING = AFTER | {"when", "at", "years"}
AFTER_TURNING = AFTER | {"on", "in", "this", "last", "today", "yesterday"}
BEING = frozenset({"is", "was", "'s", "’s"})
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec jan. feb. aug. sept. oct. nov. dec.".split()
)
OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})
DECADES = {f"{10 * n}s": 10 * n for n in range(2, 10)} | {f"{w[:-1]}ies": 10 * n for n, w in enumerate(TENS, 2)}
PARTS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
"""Which years of a decade its parts are."""


def find_age(words: Sequence[str], amount: Amount) -> Unit | None:
    """The unit of "19-year-old", "20 months old", "aged 20 months", "6 years of age", "67yo"."""
    last = amount.last
    if amount.suffix in SUFFIXES:
        return Unit("year", amount.first, last, True)
    place = (amount.opener if amount.opener >= 0 else amount.first) - 1
    place -= place > 0 and words[place] == "of" and words[place - 1] == "age"
    aged = place >= 0 and words[place] in ("aged", "age", "ages")
    last += words[last : last + 1] in HYPHENS
    unit = UNITS.get(words[last]) if last < len(words) else None
    if unit:
        last += 1
        hyphen = words[last : last + 1] in HYPHENS
        if words[last + hyphen : last + hyphen + 1] and words[last + hyphen] in OLD:
            return Unit(unit, amount.first, last + hyphen + 1, True)
        if words[last : last + 2] == ("of", "age"):
            return Unit(unit, amount.first, last + 2, True)
    if not aged:
        return None
    return Unit(unit or "year", place, last if unit else amount.last, True)


def find_bare_age(tree: Tree, amount: Amount) -> Unit | None:
    """The age that only its place shows: behind a name ("Jane Doe, 31,"), "a boy of 12", "who is 54", "turned 80"."""
    first, last = amount.first, amount.last
    if first < 2 or last != first + 1 or amount.low is None or not 0 < amount.low <= OLDEST or amount.suffix:
        return None
    after = tree.lower(last) if last < len(tree) else ""
    if _is_set_off(tree, first, after) or _is_being(tree, first, after):
        return Unit("year", first, last, True)
    return None


def _is_set_off(tree: Tree, first: int, after: str) -> bool:
    """Whether a number stands behind a name, between commas or in brackets, or behind "a boy of"."""
    before, name = tree.lower(first - 1), tree.tokens[first - 2]
    if before == "of":
        singular = tree.tokens[first - 2].tag == "NN" and tree.lower(first - 2) in PERSONS
        return singular and (after in AFTER or tree.tokens[first + 1].pos in ("VERB", "AUX"))
    in_words = not tree.lower(first).isdigit()
    if name.pos != "PROPN" or tree.lower(first - 2) in MONTHS:
        return False
    if in_words and (_find_label(tree, first - 2) != "PERSON" or after != ","):
        return False
    if before == "(":
        return after == ")" and _find_label(tree, first - 2) == "PERSON"
    place = _find_label(tree, first - 2) in ("GPE", "LOC", "FAC", "DATE", "TIME")
    return before == "," and after in AFTER and not place


def _is_being(tree: Tree, first: int, after: str) -> bool:
    """Whether a person is said to be so old: "who is 54", "he was 12 when", "the girl turned six"."""
    verb = tree.lower(first - 1)
    turned = verb in ("turned", "turns")
    if not (verb in BEING and after in AFTER_BEING) and not (turned and after in AFTER_TURNING):
        return False
    subject = first - 2
    if tree.lower(subject) == "who":
        return True
    if tree.lower(first) in ("one", "1") or tree.tokens[subject].dep not in ("nsubj", "nsubjpass"):
        return False
    named = tree.tokens[subject].pos == "PROPN" and _find_label(tree, subject) == "PERSON"
    singular = tree.tokens[subject].tag == "NN" and tree.lower(subject) in PERSONS
    return named or singular or tree.lower(subject) in ("he", "she")


def _find_label(tree: Tree, index: int) -> str:
    names = tree.syntax.names
    place = bisect_right(names, index, key=lambda name: name.first) - 1
    return names[place].label if place >= 0 and names[place].last > index else ""


def find_decades(tree: Tree) -> Iterator[Quantity]:
    """Yield the ages that are told by their decade: "in her 40s", "in his early twenties"."""
    for index, word in enumerate(tree.lowered):
        part, _, decade = word.rpartition("-")
        if decade not in DECADES or index < 2:
            continue
        first = index
        if not part and tree.lower(index - 1) in ("-", *PARTS):
            first -= 2 if tree.lower(index - 1) == "-" else 1
            part = tree.lower(first)
        if part not in PARTS or first < 2 or tree.lower(first - 1) not in OWNERS or tree.lower(first - 2) != "in":
            continue
        span = tree.make_span(range(first, index + 1))
        low, high = (Decimal(DECADES[decade] + year) for year in PARTS[part])
        yield Quantity(
            start=span.start, end=span.end, exact=tree.text[span.start : span.end],
            low=low, high=high, unit="year", approximate=True,
        )  # fmt: skip
