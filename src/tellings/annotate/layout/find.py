"""The parts of an article that are not running text: headline, byline, dateline and left-over lines."""

import re
from itertools import pairwise, takewhile

from tellings.annotate.layout.bylines import is_byline
from tellings.annotate.layout.captions import find_label, is_caption
from tellings.annotate.layout.corrections import find_corrections
from tellings.annotate.layout.datelines import Dateline, match_dateline
from tellings.annotate.layout.furniture import is_credit, is_furniture, is_rubric
from tellings.annotate.layout.lines import find_lines
from tellings.model.annotations import Layout
from tellings.model.article import Article
from tellings.model.span import Span

LONGEST_HEADLINE = 180
"""Characters of the longest headline; those of 94 reports of 22 outlets reach 150."""
TOP = 10
"""Lines from the top in which headline, byline and dateline are looked for."""
BOTTOM = 4
"""Lines from the end in which a byline may stand."""
LINK_TITLE = 140
"""Characters up to which a line under "Read more:" is the title of another report."""

_FINAL = re.compile(r"(?<!\b[A-Z])(?<!\.\.)\.[\"'”’)\]]*$")
_LINKS_FOLLOW = re.compile(
    r"(?:read|see) (?:more|also)|also read|related(?: \w+)?|more (?:from|on|in|about)\b.{0,40}"
    r"|most (?:read|popular)|recommended",
    re.IGNORECASE,
)


def find_layout(article: Article) -> Layout:
    """Find the headline, byline, dateline and left-over lines of an article, as spans of its text."""
    text, corrections = article.text, find_corrections(article.text)
    lines = tuple(line for line in find_lines(text) if line not in corrections)
    headline = _find_headline(article, lines)
    near_edge = (*lines[:TOP], *lines[-BOTTOM:])
    byline = next((line for line in near_edge if line != headline and _is_byline(article, line)), None)
    body = [line for line in lines if line not in (headline, byline)]
    furniture = tuple(sorted({*_find_left_over(article, body), *(line for line in body if _is_marked(article, line))}))
    left = set(furniture)
    captions = tuple(line for line in body if line not in left and is_caption(text, line))
    prose = [line for line in body if line not in left and line not in captions[:TOP]]
    dateline = _find_dateline(text, prose[:TOP]) or Dateline(span=None)
    labels = (find_label(text, line) for line in body if line not in left and not _starts_with(line, dateline.span))
    return Layout(
        headline=headline,
        byline=byline,
        dateline=dateline.span,
        dateline_place=dateline.place,
        dateline_date=dateline.date,
        dateline_agency=dateline.agency,
        furniture=tuple(sorted((*furniture, *(label for label in labels if label)))),
        captions=captions,
        corrections=corrections,
    )


def _find_headline(article: Article, lines: tuple[Span, ...]) -> Span | None:
    text = article.text
    if article.headline:
        wanted = _fold(article.headline)
        for line in lines[:TOP]:
            if line.end - line.start <= 2 * len(article.headline) and _is_title(_fold(_cut(text, line)), wanted):
                return line
    for line, following in pairwise(lines[:TOP]):
        words = _cut(text, line)
        if _is_byline(article, line) or is_rubric(words) or is_furniture(words) or _is_outlet(article, words):
            continue
        runs_on = text[following.start].islower() and text.count("\n", line.end, following.start) < 2
        stands_apart = len(words) <= LONGEST_HEADLINE and not _FINAL.search(words) and not runs_on
        return line if stands_apart and not match_dateline(text, line) and not is_caption(text, line) else None
    return None


def _is_title(line: str, wanted: str) -> bool:
    """Whether a line is the headline that was announced, be it cut short with dots or followed by the outlet's name."""
    stem = line.rstrip(".… ")
    return bool(stem) and (line == wanted or (len(stem) > len(wanted) // 2 and wanted.startswith(stem)))


def _is_byline(article: Article, line: Span) -> bool:
    words = article.text[line.start : min(line.end, line.start + LONGEST_HEADLINE)]
    return is_byline(words) or (article.byline is not None and _fold(words) == _fold(article.byline))


def _is_outlet(article: Article, words: str) -> bool:
    if not article.outlet or len(words) > LONGEST_HEADLINE:
        return False
    names = {_fold(article.outlet), *(_fold(part) for part in article.outlet.split("."))}
    return _fold(words).replace(" ", "") in {name.replace(" ", "") for name in names}


def _find_left_over(article: Article, body: list[Span]) -> tuple[Span, ...]:
    """The lines that are left over; under "Read more:" also the titles of other reports."""
    found, in_links = [], False
    short_after = _count_short_tail(body)
    for number, line in enumerate(body):
        words = _cut(article.text, line)
        size = line.end - line.start
        is_tail = number >= len(body) - short_after
        in_links = in_links and size <= LINK_TITLE and (is_tail or not _FINAL.search(words))
        if in_links or is_furniture(words) or is_credit(words) or _is_outlet(article, words):
            found.append(line)
            in_links = in_links or bool(
                size <= LINK_TITLE and _LINKS_FOLLOW.fullmatch(words.rstrip(" :")) and words[-1] == ":"
            )
    return tuple(found)


def _is_marked(article: Article, line: Span) -> bool:
    """Whether the reading found a line to be left over, by what only the page shows."""
    return any(span.overlaps(line) for span in article.furniture)


def _count_short_tail(body: list[Span]) -> int:
    """How many lines at the end are all as short as titles."""
    return sum(1 for _ in takewhile(lambda line: line.end - line.start <= LINK_TITLE, reversed(body)))


def _find_dateline(text: str, prose: list[Span]) -> Dateline | None:
    return next((found for line in prose if (found := match_dateline(text, line))), None)


def _starts_with(line: Span, span: Span | None) -> bool:
    return span is not None and span.start == line.start


def _cut(text: str, line: Span) -> str:
    return text[line.start : line.end]


def _fold(words: str) -> str:
    return " ".join(words.split()).casefold()
