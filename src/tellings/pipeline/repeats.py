"""Lines that stand on several pages of one outlet, and belong to its pages and not to its reports."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from tellings.model.span import Span
from tellings.pipeline.identify import Found

FEWEST = 3
"""Reports of one outlet in which a line must stand word for word: two may be versions of one report."""
LONGEST = 12
"""Words up to which a repeated line is the page's, if it does not end as a sentence does. A longer one may be
background that an outlet puts under each report of an event, and states something."""

_FINAL = re.compile(r"[.!?…][\"'”’)\]]*$")
_ADDRESS = re.compile(r"\b(?:you|your|yours|our|us|we|please|subscribe|newsletter|©|copyright)\b|©", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”«»]")
_LINE = re.compile(r"[^\r\n]+")


def mark_repeats(found: Sequence[Found]) -> tuple[Found, ...]:
    """Mark the lines that an outlet repeats on its pages as furniture: titles of boxes, and what speaks to its readers.

    What quotes somebody, and sentences that speak of the world, are left alone however often they stand.
    """
    lines = [_find_lines(item.article.text) for item in found]
    counts: Counter[tuple[str, str]] = Counter()
    for item, spans in zip(found, lines, strict=True):
        outlet = item.article.outlet
        if outlet:
            counts.update({(outlet, words) for words in spans})
    repeated = {key for key, count in counts.items() if count >= FEWEST and _is_of_page(key[1])}
    return tuple(_mark(item, spans, repeated) if repeated else item for item, spans in zip(found, lines, strict=True))


def _mark(item: Found, lines: dict[str, list[Span]], repeated: set[tuple[str, str]]) -> Found:
    article = item.article
    headline = " ".join((article.headline or "").split())
    spans = [
        span
        for words, places in lines.items()
        if (article.outlet, words) in repeated and words != headline
        for span in places
    ]
    if not spans:
        return item
    furniture = tuple(sorted({*article.furniture, *spans}))
    return Found(item.path, msgspec.structs.replace(article, furniture=furniture))


def _find_lines(text: str) -> dict[str, list[Span]]:
    """The places of each line, by its words."""
    found: dict[str, list[Span]] = {}
    for match in _LINE.finditer(text):
        words = " ".join(match.group().split())
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.setdefault(words, []).append(Span(start, match.start() + len(match.group().rstrip())))
    return found


def _is_of_page(words: str) -> bool:
    if _QUOTED.search(words):
        return False
    return bool(_ADDRESS.search(words)) or (len(words.split()) <= LONGEST and not _FINAL.search(words))
