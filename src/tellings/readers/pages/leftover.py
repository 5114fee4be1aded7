"""Lines that an extractor kept though they lead elsewhere: told by their links."""

import re

from tellings.readers.pages.blocks import Block

LINKED = 0.8
"""Share of a line that is links from which the line leads elsewhere; sentences of reports link a few words."""
LINKED_TITLE = 0.5
"""The same for a line that does not end as a sentence does: a label with the title of another story."""

_FINAL = re.compile(r"[.!?…][\"'”’)\]]*$")


def is_left_over(block: Block) -> bool:
    """Whether a line does nothing but lead to another page."""
    return block.linked >= (LINKED if _FINAL.search(block.text) else LINKED_TITLE)
