"""A parsed text to walk in: words, children, subtrees and the tokens of a span."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from tellings.model.span import Span
from tellings.model.syntax import Syntax, Token

HYPHENS = frozenset("-–")


class Tree:
    """A text with its syntax; tokens are named by their index in ``syntax.tokens``. Never changes once made."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        self.text = text
        self.syntax = syntax
        self.tokens: tuple[Token, ...] = syntax.tokens

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """The token's characters."""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def lower(self, index: int) -> str:
        """The token's characters in lower case."""
        return self.lowered[index]

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """Every token's characters in lower case."""
        return tuple(self.text[t.start : t.end].lower() for t in self.tokens)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the tokens that it governs, in text order."""
        lists: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                lists[token.head].append(index)
        return tuple(tuple(children) for children in lists)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def sentence_numbers(self) -> tuple[int, ...]:
        """For each token, the index of its sentence in ``syntax.sentences``."""
        numbers = [0] * len(self.tokens)
        for number, sentence in enumerate(self.syntax.sentences):
            for index in range(sentence.first, sentence.last):
                numbers[index] = number
        return tuple(numbers)

    def find_children(self, index: int, *labels: str) -> tuple[int, ...]:
        """The tokens that ``index`` governs by one of the dependency ``labels``."""
        return tuple(child for child in self.children[index] if self.tokens[child].dep in labels)

    def find_subtree(self, index: int) -> tuple[int, ...]:
        """The token and all that it governs, however far, in text order."""
        found = [index]
        for node in found:
            found.extend(self.children[node])
        return tuple(sorted(found))

    def find_ancestors(self, index: int) -> tuple[int, ...]:
        """The tokens above ``index``, nearest first."""
        found = []
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            found.append(index)
        return tuple(found)

    def find_hyphened(self, index: int) -> range:
        """The token with what hyphens without spaces tie to it ("high-ranking", "21-year-old")."""
        first, last = index, index + 1
        while first > 1 and self.word(first - 1) in HYPHENS and self._is_tied(first):
            first -= 2
        while last + 1 < len(self) and self.word(last) in HYPHENS and self._is_tied(last):
            last += 2
        return range(first, last)

    def _is_tied(self, index: int) -> bool:
        return self.tokens[index - 1].end == self.tokens[index].start

    def find_tokens(self, start: int, end: int) -> range:
        """The tokens that share a code point with ``text[start:end]``."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def find_head(self, start: int, end: int) -> int | None:
        """The token of ``text[start:end]`` whose governor stands outside of it (the first, if several); or None."""
        tokens = self.find_tokens(start, end)
        for index in tokens:
            head = self.tokens[index].head
            if head == index or head not in tokens:
                return index
        return None

    def make_span(self, indices: tuple[int, ...] | range | list[int]) -> Span:
        """The shortest span that holds all of these tokens (at least one)."""
        return Span(min(self.tokens[i].start for i in indices), max(self.tokens[i].end for i in indices))
