"""What happened when, by the times that stand in the evidence of points."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from tellings.model.account import TimelineEntry
from tellings.model.annotations import Statement, Timex
from tellings.model.point import Point
from tellings.model.report import Report
from tellings.model.span import Evidence

LONGEST_WHAT = 140

AROUND = frozenset({"before", "after", "since", "until", "till", "by", "from", "prior to"})
"""Prepositions that set a time beside what is told, not at it: "since 2001" is not when somebody was governor."""


class _Told(msgspec.Struct, frozen=True):
    """A statement with a time of its own: its words, whether it names who takes part, and the points it stands in."""

    evidence: Evidence
    named: bool
    points: frozenset[str]


def make_timeline(points: Sequence[Point], reports: Sequence[Report]) -> tuple[TimelineEntry, ...]:
    """One entry for each date that the reports give to one thing that happened, in the order of time.

    Only times with an interval stand here, of a moment, a day or longer, that a statement names as its own. Statements
    of one date are of one thing where they stand in one point.
    """
    entries: dict[tuple[str, str, str], list[_Told]] = {}
    shown: dict[str, list[tuple[Evidence, str]]] = {}
    for point in points:
        for evidence in point.evidence:
            shown.setdefault(evidence.article, []).append((evidence, point.id))
    for report in reports:
        near = shown.get(report.article.id, ())
        for statement in report.annotations.statements:
            for time in _find_own_times(statement, report.annotations.times):
                key = (time.earliest or "", time.before or "", time.edtf or time.value)
                entries.setdefault(key, []).append(_tell(report, statement, near))
    places = {point.id: place for place, point in enumerate(points)}
    made = [
        _make_entry(key, group, places)
        for key, told in sorted(entries.items())
        for group in _group_by_point(sorted(told, key=lambda t: t.evidence))
    ]
    return tuple(sorted(made, key=lambda entry: (entry.earliest, entry.before, entry.when, entry.what)))


def _tell(report: Report, statement: Statement, near: Sequence[tuple[Evidence, str]]) -> _Told:
    start, end = statement.start, statement.end
    evidence = Evidence(report.article.id, start, end, report.article.text[start:end])
    held = frozenset(point for e, point in near if e.start < end and start < e.end)
    named = any(argument.role in ("agent", "patient") for argument in statement.arguments)
    return _Told(evidence, named, held)


def _group_by_point(told: Sequence[_Told]) -> Iterator[list[_Told]]:
    """Yield the statements that share a point, directly or through others."""
    home = list(range(len(told)))
    for i, j in combinations(range(len(told)), 2):
        if told[i].points & told[j].points and home[i] != home[j]:
            left, right = sorted((home[i], home[j]))
            home = [left if place == right else place for place in home]
    for number in sorted(set(home)):
        yield [told[i] for i in range(len(told)) if home[i] == number]


def _find_own_times(statement: Statement, times: Sequence[Timex]) -> list[Timex]:
    """The dates among the arguments of a statement that is asserted, not denied."""
    if statement.modality != "asserted" or statement.polarity != "positive":
        return []
    spans = [(a.start, a.end) for a in statement.arguments if a.role == "time" and a.marker not in AROUND]
    return [
        time
        for time in times
        if time.earliest and time.before and time.type in ("DATE", "TIME") and "REF" not in time.value
        if any(start <= time.start and time.end <= end for start, end in spans)
    ]


def _make_entry(key: tuple[str, str, str], told: Sequence[_Told], places: dict[str, int]) -> TimelineEntry:
    words = {(not t.named, " ".join(t.evidence.exact.split())) for t in told}
    what = min(words, key=lambda w: (w[0], abs(len(w[1]) - LONGEST_WHAT // 2), w[1]))[1]
    return TimelineEntry(
        when=key[2],
        earliest=key[0],
        before=key[1],
        what=what if len(what) <= LONGEST_WHAT else what[:LONGEST_WHAT].rsplit(" ", 1)[0] + " …",
        points=tuple(sorted({point for t in told for point in t.points}, key=places.__getitem__)),
        evidence=tuple(sorted({t.evidence for t in told})),
    )
