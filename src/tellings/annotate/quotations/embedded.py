"""Marked words that are no quotation by themselves: titles, nicknames, and parts of the clause around them."""

import re

from tellings.annotate.quotations.marks import Marked
from tellings.annotate.quotations.page import Page
from tellings.annotate.quotations.speakers import find_agent

LONGEST_TITLE = 10
"""Words of the longest title of a programme or work that is told apart by its capitals."""

LONGEST_BYNAME = 3
"""Words of a byname without any capital ("known as 'the long wait'")."""

LONGEST_SIGNATURE = 14
"""Tokens of the longest line that names who said what stands above it."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BY = re.compile(r"\W+by (?:[Tt]he )?")
_SMALL = frozenset("a an and as at by for from in into of on or the to vs with".split())
_NAMERS = frozenset(
    """titled entitled named nicknamed headlined song film movie book show novel album sing sings sang singing memoir
    biography autobiography thriller podcast program programme series play musical opera documentary essay poem column
    newsletter magazine exhibition painting anthem slogan motto""".split()
)
_BEFORE_TITLE = frozenset(["on", "in", "of", "from", "the", "his", "her", "their", "'s", "’s", *_NAMERS])
_NAMES = frozenset(("name", "names", "nickname", "alias", "pseudonym", "codename", "moniker", "handle", "username"))
_KNOWN = frozenset(("known", "better-known"))
_SELVES = frozenset(("itself", "himself", "herself", "themselves"))
_NAMED = frozenset(["call", "dub", "name", "nickname", "label", "title", "entitle", "term"])


def is_title(page: Page, marked: Marked) -> bool:
    """Whether it is markup, a title (capitalised, where one stands), or a nickname within a name."""
    if page.tree.text[max(marked.outer_start - 1, 0)] == "=" or _is_named(page, marked) or _has_author(page, marked):
        return True
    words = _WORD.findall(page.tree.text, marked.start, marked.end)
    if not 0 < len(words) <= LONGEST_TITLE or page.tree.text[marked.end - 1] in "?!":
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words):
        return False
    before = page.find_token(marked.outer_start) - 1
    after = page.find_token(marked.outer_end)
    if marked.outer_start == page.paragraphs[marked.paragraph].start:
        return _is_heading(page, marked)
    word = page.tree.lowered[before]
    if word == "," and before > 0 and page.tree.lowered[before - 1] in _NAMERS:
        return True
    if word in _BEFORE_TITLE or word.endswith(("'s", "’s")):
        return True
    tokens = page.tree.tokens
    if after >= len(tokens) or tokens[before].pos != "PROPN" or len(words) > 2:
        return False
    return tokens[after].pos == "PROPN" or (tokens[after].pos == "NOUN" and page.tree.word(after)[0].isupper())


def _is_named(page: Page, marked: Marked) -> bool:
    """Whether a participle without an agent gives the words as a name to the noun before it ("a play called '...'")."""
    before = page.find_token(marked.outer_start) - 1
    if before < 1:
        return False
    if _is_byname(page, before):
        words = page.tree.text[marked.start : marked.end].split()
        return len(words) <= LONGEST_BYNAME or any(word[0].isupper() for word in words)
    if page.tree.tokens[before].lemma.lower() not in _NAMED:
        return False
    if page.tree.lowered[before - 1] in ("so", "so-", "-"):
        return True
    token = page.tree.tokens[before]
    return token.tag in ("VBN", "VBD") and token.dep == "acl" and find_agent(page.tree, before) is None


def _is_byname(page: Page, before: int) -> bool:
    """Whether what leads up to marks says that a name follows ("known as", "goes by", "calls itself")."""
    word, lemma = page.tree.lowered[before], page.tree.tokens[before - 1].lemma.lower()
    if word == "as":
        return lemma == "know" or page.tree.lowered[before - 1] in _KNOWN
    if word == "by":
        return lemma == "go"
    if word in _SELVES:
        return lemma in _NAMED
    return word in _NAMES


def _has_author(page: Page, marked: Marked) -> bool:
    """Whether the name of who made a work follows it after a comma ("'...,' by Leila Noor")."""
    match = _BY.match(page.tree.text, marked.outer_end - 1)
    if match is None or "," not in page.tree.text[marked.end - 2 : match.end()]:
        return False
    author = page.find_token(match.end())
    return author < len(page.tree) and page.tree.tokens[author].pos == "PROPN"


def is_signature(page: Page, marked: Marked) -> bool:
    """Whether it is the last line of a quotation that only names who said it ("... for years.⏎Leila Noor, mayor.”")."""
    if not marked.continues or not marked.closed or marked.start != marked.outer_start:
        return False
    first, last = page.find_token(marked.start), page.find_token(marked.end)
    tokens = page.tree.tokens[first:last]
    return len(tokens) <= LONGEST_SIGNATURE and tokens[0].pos == "PROPN" and all(t.pos != "VERB" for t in tokens)


def _is_heading(page: Page, marked: Marked) -> bool:
    """Whether the words are a line of their own that no colon leads up to."""
    if marked.outer_end != page.paragraphs[marked.paragraph].end or marked.paragraph == 0 or marked.continues:
        return False
    above = page.paragraphs[marked.paragraph - 1]
    return page.tree.text[above.end - 1] != ":"
