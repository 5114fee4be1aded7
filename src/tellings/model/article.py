"""One published text, as it was read."""

import msgspec

from tellings.model.span import Span


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One published text with what is known of its publication.

    ``text`` is the text as read, and every offset in Tellings is a code point of it. ``published`` and ``modified``
    are ISO 8601 dates (a day) or date-times (a moment, with a zone where one is known); ``lang`` an ISO 639-1 code, or
    ``None`` where the text is too short to tell. The hashes are SHA-256, in hexadecimal, of the bytes as stored and of
    the text as UTF-8. ``reader`` names the reader and its version, since another version may extract another text.
    ``notes`` say what was assumed or mended in the reading (an encoding that was not stated), one sentence each.
    ``published_from`` and ``modified_from`` say where those dates were found ("JSON-LD datePublished", "mail header
    Date"). ``cut`` holds the words by which the file says that its text goes on elsewhere ("[+2219 chars]"), which are
    no part of ``text``; what a cut text does not say, its report may say all the same. ``withdrawn`` says by what sign
    its agency took the report back.
    ``furniture`` are lines of the text that its surroundings show to be left over from the page: links to other
    stories, lines that stand on every page of the outlet. They state nothing, but stay, so that offsets hold.
    """

    id: str
    text: str
    bytes_sha256: str
    text_sha256: str
    reader: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    modified: str | None = None
    headline: str | None = None
    byline: str | None = None
    lang: str | None = None
    published_from: str | None = None
    modified_from: str | None = None
    cut: str | None = None
    withdrawn: str | None = None
    notes: tuple[str, ...] = ()
    furniture: tuple[Span, ...] = ()
