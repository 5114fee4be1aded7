"""How names are written, and who is told apart from whom."""

from collections.abc import Mapping

import msgspec

from tellings.model.account import Account
from tellings.model.entity import Entity, EntityRelation
from tellings.model.span import Evidence
from tellings.render.view.citations import Citation, Citations
from tellings.render.view.letters import Letter, find_letters


class FormView(msgspec.Struct, frozen=True):
    """One way of writing a name, who writes it so, and how often in all."""

    form: str
    letters: tuple[Letter, ...]
    count: int


class RoleView(msgspec.Struct, frozen=True):
    """An office or description, and who gives it."""

    role: str
    letters: tuple[Letter, ...]


class TieView(msgspec.Struct, frozen=True):
    """How the named stands to another one: in words, why, and the words of the reports that say so."""

    words: str
    reason: str
    citations: tuple[Citation, ...]


class NameView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that reports name, with every form; ``evidence`` are all mentions."""

    name: str
    type: str
    letters: tuple[Letter, ...]
    forms: tuple[FormView, ...]
    roles: tuple[RoleView, ...]
    ties: tuple[TieView, ...]
    evidence: tuple[Evidence, ...]


def list_names(account: Account, citations: Citations) -> tuple[NameView, ...]:
    """Return the names written in several ways, or whose bearers are told apart; those told by most reports first."""
    names = {entity.id: entity.name for entity in account.entities}
    texts = {record.id: record.text for record in account.articles}
    worth_telling = [entity for entity in account.entities if len(entity.forms) > 1 or entity.relations]
    views = [_view(entity, citations, names, texts) for entity in worth_telling]
    return tuple(sorted(views, key=lambda view: (-len(view.letters), -len(view.evidence))))


def _view(entity: Entity, citations: Citations, names: Mapping[str, str], texts: Mapping[str, str]) -> NameView:
    letters = citations.letters
    return NameView(
        name=entity.name,
        type=entity.type,
        letters=find_letters(letters, (article for form in entity.forms for article in form.articles)),
        forms=tuple(FormView(form.form, find_letters(letters, form.articles), form.count) for form in entity.forms),
        roles=tuple(
            RoleView(role.role, find_letters(letters, (one.article for one in role.evidence))) for role in entity.roles
        ),
        ties=tuple(_tie(relation, citations, names) for relation in entity.relations),
        evidence=tuple(
            Evidence(one.article, one.start, one.end, texts[one.article][one.start : one.end])
            for one in entity.mentions
            if one.article in texts and 0 <= one.start < one.end <= len(texts[one.article])
        ),
    )


def _tie(relation: EntityRelation, citations: Citations, names: Mapping[str, str]) -> TieView:
    words = f"{relation.type.replace('_', ' ')} {names.get(relation.entity, relation.entity)}"
    return TieView(words, relation.reason, citations.cite_all(relation.evidence))
