"""The parts of an article that are not running text: headline, byline, dateline and left-over lines."""

from tellings.annotate.layout.find import find_layout

__all__ = ["find_layout"]
