"""What a page does not show to its reader is no part of the report: hidden elements, struck-out words."""

import re
from collections.abc import Iterator

import msgspec

from tellings.readers.pages.styles.cascade import Style, Styles
from tellings.readers.pages.styles.conditions import holds_for_media
from tellings.readers.pages.styles.matching import MOST_LOOKS, NOTHING, NOWHERE, Around, Place, number_children
from tellings.readers.pages.styles.sheets import Rule, parse_sheet
from tellings.readers.pages.styles.shown import Surroundings, Verdict, find_surroundings, is_box_hidden
from tellings.readers.pages.tree import Element

STYLES_READ = 1_000_000
"""Characters of a page's own style sheets, and as many of its style attributes, that are looked at: half a second's
work. Pages of news hold up to some 300,000."""

MOST_DOUBTED = 0.5
"""Share of a page's words from which what may be hidden is the page itself, which moves in as it is read."""

MOST_HIDDEN = 0.8
"""Share of a page's words from which a hidden part is the page, which its script shows when it has loaded."""

SEVERAL = 3
"""Elements that are hidden one by one from which they can be a page that its script shows; a single one is hidden."""

_FOR_SCREEN_READERS = re.compile(
    r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader-text|u-hidden-visually|is-hidden|a11y-hidden)(?![\w-])",
    re.IGNORECASE,
)
_STRUCK = frozenset(("del", "s", "strike"))
_UNSHOWN = frozenset(("template", "noframes", "noembed", "datalist", "audio", "video", "canvas", "iframe", "object"))
"""Elements whose words are shown only by a browser that can't show the element itself, or never."""

_FRAME = frozenset(("html", "head", "body", "main", "article"))
"""Elements that pages hide until their script has run, and then show: their hiding tells nothing."""


class Hiding(msgspec.Struct, frozen=True):
    """What was found: characters that were taken away, texts of which it is in doubt, and what to know of it."""

    size: int = 0
    doubtful: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def drop_hidden(root: Element) -> Hiding:
    """Take what a page hides or strikes out away from its tree; what may be hidden stays, and is returned."""
    walk = _Walk(root)
    walk.go()
    walk.apply()
    return Hiding(walk.size, tuple(walk.doubtful), tuple(_find_notes(walk)))


def _find_notes(walk: "_Walk") -> Iterator[str]:
    """What a reader of the text should know: limits that were reached, and words that are in doubt."""
    if walk.styles.matcher.looks > MOST_LOOKS:
        yield "its style sheets select too much to look at all of it; words that they hide may stand in the text"
    if walk.styles.passed_over:
        yield f"{walk.styles.passed_over:,} rules of its style sheets were not looked at; words that they hide are read"
    if walk.spent > STYLES_READ:
        yield f"its styles are longer than {STYLES_READ:,} characters; words that the rest hides are read"
    if walk.shows_itself:
        yield "its styles hide most of its words until its script has run; they are read as shown"
    if walk.doubtful:
        yield f"its styles may hide “{_shorten(walk.doubtful[0])}”; lines of such words are no part of the report"


class Inside(msgspec.Struct, frozen=True):
    """What the elements inside another one take over: surroundings, custom properties, steps of selectors."""

    given: Surroundings
    custom: dict[str, str]
    taken: Around


class _Walk:
    """One way through a page's tree, from the outside in."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.spent = 0
        self.size = 0
        self.unseen: list[Element] = []
        self.muted: list[Element] = []
        self.doubtful: list[str] = []
        self.styles = Styles(_find_rules(root))
        self.shows_itself = False
        self.is_linked = any("stylesheet" in (link.get("rel") or "").lower() for link in root.iter("link"))
        self.most = MOST_HIDDEN * _measure(root.find("body"))

    def go(self) -> None:
        """Go through the tree; a stack holds what is still to be entered, so that depth costs no recursion."""
        start = Inside(Surroundings(is_stated=not self.is_linked), {}, Around(NOTHING, NOTHING, {}, NOTHING))
        open_: list[tuple[Element, Place, Inside]] = [(self.root, NOWHERE, start)]
        while open_:
            element, place, outside = open_.pop()
            inside = self._enter(element, place, outside)
            if inside is None or not len(element):
                continue
            places = number_children(element) if self.styles.matcher.asks_for_places else [NOWHERE] * len(element)
            open_.extend((child, place, inside) for child, place in reversed(list(zip(element, places, strict=True))))

    def _enter(self, element: Element, place: Place, outside: Inside) -> Inside | None:
        """Drop an element, or say what those inside it take over."""
        around, custom = outside.given, outside.custom
        selected, taken = self.styles.matcher.match(element, place, outside.taken)
        css = element.get("style") or ""
        self.spent += len(css)
        if self.spent > STYLES_READ and css:
            element.attrib.pop("style")
        own = dict(custom) if self.styles.has_custom or "--" in css else custom
        sure, maybe = self.styles.find_style(element, selected, own)
        verdict = _is_hidden(element, sure, around)
        if sure is not maybe and _is_hidden(element, maybe, around) != verdict:
            verdict = None
        if verdict is True and self._drop(element):
            return None
        if verdict is None:
            self._doubt(element)
        tag = element.tag
        given = find_surroundings(_without_hiding(sure) if tag in _FRAME else sure, _put_attributes(element, around))
        self._judge_words(element, given, around)
        return Inside(given, own, taken)

    def _drop(self, element: Element) -> bool:
        size = _measure(element)
        if len(element) and size > self.most:
            return False
        self.size += size
        self.unseen.append(element)
        return True

    def apply(self) -> None:
        """Take away what is not seen, unless that is nearly all: then the page shows itself by script."""
        if sum(map(len, self.doubtful)) > MOST_DOUBTED * self.most / MOST_HIDDEN:
            self.doubtful, self.shows_itself = [], True
        if self.size > self.most > 0 and len(self.unseen) + len(self.muted) >= SEVERAL:
            self.size, self.shows_itself = 0, True
            return
        for element in self.muted:
            element.text = None
            for child in element:
                child.tail = " " if child.tail else None
        for element in self.unseen:
            element.drop_tree()

    def _doubt(self, element: Element) -> None:
        words = _fold(" ".join(_iterate_words(element)))
        is_inside = bool(self.doubtful) and words in self.doubtful[-1]
        if not is_inside and not (len(element) and _measure(element) > self.most):
            self.doubtful.append(words)

    def _judge_words(self, element: Element, given: Surroundings, around: Surroundings) -> None:
        """Take an element's own words away where they are not seen; words in doubt are kept and told."""
        if given.is_text_seen is True or element.tag in _FRAME:
            return
        if given.is_text_seen is not around.is_text_seen and len(element) and _measure(element) > self.most:
            return
        words = [element.text or "", *(child.tail or "" for child in element)]
        if given.is_text_seen is None:
            self.doubtful.extend(filter(None, map(_fold, words)))
            return
        self.size += sum(map(len, words))
        self.muted.append(element)


def _is_hidden(element: Element, style: Style, around: Surroundings) -> Verdict:
    tag = element.tag
    if not isinstance(tag, str) or tag in _FRAME:
        return False
    if tag in _STRUCK or (tag in _UNSHOWN and element.get("shadowrootmode") is None):
        return True
    if tag == "noscript" or (element.get("aria-hidden") or "").strip().lower() == "true":
        return True
    if _FOR_SCREEN_READERS.search(element.get("class") or ""):
        return True
    if _is_hidden_by_default(element, tag) and style.get("display", "revert") == "revert":
        return True
    verdict = is_box_hidden(style, tag, around)
    return None if verdict is False and _is_for_later(element) else verdict


def _is_for_later(element: Element) -> bool:
    """Whether words are shown only once their reader does something: opens, finds, or closes something."""
    parent = element.getparent()
    is_folded = parent is not None and parent.tag == "details" and parent.get("open") is None
    is_found = (element.get("hidden") or "").strip().lower() == "until-found"
    return element.get("inert") is not None or is_found or (is_folded and element.tag != "summary")


def _is_hidden_by_default(element: Element, tag: str) -> bool:
    """Whether a browser hides the element unless the page's style says otherwise."""
    if tag == "dialog":
        return element.get("open") is None
    if (element.get("hidden") or "").strip().lower() == "until-found":
        return element.get("popover") is not None
    return element.get("hidden") is not None or element.get("popover") is not None


def _without_hiding(style: Style) -> Style:
    return {name: value for name, value in style.items() if name not in ("visibility", "font-size", "text-indent")}


def _put_attributes(element: Element, around: Surroundings) -> Surroundings:
    """What the attributes of old HTML (``color``, ``bgcolor``, ``text``) give to an element, before its style."""
    colour = element.get("text") if element.tag == "body" else element.get("color") if element.tag == "font" else None
    ground = element.get("bgcolor")
    if not colour and not ground:
        return around
    style = {"color": colour.strip().lower()} if colour else {}
    if ground:
        style["background-color"] = ground.strip().lower()
    return find_surroundings(style, around)


def _find_rules(root: Element) -> list[Rule]:
    """The rules of a page's own style sheets that may matter, as many characters of them as are read."""
    rules: list[Rule] = []
    left = STYLES_READ
    for sheet in root.iter("style"):
        holds = holds_for_media(sheet.get("media") or "")
        holds = holds if (sheet.get("type") or "text/css").strip().lower() == "text/css" else False
        if holds is False or any(ancestor.tag == "noscript" for ancestor in sheet.iterancestors()):
            continue
        css = "".join(sheet.itertext())[:left]
        left -= len(css)
        found = parse_sheet(css)
        rules.extend(found if holds else (msgspec.structs.replace(rule, is_doubtful=True) for rule in found))
    return rules


def _measure(element: Element) -> int:
    """How many characters of words an element holds, scripts and styles aside."""
    return sum(len(" ".join(words.split())) for words in _iterate_words(element))


def _iterate_words(element: Element) -> Iterator[str]:
    for part in element.iter():
        if part.text and part.tag not in ("script", "style"):
            yield part.text
        if part.tail and part is not element:
            yield part.tail


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rpartition(' ')[0]} …"
