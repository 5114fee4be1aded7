"""PDF: the text that its pages hold. Needs the extra ``pdf``."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import metadata
from typing import TYPE_CHECKING

import msgspec

from tellings.model.article import Article
from tellings.model.errors import MissingError, ReadError
from tellings.model.limits import RAISE, Limits
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.formats import find_format
from tellings.readers.pages.body import count_words
from tellings.readers.parts import Parts, make_report
from tellings.readers.pdf_boxes import find_rows
from tellings.readers.pdf_layout import Layout, lay_out
from tellings.readers.plain import hash_bytes, name_article
from tellings.readers.wrapping import join_lines, unwrap

if TYPE_CHECKING:
    import pypdf

MOST_PAGES = 300
"""Pages that are read; a longer document holds more than a report."""
FEWEST_WORDS = 20
"""Words below which a PDF holds pictures of its pages."""
REPEATED = 0.5
"""Share of the pages at whose edges a line must stand to be a running head or foot; at least three pages."""

ALL = 0.95
"""Share of a page's letters that its columns must hold to be read in place of its lines as they come."""
MOST_TOLD = 5
"""Pages and headings that a note names."""

_NUMBER = re.compile(r"\d+")


class _Page(msgspec.Struct, frozen=True):
    """A page's lines, a blank one after each paragraph if it has columns."""

    text: str
    layout: Layout | None = None


class PdfReader:
    """Reads the report that a PDF holds as text; pictures of text are not read."""

    @cached_property
    def name(self) -> str:
        """The version of these rules, and of the library beneath them, if it is installed."""
        try:
            return f"pdf/2 pypdf/{metadata.version('pypdf')}"
        except metadata.PackageNotFoundError:
            return "pdf/2"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is a PDF, by its first bytes."""
        return find_format(head, name) == "pdf"

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the one article.

        Raises:
            ReadError: it is encrypted or broken, or holds no text.
            MissingError: pypdf is not installed.
        """
        pages, title = _read_pages(blob.data, blob.limits)
        notes: tuple[str, ...] = tuple(_tell_layouts([page.layout for page in pages[:MOST_PAGES]]))
        if len(pages) > MOST_PAGES:
            pages = pages[:MOST_PAGES]
            notes = (
                *notes,
                f"has more than {MOST_PAGES} pages, the most that are read; those after it are left out",
            )
        text = _join_pages(pages)
        if count_words(text) < FEWEST_WORDS:
            raise ReadError("holds no text, but perhaps pictures of it; recognise its text (OCR), and give that")
        if len(text) > blob.limits.report_bytes:
            most = blob.limits.report_bytes / 1e6
            raise ReadError(f"holds more than {most:g} million characters, the most that is read; cut it, {RAISE}")
        shown = title if title and title.casefold() in text[:2_000].casefold() else None
        parts = Parts(body=text, headline=shown, notes=notes, is_whole=True)
        yield make_report(parts, name=name_article(blob.name), stored=hash_bytes(blob.data), reader=self.name)


def _read_pages(data: bytes, limits: Limits) -> tuple[list["_Page"], str | None]:
    """Each page (one more than are read, if there are more), and the title that the document states."""
    try:
        import pypdf
    except ImportError as error:
        raise MissingError("is a PDF, and reading those needs pypdf; run: pip install 'tellings[pdf]'") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        _open(reader)
        pages = reader.pages[: MOST_PAGES + 1]
        _refuse_endless(pages, limits)
        return [_extract(page) for page in pages], _find_title(reader)
    except ReadError:
        raise
    except pypdf.errors.DependencyError as error:
        raise ReadError("is encrypted in a way that can't be undone here; save it without its password") from error
    except Exception as error:
        # Broken files raise from everywhere inside the library, and it promises no kind of error.
        raise ReadError(f"is a broken PDF ({type(error).__name__}: {str(error)[:80]}); save it again") from error


def _open(reader: "pypdf.PdfReader") -> None:
    """Open a document that is encrypted for nobody, as those are that only forbid printing."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError("is encrypted; save it without its password, and give that")


def _refuse_endless(pages: "Sequence[pypdf.PageObject]", limits: Limits) -> None:
    """Refuse pages that take very many operators to draw, before any of them is followed."""
    drawn = 0
    for page in pages:
        contents = page.get_contents()
        drawn += len(contents.get_data()) if contents is not None else 0
        if drawn > limits.drawn_bytes:
            most = limits.drawn_bytes / 1e6
            raise ReadError(f"takes more than {most:g} MB to draw, the most that is read of a PDF; split it, {RAISE}")


def _extract(page: "pypdf.PageObject") -> _Page:
    """A page's lines as they come, or its columns read down if these hold all the words that it has."""
    text = page.extract_text() or ""
    rows = find_rows(page) if text.strip() else None
    layout = lay_out(rows) if rows else None
    if layout is None or sum(map(_count_letters, _flatten(layout))) < ALL * _count_letters(text):
        return _Page(text)
    return _Page("\n\n".join("\n".join(lines) for lines in layout.paragraphs), layout)


def _flatten(layout: Layout) -> Iterator[str]:
    return (line for lines in layout.paragraphs for line in lines)


def _count_letters(text: str) -> int:
    return sum(char.isalnum() for char in text)


def _join_pages(pages: list[_Page]) -> str:
    """The text of all pages; those with columns have their paragraphs already."""
    texts = _drop_running_lines([page.text for page in pages])
    if not any(page.layout for page in pages):
        return unwrap("\n\n".join(texts))
    return "\n\n".join(
        "\n\n".join(join_lines(part.split("\n")) for part in text.split("\n\n")) if page.layout else unwrap(text)
        for page, text in zip(pages, texts, strict=True)
    )


def _tell_layouts(layouts: list[Layout | None]) -> Iterator[str]:
    doubtful = [str(number) for number, layout in enumerate(layouts, 1) if layout and layout.has_doubt]
    if doubtful:
        yield (
            f"leaves open in what order its columns are read (page {', '.join(doubtful[:MOST_TOLD])}); "
            "paragraphs end where that is in doubt"
        )
    headings = [heading for layout in layouts if layout for heading in layout.headings]
    if headings:
        shown = "; ".join(f"“{heading[:80]}”" for heading in headings[:MOST_TOLD])
        yield f"has headings amid its columns, each of which may begin another story: {shown}"


def _find_title(reader: "pypdf.PdfReader") -> str | None:
    title = reader.metadata.title if reader.metadata else None
    return str(title).strip() or None if title else None


def _drop_running_lines(pages: list[str]) -> list[str]:
    """Pages without the lines at their edges that stand on most of them, whatever number is in them."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_fold(line) for line in _edges(page)})
    least = max(3, REPEATED * len(pages))
    running = {line for line, count in counts.items() if line and count >= least}
    return ["\n".join(_cut_edges(page, running)) for page in pages]


def _cut_edges(page: str, running: set[str]) -> list[str]:
    lines = page.split("\n")
    while lines and (_fold(lines[0]) in running or not lines[0].strip()):
        del lines[0]
    while lines and (_fold(lines[-1]) in running or not lines[-1].strip()):
        del lines[-1]
    return lines


def _edges(page: str) -> list[str]:
    lines = [line for line in page.split("\n") if line.strip()]
    return lines[:2] + lines[-2:]


def _fold(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()).casefold())
