"""What a language model proposes, once its words are found in the reports."""

from typing import Literal

import msgspec

from tellings.model.span import Span

Claimed = Literal["agree", "precision", "conflict", "revision", "scope"]


class Told(msgspec.Struct, frozen=True, order=True):
    """Where a report answers a question: the words that show it, the answer inside them, and which reading it is."""

    article: str
    words: Span
    answer: Span
    reading: int


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """Phrases of different reports that answer one question by a model's word; all of them stand in the reports.

    ``question`` is empty where its wording can't be used; ``claimed`` is how the model holds the readings to stand to
    each other, ``by`` its name.
    """

    question: str
    claimed: Claimed
    told: tuple[Told, ...]
    by: str


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What a model says of a facet that was found without it; ``facet`` is its key.

    ``one_question`` is false where its readings answer different questions; ``question`` is a wording that holds
    nothing which is not in the readings, or empty.
    """

    facet: str
    one_question: bool
    question: str
    by: str
