"""What reading returns: the articles, and what went wrong on the way."""

import msgspec

from tellings.model.article import Article
from tellings.model.problem import Problem, ProblemKind

__all__ = ["Problem", "ProblemKind", "ReadResult"]


class ReadResult(msgspec.Struct, frozen=True):
    """The articles that could be read, in the order given, and the problems met."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
