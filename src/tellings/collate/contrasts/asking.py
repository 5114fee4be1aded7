"""The question that phrases in one place answer: each report must answer it, or there is none."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.contrasts.phrases import MODALS, Phrase
from tellings.collate.counting import ask_measure
from tellings.collate.nouns import make_plural
from tellings.collate.questions import ask_how, ask_what, ask_when, ask_where, ask_whether, ask_who
from tellings.model.annotations import Argument, ArgumentRole
from tellings.model.point import Slot
from tellings.text.kinds import THINGS
from tellings.text.words import stem

Asked = tuple[str, Slot]
Key = TypeVar("Key", bound=Hashable)

WHERE_MARKERS = frozenset({"in", "at", "on", "near"})
SLOTS: Mapping[ArgumentRole, Slot] = {"agent": "person", "patient": "person", "place": "place", "cause": "cause"}

DESCRIBING = frozenset({"apposition", "attribute"})
"""How a phrase hangs on a noun that it describes."""


MEANT = "Which"
"""How a question begins of one noun that is otherwise described: it asks which thing is meant, and not how it is."""


class _Role(msgspec.Struct, frozen=True, order=True):
    """A role of a predicate, with the preposition that brings it in."""

    role: ArgumentRole
    marker: str
    stem: str


def ask_phrases(story: Story, phrases: Sequence[Phrase]) -> Asked:
    """The question that a phrase of every report answers, and its slot; "" where their sentences give none."""
    kinds = Counter(p.kind for p in phrases)
    if kinds["time"]:
        return _ask_time(story, phrases), "time"
    if kinds["quantity"]:
        return _ask_figure(story, phrases), "quantity"
    if kinds["verb"]:
        return _ask_verb(story, phrases)
    names = {p.entity for p in phrases}
    if len(names) == 1 and None not in names:
        return f"How is {next(e.name for e in story.entities if e.id in names)} described?", "role"
    return _ask_role(story, phrases) or _ask_noun(story, phrases)


def _ask_time(story: Story, phrases: Sequence[Phrase]) -> str:
    """When, or for how long, that was which one report tells by its predicate, and every other one in its clause."""
    told = [(p, story.clauses[p.clause]) for p in phrases if p.clause is not None]
    deeds = {clause.stem for _, clause in told}
    shared = _find_shared(phrases, ((p, word) for p, clause in told for word in _find_stems(story, clause) & deeds))
    if shared is None:
        return ""
    lengths = [p.time is not None and p.time.type == "DURATION" for p in phrases if p.kind == "time"]
    return ask_when(
        story, [c for _, c in told if shared in _find_stems(story, c)], length="long" if all(lengths) else "at"
    )


def _find_stems(story: Story, clause: Clause) -> set[str]:
    """The stems of the content words of a clause, its predicate's among them ("inspection" and "inspected" are one)."""
    tree, statement = story.trees[clause.report], clause.statement
    inside = [tree.tokens[i] for i in tree.find_tokens(statement.start, statement.end)]
    return {clause.stem} | {stem(t.lemma.lower()) for t in inside if t.pos in ("NOUN", "VERB")}


def _ask_figure(story: Story, phrases: Sequence[Phrase]) -> str:
    figures = [(p.report, p.quantity) for p in phrases if p.quantity is not None]
    counted = Counter(q.counted or "" for _, q in figures)
    named = min(counted, key=lambda words: (-counted[words], len(words), words))
    return ask_measure(story, figures, named or None)


def _ask_verb(story: Story, phrases: Sequence[Phrase]) -> Asked:
    """What was done; of one deed, whether or how it was."""
    clauses = [story.clauses[p.clause] for p in phrases if p.clause is not None]
    if len({p.lemma for p in phrases}) > 1 or not clauses:
        return _ask_deed(story, phrases), "other"
    if len({p.modality for p in phrases} - {None}) > 1 or any(MODALS & p.words.keys() for p in phrases):
        return ask_whether(story, clauses), "polarity"
    return ask_how(story, clauses), "other"


def _ask_deed(story: Story, phrases: Sequence[Phrase]) -> str:
    """ "What did the minister do?", "What happened to the bridge?", of who or what takes part in every deed."""
    for label, question in (("agent", "What did {} do?"), ("patient", "What happened to {}?")):
        heads = [(p, head) for p in phrases for head in _find_filling(story, p, label)]
        shared = _find_shared(phrases, ((p, key) for p, head in heads for key in _identify(story, p.report, head)))
        for phrase, head in heads:
            named = story.nouns[phrase.report].phrase(head, definite=True)
            if named is not None and shared in _identify(story, phrase.report, head):
                return question.format(named.text)
    return ""


def _find_filling(story: Story, phrase: Phrase, role: str) -> Iterator[int]:
    """Yield the head tokens of what fills a role of a verb's own clause."""
    if phrase.clause is None:
        return
    statement, tree = story.clauses[phrase.clause].statement, story.trees[phrase.report]
    if not statement.predicate.start <= tree.tokens[phrase.head].start < statement.predicate.end:
        return
    for argument in statement.arguments:
        head = tree.find_head(argument.start, argument.end)
        if argument.role == role and head is not None:
            yield head


def _identify(story: Story, report: int, head: int) -> set[str]:
    """By what a noun can be the same as another one: its stem, and the entity that it names."""
    tree, article = story.trees[report], story.reports[report]
    at = tree.tokens[head].start
    named = {
        story.named[(article.article.id, m.start)].id
        for m in article.annotations.mentions
        if m.start <= at < m.end and (article.article.id, m.start) in story.named
    }
    return named | {stem(tree.tokens[head].lemma.lower())}


def _find_shared(phrases: Sequence[Phrase], told: Iterator[tuple[Phrase, Key]]) -> Key | None:
    """What is told by a phrase of every report: of several, what most phrases tell."""
    reports = {p.report for p in phrases}
    held: dict[Key, list[int]] = {}
    for phrase, key in told:
        held.setdefault(key, []).append(phrase.report)
    shared = [key for key, holders in held.items() if reports <= {*holders}]
    return min(shared, key=lambda key: (-len(held[key]), repr(key)), default=None)


def _ask_role(story: Story, phrases: Sequence[Phrase]) -> Asked | None:
    """The question of a role of one predicate, where a phrase of every report fills it as a whole."""
    found = [(p, clause, argument) for p in phrases for clause, argument in _find_filled(story, p)]
    roles = [(p, _Role(a.role, a.marker or "", clause.stem)) for p, clause, a in found]
    shared = _find_shared(phrases, iter(roles))
    if shared is None:
        return None
    clauses = [clause for (_, clause, _), (_, role) in zip(found, roles, strict=True) if role == shared]
    return _ask_shared(story, clauses, shared)


def _find_filled(story: Story, phrase: Phrase) -> Iterator[tuple[Clause, Argument]]:
    """Yield the arguments of its clause that a phrase heads."""
    if phrase.clause is None:
        return
    clause, tree = story.clauses[phrase.clause], story.trees[phrase.report]
    for argument in clause.statement.arguments:
        if tree.find_head(argument.start, argument.end) == phrase.head:
            yield clause, argument


def _ask_shared(story: Story, clauses: Sequence[Clause], shared: _Role) -> Asked | None:
    slot = SLOTS.get(shared.role, "other")
    if shared.role == "agent" or shared.role == "patient":
        return ask_who(story, clauses, shared.role), slot
    if shared.role == "place" and shared.marker in WHERE_MARKERS:
        return ask_where(story, clauses), slot
    return (ask_what(story, clauses, shared.marker), slot) if shared.marker else None


def _ask_noun(story: Story, phrases: Sequence[Phrase]) -> Asked:
    """ "Which galaxy is meant?" of one noun otherwise described; "How is the base described?" of what describes one."""
    if len({p.lemma for p in phrases}) == 1 and not any(p.name for p in phrases):
        plural = any(story.trees[p.report].tokens[p.head].tag in ("NNS", "NNPS") for p in phrases)
        lemma = phrases[0].lemma
        return f"{MEANT} {make_plural(lemma) if plural else lemma} {'are' if plural else 'is'} meant?", "other"
    kinds = {kind for p in phrases if (kind := THINGS.get(p.lemma)) is not None}
    if len(kinds) > 1 and len({kind.group for kind in kinds}) == 1:
        return f"What kind of {min(kinds, key=lambda k: min(k.words)).group} was it?", "other"
    described = [_identify(story, p.report, p.governor) for p in phrases if p.governor != p.head]
    if described and set.intersection(*described) and all(p.label in DESCRIBING for p in phrases):
        named = story.nouns[phrases[0].report].phrase(phrases[0].governor, definite=True)
        if named is not None:
            return f"How {'are' if named.plural else 'is'} {named.text} described?", "role"
    return "", "other"
