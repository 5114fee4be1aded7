"""Sentences and their kinds."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate.layout import find_layout
from tellings.annotate.sentences import find_sentences
from tellings.model.annotations import Layout, Sentence
from tellings.model.article import Article
from tellings.model.syntax import Syntax, Token, TokenRange
from tellings.text.tree import Tree

MakeTree = Callable[[str], Tree]


def read(make_tree: MakeTree, text: str) -> tuple[Sentence, ...]:
    article = Article(id="a", text=text, bytes_sha256="", text_sha256="", reader="test")
    return find_sentences(make_tree(text), find_layout(article))


def make_split(*pieces: str, tags: dict[str, str] | None = None) -> Tree:
    """A tree of words at single spaces, cut into the sentences given."""
    tokens, ranges, place = [], [], 0
    for piece in pieces:
        first = len(tokens)
        for word in piece.split():
            pos = "PUNCT" if not word[0].isalnum() else "NOUN"
            tokens.append(Token(place, place + len(word), word, pos, (tags or {}).get(word, "NN"), "dep", first))
            place += len(word) + 1
        ranges.append(TokenRange(first, len(tokens)))
    return Tree(" ".join(pieces), Syntax(tuple(tokens), tuple(ranges), ()))


def cut(tree: Tree, sentences: tuple[Sentence, ...]) -> list[str]:
    return [tree.text[sentence.start : sentence.end] for sentence in sentences]


@pytest.mark.parametrize(
    ("pieces", "mended"),
    [
        (("They met Mr.", "Doe in Oslo ."), ["They met Mr. Doe in Oslo ."]),
        (("They met at 5 p.m.", "on the pier ."), ["They met at 5 p.m. on the pier ."]),
        (('" We left .', '" he said .'), ['" We left . " he said .']),
        (("“ We left .", "” He sat down ."), ["“ We left . ”", "He sat down ."]),
        (("The ferry of", "Oslo sank ."), ["The ferry of Oslo sank ."]),
        (("It sank .", "It was old ."), ["It sank .", "It was old ."]),
        (("It sank in the U.S.", "The port closed ."), ["It sank in the U.S.", "The port closed ."]),
        (("It sank .", ")"), ["It sank . )"]),
    ],
)
def test_breaks_of_the_parser_are_mended(pieces: tuple[str, ...], mended: list[str]) -> None:
    tree = make_split(*pieces)
    assert cut(tree, find_sentences(tree, Layout())) == mended


def test_each_kind_of_line_gets_its_kind(make_tree: MakeTree) -> None:
    text = (
        "Ferry strikes pier\n\nOSLO (AP) — A ferry struck the pier on Friday and two people were hurt.\n"
        "Why did it happen?\nImage caption The pier was closed for most of the day\nAdvertisement\n"
        "The port is open again."
    )
    found = read(make_tree, text)
    assert [(text[s.start : s.end], s.kind, s.statement) for s in found] == [
        ("Ferry strikes pier", "headline", True),
        ("OSLO (AP) —", "furniture", False),
        ("A ferry struck the pier on Friday and two people were hurt.", "body", True),
        ("Why did it happen?", "question", False),
        ("Image caption", "furniture", False),
        ("The pier was closed for most of the day", "caption", True),
        ("Advertisement", "furniture", False),
        ("The port is open again.", "body", True),
    ]


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        ("The ferry sank near the island.", True),
        ("Two killed and five hurt in the north.", True),
        ("What a great and lovely day.", False),
        ("The captain asked the court: “Who wants to know?”", True),
        ("“Who wants to know?”", False),
    ],
)
def test_a_statement_states_something(make_tree: MakeTree, words: str, statement: bool) -> None:
    assert [sentence.statement for sentence in read(make_tree, words)] == [statement]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.text(alphabet=st.sampled_from('aA. \n"”“?!(Mr.)5\u200f\u0301🙂\r\x00'), max_size=80))
def test_sentences_hold_every_token_once_in_order(make_tree: MakeTree, text: str) -> None:
    tree = make_tree(text)
    article = Article(id="a", text=text, bytes_sha256="", text_sha256="", reader="test")
    found = find_sentences(tree, find_layout(article))
    assert [index for s in found for index in range(s.first, s.last)] == list(range(len(tree)))
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("In this Sept. 30, 2016, file photo, Ana Berg poses for photographers in Ostervik.", False),
        ("In this Sept. 30, 2016, photo, firefighters hose down the burning ferry in Ostervik.", True),
    ],
)
def test_a_picture_from_a_file_states_nothing(make_tree: MakeTree, line: str, states: bool) -> None:
    sentences = read(make_tree, f"Ferry burns in Ostervik\n\nA ferry burned on Monday.\n{line}\n")
    assert sentences[-1].statement == states
