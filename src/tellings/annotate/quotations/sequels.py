"""Which quotations go on with the one before: parts of one saying, split around its tag or over paragraphs."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from tellings.annotate.quotations.cues import Cue
from tellings.annotate.quotations.find import Reading
from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.page import Page, Voice
from tellings.model.span import Span

_JOINTS = ("PUNCT", "CCONJ", "SPACE")
_NOBODY = Voice(None, None)


def find_sequels(page: Page, readings: Iterable[Reading]) -> Iterator[Span | None]:
    """Yield for each reading, in text order, the content that it goes on with, or ``None``."""
    before: Reading | None = None
    for reading in readings:
        is_sequel = before is not None and before.span.end <= reading.span.start and _goes_on(page, before, reading)
        yield before.span if before is not None and is_sequel else None
        if before is None or before.span.end <= reading.span.end:
            before = reading


def _goes_on(page: Page, before: Reading, reading: Reading) -> bool:
    """Whether words in marks without a cue or speaker of their own go on with a quotation right before them.

    They do after its tag ("'We came late,' she said. 'It rained.'"), even where it began outside of its marks ("The sea
    'was high,' she said. 'It rained.'"); and where nothing stands between, if it is all in marks.
    """
    if reading.kind != "direct" or before.kind == "indirect":
        return False
    if before.voice == _NOBODY or not _is_silent(reading.voice, before.voice):
        return False
    marked, cue = _find_marked(page, reading.span), before.voice.cue
    first, last = page.find_token(before.span.end), page.find_token(marked.outer_start)
    if cue is not None and first <= cue.first < last:
        return _ends_with_tag(page, cue, last) and before.span.start >= _find_start_above(page, marked)
    nearest = page.paragraphs[marked.paragraph - marked.continues].start
    is_joined = all(token.pos in _JOINTS for token in page.tree.tokens[first:last])
    return before.kind == "direct" and is_joined and before.span.start >= nearest


def _find_marked(page: Page, span: Span) -> Marked:
    """The marked stretch that a direct content lies in, perhaps after a label."""
    return page.marked[bisect_right(page.marked, span.start, key=lambda marked: marked.start) - 1]


def _is_silent(voice: Voice, before: Voice) -> bool:
    """Whether a voice has no cue and no speaker but those of the one before."""
    return voice.cue in (None, before.cue) and voice.speaker in (None, before.speaker)


def _ends_with_tag(page: Page, cue: Cue, last: int) -> bool:
    """Whether the sentence of a tag is all that stands before token ``last``, and leads up to nothing."""
    return page.tree.lowered[last - 1] != ":" and not any(page.is_final(i) for i in range(cue.last, last - 1))


def _find_start_above(page: Page, marked: Marked) -> int:
    """Where the paragraph of marked words starts, or the one above if they open theirs."""
    opens = marked.outer_start == page.paragraphs[marked.paragraph].start
    return page.paragraphs[marked.paragraph - opens].start
