"""Wordings of one utterance: in what words each report gives it."""

from collections.abc import Iterator, Sequence

import msgspec

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.context import Story
from tellings.collate.contradictions import Word, find_contradiction, split_words
from tellings.collate.pieces import Quoted, join_pieces
from tellings.collate.questions import ask_wording
from tellings.collate.sayings import compare_wordings
from tellings.model.point import Facet
from tellings.model.report import Report
from tellings.model.span import Evidence
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
    reports = {report.article.id: report for report in story.reports}
    names = {entity.id: entity.name for entity in story.entities}
    for utterance in utterances:
        records = [by_id[i] for i in utterance.quotations]
        speaker = names.get(utterance.speaker or "") or next((r.speaker_text for r in records if r.speaker_text), None)
        question = ask_wording(speaker)
        answers = [make_answer(quoted, reports[quoted.article]) for quoted in join_pieces(records)]
        facet = make_facet(question, "wording", answers, compare_answers)
        if facet is not None:
            yield f"{speaker or 'Somebody'}: “{min((r.exact for r in records), key=lambda e: (len(e), e))[:80]}”", facet


def make_answer(quoted: Quoted, report: Report) -> Answer[Wording]:
    """The wording that a report quotes, shown by all of it, or by its first words where that is too long."""
    (words, first), (_, last) = quoted.parts[0], quoted.parts[-1]
    shown = last.end if last.end - first.start <= LONGEST else first.start + min(len(words), LONGEST)
    numbers = report.annotations.quantities
    told = (word for part, span in quoted.parts for word in split_words(part, span.start, numbers))
    return Answer(
        article=quoted.article,
        value=quoted.wording,
        normal="",
        typed=Wording(quoted.wording, tuple(told)),
        evidence=Evidence(quoted.article, first.start, shown, report.article.text[first.start : shown]),
        speaker=quoted.records[0].speaker_text,
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
