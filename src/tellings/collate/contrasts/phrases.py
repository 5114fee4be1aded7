"""The phrases of a sentence that can answer a question: names, nouns, figures, times and verbs."""

from collections.abc import Set
from typing import Literal

import msgspec

from tellings.collate.context import Story
from tellings.collate.parts import REPORTING
from tellings.collate.slots.conversion import is_converted
from tellings.collate.slots.time import is_about
from tellings.collate.units import Terms, Unit
from tellings.model.annotations import Modality, Quantity, Timex
from tellings.model.span import Span
from tellings.text.tree import HYPHENS, Tree
from tellings.text.words import stem

PhraseKind = Literal["time", "quantity", "noun", "verb"]

LABELS = {
    "nsubj": "subject", "csubj": "subject", "nsubjpass": "object", "dobj": "object", "attr": "attribute",
    "oprd": "attribute", "acomp": "attribute", "dative": "recipient", "appos": "apposition", "poss": "of",
    "compound": "modifier", "nmod": "modifier", "amod": "modifier", "npadvmod": "adverb", "advmod": "adverb",
    "conj": "conjunct", "ROOT": "root", "relcl": "clause", "acl": "clause", "advcl": "clause", "xcomp": "clause",
    "ccomp": "clause", "nummod": "modifier", "pcomp": "clause", "agent": "subject",
}  # fmt: skip
"""Dependency labels by what they make of a phrase, so that active and passive meet."""

CUT = frozenset(
    {"relcl", "acl", "appos", "conj", "cc", "advcl", "punct", "ccomp", "parataxis", "xcomp", "mark", "prep"}
)
"""Dependents of a noun that are no part of its own words."""

UNWEIGHED = 0.3
"""Weight of a name, figure or adjective that is too common to be a term of its sentence."""

MODALS = frozenset({"may", "might", "could"})
"""Auxiliaries by which a thing is not said to be sure."""

NOMINAL = frozenset({"NOUN", "PROPN"})

BARE_VERBS = frozenset({"be", "have", "do", "accord"})
"""Verbs that tell no deed of their own: what they say stands in the nouns around them. Nor do those by which a thing is
told ("said", "according to"): of 528 pairs with one in the labelled events none answers a question."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One phrase of a unit.

    ``head`` is its head token, ``lemma`` that token's lemma and ``words`` its weighed content lemmas, the head's among
    them. ``label`` says how it hangs on ``governor``, a token: a role, or the preposition between them. ``clause`` is
    the number of the clause that it stands in, or ``None``; a verb has that clause's modality, and none of its own.
    """

    report: int
    unit: int
    kind: PhraseKind
    head: int
    lemma: str
    words: Terms
    span: Span
    label: str
    governor: int
    clause: int | None
    modality: Modality | None = None
    entity: str | None = None
    name: bool = False
    counted: str | None = None
    time: Timex | None = None
    quantity: Quantity | None = None


class PhraseFinder:
    """Finds the phrases of units; what belongs to a report is looked up once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._pages = [_Page(story, number) for number in range(len(story.reports))]

    def find(self, unit: Unit) -> list[Phrase]:
        """The phrases of a unit, in text order."""
        page = self._pages[unit.report]
        found = []
        for index in range(unit.sentence.first, unit.sentence.last):
            draft = page.draft(index)
            if draft is not None:
                found.append(self._build(unit, page, index, draft))
        return found

    def _build(self, unit: Unit, page: "_Page", index: int, draft: "_Draft") -> Phrase:
        tree, span = page.tree, draft.span
        inside = tree.find_tokens(span.start, span.end)
        governor, label = find_governor(tree, index, inside)
        named = page.entities.get(index)
        clause = self._story.find_clause(unit.report, span)
        return Phrase(
            report=unit.report,
            unit=unit.number,
            kind=draft.kind,
            head=index,
            lemma=tree.tokens[index].lemma.lower(),
            words=page.weigh(unit, inside),
            span=span,
            label=label,
            governor=governor,
            clause=clause.number if clause is not None else None,
            modality=clause.statement.modality if clause is not None and draft.kind == "verb" else None,
            entity=named or None,
            name=named is not None,
            counted=draft.counted,
            time=draft.time,
            quantity=draft.quantity,
        )


class _Draft(msgspec.Struct, frozen=True):
    """What a token heads, before its surroundings are looked at."""

    kind: PhraseKind
    span: Span
    counted: str | None = None
    time: Timex | None = None
    quantity: Quantity | None = None


class _Page:
    """One report with its times, figures and names by token."""

    def __init__(self, story: Story, number: int) -> None:
        report = story.reports[number]
        self.tree = story.trees[number]
        times = [time for time in report.annotations.times if time.type != "SET"]
        self.times = {head: t for t in times if (head := self.tree.find_head(t.start, t.end)) is not None}
        self.in_time = {token for t in times for token in self.tree.find_tokens(t.start, t.end)}
        found = [q for q in report.annotations.quantities if not is_converted(report.article.text, q)]
        self.quantities = {head: q for q in found if (head := self.tree.find_head(q.start, q.end)) is not None}
        self.entities = {
            token: entity.id if (entity := story.named.get((report.article.id, m.start))) else ""
            for m in report.annotations.mentions
            for token in self.tree.find_tokens(m.start, m.end)
        }
        """The entity that each token of a mention names, or "" for a mention of no entity."""

    def draft(self, index: int) -> _Draft | None:
        """What a token heads, or ``None`` where it heads nothing that answers a question."""
        token = self.tree.tokens[index]
        if index in self.times:
            time = self.times[index]
            return _Draft("time", Span(time.start, time.end), time=time)
        if index in self.quantities:
            return self._draft_quantity(self.quantities[index])
        if token.pos in NOMINAL and token.dep not in ("compound", "nmod") and index not in self.in_time:
            span = self.tree.make_span(find_own_words(self.tree, index))
            return _Draft("noun", span, counted=token.lemma.lower())
        if token.pos == "VERB" and token.dep not in ("aux", "auxpass", "amod") and not _is_bare(token.lemma):
            return _Draft("verb", self.tree.make_span(find_manner(self.tree, index, self.in_time)))
        return None

    def _draft_quantity(self, quantity: Quantity) -> _Draft:
        """A figure with the noun that it counts."""
        span, counted = Span(quantity.start, quantity.end), None
        if quantity.head is not None:
            head = self.tree.find_head(quantity.head.start, quantity.head.end)
            counted = self.tree.tokens[head].lemma.lower() if head is not None else None
            span = Span(min(span.start, quantity.head.start), max(span.end, quantity.head.end))
        return _Draft("quantity", span, counted=counted, quantity=quantity)

    def weigh(self, unit: Unit, inside: range) -> Terms:
        """The content lemmas of a phrase with their weights; names, figures and adjectives have one in any case."""
        words: Terms = {}
        for index in inside:
            token = self.tree.tokens[index]
            lemma = token.lemma.lower()
            if lemma in unit.lemmas:
                words[lemma] = unit.lemmas[lemma]
            elif index in self.entities or token.pos in ("NUM", "ADJ", "ADV") or lemma in MODALS:
                words[lemma] = UNWEIGHED
        return words


def _is_bare(lemma: str) -> bool:
    """Whether a verb tells no deed of its own."""
    return lemma in BARE_VERBS or stem(lemma) in REPORTING


def find_own_words(tree: Tree, index: int) -> list[int]:
    """A noun with what stands before it and hangs on it: determiners, adjectives, compounds, figures, owners."""
    found = [index]
    for node in found:
        found.extend(child for child in tree.children[node] if tree.tokens[child].dep not in CUT)
    inside = set(found)
    first, last = index, index
    while first - 1 in inside or _is_hyphen(tree, first - 1):
        first -= 1
    while last + 1 in inside or _is_hyphen(tree, last + 1):
        last += 1
    return list(range(first, last + 1))


def _is_hyphen(tree: Tree, index: int) -> bool:
    """Whether a token is a hyphen without a space on either side ("Tokyo-bound", "co-operation")."""
    if not 0 < index < len(tree) - 1 or tree.word(index) not in HYPHENS:
        return False
    return (
        tree.tokens[index - 1].end == tree.tokens[index].start
        and tree.tokens[index].end == tree.tokens[index + 1].start
    )


def find_manner(tree: Tree, index: int, in_time: Set[int]) -> list[int]:
    """A verb with the words before it that say how, or how surely ("wrongfully accused", "may have been seen")."""
    first = index
    while first > 0 and tree.tokens[first - 1].head == index and first - 1 not in in_time:
        token = tree.tokens[first - 1]
        if token.dep not in ("aux", "auxpass", "neg", "advmod"):
            break
        first -= 1
    telling = [i for i in range(first, index) if tree.lower(i) in MODALS or tree.lower(i).endswith("ly")]
    return list(range(telling[0], index + 1)) if telling else [index]


def find_governor(tree: Tree, index: int, own: range) -> tuple[int, str]:
    """The content token that a phrase hangs on, above prepositions and conjunctions, and how it does."""
    node = index
    while tree.tokens[node].head in own and tree.tokens[node].head != node:
        node = tree.tokens[node].head
    while tree.tokens[node].dep == "conj" and tree.tokens[node].head != node:
        node = tree.tokens[node].head
    token = tree.tokens[node]
    if token.dep not in ("pobj", "pcomp") or token.head == node:
        return token.head, LABELS.get(token.dep, "other")
    label = "subject" if tree.tokens[token.head].dep == "agent" else tree.lower(token.head)
    head = tree.tokens[token.head].head
    while tree.tokens[head].dep in ("prep", "agent") and tree.tokens[head].head != head:
        head = tree.tokens[head].head
    return head, label


def is_told_otherwise(a: Phrase, b: Phrase) -> bool:
    """Whether one verb is told as a fact and the other not, or each in another way; what captions show is neither."""
    return a.modality is not None and b.modality is not None and a.modality != b.modality


def is_equal(a: Phrase, b: Phrase) -> bool:
    """Whether two phrases say the same: one value, or one name or noun in the same words."""
    if a.time is not None and b.time is not None:
        same = (a.time.value, a.time.earliest) == (b.time.value, b.time.earliest)
        return same and is_about(a.time) == is_about(b.time)
    if a.quantity is not None and b.quantity is not None:
        p, q = a.quantity, b.quantity
        return (p.low, p.high, p.approximate) == (q.low, q.high, q.approximate)
    if a.kind != b.kind or is_told_otherwise(a, b) or a.words.keys() != b.words.keys():
        return False
    return a.lemma == b.lemma or (a.entity is not None and a.entity == b.entity)
