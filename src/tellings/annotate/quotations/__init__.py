"""Quotations, direct and indirect, with cue and speaker."""

from collections.abc import Iterator

from tellings.annotate.quotations.antecedents import Antecedents
from tellings.annotate.quotations.embedded import is_title
from tellings.annotate.quotations.indirect import find_contents
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.mixing import Mixture, find_continued, find_governed, mix
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.voices import Found, find_inherited, find_own, is_sentence
from tellings.model.annotations import Cited, Mention, Quotation, QuotationKind, Sentence
from tellings.model.span import Span
from tellings.text.tree import Tree

__all__ = ["find_quotations"]

_Reading = tuple[QuotationKind, Span, Voice]


def find_quotations(
    tree: Tree, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> tuple[Quotation, ...]:
    """Find what the article gives to a speaker, in words or in content, in text order.

    Arguments:
        tree: the parsed article.
        sentences: its sentences; marks and clauses are found without them.
        mentions: the names among which speakers are found.
    """
    page = Page(tree, mentions)
    mixture = mix(page, list(find_contents(page)))
    found = [*mixture.contents, *_read_marks(page, mixture)]
    spoken = {voice.speaker.span for _, _, voice in found if voice.speaker is not None}
    antecedents = Antecedents(page, mentions, spoken)
    unique = {(span, kind): voice for kind, span, voice in reversed(found)}
    return tuple(
        _make_quotation(tree, (kind, span, voice), antecedents)
        for (span, kind), voice in sorted(unique.items(), key=lambda item: item[0])
    )


def _read_marks(page: Page, mixture: Mixture) -> Iterator[_Reading]:
    """Yield the marked stretches that somebody speaks, one after the other, since voices go on."""
    before: Found | None = None
    reached = 0
    for number, marked in enumerate(page.marked):
        if number in mixture.absorbed or marked.start < reached or is_title(page, marked):
            continue
        reading = _read_marked(page, marked, mixture.governed.get(number), before)
        if reading is not None:
            yield reading
            reached = reading[1].end
            before = Found(marked, reading[2])


def _read_marked(page: Page, marked: Marked, governed: Voice | None, before: Found | None) -> _Reading | None:
    """One marked stretch with the best voice for it: beside it, above it in the tree, or from the quotation before."""
    span = Span(marked.start, marked.end)
    own = find_own(page, marked)
    if own is not None:
        return find_continued(page, marked, own) or ("direct", span, own)
    if governed is not None:
        return "direct", span, governed
    reading = find_governed(page, marked)
    if reading is not None:
        return reading
    inherited = find_inherited(page, marked, before)
    if inherited is not None or is_sentence(page, marked):
        return "direct", span, inherited or Voice(None, None)
    return None


def _make_quotation(tree: Tree, reading: _Reading, antecedents: Antecedents) -> Quotation:
    kind, content, voice = reading
    cue = speaker = antecedent = None
    if voice.cue is not None:
        cue = _cite(tree, Span(tree.tokens[voice.cue.first].start, tree.tokens[voice.cue.last].end))
    if voice.speaker is not None:
        speaker = _cite(tree, voice.speaker.span)
        name = antecedents.find(voice.speaker.head) if not voice.speaker.named else None
        antecedent = _cite(tree, name) if name is not None else None
    return Quotation(kind=kind, content=content, cue=cue, speaker=speaker, antecedent=antecedent)


def _cite(tree: Tree, span: Span) -> Cited:
    return Cited(span.start, span.end, tree.text[span.start : span.end])
