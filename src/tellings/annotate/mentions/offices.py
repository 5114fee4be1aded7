"""Names of persons behind an office: its field cut off, and names behind a title where all stands in capitals."""

from collections.abc import Iterator, Sequence

from tellings.annotate.mentions.lands import LANDS_BY_NAME
from tellings.annotate.mentions.ranges import NameRange
from tellings.annotate.mentions.words import PARTICLES, TITLES, UNSURE_TITLES
from tellings.model.annotations import Sentence
from tellings.text.function_words import FUNCTION_WORDS
from tellings.text.tree import Tree

FIELDS = frozenset(
    """affairs agriculture arts aviation business change children civil climate commerce communications community
    communities consumer culture defence defense development digital disability economic economy education
    employment energy enterprise environment equalities equality european external families family finance
    fisheries food foreign forestry forests gender growth health heritage home housing immigration industry
    information infrastructure innovation interior international investment justice labor labour lands local
    media migration mines mining natural operations peace pensions planning police prosecutions public regional
    religious resources roads rural safety schools science security skills social sport sports state tourism
    trade transport transportation treasury universities urban veterans war water welfare women work
    works youth""".split()
)
"""What ministers and secretaries are of."""
OFFICES = frozenset(
    """minister secretary undersecretary commissioner director chancellor spokesman spokeswoman spokesperson envoy
    representative chief head ombudsman shadow""".split()
)
"""Offices that are named with their field behind "for" or "of"."""
CROWNED = frozenset("king queen prince princess emperor empress sultan emir pope duke duchess saint".split())
"""Titles that also are names or begin names of other things, so that they count in lines of capitals only."""
LONGEST_PERSON = 5
"""Tokens of a person's name behind an office, with hyphens."""
_BEFORE_NAMES = TITLES | UNSURE_TITLES | CROWNED
_JOINTS = frozenset(("and", "&", ",", "the", "of"))


def cut_fields(tree: Tree, names: Sequence[NameRange]) -> list[NameRange]:
    """Part the names that hold the field of an office and its bearer ("Secretary for | Health | Amina Duale")."""
    found = []
    for name in names:
        cut = _find_bearer(tree, name)
        found.append(NameRange(cut, name.last, "person", 2) if cut > name.first else name)
    return found


def _find_bearer(tree: Tree, name: NameRange) -> int:
    """Where the name of the one who holds the office begins, or the start of the range."""
    if not _is_of_office(tree, name.first):
        return name.first
    cut = name.first
    while cut < name.last and (tree.lower(cut) in FIELDS | _JOINTS):
        cut += 1
    lands = (n for n in (2, 1) if tree.lowered[name.first : name.first + n] in LANDS_BY_NAME)
    cut = cut if cut > name.first else name.first + next(lands, 0)
    is_whole = name.first < cut < name.last and tree.lower(cut - 1) not in _JOINTS
    is_person = all(tree.word(i)[0].isupper() or tree.word(i) == "-" for i in range(cut, name.last))
    return cut if is_whole and is_person and 2 <= name.last - cut <= LONGEST_PERSON else name.first


def _is_of_office(tree: Tree, first: int) -> bool:
    """Whether "minister for", "Secretary of State for the" and the like stand before a token, with fields at most."""
    index = first - 1
    while index > 0 and (tree.lower(index) in FIELDS or tree.lower(index) in ("and", "&", ",", "the", "for", "of")):
        index -= 1
    return index >= 0 and tree.lower(index) in OFFICES and index + 1 < first and tree.lower(index + 1) in ("for", "of")


def find_shouted(tree: Tree, sentences: Sequence[Sentence]) -> Iterator[NameRange]:
    """Yield the names behind titles in lines of capitals ("PRIME MINISTER ORTEGA MEETS KING LEKA")."""
    for sentence in sentences:
        words = [tree.word(i) for i in range(sentence.first, sentence.last)]
        if not any(map(str.isalpha, words)) or any(word != word.upper() for word in words):
            continue
        for index in range(sentence.first + 1, sentence.last):
            before = tree.lower(index - 1).rstrip(".")
            if before in _BEFORE_NAMES and _can_name(tree, index):
                last = _find_last(tree, index, sentence.last)
                if last > index:
                    yield NameRange(index, last, "person", 2)


def _can_name(tree: Tree, index: int) -> bool:
    lower = tree.lower(index).rstrip(".")
    is_word = tree.word(index).isalpha() and len(lower) > 1
    return is_word and lower not in _BEFORE_NAMES | FIELDS and lower not in FUNCTION_WORDS


def _find_last(tree: Tree, first: int, most: int) -> int:
    """The end of a name: before the verb, which ends in s or ed in headlines, and before any small word.

    Where nothing shows that end, the first word alone is the name.
    """
    last = first + 1
    while last < min(most, first + LONGEST_PERSON) and _can_name(tree, last) and not _is_like_verb(tree.lower(last)):
        last += 1
    is_shown = last == most or _is_like_verb(tree.lower(last)) or not tree.word(last)[0].isalnum()
    small = last < most and (tree.lower(last) in FUNCTION_WORDS or tree.lower(last) in PARTICLES)
    return last if is_shown or small else first + 1


def _is_like_verb(word: str) -> bool:
    return word.endswith(("s", "ed")) and len(word) > 3
