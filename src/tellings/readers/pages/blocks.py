"""A tree, of a page or of what an extractor took from one -> its lines of text."""

import re
from collections.abc import Iterator

import msgspec

from tellings.readers.pages.tree import Element

_BREAKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody "
    "tfoot thead tr ul head item list quote row code cell".split()
)
"""Elements of HTML, and of the extractor's own markup, before and after which a line ends."""

_CLOSE = frozenset(("li", "tr", "dd", "dt", "item", "row"))
"""Elements that follow each other without a blank line."""

_LINE = frozenset(("br", "lb"))
_CELL = frozenset(("td", "th"))
_LINK = frozenset(("a", "ref"))
_UNSHOWN = frozenset(
    "head script style template noscript iframe object svg math canvas audio video select option textarea datalist "
    "title meta link button input".split()
)
_FINAL = re.compile(r"[.!?…][\"'”’)\]]*$")
_SPACES = re.compile(r"[\s\xa0]+")
_CELL_MARK = "\x01"
"""Stands between cells while a line is collected; the tree of a page holds no such character."""
_INVISIBLE = re.compile("[\xad\u200b\u2060\ufeff]")


class Block(msgspec.Struct, frozen=True):
    """A line of text: how much of it is links (0 to 1), whether it is a heading, whether a blank line precedes it."""

    text: str
    linked: float = 0.0
    is_heading: bool = False
    is_apart: bool = True


def find_blocks(root: Element, *, is_page: bool = True) -> tuple[Block, ...]:
    """Find the lines of a tree in their order, without those that hold no words.

    Args:
        is_page: whether this is HTML (where "head" is no heading) or an extractor's own markup.
    """
    writer = _Writer()
    _write(root, writer, is_page=is_page)
    writer.end_line(is_apart=True)
    return tuple(writer.blocks)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_FINAL.search(text))


def join_blocks(blocks: tuple[Block, ...]) -> str:
    """Write blocks as one text: a blank line between paragraphs, none between the items of a list."""
    parts: list[str] = []
    for number, block in enumerate(blocks):
        if number:
            parts.append("\n\n" if block.is_apart else "\n")
        parts.append(block.text)
    return "".join(parts)


class _Writer:
    """Collects words into lines."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._linked = 0
        self._is_apart = True
        self.heading = 0
        self.link = 0

    def add(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            self._linked += len(text.strip()) if self.link else 0

    def end_line(self, *, is_apart: bool) -> None:
        words = _SPACES.sub(" ", _INVISIBLE.sub("", "".join(self._parts).replace("\t", " ")))
        text = "\t".join(cell.strip() for cell in words.split(_CELL_MARK) if cell.strip()).strip()
        if text:
            share = min(1.0, self._linked / len(text))
            self.blocks.append(Block(text, round(share, 3), self.heading > 0, self._is_apart))
            self._is_apart = is_apart
        else:
            self._is_apart = self._is_apart or is_apart
        self._parts, self._linked = [], 0


def _write(root: Element, writer: _Writer, *, is_page: bool) -> None:
    """Walk a tree without recursion, for it may be deep."""
    stack: list[Iterator[Element]] = [iter((root,))]
    open_elements: list[Element] = []
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            if open_elements:
                _close(open_elements.pop(), writer, is_page=is_page)
            continue
        if not isinstance(element.tag, str) or (is_page and element.tag in _UNSHOWN):
            writer.add(element.tail)
            continue
        _open(element, writer, is_page=is_page)
        open_elements.append(element)
        stack.append(iter(element))


def _open(element: Element, writer: _Writer, *, is_page: bool) -> None:
    tag = element.tag
    if tag in _BREAKS and tag != "cell":
        writer.end_line(is_apart=tag not in _CLOSE)
    elif tag in _LINE:
        writer.end_line(is_apart=False)
    elif tag in _CELL or tag == "cell":
        writer.add(_CELL_MARK)
    writer.heading += _is_heading(tag, is_page=is_page)
    writer.link += tag in _LINK
    if tag == "q":
        writer.add("“")
    writer.add(element.text)


def _close(element: Element, writer: _Writer, *, is_page: bool) -> None:
    tag = element.tag
    if tag == "q":
        writer.add("”")
    if tag in _BREAKS and tag != "cell":
        writer.end_line(is_apart=tag not in _CLOSE)
    writer.heading -= _is_heading(tag, is_page=is_page)
    writer.link -= tag in _LINK
    if element.getparent() is not None or tag in _LINE:
        writer.add(element.tail)


def _is_heading(tag: str, *, is_page: bool) -> bool:
    return tag == "head" if not is_page else len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"
