"""The pronoun of a person, by the words of the article: titles, first names, nouns, and the pronouns that follow."""

from collections import defaultdict

from tellings.annotate.quotations.first_names import MEN, WOMEN
from tellings.annotate.quotations.parties import Named
from tellings.text.name_lists import FEMALE, MALE
from tellings.text.tree import Tree

_MALE_NOUNS = MALE | frozenset(
    """man boy gentleman father son brother husband uncle nephew grandfather grandson widower boyfriend fiance
    businessman congressman councilman spokesman chairman statesman policeman fisherman salesman
    sportsman gunman""".split()
)
_FEMALE_NOUNS = FEMALE | frozenset(
    """woman girl mother daughter sister wife aunt niece grandmother granddaughter widow girlfriend fiancee actress
    waitress heiress starlet businesswoman congresswoman councilwoman spokeswoman chairwoman stateswoman
    policewoman gunwoman""".split()
)
_PRONOUNS = {"he": 1, "his": 1, "him": 1, "himself": 1, "she": -1, "her": -1, "hers": -1, "herself": -1}
SURE = 3
"""Votes of a title or a gendered noun, against one of a pronoun near by."""


def vote_genders(tree: Tree, named: tuple[Named, ...], roles: dict[str, list[tuple[int, int]]]) -> dict[int, int]:
    """For each party that anything speaks for, its votes: above zero for *he*, below for *she*."""
    votes: dict[int, int] = defaultdict(int)
    people: dict[int, list[Named]] = defaultdict(list)
    for name in named:
        if name.type == "person":
            people[name.sentence].append(name)
            votes[name.party] += _read_title(tree, name)
    for noun, places in roles.items():
        for party in {party for _, party in places}:
            votes[party] += SURE * judge_noun(noun)
    for index, word in enumerate(tree.lowered):
        if word in _PRONOUNS:
            around = people.get(tree.sentence_numbers[index], [])
            if len({name.party for name in around}) == 1 and around[0].leads and around[0].head < index:
                votes[around[0].party] += _PRONOUNS[word]
    return votes


def judge_noun(noun: str) -> int:
    """1 for a noun of men and the pronoun *he*, -1 for one of women and *she*, 0 for others."""
    if noun in ("he", "she"):
        return 1 if noun == "he" else -1
    return (noun in _MALE_NOUNS) - (noun in _FEMALE_NOUNS)


def _read_title(tree: Tree, name: Named) -> int:
    first = tree.find_tokens(name.span.start, name.span.end)[0]
    for index in (first - 1, first):
        title = tree.lowered[index].rstrip(".") if index >= 0 else ""
        if title in MALE or title in FEMALE:
            return SURE if title in MALE else -SURE
    given = tree.lowered[first] if tree.tokens[first].end < name.span.end else ""
    return SURE * ((given in MEN) - (given in WOMEN))
