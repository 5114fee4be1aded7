"""Parties of named people, with the place that elected them: "Republican X", "X, Democrat of Y", "X (D-Y)"."""

from collections.abc import Iterator

from tellings.annotate.attributes.office_phrases import skip_comma_age, skip_titles
from tellings.annotate.attributes.office_words import PARTIES
from tellings.annotate.attributes.offices import is_national
from tellings.annotate.attributes.surroundings import ARTICLES, Named, Surroundings
from tellings.model.annotations import Attribute

LETTERS = {"r": "republican", "d": "democrat", "i": "independent"}
"""Parties as they stand in brackets behind a name."""
ELECTED = frozenset(["rep", "sen", "gov"])
"""Forms of address of who is elected by the place that stands before them."""
CLOSING = frozenset([",", ".", "from", "who", "of", "and", ""])
"""What stands behind a party that is said of somebody by itself."""
LONGEST_PLACE = 5
"""Tokens of a place in brackets."""


def find_party(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """Yield the party of a person, and as home the place that elected them."""
    yield from _find_bracket(around, named)
    yield from _find_apposed(around, named)
    yield from _find_before(around, named)


def _find_bracket(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X (D), X (D-Y)."""
    letter = named.last + 1
    party = LETTERS.get(around.word(letter).rstrip("."))
    if around.word(named.last) != "(" or party is None:
        return
    last = next((i for i in range(letter + 1, letter + 2 + LONGEST_PLACE) if around.word(i) == ")"), None)
    if last is None or (last > letter + 1 and around.word(letter + 1) not in ("-", "–", "—", ",")):
        return
    yield around.make("member", named, (letter, letter + 1), normal=party, relation="member")
    if last > letter + 2:
        yield around.make("home", named, (letter + 2, last))


def _find_apposed(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """X, a Republican (from Y); X, Democrat of Y; X, a Y Republican."""
    place = skip_comma_age(around, named.last)
    first = place + 1 + (around.word(place + 1) in ARTICLES)
    if around.word(place) not in (",", "is", "was") or (around.word(place) != "," and first == place + 1):
        return
    state = _find_place(around, first)
    first = state.last if state is not None else first
    if around.word(first) not in PARTIES or around.word(first + 1) not in CLOSING:
        return
    if not around.is_same_sentence(named.first, first):
        return
    yield around.make("member", named, (first, first + 1), relation="member")
    if state is None and around.word(first + 1) in ("of", "from"):
        state = _find_place(around, around.skip_articles(first + 2))
    if state is not None:
        yield around.make("home", named, (state.first, find_region_end(around, state)))


def _find_before(around: Surroundings, named: Named) -> Iterator[Attribute]:
    """Republican X; Y Republican X; Y Rep. X."""
    first = skip_titles(around, named.first)
    is_elected = around.word(first).rstrip(".") in ELECTED
    if around.word(first - 1) in ("republican", "democrat") and around.is_same_sentence(first - 1, named.first):
        yield around.make("member", named, (first - 1, first), relation="member")
        first, is_elected = first - 1, True
    state = _find_place(around, first - 1)
    if is_elected and state is not None and around.is_same_sentence(state.first, named.first):
        yield around.make("home", named, (state.first, state.last))


def _find_place(around: Surroundings, index: int) -> Named | None:
    found = around.find_at(index)
    return found if found is not None and found.mention.type == "place" and not is_national(around, index) else None


def find_region_end(around: Surroundings, home: Named) -> int:
    """Past the region behind a town ("Salem, Oregon")."""
    region = around.find_at(home.last + 1) if around.word(home.last) == "," else None
    if region and region.mention.type == "place" and region.first == home.last + 1:
        return region.last
    return home.last
