"""Who a clause is about: its own subject, or the one that it shares with the clause above."""

from collections.abc import Sequence

import msgspec

from tellings.annotate.statements.clauses import SUBJECTS, Clause, find_beside, is_infinitive
from tellings.annotate.statements.outline import Outline
from tellings.text.event_nouns import HAPPENING_VERBS
from tellings.text.tree import Tree

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})

OBJECT_CONTROL_VERBS = frozenset(
    "ask tell urge order allow permit force help persuade encourage enable require cause lead press "
    "invite warn advise beg expect want get instruct direct teach compel authorise authorize train remind "
    "request convince push prompt call make let see hear watch find catch leave keep command implore deny".split()
)
"""Verbs whose complement is about their object ("ordered them to leave"); after the others it is about the subject.

**Source:** the classes of object control and perception verbs in Quirk et al., A Comprehensive Grammar, 16.41-16.50."""

OBJECT_CONTROL = frozenset({"of", "from", "for", "into"})
"""Prepositions whose clause is about the verb's object ("accused him of lying", "prevented them from leaving")."""

DOING_NOUNS = frozenset("man woman person people team country one first second third last only".split())
"""Nouns whose infinitive tells what they did ("the first country to land")."""

OWNING_VERBS = frozenset("have get make take reject refuse lose miss win reach announce keep want need".split())
"""Verbs whose subject has the plan, chance or decision that is their object."""

BARE_OBJECT_VERBS = frozenset(
    "accuse suspect charge nab oust suspend trap strand free find name hold catch steal destroy damage "
    "cancel postpone delay seize demolish ban fine sue blame cite kill wound injure arrest detain jail "
    "imprison sentence convict acquit hospitalise hospitalize evacuate rescue displace behead execute "
    "deport indict appoint elect kidnap abduct assassinate murder rape shoot".split()
)
"""Verbs that do not stand without an object: a past form without one is a headline's passive ("12 killed in crash").

**Source:** the transitive verbs of the event types of ACE 2005 (life, justice, personnel) and of rescue."""

MOST_JOINED = 4
"""Relative clauses in a row that are searched for the noun that all of them are about."""

LONGEST_PREPOSITION = 3
"""Words of the longest compound prepositions ("on account of", "as a result of" counts its noun apart)."""


class Voice(msgspec.Struct, frozen=True):
    """What a clause is about (a token, or ``None``), and whether that undergoes what the verb says."""

    subject: int | None
    passive: bool


def find_voices(outline: Outline, clauses: Sequence[Clause]) -> dict[int, Voice]:
    """The voice of each clause with a verb, by its top; ``clauses`` come each after the one above it."""
    voices: dict[int, Voice] = {}
    at_verb: dict[int, int] = {}
    for clause in clauses:
        if clause.nominal:
            continue
        at_verb.update(dict.fromkeys((*clause.chain, clause.predicate), clause.top))
        governor = _find_governor(outline.tree, clause.top)
        above = at_verb.get(governor)
        if above is None and outline.tree.tokens[clause.top].dep in ("pcomp", "acl"):
            above = outline.owner[governor]
        subject = _find_own_subject(outline.tree, clause)
        if subject is None:
            subject = _find_shared_subject(outline.tree, clause, voices.get(above) if above is not None else None)
        passive = _is_passive(outline.tree, clause, voices.get(above) if above is not None else None)
        voices[clause.top] = Voice(subject, passive)
    return voices


def _find_governor(tree: Tree, top: int) -> int:
    """The word above a clause, past the preposition that brings it in."""
    head = tree.tokens[top].head
    for _ in range(LONGEST_PREPOSITION):
        if tree.tokens[head].dep not in ("prep", "pcomp"):
            break
        head = tree.tokens[head].head
    return head


def _find_own_subject(tree: Tree, clause: Clause) -> int | None:
    for index in clause.chain:
        for child in tree.children[index]:
            if tree.tokens[child].dep in SUBJECTS:
                return _find_antecedent(tree, clause.top) if tree.lower(child) in RELATIVES else child
    return None


def _find_antecedent(tree: Tree, top: int) -> int | None:
    """The noun that a relative clause, or one joined to it, is about."""
    for _ in range(MOST_JOINED):
        token = tree.tokens[top]
        if token.dep != "conj":
            break
        top = token.head
    return tree.tokens[top].head if tree.tokens[top].dep == "relcl" else None


def _find_shared_subject(tree: Tree, clause: Clause, above: Voice | None) -> int | None:
    token = tree.tokens[clause.top]
    head = tree.tokens[token.head]
    if token.dep in ("acl", "relcl", "amod") and head.pos not in ("VERB", "AUX"):
        if is_infinitive(tree, clause.verb) and head.lemma.lower() not in DOING_NOUNS and head.pos != "PRON":
            return _find_owner(tree, token.head, above)
        return token.head
    if token.dep == "conj" and head.dep == "acl" and above is not None:
        return above.subject
    if above is None:
        return None
    controls = token.dep in ("xcomp", "ccomp") and head.lemma.lower() in OBJECT_CONTROL_VERBS
    if controls or (token.dep == "pcomp" and tree.lower(token.head) in OBJECT_CONTROL):
        controller = _find_object(tree, _find_governor(tree, clause.top))
        if controller is not None and controller < clause.top:
            return controller
    if token.dep == "ccomp" and tree.tokens[clause.verb].tag != "VBG" and not is_infinitive(tree, clause.verb):
        return None
    return above.subject


def is_purpose(tree: Tree, top: int) -> bool:
    """Whether an infinitive beside an object says what for ("used the money to buy a car")."""
    token = tree.tokens[top]
    if token.dep != "xcomp" or tree.tokens[token.head].lemma.lower() in OBJECT_CONTROL_VERBS:
        return False
    return is_infinitive(tree, top) and bool(find_beside(tree, token.head, "dobj"))


def _find_owner(tree: Tree, noun: int, above: Voice | None) -> int | None:
    """Whose plan it is: the possessor of the noun, or who has or makes it ("had a chance to leave")."""
    owner = next(iter(find_beside(tree, noun, "poss")), None)
    if owner is not None or above is None or tree.tokens[noun].dep != "dobj":
        return owner
    return above.subject if tree.tokens[tree.tokens[noun].head].lemma.lower() in OWNING_VERBS else None


def _find_object(tree: Tree, verb: int) -> int | None:
    return next(iter(find_beside(tree, verb, "dobj", "dative")), None)


def _is_passive(tree: Tree, clause: Clause, above: Voice | None) -> bool:
    verb = tree.tokens[clause.verb]
    if clause.predicate != clause.verb and clause.event is None:
        return False
    labels = {tree.tokens[child].dep for child in tree.children[clause.verb]}
    if labels & {"auxpass", "nsubjpass", "agent"}:
        return True
    if verb.lemma.lower() in HAPPENING_VERBS and clause.event is not None:
        return False
    if verb.tag not in ("VBN", "VBD") or "dobj" in labels:
        return False
    bare = not labels & {"aux"}
    if verb.tag == "VBN" and bare and verb.dep in ("acl", "advcl", "relcl", "amod"):
        return "nsubj" not in labels
    if bare and verb.lemma.lower() in BARE_OBJECT_VERBS and verb.dep != "relcl":
        return not labels & {"ccomp", "xcomp", "prt", "acomp", "oprd"}
    is_joined = verb.dep == "conj" and bare and not labels & SUBJECTS
    return is_joined and above is not None and above.passive and verb.tag == "VBN"
