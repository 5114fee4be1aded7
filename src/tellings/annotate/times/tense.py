"""Whether a time expression looks back or ahead, by the verb and the nouns that govern it."""

import re
from typing import Literal

import msgspec

from tellings.annotate.times.ahead import is_in
from tellings.text.event_nouns import find_event_noun
from tellings.text.tree import Tree

Direction = Literal["past", "future", "ahead", "planned", "unknown"]
"""``ahead`` is weak: an infinitive, whose time a parser often mistakes for that of the verb above it. ``planned`` is a
plan of the past, whose day may be over. ``unknown``: nothing decides."""

LOOKS_AHEAD: frozenset[Direction] = frozenset({"future", "ahead", "planned"})

Register = Literal["body", "headline", "caption"]
"""Where the words stand: the present tense tells what is to come in running text, what was in a caption, and either
in a headline."""

DONE = frozenset("fail refuse manage decline happen help begin start continue cease use go".split())
"""Verbs after which an infinitive tells what was (not) done: its time is theirs."""

CLIMB = 6
"""Governors that are looked at before giving up; deeper nesting says little on the time of the clause."""

UNTIL = frozenset({"until", "till", "through"})
TOWARDS = UNTIL | {"to", "for"}
AFTER = frozenset({"after", "since", "following", "despite"})
"""Prepositions that set what they bring in before the verb."""

DEEDS = frozenset({"of", "for", "with", "about", "to", "over", "in", "after"})
"""Prepositions that bring in, as a gerund, what somebody did ("is accused of killing")."""

NEGATIVE = frozenset({"no", "neither", "nobody", "none", "nothing"})

_AHEAD_CUE = re.compile(
    r"(?i)\b(?:effective|(?:starting|beginning|commencing)(?: on| in| at)?|as (?:soon|early) as|no later than"
    r"|ahead of(?: the| this)?)\s$"
)
"""Words straight before a time that say that it lies ahead, whatever the verb."""

CUE_LENGTH = 24


class Path(msgspec.Struct, frozen=True):
    """What lies between a time and the verb that is asked: prepositions, nouns and gerunds, the nearest first.

    ``owned`` says that the first noun has the time as its owner or a part of its name ("Friday's vote").
    """

    register: Register
    markers: frozenset[str] = frozenset()
    nouns: tuple[int, ...] = ()
    gerunds: tuple[int, ...] = ()
    owned: bool = False


def find_direction(tree: Tree, start: int, end: int, register: Register = "body") -> Direction:
    """Whether ``text[start:end]`` lies before or after the writing, by its nearest governing verb."""
    if _AHEAD_CUE.search(tree.text[max(start - CUE_LENGTH, 0) : start]):
        return "future"
    head = tree.find_head(start, end)
    if head is None:
        return "unknown"
    path = Path(register, owned=tree.tokens[head].dep in ("poss", "compound", "nmod"))
    for index in tree.find_ancestors(head)[:CLIMB]:
        token = tree.tokens[index]
        if token.pos in ("VERB", "AUX"):
            direction = _read_verb(tree, index, path)
            if direction is not None:
                return direction
        elif is_in("plan", token.lemma.lower()) or is_in("fix", token.lemma.lower()):
            return _read_plan(tree, index)
        path = _extend(tree, index, path)
    return "unknown"


def _extend(tree: Tree, index: int, path: Path) -> Path:
    """The path with one more governor on it."""
    token = tree.tokens[index]
    if token.tag in ("IN", "TO"):
        return msgspec.structs.replace(path, markers=path.markers | {tree.lower(index)})
    if token.pos == "NOUN":
        return msgspec.structs.replace(path, nouns=(*path.nouns, index))
    if token.tag == "VBG":
        return msgspec.structs.replace(path, gerunds=(*path.gerunds, index))
    return path


def _read_verb(tree: Tree, index: int, path: Path) -> Direction | None:
    """The direction of one verb form, or ``None`` where its governor has the say."""
    token = tree.tokens[index]
    helpers = [tree.tokens[child] for child in tree.find_children(index, "aux", "auxpass")]
    tags = {helper.tag for helper in helpers}
    if path.owned and path.nouns and _is_happening(tree, path.nouns[0]):
        return "past"
    if "MD" in tags:
        return _read_modal(tree, index)
    perfect = any(helper.lemma == "have" for helper in helpers)
    plan = _find_plan(tree, index)
    if plan is not None and not (perfect and "TO" in tags):
        return _read_plan(tree, plan)
    if perfect:
        return _read_perfect(tree, index, path)
    if token.tag == "VBD" or "VBD" in tags:
        return _read_past(tree, index, path)
    if "TO" in tags:
        return _read_infinitive(tree, index, path)
    if token.tag in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return _read_present(tree, index, path)
    if token.tag == "VBN" and token.dep != "conj":
        lasts = path.markers & UNTIL and token.dep in ("ccomp", "xcomp", "oprd", "acomp")
        return None if lasts else _read_past(tree, index, path)
    return "future" if token.tag == "VB" and token.head == index else None


def _read_modal(tree: Tree, index: int) -> Direction:
    """*Will* and the like lie ahead, also of what will have been; *may have* and *could not* behind."""
    helpers = [tree.tokens[child] for child in tree.find_children(index, "aux", "auxpass")]
    modals = {helper.lemma.lower() for helper in helpers if helper.tag == "MD"}
    if any(helper.lemma == "have" for helper in helpers):
        return "future" if modals & {"will", "wo", "shall", "'ll"} else "past"
    if "could" not in modals:
        return "future"
    return "past" if _is_denied(tree, index) else "ahead"


def _is_denied(tree: Tree, index: int) -> bool:
    subjects = tree.find_children(index, "nsubj", "nsubjpass", "preconj")
    words = {tree.lower(i) for subject in subjects for i in (subject, *tree.children[subject])}
    return bool(tree.find_children(index, "neg")) or not NEGATIVE.isdisjoint(words)


def _read_past(tree: Tree, index: int, path: Path) -> Direction:
    """What was is over, but for what was moved to a day, or made to last until it."""
    names = _name_verb(tree, index)
    if path.markers & TOWARDS and is_in("move", *names):
        return "future"
    if not path.markers & UNTIL or _is_denied(tree, index):
        return "past"
    if is_in("bind", *names):
        return "future"
    return "unknown" if is_in("keep", *names) and tree.tokens[index].lemma != "be" else "past"


def _read_perfect(tree: Tree, index: int, path: Path) -> Direction:
    """What has been is over, but for what has been moved to a day, or is so until it."""
    if path.markers & TOWARDS and is_in("move", *_name_verb(tree, index)):
        return "future"
    return "future" if path.markers & UNTIL and not _list_tags(tree, index) & {"VBD", "TO"} else "past"


def _read_present(tree: Tree, index: int, path: Path) -> Direction:
    """The present tense with a day tells what is to come, unless it speaks of what happened on that day."""
    if path.register == "caption" or path.markers & AFTER:
        return "past"
    if path.markers & UNTIL:
        return "future"
    noun = path.nouns[0] if path.nouns else None
    if noun is not None and _is_happening(tree, noun):
        return "past"
    if path.gerunds and (of_deed := _read_gerund(tree, path.gerunds[-1])) is not None:
        return of_deed
    subjects = tree.find_children(index, "nsubj", "nsubjpass")
    if path.owned:
        return "future" if noun in subjects and _is_appointment(tree, noun) else "unknown"
    if path.register == "body":
        return "future"
    opens = is_in("open", *_name_verb(tree, index)) or any(_is_appointment(tree, i) for i in (noun, *subjects))
    return "future" if opens else "unknown"


def _read_gerund(tree: Tree, gerund: int) -> Direction | None:
    """The direction of a gerund under a present tense: a deed is over, what starts or stops has the verb's own time."""
    governor = tree.tokens[tree.tokens[gerund].head]
    if governor.pos == "VERB" and is_in("open", governor.lemma.lower()):
        return None
    return "past" if tree.lower(tree.tokens[gerund].head) in DEEDS else "unknown"


def _is_appointment(tree: Tree, noun: int | None) -> bool:
    return noun is not None and is_in("appointment", tree.tokens[noun].lemma.lower())


def _is_happening(tree: Tree, noun: int) -> bool:
    """Whether a noun names what befalls, and is not fixed for a day before it."""
    return find_event_noun(tree.tokens[noun].lemma.lower()) is not None and not _is_appointment(tree, noun)


def _name_verb(tree: Tree, index: int) -> tuple[str, ...]:
    """The verb's lemma, alone and with each particle ("put", "put off")."""
    lemma = tree.tokens[index].lemma.lower()
    return (lemma, *(f"{lemma} {tree.lower(child)}" for child in tree.find_children(index, "prt", "advmod")))


def _find_plan(tree: Tree, index: int) -> int | None:
    """The token by which a verb says that its complement lies ahead: itself, or the adjective behind *be*."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.tag != "VB" and (is_in("plan", lemma) or (token.tag == "VBN" and is_in("fix", lemma))):
        return index
    adjectives = tree.find_children(index, "acomp") if lemma == "be" else ()
    return next((i for i in adjectives if is_in("fix", tree.tokens[i].lemma.lower())), None)


def _read_plan(tree: Tree, index: int) -> Direction:
    """The direction of what is planned: surely ahead where the plan stands now."""
    token = tree.tokens[index]
    verb = token.head if token.pos == "ADJ" and tree.tokens[token.head].pos in ("AUX", "VERB") else index
    if _is_past_perfect(tree, verb):
        return "past"
    tags = _list_tags(tree, verb)
    if not tags & {"VBD", "VBZ", "VBP", "MD", "TO"}:  # "a hearing scheduled for Monday": by the clause around it
        above = next((i for i in tree.find_ancestors(verb) if tree.tokens[i].pos in ("AUX", "VERB")), None)
        tags |= _list_tags(tree, above) if above is not None else set()
    return "planned" if tags & {"VBD", "VBN"} and not tags & {"VBZ", "VBP", "MD"} else "future"


def _list_tags(tree: Tree, verb: int) -> set[str]:
    """The tags of a verb and its auxiliaries."""
    return {tree.tokens[verb].tag} | {tree.tokens[child].tag for child in tree.find_children(verb, "aux", "auxpass")}


def _read_infinitive(tree: Tree, index: int, path: Path) -> Direction | None:
    """The direction of an infinitive: its governor's plan, or what is to come from a present tense on."""
    head = tree.tokens[index].head
    governor = tree.tokens[head]
    if head == index or (path.register == "headline" and governor.head == head and governor.pos in ("NOUN", "PROPN")):
        return "future"
    lemma = governor.lemma.lower()
    if lemma in DONE:
        return None
    if is_in("plan", lemma) or is_in("fix", lemma):
        return _read_plan(tree, head)
    # "had been due to expire": the plan itself is over.
    if any(_is_past_perfect(tree, i) for i in (head, governor.head)):
        return "past"
    return "future" if _list_tags(tree, head) & {"VBZ", "VBP"} and path.register == "body" else "ahead"


def _is_past_perfect(tree: Tree, index: int) -> bool:
    helpers = (tree.tokens[child] for child in tree.find_children(index, "aux", "auxpass"))
    return any(helper.lemma == "have" and helper.tag == "VBD" for helper in helpers)
