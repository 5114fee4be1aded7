"""Pages of the web, as saved: one report each."""

from collections.abc import Iterator
from functools import cached_property
from importlib import metadata

import msgspec

from tellings.model.article import Article
from tellings.model.problem import Problem
from tellings.model.span import Span
from tellings.ports import Blob
from tellings.readers.cutting import find_cut, find_wall, tell_cut
from tellings.readers.decoding import decode
from tellings.readers.formats import find_format
from tellings.readers.mending import mend_markup
from tellings.readers.pages.blocks import Block, find_blocks, join_blocks
from tellings.readers.pages.body import MOST_CHILDREN, MOST_ELEMENTS, extract_blocks, is_oversized
from tellings.readers.pages.facts import PageFacts, choose_headline, choose_outlet, find_facts
from tellings.readers.pages.fuller import choose_fuller
from tellings.readers.pages.hidden import drop_hidden
from tellings.readers.pages.leftover import is_left_over
from tellings.readers.pages.refusals import refuse_cut_off, refuse_list, refuse_live, refuse_talk
from tellings.readers.pages.tree import find_stated_encoding, parse_tree
from tellings.readers.plain import hash_bytes, make_article, name_article

TOP = 5
"""Lines of the text in which the headline may stand already."""

DOUBTFUL_SEARCHED = 50_000
"""Characters of words in doubt in which each line is looked for; beyond them only whole ones are. Pages of news have
up to some 2,000, and each line is looked for in all of them."""

_OVERSIZED = (
    f"has more than {MOST_ELEMENTS:,} elements, or {MOST_CHILDREN:,} right inside one: its lines were taken as they "
    "are shown, and some may be no part of the report"
)


class PageReader:
    """Reads the report that an HTML page shows; the page's own script never runs, and nothing is fetched."""

    @cached_property
    def name(self) -> str:
        """The version of these rules, and of the extractor beneath them."""
        return f"html/1 trafilatura/{metadata.version('trafilatura')}"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is HTML, by its content."""
        return find_format(head, name) == "html"

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the one article of the page.

        Raises:
            ReadError: the page shows none, or is no report: a live blog, a list of stories, an opening
                before a paywall.
        """
        decoded = decode(blob.data, stated=find_stated_encoding(blob.data))
        mended = mend_markup(decoded.text)
        page = parse_page(mended.text)
        notes = tuple(note for note in (decoded.note, mended.note, *page.notes) if note)
        article = make_article(
            page.text, id=name_article(blob.name), stored=hash_bytes(blob.data), reader=self.name, notes=notes
        )
        yield describe_article(article, page)


class Page(msgspec.Struct, frozen=True):
    """The text of a page, the lines of it that are left over, what the page states, and what to know of the reading."""

    text: str
    furniture: tuple[Span, ...]
    facts: PageFacts
    notes: tuple[str, ...] = ()
    cut: str | None = None


def parse_page(markup: str) -> Page:
    """Parse a page into its report: the headline as first line, then the running text.

    Raises:
        ReadError: it shows none, or is no report.
    """
    root = parse_tree(markup)
    facts = find_facts(root)
    refuse_live(root, facts)
    refuse_list(root, facts)
    hiding = drop_hidden(root)
    facts = msgspec.structs.replace(facts, headline=choose_headline(root, facts))
    facts = msgspec.structs.replace(facts, outlet=choose_outlet(root, facts))
    shown = " ".join(root.find("body").itertext())
    chosen = choose_fuller(extract_blocks(root, facts), facts.body, facts.headline)
    blocks = chosen.blocks
    is_large = is_oversized(root)
    refuse_talk(facts.headings, blocks, find_blocks(root))
    if chosen.is_stated:
        # The text is whole, whatever wall the page builds before it.
        facts, shown = msgspec.structs.replace(facts, is_free=True), ""
    note = refuse_cut_off(facts, blocks, shown)
    blocks = _put_headline(blocks, facts.headline)
    text = join_blocks(blocks)
    found = find_cut(text, "page")
    cut = found.mark if found else find_wall(shown)
    text = found.text if found else text
    furniture = tuple(span for span in _find_furniture(blocks, hiding.doubtful) if span.end <= len(text))
    told = (chosen.note, note, _OVERSIZED if is_large else None, *hiding.notes, tell_cut(cut) if cut else None)
    notes = tuple(filter(None, told))
    return Page(text, furniture, facts, notes, cut)


def describe_article(article: Article, page: Page) -> Article:
    """The article with what its page states of it."""
    facts = page.facts
    return msgspec.structs.replace(
        article,
        outlet=facts.outlet,
        url=facts.url,
        published=facts.published.text if facts.published else None,
        published_from=facts.published.where if facts.published else None,
        modified=facts.modified.text if facts.modified else None,
        modified_from=facts.modified.where if facts.modified else None,
        headline=facts.headline,
        byline=facts.byline,
        lang=facts.lang,
        furniture=page.furniture,
        cut=page.cut,
    )


def _put_headline(blocks: tuple[Block, ...], headline: str | None) -> tuple[Block, ...]:
    if headline is None:
        return blocks
    folded = _fold(headline)
    places = [number for number, block in enumerate(blocks[:TOP]) if _fold(block.text) == folded]
    # What stands above the headline is the page's, not the report's.
    return (Block(headline, is_heading=True), *blocks[places[-1] + 1 if places else 0 :])


def _find_furniture(blocks: tuple[Block, ...], doubtful: tuple[str, ...]) -> tuple[Span, ...]:
    """The places in the joined text of the lines that are left over, and of those that the page may hide."""
    found, place = [], 0
    whole = frozenset(doubtful)
    words = "\n".join(dict.fromkeys(doubtful))[:DOUBTFUL_SEARCHED]
    for number, block in enumerate(blocks):
        place += 0 if not number else 2 if block.is_apart else 1
        if number and (is_left_over(block) or (line := _fold(block.text)) in whole or line in words):
            found.append(Span(place, place + len(block.text)))
        place += len(block.text)
    return tuple(found)


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()
