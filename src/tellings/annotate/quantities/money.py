"""Currencies around a number: signs, names and codes."""

import re
from collections.abc import Sequence

import msgspec

from tellings.annotate.quantities.amounts import LETTER_SCALES, Amount

SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD",
    "s$": "SGD", "nt$": "TWD", "r$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "rs": "INR", "rs.": "INR",
    "₽": "RUB", "₪": "ILS", "₩": "KRW", "₦": "NGN", "₺": "TRY", "₴": "UAH", "₱": "PHP",
}  # fmt: skip
"""Currency signs, in lower case, and the ISO 4217 code that news means by each of them."""

GLUED = {"r": "ZAR", "ksh": "KES", "rm": "MYR", "rp": "IDR", "tk": "BDT", "rs": "INR"}
"""Letters that are a currency where they are written to a number ("R350")."""

LOCAL = {"zł": "PLN"}
BEHIND = frozenset({"€", "£", "$", "₽", *LOCAL})
"""Signs that may as well stand behind their number ("3 500 €")."""

CODES = frozenset("usd eur gbp jpy cny inr rub chf aud cad hkd nzd sgd krw zar brl mxn pkr afn irr try aed sar".split())

NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "rupiah": "IDR", "ringgit": "MYR", "shekel": "ILS", "naira": "NGN",
    "rand": "ZAR", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "baht": "THB", "hryvnia": "UAH", "taka": "BDT",
    "zloty": "PLN", "krona": "SEK", "kronor": "SEK", "franc": "CHF", "afghani": "AFN", "peso": "MXN", "cent": "cent",
}  # fmt: skip
NATIONAL = {
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("singapore", "dollar"): "SGD",
    ("zealand", "dollar"): "NZD", ("kong", "dollar"): "HKD", ("taiwan", "dollar"): "TWD", ("pakistani", "rupee"): "PKR",
    ("lankan", "rupee"): "LKR", ("nepali", "rupee"): "NPR", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS",
    ("colombian", "peso"): "COP", ("chilean", "peso"): "CLP", ("norwegian", "krona"): "NOK",
}  # fmt: skip


_LETTERS = re.compile(rf"({'|'.join(sorted((*GLUED, *CODES), key=lambda word: (-len(word), word)))})\.?(?=[0-9])")


class Unit(msgspec.Struct, frozen=True):
    """A unit with the half-open range of tokens of number and unit together.

    ``age`` says that it is a time someone has lived, ``money`` that it is a currency.
    """

    name: str
    first: int
    last: int
    age: bool = False
    money: bool = False


def find_glued_sign(word: str) -> tuple[int, str] | None:
    """How many letters of a currency are written to the number behind them, and which one it is."""
    match = _LETTERS.match(word)
    return (match.end(), GLUED.get(match[1]) or match[1].upper()) if match else None


def find_sign(words: Sequence[str], amount: Amount) -> Unit | None:
    """The currency whose sign stands before a number, or behind it."""
    if amount.sign:
        return Unit(amount.sign, amount.first, amount.last, money=True)
    return _find_sign_before(words, amount) or _find_sign_behind(words, amount)


def _find_sign_behind(words: Sequence[str], amount: Amount) -> Unit | None:
    last = amount.last
    after = words[last + 1] if last + 1 < len(words) else ""
    if last >= len(words) or words[last] not in BEHIND or "0" <= after[:1] <= "9":
        return None
    return Unit(SIGNS.get(words[last]) or LOCAL[words[last]], amount.first, last + 1, money=True)


def _find_sign_before(words: Sequence[str], amount: Amount) -> Unit | None:
    first = amount.first - 1
    if first < 0:
        return None
    if words[first] == "." and first and words[first - 1] == "rs":
        first -= 1
    name = SIGNS.get(words[first])
    return Unit(name, first, amount.last, money=True) if name else None


def find_code(words: Sequence[str], amount: Amount) -> Unit | None:
    """The currency whose code stands beside a number."""
    for place in (amount.first - 1, amount.last) if not amount.suffix else ():
        if 0 <= place < len(words) and words[place] in CODES:
            first, last = min(place, amount.first), max(place + 1, amount.last)
            return Unit(words[place].upper(), first, last, money=True)
    return None


def find_money(words: Sequence[str], first: int, last: int, pounds: str) -> Unit | None:
    """The currency whose name stands at ``last``; ``pounds`` says what "pounds" are in this text (GBP or pound)."""
    word = words[last]
    if word in ("pound", "pounds"):
        money = words[last - 1] in ("million", "billion", "trillion", "sterling") or words[last - 1] in LETTER_SCALES
        weight = words[last - 1] == "-" or words[first - 1].startswith("weigh") or words[last + 1 : last + 2] == ("of",)
        name = "GBP" if money else "pound" if weight else pounds
        return Unit(name, first, last + 1, money=name == "GBP")
    name = NAMES.get(word) or NAMES.get(word.removesuffix("s"), "")
    if name:
        return Unit(name, first, last + 1, money=True)
    for length in (1, 2):
        if last + length >= len(words):
            break
        noun = words[last + length].removesuffix("s")
        name = NATIONAL.get((words[last + length - 1], noun)) or ("USD" if (word, noun) == ("us", "dollar") else "")
        if name:
            return Unit(name, first, last + length + 1, money=True)
    return None
