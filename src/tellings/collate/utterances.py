"""Quotations across reports: their speakers, and which of them are one saying."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from tellings.collate.pieces import join_pieces
from tellings.collate.sayings import (
    Saying,
    compare_wordings,
    do_speakers_differ,
    find_candidates,
    flatten,
    make_saying,
    measure_wordings,
)
from tellings.model.annotations import Quotation
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.model.utterance import QuotationRecord, Utterance, UtteranceRelation
from tellings.text.hashing import make_id
from tellings.text.tree import Tree
from tellings.text.words import TermWeights


def record_quotations(
    reports: Sequence[Report], trees: Sequence[Tree], entities: Sequence[Entity]
) -> list[QuotationRecord]:
    """List the quotations of all reports, each with the entity that speaks, in the order of the reports."""
    named = {(m.article, m.start): entity.id for entity in entities for m in entity.mentions}
    return [
        _record_quotation(report, quotation, _find_speaker(report, tree, quotation, named))
        for report, tree in zip(reports, trees, strict=True)
        for quotation in report.annotations.quotations
    ]


def _find_speaker(report: Report, tree: Tree, quotation: Quotation, named: Mapping[tuple[str, int], str]) -> str | None:
    """The entity that heads the speaker's words, or what they stand for: of "Belgian media" the name is no speaker."""
    words = quotation.antecedent or quotation.speaker
    head = tree.find_head(words.start, words.end) if words is not None else None
    if head is None:
        return None
    at = tree.tokens[head].start
    mention = next((m for m in report.annotations.mentions if m.start <= at < m.end), None)
    return named.get((report.article.id, mention.start)) if mention is not None else None


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
    """Group the quotations that are one saying; return the records with their utterance, and the utterances.

    Only groups that two articles hold make an utterance; of a mixed quotation the words in marks are compared.
    Quotations of two known speakers are never one saying.
    """
    made = (make_saying(record, weights) for record in sorted(records, key=lambda record: record.id))
    groups = _join_sayings([saying for saying in made if saying is not None])
    utterances: list[Utterance] = []
    owner: dict[str, str] = {}
    for group in groups:
        utterance = _make_utterance(group)
        utterances.append(utterance)
        owner.update({saying.record.id: utterance.id for saying in group})
    changed = tuple(msgspec.structs.replace(r, utterance=owner.get(r.id)) for r in records)
    return changed, tuple(sorted(utterances, key=lambda u: u.quotations))


def _join_sayings(sayings: list[Saying]) -> list[list[Saying]]:
    """Connect sayings of different articles that are wordings of one; keep what spans two articles."""
    groups = [[place] for place in range(len(sayings))]
    voices = [{(saying.record.speaker, saying.named): saying} for saying in sayings]
    home = list(range(len(sayings)))
    scored = ((measure_wordings(sayings[i], sayings[j]), i, j) for i, j in find_candidates(sayings))
    links = [(-score, i, j) for score, i, j in scored if score > 0]
    for _, i, j in sorted(links, key=lambda link: (link[0], sayings[link[1]].plain, sayings[link[2]].plain)):
        left, right = groups[home[i]], groups[home[j]]
        if left is not right and _may_join(voices[home[i]], voices[home[j]]):
            large, small = (i, j) if len(left) >= len(right) else (j, i)
            into, moved = home[large], groups[home[small]]
            voices[into] |= voices[home[small]]
            groups[into] += moved
            for place in moved:
                home[place] = into
    made = [[sayings[k] for k in group] for place, group in enumerate(groups) if home[place] == place]
    return [group for group in made if len({saying.record.article for saying in group}) > 1]


_Voices = dict[tuple[str | None, frozenset[str]], Saying]
"""One saying for each speaker of a group."""


def _may_join(left: _Voices, right: _Voices) -> bool:
    """Whether no two speakers of the groups differ."""
    return not any(do_speakers_differ(a, b) for a in left.values() for b in right.values())


def _make_utterance(group: list[Saying]) -> Utterance:
    ordered = sorted(group, key=lambda saying: (saying.record.article, saying.record.start))
    holders: dict[str, set[str]] = defaultdict(set)
    words: dict[str, str] = {}
    for quoted in join_pieces([saying.record for saying in ordered]):
        plain = flatten(quoted.wording)
        holders[plain].add(quoted.article)
        words[plain] = quoted.wording
    relations = {
        compare_wordings(words[a], words[b]) for a, b in combinations(holders, 2) if len(holders[a] | holders[b]) > 1
    }
    relation: UtteranceRelation = (
        "reworded" if "reworded" in relations else "partial" if "partial" in relations else "same"
    )
    speakers = Counter(s.record.speaker for s in ordered if s.record.speaker)
    speaker = min(speakers, key=lambda one: (-speakers[one], one), default=None)
    ids = tuple(saying.record.id for saying in ordered)
    return Utterance(id=make_id("u", *sorted(ids)), speaker=speaker, quotations=ids, relation=relation)
