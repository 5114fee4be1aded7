"""What several reports speak of, and how they stand to each other there."""

from typing import Literal

import msgspec

from tellings.model.span import Evidence

Slot = Literal["time", "quantity", "place", "person", "role", "polarity", "cause", "wording", "other"]
Relation = Literal["conflict", "unresolved", "revision", "scope", "precision", "agree", "single"]

GRAVITY: tuple[Relation, ...] = ("conflict", "unresolved", "revision", "scope", "precision", "agree", "single")
"""Relations from the gravest down; a point takes the gravest of its facets'."""


class Reading(msgspec.Struct, frozen=True):
    """One value of a facet with the articles (sorted ids) that hold it; ``speaker`` where it is somebody's word."""

    value: str
    normal: str
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    speaker: str | None = None


class Facet(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One question with the readings that answer it; ``score`` in [0, 1] says how sure the relation is.

    ``by`` names who put the readings side by side, or holds them to stand so, where it was a language model ("model
    NAME, words checked"); ``objection`` who holds that they do not answer one question. Both are left out of JSON where
    no model was asked.
    """

    question: str
    slot: Slot
    relation: Relation
    score: float
    explanation: str
    readings: tuple[Reading, ...]
    by: str | None = None
    objection: str | None = None


class Support(msgspec.Struct, frozen=True):
    """How many articles, outlets and origins stand behind a point; origins as bounds, [at least, at most]."""

    articles: int
    outlets: int
    origins: tuple[int, int]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """What one or several articles speak of, with its evidence and facets; ``id`` is a content hash.

    ``score`` in [0, 1] says how surely the evidence speaks of one thing, or stands alone where one article has it.
    """

    id: str
    about: str
    relation: Relation
    support: Support
    evidence: tuple[Evidence, ...]
    facets: tuple[Facet, ...] = ()
    score: float = 1.0
