"""What the articles say of how two named things stand to each other: kin, other names, who leads what."""

from collections.abc import Sequence

import msgspec

from tellings.model.annotations import Attribute
from tellings.model.entity import EntityRelationType
from tellings.model.report import Report
from tellings.model.span import Evidence, Span
from tellings.resolve.units import Unit

_KIN: dict[str, EntityRelationType] = {
    "son_of": "child_of", "daughter_of": "child_of", "child_of": "child_of", "father_of": "parent_of",
    "mother_of": "parent_of", "parent_of": "parent_of", "brother_of": "sibling_of", "sister_of": "sibling_of",
    "sibling_of": "sibling_of", "wife_of": "spouse_of", "husband_of": "spouse_of", "spouse_of": "spouse_of",
    "widow_of": "spouse_of",
}  # fmt: skip
INVERSE: dict[EntityRelationType, EntityRelationType] = {
    "child_of": "parent_of", "parent_of": "child_of", "leads": "led_by", "led_by": "leads",
}  # fmt: skip
"""The relation seen from its other end, where that is another one."""


class Tie(msgspec.Struct, frozen=True, order=True):
    """What an article says of two units, by their numbers; ``relation`` is ``None`` for another name of one thing."""

    one: int
    two: int
    evidence: Evidence
    relation: EntityRelationType | None = None


def find_ties(reports: Sequence[Report], units: Sequence[Unit]) -> tuple[Tie, ...]:
    """Find the stated kin, leadership and other names whose both ends are mentions."""
    places = {(n.text, n.start, n.end): i for i, unit in enumerate(units) for n in unit.named}
    ties = []
    for report in reports:
        text = report.article.text_sha256
        spans = sorted((start, end, i) for (owner, start, end), i in places.items() if owner == text)
        for attribute in report.annotations.attributes:
            if attribute.kind in ("kin", "leads", "alias"):
                one, two = _find_unit(spans, attribute.mention), _find_unit(spans, attribute.value)
                if one is not None and two is not None and one != two:
                    ties.append(Tie(one, two, make_evidence(report, attribute), _read_relation(attribute)))
    return tuple(ties)


def make_evidence(report: Report, attribute: Attribute) -> Evidence:
    """The stretch that shows an attribute."""
    start, end = attribute.start, attribute.end
    return Evidence(report.article.id, start, end, report.article.text[start:end])


def _find_unit(spans: list[tuple[int, int, int]], span: Span) -> int | None:
    """The unit whose mention is the span, or else the longest mention inside of it or around it."""
    near = [(-(min(e, span.end) - max(s, span.start)), s, i) for s, e, i in spans if s < span.end and span.start < e]
    return min(near)[2] if near else None


def _read_relation(attribute: Attribute) -> EntityRelationType | None:
    if attribute.kind == "alias":
        return None
    if attribute.kind == "leads":
        return "led_by" if attribute.relation == "led_by" else "leads"
    return _KIN.get(attribute.relation or "", "relative_of")
