"""Speakers and documents that a report credits, by its quotations."""

import re
from collections.abc import Iterator, Sequence

from tellings.lineage.credits import make_origin
from tellings.lineage.publishers import find_agency_names, find_outlet_names, is_outlet
from tellings.model.annotations import Cited, Mention, Quotation
from tellings.model.lineage import CreditKind, Origin
from tellings.model.report import Report
from tellings.model.span import Span

_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|accord\w*|add(?:s|ed|ing)|announc\w+|report\w*|stat(?:e|es|ed|ing)"
    r"|confirm\w*|den(?:y|ies|ied|ying)|claim\w*|insist\w*|declar\w+|explain\w*|warn\w*|testif\w+|tweet\w*|wr(?:ite|ites|ote"
    r"|iting|itten)|post(?:s|ed|ing)|acknowledg\w+|admit\w*|alleg\w+|reveal\w*|disclos\w+|remark\w*|comment\w*|not(?:e|es|ed"
    r"|ing)|emphasi\w+|stress\w*|underlin\w+|underscor\w+|assert\w*|argu\w+|assur\w+|show(?:s|ed|n)|recall\w*|statement)\b",
    re.I,
)
"""Cues that give what follows to somebody's word; to believe or to fear is not to tell."""

_WITNESS = frozenset(
    """witness witnesses eyewitness eyewitnesses resident residents survivor survivors neighbor neighbors neighbour
    neighbours bystander bystanders passenger passengers spectator spectators villager villagers onlooker onlookers
    father mother brother sister son daughter wife husband uncle aunt cousin grandmother grandfather relative relatives
    friend friends family worker workers""".split()
)
"""Heads of descriptions of people who speak of what they saw or lived through, not by an office."""

_DOCUMENT = frozenset(
    """statement report document documents affidavit affidavits complaint indictment filing filings record records
    letter study survey audit memo lawsuit notice testimony biography transcript sheet papers paper memorandum
    communique communiqué poll autopsy dossier""".split()
)
"""Heads of descriptions of what is written. **Source:** hyponyms of *document* and *statement* in WordNet 3.0 that news
credits; chosen by reading the labelled events."""

_OFFICIAL_SOURCE = frozenset(
    "official government military police security diplomatic intelligence law ministry".split()
)
_AFTER_HEAD = re.compile(r"\b(?:of|by|from|in|at|to|that|who|which|with|on|against|for|near|,)\s.*|,.*", re.S)
_PRONOUN = re.compile(r"(?:i|we|you|he|she|they|it|this|that|these|those|who|one|some|many|others?|both|all)", re.I)


OFFICES = frozenset({"office", "leads", "member"})
"""Attributes by which a person speaks for more than themselves."""


def find_speakers(report: Report, called: frozenset[str]) -> Iterator[Origin]:
    """Yield the speakers and documents whose word a report gives; a name by its longest form in the report.

    Agencies and outlets are credits of another kind; ``called`` are agencies beside those that are known.
    """
    for quotation in report.annotations.quotations:
        speaker = quotation.speaker
        if speaker is None or not _is_said(quotation) or _PRONOUN.fullmatch(speaker.exact):
            continue
        if any(find_agency_names(speaker.exact, called)):
            continue
        if is_outlet(speaker.exact) or any(find_outlet_names(speaker.exact)):
            continue
        credit = _name_fully(speaker, report.annotations.mentions)
        yield make_origin(report, _find_kind(report, speaker), credit, Span(speaker.start, speaker.end))


def _is_said(quotation: Quotation) -> bool:
    """Whether somebody's word is given; marked words without a cue are."""
    if quotation.cue is None:
        return quotation.kind == "direct"
    return _SAYING.search(quotation.cue.exact) is not None


def _find_kind(report: Report, speaker: Cited) -> CreditKind:
    """What kind of credit a speaker is: a person by name is an official only where the report gives an office."""
    named = next((m for m in report.annotations.mentions if (m.start, m.end) == (speaker.start, speaker.end)), None)
    if named is None or named.type != "person":
        return _name_kind(speaker)
    surname = named.exact.split()[-1]
    text = report.article.text
    offices = (a.mention for a in report.annotations.attributes if a.kind in OFFICES)
    return "official" if any(text[o.start : o.end].split()[-1:] == [surname] for o in offices) else "person"


def _name_kind(speaker: Cited) -> CreditKind:
    """What kind of credit a speaker is, by the head of its description."""
    words = re.findall(r"\w+", _AFTER_HEAD.sub("", speaker.exact).lower())
    head = words[-1] if words else ""
    if head in _DOCUMENT:
        return "document"
    if head in _WITNESS or (head in ("source", "sources") and not _OFFICIAL_SOURCE.intersection(words)):
        return "witness"
    return "official"


def _name_fully(speaker: Cited, mentions: Sequence[Mention]) -> str:
    """The longest name of a person in the report that ends in the speaker's, if only one does; else the words."""
    words = " ".join(speaker.exact.split())
    people = {" ".join(m.exact.split()) for m in mentions if m.type == "person"}
    fuller = {name for name in people if name.endswith(f" {words}")}
    longest = max(fuller, key=lambda name: (len(name), name), default=words)
    return longest if all(longest.endswith(name) for name in fuller) else words
