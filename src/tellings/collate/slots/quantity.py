"""How two quantities stand to each other: ranges of one unit."""

from decimal import Decimal

from tellings.collate.answers import Answer, Verdict
from tellings.collate.slots.conversion import convert
from tellings.model.annotations import Quantity

ROUND = Decimal("0.15")
"""Share by which an approximate figure may miss an exact one and still round it ("about 40 percent" / 41)."""

PEOPLE = frozenset(
    "people person other victim more at least individual total dead fatality body wounded injured casualty".split()
)
"""Words by which figures count persons of no group in particular, or name no more than what befell them."""

ROUNDED = Decimal("0.05")
"""Share by which a figure of fewer digits may miss one of more digits and still be taken for its rounding."""

TELLING_DIGITS = 4
"""Significant digits from which two figures that differ in one of them are one figure told wrongly: fewer meet by
chance. Not fitted: one in 10,000 has four digits at hand."""

SURE, LIKELY, DOUBTFUL = 0.95, 0.8, 0.5


def compare_quantities(a: Answer[Quantity], b: Answer[Quantity]) -> Verdict | None:
    """Compare two quantities that answer one question; ``None`` where their units are of different kinds."""
    left, right = a.typed, b.typed
    shown = f"“{left.exact}” and “{right.exact}”"
    if left.unit != right.unit:
        converted = convert(right, left.unit) if left.unit else None
        if converted is None:
            return None
        if _is_rounding(left, converted, ROUNDED):
            return Verdict("agree", LIKELY, f"{shown}: the same measure in two units")
        right = converted
    if left.low == right.low and left.high == right.high:
        if left.approximate == right.approximate:
            return Verdict("agree", SURE, f"{shown}: the same figure")
        return Verdict("precision", SURE, f"{shown}: one is approximate", 1 if left.approximate else -1)
    if _holds(left, right) or _holds(right, left):
        return Verdict("precision", SURE, f"{shown}: one lies within the other", 1 if _holds(left, right) else -1)
    if are_twins(left, right):
        return Verdict("conflict", SURE, f"{shown} differ in one digit of {len(_write_digits(left))}")
    if _overlap(left, right):
        return Verdict("precision", LIKELY, f"{shown}: their ranges overlap")
    return _compare_apart(left, right, shown)


def _compare_apart(left: Quantity, right: Quantity, shown: str) -> Verdict:
    """Compare two figures whose ranges share nothing: one may round the other, be inexact, or be wrong."""
    if (left.approximate or right.approximate) and _is_rounding(left, right):
        return Verdict("precision", LIKELY, f"{shown}: one rounds the other", left.approximate - right.approximate)
    if _is_rounder(left, right) or _is_rounder(right, left):
        return Verdict("precision", LIKELY, f"{shown}: one rounds the other", 1 if _is_rounder(left, right) else -1)
    if left.unit == "ordinal":
        return Verdict("unresolved", DOUBTFUL, f"{shown} are two places in an order; both may hold")
    if left.approximate or right.approximate or not (_is_exact(left) and _is_exact(right)):
        return Verdict("unresolved", DOUBTFUL, f"{shown} do not overlap, but at least one is no exact figure")
    denial = 0 in (left.low, right.low)
    return Verdict("conflict", LIKELY, f"{shown} can't both be right of the same thing", denial=denial)


def compare_counts(a: Answer[Quantity], b: Answer[Quantity]) -> Verdict | None:
    """Compare two counts of people or things: figures that differ because they count something else differ in scope."""
    verdict = compare_quantities(a, b)
    if verdict is None or verdict.relation not in ("conflict", "unresolved") or are_twins(a.typed, b.typed):
        return verdict
    left, right = _name_counted(a.typed), _name_counted(b.typed)
    if left == right or not (left or right):
        return verdict
    shown = f"“{a.evidence.exact}” counts {_say(a.typed)}, “{b.evidence.exact}” {_say(b.typed)}"
    if left and right and not left & right:
        return Verdict("scope", LIKELY, shown)
    if a.typed.unit is None and not (left and right):
        whole, part = (a.typed, b.typed) if not left else (b.typed, a.typed)
        if whole.low is not None and part.high is not None and part.high <= whole.low:
            return Verdict("scope", DOUBTFUL, f"{shown}, who may be among them")
    return Verdict("unresolved", DOUBTFUL, f"{shown}: nothing says whether these are the same")


def are_twins(left: Quantity, right: Quantity) -> bool:
    """Whether two exact figures of one unit have many digits and differ in one of them, or in two swapped ones."""
    if left.unit != right.unit or left.approximate or right.approximate or not (_is_exact(left) and _is_exact(right)):
        return False
    if left.low == right.low or any(_count_digits(q.low or Decimal()) < TELLING_DIGITS for q in (left, right)):
        return False
    first, second = _write_digits(left), _write_digits(right)
    if len(first) != len(second):
        return False
    apart = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        return first[apart[0]] == second[apart[1]] and first[apart[1]] == second[apart[0]]
    return len(apart) == 1


def _write_digits(quantity: Quantity) -> str:
    """An exact figure digit by digit, to the cent where it has cents."""
    return f"{quantity.low or Decimal():.2f}".removesuffix(".00").replace(".", "")


def _name_counted(quantity: Quantity) -> frozenset[str]:
    """The words of what is counted that say more than that they are people."""
    return frozenset((quantity.counted or "").lower().split()) - PEOPLE


def _say(quantity: Quantity) -> str:
    return f"“{quantity.counted}”" if quantity.counted else "no group in particular"


def _is_exact(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low == quantity.high


def _is_rounder(round_one: Quantity, other: Quantity) -> bool:
    """Whether the first is the second to fewer digits: 11 million for 11.5 million, not 30 for 32 or 143 for 145.5."""
    first, second = _middle(round_one), _middle(other)
    if first is None or second is None or first < 100 or _count_digits(first) >= _count_digits(second):
        return False
    last_place = Decimal(1).scaleb(int(first.normalize().as_tuple().exponent))
    return abs(first - second) <= min(ROUNDED * abs(second), last_place)


def _count_digits(number: Decimal) -> int:
    """How many significant digits a number has."""
    return len(number.normalize().as_tuple().digits)


def _holds(outer: Quantity, inner: Quantity) -> bool:
    low = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def _overlap(left: Quantity, right: Quantity) -> bool:
    low = left.low is None or right.high is None or left.low <= right.high
    high = right.low is None or left.high is None or right.low <= left.high
    return low and high


def _middle(quantity: Quantity) -> Decimal | None:
    if quantity.low is None or quantity.high is None:
        return quantity.low if quantity.high is None else quantity.high
    return (quantity.low + quantity.high) / 2


def _is_rounding(left: Quantity, right: Quantity, share: Decimal = ROUND) -> bool:
    first, second = _middle(left), _middle(right)
    if first is None or second is None:
        return False
    return abs(first - second) <= share * max(abs(first), abs(second))
