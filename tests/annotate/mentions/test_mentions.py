"""Mentions of names."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate.layout import find_layout
from tellings.annotate.mentions import find_mentions
from tellings.annotate.sentences import find_sentences
from tellings.model.annotations import Mention, Timex
from tellings.model.article import Article
from tellings.model.syntax import NamedRange, Syntax
from tellings.text.tree import Tree

MakeTree = Callable[[str], Tree]


def read(tree: Tree, times: tuple[Timex, ...] = ()) -> tuple[Mention, ...]:
    article = Article(id="a", text=tree.text, bytes_sha256="", text_sha256="", reader="test")
    return find_mentions(tree, find_sentences(tree, find_layout(article)), times)


def read_names(make_tree: MakeTree, text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """The mentions of a text whose parser is made to have found just ``names``, once each, where they first stand.

    A name is given with what follows it, behind a bar, where its first occurrence is not the one that is meant.
    """
    tree = make_tree(text)
    ranges = []
    for words, label in names:
        start = text.index(words.replace("|", ""))
        tokens = tree.find_tokens(start, start + len(words.split("|")[0]))
        ranges.append(NamedRange(tokens.start, tokens.stop, label))
    syntax = Syntax(tree.syntax.tokens, tree.syntax.sentences, tuple(sorted(ranges)))
    return [(mention.exact, mention.type) for mention in read(Tree(text, syntax))]


@pytest.mark.parametrize(
    ("text", "named", "exact"),
    [
        ("They saw the Northern League's flag.", ("the Northern League's", "ORG"), "Northern League"),
        ("He met Spokesperson Karin Berg there.", ("Spokesperson Karin Berg", "ORG"), "Karin Berg"),
        ("He met Foreign Minister Karin Berg there.", ("Foreign Minister Karin Berg", "PERSON"), "Karin Berg"),
        ("He met President Berg there.", ("President Berg", "PERSON"), "Berg"),
        ("He met Gen. Karin Berg there.", ("Gen. Karin Berg", "PERSON"), "Karin Berg"),
        ("They drove to Saint-Jean-de-Luz at night.", ("Saint-Jean-de-Luz", "GPE"), "Saint-Jean-de-Luz"),
        ("They said the Norwegian foreign ministry agreed.", ("Norwegian", "NORP"), "Norwegian foreign ministry"),
        ("They drove through Troms province at night.", ("Troms", "GPE"), "Troms province"),
        ("He went to the University of Bergen in spring.", ("Bergen", "GPE"), "University of Bergen"),
    ],
)
def test_a_name_is_cut_and_drawn_out(make_tree: MakeTree, text: str, named: tuple[str, str], exact: str) -> None:
    extra = (("University", "ORG"),) if "University" in text else ()
    assert exact in [words for words, _ in read_names(make_tree, text, *extra, named)]


def test_one_form_has_one_type_by_vote_and_by_the_longer_name(make_tree: MakeTree) -> None:
    text = "They met Karin Bergstad in Oslo. Later Bergstad left. Then Bergstad came back, and Mr. Bergstad slept."
    found = read_names(make_tree, text, ("Karin Bergstad", "PERSON"), ("Oslo", "GPE"), ("Bergstad| left", "ORG"))
    assert {kind for words, kind in found if words.endswith("Bergstad")} == {"person"}
    assert sum(words.endswith("Bergstad") for words, _ in found) == 4


def test_a_known_form_is_found_wherever_it_stands(make_tree: MakeTree) -> None:
    text = (
        "Velkar Leaders Promise Peace As Talks Begin In Oslo\n\n"
        "The Velkar met the anti-Velkar council on Friday. A Velkar-appointed envoy came, and the Velkar fighters left."
    )
    found = read_names(make_tree, text, ("Velkar| met", "ORG"), ("Oslo", "GPE"))
    assert [words for words, _ in found].count("Velkar") == 5
    assert not any("Leaders" in words or "Talks" in words for words, _ in found)


def test_proper_nouns_that_the_parser_did_not_name_are_found(make_tree: MakeTree) -> None:
    found = read_names(make_tree, "On the pier they saw Karin Bergstad with a friend.")
    assert [words for words, _ in found] == ["Karin Bergstad"]


def test_names_with_a_comma_or_and_are_taken_apart(make_tree: MakeTree) -> None:
    text = "The ferry goes from Oslo, Norway to Kiel and Lübeck each day."
    found = read_names(make_tree, text, ("Oslo, Norway", "GPE"), ("Kiel and Lübeck", "GPE"))
    assert [words for words, _ in found] == ["Oslo", "Norway", "Kiel", "Lübeck"]


def test_nations_are_groups(make_tree: MakeTree) -> None:
    text = "The Norwegians met two Swedish teachers."
    found = read_names(make_tree, text, ("Norwegians", "NORP"), ("Swedish", "NORP"))
    assert found == [("Norwegians", "group"), ("Swedish", "group")]


def test_days_and_times_are_no_names(make_tree: MakeTree) -> None:
    tree = make_tree("Karin Bergstad left on Easter Monday in March.")
    start = tree.text.index("Easter")
    easter = Timex(start=start, end=start + 13, exact="Easter Monday", type="DATE", value="XXXX")
    assert [mention.exact for mention in read(tree, (easter,))] == ["Karin Bergstad"]


def test_a_dateline_names_its_places(make_tree: MakeTree) -> None:
    text = (
        "VARDO, Finnmark (AP) — The ferry sank on Friday and nobody was hurt, the owner said in a letter to the port."
    )
    assert [words for words, _ in read_names(make_tree, text)] == ["VARDO", "Finnmark", "AP"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Karin", "Mr.", "the", "of", "and", "-", "'s", "\n", "Oslo", "(", "”", "🙂", "é", "Jr.", "Bank"]
        )
    )
)
def test_mentions_are_exact_sorted_and_apart(make_tree: MakeTree, words: list[str]) -> None:
    tree = make_tree(" ".join(words))
    found = read(tree)
    assert all(tree.text[mention.start : mention.end] == mention.exact for mention in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
