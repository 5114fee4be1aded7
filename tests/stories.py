"""Small stories whose mentions and attributes are set by hand."""

import hashlib
import re

import msgspec

from tellings.model.annotations import Annotations, Attribute, EntityType, Layout, Mention
from tellings.model.article import Article
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.model.span import Span
from tellings.model.syntax import Syntax
from tellings.weights.spacy_parser import load_parser

_MARKED = re.compile(r"\[(?P<words>[^\]|]+)\|(?P<kind>\w)\]")
_KINDS: dict[str, EntityType] = {"p": "person", "o": "org", "l": "place", "g": "group", "x": "other"}


def make_report(marked: str, *attributes: tuple[str, int, int, str | None]) -> Report:
    """A report from a text with mentions as [words|type], and attributes as (kind, mention, value, relation)."""
    text, mentions, last = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        words, last = match["words"], match.end()
        mentions.append(Mention(len(text), len(text) + len(words), words, _KINDS[match["kind"]]))
        text += words
    text += marked[last:]
    made = [_make_attribute(mentions, attribute) for attribute in attributes]
    digest = hashlib.sha256(text.encode()).hexdigest()
    annotations = Annotations(
        article=digest[:6], layout=Layout(), syntax=Syntax((), (), ()), sentences=(), mentions=tuple(mentions),
        times=(), quantities=(), quotations=(), statements=(), attributes=tuple(made),
    )  # fmt: skip
    article = Article(id=digest[:6], text=text, bytes_sha256=digest, text_sha256=digest, reader="test")
    return Report(article, annotations)


def _make_attribute(mentions: list[Mention], attribute: tuple[str, int, int, str | None]) -> Attribute:
    kind, one, two, relation = attribute
    a, b = mentions[one], mentions[two]
    start, end = min(a.start, b.start), max(a.end, b.end)
    return Attribute(
        kind=kind, mention=Span(a.start, a.end), value=Span(b.start, b.end), start=start, end=end,  # type: ignore[arg-type]
        normal=b.exact, relation=relation,
    )  # fmt: skip


def find_forms(entities: tuple[Entity, ...]) -> set[frozenset[str]]:
    return {frozenset(form.form for form in entity.forms) for entity in entities}


def parse_report(marked: str) -> Report:
    """The same with the syntax that the packaged parser gives."""
    report = make_report(marked)
    syntax = next(iter(load_parser().parse([report.article.text])))
    return Report(report.article, msgspec.structs.replace(report.annotations, syntax=syntax))
