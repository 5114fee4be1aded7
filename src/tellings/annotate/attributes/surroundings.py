"""What stands around the mentions of a text: their tokens, their neighbours, the sentence that they are in."""

import msgspec

from tellings.model.annotations import Attribute, AttributeKind, Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

ARTICLES = frozenset({"a", "an", "the"})
NOBODY = -1


class Named(msgspec.Struct, frozen=True):
    """A mention with the half-open range of its tokens."""

    mention: Mention
    first: int
    last: int


class Surroundings:
    """A tree with its mentions laid on its tokens; ``at`` gives for each token the number of its mention, or -1."""

    def __init__(self, tree: Tree, mentions: tuple[Mention, ...]) -> None:
        self.tree = tree
        named: list[Named] = []
        at = [NOBODY] * len(tree)
        for mention in mentions:
            tokens = tree.find_tokens(mention.start, mention.end)
            if not tokens or at[tokens[0]] != NOBODY:
                continue
            for index in tokens:
                at[index] = len(named)
            named.append(Named(mention, tokens[0], tokens[-1] + 1))
        self.named: tuple[Named, ...] = tuple(named)
        self.at: tuple[int, ...] = tuple(at)

    def word(self, index: int) -> str:
        """The token in lower case; empty outside of the text."""
        return self.tree.lowered[index] if 0 <= index < len(self.tree) else ""

    def find_at(self, index: int) -> Named | None:
        """The mention that the token belongs to, if any."""
        number = self.at[index] if 0 <= index < len(self.at) else NOBODY
        return self.named[number] if number != NOBODY else None

    def is_same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one sentence."""
        numbers = self.tree.sentence_numbers
        return min(one, other) >= 0 and max(one, other) < len(numbers) and numbers[one] == numbers[other]

    def skip_articles(self, index: int) -> int:
        """The first token from ``index`` on that is no article."""
        while self.word(index) in ARTICLES:
            index += 1
        return index

    def normalise(self, first: int, last: int) -> str:
        """The words in lower case with single spaces, nouns as lemmas, without articles."""
        words = []
        for index in range(first, last):
            token = self.tree.tokens[index]
            if self.word(index) not in ARTICLES:
                words.append(token.lemma.lower() if token.tag == "NNS" else self.word(index))
        return " ".join(words).replace(" - ", "-").replace(" 's", "'s").replace(" ’s", "'s").replace(" ,", ",")

    def make(
        self,
        kind: AttributeKind,
        named: Named,
        value: tuple[int, int],
        *,
        normal: str = "",
        relation: str | None = None,
    ) -> Attribute:
        """The attribute that gives the named thing the words of the tokens ``value``."""
        span = self.tree.make_span(range(*value))
        mention = named.mention
        return Attribute(
            kind=kind,
            mention=Span(mention.start, mention.end),
            value=span,
            start=min(span.start, mention.start),
            end=max(span.end, mention.end),
            normal=normal or self.normalise(*value),
            relation=relation,
        )
