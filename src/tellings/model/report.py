"""An article together with what was read in it."""

import msgspec

from tellings.model.annotations import Annotations
from tellings.model.article import Article


class Report(msgspec.Struct, frozen=True):
    """An annotated article that takes part in a comparison."""

    article: Article
    annotations: Annotations
