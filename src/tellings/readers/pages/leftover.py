"""Lines that an extractor kept though they lead elsewhere: told by their links."""

from tellings.readers.pages.blocks import Block, ends_sentence

LINKED = 0.8
"""Share of a line that is links from which the line leads elsewhere; sentences of reports link a few words."""
LINKED_TITLE = 0.5
"""The same for a line that does not end as a sentence does: a label with the title of another story."""
LONGEST_LABEL = 40
"""Characters of a label before a colon, after which all is a link ("Our standards: ...")."""


def is_left_over(block: Block) -> bool:
    """Whether a line does nothing but lead to another page."""
    if block.linked >= (LINKED if ends_sentence(block.text) else LINKED_TITLE):
        return True
    label, colon, rest = block.text.partition(": ")
    return bool(colon) and len(label) <= LONGEST_LABEL and block.linked * len(block.text) >= LINKED * len(rest)
