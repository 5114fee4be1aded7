"""A clause in the parts that a question is made of: subject, verb, object and the rest."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.phrasing import Phrase
from tellings.collate.verbs import Verb, make_verb
from tellings.model.annotations import Argument, ArgumentRole
from tellings.text.tree import Tree

Kind = Literal["doing", "undergoing", "being", "event"]

LONGEST_REST = 40
"""Characters that what follows verb and object may take."""

SAYING = frozenset(
    "say announce claim report believe think know add explain confirm state deny suggest mean reveal note declare "
    "allege admit assert acknowledge argue insist stress contend".split()
)
"""Verbs whose content is a clause of its own: a question has "this" in its place."""

NOUN_ONLY = frozenset(
    "accident earthquake quake drought hurricane tornado tsunami cyclone coup funeral suicide heist wildfire offensive "
    "crackdown breakthrough outage outbreak uprising siege".split()
)
NOUN_ENDINGS = ("ation", "ition", "ction", "ption", "lsion", "ssion", "ment")
"""Event nouns, and endings of such, that are no verb."""

CORE_ROLES = frozenset({"agent", "patient", "time", "cause"})

DIRECTIONS = frozenset({"around", "away", "back", "down", "off", "out", "over", "up"})
"""Adverbs that make another verb of the one that they follow ("turn around")."""


class Asked(msgspec.Struct, frozen=True):
    """What a question asks for: a role, and the preposition that brings it in, if any."""

    role: ArgumentRole
    marker: str | None = None


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """A clause to be asked about; ``whole`` is false where a pronoun had to be left out."""

    kind: Kind
    verb: Verb
    subject: Phrase | None
    object: str = ""
    rest: str = ""
    whole: bool = True
    modality: str = "asserted"
    negative: bool = False
    present: bool = False


class _Reader:
    """Reads the wording of one clause."""

    def __init__(self, story: Story, clause: Clause, asked: Asked) -> None:
        self.story, self.clause, self.asked = story, clause, asked
        self.tree: Tree = story.trees[clause.report]
        self.nouns = story.nouns[clause.report]
        predicate = clause.statement.predicate
        head = self.tree.find_head(predicate.start, predicate.end)
        self.head = head if head is not None else self.tree.find_tokens(predicate.start, predicate.end)[0]

    def find(self, role: ArgumentRole) -> tuple[bool, Phrase | None]:
        """Whether the role is filled, and the phrase that fills it (``None`` for a pronoun)."""
        filled = False
        for argument in self.clause.statement.arguments:
            if argument.role == role and (role != "recipient" or argument.marker is None):
                filled = True
                phrase = self.phrase(argument, definite=role == "agent")
                if phrase is not None:
                    return True, phrase
        return filled, None

    def phrase(self, argument: Argument, *, definite: bool) -> Phrase | None:
        """An argument as a phrase."""
        head = self.tree.find_head(argument.start, argument.end)
        return self.nouns.phrase(head, definite=definite) if head is not None else None

    def read(self) -> Wording | None:
        """The wording, or ``None`` where the clause names too little."""
        token = self.tree.tokens[self.head]
        if not self.tree.word(self.head)[:1].isalpha():
            return None
        if self._is_state():
            return self._read_being()
        if token.pos in ("NOUN", "PROPN"):
            return self._read_event()
        return self._read_doing(self._find_light_object())

    def _find_light_object(self) -> Phrase | None:
        """The event noun of a verb that says nothing beside it ("held talks")."""
        predicate, token = self.clause.statement.predicate, self.tree.tokens[self.head]
        if token.lemma.lower() == predicate.lemma.split()[0]:
            return None
        inside = self.tree.find_tokens(predicate.start, predicate.end)
        noun = next((i for i in self.tree.find_children(self.head, "dobj") if i in inside), None)
        return self.nouns.phrase(noun, definite=False) if noun is not None else None

    def _read_doing(self, light: Phrase | None) -> Wording | None:
        token, asked = self.tree.tokens[self.head], self.asked.role
        predicate = self.clause.statement.predicate
        same = light is not None or token.lemma.lower() == predicate.lemma.split()[0]
        verb = make_verb(token.lemma if light else predicate.lemma, self.tree.word(self.head) if same else "")
        _, agent = self.find("agent")
        has_patient, patient = self.find("patient")
        has_recipient, recipient = self.find("recipient")
        if agent is None and asked != "agent" and light is None:
            return self._read_undergoing(verb, patient or recipient)
        parts = [recipient if asked != "recipient" else None, light or (patient if asked != "patient" else None)]
        told = " ".join(part.text for part in parts if part)
        lost = (has_patient and patient is None and asked != "patient") or (
            has_recipient and recipient is None and asked != "recipient"
        )
        return self._make("doing", verb, agent, object=told, rest=self._read_rest(told, doing=True), whole=not lost)

    def _read_undergoing(self, verb: Verb, patient: Phrase | None) -> Wording | None:
        """The passive, with nobody who does it."""
        if patient is None and self.asked.role != "patient":
            return None
        subject = patient if self.asked.role != "patient" else None
        known = Phrase(_define(subject.text), subject.plural) if subject else None
        return self._make("undergoing", verb, known, rest=self._read_rest(""))

    def _read_being(self) -> Wording | None:
        token = self.tree.tokens[self.head]
        _, agent = self.find("agent")
        subject = agent or self.find("patient")[1]
        above = self.tree.tokens[token.head]
        copula = token if token.lemma.lower() == "be" else above
        rest = ""
        if token.lemma.lower() != "be":
            state = self.nouns.phrase(self.head, definite=False)
            rest = state.text if state else self.tree.word(self.head)
        rest = " ".join(part for part in (rest, self._read_rest(rest if token.pos != "ADJ" else "")) if part)
        if not rest or (subject is None and self.asked.role not in ("agent", "patient")):
            return None
        return self._make("being", make_verb("be"), subject, rest=rest, present=copula.tag in ("VBZ", "VBP"))

    def _read_event(self) -> Wording | None:
        """An event noun; who acts in it or suffers it is asked with its verb, if it has one."""
        if self.asked.role in ("agent", "patient") and not is_noun_only(self.clause.statement.predicate.lemma):
            return self._read_doing(None)
        phrase = self.nouns.phrase(self.head, definite=True)
        if phrase is None:
            return None
        named = Phrase(_define(phrase.text, at_all=not self._has_owner()), phrase.plural)
        return self._make("event", make_verb("be"), named)

    def _has_owner(self) -> bool:
        return bool(self.tree.find_children(self.head, "poss"))

    def _read_rest(self, told: str, *, doing: bool = False) -> str:
        """What completes a verb: an adjective, an infinitive, or, without an object, its first preposition."""
        if self.tree.tokens[self.head].pos in ("NOUN", "PROPN") and not self._is_state():
            return ""
        if direction := self._find_direction():
            return direction
        words = list(self._read_complements())
        if words or (told and self.asked.role != "patient"):
            return words[0] if words else next(self._read_prepositions(only="of"), "")
        found = next(self._read_prepositions(), "")
        return "this" if doing and not found and self._has_content() else found

    def _is_state(self) -> bool:
        lemma = self.clause.statement.predicate.lemma
        return lemma == "be" or lemma.startswith("be ")

    def _has_content(self) -> bool:
        """Whether a clause says the rest, which a question has "this" for."""
        roles = {argument.role for argument in self.clause.statement.arguments}
        says = "content" in roles or self.clause.statement.predicate.lemma in SAYING
        return says and self.asked.role not in ("patient", "content")

    def _read_complements(self) -> Iterator[str]:
        for child in self.tree.find_children(self.head, "acomp", "oprd", "xcomp"):
            token = self.tree.tokens[child]
            if child < self.head:
                continue
            if token.pos in ("ADJ", "NOUN", "PROPN"):
                phrase = self.nouns.phrase(child, definite=False)
                if phrase:
                    yield phrase.text
            elif token.tag == "VB" and any(self.tree.lower(c) == "to" for c in self.tree.find_children(child, "aux")):
                yield from self._read_infinitive(child)

    def _read_infinitive(self, verb: int) -> Iterator[str]:
        objects = self.tree.find_children(verb, "dobj", "attr", "acomp")
        if not objects and self.tree.lower(verb) in ("be", "become"):
            return
        phrases = [self.nouns.phrase(o, definite=False) for o in objects]
        if all(phrases):
            text = " ".join(["to", self.tree.lower(verb), *(p.text for p in phrases if p)])
            if len(text) <= LONGEST_REST:
                yield text

    def _read_prepositions(self, only: str | None = None) -> Iterator[str]:
        for argument in self.clause.statement.arguments:
            marker = argument.marker
            if marker is None or argument.start < self.tree.tokens[self.head].start or (only and marker != only):
                continue
            if marker == "by" or (argument.role in CORE_ROLES and marker != "of"):
                continue
            if argument.role == self.asked.role and self.asked.marker in (None, marker):
                continue
            phrase = self.phrase(argument, definite=False)
            short = phrase is not None and len(phrase.text) + len(marker) < LONGEST_REST
            if (
                phrase
                and short
                and not self._is_cut_short(argument)
                and not follows_time(self.story, self.clause, argument)
            ):
                yield f"{marker} {phrase.text}"

    def _is_cut_short(self, argument: Argument) -> bool:
        """Whether the argument is a bare noun whose own complement a question leaves out ("in connection with …")."""
        head = self.tree.find_head(argument.start, argument.end)
        if head is None or self.tree.tokens[head].tag != "NN" or self.tree.find_children(head, "det", "poss"):
            return False
        return any(self.tree.lower(c) != "of" for c in self.tree.find_children(head, "prep", "acl", "mark"))

    def _find_direction(self) -> str:
        """The adverb right behind the verb that belongs to it."""
        after = self.head + 1
        follows = after < len(self.tree) and self.tree.tokens[after].head == self.head
        told = self.clause.statement.predicate.lemma.split()
        word = self.tree.lower(after) if follows else ""
        return word if word in DIRECTIONS and word not in told else ""

    def _make(self, kind: Kind, verb: Verb, subject: Phrase | None, **parts: str | bool) -> Wording:
        statement = self.clause.statement
        made = Wording(
            kind=kind,
            verb=verb,
            subject=subject,
            modality=statement.modality,
            negative=statement.polarity == "negative",
        )
        return msgspec.structs.replace(made, **parts)


def follows_time(story: Story, clause: Clause, argument: Argument) -> bool:
    """Whether a preposition goes on from a time, and not from the verb ("four hours into the flight")."""
    if argument.marker is None:
        return False
    tree = story.trees[clause.report]
    first = tree.find_tokens(argument.start, argument.end)[0] - len(argument.marker.split())
    before = tree.tokens[first - 1].end if first else 0
    return any(time.start < before <= time.end for time in story.reports[clause.report].annotations.times)


def is_noun_only(lemma: str) -> bool:
    """Whether the lemma of an event is a noun that no verb is written like."""
    return lemma in NOUN_ONLY or lemma.endswith(NOUN_ENDINGS)


def read_fillers(story: Story, clause: Clause, asked: Asked) -> Iterator[str]:
    """Yield what fills the asked role of a clause, as a question would name it."""
    reader = _Reader(story, clause, asked)
    for argument in clause.statement.arguments:
        if argument.role == asked.role and asked.marker in (None, argument.marker):
            phrase = reader.phrase(argument, definite=False)
            if phrase is not None:
                yield phrase.text


def read_wording(story: Story, clause: Clause, asked: Asked) -> Wording | None:
    """The parts of a clause without what is asked for; ``None`` where it names too little to ask about."""
    return _Reader(story, clause, asked).read()


def _define(text: str, *, at_all: bool = False) -> str:
    """A noun phrase as something known: "a man" is "the man"; ``at_all`` gives an article to any other one too."""
    first, _, others = text.partition(" ")
    if first.lower() in ("a", "an") and others:
        return f"the {others}"
    return f"the {text}" if at_all and first.lower() != "the" else text
