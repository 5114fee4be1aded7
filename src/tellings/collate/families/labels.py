"""What the reports call the same thing: other words in one role of a happening, other descriptions of one name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from tellings.collate.answers import Answer
from tellings.collate.clauses import Clause, score_match
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_participants
from tellings.collate.persons import is_person
from tellings.collate.questions import ask_who
from tellings.collate.slots.participant import Participant
from tellings.model.account import Label, LabelVariant
from tellings.model.entity import Entity
from tellings.model.span import Evidence

LEAST_MATCH = 0.55
"""Score of two clauses from which what fills one role of both is taken for one thing. Of the labels of sixteen labelled
events that were read, two of three are of one thing; without it, and with clauses of other predicates, one of five."""

MORE_FOR_THINGS = 0.15
"""What is asked above it where the words do not name people: a plane and its engine both take off."""

CoreRole = Literal["agent", "patient"]
Filled = tuple[Clause, Answer[Participant]]


def find_labels(story: Story, happenings: Sequence[tuple[int, ...]]) -> Iterator[Label]:
    """Yield what is called otherwise in different reports: descriptions of an entity first, then roles."""
    for entity in story.entities:
        label = _label_entity(entity)
        if label is not None:
            yield label
    seen: set[frozenset[str]] = set()
    for group in happenings:
        clauses = [story.clauses[number] for number in group]
        for role in ("agent", "patient"):
            label = _label_role(story, clauses, role)
            if label is not None and (words := frozenset(v.label for v in label.variants)) not in seen:
                seen.add(words)
                yield label


def _label_entity(entity: Entity) -> Label | None:
    variants = [_make_variant(role.role, role.evidence) for role in entity.roles if role.evidence]
    return _make_label(entity.name, entity.id, variants)


def _label_role(story: Story, clauses: Sequence[Clause], role: CoreRole) -> Label | None:
    """A label where clauses of one predicate that match surely give one role to one thing each, in other words.

    Names are left out: a name and a description are told apart as a facet.
    """
    held = [(c, a) for c in clauses for a in find_participants(story, [c], role) if a.typed.entity is None]
    by_clause = Counter(clause.number for clause, _ in held)
    alone = [(clause, answer) for clause, answer in held if by_clause[clause.number] == 1]
    chosen: dict[int, Filled] = {}
    for one, other in combinations(alone, 2):
        if _is_one_thing(story, one, other):
            chosen |= {one[0].number: one, other[0].number: other}
    evidence: dict[str, list[Evidence]] = {}
    for _, answer in chosen.values():
        evidence.setdefault(answer.typed.head, []).append(answer.evidence)
    if len(evidence) < 2:
        return None
    about = ask_who(story, [clause for clause, _ in chosen.values()], role) or "Who or what is it?"
    return _make_label(about, None, [_make_variant(head, tuple(e)) for head, e in sorted(evidence.items())])


def _is_one_thing(
    story: Story, one: tuple[Clause, Answer[Participant]], other: tuple[Clause, Answer[Participant]]
) -> bool:
    """Whether two clauses tell one happening so surely that other words in one role name one thing.

    Both words are of people, or neither is; and both are of several, or of one.
    """
    (a, left), (b, right) = one, other
    people = [is_person(answer.typed.head) for answer in (left, right)]
    if a.report == b.report or a.stem != b.stem or people[0] != people[1] or left.typed.head == right.typed.head:
        return False
    if _is_plural(story, a, left) != _is_plural(story, b, right):
        return False
    return score_match(a, b, story.likeness) >= LEAST_MATCH + (0.0 if people[0] else MORE_FOR_THINGS)


def _is_plural(story: Story, clause: Clause, answer: Answer[Participant]) -> bool:
    """Whether the head of a participant is a plural."""
    tree = story.trees[clause.report]
    inside = [tree.tokens[i] for i in tree.find_tokens(answer.evidence.start, answer.evidence.end)]
    return any(t.tag in ("NNS", "NNPS") for t in inside if t.lemma.lower() == answer.typed.head)


def _make_variant(label: str, evidence: tuple[Evidence, ...]) -> LabelVariant:
    return LabelVariant(label, tuple(sorted({e.article for e in evidence})), tuple(sorted(set(evidence))))


def _make_label(about: str, entity: str | None, variants: Sequence[LabelVariant]) -> Label | None:
    """A label if two articles use different words: each variant must be missing in an article that uses another."""
    articles = {article for variant in variants for article in variant.articles}
    telling = any(set(v.articles) != articles for v in variants)
    if len(variants) < 2 or len(articles) < 2 or not telling:
        return None
    return Label(about=about, slot="role" if entity else "person", entity=entity, variants=tuple(variants))
