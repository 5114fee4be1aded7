"""What a page does not show to its reader is no part of the report: hidden elements, struck-out words."""

import re

from tellings.readers.pages.tree import Element

_ZERO = r"(?<![\d.])0+(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
_NO_CORNER = r"(?:0|1)(?:px)?"
_STYLE = re.compile(
    rf"""display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)
    |(?<![-\w])opacity\s*:\s*{_ZERO}
    |(?<![-\w])font-size\s*:\s*{_ZERO}
    |(?<![-\w])font\s*:\s*[^;]*?(?<![\d.])0(?:px|pt|em|rem)?(?:\s|/)
    |(?<![-\w])(?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:
    \s*-\s*(?:\d{{4,}}px|\d{{3,}}(?:em|rem|vw|vh|%))
    |clip\s*:\s*rect\s*\(\s*(?:{_NO_CORNER}[\s,]*){{4}}\)
    |clip-path\s*:\s*inset\s*\(\s*(?:50|100)%
    |(?<![-\w])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!).*overflow\s*:\s*hidden
    |overflow\s*:\s*hidden.*(?<![-\w])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)
    |transform\s*:\s*scale\s*\(\s*0\s*\)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?([.#])([\w-]+)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FOR_SCREEN_READERS = re.compile(
    r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader-text|u-hidden-visually|is-hidden|a11y-hidden)(?![\w-])",
    re.IGNORECASE,
)
STYLES_READ = 200_000
"""Characters of a page's own style sheets that are looked at; the hiding of words needs few of them."""

MOST_HIDDEN = 0.8
"""Share of a page's words from which a hidden part is the page, which its script shows when it has loaded."""

_STRUCK = ("del", "s", "strike")
_FRAME = ("html", "head", "body", "main", "article")
"""Elements that pages hide until their script has run, and then show: their hiding tells nothing."""

Selector = tuple[str, str, str]
"""A tag (or ""), "." or "#", and a name."""


def drop_hidden(root: Element) -> int:
    """Take what a page hides or strikes out away from its tree; how many characters it held."""
    selectors = _find_hiding_selectors(root)
    body = root.find("body")
    most = MOST_HIDDEN * _measure(body)
    hidden = [e for e in root.iterdescendants() if _is_hidden(e, selectors) and not (len(e) and _measure(e) > most)]
    size = 0
    for element in hidden:
        if element.getparent() is None:
            continue
        size += _measure(element)
        element.drop_tree()
    return size


def _measure(element: Element) -> int:
    """How many characters of words an element holds, scripts and styles aside."""
    words = len(" ".join("".join(element.itertext()).split()))
    return words - sum(len(" ".join("".join(part.itertext()).split())) for part in element.iter("script", "style"))


def _is_hidden(element: Element, selectors: frozenset[Selector]) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _FRAME:
        return False
    if tag in _STRUCK or tag == "template" or (tag == "dialog" and element.get("open") is None):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = element.get("style")
    if style and _hides(style):
        return True
    return _matches(element, tag, selectors)


def _hides(style: str) -> bool:
    """Whether declarations hide: outright, or by giving the words the colour of their ground."""
    if _STYLE.search(style):
        return True
    colour, background = _COLOUR.search(style), _BACKGROUND.search(style)
    if colour is None:
        return False
    value = colour.group(1).strip().lower()
    return value == "transparent" or (background is not None and value == background.group(1).strip().lower())


def _matches(element: Element, tag: str, selectors: frozenset[Selector]) -> bool:
    classes = element.get("class", "")
    if classes and _FOR_SCREEN_READERS.search(classes):
        return True
    if not selectors:
        return False
    names = [*((".", name) for name in classes.split()), ("#", element.get("id", ""))]
    return any((wanted, mark, name) in selectors for mark, name in names for wanted in ("", tag))


def _find_hiding_selectors(root: Element) -> frozenset[Selector]:
    """Selectors of one class or id, in the page's own style sheets for all media, that hide what they select.

    Rules inside ``@media`` and longer selectors depend on what only a browser knows, and are passed over.
    """
    found: set[Selector] = set()
    for sheet in root.iter("style"):
        if sheet.get("media", "all").strip().lower() not in ("", "all", "screen"):
            continue
        if any(ancestor.tag == "noscript" for ancestor in sheet.iterancestors()):
            continue
        css = _drop_at_rules(_COMMENT.sub("", "".join(sheet.itertext())[:STYLES_READ]))
        for selectors, body in _RULE.findall(css):
            if _hides(body):
                matches = (_SIMPLE.fullmatch(selector.strip()) for selector in selectors.split(","))
                found.update(((m.group(1) or "").lower(), m.group(2), m.group(3)) for m in matches if m)
    return frozenset(found)


def _drop_at_rules(css: str) -> str:
    """Style sheets without the blocks of their at-rules (``@media {...}``), in which rules nest."""
    kept: list[str] = []
    depth, start, is_at_rule = 0, 0, False
    for match in re.finditer(r"[@{};]", css):
        mark, place = match.group(), match.start()
        if mark == "@" and depth == 0 and not is_at_rule:
            kept.append(css[start:place])
            is_at_rule = True
        elif mark == "{":
            depth += 1
        elif mark == "}":
            depth = max(0, depth - 1)
        if is_at_rule and depth == 0 and mark in "};":
            is_at_rule, start = False, match.end()
    return "".join(kept) + ("" if is_at_rule else css[start:])
