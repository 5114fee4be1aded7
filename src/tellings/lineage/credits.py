"""Agencies and outlets that a report credits: in its dateline, byline and last lines, or beside a word of crediting."""

import re
from collections.abc import Iterator, Sequence

from tellings.lineage.compared import find_compared_outlets
from tellings.lineage.publishers import find_agency_names, find_outlet_names, is_agency, is_outlet
from tellings.model.lineage import CreditKind, Origin
from tellings.model.report import Report
from tellings.model.span import Evidence, Span

_BEFORE = re.compile(
    r"(?:according to|told|report(?:s|ed)?(?: by| in)?|published (?:by|in)|via|cited by|quoted by|noted by|reports from"
    r"|first by|interviewe?d? (?:by|with|in)|said to|said on|said in|source:?|citing|quoting|seen by|obtained by"
    r"|carried by|(?:wrote|writing) (?:in|for)|posted by|by)\W*"
    r"(?:(?:the|a|its?|official|\w+(?:ese|ish|ian|an)|news|agency|state|local|daily|newspaper|television|TV|station)\W+){0,5}$",
    re.I,
)
_AFTER = re.compile(
    r"^[’']?s?\W*(?:(?:news )?agency\W*|newspaper\W*|affiliate\W*|program(?:me)?\W*|(?-i:[A-Z]\w+\W+){1,3})?"
    r"(?:(?:has|had|have|also|first|now|later|earlier|was first to)\W*)*"
    r"(?:report(?:s|ed|ing)?|said|says|saying|quot(?:ed|es)|cit(?:ed|es)|contributed|wrote|writes|tweeted|notes|noted)\b",
    re.I,
)
_PHOTO = re.compile(
    r"photo|image|getty|toggle|screengrab|©|\bfile\b|footage|\b(?:pic|pictures?)\b|/\s*(?=$)|^\s*/|(?<=\w)/\s*\w*$",
    re.I,
)

NEAR = 60
"""Characters before and after a name in which a word of crediting must stand."""

PHOTO_NEAR = 25
"""Characters around an agency's name in which a word that credits a photo may stand."""


def find_credits(report: Report, called: frozenset[str], reports: Sequence[Report] = ()) -> Iterator[Origin]:
    """Yield the agencies and outlets that a report credits; not those that took its photos, since they told nothing.

    ``called`` are the names that the story's reports call agencies, beside those that are known; ``reports`` are those
    of the story, whose outlets are known by name.
    """
    for span, agency in find_agency_names(report.article.text, called):
        if not _is_photo(report, span) and (_is_signature(report, span) or _is_credited(report.article.text, span)):
            yield make_origin(report, "agency", agency, span)
    for span, name in _find_outlets(report):
        if _is_credited(report.article.text, span) and not _is_in_headline(report, span):
            yield make_origin(report, "outlet", name, span)
    for span, name, kind, is_full in find_compared_outlets(report, reports):
        is_told = is_full or _is_signature(report, span) or _is_credited(report.article.text, span)
        if is_told and not _is_in_headline(report, span) and not _is_photo(report, span):
            yield make_origin(report, "agency" if name in called else kind, name, span)


def make_origin(report: Report, kind: CreditKind, credit: str, span: Span) -> Origin:
    """An origin with the words of the report that credit it."""
    words = report.article.text[span.start : span.end]
    return Origin(article=report.article.id, kind=kind, credits=credit,
                  evidence=Evidence(report.article.id, span.start, span.end, words))  # fmt: skip


def _find_outlets(report: Report) -> Iterator[tuple[Span, str]]:
    """Names of outlets, the longest where two overlap; a mention made of the words of outlets' names is one."""
    text = report.article.text
    named = [Span(m.start, m.end) for m in report.annotations.mentions if m.type != "place" and is_outlet(m.exact)]
    spans = sorted({*named, *find_outlet_names(text)}, key=lambda span: (span.start - span.end, span.start))
    chosen: list[Span] = []
    for span in spans:
        if not any(span.overlaps(other) for other in chosen) and not is_agency(text[span.start : span.end]):
            chosen.append(span)
    for span in sorted(chosen):
        name = " ".join(text[span.start : span.end].split())
        yield span, re.sub(r"^(?:the|a)\s+", "", name, flags=re.I)


def _is_credited(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - NEAR) : span.start], text[span.end : span.end + NEAR]
    before, after = before.rsplit("\n", 1)[-1], after.split("\n", 1)[0]
    return bool(_BEFORE.search(before) or _AFTER.search(after))


def _is_signature(report: Report, span: Span) -> bool:
    """Whether a name stands in the lines that say who wrote the whole report."""
    layout = report.annotations.layout
    lines = (layout.dateline, layout.byline, layout.dateline_agency, *layout.furniture)
    return any(line is not None and line.covers(span) for line in lines)


def _is_photo(report: Report, span: Span) -> bool:
    text, layout = report.article.text, report.annotations.layout
    before = text[max(0, span.start - PHOTO_NEAR) : span.start].rsplit("\n", 1)[-1]
    after = text[span.end : span.end + PHOTO_NEAR].split("\n", 1)[0]
    in_caption = any(caption.covers(span) for caption in layout.captions)
    return in_caption or bool(_PHOTO.search(before) or _PHOTO.search(after))


def _is_in_headline(report: Report, span: Span) -> bool:
    headline = report.annotations.layout.headline
    return headline is not None and headline.covers(span)
