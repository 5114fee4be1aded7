"""What a file holds of one report, in parts -> the article."""

import re

import msgspec

from tellings.model.article import Article
from tellings.model.span import Span
from tellings.readers.cleaning import clean_byline, clean_language, clean_url, clean_words, find_host
from tellings.readers.cutting import Origin, find_cut, tell_cut
from tellings.readers.dates import Dated, parse_date
from tellings.readers.mending import mend
from tellings.readers.plain import make_article
from tellings.readers.status import find_embargo

_ID = re.compile(r"\w[\w.-]{0,63}")
"""Ids that a file gives and people can type; in place of others (addresses, "urn:...") the file's name stands."""


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """One report as a file tells it, with its fields as they stand there.

    ``furniture`` are spans of ``body``. ``is_whole`` tells that the body holds all that is to be read, so that no
    headline is put before it. ``origin`` says whether it may be the beginning of a text only.
    """

    body: str
    id: str | None = None
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Dated | None = None
    modified: Dated | None = None
    lang: str | None = None
    notes: tuple[str, ...] = ()
    furniture: tuple[Span, ...] = ()
    is_whole: bool = False
    cut: str | None = None
    origin: Origin = "page"
    withdrawn: str | None = None


def make_report(parts: Parts, *, name: str, stored: str, reader: str) -> Article:
    """Make an article of its parts: the headline as first line, unless the body begins with it, then the body.

    Args:
        name: the id, if the parts give none.
        stored: the hash of the bytes as stored.
    """
    parts = parts if parts.is_whole else _mend_parts(parts)
    headline, url = clean_words(parts.headline), clean_url(parts.url)
    lead = "" if parts.is_whole or headline is None or _starts_with(parts.body, headline) else f"{headline}\n\n"
    found = None if parts.is_whole else find_cut(parts.body, parts.origin)
    body, cut = (found.text, found.mark) if found else (parts.body, parts.cut)
    published = parse_date(parts.published.text) if parts.published else None
    modified = parse_date(parts.modified.text) if parts.modified else None
    notes = parts.notes
    if parts.published and published is None:
        shown = parts.published.text[:40]
        notes = (*notes, f"gives the date {shown!r}, which is not understood; it is read without a date")
    if embargo := find_embargo(parts.body):
        notes = (*notes, f"says that it is under embargo: “{embargo}”")
    if cut and not parts.is_whole:
        notes = (*notes, tell_cut(cut))
    id = parts.id if parts.id and _ID.fullmatch(parts.id) else name
    article = make_article(lead + body, id=id, stored=stored, reader=reader, notes=notes)
    return msgspec.structs.replace(
        article,
        outlet=clean_words(parts.outlet) or find_host(url),
        url=url,
        published=published,
        modified=modified,
        published_from=parts.published.where if parts.published and published else None,
        modified_from=parts.modified.where if parts.modified and modified else None,
        cut=cut,
        withdrawn=parts.withdrawn,
        headline=headline,
        byline=clean_byline(parts.byline),
        lang=clean_language(parts.lang),
        furniture=tuple(
            Span(len(lead) + span.start, len(lead) + span.end) for span in parts.furniture if span.end <= len(body)
        ),
    )


def _mend_parts(parts: Parts) -> Parts:
    """The parts with words that were encoded twice as they were written."""
    body = mend(parts.body)
    fields = {name: mend(words) for name in ("headline", "byline", "outlet") if (words := getattr(parts, name))}
    notes = (body.note, *(field.note for field in fields.values()))
    told = next((note for note in notes if note), None)
    return msgspec.structs.replace(
        parts,
        body=body.text,
        notes=(*parts.notes, told) if told else parts.notes,
        **{name: field.text for name, field in fields.items()},
    )


def _starts_with(body: str, headline: str) -> bool:
    head = " ".join(body[: 2 * len(headline) + 200].split())
    return head.casefold().startswith(headline.casefold())
