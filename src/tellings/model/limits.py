"""How much is read: stated bounds, so that what is given by mistake, or to do harm, ends at once with a clear line."""

import msgspec

from tellings.model.errors import UsageError

RAISE = "or raise the bound (--limit-scale)"
"""What a message on a bound says last."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds that ``--limit-scale`` multiplies; those of depth and of ratio are fixed, and stand where they act."""

    report_bytes: int = 5_000_000
    """Bytes of the largest report. The longest reports of news are near 100 kB and this is a shelf-filling book of
    800,000 words; to parse more takes minutes and gigabytes, so a larger file is most likely given by mistake."""
    file_bytes: int = 100_000_000
    """Bytes of the largest archive, PDF, JSON of many articles, account or CSV: some 20,000 reports of 5 kB."""
    unpacked_bytes: int = 200_000_000
    """Bytes that all archives inside one given file may unpack to."""
    files: int = 10_000
    """Reports of one folder with those inside it, of one manifest, or of one archive with those inside it."""
    entries: int = 20_000
    """Files and folders of any kind that are looked at in one folder, or listed by one archive."""
    items: int = 10_000
    """Items of one feed, or articles of one JSON file: more take hours to compare."""
    json_marks: int = 5_000_000
    """Brackets and commas of one JSON file: each may be a value of 60 bytes, and text has one in a hundred letters."""
    pieces: int = 250_000
    """Words and marks of one report that is compared: ten thousand sentences, a minute or two of work on two cores. The
    longest reports of news have some 20,000."""
    lines: int = 20_000
    """Lines of one report; each is parsed by itself."""
    drawn_bytes: int = 20_000_000
    """Bytes of what draws the pages of one PDF, unpacked: a minute or two of work. Pages of text have some 30,000."""
    mail_parts: int = 2_000
    """Parts of one mail or saved page; pages have some hundred pictures."""


MOST_SCALED = 1_000
"""Largest factor: beyond it the bounds are those of the machine."""


def scale_limits(factor: int) -> Limits:
    """The bounds, each multiplied by a whole factor from 1 to ``MOST_SCALED``.

    Raises:
        UsageError: the factor is another.
    """
    if not isinstance(factor, int) or isinstance(factor, bool) or not 1 <= factor <= MOST_SCALED:
        raise UsageError(f"limit_scale is {factor!r}; give a whole number from 1 to {MOST_SCALED:,}")
    return Limits(**{name: getattr(Limits(), name) * factor for name in Limits.__struct_fields__})
