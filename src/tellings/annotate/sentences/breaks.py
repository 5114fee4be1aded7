"""Breaks between sentences that a parser sets wrongly, mended."""

import re

from tellings.model.syntax import TokenRange
from tellings.text.tree import Tree

_ABBREVIATIONS = """
    mr. mrs. ms. dr. drs. messrs. prof. rev. fr. sr. st. gen. gens. lt. lt.-gen. maj.-gen. col. maj. capt. cmdr. adm.
    sgt. cpl. pvt. brig. sen. sens. rep. reps. gov. pres. hon. amb. insp. supt. det. no. nos. vs. v. fig. al. approx.
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. ft. mt. e.g. i.e. cf. ca.
"""
TITLES = frozenset(_ABBREVIATIONS.split())
"""Abbreviations that stand before what they belong to, so that no sentence ends with them."""

OPENING, CLOSING = "“«„", "”»"
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_INITIAL = re.compile(r"[A-Z]\.")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}")
_LINE_BREAK = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def mend_breaks(tree: Tree) -> tuple[TokenRange, ...]:
    """The sentences of the parse, with those joined that belong together; none crosses a line break."""
    found: list[TokenRange] = []
    is_open = False
    for piece in tree.syntax.sentences:
        if piece.first >= piece.last:
            continue
        if not found or _breaks_line(tree, found[-1].last):
            found.append(piece)
            is_open = False
        elif _belongs(tree, found[-1], piece, is_open=is_open):
            found[-1] = TokenRange(found[-1].first, piece.last)
        elif (moved := _count_closing_marks(tree, piece, is_open=is_open)) > 0:
            found[-1] = TokenRange(found[-1].first, piece.first + moved)
            found.append(TokenRange(piece.first + moved, piece.last))
        else:
            found.append(piece)
        is_open = _is_open_after(tree, piece, is_open=is_open)
    return tuple(found)


def _breaks_line(tree: Tree, index: int) -> bool:
    gap = tree.text[tree.tokens[index - 1].end : tree.tokens[index].start]
    return bool(gap) and gap != " " and bool(_LINE_BREAK.search(gap))


def _belongs(tree: Tree, before: TokenRange, piece: TokenRange, *, is_open: bool) -> bool:
    """Whether a piece goes on with the sentence before it."""
    first = tree.word(piece.first)
    last = _find_last_word(tree, before)
    rest = piece.first + _count_closing_marks(tree, piece, is_open=is_open)
    if rest == piece.last or all(token.pos in ("PUNCT", "SPACE") for token in tree.tokens[piece.first : piece.last]):
        return True
    follower = tree.word(rest)
    if rest > piece.first and (follower[0].islower() or follower[0] in ",;"):
        return True
    if last in TITLES or (_INITIAL.fullmatch(last.upper()) and first[0].isupper()):
        return True
    start, end = tree.tokens[before.first].start, tree.tokens[before.last - 1].end
    ending = tree.text[max(start, end - 4) : end]
    if first[0].islower() and (_DOTTED.fullmatch(last) or ending[-1] in "\"'”’»" or ending[-1] in ",;"):
        return True
    return not _FINAL.search(ending) and tree.tokens[piece.first].start - end <= 1


def _find_last_word(tree: Tree, piece: TokenRange) -> str:
    """The last word of a piece in lower case, with the full stop that the parser may have cut off."""
    last = tree.lower(piece.last - 1)
    if last == "." and piece.last - piece.first > 1:
        return tree.lower(piece.last - 2) + last
    return last


def _count_closing_marks(tree: Tree, piece: TokenRange, *, is_open: bool) -> int:
    """How many marks at the front of a piece close what the sentence before it opened."""
    count, may_close = 0, is_open
    for index in range(piece.first, piece.last):
        word = tree.word(index)
        if word[0] in CLOSING or word in (")", "]", "’") or (word in ('"', "''") and _closes(tree, index, may_close)):
            may_close = False
            count += 1
        elif count and word in ".,!?":
            count += 1
        else:
            break
    return count


def _closes(tree: Tree, index: int, is_open: bool) -> bool:
    """Whether a straight mark closes a quotation: it clings to what is before it, or stands free in an open one."""
    start, end = tree.tokens[index].start, tree.tokens[index].end
    clings = start > 0 and not tree.text[start - 1].isspace()
    return clings or (is_open and tree.text[end : end + 1].isspace())


def _is_open_after(tree: Tree, piece: TokenRange, *, is_open: bool) -> bool:
    """Whether a straight quotation mark is open after a piece."""
    marks = sum(tree.word(index) in ('"', "''", "``") for index in range(piece.first, piece.last))
    return is_open ^ (marks % 2 == 1)
