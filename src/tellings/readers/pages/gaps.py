"""Sentences that an extractor lost between those that it kept."""

from bisect import bisect_right

from tellings.readers.pages.blocks import Block, ends_sentence

FEWEST_WORDS = 5
"""Words from which a line that ends as a sentence does, and stands among the lines of the text, is one of them."""
MOST_LINKED = 0.5
"""Share of such a line that may be links."""

MOST_BELOW = 0.7
"""Share of the text that must stand below the headline for what is above it to be no part of it."""


def fill_gaps(found: tuple[Block, ...], shown: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the sentences that the page shows between two lines of the text into it.

    Args:
        found: the lines that were extracted.
        shown: all lines of the page, in order, without the parts around the article.
    """
    places = _align(found, shown)
    filled: list[Block] = []
    last: int | None = None
    for block, place in zip(found, places, strict=True):
        if place is not None:
            if last is not None:
                filled.extend(_choose(shown[last + 1 : place]))
            last = place
        filled.append(block)
    return tuple(filled)


def _choose(lines: tuple[Block, ...]) -> list[Block]:
    """The sentences among lost lines, with the headings right above them or above what follows them all."""
    kept: list[Block] = []
    follows = True
    for line in reversed(lines):
        is_subhead = line.is_heading and follows and line.linked < MOST_LINKED
        follows = is_subhead or _is_sentence(line)
        if follows:
            kept.append(line)
    return kept[::-1]


def put_standfirst(found: tuple[Block, ...], shown: tuple[Block, ...], summary: str | None) -> tuple[Block, ...]:
    """Put the standfirst before the text, if it was lost: the line of the page that ``<meta>`` gives as summary."""
    wanted = " ".join((summary or "").split()).casefold()
    if len(wanted.split()) < FEWEST_WORDS or any(wanted in block.text.casefold() for block in found):
        return found
    line = next((block for block in shown if block.text.casefold() == wanted), None)
    return found if line is None else (line, *found)


def drop_above(found: tuple[Block, ...], shown: tuple[Block, ...], headline: str | None) -> tuple[Block, ...]:
    """Lines without those that the page shows above the headline: names and mottoes of the outlet, labels."""
    wanted = " ".join((headline or "").split()).casefold()
    place = next((number for number, block in enumerate(shown) if block.text.casefold() == wanted), None)
    if place is None:
        return found
    above = {block.text for block in shown[:place]} - {block.text for block in shown[place:]}
    kept = tuple(block for block in found if block.text not in above)
    # A headline that stands below the text is another page's, or this one's in a list of links.
    return kept if sum(len(block.text) for block in kept) > MOST_BELOW * sum(len(b.text) for b in found) else found


def _align(found: tuple[Block, ...], shown: tuple[Block, ...]) -> list[int | None]:
    """Where each extracted line stands among those shown; ``None`` where it was cut otherwise."""
    numbers: dict[str, list[int]] = {}
    for number, block in enumerate(shown):
        numbers.setdefault(block.text, []).append(number)
    places: list[int | None] = []
    last = -1
    for block in found:
        alike = numbers.get(block.text, [])
        after = bisect_right(alike, last)
        place = alike[after] if after < len(alike) else None
        places.append(place)
        last = last if place is None else place
    return _drop_unsure(places)


def _drop_unsure(places: list[int | None]) -> list[int | None]:
    """Between two lines of which one was cut otherwise, nothing is known to be lost."""
    return [
        place if place is None or number == 0 or places[number - 1] is not None else None
        for number, place in enumerate(places)
    ]


def _is_sentence(block: Block) -> bool:
    words = block.text.split()
    return (
        len(words) >= FEWEST_WORDS and not block.is_heading and block.linked < MOST_LINKED and ends_sentence(block.text)
    )
