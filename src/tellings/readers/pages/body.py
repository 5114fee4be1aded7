"""The running text of a page: trafilatura's extraction, helped and checked by what the page says itself."""

import copy
import re

from tellings.readers.pages.blocks import Block, find_blocks
from tellings.readers.pages.clutter import drop_clutter
from tellings.readers.pages.facts import PageFacts
from tellings.readers.pages.gaps import drop_above, fill_gaps, put_standfirst
from tellings.readers.pages.leads import find_leads, put_lead
from tellings.readers.pages.sitetalk import find_talk
from tellings.readers.pages.tree import Element

SHINGLE = 4
"""Words in a row by which texts are compared: the length that the public benchmark of article extraction uses."""

STATED_FULLY = 0.9
"""Share of the stated text's shingles that the page must show for the statement to say what belongs to the article."""
STATED_WORDS = 60
"""Words from which a stated text can be the whole of an article, and no summary of it."""
BELONGS = 0.5
"""Share of a line's shingles that must stand in the stated text for the line to be of the article."""

MOST_LINES = 2_000
"""Lines of a page from which the extractor's second opinions are not asked: their time grows with the square of the
lines (4 s for 1,500 of them). Pages of news have some 50 to 500."""

MOST_ELEMENTS = 20_000
"""Elements of a page from which the extractor is not asked at all, and its lines are chosen by their shape alone."""
MOST_CHILDREN = 2_000
"""The same for the elements right inside one other: the extractor's time grows with their square (2 s for 6,000
superscripts of one paragraph). Paragraphs of news have some 10, lists and tables up to a few hundred."""

LONGEST_CELL = 300
"""Characters from which a cell holds running text, and its table is no table of figures."""

FEWEST_TOLD = 8
"""Words of a line that tells something beside a request for consent."""

_WORD = re.compile(r"\w+")
_UNSHOWN_INSIDE = ("time", "data", "label", "output", "rt", "math")
"""Elements with words inside sentences that the extractor takes away with their words."""


def extract_blocks(root: Element, facts: PageFacts) -> tuple[Block, ...]:
    """Extract the lines of a page's article, which may be none; the tree is changed.

    Args:
        root: the tree, without what the page hides.
        facts: what the page states of its article: its text, a summary, the headline.
    """
    keep_words(root)
    unfold_tables(root)
    leads = find_leads(root)
    drop_talk(root)
    drop_clutter(root)
    for part in root.find("body").iter("aside", "form"):
        if part.find(".//h1") is not None:
            # The extractor drops these by their tags, even where a page lays its article out in one.
            part.tag = "div"
    shown = find_blocks(root)
    found = _select_stated(shown, facts.body) if facts.body else ()
    if not found:
        extracted = shown if is_oversized(root) else _run_extractor(root, is_long=len(shown) > MOST_LINES)
        found = fill_gaps(extracted, shown)
        found = drop_above(found, shown, facts.headline)
    return put_lead(put_standfirst(found, shown, facts.summary), shown, facts.headline, leads)


def is_oversized(root: Element) -> bool:
    """Whether a page has more elements, or more of them right inside one, than the extractor is given."""
    return any(number > MOST_ELEMENTS or len(part) > MOST_CHILDREN for number, part in enumerate(root.iter(), 1))


def drop_talk(root: Element) -> None:
    """Take away the paragraphs in which a site asks for consent, unless the page holds nothing else."""
    paragraphs = [
        e for e in root.find("body").iter("p", "div", "li", "span") if e.find(".//p") is None and not e.findall("div")
    ]
    talk = [e for e in paragraphs if (text := " ".join("".join(e.itertext()).split())) and find_talk(text) == "consent"]
    rest = {
        block.text
        for block in find_blocks(root)
        if count_words(block.text) >= FEWEST_TOLD and not find_talk(block.text)
    }
    if len(rest) >= 2:
        for element in talk:
            if element.getparent() is not None and next(element.iter("h1"), None) is None:
                element.drop_tree()


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def keep_words(root: Element) -> None:
    """Write elements that the extractor would drop from inside sentences as others that it keeps; drop note marks."""
    for mark in list(root.find("body").iter("sup")):
        if mark.find(".//a") is not None and mark.getparent() is not None:
            mark.drop_tree()
    for element in root.find("body").iter(*_UNSHOWN_INSIDE, "q"):
        if element.tag == "q":
            element.text = "“" + (element.text or "")
            if len(element):
                element[-1].tail = (element[-1].tail or "") + "”"
            else:
                element.text += "”"
        element.tag = "span"


def unfold_tables(root: Element) -> None:
    """Write tables that only lay out a page as plain parts; those of figures stay."""
    tables = [table for table in root.find("body").iter("table") if _lays_out(table)]
    for table in tables:
        for element in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
            owner = element if element.tag == "table" else next(element.iterancestors("table", "div"), table)
            if element is table or owner.tag == "div" or owner is table:
                element.tag = "div"


def _lays_out(table: Element) -> bool:
    if table.find(".//table") is not None or table.get("role") in ("presentation", "none"):
        return True
    return any(len("".join(cell.itertext())) > LONGEST_CELL for cell in table.iter("td"))


def _run_extractor(root: Element, *, is_long: bool) -> tuple[Block, ...]:
    import trafilatura

    own = copy.deepcopy(root)
    for script in list(own.iter("script")):
        # Of a short page it takes any JSON-LD's text, another article's too.
        script.drop_tree()
    try:
        found = trafilatura.bare_extraction(
            own, include_comments=False, include_links=True, include_formatting=False, fast=is_long
        )
    except (ValueError, AssertionError, RecursionError):
        return ()
    body = getattr(found, "body", None)
    return () if body is None else _drop_repeats(find_blocks(body, is_page=False))


def _drop_repeats(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Lines without those that the extractor took twice from parts inside each other."""
    seen: set[str] = set()
    kept = []
    for block in blocks:
        if block.text not in seen:
            kept.append(block)
        if count_words(block.text) > SHINGLE:
            seen.add(block.text)
    return tuple(kept)


def _select_stated(shown: tuple[Block, ...], stated: str) -> tuple[Block, ...]:
    """The lines that are shown and stand in the stated text too, if they make up all of it; else none."""
    wanted = shingle(stated)
    if count_words(stated) < STATED_WORDS:
        return ()
    folded = f" {' '.join(_fold(stated))} "
    kept = tuple(block for block in shown if _belongs(block, wanted, folded))
    held = frozenset[tuple[str, ...]]().union(*(shingle(block.text) for block in kept))
    across = shingle(" ".join(block.text for block in kept))
    return kept if len(wanted & (held | across)) >= STATED_FULLY * len(wanted) else ()


def _belongs(block: Block, wanted: frozenset[tuple[str, ...]], folded: str) -> bool:
    shingles = shingle(block.text)
    if not shingles:
        words = _fold(block.text)
        return bool(words) and f" {' '.join(words)} " in folded
    return len(shingles & wanted) >= BELONGS * len(shingles)


def shingle(text: str) -> frozenset[tuple[str, ...]]:
    """Every ``SHINGLE`` words in a row of a text, folded; texts are compared by those that they share."""
    words = _fold(text)
    return frozenset(tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def _fold(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
