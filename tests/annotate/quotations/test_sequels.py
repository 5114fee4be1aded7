"""Which quotations go on with the one before, on sentences read by the real parser."""

from collections.abc import Callable

import pytest

from tellings.annotate.quotations import find_quotations
from tellings.model.annotations import Mention
from tellings.model.syntax import Syntax, Token, TokenRange
from tellings.text.tree import Tree
from tellings.weights.models import load_antecedents
from timing import spend_least

MakeTree = Callable[[str], Tree]


def read_links(make_tree: MakeTree, text: str) -> list[tuple[str, str]]:
    """The first words of every quotation that goes on with another, and those of the other."""
    names = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, "person")
        for name in ("Leila Noor", "Tomas Berg")
        if name in text
    )
    found = find_quotations(make_tree(text), (), names, load_antecedents())
    linked = [(q.content, q.continues) for q in found if q.continues is not None]
    return [(text[a.start : a.end][:12].rstrip(), text[b.start : b.end][:12].rstrip()) for a, b in linked]


@pytest.mark.parametrize(
    "text",
    [
        "“We came late,” Leila Noor said, “and we left early.”",
        "“We came late,” Leila Noor said. “The sea was high.”",
        "“We came late,” said Leila Noor, the mayor of the town. “The sea was high.”",
        "“We came late,” said Mr. Berg. “The sea was high.”",
        "“We came late,” according to Leila Noor. “The sea was high.”",
        "“We came late,” Leila Noor said.\n\n“The sea was high and we could not land.”",
        "Leila Noor said: “We came late.\n\n“The sea was high and we could not land.”",
    ],
)
def test_marked_words_without_a_tag_go_on_with_those_before(make_tree: MakeTree, text: str) -> None:
    ((_, before),) = read_links(make_tree, text)
    assert before == "We came late"


def test_a_saying_that_begins_outside_of_its_marks_goes_on_after_its_tag(make_tree: MakeTree) -> None:
    text = "Fear of the sea “is a bad guide,” Leila Noor said. “It makes us blind.”"
    assert read_links(make_tree, text) == [("It makes us", "Fear of the")]


def test_links_lead_from_part_to_part(make_tree: MakeTree) -> None:
    text = "“We came late,” Leila Noor said. “The sea was high.” “We could not land.”"
    assert read_links(make_tree, text) == [("The sea was", "We came late"), ("We could not", "The sea was")]


@pytest.mark.parametrize(
    "text",
    [
        "“We came late,” Leila Noor said. “The sea was high,” Tomas Berg said.",
        "“We came late,” Leila Noor said. The ferry waited for an hour. “The sea was high and we could not land.”",
        "“We came late.” Leila Noor added: “The sea was high.”",
        "Leila Noor said that the ferry came late. “The sea was high and we could not land.”",
        "Leila Noor said that the pier was “a disgrace.” “The sea was high and we could not land.”",
        "“We came late,” Leila Noor said.\n\nThe ferry waited.\n\n“The sea was high and we could not land.”",
        "“We came late and we left early.” “The sea was high and we could not land.”",
    ],
)
def test_what_stands_apart_goes_on_with_nothing(make_tree: MakeTree, text: str) -> None:
    assert read_links(make_tree, text) == []


@pytest.mark.parametrize("piece", ['" a , " X said .', '" a " b'])
def test_linking_takes_linear_time(piece: str) -> None:
    words = piece.split() * (60_000 // len(piece.split()))
    tokens, place = [], 0
    for index, word in enumerate(words):
        pos = {"said": "VERB", "X": "PROPN"}.get(word, "PUNCT" if not word.isalnum() else "NOUN")
        tokens.append(Token(place, place + len(word), word, pos, "", "ROOT", index))
        place += len(word) + 1
    ranges = tuple(TokenRange(i, min(i + 100, len(words))) for i in range(0, len(words), 100))
    tree = Tree(" ".join(words), Syntax(tuple(tokens), ranges, ()))
    assert spend_least(lambda: find_quotations(tree, (), (), load_antecedents()), most=4) < 4
