"""Mentions gathered into units: forms that name one thing wherever they stand, before any two forms are compared."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from tellings.model.annotations import EntityType, Mention
from tellings.model.report import Report
from tellings.text.folding import fold
from tellings.text.name_lists import TITLES
from tellings.text.name_words import NameWords, read_org, read_person
from tellings.text.places import Gazetteer

LONGEST_TITLE = 24
"""Characters before a name among which a title is looked for."""

_BEFORE = re.compile(r"(?<!\w)(?P<word>[A-Z][A-Za-z]*\.?) $")

TYPES: tuple[EntityType, ...] = ("person", "org", "place", "group", "other")


class Named(msgspec.Struct, frozen=True, order=True):
    """One mention with the hash of its article's text, by which everything is ordered, and the article's id."""

    text: str
    start: int
    end: int
    exact: str
    article: str
    titled: str = ""
    """The words with the title before them ("President Hale"), if there is one."""


class Unit(msgspec.Struct, frozen=True, order=True):
    """All mentions of one form: of the whole story, but of one article where it is a single part of a person's name."""

    key: str
    type: EntityType
    named: tuple[Named, ...]
    single: bool
    words: NameWords

    @property
    def texts(self) -> frozenset[str]:
        """The hashes of the articles that use the form."""
        return frozenset(n.text for n in self.named)

    @property
    def name(self) -> str:
        """The form as most often written."""
        return Counter(n.exact for n in self.named).most_common(1)[0][0]


def gather_units(reports: Sequence[Report], gazetteer: Gazetteer) -> tuple[Unit, ...]:
    """Gather the mentions of all reports, sorted; a form has one type in a story, but for persons named like places."""
    pairs = [(report, mention) for report in reports for mention in report.annotations.mentions]
    types = _vote_types([mention for _, mention in pairs], gazetteer)
    groups: dict[tuple[str, EntityType, str], list[Named]] = defaultdict(list)
    for report, mention in pairs:
        folded = fold(mention.exact)
        if not folded:
            continue
        kind = types[folded, mention.type]
        key, single = _make_key(mention.exact, kind)
        text = report.article.text_sha256
        titled = find_titled(report.article.text, mention) if kind == "person" else ""
        named = Named(text, mention.start, mention.end, mention.exact, report.article.id, titled)
        groups[key, kind, text if single else ""].append(named)
    return tuple(sorted(_make_unit(key, kind, named) for (key, kind, _), named in groups.items()))


def find_titled(text: str, mention: Mention) -> str:
    """The mention with the titles that stand right before it in capitals, or nothing."""
    start = mention.start
    while match := _BEFORE.search(text, max(0, start - LONGEST_TITLE), start):
        if fold(match["word"]) not in TITLES:
            break
        start = match.start("word")
    return text[start : mention.end] if start < mention.start else ""


def _make_unit(key: str, kind: EntityType, named: list[Named]) -> Unit:
    exact = min(n.exact for n in named)
    words = read_person(exact) if kind == "person" else read_org(exact)
    return Unit(key, kind, tuple(sorted(named)), kind == "person" and len(words.parts) == 1, words)


def _make_key(exact: str, kind: EntityType) -> tuple[str, bool]:
    if kind != "person":
        return fold(exact).removeprefix("the ") or fold(exact), False
    words = read_person(exact)
    single = len(words.parts) == 1
    gender = words.gender if single else ""
    return " ".join((*words.parts, *filter(None, (words.junior, gender)))), single


def _vote_types(mentions: list[Mention], gazetteer: Gazetteer) -> dict[tuple[str, EntityType], EntityType]:
    """For each folded form and type read, the type that it is given."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for mention in mentions:
        votes[fold(mention.exact)][mention.type] += 1
    surnames = {
        parts[-1]
        for form, counts in votes.items()
        if _best(counts) == "person" and len(parts := read_person(form).parts) > 1
    }
    types: dict[tuple[str, EntityType], EntityType] = {}
    for form, counts in votes.items():
        best, is_surname = _best(counts), form in surnames
        found = gazetteer.find(form)
        is_place = bool(found)
        if is_place and best in ("org", "other") and found[0].kind == "country":
            best = "place"
        for kind in counts:
            if is_surname and is_place and {"person", "place"} <= counts.keys():
                types[form, kind] = "person" if kind == "person" else "place"
            else:
                types[form, kind] = "person" if is_surname and not is_place else best
    return types


def _best(counts: Counter[EntityType]) -> EntityType:
    return max(TYPES, key=lambda kind: (counts[kind], -TYPES.index(kind)))
