"""Articles -> reports: parsed and annotated."""

from collections.abc import Callable, Iterable, Iterator
from itertools import tee
from operator import length_hint

from tellings.annotate import annotate
from tellings.model.article import Article
from tellings.model.report import Report
from tellings.model.syntax import Syntax
from tellings.ports import Parser
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import load_parser

Progress = Callable[[str, int, int], None]
"""Told the name of the stage, how many steps are done, and how many there are."""


OnFault = Callable[[Article, Exception], None]
"""Told of an article at which a stage failed, and how."""


def _raise(_: Article, error: Exception) -> None:
    """Stop at the first failure."""
    raise error


def annotate_articles(
    articles: Iterable[Article],
    *,
    parser: Parser | None = None,
    progress: Progress | None = None,
    on_fault: OnFault = _raise,
) -> Iterator[Report]:
    """Yield each article with its annotations, in order; the packaged parser is loaded if none is given.

    A stream is read as it comes: no more articles are held than the parser takes at once. An article at which a stage
    fails is told to ``on_fault``, and left out; without one, the failure ends all.
    """
    chosen = parser if parser is not None else load_parser()
    total = length_hint(articles)
    for number, (article, syntax) in enumerate(_parse_each(articles, chosen)):
        if progress is not None:
            progress("annotate", number, max(total, number + 1))
        report = syntax if isinstance(syntax, Exception) else _annotate(article, syntax)
        if isinstance(report, Exception):
            on_fault(article, report)
        else:
            yield report


def _annotate(article: Article, syntax: Syntax) -> Report | Exception:
    try:
        return Report(article, annotate(article, syntax, load_antecedents()))
    except Exception as error:
        return error


def _parse_each(articles: Iterable[Article], parser: Parser) -> Iterator[tuple[Article, Syntax | Exception]]:
    """Each article with its syntax, or with what the parser failed by.

    The parser takes lines of several articles at once. Where it fails, nobody knows at which: all that are left are
    parsed one by one.
    """
    listed, parsed = tee(articles)
    together: Iterator[Syntax] | None = iter(parser.parse(article.text for article in parsed))
    for article in listed:
        syntax: Syntax | Exception | None = None
        if together is not None:
            try:
                syntax = next(together)
            except Exception:
                together = None
        yield article, _parse_alone(article, parser) if syntax is None else syntax


def _parse_alone(article: Article, parser: Parser) -> Syntax | Exception:
    try:
        return next(iter(parser.parse((article.text,))))
    except Exception as error:
        return error
