"""Plurals of English nouns."""

IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth",
    "goose": "geese", "mouse": "mice", "ox": "oxen", "wife": "wives", "life": "lives", "knife": "knives",
    "leaf": "leaves", "half": "halves", "shelf": "shelves", "thief": "thieves", "wolf": "wolves", "loaf": "loaves",
    "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "echo": "echoes", "veto": "vetoes",
    "torpedo": "torpedoes", "crisis": "crises", "basis": "bases", "analysis": "analyses", "criterion": "criteria",
    "phenomenon": "phenomena", "bacterium": "bacteria", "quiz": "quizzes", "bus": "buses", "gas": "gases",
}  # fmt: skip
"""Nouns that news counts and whose plural the rules miss.

**Source:** the irregular plurals of Quirk et al., A Comprehensive Grammar, 5.81-5.103."""

UNCHANGED = frozenset(
    "people police aircraft spacecraft series species sheep fish deer means headquarters personnel "
    "crew troops livestock cattle percent offspring staff crossroads hertz".split()
)

COMPOUND_MARKS = (" of ", " in ", "-in-law", " to ", " at ")
"""What the head of a counted phrase stands before ("count of fraud")."""


def make_plural(noun: str) -> str:
    """The plural of a noun or of the head of a noun phrase; a plural is left as it is."""
    for mark in COMPOUND_MARKS:
        head, found, rest = noun.partition(mark)
        if found:
            return make_plural(head) + found + rest
    before, space, last = noun.rpartition(" ")
    stem, hyphen, tail = last.rpartition("-")
    return before + space + stem + hyphen + _inflect(tail)


def _inflect(word: str) -> str:
    lowered = word.lower()
    if lowered in IRREGULAR:
        return word[:1] + IRREGULAR[lowered][1:] if lowered[0] == IRREGULAR[lowered][0] else IRREGULAR[lowered]
    if lowered.endswith(("sman", "swoman", "eman", "ewoman", "rman")):
        return f"{word[:-2]}en"
    if lowered in UNCHANGED or lowered in IRREGULAR.values() or not lowered[-1:].isalpha():
        return word
    if lowered.endswith(("s", "x", "z", "ch", "sh")):
        return word if lowered.endswith("s") and not lowered.endswith(("ss", "us")) else f"{word}es"
    if lowered.endswith("y") and lowered[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"
