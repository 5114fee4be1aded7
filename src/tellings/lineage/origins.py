"""Whom a report credits: agencies, other outlets, officials, witnesses, documents."""

from collections.abc import Iterator, Sequence

import msgspec

from tellings.lineage.agencies import find_called_agencies
from tellings.lineage.credits import find_credits
from tellings.lineage.exemplars import is_name_of
from tellings.lineage.speakers import find_speakers
from tellings.model.lineage import CreditKind, Origin
from tellings.model.report import Report


def find_origins(reports: Sequence[Report]) -> Iterator[Origin]:
    """Yield each credit of each report once, by the first place that gives it."""
    called = find_called_agencies(reports)
    for report in reports:
        seen: set[tuple[CreditKind, str]] = set()
        found = [*find_credits(report, called, reports), *find_speakers(report, called)]
        found = [one for one in found if one.kind != "agency" or not is_name_of(one.credits, report.article.outlet)]
        for origin in sorted(found, key=lambda o: (o.evidence.start, o.evidence.end, o.kind, o.credits)):
            key = (origin.kind, origin.credits.casefold())
            if key not in seen:
                seen.add(key)
                yield msgspec.structs.replace(origin, report=_find_report(origin, report, reports))


def _find_report(origin: Origin, report: Report, reports: Sequence[Report]) -> str | None:
    """The id of the one report, beside this, that the credited agency or outlet published."""
    if origin.kind not in ("agency", "outlet"):
        return None
    named = [r.article.id for r in reports if r is not report and is_name_of(origin.credits, r.article.outlet)]
    return named[0] if len(named) == 1 else None
