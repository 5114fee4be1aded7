"""Pieces of HTML inside other formats (feeds, JSON, mail) -> their text."""

import re

from tellings.model.errors import ReadError
from tellings.readers.escapes import decode_markup, decode_words
from tellings.readers.pages.blocks import find_blocks, join_blocks
from tellings.readers.pages.body import keep_words
from tellings.readers.pages.hidden import drop_hidden
from tellings.readers.pages.tree import parse_tree

_MARKUP = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|ul|li|h[1-6]|blockquote|article|section|table)\s*>|<(?:br|p)\s*/?>", re.IGNORECASE
)


def is_markup(text: str) -> bool:
    """Whether a text is HTML, by its tags."""
    return bool(_MARKUP.search(text))


def read_encoded(text: str) -> str:
    """The text in a field that may be plain words, HTML, or either encoded once more than it should be.

    Raises:
        ReadError: its elements are nested as in no page.
    """
    markup = decode_markup(text)
    if not is_markup(markup):
        return decode_words(markup)
    shown = read_fragment(markup)
    again = decode_markup(shown)
    return decode_words(read_fragment(again) if again != shown and is_markup(again) else shown)


def read_fragment(markup: str) -> str:
    """The text that a piece of HTML shows, a blank line between paragraphs; empty, if it shows none.

    Raises:
        ReadError: its elements are nested as in no page.
    """
    if not markup.strip():
        return ""
    try:
        root = parse_tree(markup)
    except ReadError as error:
        if "nests" in str(error):
            raise
        return ""
    drop_hidden(root)
    keep_words(root)
    return join_blocks(find_blocks(root.find("body")))
