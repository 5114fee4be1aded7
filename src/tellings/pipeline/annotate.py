"""Articles -> reports: parsed and annotated."""

from collections.abc import Callable, Iterable, Iterator
from itertools import tee
from operator import length_hint

from tellings.annotate import annotate
from tellings.model.article import Article
from tellings.model.report import Report
from tellings.ports import Parser
from tellings.weights.spacy_parser import load_parser

Progress = Callable[[str, int, int], None]
"""Told the name of the stage, how many steps are done, and how many there are."""


def annotate_articles(
    articles: Iterable[Article], *, parser: Parser | None = None, progress: Progress | None = None
) -> Iterator[Report]:
    """Yield each article with its annotations, in order; the packaged parser is loaded if none is given.

    A stream is read as it comes: no more articles are held than the parser takes at once.
    """
    chosen = parser if parser is not None else load_parser()
    total = length_hint(articles)
    listed, parsed = tee(articles)
    syntaxes = chosen.parse(article.text for article in parsed)
    for number, (article, syntax) in enumerate(zip(listed, syntaxes, strict=True)):
        if progress is not None:
            progress("annotate", number, max(total, number + 1))
        yield Report(article, annotate(article, syntax))
