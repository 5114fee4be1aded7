"""Points in Markdown: what is disputed, what is agreed, and what one report alone tells."""

from collections.abc import Iterable, Iterator

from tellings.render.markdown.escape import escape
from tellings.render.view.account import AccountView
from tellings.render.view.citations import Citation
from tellings.render.view.entries import Entry, FacetView, ReadingView
from tellings.render.view.letters import Letter
from tellings.render.view.relations import tell_kind


def disputed(entry: Entry) -> Iterator[str]:
    """Yield the lines of a disputed question: its readings with their words, and why they stand as they do."""
    facet = entry.facets[0]
    yield f"### {escape(entry.title)}"
    yield ""
    about = f"; on: {escape(entry.about)}" if entry.about else ""
    yield f"{', '.join(tell_kind(facet.relation, facet.slot))}, score {facet.score:.2f}{about}"
    if entry.is_shared:
        yield f"Support: {escape(entry.support)}"
    yield ""
    for reading in facet.readings:
        yield f"- {_value(reading)}"
        yield from (f"  - {quote(citation)}" for citation in reading.citations)
    yield ""
    if facet.explanation:
        yield f"> {escape(facet.explanation)}"
        yield ""


def agreed(entry: Entry) -> Iterator[str]:
    """Yield the lines of an agreed point."""
    numbers = "" if entry.facets else f" {refer(entry.citations)}"
    yield f"- **{escape(entry.title)}** {show_letters(entry.letters)} ({escape(entry.support)}){numbers}"
    for facet in entry.facets:
        yield f"  - {_answer(facet)}"


def single(view: AccountView) -> list[str]:
    """Return the lines of what one report alone tells, report by report."""
    lines: list[str] = []
    told = view.select("single")
    if told and view.cut:
        lines += [f"Cut off, so that they may say it too: {show_letters(view.cut)}", ""]
    for letters in sorted({entry.letters for entry in told}):
        lines += [f"### Only {show_letters(letters)}", ""]
        lines += [f"- {_words(entry)}" for entry in told if entry.letters == letters]
        lines.append("")
    return lines


def quote(citation: Citation) -> str:
    """Return a report's letter, its words in their sentence, and the number of the evidence."""
    words = escape(f"{citation.before}{citation.shown}{citation.after}")
    return f"{escape(citation.letter.siglum)} “{words}” [{citation.number}]"


def refer(citations: Iterable[Citation]) -> str:
    """Return the numbers of some evidence."""
    return " ".join(f"[{citation.number}]" for citation in citations)


def show_letters(letters: Iterable[Letter]) -> str:
    """Return letters of reports."""
    return " ".join(escape(letter.siglum) for letter in letters)


def _answer(facet: FacetView) -> str:
    readings = "; ".join(f"{_value(reading)} {refer(reading.citations)}" for reading in facet.readings)
    return f"{escape(facet.question)} {readings}"


def _value(reading: ReadingView) -> str:
    speaker = f" (according to {escape(reading.speaker)})" if reading.speaker else ""
    return f"**{escape(reading.value)}**{speaker}: {show_letters(reading.letters)}"


def _words(entry: Entry) -> str:
    if not entry.citations:
        return escape(entry.title)
    return "; ".join(f"“{escape(one.exact)}” [{one.number}]" for one in entry.citations)
