"""Attributes of an entity: its age, office, kin, nationality, home, what it leads. No aligned sentences are needed."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.context import Story
from tellings.collate.slots.description import compare_descriptions
from tellings.collate.slots.place import make_place_comparator
from tellings.model.annotations import Attribute, AttributeKind
from tellings.model.entity import Entity
from tellings.model.point import Facet, Slot
from tellings.model.span import Span

SLOTS: dict[AttributeKind, Slot] = {
    "age": "quantity",
    "office": "role",
    "kin": "person",
    "nationality": "other",
    "home": "place",
    "leads": "role",
    "member": "role",
}
"""The attributes that are compared; titles and aliases are forms of a name, not answers to a question."""

SURE, DOUBTFUL = 0.9, 0.5

FARTHEST_AGES = 10
"""Years by which two ages of one person may differ by mistake. Not fitted: a wrong digit of the last place, or a
birthday; obituaries tell of people at several ages, and a son may have the father's name."""


def find_attribute_facets(story: Story) -> Iterator[tuple[Entity, Facet]]:
    """Yield a facet for each attribute of an entity that two reports give."""
    held: dict[tuple[str, AttributeKind, str], list[Answer[str]]] = {}
    by_id = {entity.id: entity for entity in story.entities}
    for number, report in enumerate(story.reports):
        for attribute in report.annotations.attributes:
            entity = story.named.get((report.article.id, attribute.mention.start))
            if entity is None or attribute.kind not in SLOTS:
                continue
            answer, relation = _make_answer(story, number, attribute)
            held.setdefault((entity.id, attribute.kind, relation), []).append(answer)
    for (entity_id, kind, relation), answers in sorted(held.items(), key=lambda item: item[0]):
        facet = _compare(story, by_id[entity_id], kind, relation, answers)
        if facet is not None:
            yield by_id[entity_id], facet


def _make_answer(story: Story, number: int, attribute: Attribute) -> tuple[Answer[str], str]:
    """The attribute as an answer, and the relation that it is an answer about ("" for most kinds)."""
    article = story.reports[number].article
    other = _find_named(story, number, attribute.value)
    value = article.text[attribute.value.start : attribute.value.end]
    typed = other.id if other is not None and attribute.kind in ("kin", "leads", "member") else attribute.normal
    answer = Answer(
        article=article.id,
        value=other.name if other is not None and typed == other.id else value,
        normal=attribute.normal,
        typed=typed,
        evidence=story.show(number, attribute.value, Span(attribute.start, attribute.end)),
    )
    return answer, attribute.relation or ""


def _find_named(story: Story, number: int, span: Span) -> Entity | None:
    """The last entity that is named inside a span."""
    report = story.reports[number]
    inside = [m for m in report.annotations.mentions if span.start <= m.start and m.end <= span.end]
    return story.named.get((report.article.id, inside[-1].start)) if inside else None


def _compare(
    story: Story, entity: Entity, kind: AttributeKind, relation: str, answers: Sequence[Answer[str]]
) -> Facet | None:
    question = _ask(entity.name, kind, relation)
    if kind == "age":
        return make_facet(question, SLOTS[kind], answers, _compare_ages)
    if kind == "home":
        return make_facet(question, SLOTS[kind], answers, make_place_comparator(story.gazetteer))
    if kind == "office":
        return make_facet(question, SLOTS[kind], answers, compare_descriptions)
    return make_facet(question, SLOTS[kind], answers, _compare_same)


def _ask(name: str, kind: AttributeKind, relation: str) -> str:
    match kind:
        case "age":
            return f"How old is {name}?"
        case "office":
            return f"What is {name}'s office or role?"
        case "home":
            return f"Where is {name}'s home?"
        case "nationality":
            return f"Of what nationality or origin is {name}?"
        case "leads":
            return f"What does {name} lead?"
        case "member":
            return f"To what does {name} belong?"
        case _:
            kin = relation.removesuffix("_of").replace("_", " ")
            return f"Whose {kin} is {name}?" if relation.endswith("_of") else f"Who is {name}'s kin?"


def _compare_ages(a: Answer[str], b: Answer[str]) -> Verdict | None:
    shown = f"“{a.value}” and “{b.value}”"
    try:
        apart = abs(Decimal(a.typed) - Decimal(b.typed))
    except InvalidOperation:
        return None
    if apart == 0:
        return Verdict("agree", SURE, f"{shown}: the same age")
    if apart < 1:
        return Verdict("precision", SURE, f"{shown}: one gives the months")
    if apart > FARTHEST_AGES:
        return Verdict("unresolved", DOUBTFUL, f"{shown}: so far apart, they may be of other times or of two people")
    return Verdict("conflict", SURE, f"{shown}: a person has one age")


def _compare_same(a: Answer[str], b: Answer[str]) -> Verdict | None:
    """Only agreement can be told: somebody may have two sons, two passports, or lead two things."""
    if a.typed == b.typed or a.normal == b.normal:
        return Verdict("agree", SURE, f"“{a.evidence.exact}” and “{b.evidence.exact}”: the same")
    return None
