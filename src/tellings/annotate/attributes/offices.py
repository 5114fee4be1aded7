"""Offices and roles of named people, with the nationality that stands before them, and what they lead."""

from collections.abc import Iterator

from tellings.annotate.attributes.office_phrases import (
    INSIDE,
    LINKS,
    LONGEST,
    find_end,
    find_noun,
    find_tail,
    is_person,
    is_role,
    skip_age,
    skip_comma_age,
    skip_titles,
    walk_back,
)
from tellings.annotate.attributes.office_words import KIN, LEADING, PARTIES
from tellings.annotate.attributes.surroundings import ARTICLES, Named, Surroundings
from tellings.model.annotations import Attribute

NATIONAL_ENDINGS = ("an", "ese", "ish", "i", "ch", "ean", "ek", "ss", "sh")
OWNERS = frozenset({"'s", "’s", "'", "’", "its", "their", "his", "her", "our", *ARTICLES})
CLOSING = frozenset({",", ".", ";", "of", ""})
"""What stands behind a name that is an apposition itself."""
BEING = frozenset({"is", "was"})
NAMED = frozenset({"named", "appointed", "elected", "re-elected", "reelected", "made"})
"""Participles behind "was" that give an office."""
IDENTIFYING = frozenset({"identify", "name"})
HEADING = frozenset({"heads", "headed", "leads", "led", "runs", "ran", "commands", "commanded", "chairs", "chaired"})
LONGEST_BARE = 2
"""Words of what an office is "of" right before a name without a body's name in it ("chief of staff X")."""
LONGEST_WAY = 12
"""Tokens between an office and the name behind its comma ("a lawyer for the city council of Brenford, Jane Doe")."""


def find_offices(around: Surroundings) -> Iterator[Attribute]:
    """Yield offices before names, in apposition to them, and after "was"; with them nationality and what they lead."""
    for named in around.named:
        if named.mention.type != "person":
            continue
        yield from _find_before(around, named)
        yield from _find_opened(around, named)
        yield from _find_apposition(around, named)
        yield from _find_predicate(around, named)
        yield from _find_identified(around, named)


def is_national(around: Surroundings, index: int) -> bool:
    """Whether the token is an adjective of nation or people ("Iranian")."""
    named = around.find_at(index)
    if named is None or named.mention.type not in ("group", "place") or named.last - named.first > 2:
        return False
    if around.word(named.last - 1) in PARTIES:
        return False
    pos = around.tree.tokens[named.last - 1].pos
    return around.word(named.last - 1).endswith(NATIONAL_ENDINGS) and (
        pos == "ADJ" or (pos in ("PROPN", "NOUN") and named.mention.type == "group")
    )


def _find_before(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role right before the name ("acting Foreign Minister X", "Iranian singer X", "Secretary of State X")."""
    last = _skip_kin(around, skip_titles(around, named.first))
    if is_role(around, last - 1) and around.is_same_sentence(last - 1, named.first):
        yield from _yield_role(around, named, walk_back(around, last - 1), last)
        return
    noun = _find_of(around, last)
    if noun is not None:
        yield around.make("office", named, (walk_back(around, noun), last))


def _skip_kin(around: Surroundings, place: int) -> int:
    """Back over the kin noun that a role stands before ("her singer husband, X")."""
    noun = place - 1 - (around.word(place - 1) == ",")
    return noun if around.word(noun) in KIN and around.tree.tokens[noun - 1].pos == "NOUN" else place


def _find_of(around: Surroundings, last: int) -> int | None:
    """The role of "Secretary of State", "chief of staff" or "Chair of the Harbour Council" right before ``last``."""
    first = last
    while first > 0 and last - first < LONGEST and around.tree.tokens[first - 1].pos in ("NOUN", "PROPN"):
        first -= 1
    is_short = last - first <= LONGEST_BARE
    link = first - 1 - (around.word(first - 1) in ARTICLES)
    if first == last or around.word(link) != "of" or not is_role(around, link - 1):
        return None
    is_named = all(around.tree.tokens[index].pos == "PROPN" for index in range(first, last))
    people = any(is_person(around, index) for index in range(first, last))
    is_whole = (is_short and link == first - 1) or is_named
    return link - 1 if is_whole and not people and around.is_same_sentence(link - 1, last) else None


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
    """The role that the name stands behind after a comma ("a lawyer for the city, X,", "Peru's minister, X,")."""
    comma = named.first - 1
    if around.word(comma) != "," or around.word(named.last) not in CLOSING:
        return
    end = _skip_served(around, comma)
    for noun in range(end - 1, max(end - LONGEST_WAY, -1), -1):
        if not around.is_same_sentence(noun, named.first) or is_person(around, noun):
            return
        if is_role(around, noun):
            whole = noun == comma - 1 or end < comma or find_tail(around, noun, noun + 1) == comma
            first = walk_back(around, noun)
            if whole and (noun == comma - 1 or around.word(noun + 1) in LINKS) and around.word(first - 1) in OWNERS:
                yield from _yield_opened(around, named, (first, noun, comma))
            return
        if around.tree.tokens[noun].pos not in INSIDE | {"DET", "PART", "ADP", "CCONJ"}:
            return


def _skip_served(around: Surroundings, comma: int) -> int:
    """Back from a comma over a person whom an office serves, to the link behind the office ("a lawyer for Mr. Y,")."""
    served = around.find_at(comma - 1)
    if served is None or served.mention.type != "person":
        return comma
    link = skip_titles(around, served.first) - 1
    return link if around.word(link) in ("for", "to", "of") and is_role(around, link - 1) else comma


def _yield_opened(around: Surroundings, named: Named, place: tuple[int, int, int]) -> Iterator[Attribute]:
    first, noun, comma = place
    if noun == comma - 1:
        yield from _yield_role(around, named, first, comma)
    else:
        yield from _yield_phrase(around, named, first, noun, comma)


def _find_apposition(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role behind the name ("X, the former governor of Y,", "X, 41, a nurse", "X, who is a nurse")."""
    place = skip_comma_age(around, named.last)
    if around.word(place) not in (",", "(") or not around.is_same_sentence(named.last - 1, place + 1):
        return
    start = place + 1
    if around.word(start) == "who":
        yield from _find_led(around, named, start + 1)
        if around.word(start + 1) not in BEING:
            return
        start += 2
    start += around.word(start) == "then"
    first = around.skip_articles(start)
    noun = find_noun(around, first, opened=first > place + 1)
    last = find_end(around, noun) if noun is not None else None
    if noun is not None and last is not None:
        yield from _yield_phrase(around, named, first, noun, last)


def _find_led(around: Surroundings, named: Named, verb: int) -> Iterator[Attribute]:
    """What somebody "heads" or "led"."""
    led = around.find_at(around.skip_articles(verb + 1)) if around.word(verb) in HEADING else None
    if led is not None and led.mention.type in ("org", "group"):
        yield around.make("leads", named, (led.first, led.last), relation="leads")


def _yield_phrase(around: Surroundings, named: Named, first: int, noun: int, last: int) -> Iterator[Attribute]:
    """The office of a full phrase, with its nationality and with what it leads or belongs to."""
    if is_national(around, first) and first < noun:
        other = around.find_at(first)
        past = other.last if other else first + 1
        yield around.make("nationality", named, (first, past))
        first = past
    first = skip_age(around, first)
    led = around.find_at(around.skip_articles(noun + 2)) if around.word(noun + 1) == "of" else None
    is_body = led is not None and led.mention.type in ("org", "group")
    if around.word(noun) == "member" and (around.word(noun + 1) == "of" or first == noun):
        if led is not None and is_body:
            yield around.make("member", named, (led.first, led.last), relation="member")
        return
    yield around.make("office", named, (first, last))
    if led is not None and is_body and around.word(noun) in LEADING:
        yield around.make("leads", named, (led.first, led.last), relation="leads")


def _find_predicate(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role after the verb ("X was governor of Y", "X became the first mayor", "X was appointed director")."""
    tree, verb = around.tree, named.last
    if verb >= len(tree) or tree.tokens[verb].lemma not in ("be", "become") or around.word(verb) in ("be", "being"):
        return
    start = verb + 1
    if around.word(start) in NAMED:
        start += 1 + (around.word(start + 1) == "as")
    first = around.skip_articles(start)
    noun = find_noun(around, first, opened=True)
    subject = tree.find_head(named.mention.start, named.mention.end)
    if noun is None or subject is None or tree.tokens[subject].dep not in ("nsubj", "nsubjpass"):
        return
    last = find_end(around, noun)
    if last is not None:
        yield from _yield_phrase(around, named, first, noun, last)


def _find_identified(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The role that a name is given to ("the driver was identified as X", "named the pilot as X")."""
    tree, marker = around.tree, named.first - 1
    verb = tree.tokens[marker].head if marker >= 0 and around.word(marker) == "as" else -1
    if verb < 0 or tree.tokens[verb].lemma.lower() not in IDENTIFYING:
        return
    for noun in (*tree.find_children(verb, "nsubjpass", "dobj"), tree.tokens[verb].head):
        if noun < marker and is_role(around, noun) and around.is_same_sentence(noun, marker):
            yield around.make("office", named, (walk_back(around, noun), noun + 1))
            return
