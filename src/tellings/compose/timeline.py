"""What happened when, by the times that stand in the evidence of points."""

from collections.abc import Sequence

from tellings.model.account import TimelineEntry
from tellings.model.annotations import Statement, Timex
from tellings.model.point import Point
from tellings.model.report import Report
from tellings.model.span import Evidence

LONGEST_WHAT = 140


def make_timeline(points: Sequence[Point], reports: Sequence[Report]) -> tuple[TimelineEntry, ...]:
    """One entry for each date that the reports give to something that happened, in the order of time.

    Only times with an interval stand here, of a moment, a day or longer, that a statement names as its own.
    """
    entries: dict[tuple[str, str, str], list[tuple[str, Evidence]]] = {}
    for report in reports:
        for statement in report.annotations.statements:
            for time in _find_own_times(statement, report.annotations.times):
                key = (time.earliest or "", time.before or "", time.edtf or time.value)
                words = report.article.text[statement.start : statement.end]
                entries.setdefault(key, []).append(
                    (" ".join(words.split()), Evidence(report.article.id, statement.start, statement.end, words))
                )
    return tuple(_make_entry(key, told, points) for key, told in sorted(entries.items()))


def _find_own_times(statement: Statement, times: Sequence[Timex]) -> list[Timex]:
    """The dates among the arguments of a statement that is asserted, not denied."""
    if statement.modality != "asserted" or statement.polarity != "positive":
        return []
    spans = [(a.start, a.end) for a in statement.arguments if a.role == "time" and a.marker not in ("before", "after")]
    return [
        time
        for time in times
        if time.earliest and time.before and time.type in ("DATE", "TIME") and "REF" not in time.value
        if any(start <= time.start and time.end <= end for start, end in spans)
    ]


def _make_entry(key: tuple[str, str, str], told: list[tuple[str, Evidence]], points: Sequence[Point]) -> TimelineEntry:
    evidence = tuple(sorted({e for _, e in told}))
    what = min((text for text, _ in told), key=lambda text: (abs(len(text) - LONGEST_WHAT // 2), text))
    held = [
        point.id
        for point in points
        if any(p.article == e.article and p.start < e.end and e.start < p.end for p in point.evidence for e in evidence)
    ]
    return TimelineEntry(
        when=key[2],
        earliest=key[0],
        before=key[1],
        what=what if len(what) <= LONGEST_WHAT else what[:LONGEST_WHAT].rsplit(" ", 1)[0] + " …",
        points=tuple(held),
        evidence=evidence,
    )
