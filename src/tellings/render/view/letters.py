"""The letters of the reports: what stands for a report everywhere in a page, with a hue and a key for addresses."""

import re
from collections.abc import Iterable, Mapping

import msgspec

from tellings.model.account import ArticleRecord
from tellings.render.visible import show_line

HUES = 8
"""Hues that are told apart with any common colour vision, beside the letter; a ninth report starts again."""

_SAFE = re.compile(r"[A-Z]{1,3}")


class Letter(msgspec.Struct, frozen=True, order=True):
    """A report's letter: its place in the order of letters, what is shown, what stands in addresses, and its hue."""

    place: int
    siglum: str
    key: str
    hue: int


def assign_letters(articles: Iterable[ArticleRecord]) -> dict[str, Letter]:
    """Return the letter of each article by its id, in the order of letters, whatever order the articles have.

    A key holds letters and digits only and is nobody else's, even if a siglum is strange or stands twice.
    """
    ordered = sort_records(articles)
    sigla = [record.siglum for record in ordered]
    safe = len(set(sigla)) == len(sigla) and all(map(_SAFE.fullmatch, sigla))
    return {
        record.id: Letter(
            place, show_line(record.siglum) or "?", record.siglum if safe else f"r{place + 1}", place % HUES
        )
        for place, record in enumerate(ordered)
    }


def sort_records(articles: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """Return articles in the order of their letters: A to Z, then AA."""
    return sorted(articles, key=lambda record: (len(record.siglum), record.siglum, record.text_sha256))


def find_letters(letters: Mapping[str, Letter], articles: Iterable[str]) -> tuple[Letter, ...]:
    """Return the letters of some articles, each once and in order; an id of no article shows as itself."""
    return tuple(sorted({find_letter(letters, article) for article in articles}))


def find_letter(letters: Mapping[str, Letter], article: str) -> Letter:
    """Return the letter of one article; an id of no article shows as itself."""
    return letters.get(article) or Letter(len(letters), show_line(article) or "?", "x", 0)
