"""Ages, offices, kin and ties of names, on real parses with mentions given by hand."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate.attributes import find_attributes
from tellings.annotate.quantities import find_quantities
from tellings.model.annotations import Attribute, EntityType, Mention
from tellings.text.tree import Tree

MakeTree = Callable[[str], Tree]
TYPES: dict[str, EntityType] = {"p": "person", "o": "org", "g": "group", "l": "place"}


def find(make_tree: MakeTree, text: str, names: str) -> tuple[Attribute, ...]:
    """``names`` lists the mentions as "p:Ann Poe|o:Acme" by the first letter of their type."""
    tree, mentions, last = make_tree(text), [], 0
    for name in filter(None, names.split("|")):
        letter, exact = name.split(":")
        start = text.index(exact, last)
        last = start + len(exact)
        mentions.append(Mention(start, last, exact, TYPES[letter]))
    return find_attributes(tree, tuple(mentions), find_quantities(tree, ()))


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Ann Poe, 31, of Salem won.", "p:Ann Poe", [("age", "Ann Poe", "31")]),
        ("31-year-old singer Ann Poe won.", "p:Ann Poe", [("age", "Ann Poe", "31"), ("office", "Ann Poe", "singer")]),
        ("Ann Poe, who is 31, won.", "p:Ann Poe", [("age", "Ann Poe", "31")]),
        (
            "Acting Foreign Minister Ali Noor met them.",
            "p:Ali Noor",
            [("office", "Ali Noor", "acting foreign minister")],
        ),
        (
            "They met Omar Deen, the former governor of the island.",
            "p:Omar Deen",
            [("office", "Omar Deen", "former governor of island")],
        ),
        ("Lee Moss was mayor of the town.", "p:Lee Moss", [("office", "Lee Moss", "mayor of town")]),
        ("Peru's interior minister, Luis Vega, left.", "p:Luis Vega", [("office", "Luis Vega", "interior minister")]),
        ("Gen. Lee Moss left.", "p:Lee Moss", [("title", "Lee Moss", "gen")]),
        ("Ben Hardy, son of the late Tom Hardy, left.", "p:Ben Hardy|p:Tom Hardy", [("kin", "Ben Hardy", "tom hardy")]),
        (
            "Ben Hardy, a tall farmer and son of the famous party leader Tom Hardy, left.",
            "p:Ben Hardy|p:Tom Hardy",
            [
                ("office", "Ben Hardy", "tall farmer"),
                ("kin", "Ben Hardy", "tom hardy"),
                ("office", "Tom Hardy", "famous party leader"),
            ],
        ),
        (
            "Ben Hardy, 32, is the son of Tom Hardy.",
            "p:Ben Hardy|p:Tom Hardy",
            [("age", "Ben Hardy", "32"), ("kin", "Ben Hardy", "tom hardy")],
        ),
        (
            "Ben Hardy has a famous name. His father, Tom Hardy, led the party.",
            "p:Ben Hardy|p:Tom Hardy",
            [("kin", "Tom Hardy", "ben hardy")],
        ),
        (
            "Ben Hardy, who is also known as Ben Storm, left.",
            "p:Ben Hardy|p:Ben Storm",
            [("alias", "Ben Hardy", "ben storm")],
        ),
        ("Tom Hardy's wife, Ann Poe, left.", "p:Tom Hardy|p:Ann Poe", [("kin", "Ann Poe", "tom hardy")]),
        ("Tom Hardy left with his brother, Ben Hardy.", "p:Tom Hardy|p:Ben Hardy", [("kin", "Ben Hardy", "tom hardy")]),
        ("The Marsh Front, led by Ann Poe, won.", "o:Marsh Front|p:Ann Poe", [("leads", "Ann Poe", "marsh front")]),
        (
            "The Marsh Liberation Front (MLF) won.",
            "o:Marsh Liberation Front",
            [("alias", "Marsh Liberation Front", "mlf")],
        ),
        (
            "Ann Poe, a member of the Marsh Front, won.",
            "p:Ann Poe|o:Marsh Front",
            [("member", "Ann Poe", "marsh front")],
        ),
        (
            "Iranian singer Ann Poe won.",
            "g:Iranian|p:Ann Poe",
            [("nationality", "Ann Poe", "iranian"), ("office", "Ann Poe", "singer")],
        ),
        ("A rebel spokesman, Omar Deen, left.", "p:Omar Deen", [("office", "Omar Deen", "rebel spokesman")]),
        (
            "A lawyer for the harbour board, Ann Poe, left.",
            "p:Ann Poe",
            [("office", "Ann Poe", "lawyer for harbour board")],
        ),
        ("Ann Poe, who is director of the zoo, left.", "p:Ann Poe", [("office", "Ann Poe", "director of zoo")]),
        ("Ann Poe was elected mayor of the town.", "p:Ann Poe", [("office", "Ann Poe", "mayor of town")]),
        (
            "Ann Poe, a 41-year-old nurse, left.",
            "p:Ann Poe",
            [("age", "Ann Poe", "41"), ("office", "Ann Poe", "nurse")],
        ),
        (
            "Ann Poe, president and chief executive of the bank, left.",
            "p:Ann Poe",
            [("office", "Ann Poe", "president and chief executive of bank")],
        ),
        (
            "Interior Ministry spokesman Maj. Gen. Omar Deen left.",
            "p:Omar Deen",
            [("office", "Omar Deen", "interior ministry spokesman"), ("title", "Omar Deen", "gen")],
        ),
        (
            "White House chief of staff Lee Moss left.",
            "p:Lee Moss",
            [("office", "Lee Moss", "white house chief of staff")],
        ),
        ("The driver was identified as Lee Moss.", "p:Lee Moss", [("office", "Lee Moss", "driver")]),
        (
            "Lee Moss, Mayor Poe's former lawyer, left.",
            "p:Lee Moss|p:Poe",
            [
                ("office", "Lee Moss", "mayor poe's former lawyer"),
                ("office", "Poe", "mayor"),
            ],
        ),
        (
            "The Florida-based driver Lee Moss won.",
            "l:Florida|p:Lee Moss",
            [("home", "Lee Moss", "florida"), ("office", "Lee Moss", "driver")],
        ),
        (
            "Lee Moss, a nurse from Salem, won.",
            "p:Lee Moss|l:Salem",
            [("office", "Lee Moss", "nurse"), ("home", "Lee Moss", "salem")],
        ),
        ("Lee Moss, an Ohio native, won.", "p:Lee Moss|l:Ohio", [("home", "Lee Moss", "ohio")]),
        ("Lee Moss, a Republican, won.", "p:Lee Moss|g:Republican", [("member", "Lee Moss", "republican")]),
        (
            "Lee Moss, who leads the Marsh Front, won.",
            "p:Lee Moss|o:Marsh Front",
            [("leads", "Lee Moss", "marsh front")],
        ),
        (
            "Rep. Lee Moss (R-Ohio) won.",
            "p:Lee Moss|l:Ohio",
            [("title", "Lee Moss", "rep"), ("member", "Lee Moss", "republican"), ("home", "Lee Moss", "ohio")],
        ),
        ("Ann Poe (D) won.", "p:Ann Poe", [("member", "Ann Poe", "democrat")]),
        ("Ann Poe (right) won.", "p:Ann Poe", []),
        (
            "Lee Moss, Democrat of Ohio, won.",
            "p:Lee Moss|l:Ohio",
            [("member", "Lee Moss", "democrat"), ("home", "Lee Moss", "ohio")],
        ),
        (
            "Lee Moss, an Ohio Republican, won.",
            "p:Lee Moss|l:Ohio",
            [("home", "Lee Moss", "ohio"), ("member", "Lee Moss", "republican")],
        ),
        (
            "Ohio Republican Sen. Lee Moss won.",
            "l:Ohio|p:Lee Moss",
            [("home", "Lee Moss", "ohio"), ("member", "Lee Moss", "republican"), ("title", "Lee Moss", "sen")],
        ),
        ("Radio Marsh's Ann Poe reports.", "o:Radio Marsh|p:Ann Poe", [("member", "Ann Poe", "radio marsh")]),
        ("Ann Poe of Marsh & Sons agreed.", "p:Ann Poe|o:Marsh & Sons", [("member", "Ann Poe", "marsh & sons")]),
        ("Ann Poe, ethnic Tajik, won.", "p:Ann Poe|g:Tajik", [("nationality", "Ann Poe", "tajik")]),
        (
            "Ann Poe, Tom Hardy's younger sister, left.",
            "p:Ann Poe|p:Tom Hardy",
            [("kin", "Ann Poe", "tom hardy")],
        ),
        (
            "Ben Hardy, the son of Peru's former president Tom Hardy, left.",
            "p:Ben Hardy|l:Peru|p:Tom Hardy",
            [("kin", "Ben Hardy", "tom hardy"), ("office", "Tom Hardy", "former president")],
        ),
        (
            "Ann Poe and her singer husband, Tom Hardy, left.",
            "p:Ann Poe|p:Tom Hardy",
            [("kin", "Tom Hardy", "ann poe"), ("office", "Tom Hardy", "singer")],
        ),
        (
            "Tom Hardy left with their two sons, Ben, 12, and Max.",
            "p:Tom Hardy|p:Ben|p:Max",
            [("kin", "Ben", "tom hardy"), ("kin", "Max", "tom hardy"), ("age", "Ben", "12")],
        ),
        (
            "Ann Poe left with two children Ben and Max.",
            "p:Ann Poe|p:Ben|p:Max",
            [("kin", "Ben", "ann poe"), ("kin", "Max", "ann poe")],
        ),
        ("The town lost two sons, Ben and Max.", "p:Ben|p:Max", []),
        (
            "A lawyer for Mr. Hardy, Ann Poe, left.",
            "p:Hardy|p:Ann Poe",
            [("office", "Ann Poe", "lawyer for mr. hardy"), ("title", "Hardy", "mr")],
        ),
        (
            "The chair of the National Harbour Council Ann Poe left.",
            "p:Ann Poe",
            [("office", "Ann Poe", "chair of national harbour council")],
        ),
        ("Ann Poe, a two-time House member, left.", "p:Ann Poe", [("office", "Ann Poe", "two-time house member")]),
    ],
)
def test_attributes(make_tree: MakeTree, text: str, names: str, expected: list[tuple[str, str, str]]) -> None:
    found = find(make_tree, text, names)
    assert [(a.kind, text[a.mention.start : a.mention.end], a.normal) for a in found] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Poe and 31 guests left.", "p:Ann Poe"),
        ("With Ann Poe, police officers said, was a dog.", "p:Ann Poe"),
        ("Ann Poe, chairman Lee Moss and others left.", "p:Ann Poe"),
        ("The Marsh Front (XYZ) won.", "o:Marsh Front"),
        ("Tom Hardy met Ben Hardy and his wife left.", "p:Tom Hardy|p:Ben Hardy"),
    ],
)
def test_nothing_is_bound_to_the_wrong_name(make_tree: MakeTree, text: str, names: str) -> None:
    assert find(make_tree, text, names) == ()


def test_home_holds_the_region(make_tree: MakeTree) -> None:
    text = "Ann Poe, 31, of Salem, Oregon, won."
    tree = make_tree(text)
    mentions = (
        Mention(0, 7, "Ann Poe", "person"),
        Mention(16, 21, "Salem", "place"),
        Mention(23, 29, "Oregon", "place"),
    )
    (home,) = (a for a in find_attributes(tree, mentions, ()) if a.kind == "home")
    assert text[home.value.start : home.value.end] == "Salem, Oregon"
    assert text[home.start : home.end] == "Ann Poe, 31, of Salem, Oregon"


def test_relation_says_whose_kin(make_tree: MakeTree) -> None:
    (kin,) = find(make_tree, "Ben Hardy, son of Tom Hardy, left.", "p:Ben Hardy|p:Tom Hardy")
    assert kin.relation == "son_of"


PIECES = [
    "Ann Poe",
    ",",
    "31",
    "son",
    "of",
    "'s",
    "(",
    "AP",
    ")",
    "led",
    "by",
    "minister",
    "who",
    "is",
    "his",
    "💥",
    "\u0301",
    "\r\n",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=10))
def test_any_text_passes(make_tree: MakeTree, pieces: list[str]) -> None:
    text = " ".join(pieces)
    tree = make_tree(text)
    mentions = tuple(
        Mention(token.start, token.end, text[token.start : token.end], TYPES["pog"[index % 3]])
        for index, token in enumerate(tree.tokens)
        if index % 2 == 0
    )
    for found in find_attributes(tree, mentions, find_quantities(tree, ())):
        assert found.start <= found.mention.start < found.mention.end <= found.end
        assert found.start <= found.value.start < found.value.end <= found.end
