"""The parts of an article that are not running text: headline, byline, dateline and left-over lines."""

from tellings.model.annotations import Layout
from tellings.model.article import Article


def find_layout(article: Article) -> Layout:
    """Find the headline, byline, dateline and left-over lines of an article, as spans of its text."""
    return Layout()
