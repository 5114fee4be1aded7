"""What the reports call the same thing: other words in one role of a happening, other descriptions of one name."""

from collections.abc import Iterator, Sequence

from tellings.collate.answers import Answer
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_participants
from tellings.collate.questions import ask_who
from tellings.collate.slots.participant import Participant
from tellings.model.account import Label, LabelVariant
from tellings.model.entity import Entity
from tellings.model.span import Evidence


def find_labels(story: Story, happenings: Sequence[tuple[int, ...]]) -> Iterator[Label]:
    """Yield what is called otherwise in different reports: descriptions of an entity first, then roles."""
    for entity in story.entities:
        label = _label_entity(entity)
        if label is not None:
            yield label
    for group in happenings:
        clauses = [story.clauses[number] for number in group]
        for role in ("agent", "patient"):
            label = _label_role(ask_who(story, clauses, role), tuple(find_participants(story, clauses, role)))
            if label is not None:
                yield label


def _label_entity(entity: Entity) -> Label | None:
    variants = [_make_variant(role.role, role.evidence) for role in entity.roles if role.evidence]
    return _make_label(entity.name, entity.id, variants)


def _label_role(about: str, answers: Sequence[Answer[Participant]]) -> Label | None:
    """A label where the heads differ and none is a name: a name and a description are told apart as a facet."""
    evidence: dict[str, list[Evidence]] = {}
    for answer in answers:
        if answer.typed.entity is None:
            evidence.setdefault(answer.normal, []).append(answer.evidence)
    return _make_label(about, None, [_make_variant(head, tuple(e)) for head, e in sorted(evidence.items())])


def _make_variant(label: str, evidence: tuple[Evidence, ...]) -> LabelVariant:
    return LabelVariant(label, tuple(sorted({e.article for e in evidence})), tuple(sorted(set(evidence))))


def _make_label(about: str, entity: str | None, variants: Sequence[LabelVariant]) -> Label | None:
    """A label if two articles use different words: each variant must be missing in an article that uses another."""
    articles = {article for variant in variants for article in variant.articles}
    telling = any(set(v.articles) != articles for v in variants)
    if len(variants) < 2 or len(articles) < 2 or not telling:
        return None
    return Label(about=about, slot="role" if entity else "person", entity=entity, variants=tuple(variants))
