"""Any text passes through the parser and all layers: no exception, exact spans, and the same values beside others."""

from collections.abc import Iterator

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate import annotate
from tellings.model.annotations import Annotations
from tellings.model.article import Article
from tellings.model.span import Span
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import SpacyParser

PIECES = [
    "On Monday Ann Poe, 31, the mayor of Salem, said that twelve people didn’t survive.",
    "QUITO, Ecuador (Agency) — At least 12 miners were killed, officials said.",
    "“We won’t leave,” he said. «Non.» \"It was £2.4m.\"", "One in five of the 20-30 men earned $15 an hour.",
    "Image caption The pier", "Read more:", "FILE - In this June 1 photo, the pier", "Why?", "6ft 2in, -12C, ½, ٣, ²",
    "👨‍👩‍👧 12 e\u0301 \u202e43\u202c dead", "مرحبا بالعالم ١٢", "שלום 12 עולם", "\ud800", "\udfff", "\u0000",
    "\u2028", "\x85", "\r\n", "\n\n", "\t", "\u200b", "\ufeff", "\u0301", "(", "“", '"', "- — –",
    "aged in her early 40s", "from 3% to 5%", "between $ and",
]  # fmt: skip
LETTERS = st.text(st.characters(codec=None), max_size=12)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), LETTERS), max_size=8).map(" ".join)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read(parser: SpacyParser, text: str) -> Annotations:
    article = Article(id="a", text=text, bytes_sha256="", text_sha256="", reader="test", published="2024-03-05")
    return annotate(article, next(parser.parse([text])), load_antecedents())


def find_spans(value: object) -> Iterator[tuple[int, int, str | None]]:
    """Every span inside a layer, with the words that it is said to hold, if any."""
    if isinstance(value, tuple):
        for item in value:
            yield from find_spans(item)
    elif isinstance(value, msgspec.Struct):
        start, end = getattr(value, "start", None), getattr(value, "end", None)
        if isinstance(start, int) and isinstance(end, int):
            yield start, end, getattr(value, "exact", None)
        for field in value.__struct_fields__:
            yield from find_spans(getattr(value, field))


@SLOW
@given(text=TEXTS)
def test_any_text_passes_and_every_span_is_exact(parser: SpacyParser, text: str) -> None:
    found = read(parser, text)
    for start, end, exact in find_spans(found):
        assert 0 <= start <= end <= len(text)
        assert exact is None or text[start:end] == exact


WHOLE = [
    "On Monday Ann Poe, 31, the mayor of Salem, said that twelve people didn’t survive the storm.",
    "Between 20 and 30 men were arrested near the port, and two-thirds of them were freed.",
    "The firm failed to pay $15 an hour to its third driver, who had fled to Norway.",
    "No one was hurt, but the fire burned 1,200 acres of forest in the valley.",
    "The army neither confirmed nor denied the raid on the northern village.",
]
PARAGRAPHS = st.lists(st.sampled_from(WHOLE), min_size=1, max_size=3)


def show_values(found: Annotations, text: str, end: int) -> list[object]:
    """What the layers say of the text before ``end``, without what hangs on the whole article."""

    def cut(span: Span | None) -> str | None:
        return text[span.start : span.end] if span else None

    quantities = [
        (q.exact, q.low, q.high, q.unit, q.counted, q.approximate, q.event, cut(q.head))
        for q in found.quantities
        if q.start < end
    ]
    statements = [
        (s.exact, s.predicate.lemma, s.polarity, s.modality, [(a.role, text[a.start : a.end]) for a in s.arguments])
        for s in found.statements
        if s.start < end
    ]
    return [*quantities, *statements]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(paragraphs=PARAGRAPHS, other=st.sampled_from(WHOLE))
def test_a_paragraph_added_behind_changes_nothing_before(
    parser: SpacyParser, paragraphs: list[str], other: str
) -> None:
    text = "\n\n".join(paragraphs)
    longer = f"{text}\n\n{other}"
    assert show_values(read(parser, text), text, len(text)) == show_values(read(parser, longer), longer, len(text))
