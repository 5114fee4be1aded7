"""People's decisions laid on the reports of an event: what each one means there, and whether it fits anything."""

from collections.abc import Sequence

import msgspec

from tellings.model.account import Account, Note
from tellings.model.collation import Collation
from tellings.model.decisions import DecidedSpan, Decision, DecisionRecord, choose_standing
from tellings.model.entity import Entity
from tellings.model.lineage import Origin
from tellings.model.point import GRAVITY, Facet, Point
from tellings.model.report import Report
from tellings.model.span import Evidence

NAMES = frozenset({"same", "different", "split"})
"""Decisions about names."""


class Decided(msgspec.Struct, frozen=True):
    """The decisions that stand, and what they mean for the reports: pairs of articles apart, and origins."""

    standing: tuple[Decision, ...]
    apart: frozenset[tuple[str, str]]
    origins: tuple[Origin, ...]
    fitting: frozenset[Decision]


def lay_decisions(decisions: Sequence[Decision], reports: Sequence[Report]) -> Decided:
    """Find the articles that decisions are about; ``apart`` holds both orders of two ids."""
    standing = choose_standing(tuple(decisions))
    apart: set[tuple[str, str]] = set()
    origins: list[Origin] = []
    fitting: set[Decision] = set()
    for decision in standing:
        places = [_find_place(span, reports) for span in decision.evidence]
        if decision.what == "not-a-copy" and len(places) == 2 and places[0] is not None and places[1] is not None:
            ids = (places[0].article, places[1].article)
            apart |= {ids, ids[::-1]}
            fitting.add(decision)
        elif decision.what == "origin" and len(decision.subjects) == 2 and places and places[0] is not None:
            origins.append(
                Origin(article=places[0].article, kind="agency", credits=decision.subjects[1], evidence=places[0])
            )
            fitting.add(decision)
    return Decided(standing, frozenset(apart), tuple(origins), frozenset(fitting))


def clear_conflicts(
    collation: Collation, decided: Decided, reports: Sequence[Report]
) -> tuple[Collation, frozenset[Decision]]:
    """Take the conflicts that people hold to be none for values of different things; also the decisions that did so."""
    rulings = [
        (decision, [place for span in decision.evidence if (place := _find_place(span, reports)) is not None])
        for decision in decided.standing
        if decision.what == "not-a-conflict"
    ]
    fitting: set[Decision] = set()
    points = []
    for point in collation.points:
        facets = []
        for facet in point.facets:
            decision = next((d for d, places in rulings if _is_about(facet, places)), None)
            if decision is not None:
                fitting.add(decision)
            facets.append(_clear(facet, decision) if decision is not None else facet)
        points.append(_regard(point, tuple(facets)) if tuple(facets) != point.facets else point)
    return msgspec.structs.replace(collation, points=tuple(points)), frozenset(fitting)


def record_decisions(
    account: Account, decided: Decided, entities: Sequence[Entity], fitting: frozenset[Decision]
) -> Account:
    """Name the decisions in an account, and in its notes; those that fit nothing too."""
    if not decided.standing:
        return account
    forms = {form.form.casefold() for entity in entities for form in entity.forms}
    records = tuple(
        DecisionRecord(
            one,
            all(name.casefold() in forms for name in one.subjects)
            if one.what in NAMES
            else one in decided.fitting or one in fitting,
        )
        for one in decided.standing
    )
    notes = tuple(Note(kind="decision", about=None, text=_tell(record)) for record in records)
    return msgspec.structs.replace(account, decisions=records, notes=(*account.notes, *notes))


def _tell(record: DecisionRecord) -> str:
    one = record.decision
    said = f"decided by {one.who} on {one.when[:10]}: {one.what}: {', '.join(one.subjects)} ({one.why})"
    return said if record.fits else f"{said}; it fits nothing in these reports"


def _find_place(span: DecidedSpan, reports: Sequence[Report]) -> Evidence | None:
    """Where the words of a decision stand: in the text with that hash, else in the only one that holds them once."""
    for report in reports:
        article = report.article
        if article.text_sha256 == span.text_sha256 and article.text[span.start : span.end] == span.exact:
            return Evidence(article.id, span.start, span.end, span.exact)
    holders = [report.article for report in reports if report.article.text.count(span.exact) == 1]
    if len(holders) != 1 or not span.exact:
        return None
    start = holders[0].text.index(span.exact)
    return Evidence(holders[0].id, start, start + len(span.exact), span.exact)


def _is_about(facet: Facet, places: Sequence[Evidence]) -> bool:
    """Whether a facet is a conflict each reading of which a decision names."""
    return facet.relation == "conflict" and all(
        any(place.article == e.article and place.start < e.end and e.start < place.end for place in places
            for e in reading.evidence)
        for reading in facet.readings
    )  # fmt: skip


def _clear(facet: Facet, decision: Decision) -> Facet:
    words = f"Held to be no conflict by {decision.who}: {decision.why}"
    return msgspec.structs.replace(facet, relation="scope", explanation=words)


def _regard(point: Point, facets: tuple[Facet, ...]) -> Point:
    """The point with other facets, and the gravest of their relations."""
    return msgspec.structs.replace(point, facets=facets, relation=min((f.relation for f in facets), key=GRAVITY.index))
