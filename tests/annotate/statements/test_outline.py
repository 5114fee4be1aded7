"""How far phrases and clauses reach."""

from collections.abc import Callable

import pytest

from tellings.annotate.statements.clauses import find_clauses, sort_downward
from tellings.annotate.statements.outline import Outline, find_datelines
from tellings.model.annotations import SentenceKind
from tellings.text.tree import Tree

MakeTree = Callable[[str], Tree]


def make_outline(tree: Tree) -> Outline:
    kinds: list[SentenceKind | None] = ["body"] * len(tree)
    downward = sort_downward(tree)
    return Outline(tree, downward, find_clauses(tree, downward, kinds), ())


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("The old man who fled was found.", "man", "The old man"),
        ("Lima's mayor, a lawyer, resigned.", "mayor", "Lima's mayor"),
        ("Guard Ole Berg and forward Nils Dahl boarded a bus.", "Berg", "Guard Ole Berg and forward Nils Dahl"),
        ("The chief of the police left.", "chief", "The chief of the police"),
        ("Gunmen shot two men on Sunday.", "men", "two men"),
        ('They read the "last letter" aloud.', "letter", 'the "last letter"'),
    ],
)
def test_phrase(make_tree: MakeTree, text: str, word: str, phrase: str) -> None:
    tree = make_tree(text)
    index = next(i for i in range(len(tree)) if tree.word(i) == word)
    span = make_outline(tree).find_phrase(index)
    assert text[span.start : span.end] == phrase


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSLO (Agency) — The mayor left.", "OSLO (Agency)"),
        ("Bern (Agency) - The mayor left.", "Bern (Agency)"),
        ("Blue Wing - which owns it - has sailed.", ""),
        ("The mayor left — again.", ""),
    ],
)
def test_dateline(make_tree: MakeTree, text: str, dateline: str) -> None:
    tree = make_tree(text)
    found = find_datelines(tree)
    span = tree.make_span(found) if found else None
    assert (text[span.start : span.end] if span else "") == dateline
