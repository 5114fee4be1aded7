"""The readings of an article: contents and marked stretches, each with its voice."""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from tellings.annotate.quotations.embedded import is_signature, is_title
from tellings.annotate.quotations.indirect import find_contents
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.mixing import Mixture, find_continued, find_embedded, find_governed, mix
from tellings.annotate.quotations.page import Page, Voice
from tellings.annotate.quotations.stances import find_stances
from tellings.annotate.quotations.voices import Found, find_inherited, find_label, find_own, is_sentence
from tellings.model.annotations import QuotationKind
from tellings.model.span import Span

_NOBODY = Voice(None, None)


class Reading(msgspec.Struct, frozen=True):
    """What is given to a speaker: its kind, its content and its voice."""

    kind: QuotationKind
    span: Span
    voice: Voice


def find_readings(page: Page) -> list[Reading]:
    """Find what the article gives to a speaker, each content once for each kind, in text order."""
    mixture = mix(page, list(find_contents(page)))
    found = [*(Reading(*content) for content in mixture.contents), *_read_marks(page, mixture)]
    found.extend(_read_stances(page, found))
    unique = {(reading.span, reading.kind): reading for reading in reversed(found)}
    return list(_pass_on(page, [reading for _, reading in sorted(unique.items(), key=lambda item: item[0])]))


def _pass_on(page: Page, readings: list[Reading]) -> Iterator[Reading]:
    """Yield the readings; marked words that nobody speaks are said by who spoke last before them in their paragraph.

    So 28 of 34 are right in PolNeAR's training part, where the person named last before them has 13 of 26.
    """
    spoke: Reading | None = None
    for reading in readings:
        if reading.voice == _NOBODY and spoke is not None and _stand_together(page, spoke, reading):
            reading = Reading(reading.kind, reading.span, Voice(None, spoke.voice.speaker))
        if reading.voice.speaker is not None and (spoke is None or spoke.span.end <= reading.span.end):
            spoke = reading
        yield reading


def _stand_together(page: Page, before: Reading, reading: Reading) -> bool:
    """Whether one paragraph holds a reading and, after its end, another."""
    start = bisect_right(page.paragraphs, reading.span.start, key=lambda paragraph: paragraph.start) - 1
    return page.paragraphs[start].start <= before.span.start and before.span.end <= reading.span.start


def _read_stances(page: Page, found: list[Reading]) -> Iterator[Reading]:
    """Yield the stances that lie apart from all that was found."""
    starts = sorted((reading.span for reading in found), key=lambda span: (span.start, -span.end))
    reached, place = 0, 0
    for first, last, voice in find_stances(page):
        if voice.cue is None or not voice.cue.last < first <= last:
            continue
        span = page.make_span(first, last)
        while place < len(starts) and starts[place].start < span.end:
            reached = max(reached, starts[place].end)
            place += 1
        if page.starts[voice.cue.first] >= reached:
            yield Reading("indirect", span, voice)


def _read_marks(page: Page, mixture: Mixture) -> Iterator[Reading]:
    """Yield the marked stretches that somebody speaks, one after the other, since voices go on."""
    before: Found | None = None
    reached = 0
    for number, marked in enumerate(page.marked):
        if number in mixture.absorbed:
            before = Found(marked, mixture.absorbed[number])
            continue
        if marked.start < reached or is_title(page, marked) or is_signature(page, marked):
            continue
        reading = _read_marked(page, marked, mixture.governed.get(number), before)
        if reading is not None:
            yield reading
            reached = reading.span.end
            before = Found(marked, reading.voice)


def _read_marked(page: Page, marked: Marked, governed: Voice | None, before: Found | None) -> Reading | None:
    """One marked stretch with the best voice for it: beside it, above it in the tree, or from the quotation before."""
    span = Span(marked.start, marked.end)
    own = find_own(page, marked)
    label = find_label(page, marked)
    if label is not None and own is not None:
        return Reading("direct", Span(label.end(), marked.end), own)
    if own is not None:
        continued = find_continued(page, marked, own) or find_embedded(page, marked, own)
        return Reading(*continued) if continued is not None else Reading("direct", span, own)
    if governed is not None:
        embedded = find_embedded(page, marked, governed)
        return Reading(*embedded) if embedded is not None else Reading("direct", span, governed)
    above = find_governed(page, marked)
    if above is not None:
        embedded = find_embedded(page, marked, above[2]) if above[0] == "direct" else None
        return Reading(*(embedded or above))
    if marked.outer_start in page.repeated:
        return None
    inherited = find_inherited(page, marked, before)
    if inherited is not None or is_sentence(page, marked):
        return Reading("direct", span, inherited or _NOBODY)
    return None
