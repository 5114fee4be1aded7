"""Which of two reports that share passages is the exemplar, and why: by credit, then time, then completeness."""

import re
from collections.abc import Sequence
from datetime import datetime

from tellings.model.lineage import Origin
from tellings.model.report import Report
from tellings.text.folding import fold

_MIDNIGHT = "T00:00:00"
"""What pages that know only the day give for the hour."""

_SITE = re.compile(r"^(?:https?://)?(?:www\.)?(?P<name>[\w-]+)(?:\.[\w-]+)*\.[a-z]{2,}(?:/.*)?$", re.I)


def choose_exemplar(one: Report, other: Report, origins: Sequence[Origin]) -> tuple[bool, str]:
    """Whether ``other`` is the exemplar and not ``one``, and the reason in words.

    The report whose outlet the other one credits comes first; then the one that was published earlier, then the longer
    one. Where nothing tells, ``one`` is taken.
    """
    credits, credited = (_credits(a, b, origins) for a, b in ((one, other), (other, one)))
    if credits != credited:
        return credits, "credited by the other"
    order = _compare_dates(one.article.published, other.article.published)
    if order:
        return order > 0, "published earlier"
    lengths = len(one.article.text), len(other.article.text)
    if lengths[0] != lengths[1]:
        return lengths[1] > lengths[0], "the longer text; neither a credit nor a date tells who copied"
    return False, "neither credit nor date nor length tells who copied"


def is_name_of(credit: str, outlet: str | None) -> bool:
    """Whether a credit names an outlet: in the same words, in its first words ("Lotus"), or as its web site."""
    if not outlet or not fold(credit):
        return False
    named, known = (fold(name).removeprefix("the ").split() for name in (credit, outlet))
    site = _SITE.match(outlet.strip())
    if site is not None:
        return "".join(named) == fold(site["name"]).replace(" ", "")
    return known[: len(named)] == named


def _credits(report: Report, other: Report, origins: Sequence[Origin]) -> bool:
    """Whether a report credits the outlet of another, and not merely because it is its own too."""
    outlet = other.article.outlet
    return any(
        origin.article == report.article.id
        and origin.kind in ("agency", "outlet")
        and is_name_of(origin.credits, outlet)
        and not is_name_of(origin.credits, report.article.outlet)
        for origin in origins
    )


def _compare_dates(one: str | None, other: str | None) -> int:
    """Below 0 where ``one`` is known to be earlier, above 0 where it is later, 0 where nothing tells."""
    if not one or not other:
        return 0
    if any(len(date) == len("2024-05-01") or date[10:19] == _MIDNIGHT for date in (one, other)):
        return (one[:10] > other[:10]) - (one[:10] < other[:10])
    try:
        a, b = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return 0
    if (a.tzinfo is None) != (b.tzinfo is None):
        a, b = a.replace(tzinfo=None, hour=0, minute=0, second=0), b.replace(tzinfo=None, hour=0, minute=0, second=0)
    return (a > b) - (a < b)
