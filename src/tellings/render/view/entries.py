"""What a reader goes through: one entry a disputed question, an agreed point, and a point that one report tells."""

from collections.abc import Iterator, Sequence

import msgspec

from tellings.model.account import Account
from tellings.model.point import Facet, Point, Reading, Relation
from tellings.model.span import Evidence
from tellings.render.view.citations import Citation, Citations
from tellings.render.view.letters import Letter, find_letter, find_letters
from tellings.render.view.relations import DISPUTED
from tellings.render.view.witnesses import tell_origins


class ReadingView(msgspec.Struct, frozen=True, kw_only=True):
    """One value with the reports that hold it and their words."""

    value: str
    speaker: str | None
    letters: tuple[Letter, ...]
    citations: tuple[Citation, ...]


class FacetView(msgspec.Struct, frozen=True, kw_only=True):
    """One question with its readings."""

    question: str
    slot: str
    relation: Relation
    score: float
    explanation: str
    readings: tuple[ReadingView, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to go through. ``key`` is its address: a point's id (a content hash), and the number of the facet.

    A disputed entry has one facet, an agreed one those that agree (none if whole sentences do), a single one none;
    ``evidence`` is all that lights up when it is chosen; ``support`` says how many origins stand behind it, and which
    reports are one witness, if any are (``is_shared``).
    """

    key: str
    point: str
    relation: Relation
    title: str
    about: str
    letters: tuple[Letter, ...]
    origins: tuple[int, int]
    support: str
    is_shared: bool
    score: float
    facets: tuple[FacetView, ...]
    citations: tuple[Citation, ...]
    evidence: tuple[Evidence, ...]


def list_entries(account: Account, citations: Citations) -> tuple[Entry, ...]:
    """Return all entries: what is disputed (gravest and surest first), agreed (best supported first), told by one."""
    disputed = [entry for relation in DISPUTED for entry in _disputed(account, citations, relation)]
    return (*disputed, *_agreed(account, citations), *_single(account, citations))


def _disputed(account: Account, citations: Citations, relation: Relation) -> Iterator[Entry]:
    found = [
        (point, number, facet)
        for point in account.points
        for number, facet in enumerate(point.facets)
        if facet.relation == relation
    ]
    for point, number, facet in sorted(found, key=lambda one: -one[2].score):
        view = _view_facet(facet, citations)
        about = "" if point.about.casefold() == facet.question.casefold() else point.about
        evidence = _collect((facet,))
        yield _make(point, number, (view,), citations, relation=relation, heading=(facet.question, about, evidence))


def _agreed(account: Account, citations: Citations) -> Iterator[Entry]:
    points = [point for point in account.points if is_agreed(point)]
    points.sort(key=lambda point: (-point.support.origins[0], -point.support.articles))
    for point in points:
        alike = sorted((one for one in point.facets if one.relation == "agree"), key=_tellers_then_score)
        views = tuple(_view_facet(facet, citations) for facet in alike)
        evidence = _collect(alike) or point.evidence
        yield _make(point, len(point.facets), views, citations, relation="agree", heading=(point.about, "", evidence))


def _single(account: Account, citations: Citations) -> Iterator[Entry]:
    points = [point for point in account.points if point.relation == "single"]
    points.sort(key=lambda point: [(find_letter(citations.letters, one.article), one) for one in point.evidence])
    for point in points:
        yield _make(point, 0, (), citations, relation="single", heading=(point.about, "", point.evidence))


def is_agreed(point: Point) -> bool:
    """Whether several reports say something alike at this point, even where they differ on the rest of it."""
    return point.relation == "agree" or any(facet.relation == "agree" for facet in point.facets)


def _make(
    point: Point,
    number: int,
    facets: tuple[FacetView, ...],
    citations: Citations,
    *,
    relation: Relation,
    heading: tuple[str, str, tuple[Evidence, ...]],
) -> Entry:
    title, about, evidence = heading
    held = (one.article for one in evidence)
    letters = {letter for facet in facets for reading in facet.readings for letter in reading.letters}
    return Entry(
        key=f"p-{make_address(point.id)}-{number + 1}",
        point=point.id,
        relation=relation,
        title=title,
        about=about,
        letters=tuple(sorted(letters | set(find_letters(citations.letters, held)))),
        origins=point.support.origins,
        support=tell_origins(point.support, lambda article: find_letter(citations.letters, article).siglum),
        is_shared=bool(point.support.shared),
        score=max((facet.score for facet in facets), default=1.0),
        facets=facets,
        citations=() if facets else citations.cite_all(evidence),
        evidence=evidence,
    )


def make_address(id_: str) -> str:
    """Return what of an id can stand in an address; ids of our own, which are content hashes, stay as they are."""
    return "".join(character if character.isascii() and character.isalnum() else "_" for character in id_)


def _view_facet(facet: Facet, citations: Citations) -> FacetView:
    return FacetView(
        question=facet.question,
        slot=facet.slot,
        relation=facet.relation,
        score=facet.score,
        explanation=facet.explanation,
        readings=tuple(_view_reading(reading, citations) for reading in facet.readings),
    )


def _view_reading(reading: Reading, citations: Citations) -> ReadingView:
    return ReadingView(
        value=reading.value,
        speaker=reading.speaker,
        letters=find_letters(citations.letters, (*reading.articles, *(one.article for one in reading.evidence))),
        citations=citations.cite_all(reading.evidence),
    )


def _collect(facets: Sequence[Facet]) -> tuple[Evidence, ...]:
    return tuple(sorted({one for facet in facets for reading in facet.readings for one in reading.evidence}))


def _tellers_then_score(facet: Facet) -> tuple[int, float]:
    return -len({article for reading in facet.readings for article in reading.articles}), -facet.score
