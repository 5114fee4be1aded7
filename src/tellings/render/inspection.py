"""What was read in one report, as plain lines: layer by layer, each item with its span and its words."""

import re
from collections.abc import Iterable, Iterator

from tellings.model.annotations import Annotations, Attribution, Quantity, Quotation, Statement, Timex
from tellings.model.article import Article

_HIDDEN = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_inspection(article: Article, annotations: Annotations) -> str:
    """Write the layers of an article for people: one line an item, "start-end  words  (what was read)"."""
    lines = [_HIDDEN.sub(" ", f"{article.id}: {len(article.text)} characters, published {_write_date(article)}")]
    if article.cut:
        lines.append(_HIDDEN.sub(" ", f"cut off: the text goes on elsewhere ({article.cut})"))
    if article.withdrawn:
        lines.append(_HIDDEN.sub(" ", f"withdrawn by its agency ({article.withdrawn})"))
    lines += _section("Sentences", _list_sentences(article, annotations))
    lines += _section("Mentions", (_line(m.start, m.end, m.exact, m.type) for m in annotations.mentions))
    lines += _section("Times", map(_write_time, annotations.times))
    lines += _section("Quantities", map(_write_quantity, annotations.quantities))
    lines += _section("Quotations", (_write_quotation(article.text, q) for q in annotations.quotations))
    lines += _section("Statements", (_write_statement(article.text, s) for s in annotations.statements))
    if annotations.corrections:
        lines += _section("Corrections", (_line(c.start, c.end, c.exact) for c in annotations.corrections))
    return "\n".join(lines) + "\n"


def _write_date(article: Article) -> str:
    """The date of publication, and where it was found."""
    found = f" ({article.published_from})" if article.published_from else ""
    return f"{article.published}{found}" if article.published else "unknown"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    return ["", heading, *(list(lines) or ["  none"])]


def _line(start: int, end: int, words: str, *remarks: str | None) -> str:
    said = "; ".join(remark for remark in remarks if remark)
    return _HIDDEN.sub(" ", f"  {start}-{end}  {words}" + (f"  ({said})" if said else ""))


def _list_sentences(article: Article, annotations: Annotations) -> Iterator[str]:
    for sentence in annotations.sentences:
        states = "" if sentence.statement else "states nothing"
        kind = "" if sentence.kind == "body" else sentence.kind
        yield _line(sentence.start, sentence.end, article.text[sentence.start : sentence.end], kind, states)


def _write_time(timex: Timex) -> str:
    return _line(timex.start, timex.end, timex.exact, timex.type, timex.edtf or timex.value, timex.derivation)


def _write_quantity(quantity: Quantity) -> str:
    bounds = " to ".join("any" if bound is None else str(bound) for bound in (quantity.low, quantity.high))
    about = "about" if quantity.approximate else None
    return _line(quantity.start, quantity.end, quantity.exact, about, bounds, quantity.unit, quantity.counted)


def _write_quotation(text: str, quotation: Quotation) -> str:
    content = quotation.content
    speaker = f"by {quotation.speaker.exact}" if quotation.speaker else "no speaker found"
    cue = f"cue {quotation.cue.exact}" if quotation.cue else None
    onward = f"goes on with {quotation.continues.start}-{quotation.continues.end}" if quotation.continues else None
    return _line(content.start, content.end, text[content.start : content.end], quotation.kind, speaker, cue, onward)


def _write_statement(text: str, statement: Statement) -> str:
    arguments = ", ".join(f"{a.role} {text[a.start : a.end]!r}" for a in statement.arguments)
    polarity = None if statement.polarity == "positive" else statement.polarity
    modality = None if statement.modality == "asserted" else statement.modality
    remarks = (statement.predicate.lemma, arguments, polarity, modality, _write_attribution(statement.attribution))
    return _line(statement.start, statement.end, statement.exact, *remarks)


def _write_attribution(attribution: Attribution | None) -> str | None:
    if attribution is None or attribution.speaker is None:
        return None
    return f"according to {attribution.speaker.exact}"
