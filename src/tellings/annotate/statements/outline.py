"""How far the branches of a parse reach: phrases and clauses as ranges of tokens, all found in one pass each."""

from collections.abc import Sequence

from tellings.annotate.statements.clauses import Clause, is_infinitive
from tellings.model.annotations import Timex
from tellings.model.span import Span
from tellings.text.event_nouns import find_event_noun
from tellings.text.tree import Tree

EDGELESS = frozenset({"punct", "cc", "case", "intj"})
"""Labels of tokens that never stand at the edge of a phrase or clause."""

SUBORDINATING = frozenset("after before by without since while despite until following upon".split())
"""Prepositions that open the clause under them ("after taking off"), as a conjunction would."""

TIME_LABELS = frozenset({"DATE", "TIME"})


CLOSING = {mark: (pair[0], pair[1]) for pair in ("“”", '""', "()", "[]", "«»") for mark in pair[1]}
"""Marks that close, each with its pair."""

LONGEST_MARKED = 40
"""Tokens that are searched for the opening mark; few words in marks at the end of a phrase are longer."""


LONGEST_DATELINE = 12
"""Tokens of the longest datelines: a town, a region, a day and an agency with their commas and brackets."""


class Outline:
    """A parse with its clauses, and how far each token's branch reaches. Never changes once made."""

    def __init__(self, tree: Tree, downward: Sequence[int], clauses: Sequence[Clause], times: Sequence[Timex]) -> None:
        self.tree = tree
        self.labels = _label_tokens(tree)
        self.is_time = _mark_times(tree, times, self.labels)
        self.downward = downward
        self.clause_at = {clause.top: clause for clause in clauses if not clause.nominal}
        self.owner = self._find_owners()
        self.is_edgeless = [t.dep in EDGELESS for t in tree.tokens]
        for index in find_datelines(tree):
            self.is_edgeless[index] = True
        heads = [token.head for token in tree.tokens]
        self._upward = [(i, heads[i]) for i in reversed(downward) if heads[i] != i and not self.is_edgeless[i]]
        self._whole = self._find_extents([False] * len(tree))
        clausal = [self._is_clausal(index) for index in range(len(tree))]
        self._clause = self._find_extents(clausal)
        nominal = [cut or self._is_set_off(i) for i, cut in enumerate(clausal)]
        self._nominal = self._find_extents(nominal)
        self._phrase = self._find_extents([self._is_outside_phrase(i, cut) for i, cut in enumerate(nominal)])

    def find_whole(self, index: int) -> Span:
        """The whole branch under a token."""
        return self._make_span(self._whole, index)

    def find_phrase(self, index: int) -> Span:
        """The noun phrase under a token, without relative clauses, appositions and times."""
        return self._make_span(self._phrase, index)

    def find_event_phrase(self, index: int) -> Span:
        """The noun phrase under an event noun, with its times."""
        return self._make_span(self._nominal, index)

    def find_clause(self, clause: Clause) -> Span:
        """The clause without the clauses at its edges that say something of their own."""
        first, last = self._clause[0][clause.top], self._clause[1][clause.top]
        for child in self.tree.children[clause.top]:
            if child == first and self.tree.tokens[child].dep == "mark" and self.tree.lower(child) == "that":
                first += 1
        opener = self.tree.tokens[clause.top].head
        if self._opens_clause(opener, clause.top):
            first = min(first, opener)
        return self._close_marks(first, last)

    def _make_span(self, extents: tuple[list[int], list[int]], index: int) -> Span:
        return self._close_marks(extents[0][index], extents[1][index])

    def _close_marks(self, first: int, last: int) -> Span:
        """The span of a range of tokens, with the closing mark that one inside of it waits for."""
        if last + 1 < len(self.tree) and self.tree.lower(last + 1) in CLOSING:
            opening, closing = CLOSING[self.tree.lower(last + 1)]
            words = self.tree.lowered[max(first, last - LONGEST_MARKED) : last + 1]
            opened = words.count(opening)
            if opened % 2 if opening == closing else opened > words.count(closing):
                last += 1
        return Span(self.tree.tokens[first].start, self.tree.tokens[last].end)

    def _find_owners(self) -> list[int | None]:
        """For each token the top of the clause that it stands in."""
        owner: list[int | None] = [None] * len(self.tree)
        for index in self.downward:
            owner[index] = index if index in self.clause_at else owner[self.tree.tokens[index].head]
        return owner

    def _find_extents(self, cut: Sequence[bool]) -> tuple[list[int], list[int]]:
        """For each token the first and last token of its branch; a branch that is cut off is not counted above."""
        firsts, lasts = list(range(len(self.tree))), list(range(len(self.tree)))
        for index, head in self._upward:
            if not cut[index]:
                if firsts[index] < firsts[head]:
                    firsts[head] = firsts[index]
                if lasts[index] > lasts[head]:
                    lasts[head] = lasts[index]
        return firsts, lasts

    def _is_set_off(self, index: int) -> bool:
        """Whether an apposition stands behind a comma or bracket, unlike a name behind an office."""
        before = self._whole[0][index] - 1
        return self.tree.tokens[index].dep == "appos" and before >= 0 and self.tree.tokens[before].dep == "punct"

    def _opens_clause(self, opener: int, top: int) -> bool:
        return self.tree.tokens[top].dep == "pcomp" and self.tree.lower(opener) in SUBORDINATING and opener < top

    def _is_clausal(self, index: int) -> bool:
        if index in self.clause_at:
            return True
        if self.tree.tokens[index].dep not in ("prep", "pcomp", "agent", "advmod", "mark"):
            return False
        return any(c in self.clause_at and self.tree.tokens[c].dep == "pcomp" for c in self.tree.children[index])

    def _is_outside_phrase(self, index: int, cut: bool) -> bool:
        token = self.tree.tokens[index]
        if cut:
            return not (token.dep == "acl" and is_infinitive(self.tree, index))
        return self.is_loose_time(index)

    def is_loose_time(self, index: int) -> bool:
        """Whether a time hangs on a noun that names no event, so that it rather tells when the clause happened."""
        tree, token = self.tree, self.tree.tokens[index]
        if token.dep not in ("npadvmod", "prep"):
            return False
        head = tree.tokens[token.head]
        if head.pos not in ("NOUN", "PROPN", "PRON", "NUM") or self.is_time[token.head]:
            return False
        if find_event_noun(head.lemma.lower()) is not None:
            return False
        if token.dep == "npadvmod":
            return self.is_time[index]
        if tree.lower(index) not in ("on", "at", "in", "during"):
            return False
        return any(self.is_time[c] for c in tree.children[index] if tree.tokens[c].dep == "pobj")


def find_datelines(tree: Tree) -> list[int]:
    """The tokens before the dash at the start of a sentence, if they open in capitals or end in a bracket.

    So that "OSLO (Agency) -" is found, but not the name in "Boko Haram - which ...", nor a part of "Seven-year-old".
    """
    found: list[int] = []
    for sentence in tree.syntax.sentences:
        for index in range(sentence.first, min(sentence.last, sentence.first + LONGEST_DATELINE)):
            if index > sentence.first and tree.lower(index) in ("-", "–", "—", "--"):
                if tree.word(sentence.first).isupper() or tree.word(index - 1) == ")":
                    found.extend(range(sentence.first, index))
                break
            if tree.tokens[index].pos not in ("PROPN", "PUNCT", "NUM", "SYM", "X"):
                break
    return found


def _label_tokens(tree: Tree) -> list[str]:
    """For each token the parser's label of the name that it is part of, or the empty string."""
    labels = [""] * len(tree)
    for name in tree.syntax.names:
        labels[name.first : name.last] = [name.label] * (name.last - name.first)
    return labels


def _mark_times(tree: Tree, times: Sequence[Timex], labels: Sequence[str]) -> list[bool]:
    marks = [label in TIME_LABELS for label in labels]
    reached = 0
    for time in times:
        for index in tree.find_tokens(max(time.start, reached), time.end) if time.end > reached else ():
            marks[index] = True
        reached = max(reached, time.end)
    return marks
