"""Antecedents: whom a pronoun or a description that speaks stands for, where that is safe to tell.

A pronoun stands for the nearest person before it who is a subject or a speaker, within a few sentences, unless a
courtesy title says otherwise; where there is none, for whom the same pronoun stood for just before.

**Source:** a reduction of centering theory's preference for subjects (Grosz, Joshi and Weinstein 1995).
"""

from bisect import bisect_left

from tellings.annotate.quotations.descriptions import find_described, find_roles, is_description, make_named
from tellings.annotate.quotations.page import Page
from tellings.model.annotations import Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

FARTHEST = 4
"""Sentences that a pronoun reaches back over: news names a speaker again after two or three."""
WIDEST = 40
"""Names looked at on the way back: more than four sentences hold."""
_MALE = frozenset(["mr", "mr.", "sir", "lord", "king", "prince"])
_FEMALE = frozenset(["mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "dame"])


class Antecedents:
    """The names of a text that pronouns and descriptions can stand for."""

    def __init__(self, page: Page, mentions: tuple[Mention, ...], spoken: set[Span]) -> None:
        self._tree = page.tree
        self._genders = _find_genders(page.tree, mentions)
        self._named = tuple(n for n in make_named(page.tree, mentions, spoken) if page.inside[n.head] < 0)
        self._starts = [name.span.start for name in self._named]
        self._roles = find_roles(page.tree, self._named)
        self._pronouns = self._resolve_pronouns(page)

    def find(self, head: int) -> Span | None:
        """The name that the speaker headed by this token stands for, or ``None``."""
        if head in self._pronouns:
            return self._pronouns[head]
        if not is_description(self._tree, head):
            return None
        place = bisect_left(self._starts, self._tree.tokens[head].start)
        return find_described(self._tree, head, self._named[max(place - WIDEST, 0) : place], self._roles)

    def _resolve_pronouns(self, page: Page) -> dict[int, Span]:
        found: dict[int, Span] = {}
        last: dict[str, tuple[Span, int]] = {}
        for index, word in enumerate(page.tree.lowered):
            if word not in ("he", "she") or page.inside[index] >= 0:
                continue
            here = page.tree.sentence_numbers[index]
            span = self._find_person(index, word)
            if span is None and word in last and here - last[word][1] <= FARTHEST:
                span = last[word][0]
            if span is not None:
                found[index] = span
                last[word] = (span, here)
        return found

    def _find_person(self, pronoun: int, word: str) -> Span | None:
        """The nearest subject or speaker that can be meant, else the nearest person with a fitting courtesy title."""
        here = self._tree.sentence_numbers[pronoun]
        place = bisect_left(self._starts, self._tree.tokens[pronoun].start)
        titled = None
        for name in reversed(self._named[max(place - WIDEST, 0) : place]):
            if here - name.sentence > FARTHEST:
                break
            if name.type != "person":
                continue
            gender = self._genders.get(self._tree.text[name.span.start : name.span.end].split()[-1].lower())
            if name.leads and gender in (None, word):
                return name.span
            if titled is None and gender == word:
                titled = name.span
        return titled


def _find_genders(tree: Tree, mentions: tuple[Mention, ...]) -> dict[str, str]:
    """The pronoun of each surname that a courtesy title stands before."""
    found = {}
    for mention in mentions:
        tokens = tree.find_tokens(mention.start, mention.end)
        if mention.type != "person" or not tokens:
            continue
        for index in (tokens[0] - 1, tokens[0]):
            title = tree.lowered[index] if index >= 0 else ""
            if title in _MALE or title in _FEMALE:
                found[mention.exact.split()[-1].lower()] = "he" if title in _MALE else "she"
    return found
