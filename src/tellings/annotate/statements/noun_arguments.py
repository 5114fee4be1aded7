"""Who and whom of an event noun: what stands before it, and what *of*, *by* and *between* bring in."""

from collections.abc import Iterator

from tellings.annotate.statements.circumstances import PLACE_NOUNS
from tellings.annotate.statements.clauses import Clause
from tellings.annotate.statements.complements import find_complements, make_argument
from tellings.annotate.statements.outline import Outline
from tellings.model.annotations import Argument, ArgumentRole

ROLES: dict[tuple[str, str], ArgumentRole] = {
    ("of", "doing"): "agent",
    ("of", "undergoing"): "patient",
    ("of", "mutual"): "patient",
    ("on", "mutual"): "patient",
    ("against", "mutual"): "patient",
    ("by", "doing"): "agent",
    ("by", "undergoing"): "agent",
    ("by", "mutual"): "agent",
    ("between", "doing"): "agent",
    ("between", "mutual"): "agent",
}
"""What a preposition names, by the frame of the noun before it."""


def read_noun_children(outline: Outline, clause: Clause, noun: int) -> Iterator[Argument]:
    """Yield what stands before an event noun or follows it by *of*, *by*, *between* and the like."""
    tree = outline.tree
    frame = clause.event.frame if clause.event else "undergoing"
    has_of = any(tree.lower(child) == "of" for child in tree.children[noun])
    for child in tree.children[noun]:
        token = tree.tokens[child]
        if outline.is_time[child] and token.dep in ("poss", "compound", "nmod", "amod", "npadvmod"):
            yield make_argument("time", outline.find_phrase(child))
        elif token.dep == "poss" or (token.dep == "amod" and outline.labels[child] == "NORP"):
            suffers = frame == "undergoing" and token.dep == "poss" and not has_of
            yield make_argument("patient" if suffers else "agent", outline.find_phrase(child))
        elif token.dep in ("compound", "nmod"):
            yield make_argument(_find_compound_role(outline, child, frame), outline.find_phrase(child))
        elif token.dep == "prep":
            yield from _read_preposition(outline, child, ROLES.get((tree.lower(child), frame)))


def _read_preposition(outline: Outline, preposition: int, role: ArgumentRole | None) -> Iterator[Argument]:
    if role is None:
        return
    for part in find_complements(outline, preposition):
        if not outline.is_time[part.token]:
            yield make_argument(role, outline.find_phrase(part.token), part.marker)


def _find_compound_role(outline: Outline, child: int, frame: str) -> ArgumentRole:
    """A place before an event noun says where; capitals ("US", "NATO") act; other nouns act or suffer by the frame."""
    label = outline.labels[child]
    is_acronym = outline.tree.word(child).replace(".", "").isupper()
    is_site = not label and outline.tree.tokens[child].lemma.lower() in PLACE_NOUNS
    if is_site or label in ("LOC", "FAC") or (label == "GPE" and not is_acronym):
        return "place"
    return "agent" if frame == "doing" or label in ("GPE", "ORG", "NORP") else "patient"
