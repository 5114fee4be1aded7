"""Stories of short reports, parsed by the real parser, for tests of what is made of whole sentences."""

from collections.abc import Sequence
from string import ascii_lowercase

from tellings.annotate import annotate
from tellings.collate import Resources, make_story
from tellings.collate.context import Story
from tellings.model.article import Article
from tellings.model.report import Report
from tellings.pipeline.compare import load_resources
from tellings.resolve import resolve
from tellings.text.hashing import make_id
from tellings.weights.models import load_antecedents, load_names
from tellings.weights.spacy_parser import SpacyParser


def tell(parser: SpacyParser, *texts: str, published: Sequence[str] = ()) -> Story:
    """The story of reports "a", "b", ... with these texts, published on these days."""
    resources: Resources = load_resources()
    reports = []
    for place, (text, syntax) in enumerate(zip(texts, parser.parse(texts), strict=True)):
        day = published[place] if place < len(published) else None
        digest = make_id("t", text)
        article = Article(
            id=ascii_lowercase[place],
            text=text,
            bytes_sha256=digest,
            text_sha256=digest,
            reader="test/1",
            published=day,
        )
        reports.append(Report(article, annotate(article, syntax, load_antecedents())))
    return make_story(reports, resolve(reports, load_names()), resources)
