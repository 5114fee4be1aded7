"""Where reports have their words from: copies of one another, and whom each one credits."""

from collections.abc import Sequence

from tellings.lineage.copies import find_copies
from tellings.lineage.origins import find_origins
from tellings.model.lineage import Lineage
from tellings.model.report import Report

__all__ = ["trace_lineage"]


def trace_lineage(reports: Sequence[Report]) -> Lineage:
    """Find the copies among reports, which stand in the order of their sigla, and the credits of each."""
    origins = tuple(find_origins(reports))
    return Lineage(tuple(find_copies(reports, origins)), origins)
