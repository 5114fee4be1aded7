"""Descriptions: whom "the minister" or "the airline" stands for, where an earlier name says so."""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from tellings.annotate.quotations.cues import DOCUMENTS
from tellings.model.annotations import Mention
from tellings.model.span import Span
from tellings.text.tree import Tree

NEAR = 2
"""Sentences back to the organisation that "the company" or "it" stands for."""

ORGANISATIONS = frozenset(
    """company firm airline carrier agency group organisation organization ministry office department newspaper paper
    bank party union club team network broadcaster university institute court commission committee council statement
    spokesman spokeswoman spokesperson force""".split()
)
"""Nouns for what speaks under a name of an organisation."""

_DEFINITE = frozenset(["the", "this", "that"])
_TITLES = frozenset(["compound", "nmod", "amod", "appos"])


class Named(msgspec.Struct, frozen=True):
    """A mention with its head token and sentence; ``spoken`` for speakers, ``leads`` for subjects too."""

    span: Span
    type: str
    head: int
    sentence: int
    leads: bool
    spoken: bool


def find_roles(tree: Tree, named: tuple[Named, ...]) -> dict[str, tuple[Named, ...]]:
    """For each noun that titles, explains or is said of a person's name, the mentions that it is said of, in order."""
    found: dict[str, list[Named]] = defaultdict(list)
    for name in named:
        if name.type == "person":
            for noun in _find_nouns(tree, name):
                found[tree.lowered[noun]].append(name)
    for document, name in _find_documents(tree, named):
        found[document].append(name)
    return {noun: tuple(names) for noun, names in found.items()}


def _find_documents(tree: Tree, named: tuple[Named, ...]) -> Iterator[tuple[str, Named]]:
    """Yield the documents that stand in one sentence with who speaks there ("X said in a statement")."""
    speaking = {name.sentence: name for name in reversed(named) if name.spoken}
    for index, word in enumerate(tree.lowered):
        if word in DOCUMENTS and not is_description(tree, index):
            name = speaking.get(tree.sentence_numbers[index])
            if name is not None:
                yield word, name


def _find_nouns(tree: Tree, name: Named) -> list[int]:
    first = tree.find_tokens(name.span.start, name.span.end)[0]
    head = tree.tokens[name.head].head
    found = [c for c in tree.children[name.head] if tree.tokens[c].dep in _TITLES and tree.tokens[c].pos in _NOUNS]
    if first > 0 and tree.tokens[first - 1].pos in _NOUNS:
        found.append(first - 1)
    if tree.tokens[name.head].dep == "appos" and tree.tokens[head].pos in _NOUNS:
        found.append(head)
    if tree.tokens[name.head].dep == "nsubj" and tree.tokens[head].lemma == "be":
        found.extend(tree.find_children(head, "attr"))
    return [noun for noun in found if not name.span.covers(tree.make_span((noun,)))]


_NOUNS = ("NOUN", "PROPN")


def is_description(tree: Tree, head: int) -> bool:
    """Whether the token heads a definite description ("the minister") or is *it*."""
    if tree.lowered[head] == "it":
        return True
    articles = tree.find_children(head, "det")
    return tree.tokens[head].pos in _NOUNS and any(tree.lowered[article] in _DEFINITE for article in articles)


def find_described(
    tree: Tree, head: int, before: tuple[Named, ...], roles: dict[str, tuple[Named, ...]]
) -> Span | None:
    """The name that a description at this token stands for, or ``None``; ``before`` are the names that precede it."""
    word, here = tree.lowered[head], tree.sentence_numbers[head]
    start = tree.tokens[head].start
    held = [name for name in roles.get(word, ()) if name.span.end <= start]
    if held:
        return held[-1].span
    if word != "it" and tree.tokens[head].lemma.lower() not in ORGANISATIONS:
        return None
    for name in reversed(before):
        if here - name.sentence > NEAR:
            break
        if name.spoken and name.type in ("org", "group"):
            return name.span
    return None


def make_named(tree: Tree, mentions: tuple[Mention, ...], spoken: set[Span]) -> tuple[Named, ...]:
    """The mentions with their place in the tree, in order."""
    found = []
    for mention in mentions:
        span = Span(mention.start, mention.end)
        head = tree.find_head(mention.start, mention.end)
        if head is not None:
            leads = span in spoken or tree.tokens[head].dep in ("nsubj", "nsubjpass")
            found.append(Named(span, mention.type, head, tree.sentence_numbers[head], leads, span in spoken))
    return tuple(sorted(found, key=lambda name: name.span))
