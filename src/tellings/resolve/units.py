"""Mentions gathered into units: forms that name one thing wherever they stand, before any two forms are compared."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

import msgspec

from tellings.model.annotations import EntityType, Mention
from tellings.model.report import Report
from tellings.resolve.longer_forms import find_longer_forms
from tellings.text.folding import fold
from tellings.text.name_lists import OFFICE_WORDS
from tellings.text.name_words import NameWords, read_org, read_person
from tellings.text.places import Gazetteer, Place

GREAT_CITY = 1_000_000
"""Inhabitants from which three letters ("NYC") are rather the city than an organisation of those letters."""

NamedKind = Literal["name", "description", "reference"]
"""A description names what it is of ("the space station"); a reference only points to it ("she", "the minister")."""

TYPES: tuple[EntityType, ...] = ("person", "org", "place", "group", "other")


class Named(msgspec.Struct, frozen=True, order=True):
    """One mention with the hash of its article's text, by which everything is ordered, and the article's id."""

    text: str
    start: int
    end: int
    exact: str
    article: str
    longer: tuple[str, ...] = ()
    """Longer forms that the mention is a part of ("President Hale", "Salem, Oregon")."""
    kind: NamedKind = "name"


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
    types = _vote_types([mention for report in reports for mention in report.annotations.mentions], gazetteer)
    known = {form for form, _ in types}
    groups: dict[tuple[str, EntityType, str], list[Named]] = defaultdict(list)
    for report in reports:
        text, article = report.article.text_sha256, report.article.id
        longer = find_longer_forms(report.article.text, report.annotations.mentions, gazetteer, known)
        for mention in report.annotations.mentions:
            folded = fold(mention.exact)
            if folded:
                kind = types[folded, mention.type]
                key, single = _make_key(mention.exact, kind)
                named = Named(text, mention.start, mention.end, mention.exact, article, longer[mention])
                groups[key, kind, text if single else ""].append(named)
    return tuple(sorted(_make_unit(key, kind, named) for (key, kind, _), named in groups.items()))


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
        if best == "person" and form.split()[-1] in OFFICE_WORDS and " " in form:
            best = "org"
        if best in ("org", "other") and is_short_for_place(form, found):
            best = "place"
        for kind in counts:
            if is_surname and is_place and {"person", "place"} <= counts.keys():
                types[form, kind] = "person" if kind == "person" else "place"
            else:
                types[form, kind] = "person" if is_surname and not is_place else best
    return types


def _best(counts: Counter[EntityType]) -> EntityType:
    return max(TYPES, key=lambda kind: (counts[kind], -TYPES.index(kind)))


def is_short_for_place(form: str, found: Sequence[Place]) -> bool:
    """Whether a name that is read as an organisation's is that of a country, or the letters of a great place."""
    if not found or found[0].kind == "country":
        return bool(found)
    is_great = found[0].kind == "region" or found[0].population >= GREAT_CITY
    return len(form) == 3 and form != fold(found[0].name) and is_great
