"""Questions in plain English, made of the words of the report that tells a happening best."""

from collections import Counter
from collections.abc import Sequence, Set
from typing import Literal

import msgspec

from tellings.collate.about import cut_at_word
from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.counting import ask_how_many as ask_how_many
from tellings.collate.persons import are_named_places, ask_for
from tellings.collate.phrasing import PRONOUNS as PRONOUNS
from tellings.collate.wording import Asked, Wording, follows_time, read_fillers, read_wording
from tellings.model.annotations import ArgumentRole

LONGEST_QUESTION = 100
"""Characters of a question: more can't be taken in at a glance."""

LONGEST_QUOTE = 60

UNDATED = frozenset("today yesterday tomorrow tonight now this last next early late".split())
COUNTED_FROM = frozenset({"ago", "later", "earlier", "before", "after", "afterwards"})
"""How a day begins, or ends, that *on* does not stand before."""

WHY_MARKERS = frozenset({"because of", "due to", "owing to", "on account of", "as a result of", "thanks to"})
WHERE_MARKERS = frozenset({"at", "in", "on", "near", "inside", "outside"})
PATHS = frozenset({"from", "through", "toward", "towards", "across"})
"""Prepositions that bring in a place where something comes from or passes."""


def ask_when(story: Story, clauses: Sequence[Clause], *, length: Literal["at", "long"]) -> str:
    """ "When did the delegation meet opposition figures?", or "How long did …?"."""
    best = _choose(story, clauses, Asked("time"))
    if length == "long" and best is not None and best.kind == "event" and best.subject is not None:
        return _finish("How long did", best.subject.text, "last")
    return _ask_adverb("How long" if length == "long" else "When", best)


def ask_where(story: Story, clauses: Sequence[Clause]) -> str:
    """ "Where did the delegation meet opposition figures?"."""
    return _ask_adverb("Where", _choose(story, clauses, Asked("place")))


def ask_how(story: Story, clauses: Sequence[Clause]) -> str:
    """ "How did the attendant accuse the players?"."""
    return _ask_adverb("How", _choose(story, clauses, Asked("manner")))


def ask_whether(story: Story, clauses: Sequence[Clause]) -> str:
    """ "Did the delegation meet opposition figures?", always in the positive."""
    best = _choose(story, clauses, Asked("content"))
    if best is None or best.subject is None:
        return f"Did this happen: “{_quote(clauses)}”?"
    if best.kind == "event":
        return _finish("Did", best.subject.text, "take place")
    return _finish(*_invert(best, negative=False))


def ask_who(story: Story, clauses: Sequence[Clause], role: Literal["agent", "patient"]) -> str:
    """ "Who met opposition figures?", or "Whom did the delegation meet?"; "" where the clauses name too little."""
    asked = ask_for(story, clauses, role)
    best = _choose(story, clauses, Asked(role))
    who = {"who": "Who", "what": "What", "either": "Who or what"}[asked]
    if best is None:
        return ""
    if best.kind == "event" and best.subject is not None:
        noun = best.subject.text.removeprefix("the ")
        return _finish("Whose", noun, "was it") if role == "agent" else _finish("What did the", noun, "concern")
    if role == "patient" and best.kind == "doing" and best.subject is not None:
        whom = {"who": "Whom", "what": "What", "either": "Whom or what"}[asked]
        return _finish(whom, *_invert(best, negative=best.negative))
    return _finish(who, *_state(best))


def ask_what(story: Story, clauses: Sequence[Clause], marker: str) -> str:
    """ "With whom did the delegation hold talks?", for what a preposition brings in; "" where too little is named."""
    role: ArgumentRole = next(
        (a.role for c in clauses for a in c.statement.arguments if a.marker == marker and a.role != "time"), "other"
    )
    told = [
        c for c in clauses if any(a.marker == marker and not follows_time(story, c, a) for a in c.statement.arguments)
    ]
    best = _choose(story, told, Asked(role, marker))
    if role == "cause" and marker in WHY_MARKERS:
        return _ask_adverb("Why", best)
    if role == "place" and marker in WHERE_MARKERS:
        return _ask_adverb("Where", best)
    if best is None or best.subject is None:
        return ""
    whom = {"who": "whom", "what": "what", "either": "whom or what"}[ask_for(story, clauses, role, marker)]
    asked = "where" if marker in PATHS and are_named_places(story, clauses, marker) else whom
    if best.rest == marker:
        best = msgspec.structs.replace(best, rest="")
    return _finish(f"{marker} {asked}", *_invert(best, negative=best.negative))


def ask_what_happened(day: str) -> str:
    """ "What happened on August 15?", "What happened three days later?"."""
    words = day.lower().split()
    by_itself = words[0] in UNDATED or words[-1] in COUNTED_FROM
    return _finish("What happened", "" if by_itself else "on", day)


def ask_wording(speaker: str | None) -> str:
    """ "In what words did the minister say this?"."""
    named = "the speaker" if not speaker or speaker.lower() in PRONOUNS else speaker
    article, _, others = named.partition(" ")
    named = f"the {others}" if article in ("The", "A", "An", "a", "an") and others else named
    return _finish("In what words did", named, "say this")


def _ask_adverb(word: str, best: Wording | None) -> str:
    if best is None or best.subject is None:
        return ""
    return _finish(word, *_invert(best, negative=best.negative))


def _choose(story: Story, clauses: Sequence[Clause], asked: Asked) -> Wording | None:
    """The wording of the clause that names most of what takes part, outside of headlines, the shortest of those."""
    held = [c for c in clauses if _answers(c, asked)] or list(clauses)
    common = Counter(clause.stem for clause in held)
    answers = {answer for clause in held for answer in read_fillers(story, clause, asked)}
    found = []
    for clause in held:
        wording = read_wording(story, clause, asked)
        if wording is not None and wording.whole and not _gives_away(wording, answers):
            named = bool(wording.subject) + bool(wording.object or wording.rest)
            headline = story.units[clause.unit].sentence.kind == "headline"
            fits = len(_finish("When", *_invert(wording, negative=False))) <= LONGEST_QUESTION
            length = clause.statement.end - clause.statement.start
            rank = (not fits, headline, -common[clause.stem], -named, length, clause.statement.exact)
            found.append((rank, clause.number, wording))
    return min(found, key=lambda f: f[:2])[2] if found else None


def _gives_away(wording: Wording, answers: Set[str]) -> bool:
    """Whether what a question is made of holds what it asks for."""
    told = f" {wording.object} {wording.rest} ".lower()
    return any(f" {answer.lower()} " in told for answer in answers)


def _answers(clause: Clause, asked: Asked) -> bool:
    """Whether a clause holds what is asked for."""
    return any(a.role == asked.role and asked.marker in (None, a.marker) for a in clause.statement.arguments)


def _invert(wording: Wording, *, negative: bool) -> tuple[str, ...]:
    """The clause as it follows a question word: auxiliary, subject, verb and the rest."""
    subject = wording.subject.text if wording.subject else ""
    auxiliary, verb = _split_verb(wording)
    return (auxiliary, subject, "not" if negative else "", verb, wording.object, wording.rest)


def _state(wording: Wording) -> tuple[str, ...]:
    """The clause as it follows its own subject as a question word ("Who met …")."""
    auxiliary, verb = _split_verb(msgspec.structs.replace(wording, subject=None))
    if auxiliary == "did" and not wording.negative:
        return (wording.verb.past, wording.object, wording.rest)
    return (auxiliary, "not" if wording.negative else "", verb, wording.object, wording.rest)


def _split_verb(wording: Wording) -> tuple[str, str]:
    """The auxiliary, and the verb in the form that follows it."""
    plural = wording.subject is not None and wording.subject.plural
    past, present = ("were", "are") if plural else ("was", "is")
    if wording.modality == "planned":
        to = {"undergoing": f"to be {wording.verb.participle}", "being": "to be", "event": "to be"}
        return present, to.get(wording.kind, f"to {wording.verb.base}")
    if wording.modality in ("possible", "conditional", "demanded"):
        auxiliary = "should" if wording.modality == "demanded" else "could"
        bare = {"undergoing": f"be {wording.verb.participle}", "being": "be", "event": "be"}
        return auxiliary, bare.get(wording.kind, wording.verb.base)
    if wording.kind == "doing":
        return "did", wording.verb.base
    if wording.kind == "undergoing":
        return past, wording.verb.participle
    return (present if wording.present else past), ""


def _finish(*parts: str) -> str:
    text = " ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}?"


def _quote(clauses: Sequence[Clause]) -> str:
    exact = min((clause.statement.exact for clause in clauses), key=lambda words: (len(words), words))
    return cut_at_word(" ".join(exact.split()), LONGEST_QUOTE)
