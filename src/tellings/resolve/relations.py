"""How entities stand to each other: by what articles state, by vetoes, and by the gazetteer."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tellings.model.entity import Entity, EntityRelation
from tellings.resolve.pairs import Pair
from tellings.resolve.statements import INVERSE, Tie
from tellings.text.name_parts import find_skeleton
from tellings.text.name_words import read_person
from tellings.text.places import Gazetteer

Relations = dict[str, list[EntityRelation]]
"""The relations of each entity, by its id."""


def relate_by_ties(ties: Sequence[Tie], ids: Mapping[int, str]) -> Relations:
    """Kin and leadership as stated, at both ends; ``ids`` are those of the units' entities."""
    found: Relations = defaultdict(list)
    for tie in ties:
        one, two = ids[tie.one], ids[tie.two]
        if tie.relation and one != two:
            back = INVERSE.get(tie.relation, tie.relation)
            found[one].append(EntityRelation(tie.relation, two, (tie.evidence,)))
            found[two].append(EntityRelation(back, one, (tie.evidence,)))
    return found


def relate_by_vetoes(vetoes: Sequence[Pair], ids: Mapping[int, str], entities: Mapping[str, Entity]) -> Relations:
    """What could be taken for one thing and is two, with the reason."""
    found: Relations = defaultdict(list)
    for veto in sorted(vetoes, key=lambda v: (v.score, v.one, v.two)):
        one, two = ids[veto.one], ids[veto.two]
        if one != two and _is_mistakable(entities[one], entities[two]):
            found[one].append(EntityRelation("not_same_as", two, (), veto.reason))
            found[two].append(EntityRelation("not_same_as", one, (), veto.reason))
    return found


def _is_mistakable(a: Entity, b: Entity) -> bool:
    """Whether two entities have a form that ends alike (persons) or begins alike (others)."""
    end = -1 if a.type == "person" else 0
    heads = [{find_skeleton(parts[end]) for f in e.forms if (parts := read_person(f.form).parts)} for e in (a, b)]
    return bool(heads[0] & heads[1])


def relate_places(entities: Sequence[Entity], gazetteer: Gazetteer) -> Relations:
    """For each place the nearest of the others that it is a part of."""
    places = [e for e in entities if e.type == "place" and gazetteer.find(e.name)]
    outer = {e.id: [o for o in places if gazetteer.is_within(e.name, o.name)] for e in places}
    found: Relations = defaultdict(list)
    for place in places:
        containers = outer[place.id]
        finest = [c for c in containers if not any(c in outer[o.id] for o in containers)]
        for container in finest:
            found[place.id].append(EntityRelation("part_of", container.id, (), "the gazetteer"))
    return found
