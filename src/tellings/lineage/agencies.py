"""Agencies that are in no list: what the reports of a story themselves call one, in a dateline or by "news agency"."""

import re
from collections.abc import Iterator, Sequence

from tellings.lineage.compared import abbreviate, find_name
from tellings.lineage.publishers import is_agency
from tellings.model.report import Report

_NAME = r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})"
_CALLED = (
    re.compile(rf"\b{_NAME} (?:News Agency|news agency|newswire|Newswire)\b"),
    re.compile(rf"\b(?:news agency|newswire|wire service) {_NAME}"),
)
_ARTICLE = re.compile(r"^(?:The|A) ")


def find_called_agencies(reports: Sequence[Report]) -> frozenset[str]:
    """The names of agencies that are in no list: those in datelines, and those that a report calls a news agency.

    An outlet that files for itself under its own name is no agency, unless other reports name it; its
    initials are known by its name.
    """
    called = {(name, report.article.outlet) for report in reports for name in _find_called(report)}
    initials = {short for report in reports for short in abbreviate(find_name(report.article.outlet))}
    return frozenset(
        name
        for name, outlet in called
        if not is_agency(name)
        and name not in initials
        and (not _is_part_of(name, outlet) or _is_named_elsewhere(name, reports))
    )


def _is_part_of(name: str, outlet: str | None) -> bool:
    return name.casefold() in (outlet or "").casefold()


def _is_named_elsewhere(name: str, reports: Sequence[Report]) -> bool:
    """Whether a report of another outlet writes the name."""
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(word.search(report.article.text) for report in reports if not _is_part_of(name, report.article.outlet))


def _find_called(report: Report) -> Iterator[str]:
    text, agency = report.article.text, report.annotations.layout.dateline_agency
    if agency is not None:
        yield text[agency.start : agency.end]
    for pattern in _CALLED:
        for match in pattern.finditer(text):
            yield _ARTICLE.sub("", match["name"])
