"""Wordings of one utterance: in what words each report gives it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.context import Story
from tellings.collate.contradictions import Word, find_contradiction, split_words
from tellings.collate.sayings import compare_wordings, read_wording
from tellings.model.annotations import Quantity
from tellings.model.point import Facet
from tellings.model.span import Evidence, Span
from tellings.model.utterance import QuotationRecord, Utterance

SURE, LIKELY = 0.9, 0.7
LONGEST = 390
"""Characters of a quotation that are shown as evidence; more says nothing more about its wording."""


class Wording(msgspec.Struct, frozen=True):
    """What one report quotes, as text and as words with their numbers."""

    text: str
    words: tuple[Word, ...]


def find_wording_facets(
    story: Story, quotations: Sequence[QuotationRecord], utterances: Sequence[Utterance]
) -> Iterator[tuple[str, Facet]]:
    """Yield a facet for each utterance, with what it is about."""
    by_id = {q.id: q for q in quotations}
    quantities = {report.article.id: report.annotations.quantities for report in story.reports}
    names = {entity.id: entity.name for entity in story.entities}
    for utterance in utterances:
        records = [by_id[i] for i in utterance.quotations]
        speaker = names.get(utterance.speaker or "") or next((r.speaker_text for r in records if r.speaker_text), None)
        question = f"In what words did {speaker or 'the speaker'} say it?"
        facet = make_facet(question, "wording", [make_answer(r, quantities) for r in records], compare_answers)
        if facet is not None:
            yield f"{speaker or 'Somebody'}: “{min((r.exact for r in records), key=lambda e: (len(e), e))[:80]}”", facet


def make_answer(record: QuotationRecord, quantities: Mapping[str, Sequence[Quantity]]) -> Answer[Wording]:
    """The wording of a quotation; ``quantities`` are the numbers of each article by its id."""
    span = read_wording(record) or Span(record.start, record.end)
    wording = record.exact[span.start - record.start : span.end - record.start]
    exact = wording[:LONGEST]
    return Answer(
        article=record.article,
        value=wording,
        normal="",
        typed=Wording(wording, split_words(wording, span.start, quantities.get(record.article, ()))),
        evidence=Evidence(record.article, span.start, span.start + len(exact), exact),
        speaker=record.speaker_text,
    )


def compare_answers(a: Answer[Wording], b: Answer[Wording]) -> Verdict:
    """How two wordings of one saying stand to each other: of two that contradict only one can have been said."""
    contradiction = find_contradiction(a.typed.words, b.typed.words)
    if contradiction is not None:
        return Verdict("conflict", LIKELY, f"one saying in two wordings that contradict each other: {contradiction}")
    relation = compare_wordings(a.typed.text, b.typed.text)
    if relation == "same":
        return Verdict("agree", SURE, "the same words")
    if relation == "partial":
        finer = -1 if len(a.typed.text) > len(b.typed.text) else 1
        return Verdict("precision", SURE, "one report quotes more of it", finer)
    return Verdict("agree", LIKELY, "one saying in two wordings")
