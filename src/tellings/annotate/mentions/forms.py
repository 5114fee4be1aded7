"""Further occurrences of names that an article holds: known forms, and proper nouns that the parser did not name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tellings.annotate.mentions.ranges import PROPER, NameRange, is_name
from tellings.annotate.mentions.types import Form, guess_type, make_form
from tellings.annotate.mentions.widening import widen
from tellings.annotate.mentions.words import (
    CALENDAR,
    CONNECTORS,
    ENDINGS,
    INFIXES,
    INSTITUTIONS,
    LEFT_OUT,
    OFFICES,
    SITES,
    TITLES,
    TROOPS,
)
from tellings.model.annotations import EntityType
from tellings.text.tree import Tree

SMALL_WORDS = CONNECTORS | INFIXES | INSTITUTIONS | OFFICES | SITES | TROOPS | {"'s", "’s"}
"""Words that may stand in lower case inside a name."""
SHORTEST_PART = 3
"""Letters of the shortest part of a person's name that is looked for alone."""


def add_parts(types: dict[Form, EntityType]) -> dict[Form, EntityType]:
    """The forms together with the first and the last word of each person's name, and organisations' less their kind."""
    parts: dict[Form, EntityType] = {}
    for form, kind in types.items():
        if kind == "person" and len(form) > 1:
            surname = form[-2:-1] if form[-1] in ENDINGS else form[-1:]
            for part in (surname, form[:1]):
                if len(part[0]) >= SHORTEST_PART and part[0].isalpha():
                    parts.setdefault(part, "person")
        elif kind == "org" and len(form) > 2 and form[-1] in LEFT_OUT and form[0] not in CONNECTORS:
            parts.setdefault(form[:-1], "org")
    return {**parts, **types}


def find_known(tree: Tree, indices: Iterable[int], forms: dict[Form, EntityType]) -> Iterator[NameRange]:
    """Yield every capitalised occurrence of a known form that begins at one of ``indices``, the longest at each."""
    by_word: defaultdict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        by_word[form[0]].append(form)
    lowered = tree.lowered
    for index in indices:
        for form in by_word.get(lowered[index], ()):
            last = index + len(form)
            if lowered[index:last] == form and _is_capitalised(tree, index, last):
                while forms[form] == "person" and last < len(lowered) and lowered[last] in ENDINGS:
                    last += 1
                yield NameRange(index, last, forms[form])
                break


def _is_capitalised(tree: Tree, first: int, last: int) -> bool:
    """Whether a range is written as a name; a lone word must be a proper noun as well, or stand in capitals."""
    words = [tree.word(index) for index in range(first, last)]
    if len(words) == 1:
        return any(map(str.isupper, words[0])) and (
            tree.tokens[first].pos in ("PROPN", "ADJ", "NOUN") or words[0].isupper()
        )
    return words[0][0].isupper() and all(not word[0].islower() or word in SMALL_WORDS for word in words)


def find_proper(tree: Tree, first: int, last: int, taken: bytearray) -> Iterator[NameRange]:
    """Yield the runs of capitalised proper nouns in a sentence that no name covers."""
    start = None
    for index in range(first, last + 1):
        fits = index < last and not taken[index] and _is_proper(tree, index)
        if start is not None and (not fits or tree.tokens[index].start - tree.tokens[index - 1].end > 1):
            run = NameRange(start, index, guess_type(tree, start, index))
            if is_name(tree, run):
                yield widen(tree, run, last)
            start = None
        if fits and start is None:
            start = index


def _is_proper(tree: Tree, index: int) -> bool:
    token, word = tree.tokens[index], tree.word(index)
    if token.tag not in PROPER or not word[0].isupper() or len(word) < 2:
        return False
    lower = tree.lower(index).rstrip(".")
    return (
        lower not in TITLES and lower not in CALENDAR and lower not in CONNECTORS and tree.lower(index) not in CALENDAR
    )


def keep_likely(tree: Tree, runs: list[NameRange], starts: set[int]) -> list[NameRange]:
    """Leave out single words that stand only at the start of sentences, where anything is capitalised."""
    counts = Counter(make_form(tree, run.first, run.last) for run in runs if run.first not in starts)
    return [run for run in runs if run.last - run.first > 1 or counts[make_form(tree, run.first, run.last)]]


def split_known(tree: Tree, names: list[NameRange], types: dict[Form, EntityType]) -> list[NameRange]:
    """Cut names that end in the known name of a person, behind titles or another known name."""
    found = []
    for name in names:
        for cut in range(name.first + 1, name.last):
            front, back = make_form(tree, name.first, cut), make_form(tree, cut, name.last)
            if _stands_before(front, types) and _is_person(name, front, back, types):
                if types.get(front, "person") != "person":
                    found.append(NameRange(name.first, cut, types[front]))
                found.append(NameRange(cut, name.last, "person"))
                break
        else:
            found.append(name)
    return found


def _is_person(name: NameRange, front: Form, back: Form, types: dict[Form, EntityType]) -> bool:
    """Whether the back of a name is a person's: a known one, or two words of what may be a person."""
    if types.get(back) == "person":
        return True
    by_title = front[-1].rstrip(".") in TITLES and types.get(back[-1:]) == "person"
    return back not in types and len(back) == 2 and (by_title or name.type == "person")


def _stands_before(front: Form, types: dict[Form, EntityType]) -> bool:
    return all(word.rstrip(".") in TITLES for word in front) or types.get(front) in ("org", "place", "group")
