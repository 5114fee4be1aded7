"""Where reports have their words from: copies of one another, and whom each one credits."""

from collections.abc import Collection, Sequence

from tellings.lineage.copies import find_copies
from tellings.lineage.origins import find_origins
from tellings.model.lineage import Lineage, Origin
from tellings.model.report import Report

__all__ = ["trace_lineage"]


def trace_lineage(
    reports: Sequence[Report], *, apart: Collection[tuple[str, str]] = (), decided: Sequence[Origin] = ()
) -> Lineage:
    """Find the copies among reports, which stand in the order of their sigla, and the credits of each.

    People may have decided that two articles (``apart``, ids in both orders) are no copies, and what agency an article
    has its text from (``decided``); that is then the only agency it credits.
    """
    known = {origin.article for origin in decided}
    found = (one for one in find_origins(reports) if one.kind != "agency" or one.article not in known)
    origins = (*found, *decided)
    copies = (one for one in find_copies(reports, origins) if (one.article, one.exemplar) not in apart)
    return Lineage(tuple(copies), origins)
