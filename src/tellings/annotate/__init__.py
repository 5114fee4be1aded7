"""Article -> Annotations: every layer that is read in one article, each with exact spans.

The layers are imported when the first article is annotated: ``tellings`` imports this package at once (see there), and
must be quick to import.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tellings.annotate.quotations import AntecedentModel
    from tellings.model.annotations import Annotations
    from tellings.model.article import Article
    from tellings.model.syntax import Syntax

__all__ = ["annotate"]


def annotate(article: "Article", syntax: "Syntax", antecedents: "AntecedentModel") -> "Annotations":
    """Read every layer of one article, in text order.

    Arguments:
        article: the article.
        syntax: the parse of its text.
        antecedents: says whom the pronouns and descriptions that speak stand for.
    """
    from tellings.annotate.layers import annotate_layers

    return annotate_layers(article, syntax, antecedents)
