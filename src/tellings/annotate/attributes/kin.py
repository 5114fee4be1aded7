"""Kin: "X, son of Y", "Y's wife, X", "his brother, X"."""

from collections.abc import Iterator

from tellings.annotate.attributes.office_phrases import POSSESSIVE, is_role
from tellings.annotate.attributes.office_words import KIN, KINS
from tellings.annotate.attributes.surroundings import Named, Surroundings
from tellings.model.annotations import Attribute

OWNERS = frozenset({"his", "her"})
DESCRIBING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
"""Parts of speech of a description before a name, or before a kin noun."""
LONGEST_DESCRIPTION = 8
"""Tokens of such a description: titles and epithets of news are shorter."""
BEFORE_KIN = frozenset("eldest elder oldest older youngest younger only late young teenage first second".split())


def find_kin(around: Surroundings) -> Iterator[Attribute]:
    """Yield the kin of named people, the value being the other name."""
    for named in around.named:
        if named.mention.type == "person":
            yield from _find_of(around, named)
            yield from _find_owned(around, named)
            yield from _find_possessed(around, named)
    yield from _find_several(around)


def _find_of(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, (the younger) son of (the late) Y; X(, 31,) is the son of Y."""
    place = named.last
    if around.word(place) == "," and around.word(place + 1).isdigit() and around.word(place + 2) == ",":
        place += 2 + (around.word(place + 3) in ("is", "was"))
    if around.word(place) not in (",", "is", "was"):
        return
    place = _find_kin_noun(around, place + 1)
    relation = KIN.get(around.word(place))
    if relation is None or around.word(place + 1) != "of" or not around.is_same_sentence(named.first, place):
        return
    owner = _find_owner(around, place + 2)
    if owner is not None and owner is not named:
        yield around.make("kin", named, (owner.first, owner.last), relation=relation)


def _find_kin_noun(around: Surroundings, start: int) -> int:
    """The kin noun of a description, which may stand after another one: "ethnic Tajik and son of"."""
    for place in range(start, min(start + LONGEST_DESCRIPTION, len(around.tree))):
        token = around.tree.tokens[place]
        if around.word(place) in KIN:
            return place
        if token.pos not in DESCRIBING and token.dep != "cc":
            break
    return start


def _find_owner(around: Surroundings, start: int) -> Named | None:
    """The person that a description ends in: "the slain party leader Jane Doe"."""
    for place in range(start, min(start + LONGEST_DESCRIPTION, len(around.tree))):
        owner = around.find_at(place)
        if owner is not None and owner.mention.type == "person":
            return owner if around.word(owner.last) not in POSSESSIVE else None
        if around.tree.tokens[place].pos not in DESCRIBING and around.word(place) != "-":
            return None
    return None


def _find_owned(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """Y's wife(,) X; his brother(,) X."""
    noun = named.first - 1
    noun -= around.word(noun) == ","
    relation = KIN.get(around.word(noun))
    if relation is None or not around.is_same_sentence(noun, named.first):
        return
    place = noun - 1
    while around.word(place) in BEFORE_KIN or is_role(around, place):
        place -= 1
    if around.word(place) in OWNERS:
        owner = _find_subject(around, place)
    elif around.word(place) in POSSESSIVE:
        owner = around.find_at(place - 1)
    else:
        return
    if owner and owner.mention.type == "person" and owner is not named:
        yield around.make("kin", named, (owner.first, owner.last), relation=relation)


def _find_possessed(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, Y's (younger) sister."""
    owner = around.find_at(named.last + 1) if around.word(named.last) == "," else None
    if owner is None or owner.mention.type != "person" or around.word(owner.last) not in POSSESSIVE:
        return
    place = owner.last + 1
    while around.word(place) in BEFORE_KIN:
        place += 1
    relation = KIN.get(around.word(place))
    if relation is not None and around.is_same_sentence(named.first, place):
        yield around.make("kin", named, (owner.first, owner.last), relation=relation)


def _find_several(around: Surroundings) -> Iterator[Attribute]:
    """Y and their (two) sons(,) X, Z and W; Y with two children(,) X and Z."""
    for noun, word in enumerate(around.tree.lowered):
        parent = _find_parent(around, noun) if word in KINS else None
        for child in _list_children(around, noun) if parent is not None else ():
            if parent is not None and around.is_same_sentence(noun, child.first):
                yield around.make("kin", child, (parent.first, parent.last), relation=KINS[word])


def _find_parent(around: Surroundings, noun: int) -> Named | None:
    """Whose sons or children they are: the last person named before "their" or "with two" in the sentence."""
    place = noun - 1
    while around.word(place) in BEFORE_KIN or (place > 0 and around.tree.tokens[place].pos in ("NUM", "ADJ")):
        place -= 1
    if around.word(place) in OWNERS:
        return _find_subject(around, place)
    if around.word(place) != "their" and not (around.word(place) == "with" and place < noun - 1):
        return None
    people = _list_people(around, around.tree.sentence_numbers[noun], place)
    return people[-1] if people else None


def _list_children(around: Surroundings, noun: int) -> list[Named]:
    """The persons of a list right behind a noun, over commas, ages and "and"."""
    found: list[Named] = []
    place = noun + 1
    while place < len(around.tree):
        named = around.find_at(place)
        if named is not None and named.mention.type == "person":
            found.append(named)
            place = named.last
        elif around.word(place) in (",", "and") or (found and around.word(place).isdigit()):
            place += 1
        else:
            break
    return found


def _find_subject(around: Surroundings, pronoun: int) -> Named | None:
    """Whom "his" or "her" means: the only person named before it in its sentence, else the last one's subject."""
    number = around.tree.sentence_numbers[pronoun]
    people = _list_people(around, number, pronoun)
    if people or not number:
        return people[0] if len(people) == 1 else None
    before = _list_people(around, number - 1, pronoun)
    heads = [around.tree.find_head(n.mention.start, n.mention.end) for n in before]
    is_subject = len(before) == 1 and heads[0] is not None and around.tree.tokens[heads[0]].dep.startswith("nsubj")
    return before[0] if is_subject else None


def _list_people(around: Surroundings, sentence: int, before: int) -> list[Named]:
    """The persons named in a sentence, before a token."""
    tokens = around.tree.syntax.sentences[sentence]
    numbers = {around.at[index] for index in range(tokens.first, min(before, tokens.last))} - {-1}
    return [around.named[n] for n in sorted(numbers) if around.named[n].mention.type == "person"]
