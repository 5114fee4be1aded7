"""Who, whom, when, where, why: the arguments of a clause and of an event noun."""

from collections.abc import Iterator, Sequence

from tellings.annotate.statements.circumstances import CLAUSE_ROLES, PLACE_LABELS, find_role, is_manner, is_place
from tellings.annotate.statements.clauses import Clause, find_beside, is_infinitive
from tellings.annotate.statements.complements import find_complements, make_argument
from tellings.annotate.statements.noun_arguments import read_noun_children
from tellings.annotate.statements.outline import Outline
from tellings.annotate.statements.subjects import RELATIVES, Voice, is_purpose
from tellings.model.annotations import Argument, ArgumentRole
from tellings.model.span import Span

TELLING_VERBS = frozenset("tell inform warn remind assure ask notify urge order advise instruct persuade".split())
"""Verbs whose object hears what their clause says."""

LASTING_VERBS = frozenset(
    "last wait stay live work sleep walk travel fly drive run turn remain play speak talk fight continue go".split()
)
"""Verbs that take no object but the time that they last ("lasted two hours")."""

HYPHENS = frozenset({"-", "‑", "–"})


def find_arguments(outline: Outline, clause: Clause, voice: Voice) -> tuple[Argument, ...]:
    """The arguments of a clause with a verb, in text order."""
    found = list(_find_subject(outline, clause, voice))
    core = {*clause.chain, clause.predicate}
    for index in dict.fromkeys((*clause.chain, clause.predicate)):
        for child in outline.tree.children[index]:
            if child not in core:
                found.extend(_read_child(outline, clause, child, lemma=outline.tree.tokens[index].lemma.lower()))
    if clause.event is not None:
        found.extend(read_noun_children(outline, clause, clause.predicate))
    found.extend(_find_gap(outline, clause, found))
    return sort_arguments(found)


def find_event_arguments(outline: Outline, clause: Clause) -> tuple[Argument, ...]:
    """The arguments of an event noun, in text order."""
    found = list(read_noun_children(outline, clause, clause.predicate))
    for child in outline.tree.children[clause.predicate]:
        found.extend(_read_child(outline, clause, child, lemma=clause.event.verb if clause.event else ""))
    return sort_arguments(found)


def sort_arguments(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """Each argument once, by its place in the text; of two roles for one span the first one stands."""
    first = {(a.start, a.end): a for a in reversed(arguments)}
    return tuple(sorted(first.values(), key=lambda a: (a.start, a.end)))


def _find_subject(outline: Outline, clause: Clause, voice: Voice) -> Iterator[Argument]:
    """The subject, unless it is the event itself ("talks were held") or stands for nothing ("there was")."""
    subject = voice.subject
    if subject is None or subject == clause.predicate:
        return
    if outline.tree.tokens[subject].dep in ("csubj", "csubjpass"):
        yield make_argument("other", outline.find_whole(subject))
    else:
        given = voice.passive and bool(outline.tree.find_children(clause.verb, "dobj"))
        role: ArgumentRole = "recipient" if given else "patient" if voice.passive else "agent"
        yield make_argument(role, outline.find_phrase(subject))


def _read_child(outline: Outline, clause: Clause, child: int, *, lemma: str) -> Iterator[Argument]:
    tree, label = outline.tree, outline.tree.tokens[child].dep
    if outline.is_edgeless[child] or tree.tokens[child].pos in ("PUNCT", "SYM", "X"):
        return
    if label == "dobj":
        yield from _read_object(outline, clause, child, lemma=lemma)
    elif label == "nsubjpass":
        yield from _read_loose(outline, child)
    elif label == "dative" and tree.tokens[child].pos not in ("ADP", "SCONJ"):
        yield make_argument("recipient", outline.find_phrase(child))
    elif label in ("prep", "agent", "dative"):
        yield from _read_preposition(outline, clause, child, lemma=lemma)
    elif label in ("ccomp", "xcomp"):
        purpose = is_purpose(tree, child)
        yield make_argument("other" if purpose else "content", outline.find_whole(child), "to" if purpose else None)
    elif label == "advcl":
        yield from _read_adverbial_clause(outline, child)
    elif label in ("npadvmod", "advmod", "nmod", "tmod", "amod"):
        yield from _read_adverb(outline, child)
    elif label in ("attr", "oprd", "acomp"):
        exists = bool(find_beside(tree, tree.tokens[child].head, "expl"))
        yield make_argument("patient" if exists else "other", outline.find_phrase(child))


def _read_object(outline: Outline, clause: Clause, child: int, *, lemma: str) -> Iterator[Argument]:
    tree, top = outline.tree, outline.tree.tokens[clause.top]
    if top.dep == "relcl" and tree.lower(child) in RELATIVES:
        yield make_argument("patient", outline.find_phrase(top.head))
        return
    if tree.lower(child) in HYPHENS or _is_hyphen(outline, child, child + 1):
        return
    yield make_argument(_find_object_role(outline, child, lemma), _find_object_phrase(outline, child))
    yield from _read_loose(outline, child)


def _find_object_role(outline: Outline, child: int, lemma: str) -> ArgumentRole:
    """An object undergoes what the verb says, unless it hears it, says how long it takes, or only completes *be*."""
    if lemma in TELLING_VERBS and find_beside(outline.tree, outline.tree.tokens[child].head, "ccomp", "xcomp"):
        return "recipient"
    if outline.is_time[child] and lemma in LASTING_VERBS:
        return "time"
    return "other" if lemma == "be" else "patient"


def _is_hyphen(outline: Outline, child: int, beside: int) -> bool:
    """Whether the token beside an object is a hyphen that the parser takes for another object ("counter", "-", ...)."""
    tokens = outline.tree.tokens
    if not 0 <= beside < len(tokens) or outline.tree.lower(beside) not in HYPHENS:
        return False
    return tokens[beside].dep == "dobj" and tokens[beside].head == tokens[child].head


def _find_object_phrase(outline: Outline, child: int) -> Span:
    """An object's noun phrase, with what the parser cut off before a hyphen."""
    span = outline.find_phrase(child)
    if child > 1 and _is_hyphen(outline, child, child - 1):
        return Span(min(span.start, outline.find_phrase(child - 2).start), span.end)
    return span


def _read_adverb(outline: Outline, child: int) -> Iterator[Argument]:
    token = outline.tree.tokens[child]
    if outline.is_time[child] and token.dep != "amod":
        if child + 1 < len(outline.tree) and outline.tree.tokens[child + 1].dep == "mark":
            return
        yield make_argument("time", outline.find_phrase(child))
    elif token.dep == "npadvmod" and outline.labels[child] in PLACE_LABELS:
        yield make_argument("place", outline.find_phrase(child))
    elif token.dep == "advmod" and token.pos == "ADV" and is_manner(outline.tree.lower(child)):
        yield make_argument("manner", outline.find_phrase(child))
    elif token.dep == "advmod" and token.pos == "ADV":
        for below in outline.tree.find_children(child, "npadvmod"):
            if outline.is_time[below]:
                yield make_argument("time", outline.find_phrase(child))


def _read_adverbial_clause(outline: Outline, child: int) -> Iterator[Argument]:
    tree = outline.tree
    words = (c for c in tree.children[child] if tree.tokens[c].dep in ("mark", "advmod") and c < child)
    marker = next((tree.lower(c) for c in words if tree.tokens[c].tag in ("IN", "WRB")), None)
    if marker is None and is_infinitive(tree, child):
        marker = "to"
    if marker is not None:
        yield make_argument(CLAUSE_ROLES.get(marker, "other"), outline.find_whole(child), marker)


def _read_preposition(outline: Outline, clause: Clause, child: int, *, lemma: str) -> Iterator[Argument]:
    tree, is_agent = outline.tree, outline.tree.tokens[child].dep == "agent"
    for part in find_complements(outline, child):
        if part.token in (clause.predicate, clause.verb):
            continue
        if part.label == "pcomp" and tree.tokens[part.token].pos in ("VERB", "AUX"):
            role = CLAUSE_ROLES.get(part.marker) or find_role(outline, part.marker, part.token, lemma)
            if part.marker == "for" and role == "cause":
                role = find_role(outline, part.marker, part.token, lemma)
            yield make_argument(role, outline.find_whole(part.token), part.marker)
            continue
        noun = tree.tokens[clause.top].head if tree.lower(part.token) in RELATIVES else part.token
        role = find_role(outline, part.marker, noun, lemma)
        if is_agent and role not in ("time", "place"):
            role = "agent"
            yield from _read_loose(outline, noun)
        elif role in ("place", "other"):
            yield from _read_loose_times(outline, noun)
        yield make_argument(role, outline.find_phrase(noun), part.marker)


def _read_loose_times(outline: Outline, noun: int) -> Iterator[Argument]:
    """Times that hang on a noun, but tell when the clause happened."""
    for child in outline.tree.children[noun]:
        if not outline.is_loose_time(child):
            continue
        if outline.tree.tokens[child].dep == "npadvmod":
            yield make_argument("time", outline.find_phrase(child))
            continue
        for part in find_complements(outline, child):
            yield make_argument("time", outline.find_phrase(part.token), part.marker)


def _read_loose(outline: Outline, noun: int) -> Iterator[Argument]:
    """Times and places that hang on an object, but tell when and where the clause happened."""
    yield from _read_loose_times(outline, noun)
    tree = outline.tree
    for child in tree.children[noun]:
        if outline.is_loose_time(child):
            continue
        if tree.tokens[child].dep == "prep" and tree.lower(child) in ("in", "at", "near"):
            for part in find_complements(outline, child):
                if is_place(outline, part.marker, part.token):
                    yield make_argument("place", outline.find_phrase(part.token), part.marker)


def _find_gap(outline: Outline, clause: Clause, found: Sequence[Argument]) -> Iterator[Argument]:
    """What a relative clause without an object leaves to its antecedent ("the man she met")."""
    tree = outline.tree
    top = tree.tokens[clause.top]
    if (
        top.dep != "relcl"
        or is_infinitive(tree, clause.top)
        or clause.predicate != clause.verb
        or any(a.role == "patient" for a in found)
    ):
        return
    antecedent = top.head
    span = outline.find_phrase(antecedent)
    words = {tree.tokens[c].tag for c in tree.children[clause.verb]}
    if any((a.start, a.end) == (span.start, span.end) for a in found) or "WRB" in words:
        return
    if not outline.is_time[antecedent] and tree.tokens[clause.verb].lemma.lower() != "be":
        yield make_argument("patient", span)
