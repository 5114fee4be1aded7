"""Quotations across reports: who said what, in how many wordings."""

from typing import Literal

import msgspec

from tellings.model.annotations import QuotationKind

UtteranceRelation = Literal["same", "reworded", "partial"]


class QuotationRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation of one article; ``exact`` stands inside the marks, ``speaker`` is an entity's id or ``None``."""

    id: str
    article: str
    start: int
    end: int
    exact: str
    direct: bool
    kind: QuotationKind
    cue: str | None
    speaker: str | None
    speaker_text: str | None
    utterance: str | None = None


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """One saying, however often quoted: the ids of its quotations and how their wordings stand to each other."""

    id: str
    speaker: str | None
    quotations: tuple[str, ...]
    relation: UtteranceRelation
