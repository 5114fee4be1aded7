"""A proposed answer as our own readers read it: its time, its figure or its name, and the words beside that."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from tellings.collate.answers import Answer
from tellings.collate.clauses import HAPPENED
from tellings.collate.context import Story
from tellings.collate.families.contrasts import SAID_AS
from tellings.collate.families.fillers import name_speaker
from tellings.collate.families.settled import is_settled
from tellings.collate.units import Unit
from tellings.model.annotations import Mention, Predicate, Quantity, Timex
from tellings.model.entity import Entity
from tellings.model.proposal import Told
from tellings.model.span import Span
from tellings.text.spelling import unify_spelling
from tellings.text.words import CONTENT_POS, EMPTY_LEMMAS, stem

T = TypeVar("T")


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """An answer with at most one value: a time, else a figure, else a name, if it is nothing but that.

    ``reading`` is the one that the model puts it in. ``words`` are the stems of the answer, and ``others`` those beside
    its value; ``context`` are the stems and names of the words that show it. ``is_fact`` says that its clause is told
    as one; ``is_past`` that what a figure counts was over well before.
    """

    reading: int
    report: int
    unit: int
    span: Span
    time: Timex | None
    figure: Quantity | None
    entity: Entity | None
    words: frozenset[str]
    others: frozenset[str]
    context: frozenset[str]
    negative: bool
    is_fact: bool
    is_past: bool


def read_answer(story: Story, report: int, told: Told) -> Answer[Phrase] | None:
    """Read an answer; ``None`` where it stands in no sentence that is compared."""
    unit = next((u for u in story.units if u.report == report and u.span.overlaps(told.answer)), None)
    if unit is None:
        return None
    phrase = _read_phrase(story, unit, told)
    clause = story.find_clause(report, told.answer)
    text = story.reports[report].article.text
    value = " ".join(text[told.answer.start : told.answer.end].split())
    told_as = clause.statement if clause is not None and _is_inside(clause.statement.predicate, told.answer) else None
    return Answer(
        article=told.article,
        value=value + SAID_AS.get(told_as.modality if told_as is not None else None, ""),
        normal=value.casefold(),
        typed=phrase,
        evidence=story.show(report, told.answer, told.words),
        speaker=name_speaker(story, clause) if clause is not None else None,
    )


def _read_phrase(story: Story, unit: Unit, told: Told) -> Phrase:
    annotations, span = story.reports[unit.report].annotations, told.answer
    time = _find_only([t for t in annotations.times if _is_inside(t, span) and t.type != "SET"])
    figure = _find_only([q for q in annotations.quantities if _is_inside(q, span)]) if time is None else None
    mention = _find_only([m for m in annotations.mentions if _is_inside(m, span)])
    others = find_stems(story, unit.report, span, without=time or figure or mention)
    named = story.named.get((told.article, mention.start)) if mention and not (time or figure or others) else None
    clause = story.find_clause(unit.report, span)
    return Phrase(
        reading=told.reading,
        report=unit.report,
        unit=unit.number,
        span=span,
        time=time,
        figure=figure,
        entity=named,
        words=find_stems(story, unit.report, span),
        others=others,
        context=find_stems(story, unit.report, told.words) | _find_names(story, told),
        negative=clause is not None and clause.statement.polarity == "negative",
        is_fact=clause is None or clause.statement.modality in HAPPENED,
        is_past=figure is not None and is_settled(story, unit.report, figure),
    )


def find_stems(
    story: Story, report: int, span: Span, *, without: Timex | Quantity | Mention | None = None
) -> frozenset[str]:
    """The stems of the content words of a span, but for those of a value."""
    tree = story.trees[report]
    held = {*tree.find_tokens(without.start, without.end)} if without is not None else set()
    lemmas = {
        unify_spelling(tree.tokens[i].lemma.lower())
        for i in tree.find_tokens(span.start, span.end)
        if i not in held and tree.tokens[i].pos in CONTENT_POS
    }
    return frozenset(stem(lemma) for lemma in lemmas - EMPTY_LEMMAS)


def _find_names(story: Story, told: Told) -> frozenset[str]:
    """The entities that are named in the words."""
    return frozenset(
        entity.id
        for (article, start), entity in story.named.items()
        if article == told.article and told.words.start <= start < told.words.end
    )


def _is_inside(item: Timex | Quantity | Mention | Predicate, span: Span) -> bool:
    return span.start <= item.start and item.end <= span.end


def _find_only(found: Sequence[T]) -> T | None:
    """The only one of its kind; of several nothing says which one is the answer."""
    return found[0] if len(found) == 1 else None
