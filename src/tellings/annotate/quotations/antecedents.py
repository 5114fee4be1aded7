"""Antecedents: whom a pronoun that speaks stands for, where that is safe to tell.

The nearest person before it who is a subject or a speaker, within a few sentences, unless a courtesy title says
otherwise or two such persons stand in one sentence.

**Source:** a reduction of Hobbs's and of centering theory's preference for subjects (Grosz, Joshi and Weinstein 1995).
"""

from bisect import bisect_left

import msgspec

from tellings.model.annotations import Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

FARTHEST = 4
"""Sentences that a pronoun reaches back over: news names a speaker again after two or three."""
_HE = frozenset(["he"])
_SHE = frozenset(["she"])
_MALE = frozenset(["mr", "mr.", "sir", "lord", "king", "prince"])
_FEMALE = frozenset(["mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "dame"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])


class _Candidate(msgspec.Struct, frozen=True):
    span: Span
    sentence: int
    name: str


class Antecedents:
    """The persons of a text that pronouns can stand for."""

    def __init__(self, tree: Tree, mentions: tuple[Mention, ...], speakers: list[Span]) -> None:
        self._tree = tree
        self._genders = _find_genders(tree, mentions)
        spoken = set(speakers)
        self._candidates = []
        for mention in mentions:
            span = Span(mention.start, mention.end)
            head = tree.find_head(mention.start, mention.end) if mention.type == "person" else None
            if head is not None and (span in spoken or tree.tokens[head].dep in _SUBJECTS):
                name = mention.exact.split()[-1].lower()
                self._candidates.append(_Candidate(span, tree.sentence_numbers[head], name))
        self._starts = [candidate.span.start for candidate in self._candidates]

    def find(self, pronoun: int) -> Span | None:
        """The name that the pronoun at this token stands for, or ``None``."""
        word = self._tree.lowered[pronoun]
        if word not in _HE and word not in _SHE:
            return None
        here = self._tree.sentence_numbers[pronoun]
        place = bisect_left(self._starts, self._tree.tokens[pronoun].start) - 1
        while place >= 0 and here - self._candidates[place].sentence <= FARTHEST:
            candidate = self._candidates[place]
            if self._genders.get(candidate.name, word) == word:
                return candidate.span
            place -= 1
        return None


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
