"""What forbids two forms to name one thing, however alike they are."""

import re
from itertools import product

from tellings.text.bodies import Bodies
from tellings.text.folding import fold
from tellings.text.name_alignment import Alignment, align_names
from tellings.text.name_book import NO_BOOK, NameBook
from tellings.text.name_forms import NameForms
from tellings.text.name_genders import is_other_sex, is_other_sex_surname
from tellings.text.name_lists import BODY_WORDS, FIELD_WORDS, FRAME_WORDS, PART_WORDS, RULERS, TAIL_WORDS
from tellings.text.name_parts import are_one_number, find_skeleton, is_variant
from tellings.text.name_places import align_orgs, find_countries
from tellings.text.name_words import NameWords
from tellings.text.places import Gazetteer

FIRST_NAME_FROM = 0.7
"""How alike in spelling first names must be to be slips of one: Robert and Rupert (.67) are two."""

NO_BODIES = Bodies()

_SIDE = re.compile("^(north|south|east|west|upper|lower)(?:ern)?(.*)$")
_AGE_GROUP = re.compile("u(?:1[0-9]|2[0-3])")
_KIN = re.compile(
    r"\b(?:son|daughter|child|children|father|mother|parents?|brother|sister|wife|husband|widow|widower|nephew|niece"
    r"|cousin|uncle|aunt|grandson|granddaughter|family|in law) of\b"
    r"|s (?:son|daughter|father|mother|brother|sister|wife|husband|widow|nephew|niece|cousin|family)$"
)
_SON_OF = frozenset({"bin", "ibn", "ben", "bint", "binti", "ould", "wuld"})


def find_person_veto(a: str, b: str, one: NameWords, two: NameWords, book: NameBook = NO_BOOK) -> str:
    """Why two names of persons, with their words, can't be of one; empty if nothing forbids it."""
    if bool(_KIN.search(_unfold(a))) != bool(_KIN.search(_unfold(b))):
        return "one form names a relative"
    if one.junior != two.junior and ((one.junior and two.junior) or not _may_leave_out(a, b, one, two)):
        return f"of different generations ({one.junior or 'none told'}, {two.junior or 'none told'})"
    if one.gender and two.gender and one.gender != two.gender:
        return "titles of different gender"
    if one.numbers and two.numbers and one.numbers != two.numbers:
        return f"different numbers ({' '.join(one.numbers)}, {' '.join(two.numbers)})"
    if is_syllabic(a) and is_syllabic(b) and len(one.core) == len(two.core) and one.core != two.core:
        return "other syllables, each of which is a part of the name"
    if _swaps_father(one, two):
        return "father and child are exchanged"
    reading = book.syllables.compare(one.core, two.core)
    if reading:
        return "other syllables, each of which is a part of the name" if reading == "other" else ""
    found = align_names(one, two, book.forms)
    return _find_sexes(found, book.forms) or _find_middles(found) or _find_first_names(found)


def find_org_veto(one: NameWords, two: NameWords, places: Gazetteer | None = None, bodies: Bodies = NO_BODIES) -> str:
    """Why two names of organisations or things, with their words, can't be of one; empty if nothing forbids it."""
    if one.numbers and two.numbers and not are_one_number(one.numbers, two.numbers):
        return f"different numbers ({' '.join(one.numbers)}, {' '.join(two.numbers)})"
    countries = [find_countries(words, places) for words in (one.parts, two.parts)] if places else []
    if countries and countries[0] - countries[1] and countries[1] - countries[0]:
        return f"different countries ({', '.join(sorted(countries[0] ^ countries[1]))})"
    found = align_orgs(one, two, places)
    return _find_fields(found) or _find_parts(found, one, two, bodies)


def find_frame(found: Alignment) -> str:
    """The words shared by two names that share no more than many bodies do, while each has words of its own."""
    shared = {found.a[pair.one] for pair in found.pairs}
    own = [[w for w in left if w not in TAIL_WORDS] for left in (found.left_a, found.left_b)]
    if shared and shared <= FRAME_WORDS and all(own):
        return " ".join(sorted(shared))
    return ""


def _find_fields(found: Alignment) -> str:
    """Names of which one has another field or side than the other ("fire", "police"; "east", "west")."""
    near = [(found.a[p.one], found.b[p.two]) for p in found.pairs if p.likeness.reason == "spelling"]
    for x, y in [*near, *product(found.left_a, found.left_b)]:
        one, two = _SIDE.match(x), _SIDE.match(y)
        sides = bool(one and two and one[1] != two[1] and one[2] == two[2])
        if sides or (x != y and x in FIELD_WORDS and y in FIELD_WORDS):
            return f"another field or side ({', '.join(sorted((x, y)))})"
    return ""


def _find_parts(found: Alignment, one: NameWords, two: NameWords, bodies: Bodies) -> str:
    """A body and what is a part of it or named after it: its youth wing, council, bank or hospital."""
    if bool(found.left_a) == bool(found.left_b):
        return ""
    extra, short = (found.left_a, two) if found.left_a else (found.left_b, one)
    parts = [w for w in extra if w in PART_WORDS or _AGE_GROUP.fullmatch(w)]
    others = [w for w in extra if w in BODY_WORDS or (w == "central" and "bank" in short.parts)]
    is_body = not BODY_WORDS.isdisjoint(short.parts) or bool(bodies.find(" ".join(short.core)))
    if parts or (others and is_body):
        return f"a body and a part of it, or another one ({', '.join(parts or others)})"
    return ""


def is_syllabic(name: str) -> bool:
    """Whether a form is written in Han characters or Hangul, of which each is a syllable with a meaning of its own."""
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all("\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in letters)


def _unfold(name: str) -> str:
    """The folded words with the possessive s as a word of its own."""
    return fold(re.sub(r"['’`]s\b", " s", name))


def _swaps_father(one: NameWords, two: NameWords) -> bool:
    """Whether one is "A bin B" and the other one "B bin A"."""
    for i, word in enumerate(one.core[:-1]):
        for j, other in enumerate(two.core[:-1]):
            if i and j and word in _SON_OF and other in _SON_OF:
                a, b, x, y = one.core[i - 1], one.core[i + 1], two.core[j - 1], two.core[j + 1]
                if is_variant(a, y) and is_variant(b, x) and not is_variant(a, b):
                    return True
    return False


def _may_leave_out(a: str, b: str, one: NameWords, two: NameWords) -> bool:
    """Whether a generation may be left out: beside a name alone, or if it is the number of a ruler."""
    is_number = (one.junior or two.junior).isdigit()
    is_alone = min(len(one.parts), len(two.parts)) == 1
    return is_alone or (is_number and not RULERS.isdisjoint(fold(f"{a} {b}").split()))


def _find_sexes(found: Alignment, forms: NameForms) -> str:
    """A man's form of a name in one and a woman's in the other."""
    alone = min(len(found.a), len(found.b)) == 1
    for pair in found.pairs:
        x, y = found.a[pair.one], found.b[pair.two]
        is_last = pair.one == len(found.a) - 1 and pair.two == len(found.b) - 1
        differs = (is_last and is_other_sex_surname(x, y)) or ((alone or not is_last) and is_other_sex(x, y, forms))
        if x != y and differs:
            return f"a man's and a woman's form of a name ({', '.join(sorted((x, y)))})"
    return ""


def _find_middles(found: Alignment) -> str:
    """Middle names of which one is an initial and the other begins otherwise, or initials of another number."""
    middles_a, middles_b = found.a[1:-1], found.b[1:-1]
    if middles_a and middles_b and middles_a != middles_b and {len(m) for m in (*middles_a, *middles_b)} == {1}:
        return f"different middle initials ({', '.join(sorted((' '.join(middles_a), ' '.join(middles_b))))})"
    inner_a = [p for p in found.left_a if p not in (found.a[0], found.a[-1])]
    inner_b = [p for p in found.left_b if p not in (found.b[0], found.b[-1])]
    ends = {(pair.one, pair.two) for pair in found.pairs}
    are_ends = (0, 0) in ends and (len(found.a) - 1, len(found.b) - 1) in ends
    if are_ends and inner_a and inner_b and 1 in (len(inner_a[0]), len(inner_b[0])):
        return f"different middle initials ({', '.join(sorted((inner_a[0], inner_b[0])))})"
    return ""


def _find_first_names(found: Alignment) -> str:
    """Different first names before one surname; those that are some letters off are different too."""
    if min(len(found.a), len(found.b)) < 2:
        return ""
    pairs = {(pair.one, pair.two): pair.likeness for pair in found.pairs}
    if (len(found.a) - 1, len(found.b) - 1) not in pairs:
        return ""
    first = pairs.get((0, 0))
    is_spelt = first is not None and first.reason == "spelling" and first.score < FIRST_NAME_FROM
    poor = is_spelt and find_skeleton(found.a[0]) != find_skeleton(found.b[0])
    if poor or (found.a[0] in found.left_a and found.b[0] in found.left_b):
        return f"different first names ({', '.join(sorted((found.a[0], found.b[0])))})"
    return ""
