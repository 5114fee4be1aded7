"""The title of an account: the headline that shares most words with the others."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"\w{4,}")
UNTITLED = "Reports of one event"


def choose_title(headlines: Sequence[str | None]) -> str:
    """Return the headline that shares most words with the others, the first of them if several do."""
    given = [headline for headline in headlines if headline and headline.strip()]
    if not given:
        return UNTITLED
    words = [set(_WORD.findall(headline.casefold())) for headline in given]
    shared = [sum(len(own & other) for other in words) - len(own) for own in words]
    return given[shared.index(max(shared))]
