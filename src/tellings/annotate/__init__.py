"""Article -> Annotations: every layer that is read in one article, each with exact spans.

The layers are imported when the first article is annotated: ``tellings`` imports this package at once (see there), and
must be quick to import.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tellings.model.annotations import Annotations
    from tellings.model.article import Article
    from tellings.model.syntax import Syntax

__all__ = ["annotate"]


def annotate(article: "Article", syntax: "Syntax") -> "Annotations":
    """Read every layer of one article; ``syntax`` is the parse of its text. The layers come in text order."""
    from tellings.annotate.layers import annotate_layers

    return annotate_layers(article, syntax)
