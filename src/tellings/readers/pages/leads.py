"""The lead of an article that an extractor lost: it stands between the headline and the text, or beside them."""

import re
from itertools import islice

import msgspec

from tellings.readers.pages.blocks import Block, ends_sentence, find_blocks
from tellings.readers.pages.leftover import is_left_over
from tellings.readers.pages.tree import Element

FEWEST_WORDS = 5
"""Words from which a line may be a lead; fewer are a label."""
FEWEST_SUBTITLE = 8
"""Words from which a heading right under the headline is a standfirst, and no title of a section."""
ABOVE = 3
"""Lines above the headline in which what the page calls a lead is looked for."""
LONGEST_LEAD = 1_000
"""Characters of the longest part that is a lead and not the article; standfirsts have up to about 400."""

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|de(?:c)?k|lede|lead|intro(?:duction)?|summary"
    r"|strap-?line|excerpt|sapo|chapo|chapeau|vorspann|entradilla|bajada|copete|sommario|occhiello|ingress"
    r"|highlights?|key-?points?|teaser)(?:$|[\s_-])",
    re.IGNORECASE,
)
CLOSE, LONGEST_CAPTION = 3, 400
"""Steps from a picture to the part that holds its caption, and the characters of that part."""

_PICTURES = ("img", "picture", "video", "figure", "amp-img", "iframe")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BYLINE = re.compile(
    r"(?:by|from|published|updated|posted|photo(?:graph)?s?|image|picture|listen|watch)\b", re.IGNORECASE
)


class Leads(msgspec.Struct, frozen=True):
    """Lines of a page: those that it calls a lead, and those that stand beside a picture."""

    named: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()


def find_leads(root: Element) -> Leads:
    """Find what tells a lead from a caption, before anything is taken from a page."""
    return Leads(_find_named(root), _find_captions(root))


def is_lead_name(names: str) -> bool:
    """Whether classes or ids name a part as a lead, standfirst or summary."""
    return bool(_NAMED.search(_HUMPS.sub("-", names)))


def _find_named(root: Element) -> frozenset[str]:
    """The lines of the parts that a page calls its lead, standfirst or summary, before anything is taken from it."""
    lines: set[str] = set()
    for element in root.find("body").iterdescendants(
        "p", "div", "section", "header", "h2", "h3", "ul", "strong", "span"
    ):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        is_named = element.get("itemprop") in ("description", "abstract") or is_lead_name(names)
        if is_named and _is_short(element) and next(element.iter(*_PICTURES), None) is None:
            lines.update(block.text for block in find_blocks(element))
    return frozenset(lines)


def _find_captions(root: Element) -> frozenset[str]:
    """The lines that stand in one small part with a picture, and may be its caption."""
    lines: set[str] = set()
    small: dict[Element, bool] = {}
    for picture in root.find("body").iter(*_PICTURES):
        for part in islice(picture.iterancestors(), CLOSE):
            if part not in small:
                # One part may hold very many pictures, and is looked through once.
                small[part] = _is_caption_size(part)
                if small[part]:
                    lines.update(block.text for block in find_blocks(part))
            if not small[part]:
                break
    return frozenset(lines)


def _is_caption_size(part: Element) -> bool:
    return part.find(".//h1") is None and len(" ".join("".join(part.itertext()).split())) <= LONGEST_CAPTION


def put_lead(
    found: tuple[Block, ...], shown: tuple[Block, ...], headline: str | None, leads: Leads
) -> tuple[Block, ...]:
    """Put before the text what the page shows between its headline and that: sentences, and what it calls a lead.

    Args:
        found: the lines that were extracted.
        shown: all lines of the page, in order, without the parts around the article.
        leads: the lines that the page calls a lead, and those that may be captions.
    """
    wanted = " ".join((headline or "").split()).casefold()
    texts = {block.text for block in found}
    first = next(
        (number for number, block in enumerate(shown) if block.text in texts and not _is_title(block, wanted)), 0
    )
    place = next((number for number in range(first - 1, -1, -1) if _is_title(shown[number], wanted)), None)
    if place is None:
        return found
    above = [block for block in shown[max(0, place - ABOVE) : place] if block.text in leads.named and _is_told(block)]
    below = shown[place + 1 : first]
    kept = [block for number, block in enumerate(below) if _is_lead(block, leads, is_next=number == 0)]
    lead = [block for block in (*above, *kept) if block.text not in texts]
    top = next((number for number, block in enumerate(found) if not _is_title(block, wanted)), len(found))
    return (*found[:top], *lead, *found[top:])


def _is_title(block: Block, wanted: str) -> bool:
    return block.text.casefold() == wanted


def _is_lead(block: Block, leads: Leads, *, is_next: bool) -> bool:
    if not _is_told(block):
        return False
    if block.text in leads.named:
        return True
    if block.text in leads.captions:
        return False
    if ends_sentence(block.text) and not block.is_heading:
        return True
    return is_next and block.is_heading and len(block.text.split()) >= FEWEST_SUBTITLE


def _is_told(block: Block) -> bool:
    """Whether a line says something: it has words enough, leads nowhere, and names no writer or picture."""
    return len(block.text.split()) >= FEWEST_WORDS and not is_left_over(block) and not _BYLINE.match(block.text)


def _is_short(element: Element) -> bool:
    return len(" ".join("".join(element.itertext()).split())) <= LONGEST_LEAD and element.find(".//h1") is None
