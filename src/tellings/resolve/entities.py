"""Clusters of units made into entities: names, forms, roles, relations, ids."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tellings.model.annotations import EntityType
from tellings.model.entity import Entity, EntityRelation, Form, MentionRef, Role
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.resolve.statements import make_evidence
from tellings.resolve.units import TYPES, Named, Unit
from tellings.text.name_words import read_org, read_person


def make_entity(units: Sequence[Unit], described: Sequence[Named] = ()) -> Entity:
    """Make the entity that these units name and ``described`` stand for, without its roles and relations."""
    named = sorted((*(n for unit in units for n in unit.named), *described))
    votes = Counter({kind: sum(len(u.named) for u in units if u.type == kind) for kind in TYPES})
    kind = max(TYPES, key=lambda t: (votes[t], -TYPES.index(t)))
    forms = make_forms(named)
    plain = {n.exact for n in named if n.kind == "name"}
    mentions = tuple(sorted(MentionRef(n.article, n.start, n.end) for n in named))
    return Entity(
        id=hash_entity(kind, named),
        type=kind,
        name=choose_name([form for form in forms if form.form in plain], kind),
        forms=forms,
        mentions=mentions,
    )


def make_forms(named: Sequence[Named]) -> tuple[Form, ...]:
    """The ways of writing, with and without what stands around them, the commonest first."""
    written = [n for n in named if n.kind != "reference"]
    counts = Counter(form for n in written for form in (n.exact, *n.longer))
    users = {form: tuple(sorted({n.article for n in written if form in (n.exact, *n.longer)})) for form in counts}
    return tuple(Form(form, users[form], count) for form, count in sorted(counts.items(), key=lambda p: (-p[1], p[0])))


def choose_name(forms: Sequence[Form], kind: EntityType) -> str:
    """The most frequent of the full forms: two parts or more of a person, words rather than an acronym of others."""

    def rank(form: Form) -> tuple[bool, bool, int, int, str]:
        words = read_person(form.form) if kind == "person" else read_org(form.form)
        is_full = len(words.parts) > 1 if kind in ("person", "org") else len(form.form.replace(".", "")) > 3
        is_shouted = form.form.isupper() and len(form.form) > 5
        return is_full, not is_shouted, form.count, len(form.form), form.form

    return max(forms, key=rank).form


def hash_entity(kind: EntityType, named: Sequence[Named]) -> str:
    """An id by content: the type, the forms and the mentions by the hashes of their texts."""
    lines = [
        kind,
        *sorted({n.exact for n in named if n.kind == "name"}),
        *sorted(f"{n.text}:{n.start}:{n.end}" for n in named),
    ]
    return "e" + hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def find_roles(reports: Sequence[Report], owners: Mapping[tuple[str, int, int], int]) -> dict[int, tuple[Role, ...]]:
    """The offices that the reports give, by the number of the entity that ``owners`` names for a mention."""
    found: dict[int, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        for attribute in report.annotations.attributes:
            owner = owners.get((report.article.text_sha256, attribute.mention.start, attribute.mention.end))
            if attribute.kind == "office" and owner is not None:
                found[owner][attribute.normal].append(make_evidence(report, attribute))
    return {
        owner: tuple(Role(role, tuple(sorted(set(evidence)))) for role, evidence in sorted(roles.items()))
        for owner, roles in found.items()
    }


def sort_entities(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Those in most articles first, then those with most mentions, then by name."""

    def rank(entity: Entity) -> tuple[int, int, str, str]:
        return -len({m.article for m in entity.mentions}), -len(entity.mentions), entity.name, entity.id

    return tuple(sorted(entities, key=rank))


def sort_relations(relations: Sequence[EntityRelation]) -> tuple[EntityRelation, ...]:
    """One relation for each kind and entity, with the evidence of all."""
    merged: dict[tuple[str, str], EntityRelation] = {}
    for relation in sorted(relations):
        key = (relation.type, relation.entity)
        before = merged.get(key)
        evidence = tuple(sorted({*relation.evidence, *(before.evidence if before else ())}))
        reason = before.reason if before else relation.reason
        merged[key] = EntityRelation(relation.type, relation.entity, evidence, reason)
    return tuple(merged[key] for key in sorted(merged))
