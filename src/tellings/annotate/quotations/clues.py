"""Clues to whom a pronoun or a description stands for: what is measured of each party that it could be."""

import math
from collections.abc import Mapping
from typing import Literal

import msgspec

from tellings.annotate.attributes.office_words import KIN, ROLES
from tellings.annotate.quotations.cues import DOCUMENTS
from tellings.annotate.quotations.genders import judge_noun
from tellings.annotate.quotations.parties import Named
from tellings.annotate.quotations.trades import is_office
from tellings.text.tree import Tree

Kind = Literal["he", "she", "person", "body", "document", "other"]
"""What speaks: a pronoun of a person, a noun for a person, for a body of people ("it" and "they" too), for a text."""

BODIES = frozenset(
    """company firm airline carrier agency group organisation organization ministry office department newspaper paper
    bank party union club team network broadcaster university institute court commission committee council force
    magazine website site studio maker giant manufacturer charity foundation association government administration
    army navy police militia regime museum church hospital school college campaign operator retailer publisher
    station channel authority service startup lender automaker chain corporation league band coalition bureau
    embassy parliament senate congress""".split()
)
"""Nouns for bodies of people that speak."""

_PRESS = ("times", "post", "zeitung", "herald", "tribune", "gazette", "journal", "news", "guardian", "telegraph")
_BY_ENDING: Mapping[str, tuple[str, ...]] = {
    "airline": ("airways", "airlines", "air", "aviation"),
    "carrier": ("airways", "airlines", "air", "aviation"),
    "newspaper": _PRESS,
    "paper": _PRESS,
}
"""How names end of bodies that are called otherwise."""

_PERSONAL = ("er", "or", "ist", "man", "woman", "person", "ian", "ess", "ent", "ant")
"""Endings of nouns for people who do something."""

CLUES = (
    "near a pronoun", "near a noun", "latest", "leads", "spoke last", "often", "opens",
    "said of it", "last said of it", "same trade", "other trade", "in its name",
    "gender", "other gender", "organisation", "named in its own words",
    "alone", "typed otherwise", "introduced", "woman's ending",
)  # fmt: skip
"""What is measured of a party, in the order of the numbers in :class:`Choice`."""

NOBODY = ("he", "she", "person", "body", "document", "other", "explained", "met before", "office")
"""What is measured of a word, to know whether it stands for any name: its kind, whether it says by itself whom it
means ("the man who ..."), whether the article has that noun before without a name, and whether it is a high office."""


class Sighting(msgspec.Struct, frozen=True):
    """The last time that a party was named or meant: by which name before, at which moment, and how."""

    name: Named
    moment: int
    leads: bool
    spoken: bool


class Standing(msgspec.Struct, frozen=True):
    """How a party stands in the article where a word is looked at.

    ``apart`` counts the sentences since it was named or meant, those within marks left out; ``trade`` is above zero
    where the word is of a trade that the party has, and below where it has other ones only; ``alone`` is true while no
    other person was named.
    """

    apart: int

    latest: bool
    often: float
    opens: bool
    said_of_it: bool
    last_said_of_it: bool
    trade: int
    in_its_name: bool
    spoke_last: bool
    gender: int
    alone: bool
    ends_as_womans: bool
    in_its_words: bool


_PRONOUNS = frozenset(["he", "she", "it", "they"])
_DEFINITE = frozenset(["the", "this", "that", "his", "her", "their"])


def is_description(tree: Tree, head: int) -> bool:
    """Whether the token heads a definite description ("the minister", "minister"), or is such a pronoun."""
    if tree.lowered[head] in _PRONOUNS:
        return True
    if tree.tokens[head].tag not in ("NN", "NNP"):
        return False
    before = [child for child in tree.children[head] if child < head]
    return not before or any(tree.lowered[child] in _DEFINITE for child in before)


def find_noun(tree: Tree, head: int) -> str:
    """The word that what is said of parties is compared with: a pronoun itself, the lemma of a noun."""
    return tree.lowered[head] if tree.lowered[head] in _PRONOUNS else tree.tokens[head].lemma.lower()


def judge_kind(tree: Tree, head: int) -> Kind:
    """What the words headed by this token can stand for."""
    word = tree.lowered[head]
    if word in ("he", "she"):
        return "he" if word == "he" else "she"
    noun = find_noun(tree, head)
    if noun in DOCUMENTS:
        return "document"
    if word in ("it", "they") or noun in BODIES:
        return "body"
    return "person" if noun in ROLES or noun in KIN or noun.endswith(_PERSONAL) else "other"


def can_be(kind: Kind, name: Named) -> bool:
    """Whether what is of this kind can stand for a name at all."""
    if kind in ("he", "she", "person"):
        return name.type == "person" or (name.like_person and name.type != "group")
    if kind == "body":
        return name.type in ("org", "group", "other")
    return name.type in ("person", "org", "group") and not name.introduced


def measure(tree: Tree, head: int, kind: Kind, sighting: Sighting, standing: Standing) -> tuple[float, ...]:
    """The clues that a party is meant by the word at ``head``, in the order of ``CLUES``."""
    is_pronoun = tree.lowered[head] in _PRONOUNS
    near = -math.log2(1 + standing.apart)
    gender = standing.gender * judge_noun(find_noun(tree, head))
    return (
        near * is_pronoun,
        near * (not is_pronoun),
        float(standing.latest),
        float(sighting.leads),
        float(standing.spoke_last),
        standing.often,
        float(standing.opens),
        float(standing.said_of_it),
        float(standing.last_said_of_it),
        float(standing.trade > 0),
        float(standing.trade < 0),
        float(standing.in_its_name),
        float(gender > 0),
        float(gender < 0),
        float(sighting.name.type == "org"),
        float(standing.in_its_words and sighting.name.type == "person"),
        float(standing.alone and sighting.name.type == "person"),
        float(kind in ("he", "she", "person") and sighting.name.type != "person"),
        float(sighting.name.introduced),
        -float(judge_noun(find_noun(tree, head)) * standing.ends_as_womans),
    )


def measure_nobody(tree: Tree, head: int, kind: Kind, *, met_before: bool) -> tuple[float, ...]:
    """The clues that the word at ``head`` stands for no name, in the order of ``NOBODY``."""
    explained = any(tree.tokens[c].dep in ("relcl", "acl", "prep") and c > head for c in tree.children[head])
    return (
        *(float(kind == other) for other in NOBODY[:-3]),
        float(explained),
        float(met_before),
        float(is_office(find_noun(tree, head))),
    )


def is_in_name(noun: str, words: frozenset[str]) -> bool:
    """Whether the words of a name say what it is ("the bank" for "Bank of Lirana", "the airline" for "Oro Airways")."""
    return noun in words or any(word.endswith(_BY_ENDING.get(noun, ("-",))) for word in words)
