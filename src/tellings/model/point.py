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


SharedKind = Literal["text", "agency", "outlet", "speaker"]


class Shared(msgspec.Struct, frozen=True, order=True):
    """Articles (sorted ids) that are one witness at a point, and by what: one text, agency, outlet or speaker.

    ``name`` is that of the agency, outlet or speaker; of a text, of the agency that the articles credit for it.
    """

    articles: tuple[str, ...]
    kind: SharedKind
    name: str | None = None


class Support(msgspec.Struct, frozen=True, omit_defaults=True):
    """How many articles, outlets and origins stand behind a point; origins as bounds, [at least, at most].

    ``shared`` says which articles are one witness; it is left out of JSON where none are.
    """

    articles: int
    outlets: int
    origins: tuple[int, int]
    shared: tuple[Shared, ...] = ()


class Chain(msgspec.Struct, frozen=True, kw_only=True):
    """What an article's word at a point rests on.

    ``article`` reports it, in the words of ``attributed_to`` (a speaker, or ``None`` for its own), and the text
    ``originates_from`` an agency, an outlet or another article (by id); ``None`` where nothing tells. ``evidence`` are
    the words that show each link.
    """

    article: str
    attributed_to: str | None
    originates_from: str | None
    evidence: tuple[Evidence, ...]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """What one or several articles speak of, with its evidence and facets; ``id`` is a content hash.

    ``score`` in [0, 1] says how surely the evidence speaks of one thing, or stands alone where one article has it.
    ``chains`` say of the articles whose word rests on somebody else's on whose.
    """

    id: str
    about: str
    relation: Relation
    support: Support
    evidence: tuple[Evidence, ...]
    facets: tuple[Facet, ...] = ()
    score: float = 1.0
    chains: tuple[Chain, ...] = ()
