"""Whom a report credits: agencies, other outlets, officials, witnesses, documents."""

import re
from collections.abc import Iterator, Sequence

from tellings.model.annotations import Cited
from tellings.model.lineage import CreditKind, Origin
from tellings.model.report import Report
from tellings.model.span import Evidence, Span

AGENCIES = {
    "Associated Press": ("The Associated Press", "Associated Press", "AP"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "Agence France-Presse": ("Agence France-Presse", "AFP"),
    "TASS": ("TASS",),
    "Xinhua": ("Xinhua",),
    "dpa": ("Deutsche Presse-Agentur", "dpa", "DPA"),
    "EFE": ("EFE",),
    "ANSA": ("ANSA",),
    "Kyodo": ("Kyodo News", "Kyodo"),
    "Yonhap": ("Yonhap News Agency", "Yonhap"),
    "Press Trust of India": ("Press Trust of India", "PTI"),
    "Asian News International": ("Asian News International", "ANI"),
    "Interfax": ("Interfax",),
    "RIA Novosti": ("RIA Novosti",),
    "Anadolu": ("Anadolu Agency", "Anadolu"),
    "IRNA": ("IRNA",),
    "UPI": ("United Press International", "UPI"),
    "PA Media": ("Press Association", "PA Media"),
    "Bloomberg": ("Bloomberg News", "Bloomberg"),
    "KCNA": ("Korean Central News Agency", "KCNA"),
}
"""News agencies that other outlets reprint, with the names by which they are credited. **Source:** members of the
European Alliance of News Agencies and of the World News Agencies Council, and the large agencies beside them."""

_CANONICAL = {name: agency for agency, names in AGENCIES.items() for name in names}
_ALTERNATIVES = "|".join(re.escape(name) for name in sorted(_CANONICAL, key=lambda name: (-len(name), name)))
_AGENCY = re.compile(rf"(?<![\w-])({_ALTERNATIVES})(?![\w-])")
_CREDIT = re.compile(
    r"(?:according to|told|reported by|reports?|reported|via|from|source|by|cited by|quoted by|said|/)\W*(?:the\s+)?$",
    re.I,
)
_VERB = re.compile(r"^\W*(?:news agency\W*)?(?:report(?:s|ed)|said|says|quoted|cited|contributed)\b", re.I)

NEAR = 40
"""Characters before and after an agency's name in which a word of crediting must stand."""

WITNESSES = frozenset(
    {"witness", "witnesses", "eyewitness", "eyewitnesses", "resident", "residents", "survivor", "survivors"}
)
DOCUMENTS = frozenset(
    "statement report document documents affidavit complaint indictment filing release records letter study".split()
)


def find_origins(reports: Sequence[Report]) -> Iterator[Origin]:
    """Yield each credit of each report once, by the first place that gives it."""
    for report in reports:
        seen: set[tuple[CreditKind, str]] = set()
        found = [*_find_agencies(report), *_find_speakers(report)]
        for origin in sorted(found, key=lambda o: (o.evidence.start, o.evidence.end, o.kind)):
            if (origin.kind, origin.credits) not in seen:
                seen.add((origin.kind, origin.credits))
                yield origin


def _find_agencies(report: Report) -> Iterator[Origin]:
    """Agencies in the dateline or byline, or named with a word of crediting."""
    text, layout = report.article.text, report.annotations.layout
    lines = [span for span in (layout.dateline, layout.byline, layout.dateline_agency, *layout.furniture) if span]
    for match in _AGENCY.finditer(text):
        span = Span(match.start(), match.end())
        before, after = text[max(0, span.start - NEAR) : span.start], text[span.end : span.end + NEAR]
        if any(line.covers(span) for line in lines) or _CREDIT.search(before) or _VERB.match(after):
            yield _make(report, "agency", _CANONICAL[match.group()], span)


def _find_speakers(report: Report) -> Iterator[Origin]:
    for quotation in report.annotations.quotations:
        speaker = quotation.speaker
        if speaker is None or _AGENCY.search(speaker.exact):
            continue
        kind = _name_kind(report, speaker)
        if kind is not None:
            yield _make(report, kind, " ".join(speaker.exact.split()), Span(speaker.start, speaker.end))


def _name_kind(report: Report, speaker: Cited) -> CreditKind | None:
    """What kind of credit a speaker is; ``None`` for pronouns."""
    words = set(re.findall(r"\w+", speaker.exact.lower()))
    if words & WITNESSES:
        return "witness"
    if words & DOCUMENTS:
        return "document"
    named = any(m.start < speaker.end and speaker.start < m.end for m in report.annotations.mentions)
    return "official" if named or len(words) > 1 or speaker.exact.lower().endswith("s") else None


def _make(report: Report, kind: CreditKind, credit: str, span: Span) -> Origin:
    words = report.article.text[span.start : span.end]
    return Origin(
        article=report.article.id,
        kind=kind,
        credits=credit,
        evidence=Evidence(report.article.id, span.start, span.end, words),
    )
