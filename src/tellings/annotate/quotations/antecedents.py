"""Antecedents: whom a pronoun or a description that speaks stands for, where that is likely enough.

The article is gone through in order; each party that a word could stand for is weighed by the clues in ``clues``.
"""

import math
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator
from itertools import islice

from tellings.annotate.quotations.cast import Cast
from tellings.annotate.quotations.clues import (
    Kind,
    Sighting,
    Standing,
    can_be,
    find_noun,
    is_description,
    is_in_name,
    judge_kind,
    measure,
    measure_nobody,
)
from tellings.annotate.quotations.introduced import find_introduced
from tellings.annotate.quotations.likelihood import Choice, Choose, Question
from tellings.annotate.quotations.page import Page
from tellings.annotate.quotations.parties import Named
from tellings.annotate.quotations.speakers import Speaker
from tellings.model.annotations import Mention
from tellings.model.span import Span

WIDEST = 30
"""Parties looked at, the last ones that were named or meant; more than ten sentences hold."""


class Antecedents:
    """The names and nameless people that the pronouns and descriptions of a text stand for; never changes once made."""

    def __init__(
        self,
        page: Page,
        mentions: tuple[Mention, ...],
        speakers: Iterable[tuple[Speaker, Span]],
        *,
        choose: Choose,
        also: Iterable[int] = (),
    ) -> None:
        """Resolve the speakers that are no names, every *he* and *she*, and the tokens in ``also``.

        Arguments:
            page: the article.
            mentions: its names.
            speakers: who speaks, each with the span of what they say.
            choose: how the party that is meant is chosen.
            also: tokens to resolve besides.
        """
        walk = _Walk(page, mentions, list(speakers), choose)
        self._found = dict(walk.resolve(frozenset(also)))

    def find(self, head: int) -> Span | None:
        """The name that the speaker headed by this token stands for, or ``None``."""
        return self._found.get(head)


class _Walk:
    """One way through a text: who was named or meant last, and how often."""

    def __init__(
        self, page: Page, mentions: tuple[Mention, ...], speakers: list[tuple[Speaker, Span]], choose: Choose
    ) -> None:
        self._page, self._tree, self._choose = page, page.tree, choose
        spoken = {speaker.span for speaker, _ in speakers if speaker.named}
        self._cast = Cast(page, mentions, spoken, tuple(find_introduced(page)))
        self._speaking = {speaker.head: words for speaker, words in speakers if not speaker.named}
        self._seen: OrderedDict[int, Sighting] = OrderedDict()
        self._counts: Counter[int] = Counter()
        self._spoke_last: int | None = None
        self._persons: set[int] = set()

    def resolve(self, also: frozenset[int]) -> Iterator[tuple[int, Span]]:
        """Yield each token that stands for a name, with the name, in text order."""
        tree, inside = self._tree, self._page.inside
        names = {name.head: name for name in self._cast.named if inside[name.head] < 0}
        pronouns = {i for i, word in enumerate(tree.lowered) if word in ("he", "she") and inside[i] < 0}
        asked = {i for i in pronouns | self._speaking.keys() | also if is_description(tree, i)}
        first = self._find_first_uses({find_noun(tree, i) for i in asked})
        for index in sorted(names.keys() | asked):
            if index in names:
                self._see_name(names[index])
            else:
                choice = self._choose(self._ask(index, met_before=first[find_noun(tree, index)] < index))
                if choice is not None:
                    yield index, choice.name
                    self._see_meant(index, choice.party)

    def _find_first_uses(self, nouns: set[str]) -> dict[str, int]:
        """Where each noun comes first."""
        found = dict.fromkeys(nouns, len(self._tree))
        for index, token in enumerate(self._tree.tokens):
            if token.lemma in nouns and token.pos == "NOUN" and index < found[token.lemma]:
                found[token.lemma] = index
        return found

    def _ask(self, head: int, *, met_before: bool) -> Question:
        tree, kind = self._tree, judge_kind(self._tree, head)
        around, last = self._cast.find_said(find_noun(tree, head), head)
        fitting = [s for s in islice(reversed(self._seen.values()), WIDEST) if can_be(kind, s.name)]
        choices = tuple(self._weigh(head, kind, s, is_latest=s is fitting[0], said=around, last=last) for s in fitting)
        return Question(head, kind, measure_nobody(tree, head, kind, met_before=met_before and not around), choices)

    def _weigh(
        self, head: int, kind: Kind, sighting: Sighting, *, is_latest: bool, said: frozenset[int], last: int | None
    ) -> Choice:
        party, noun, cast = sighting.name.party, find_noun(self._tree, head), self._cast
        standing = Standing(
            apart=cast.find_moment(head) - sighting.moment,
            latest=is_latest,
            often=math.log2(self._counts[party]),
            opens=cast.does_open(party),
            said_of_it=party in said,
            last_said_of_it=party == last,
            trade=cast.compare_trade(noun, party),
            in_its_name=is_in_name(noun, cast.find_words(party)),
            spoke_last=party == self._spoke_last and head in self._speaking,
            gender=cast.find_gender(party),
            ends_as_womans=cast.does_end_as_womans(party),
            alone=len(self._persons) < 2,
            in_its_words=head in self._speaking and party in cast.find_parties(self._speaking[head]),
        )
        return Choice(party, sighting.name.span, measure(self._tree, head, kind, sighting, standing))

    def _see_name(self, name: Named) -> None:
        self._see(Sighting(name, self._cast.find_moment(name.head), name.leads, name.spoken))

    def _see_meant(self, head: int, party: int) -> None:
        spoken = head in self._speaking
        leads = spoken or self._tree.tokens[head].dep in ("nsubj", "nsubjpass")
        self._see(Sighting(self._seen[party].name, self._cast.find_moment(head), leads, spoken))

    def _see(self, sighting: Sighting) -> None:
        party = sighting.name.party
        self._counts[party] += 1
        self._seen[party] = sighting
        if sighting.name.type == "person":
            self._persons.add(party)
        self._seen.move_to_end(party)
        if sighting.spoken:
            self._spoke_last = party
