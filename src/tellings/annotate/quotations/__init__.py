"""Quotations, direct and indirect, with cue and speaker."""

from tellings.annotate.quotations.antecedents import Antecedents
from tellings.annotate.quotations.cues import find_helpers
from tellings.annotate.quotations.find import Reading, find_readings
from tellings.annotate.quotations.likelihood import AntecedentModel
from tellings.annotate.quotations.page import Page
from tellings.annotate.quotations.sequels import find_sequels
from tellings.model.annotations import Cited, Mention, Quotation, Sentence
from tellings.model.span import Span
from tellings.text.tree import Tree

__all__ = ["AntecedentModel", "find_quotations"]


def find_quotations(
    tree: Tree, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], model: AntecedentModel
) -> tuple[Quotation, ...]:
    """Find what the article gives to a speaker, in words or in content, in text order.

    Arguments:
        tree: the parsed article.
        sentences: its sentences; marks and clauses are found without them.
        mentions: the names among which speakers are found.
        model: says whom pronouns and descriptions stand for.
    """
    page = Page(tree, mentions)
    readings = find_readings(page)
    speakers = [(reading.voice.speaker, reading.span) for reading in readings if reading.voice.speaker is not None]
    antecedents = Antecedents(page, mentions, speakers, choose=model.choose)
    sequels = zip(readings, find_sequels(page, readings), strict=True)
    return tuple(_make_quotation(tree, reading, continues, antecedents) for reading, continues in sequels)


def _make_quotation(tree: Tree, reading: Reading, continues: Span | None, antecedents: Antecedents) -> Quotation:
    cue = speaker = antecedent = None
    voice = reading.voice
    if voice.cue is not None:
        first = find_helpers(tree, voice.cue)
        cue = _cite(tree, Span(tree.tokens[first].start, tree.tokens[voice.cue.last].end))
    if voice.speaker is not None:
        speaker = _cite(tree, voice.speaker.span)
        name = antecedents.find(voice.speaker.head) if not voice.speaker.named else None
        antecedent = _cite(tree, name) if name is not None else None
    return Quotation(
        kind=reading.kind,
        content=reading.span,
        cue=cue,
        speaker=speaker,
        antecedent=antecedent,
        continues=continues,
    )


def _cite(tree: Tree, span: Span) -> Cited:
    return Cited(span.start, span.end, tree.text[span.start : span.end])
