"""Words as a model is shown them, and as they are looked for: white space and quotation marks make no difference."""

import unicodedata

from tellings.model.span import Span

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"') | dict.fromkeys("‘’‚‛′`´", "'"))

EDGES = " \t\n\"'.,;:…-–—()[]"
"""What may stand at the edges of quoted words without being theirs."""


def fold(text: str) -> tuple[str, tuple[int, ...]]:
    """A text with plain quotation marks and single spaces, without hidden marks, and the place of each character."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isspace():
            if folded and folded[-1] != " ":
                folded.append(" ")
                places.append(place)
        elif not is_hidden(character):
            folded.append(character.translate(_MARKS))
            places.append(place)
    return "".join(folded), tuple(places)


def is_hidden(character: str) -> bool:
    """Whether a character shows nothing by itself: a control, a mark of direction, a joiner, one of no known kind."""
    return unicodedata.category(character)[0] == "C" or "\ufe00" <= character <= "\ufe0f"


def show_plainly(text: str, longest: int) -> str:
    """A text in one line without hidden marks, cut where it is longer than ``longest`` characters."""
    shown = "".join(" " if c.isspace() else c for c in text if c.isspace() or not is_hidden(c))
    return " ".join(shown.split())[:longest]


def find_words(text: str, within: Span, words: str) -> Span | None:
    """Where words stand within a span of a text, as whole words; ``None`` where they do not."""
    folded, places = fold(text[within.start : within.end])
    for wanted in dict.fromkeys((fold(words)[0].strip(), fold(words)[0].strip(EDGES))):
        start = _find_whole(folded, wanted)
        if start is not None:
            first, last = places[start], places[start + len(wanted) - 1]
            return Span(within.start + first, within.start + last + 1)
    return None


def _find_whole(text: str, words: str) -> int | None:
    """Where words begin in a text, whose neighbours are no letters or digits; ``None`` of words without either."""
    if not any(character.isalnum() for character in words):
        return None
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        joined_before = start > 0 and text[start - 1].isalnum() and words[0].isalnum()
        joined_after = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not (joined_before or joined_after):
            return start
        start = text.find(words, start + 1)
    return None
