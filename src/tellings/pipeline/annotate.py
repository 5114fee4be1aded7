"""Articles -> reports: parsed and annotated."""

from collections.abc import Callable, Iterator, Sequence

from tellings.annotate import annotate
from tellings.model.article import Article
from tellings.model.report import Report
from tellings.ports import Parser
from tellings.weights.spacy_parser import load_parser

Progress = Callable[[str, int, int], None]
"""Told the name of the stage, how many steps are done, and how many there are."""


def annotate_articles(
    articles: Sequence[Article], *, parser: Parser | None = None, progress: Progress | None = None
) -> Iterator[Report]:
    """Yield each article with its annotations, in order; the packaged parser is loaded if none is given."""
    chosen = parser if parser is not None else load_parser()
    syntaxes = chosen.parse(article.text for article in articles)
    for number, (article, syntax) in enumerate(zip(articles, syntaxes, strict=True)):
        if progress is not None:
            progress("annotate", number, len(articles))
        yield Report(article, annotate(article, syntax))
