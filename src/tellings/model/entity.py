"""What mentions name, across the reports of an event."""

from typing import Literal

import msgspec

from tellings.model.annotations import EntityType
from tellings.model.span import Evidence

EntityRelationType = Literal[
    "child_of", "parent_of", "sibling_of", "spouse_of", "relative_of", "not_same_as", "part_of", "leads", "led_by"
]


class MentionRef(msgspec.Struct, frozen=True, order=True):
    """One mention, by article and span."""

    article: str
    start: int
    end: int


class Form(msgspec.Struct, frozen=True, order=True):
    """One way of writing a name, the articles that use it (sorted), and how often they do in all."""

    form: str
    articles: tuple[str, ...]
    count: int


class Role(msgspec.Struct, frozen=True, order=True):
    """An office or description that a report gives to an entity."""

    role: str
    evidence: tuple[Evidence, ...]


class EntityRelation(msgspec.Struct, frozen=True, order=True):
    """How an entity stands to another one, with the words that say so (none for a veto such as ``not_same_as``)."""

    type: EntityRelationType
    entity: str
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organisation, place or group with every form and mention of its name; ``id`` is a content hash."""

    id: str
    type: EntityType
    name: str
    forms: tuple[Form, ...]
    mentions: tuple[MentionRef, ...]
    roles: tuple[Role, ...] = ()
    relations: tuple[EntityRelation, ...] = ()
