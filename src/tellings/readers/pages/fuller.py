"""Two texts of one article (what a page shows and what it states, a feed's content and description): the fuller one.

What is cut never stands in for what is whole, nor the text of another article for this one's.
"""

import re

import msgspec

from tellings.readers.cutting import find_cut
from tellings.readers.pages.blocks import Block
from tellings.readers.pages.body import STATED_WORDS, count_words, shingle
from tellings.readers.pages.fragments import read_encoded
from tellings.readers.pages.leftover import is_left_over
from tellings.readers.pages.sitetalk import find_talk

SAME = 0.6
"""Share of the shown lines' shingles that a stated text must hold to be of the same article: pages show a caption, a
credit or an offer beside the opening that is free."""
FEWEST_SHOWN = 8
"""Words that a page must show for them to be compared; below, its headline alone ties the stated text to it."""
MORE = 1.2
"""Words of the stated text, as a multiple of the shown, from which it replaces them: below, they differ by captions and
subheads, and the page's own paragraphs are kept."""
HELD = 0.5
"""Share of a sentence's shingles that another text must hold to tell it too."""
FEWEST_TOLD = 8
"""Words of a sentence that says something of its own."""
LONGEST_SHOWN = 80

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+|\n+")


class Chosen(msgspec.Struct, frozen=True):
    """The lines of an article, whether they are the stated text and not the page's, and what to tell of it."""

    blocks: tuple[Block, ...]
    is_stated: bool = False
    note: str | None = None


def choose_fuller(blocks: tuple[Block, ...], stated: str | None, headline: str | None) -> Chosen:
    """Choose between the lines that a page shows and the text that it states in JSON-LD.

    Args:
        blocks: the lines that were extracted.
        stated: ``articleBody`` of the page's own article, plain or HTML.
        headline: the page's headline, without which nothing ties a text to a page that shows none.
    """
    if not stated:
        return Chosen(blocks)
    body = read_encoded(stated).strip()
    lines = [block.text for block in blocks if not _is_around(block, headline)]
    shown = "\n".join(lines)
    if not _is_same(shown, body, headline):
        return Chosen(blocks)
    is_whole = find_cut(body, "excerpt") is None and count_words(body) >= STATED_WORDS
    more = find_more(shown, body)
    if is_whole and more and count_words(body) >= MORE * count_words(shown):
        found = tuple(Block(" ".join(line.split())) for line in body.split("\n") if line.strip())
        return Chosen(
            found, True, "shows less than the whole text that it states in JSON-LD (articleBody), which is what is read"
        )
    return Chosen(blocks, note=tell_more("JSON-LD (articleBody)", more) if more else None)


def find_more(text: str, other: str) -> tuple[str, ...]:
    """The sentences of another text of the same article that a text does not hold."""
    held = shingle(text)
    sentences = (" ".join(sentence.split()) for sentence in _SENTENCE.split(other))
    return tuple(
        sentence
        for sentence in sentences
        if count_words(sentence) >= FEWEST_TOLD and len((own := shingle(sentence)) & held) < HELD * len(own)
    )


def tell_more(where: str, more: tuple[str, ...]) -> str:
    """The note on sentences that stand elsewhere only."""
    first = more[0] if len(more[0]) <= LONGEST_SHOWN else f"{more[0][:LONGEST_SHOWN].rstrip()} …"
    count = "a sentence" if len(more) == 1 else f"{len(more)} sentences"
    return f"does not hold {count} of its {where}: “{first}”"


def _is_around(block: Block, headline: str | None) -> bool:
    is_title = block.text.casefold() == (headline or "").casefold()
    return is_title or is_left_over(block) or find_talk(block.text) is not None


def _is_same(shown: str, stated: str, headline: str | None) -> bool:
    own = shingle(shown)
    if count_words(shown) < FEWEST_SHOWN:
        return headline is not None
    return len(own & shingle(stated)) >= SAME * len(own)
