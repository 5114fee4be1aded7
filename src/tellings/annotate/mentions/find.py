"""Mentions of persons, organisations, places and groups by name."""

from tellings.annotate.mentions.bynames import find_bynamed
from tellings.annotate.mentions.forms import add_parts, find_known, find_proper, keep_likely, split_known
from tellings.annotate.mentions.handles import find_handles, find_signatures
from tellings.annotate.mentions.lands import OFFICIAL_NAMES
from tellings.annotate.mentions.lines import find_dateline_names, find_prose
from tellings.annotate.mentions.offices import cut_fields, find_shouted
from tellings.annotate.mentions.ranges import NameRange
from tellings.annotate.mentions.types import Form, make_form, vote_types
from tellings.annotate.mentions.widening import find_ranges
from tellings.annotate.mentions.words import AGENCIES
from tellings.model.annotations import EntityType, Mention, Sentence, Timex
from tellings.text.tree import Tree

OFFICIAL_LANDS: dict[Form, EntityType] = {
    form: "org" if "emirate" in form else "place" for form in sorted(OFFICIAL_NAMES)
}
"""Countries by their official names; an emirate that few recognise is its government."""


def find_mentions(tree: Tree, sentences: tuple[Sentence, ...], times: tuple[Timex, ...]) -> tuple[Mention, ...]:
    """Find what names something; spans are without leading article, title and possessive ending.

    A form has one type within the article, and counts wherever it stands. Where every word is capitalised, or a line
    is left over from the page, only forms that the running text holds too are taken, and names of nations and places.
    """
    prose, blocked = find_prose(tree, sentences), _mark_times(tree, times)
    starts = {_find_first_word(tree, sentence) for sentence in sentences}
    named = [name for name in find_ranges(tree) if not any(blocked[name.first : name.last])]
    named = _cover(_keep_names(tree, named, starts), [*find_bynamed(tree)])
    sure = _add_runs(tree, sentences, [name for name in named if prose[name.first]], prose, blocked)
    sure = cut_fields(tree, sure)
    sure = split_known(tree, sure, vote_types(tree, sure))
    types = vote_types(tree, sure)
    forms = {**AGENCIES, **OFFICIAL_LANDS, **add_parts(types)}
    others = [name for name in named if not prose[name.first] and _is_plain(tree, name, forms)]
    known = find_known(tree, (index for index in range(len(tree)) if not blocked[index]), forms)
    datelines = [name for sentence in sentences for name in find_dateline_names(tree, sentence)]
    written = [*find_handles(tree), *find_signatures(tree), *find_shouted(tree, sentences)]
    return tuple(_make_mention(tree, name, types) for name in _choose([*sure, *known, *others, *datelines, *written]))


def _cover(named: list[NameRange], longer: list[NameRange]) -> list[NameRange]:
    """The names with the longer ones in the place of what they hold or cross."""
    held = {index for name in longer for index in range(name.first, name.last)}
    return sorted([*longer, *(name for name in named if held.isdisjoint(range(name.first, name.last)))])


def _mark_times(tree: Tree, times: tuple[Timex, ...]) -> bytearray:
    marks = bytearray(len(tree))
    for time in times:
        for index in tree.find_tokens(time.start, time.end):
            marks[index] = 1
    return marks


def _find_first_word(tree: Tree, sentence: Sentence) -> int:
    words = (index for index in range(sentence.first, sentence.last) if tree.word(index)[0].isalnum())
    return next(words, sentence.first)


def _keep_names(tree: Tree, named: list[NameRange], starts: set[int]) -> list[NameRange]:
    """Leave out lone words at the start of a sentence that are capitalised for standing there."""
    inside = {tree.lower(name.first).rstrip("s") for name in named if name.first not in starts}

    def is_kept(name: NameRange) -> bool:
        if name.last - name.first > 1 or name.first not in starts or tree.tokens[name.first].pos == "PROPN":
            return True
        return name.type == "group" and tree.lower(name.first).rstrip("s") in inside

    return [name for name in named if is_kept(name)]


def _add_runs(
    tree: Tree, sentences: tuple[Sentence, ...], sure: list[NameRange], prose: bytearray, blocked: bytearray
) -> list[NameRange]:
    """The names together with the proper nouns of running text that none of them covers."""
    taken = bytearray(blocked)
    for name in sure:
        taken[name.first : name.last] = b"\x01" * (name.last - name.first)
    runs = [run for s in sentences if prose[s.first] for run in find_proper(tree, s.first, s.last, taken)]
    starts = {_find_first_word(tree, sentence) for sentence in sentences}
    return sorted((*sure, *keep_likely(tree, runs, starts)))


def _is_plain(tree: Tree, name: NameRange, forms: dict[Form, EntityType]) -> bool:
    """Whether a name can be trusted where every word has a capital: of known words, a lone place or an acronym."""
    if name.last - name.first > 1:
        return all((word,) in forms for word in make_form(tree, name.first, name.last))
    return name.type in ("place", "group") or tree.word(name.first).isupper()


def _choose(names: list[NameRange]) -> list[NameRange]:
    """The longest names first, none overlapping another; in text order."""
    chosen: list[NameRange] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (name.first - name.last, name.first)):
        places = range(name.first, name.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(name)
    return sorted(chosen)


def _make_mention(tree: Tree, name: NameRange, types: dict[Form, EntityType]) -> Mention:
    start, end = tree.tokens[name.first].start, tree.tokens[name.last - 1].end
    kind = types.get(make_form(tree, name.first, name.last), name.type)
    return Mention(start, end, tree.text[start:end], kind)
