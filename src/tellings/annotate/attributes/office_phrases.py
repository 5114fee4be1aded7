"""How far the phrase of an office reaches: back from its noun, and on over its "of", "for" and "at"."""

from tellings.annotate.attributes.office_words import FORMS_OF_ADDRESS, ROLES
from tellings.annotate.attributes.surroundings import Surroundings

LONGEST = 7
"""Words of a role before its name; longer runs are headlines or lists."""
LONGEST_TAIL = 12
"""Tokens of what an office is "of"."""
UNFIT = frozenset({"NNS", "NNPS", "JJS", "CD"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ"})
OFFICE_TAGS = frozenset({"NN", "NNP"})
LINKS = frozenset({"of", "for", "at", "in", "to", "on", "with"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
BEHIND = frozenset({",", ".", ";", ")", "", "who", ":", "—", "–", '"', "”", "whose", "from", "and", "'", "’"})
"""What may stand behind the role of an apposition; anything else shows that the role opens another phrase."""
EPITHETS = frozenset({"acting", "then", "ex", "former", "interim", "outgoing", "incoming", "longtime", "late"})
AGED = ("-", "year", "-", "old")
NO_OPENING = frozenset({"-", "year", "month", "old", "other", "new", "same", "based"})


def is_role(around: Surroundings, index: int) -> bool:
    """Whether the token is the noun of a role, in the singular."""
    if not 0 <= index < len(around.tree):
        return False
    word = around.word(index)
    return word.rsplit("-", 1)[-1] in ROLES and around.tree.tokens[index].tag in OFFICE_TAGS


def is_person(around: Surroundings, index: int) -> bool:
    """Whether the token belongs to the name of a person."""
    named = around.find_at(index)
    return named is not None and named.mention.type == "person"


def walk_back(around: Surroundings, noun: int) -> int:
    """The first token of the phrase that ends in the role ``noun``."""
    first = _walk_back_once(around, noun)
    joined = first - 2
    common = all(around.tree.tokens[index].pos == "NOUN" for index in (max(joined, 0), noun))
    if common and around.word(first - 1) == "and" and is_role(around, joined) and around.is_same_sentence(joined, noun):
        start = _walk_back_once(around, joined)
        return first if around.word(start - 1) in POSSESSIVE else start
    return first


def _walk_back_once(around: Surroundings, noun: int) -> int:
    first = noun
    while first > 0 and noun - first < LONGEST and around.is_same_sentence(first - 1, noun):
        if _is_modifier(around, first - 1):
            first -= 1
        elif around.word(first - 1) == "of" and first < noun and _is_titled(around, first):
            first -= 2
        else:
            break
    while first < noun and around.word(first) in NO_OPENING:
        first += 1
    return first


def _is_titled(around: Surroundings, place: int) -> bool:
    """Whether "of" stands inside a name ("Ministry of Interior spokesman")."""
    tokens = around.tree.tokens
    return place > 1 and tokens[place].pos == "PROPN" and tokens[place - 2].pos == "PROPN"


def _is_modifier(around: Surroundings, index: int) -> bool:
    token = around.tree.tokens[index]
    if around.word(index) == "-":
        return index > 0 and around.tree.tokens[index - 1].pos in INSIDE | {"NUM", "ADV"}
    if around.word(index) in EPITHETS:
        return True
    return token.pos in INSIDE and token.tag not in UNFIT and not is_person(around, index)


def find_noun(around: Surroundings, first: int, *, opened: bool) -> int | None:
    """The noun of the role whose phrase starts at ``first``; ``opened`` by an article, it need not end there."""
    last = skip_owner(around, skip_age(around, first))
    start, tokens = last, around.tree.tokens
    while last < min(len(tokens), start + LONGEST) and not is_person(around, last):
        if not around.is_same_sentence(first, last):
            break
        counted = tokens[last].pos == "NUM" and around.word(last + 1) == "-"
        inside = counted or tokens[last].pos in INSIDE or around.word(last) in EPITHETS | {"-", "'s", "’s"}
        if not inside or tokens[last].tag in ("NNS", "NNPS"):
            break
        last += 1
    if last == start or not is_role(around, last - 1) or not around.is_same_sentence(first, last - 1):
        return None
    return last - 1 if opened or not is_person(around, last) else None


def skip_comma_age(around: Surroundings, place: int) -> int:
    """Past ", 31" to the comma behind it."""
    if around.word(place) == "," and around.word(place + 1).isdigit() and around.word(place + 2) == ",":
        return place + 2
    return place


def skip_age(around: Surroundings, place: int) -> int:
    """Past "41-year-old"."""
    aged = tuple(around.word(place + step) for step in range(1, 5)) == AGED
    return place + 5 if aged else place


def skip_owner(around: Surroundings, place: int) -> int:
    """Past the person whose lawyer or spokesman it is ("Mayor Quill's", "Mr. Quill's")."""
    at = place
    while at < place + 4 and (around.word(at).rstrip(".") in FORMS_OF_ADDRESS | {""} or is_role(around, at)):
        at += 1
    named = around.find_at(at)
    if named is None or named.mention.type != "person" or around.word(named.last) not in POSSESSIVE:
        return place
    return named.last + 1


def find_end(around: Surroundings, noun: int) -> int | None:
    """The end of the role's phrase: behind its "of" phrase, if any; ``None`` where it belongs to another name."""
    last = noun + 1
    if around.word(last) == "and":
        joined = find_noun(around, around.skip_articles(last + 1), opened=True)
        if joined is not None:
            end = find_end(around, joined)
            return noun + 1 if end is None else end
    if around.find_at(last) or (last < len(around.tree) and around.tree.tokens[last].pos == "PROPN"):
        return None
    if around.word(last) not in LINKS:
        return last if around.word(last) in BEHIND else None
    return find_tail(around, noun, last)


def find_tail(around: Surroundings, noun: int, last: int) -> int | None:
    """The end of what stands behind the link at ``last``, or ``None`` if that is no noun phrase."""
    end = last + 1
    while end < min(len(around.tree), last + LONGEST_TAIL) and around.is_same_sentence(noun, end):
        token = around.tree.tokens[end]
        if token.pos not in INSIDE | {"DET", "PART"} and around.word(end) not in ("of", "and", "-", "&", "for"):
            break
        end += 1
    while end > last + 1 and around.tree.tokens[end - 1].pos not in INSIDE:
        end -= 1
    return end if end > last + 1 else None


def skip_titles(around: Surroundings, place: int) -> int:
    """Back over forms of address ("Maj. Gen. X")."""
    while around.word(place - 1).rstrip(".") in FORMS_OF_ADDRESS or (
        around.word(place - 1) == "." and around.word(place - 2) in FORMS_OF_ADDRESS
    ):
        place -= 1 if around.word(place - 1) != "." else 2
    return place
