"""Offices and roles of named people, with the nationality that stands before them, and what they lead."""

from collections.abc import Iterator

from tellings.annotate.attributes.office_words import LEADING, ROLES
from tellings.annotate.attributes.surroundings import Named, Surroundings
from tellings.model.annotations import Attribute

LONGEST = 7
"""Words of a role before its name; longer runs are headlines or lists."""
UNFIT = frozenset({"NNS", "NNPS", "JJS", "CD"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ"})
OFFICE_TAGS = frozenset({"NN", "NNP"})
LINKS = frozenset({"of", "for", "at", "in", "to", "on", "and"})
BEHIND = frozenset({",", ".", ";", ")", "", "who", ":", "—", "–", '"', "”", "whose"})
"""What may stand behind the role of an apposition; anything else shows that the role opens another phrase."""
NATIONAL_ENDINGS = ("an", "ese", "ish", "i", "ch", "ean", "ek", "ss", "sh")


def find_offices(around: Surroundings) -> Iterator[Attribute]:
    """Yield offices before names, in apposition to them, and after "was"; with them nationality and what they lead."""
    for named in around.named:
        if named.mention.type != "person":
            continue
        yield from _find_before(around, named)
        yield from _find_opened(around, named)
        yield from _find_apposition(around, named)
        yield from _find_predicate(around, named)


def is_role(around: Surroundings, index: int) -> bool:
    """Whether the token is the noun of a role, in the singular."""
    if not 0 <= index < len(around.tree):
        return False
    word = around.word(index)
    return word.rsplit("-", 1)[-1] in ROLES and around.tree.tokens[index].tag in OFFICE_TAGS


def is_national(around: Surroundings, index: int) -> bool:
    """Whether the token is an adjective of nation or people ("Iranian")."""
    named = around.find_at(index)
    if named is None or named.mention.type not in ("group", "place") or named.last - named.first > 2:
        return False
    pos = around.tree.tokens[named.last - 1].pos
    return around.word(named.last - 1).endswith(NATIONAL_ENDINGS) and (
        pos == "ADJ" or (pos in ("PROPN", "NOUN") and named.mention.type == "group")
    )


def _find_before(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role right before the name ("acting Foreign Minister X", "Iranian singer X")."""
    last = named.first
    if not is_role(around, last - 1) or not around.is_same_sentence(last - 1, last):
        return
    first = _walk_back(around, last - 1)
    yield from _yield_role(around, named, first, last)


def _walk_back(around: Surroundings, noun: int) -> int:
    """The first token of the phrase that ends in ``noun``."""
    first = noun
    while first > 0 and noun - first < LONGEST and around.is_same_sentence(first - 1, noun):
        if not _is_modifier(around, first - 1):
            break
        first -= 1
    while first < noun and around.word(first) in ("-", "year", "month", "old", "other", "new", "same"):
        first += 1
    return first


def _is_modifier(around: Surroundings, index: int) -> bool:
    token = around.tree.tokens[index]
    if around.word(index) == "-":
        return index > 0 and around.tree.tokens[index - 1].pos in INSIDE | {"NUM", "ADV"}
    if around.word(index) in ("acting", "then", "ex"):
        return True
    return token.pos in INSIDE and token.tag not in UNFIT and not _is_other_person(around, index)


def _is_other_person(around: Surroundings, index: int) -> bool:
    named = around.find_at(index)
    return named is not None and named.mention.type == "person"


def _yield_role(around: Surroundings, named: Named, first: int, last: int) -> Iterator[Attribute]:
    """The office, with its nationality and what it leads apart."""
    if is_national(around, first) and first < last - 1:
        other = around.find_at(first)
        past = other.last if other else first + 1
        yield around.make("nationality", named, (first, past))
        first = past + (around.word(past) == "-")
    if first < last:
        yield around.make("office", named, (first, last))
    led = around.find_at(last - 2)
    if led and around.word(last - 1) in LEADING and led.mention.type in ("org", "group") and led.last == last - 1:
        yield around.make("leads", named, (led.first, led.last), relation="leads")


def _find_opened(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role that the name stands behind after a comma ("Peru's acting foreign minister, X,")."""
    noun = named.first - 2
    if (
        around.word(named.first - 1) != ","
        or around.word(named.last) not in (",", ".", ";")
        or not is_role(around, noun)
    ):
        return
    tree = around.tree
    name_head = tree.find_head(named.mention.start, named.mention.end)
    if name_head is None or tree.tokens[name_head].head != noun or tree.tokens[name_head].dep != "appos":
        return
    first = _walk_back(around, noun)
    if around.word(first - 1) in ("'s", "’s", "the", "its", "their"):
        yield from _yield_role(around, named, first, noun + 1)


def _find_apposition(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role behind the name ("X, the former governor of Y,", "X, 41, a nurse")."""
    place = _skip_age(around, named.last)
    if around.word(place) not in (",", "(") or not around.is_same_sentence(named.last - 1, place + 1):
        return
    first = around.skip_articles(place + 1)
    noun = _find_noun(around, first, opened=first > place + 1)
    if noun is None:
        return
    last = _find_end(around, noun)
    if last is not None:
        yield from _yield_phrase(around, named, first, noun, last)


def _skip_age(around: Surroundings, place: int) -> int:
    """Past ", 31" to the comma behind it."""
    if around.word(place) == "," and around.word(place + 1).isdigit() and around.word(place + 2) == ",":
        return place + 2
    return place


def _find_noun(around: Surroundings, first: int, *, opened: bool) -> int | None:
    """The noun of the role that starts at ``first``: the last of a run of adjectives and nouns."""
    last = first
    tokens = around.tree.tokens
    while last < min(len(tokens), first + LONGEST) and not _is_other_person(around, last):
        inside = tokens[last].pos in INSIDE or around.word(last) in ("acting", "-", "'s", "’s", "then")
        if not inside or tokens[last].tag in ("NNS", "NNPS"):
            break
        last += 1
    if last == first or not is_role(around, last - 1) or not around.is_same_sentence(first, last - 1):
        return None
    return last - 1 if opened or not _is_other_person(around, last) else None


def _find_end(around: Surroundings, noun: int) -> int | None:
    """The end of the role's phrase: behind its "of" phrase, if any; ``None`` where it belongs to another name."""
    last = noun + 1
    if around.find_at(last) or (last < len(around.tree) and around.tree.tokens[last].pos == "PROPN"):
        return None
    if around.word(last) not in LINKS - {"and"}:
        return last if around.word(last) in BEHIND else None
    end = last + 1
    while end < min(len(around.tree), last + 12) and around.is_same_sentence(noun, end):
        token = around.tree.tokens[end]
        if token.pos not in INSIDE | {"DET", "PART"} and around.word(end) not in ("of", "and", "-", "&"):
            break
        end += 1
    while end > last + 1 and around.tree.tokens[end - 1].pos not in INSIDE:
        end -= 1
    return end if end > last + 1 else None


def _yield_phrase(around: Surroundings, named: Named, first: int, noun: int, last: int) -> Iterator[Attribute]:
    """The office of a full phrase, with its nationality and with what it leads or belongs to."""
    if is_national(around, first) and first < noun:
        other = around.find_at(first)
        past = other.last if other else first + 1
        yield around.make("nationality", named, (first, past))
        first = past
    if around.word(noun) == "member":
        kind, relation = "member", "member"
    else:
        kind, relation = "leads", "leads"
        yield around.make("office", named, (first, last))
    led = around.find_at(around.skip_articles(noun + 2)) if around.word(noun + 1) == "of" else None
    if led is None or led.mention.type not in ("org", "group"):
        return
    if kind == "member":
        yield around.make("member", named, (led.first, led.last), relation=relation)
    elif around.word(noun) in LEADING:
        yield around.make("leads", named, (led.first, led.last), relation=relation)


def _find_predicate(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role after the verb ("X was governor of Y", "X became the first mayor")."""
    tree, verb = around.tree, named.last
    if verb >= len(tree) or tree.tokens[verb].lemma not in ("be", "become") or around.word(verb) in ("be", "being"):
        return
    first = around.skip_articles(verb + 1)
    noun = _find_noun(around, first, opened=True)
    subject = tree.find_head(named.mention.start, named.mention.end)
    if noun is None or subject is None or tree.tokens[subject].dep != "nsubj":
        return
    last = _find_end(around, noun)
    if last is not None:
        yield from _yield_phrase(around, named, first, noun, last)
