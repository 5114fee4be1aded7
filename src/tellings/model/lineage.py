"""Which articles copy another, and whom each one credits."""

from typing import Literal

import msgspec

from tellings.model.span import Evidence

CreditKind = Literal["agency", "outlet", "official", "person", "witness", "document"]


PassageWording = Literal["verbatim", "reworded"]
CopyExtent = Literal["copy", "partial"]


class Passage(msgspec.Struct, frozen=True, order=True):
    """A passage that is repeated: the words in the article, and the words in the exemplar that they repeat.

    A ``verbatim`` one shares most runs of three words, a ``reworded`` one keeps at least half of the words in their
    order.
    """

    article: Evidence
    exemplar: Evidence
    wording: PassageWording = "verbatim"


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """An article that repeats another; ``overlap`` is the share of the article's words that the passages hold.

    It is a ``copy`` where that is half of them or more, else ``partial``. ``reason`` says why the exemplar is taken
    for the one that was copied.
    """

    article: str
    exemplar: str
    extent: CopyExtent
    overlap: float
    reason: str
    passages: tuple[Passage, ...]


class Origin(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """Whom an article credits for what it tells; a ``person`` is one to whom it gives no office and no part in it.

    ``report`` is the id of the article of the story that the credited agency or outlet published, if it is one.
    """

    article: str
    kind: CreditKind
    credits: str
    evidence: Evidence
    report: str | None = None


class Lineage(msgspec.Struct, frozen=True):
    """All that is known of where the articles of a story have their words from."""

    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
