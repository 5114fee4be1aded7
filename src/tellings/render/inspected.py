"""Annotations in the shape in which ``tellings inspect --json`` prints them."""

from decimal import Decimal

import msgspec

from tellings.model.account import ANNOTATIONS_SCHEMA
from tellings.model.annotations import (
    Annotations,
    Attribute,
    Cited,
    Layout,
    Mention,
    Quantity,
    Quotation,
    SentenceKind,
    Statement,
    Timex,
)
from tellings.model.article import Article

_LARGEST_EXACT = 15
"""Decimal digits that every reader of JSON keeps exactly (IEEE 754 doubles); larger integers are written as floats."""

Number = int | float


class InspectedSentence(msgspec.Struct, frozen=True):
    """A sentence or left-over line; ``statement`` is false for what states nothing."""

    start: int
    end: int
    statement: bool
    kind: SentenceKind


class InspectedQuantity(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity with its bounds as numbers; ``None`` is open."""

    start: int
    end: int
    exact: str
    low: Number | None
    high: Number | None
    unit: str | None
    counted: str | None
    approximate: bool
    event: str | None


class Inspected(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read in one article, with its text, so that every offset can be checked."""

    schema: str
    id: str
    text: str
    published: str | None
    published_from: str | None
    modified: str | None
    modified_from: str | None
    cut: str | None
    withdrawn: str | None
    lang: str | None
    reader: str
    text_sha256: str
    layout: Layout
    sentences: tuple[InspectedSentence, ...]
    mentions: tuple[Mention, ...]
    times: tuple[Timex, ...]
    quantities: tuple[InspectedQuantity, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]
    attributes: tuple[Attribute, ...]
    corrections: tuple[Cited, ...]


def inspect_annotations(article: Article, annotations: Annotations) -> Inspected:
    """Put an article and its annotations into the shape that is printed; the parse is left out."""
    return Inspected(
        schema=ANNOTATIONS_SCHEMA,
        id=article.id,
        text=article.text,
        published=article.published,
        published_from=article.published_from,
        modified=article.modified,
        modified_from=article.modified_from,
        cut=article.cut,
        withdrawn=article.withdrawn,
        lang=article.lang,
        reader=article.reader,
        text_sha256=article.text_sha256,
        layout=annotations.layout,
        sentences=tuple(InspectedSentence(s.start, s.end, s.statement, s.kind) for s in annotations.sentences),
        mentions=annotations.mentions,
        times=annotations.times,
        quantities=tuple(map(_inspect_quantity, annotations.quantities)),
        quotations=annotations.quotations,
        statements=annotations.statements,
        attributes=annotations.attributes,
        corrections=annotations.corrections,
    )


def _inspect_quantity(quantity: Quantity) -> InspectedQuantity:
    return InspectedQuantity(
        start=quantity.start,
        end=quantity.end,
        exact=quantity.exact,
        low=_write_number(quantity.low),
        high=_write_number(quantity.high),
        unit=quantity.unit,
        counted=quantity.counted,
        approximate=quantity.approximate,
        event=quantity.event,
    )


def _write_number(value: Decimal | None) -> Number | None:
    """A decimal as a JSON number: an integer where it is one; ``None`` where no number of JSON can hold it."""
    if value is None or not value.is_finite():
        return None
    if value.adjusted() < _LARGEST_EXACT and value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if abs(number) != float("inf") else None
