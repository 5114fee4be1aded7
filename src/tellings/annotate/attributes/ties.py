"""Titles, homes, nationalities, other names, and who leads what, around a name."""

from collections.abc import Iterator

from tellings.annotate.attributes.office_phrases import INSIDE, LONGEST, POSSESSIVE, find_noun, skip_comma_age
from tellings.annotate.attributes.office_words import FORMS_OF_ADDRESS
from tellings.annotate.attributes.offices import is_national
from tellings.annotate.attributes.party import find_party, find_region_end
from tellings.annotate.attributes.surroundings import Named, Surroundings
from tellings.model.annotations import Attribute

RESIDENTS = frozenset("man woman resident native teenager couple boy girl mother father".split())
ALIAS_CUES = (
    ("known", "as"), ("also", "known", "as"), ("nicknamed",), ("aka",), ("a.k.a.",), ("alias",), ("dubbed",),
    ("better", "known", "as"), ("abbreviated", "as"),
)  # fmt: skip
CITIZENS = frozenset(["citizen", "national", ",", ".", "who", "by", "man", "woman"])
"""What stands behind an adjective of nation that is said of somebody by itself."""
SHORTEST_ACRONYM = 2
LONGEST_ACRONYM = 8


def find_ties(around: Surroundings) -> Iterator[Attribute]:
    """Yield titles, homes, nationalities, aliases and lead, name by name."""
    for named in around.named:
        if named.mention.type == "person":
            yield from _find_title(around, named)
            yield from _find_home(around, named)
            yield from _find_nation(around, named)
            yield from find_party(around, named)
            yield from _find_affiliation(around, named)
            yield from _find_lead(around, named)
        if named.mention.type in ("person", "org", "group"):
            yield from _find_acronym(around, named)
            yield from _find_alias(around, named)


def _find_title(around: Surroundings, named: Named) -> Iterator[Attribute]:
    word, place = around.word(named.first - 1), named.first - 1
    if word == "." and place:
        place -= 1
        word = around.word(place)
    title = word.rstrip(".")
    if title in FORMS_OF_ADDRESS and around.tree.word(place)[:1].isupper():
        yield around.make("title", named, (place, named.first), normal=title)


def _find_home(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, 31, of Y, Z; X, from Y; Y woman X."""
    place = named.last
    aged = around.word(place) == "," and around.word(place + 1).isdigit()
    place += 2 if aged else 0
    comma = around.word(place) == ","
    place += comma
    word = around.word(place)
    if word == "of" or (word == "from" and (comma or aged)):
        home = around.find_at(around.skip_articles(place + 1))
        if home and home.mention.type == "place" and around.is_same_sentence(named.first, home.first):
            yield around.make("home", named, (home.first, find_region_end(around, home)))
    yield from _find_native(around, named)
    yield from _find_base(around, named)
    before = named.first - 1
    home = around.find_at(before - 1)
    if (
        around.word(before) in RESIDENTS
        and home
        and home.mention.type == "place"
        and not is_national(around, before - 1)
    ):
        yield around.make("home", named, (home.first, home.last))


def _find_native(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, a Y native (or resident); X, a nurse from Y."""
    place = skip_comma_age(around, named.last)
    first = around.skip_articles(place + 1)
    if around.word(place) != "," or not around.is_same_sentence(named.first, first):
        return
    home = around.find_at(first)
    if home is None and first > place + 1:
        noun = find_noun(around, first, opened=True)
        home = around.find_at(noun + 2) if noun is not None and around.word(noun + 1) == "from" else None
    elif home is not None and around.word(home.last) not in RESIDENTS:
        return
    if home is not None and home.mention.type == "place" and not is_national(around, home.first):
        yield around.make("home", named, (home.first, find_region_end(around, home)))


def _find_base(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The Y-based nurse X."""
    for place in range(named.first - 2, max(named.first - LONGEST, 1), -1):
        if around.word(place) == "based" and around.word(place - 1) == "-":
            home = around.find_at(place - 2)
            near = all(around.tree.tokens[i].pos in INSIDE for i in range(place + 1, named.first))
            if home is not None and home.mention.type == "place" and near:
                yield around.make("home", named, (home.first, home.last))
            return


def _find_nation(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, (an) ethnic Y; X, a Y (who, citizen, national); X is a Y."""
    place = named.last
    if around.word(place) not in (",", "is", "was") or around.word(place + 1) not in ("a", "an", "ethnic"):
        return
    first = place + 1 + (around.word(place + 1) != "ethnic")
    is_ethnic = around.word(first) == "ethnic"
    first += is_ethnic
    other = around.find_at(first)
    behind = around.word(other.last) if other else ""
    is_people = other is not None and is_ethnic and other.mention.type in ("group", "place")
    if other and (is_people or (is_national(around, first) and behind in CITIZENS)):
        yield around.make("nationality", named, (other.first, other.last))


def _find_affiliation(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The body whose X it is, or that X is of ("Radio Lirana's X", "X of Noor & Berg", "X, of the Harbour Club")."""
    owner = around.find_at(named.first - 2) if around.word(named.first - 1) in POSSESSIVE else None
    place = named.last + (around.word(named.last) == ",")
    body = around.find_at(around.skip_articles(place + 1)) if around.word(place) == "of" else None
    for other in (owner, body):
        if other is not None and other.mention.type == "org" and around.is_same_sentence(named.first, other.first):
            yield around.make("member", named, (other.first, other.last), relation="member")


def _find_lead(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The X-led Y; Y, led by X."""
    last = named.last
    if around.word(last) == "-" and around.word(last + 1) == "led":
        led = around.find_at(last + 2)
    elif around.word(named.first - 1) == "by" and around.word(named.first - 2) in ("led", "headed", "commanded"):
        place = named.first - 3
        while around.word(place) in (",", "is", "was", "are", "which", "been", "has"):
            place -= 1
        led = around.find_at(place)
    else:
        return
    if led and led.mention.type in ("org", "group") and around.is_same_sentence(named.first, led.first):
        yield around.make("leads", named, (led.first, led.last), relation="leads")


def _find_acronym(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """The letters in brackets behind the name that they are the initials of."""
    place = named.last + 1
    if around.word(named.last) != "(" or around.word(place + 1) != ")":
        return
    letters = around.tree.word(place)
    if (
        SHORTEST_ACRONYM <= len(letters) <= LONGEST_ACRONYM
        and letters.isupper()
        and _is_made_of(letters, named.mention.exact)
    ):
        yield around.make("alias", named, (place, place + 1))


def _is_made_of(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in this order, the first one at its start."""
    rest = iter(name.lower())
    return name[:1].lower() == letters[:1].lower() and all(letter in rest for letter in letters.lower())


def _find_alias(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, also known as Y."""
    place = named.last + (around.word(named.last) in (",", "("))
    place += 2 * (around.word(place) in ("who", "which") and around.word(place + 1) in ("is", "was"))
    for cue in ALIAS_CUES:
        if tuple(around.word(place + offset) for offset in range(len(cue))) == cue:
            first = place + len(cue)
            other = around.find_at(around.skip_articles(first + (around.word(first) in ('"', "“", "'", "‘"))))
            if other and around.is_same_sentence(named.first, other.first):
                yield around.make("alias", named, (other.first, other.last))
            return
