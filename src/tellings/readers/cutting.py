"""Texts that are cut: the mark at their end that says so is told, and is no part of the text."""

import re
from typing import Literal

import msgspec

LONGEST_MARK = 120
"""Characters of the longest mark: "Continue reading" with the title of the story."""

LONGEST_FOOT = 500
"""Characters in which the line stands that a feed of WordPress puts below its texts."""

Origin = Literal["excerpt", "page"]
"""Whence a text is: a programme's answer or a feed, which often give the beginning of a text; or what people saw."""

_COUNT = (
    r"[\[(]\+?\s?\d[\d,. ]*\s?(?:more )?(?:chars?|characters|words|Zeichen|caractères|caracteres)[^\[\]()]{0,20}[\])]"
)
_DOTS = r"(?:…|\.\s?\.\s?\.)+"
_BRACKETED = rf"[\[({{]\s?{_DOTS}\s?[\])}}]|\[&(?:hellip|#8230|#x2026);\]"
_LINK = r"(?:\s*(?:»|›|→|>+|&raquo;|&rarr;|{dots}|[.:]))*".replace("{dots}", _DOTS)
_PHRASES = (
    r"(?:click here to |tap to )?(?:read|see|view) (?:the )?(?:more|full|rest|whole|entire)(?: of)?(?: (?:the|this))?"
    r"(?: (?:story|article|text|report|post|piece|entry))?(?: (?:here|now|online|(?:at|on|in) [^\n]{1,60}))?",
    r"(?:continue|keep) reading"
    r"(?: (?:the|this) (?:story|article|post|report)| [“\"‘'][^\n]{1,90}| (?:at|on) [^\n]{1,60})?",
    r"(?:subscribe|sign in|log in|register|sign up|become a (?:member|subscriber)) (?:now |for free )?"
    r"to (?:continue|keep|read|see)[^\n]{0,70}",
    r"(?:this|the) (?:article|story|content|rest)[^\n]{0,30} is (?:only |reserved |available )?"
    r"(?:for|to) (?:our |paying )?(?:subscribers|members)[^\n]{0,30}",
    r"full (?:story|article|text|report)(?: (?:here|at [^\n]{1,60}|on [^\n]{1,60}))?|more ?(?:at|on) \S{4,60}",
    r"(?:weiter|mehr) ?lesen(?: (?:bei|auf|im) [^\n]{1,60})?|ganzen artikel lesen|jetzt weiterlesen",
    r"(?:lire|voir) (?:la suite|plus|l['’]article)(?: [^\n]{1,60})?|suite de l['’]article[^\n]{0,40}",
    r"(?:seguir|continuar|sigue) (?:leyendo|lendo)|leer (?:más|mas|artículo completo)|le(?:ia|r) mais",
    r"continua a leggere|leggi (?:tutto|di più)|lees (?:verder|meer)|läs (?:mer|vidare)|les mer|læs mere|lue lisää"
    r"|czytaj (?:dalej|więcej)|читать (?:далее|полностью)|devamını oku|اقرأ المزيد",
)
_PHRASE = rf"(?:{'|'.join(_PHRASES)})"
_MARK = re.compile(rf"\s*(?:{_DOTS}\s*)?(?:{_COUNT}|{_BRACKETED}|[(\[]more[)\]]){_LINK}$", re.IGNORECASE)
_LINE = re.compile(rf"[\s(\[<>»›→|*_]*{_PHRASE}{_LINK}[)\]]?\s*$", re.IGNORECASE)
_TRAILING = re.compile(
    rf"(?:(?:{_DOTS}|{_BRACKETED})\s*{_PHRASE}{_LINK}|(?<=[\w,;:’'\"”)%–—-])\s?{_DOTS})\s*$", re.IGNORECASE
)
_AFTER = re.compile(rf"(?<=[\w.!?…\"”’'»)])\s+{_PHRASE}{_LINK}\s*$", re.IGNORECASE)
_APPEARED = re.compile(
    r"\s*(?:^|(?<=[\s.!?…\])]))(?:The (?:post|article) [^\n]{1,300} (?:was )?(?:first )?(?:appeared|published)"
    r"(?: first)? (?:on|at)"
    r"|Der Beitrag [^\n]{1,300} erschien zuerst (?:auf|bei)|L['’]article [^\n]{1,300} est apparu en premier sur"
    r"|(?:La entrada|El (?:cargo|artículo)) [^\n]{1,300} (?:se publicó|apareció) (?:por primera vez|primero) en"
    r"|O post [^\n]{1,300} apareceu primeiro (?:em|no|na)"
    r"|L['’]articolo [^\n]{1,300} (?:proviene da|sembra essere il primo su)"
    r"|Het bericht [^\n]{1,300} verscheen eerst op|Запись [^\n]{1,300} впервые появилась)\s[^\n]{1,100}$"
)
_WALL = re.compile(
    r"subscribe (?:now )?to (?:continue|keep|read|unlock)[^\n.!?]{0,40}|(?:continue|keep) reading this article"
    r"|become a (?:member|subscriber) to (?:continue|read)[^\n.!?]{0,40}|to (?:continue|keep) reading,"
    r"|unlock this article|(?:log|sign) in to (?:continue|keep) reading",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[\w,;:–—-]$")
_ENDS_OPEN_WORDS = 12
"""Words of a last line of an excerpt that breaks off without a mark; shorter ones are names, credits and lists."""


class Cut(msgspec.Struct, frozen=True):
    """A text without the mark at its end, and the mark."""

    text: str
    mark: str


def find_cut(text: str, origin: Origin) -> Cut | None:
    """Find the mark by which a text says that it goes on elsewhere; ``None`` if it seems whole.

    Dots alone, and "Read more" in a line of its own under a whole sentence, are a mark in excerpts only: what people
    write ends in dots now and then, and pages put links to other stories below their texts.
    """
    body = text.rstrip()
    kept, marks = drop_foot(body), []
    while match := _match(kept, origin):
        marks.append(" ".join(match.group().split()))
        kept = kept[: match.start()].rstrip()
    if marks and kept:
        return Cut(kept, " ".join(reversed(marks)))
    last = kept.rpartition("\n")[2]
    if origin == "excerpt" and _OPEN.search(kept[-2:]) and len(last.split()) >= _ENDS_OPEN_WORDS:
        return Cut(kept, "it ends within a sentence")
    return None


def drop_foot(text: str) -> str:
    """A text of a feed without the line that its programme puts below it ("The post X appeared first on Y")."""
    body = text.rstrip()
    tail = max(0, len(body) - LONGEST_FOOT)
    return body[:tail] + _APPEARED.sub("", body[tail:]).rstrip()


def find_wall(shown: str) -> str | None:
    """The words by which a page asks its reader to pay or sign in before the text goes on."""
    match = _WALL.search(" ".join(shown.split()))
    return match.group() if match else None


def tell_cut(mark: str) -> str:
    """The note on a text that is cut."""
    return f"is cut: the text goes on elsewhere ({mark}); what it does not say here, it may say there"


def _match(text: str, origin: Origin) -> re.Match[str] | None:
    start = max(0, len(text) - LONGEST_MARK)
    if found := _MARK.search(text, start):
        return found
    line_start = text.rfind("\n") + 1
    is_line = len(text) - line_start <= LONGEST_MARK and line_start > 0
    if is_line and (found := _LINE.match(text, line_start)) and _is_cut_before(text[:line_start], found, origin):
        return found
    trailing = _TRAILING.search(text, start)
    if trailing and (origin == "excerpt" or _has_phrase(trailing.group())):
        return trailing
    after = _AFTER.search(text, start) if origin == "excerpt" else None
    is_phrase = after and after.group().strip()[:1].isupper() and not after.group().strip().lower().startswith("more")
    return after if is_phrase else None


def _is_cut_before(above: str, line: re.Match[str], origin: Origin) -> bool:
    """Whether what stands above such a line, or the line itself, shows that the text goes on behind it."""
    if origin == "excerpt":
        return True
    head = above[-LONGEST_MARK:].rstrip()
    breaks_off = bool(_OPEN.search(head) or re.search(rf"{_DOTS}$", head))
    return breaks_off or bool(
        re.search(r"continue|keep|subscribe|sign in|log in|register", line.group(), re.IGNORECASE)
    )


def _has_phrase(mark: str) -> bool:
    return bool(re.search(r"\w{3}", mark))
