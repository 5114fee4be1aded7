"""Whom a report credits: agencies, other outlets, officials, witnesses, documents."""

from collections.abc import Iterator, Sequence

from tellings.lineage.agencies import find_called_agencies
from tellings.lineage.credits import find_credits
from tellings.lineage.speakers import find_speakers
from tellings.model.lineage import CreditKind, Origin
from tellings.model.report import Report


def find_origins(reports: Sequence[Report]) -> Iterator[Origin]:
    """Yield each credit of each report once, by the first place that gives it."""
    called = find_called_agencies(reports)
    for report in reports:
        seen: set[tuple[CreditKind, str]] = set()
        found = [*find_credits(report, called), *find_speakers(report, called)]
        for origin in sorted(found, key=lambda o: (o.evidence.start, o.evidence.end, o.kind, o.credits)):
            key = (origin.kind, origin.credits.casefold())
            if key not in seen:
                seen.add(key)
                yield origin
