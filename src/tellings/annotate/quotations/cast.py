"""The cast of an article: its parties with all that the whole text says of each."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tellings.annotate.quotations.genders import vote_genders
from tellings.annotate.quotations.page import Page
from tellings.annotate.quotations.parties import Named, find_named, find_roles
from tellings.annotate.quotations.trades import find_trade
from tellings.model.annotations import Mention
from tellings.model.span import Span

OPENING = 2
"""Sentences that say whom an article is about."""
AROUND = 30
"""Places on either side of a word where its noun is said of somebody that are looked at."""


class Cast:
    """Who takes part in an article; never changes once made."""

    def __init__(
        self, page: Page, mentions: tuple[Mention, ...], spoken: set[Span], introduced: tuple[Mention, ...] = ()
    ) -> None:
        self._page = page
        self.named = find_named(page.tree, mentions, spoken, introduced)
        self._places = [name.span.start for name in self.named]
        self._roles = find_roles(page.tree, self.named)
        self._genders = vote_genders(page.tree, self.named, self._roles)
        self._trades = _find_trades(self._roles)
        self._words = _collect_words(page.tree.text, self.named)
        self._ending = {name.party for name in self.named if _ends_as_womans(page.tree.text, name)}
        self._opening = {name.party for name in self.named if name.sentence < OPENING}
        firsts = [sentence.first for sentence in page.tree.syntax.sentences if sentence.first < sentence.last]
        self._starts = [first for first in firsts if page.inside[first] < 0]

    def find_moment(self, token: int) -> int:
        """How many sentences began outside of marks up to a token: what is quoted takes no time."""
        return bisect_right(self._starts, token)

    def find_parties(self, span: Span) -> frozenset[int]:
        """The parties named within a span, among the first names in it."""
        first = bisect_left(self._places, span.start)
        last = min(bisect_left(self._places, span.end), first + AROUND)
        return frozenset(name.party for name in self.named[first:last])

    def find_said(self, noun: str, head: int) -> tuple[frozenset[int], int | None]:
        """The parties that a noun is said of around a token, and the last one before it."""
        places = self._roles.get(noun, ())
        here = bisect_left(places, (head, 0))
        around = frozenset(party for _, party in places[max(here - AROUND, 0) : here + AROUND])
        return around, places[here - 1][1] if here else None

    def compare_trade(self, noun: str, party: int) -> int:
        """1 where a noun is of a trade that the party has, -1 where the party has other ones only, else 0."""
        trade, held = find_trade(noun), self._trades.get(party)
        if trade is None or not held:
            return 0
        return 1 if trade in held else -1

    def find_words(self, party: int) -> frozenset[str]:
        """The words of all names of a party, in lower case."""
        return self._words[party]

    def find_gender(self, party: int) -> int:
        """Above zero where the article calls a party *he*, below where it calls it *she*."""
        return self._genders.get(party, 0)

    def does_end_as_womans(self, party: int) -> bool:
        """Whether the first of several words that name a party ends in *a*, as most of such given names are women's."""
        return party in self._ending

    def does_open(self, party: int) -> bool:
        """Whether the first sentences name the party."""
        return party in self._opening


def _ends_as_womans(text: str, name: Named) -> bool:
    words = text[name.span.start : name.span.end].split()
    return name.type == "person" and not name.introduced and len(words) > 1 and words[0].endswith("a")


def _find_trades(roles: dict[str, list[tuple[int, int]]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for noun, places in roles.items():
        trade = find_trade(noun)
        if trade is not None:
            for _, party in places:
                found[party].add(trade)
    return found


def _collect_words(text: str, named: Sequence[Named]) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for name in named:
        found[name.party].update(_split(text[name.span.start : name.span.end]))
    return {party: frozenset(words) for party, words in found.items()}


def _split(name: str) -> Iterator[str]:
    yield from name.lower().replace("-", " ").split()
