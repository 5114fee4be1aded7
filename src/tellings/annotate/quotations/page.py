"""A text with everything that finding its quotations needs."""

from bisect import bisect_left
from functools import cached_property

import msgspec

from tellings.annotate.quotations.cues import Cue, find_according, find_saying
from tellings.annotate.quotations.edges import Edges
from tellings.annotate.quotations.marks import find_marked
from tellings.annotate.quotations.repeated import find_repeated
from tellings.annotate.quotations.speakers import Names, Speaker
from tellings.model.annotations import Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

FINAL = frozenset([".", "!", "?"])


class Voice(msgspec.Struct, frozen=True):
    """Who speaks, and by which words we know."""

    cue: Cue | None
    speaker: Speaker | None


class Page:
    """A tree with its marks, paragraphs and names; never changes once made."""

    def __init__(self, tree: Tree, mentions: tuple[Mention, ...]) -> None:
        self.tree = tree
        self.names = Names(mentions)
        self.paragraphs, self.marked = find_marked(tree.text)
        self.starts = [token.start for token in tree.tokens]

    @cached_property
    def edges(self) -> Edges:
        """The edges of every subtree."""
        return Edges(self.tree)

    @cached_property
    def inside(self) -> list[int]:
        """For each token, the index of the marked stretch that it lies in, or -1."""
        places = [-1] * len(self.tree)
        for number, marked in enumerate(self.marked):
            for index in range(self.find_token(marked.outer_start), self.find_token(marked.outer_end)):
                places[index] = number
        return places

    @cached_property
    def repeated(self) -> frozenset[int]:
        """Where the marked stretches start that only repeat what is quoted elsewhere."""
        return find_repeated(self.tree.text, self.paragraphs, self.marked)

    @cached_property
    def saying(self) -> tuple[int, ...]:
        """The tokens outside of marks that can introduce marked words."""
        return tuple(i for i in find_saying(self.tree) if self.inside[i] < 0)

    @cached_property
    def according(self) -> tuple[Cue, ...]:
        """The cues *according to* outside of marks."""
        return tuple(cue for cue in find_according(self.tree) if self.inside[cue.first] < 0)

    def find_token(self, place: int) -> int:
        """The first token that starts at ``place`` or later."""
        return bisect_left(self.starts, place)

    def find_saying_in(self, first: int, last: int) -> tuple[int, ...]:
        """The cue verbs outside of marks from token ``first`` to ``last``, both included."""
        return self.saying[bisect_left(self.saying, first) : bisect_left(self.saying, last + 1)]

    def find_according_in(self, first: int, last: int) -> Cue | None:
        """The first *according to* that starts from token ``first`` to ``last``, or ``None``."""
        place = bisect_left(self.according, first, key=lambda cue: cue.first)
        if place < len(self.according) and self.according[place].first <= last:
            return self.according[place]
        return None

    def is_final(self, index: int) -> bool:
        """Whether the token ends a sentence outside of marks."""
        return self.inside[index] < 0 and self.tree.lowered[index] in FINAL

    def make_span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to ``last``, both included."""
        return Span(self.tree.tokens[first].start, self.tree.tokens[last].end)
