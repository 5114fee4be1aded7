"""Quotations across reports: their speakers, and which of them are one saying."""

from collections.abc import Mapping, Sequence

import msgspec
from rapidfuzz import fuzz

from tellings.collate.units import Terms
from tellings.model.annotations import Quotation
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.model.utterance import QuotationRecord, Utterance, UtteranceRelation
from tellings.text.hashing import make_id
from tellings.text.words import EMPTY_LEMMAS, TermWeights

SAME_WORDS = 97.0
"""Likeness (of 100) from which two wordings count as the same but for a comma or a letter."""

PARTIAL = 92.0
"""Likeness (of 100) of the shorter wording with its best place in the longer one from which it is a part of it."""

LEAST_SHARED = 0.5
"""Share of the shorter quotation's weighed words that two wordings of one saying hold in common; chosen on the seeds'
promise in two translations (.57) and on unlike quotations of one speaker (under .35)."""

LEAST_WORDS = 2
"""Telling words that two wordings must share: with one alone, "It is a victory" would meet every victory."""


class _Saying(msgspec.Struct, frozen=True):
    record: QuotationRecord
    terms: Terms
    plain: str


def record_quotations(reports: Sequence[Report], entities: Sequence[Entity]) -> list[QuotationRecord]:
    """List the quotations of all reports, each with the entity that speaks, in the order of the reports."""
    named = {(m.article, m.start): entity.id for entity in entities for m in entity.mentions}
    return [
        _record_quotation(report, quotation, _find_speaker(report, quotation, named))
        for report in reports
        for quotation in report.annotations.quotations
    ]


def _find_speaker(report: Report, quotation: Quotation, named: Mapping[tuple[str, int], str]) -> str | None:
    """The entity whose name the speaker's words, or what they stand for, end or begin with."""
    words = quotation.antecedent or quotation.speaker
    if words is None:
        return None
    inside = [
        m
        for m in report.annotations.mentions
        if words.start <= m.start and m.end <= words.end and (report.article.id, m.start) in named
    ]
    last = [m for m in inside if m.end >= words.end - 1]
    whole = last or [m for m in inside if m.start == words.start]
    return named[report.article.id, whole[0].start] if whole else None


def _record_quotation(report: Report, quotation: Quotation, speaker: str | None) -> QuotationRecord:
    article, span = report.article, quotation.content
    return QuotationRecord(
        id=make_id("q", article.text_sha256, str(span.start), str(span.end), quotation.kind),
        article=article.id,
        start=span.start,
        end=span.end,
        exact=article.text[span.start : span.end],
        direct=quotation.kind == "direct",
        kind=quotation.kind,
        cue=quotation.cue.exact if quotation.cue else None,
        speaker=speaker,
        speaker_text=quotation.speaker.exact if quotation.speaker else None,
    )


def group_utterances(
    records: Sequence[QuotationRecord], weights: TermWeights
) -> tuple[tuple[QuotationRecord, ...], tuple[Utterance, ...]]:
    """Group the direct quotations that are one saying; return the records with their utterance, and the utterances.

    Only groups that two articles hold make an utterance. Quotations of two known speakers are never one saying.
    """
    sayings = [_Saying(r, _weigh_words(r.exact, weights), _flatten(r.exact)) for r in records if r.direct]
    groups = _join_sayings(sorted(sayings, key=lambda saying: saying.record.id))
    utterances: list[Utterance] = []
    owner: dict[str, str] = {}
    for group in groups:
        utterance = _make_utterance(group)
        utterances.append(utterance)
        owner.update({saying.record.id: utterance.id for saying in group})
    changed = tuple(msgspec.structs.replace(r, utterance=owner.get(r.id)) for r in records)
    return changed, tuple(sorted(utterances, key=lambda u: u.quotations))


def _flatten(text: str) -> str:
    return " ".join("".join(c.lower() if c.isalnum() else " " for c in text.replace("’", "'").replace("'", "")).split())


def _weigh_words(text: str, weights: TermWeights) -> Terms:
    words = {word for word in _flatten(text).split() if word not in EMPTY_LEMMAS}
    return {word: weights.weigh_background(word) for word in sorted(words)}


def _join_sayings(sayings: Sequence[_Saying]) -> list[list[_Saying]]:
    """Connect sayings of different articles that are wordings of one; keep what spans two articles."""
    groups = [[saying] for saying in sayings]
    links = [
        (-score, i, j)
        for i, a in enumerate(sayings)
        for j, b in enumerate(sayings[i + 1 :], i + 1)
        if a.record.article != b.record.article and (score := measure_wordings(a, b)) > 0
    ]
    home = list(range(len(sayings)))
    for _, i, j in sorted(links, key=lambda link: (link[0], sayings[link[1]].plain, sayings[link[2]].plain)):
        left, right = home[i], home[j]
        if left != right and _may_join(groups[left] + groups[right]):
            groups[left] += groups[right]
            groups[right] = []
            home = [left if h == right else h for h in home]
    return [g for g in groups if len({s.record.article for s in g}) > 1]


def _may_join(group: list[_Saying]) -> bool:
    return len({s.record.speaker for s in group if s.record.speaker}) <= 1


def measure_wordings(a: _Saying, b: _Saying) -> float:
    """How surely two quotations are wordings of one saying, in [0, 1]; 0 if they are not."""
    if a.record.speaker and b.record.speaker and a.record.speaker != b.record.speaker:
        return 0.0
    shared = a.terms.keys() & b.terms.keys()
    lighter = min(sum(a.terms.values()), sum(b.terms.values()))
    share = sum(a.terms[word] for word in sorted(shared)) / lighter if lighter else 0.0
    if a.plain and b.plain and fuzz.partial_ratio(a.plain, b.plain) >= PARTIAL and min(len(a.plain), len(b.plain)) > 20:
        return max(share, PARTIAL / 100)
    return share if share >= LEAST_SHARED and len(shared) >= LEAST_WORDS else 0.0


def compare_wordings(a: str, b: str) -> UtteranceRelation:
    """Whether two wordings of one saying are the same, one a part of the other, or reworded."""
    left, right = _flatten(a), _flatten(b)
    if fuzz.ratio(left, right) >= SAME_WORDS:
        return "same"
    return "partial" if fuzz.partial_ratio(left, right) >= SAME_WORDS else "reworded"


def _make_utterance(group: list[_Saying]) -> Utterance:
    ordered = sorted((s.record for s in group), key=lambda r: (r.article, r.start))
    relations = {
        compare_wordings(a.exact, b.exact)
        for i, a in enumerate(ordered)
        for b in ordered[i + 1 :]
        if a.article != b.article
    }
    relation: UtteranceRelation = (
        "reworded" if "reworded" in relations else "partial" if "partial" in relations else "same"
    )
    speakers = sorted({r.speaker for r in ordered if r.speaker})
    ids = tuple(r.id for r in ordered)
    return Utterance(
        id=make_id("u", *sorted(ids)), speaker=speakers[0] if speakers else None, quotations=ids, relation=relation
    )
