"""Wordings of one utterance: in what words each report gives it."""

from collections.abc import Iterator, Sequence

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.context import Story
from tellings.collate.sayings import compare_wordings, read_wording
from tellings.model.point import Facet
from tellings.model.span import Evidence, Span
from tellings.model.utterance import QuotationRecord, Utterance

SURE, LIKELY = 0.9, 0.7
LONGEST = 390
"""Characters of a quotation that are shown as evidence; more says nothing more about its wording."""


def find_wording_facets(
    story: Story, quotations: Sequence[QuotationRecord], utterances: Sequence[Utterance]
) -> Iterator[tuple[str, Facet]]:
    """Yield a facet for each utterance, with what it is about."""
    by_id = {q.id: q for q in quotations}
    names = {entity.id: entity.name for entity in story.entities}
    for utterance in utterances:
        records = [by_id[i] for i in utterance.quotations]
        speaker = names.get(utterance.speaker or "") or next((r.speaker_text for r in records if r.speaker_text), None)
        question = f"In what words did {speaker or 'the speaker'} say it?"
        facet = make_facet(question, "wording", [_make_answer(r) for r in records], _compare)
        if facet is not None:
            yield f"{speaker or 'Somebody'}: “{min((r.exact for r in records), key=lambda e: (len(e), e))[:80]}”", facet


def _make_answer(record: QuotationRecord) -> Answer[str]:
    span = read_wording(record) or Span(record.start, record.end)
    wording = record.exact[span.start - record.start : span.end - record.start]
    exact = wording[:LONGEST]
    return Answer(
        article=record.article,
        value=wording,
        normal="",
        typed=wording,
        evidence=Evidence(record.article, span.start, span.start + len(exact), exact),
        speaker=record.speaker_text,
    )


def _compare(a: Answer[str], b: Answer[str]) -> Verdict:
    relation = compare_wordings(a.typed, b.typed)
    if relation == "same":
        return Verdict("agree", SURE, "the same words")
    if relation == "partial":
        return Verdict("precision", SURE, "one report quotes more of it", -1 if len(a.typed) > len(b.typed) else 1)
    return Verdict("agree", LIKELY, "one saying in two wordings")
