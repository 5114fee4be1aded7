"""Left-over lines: menus, credits, prompts and links that surround the running text of a report."""

import re

from tellings.annotate.layout.phrases import BUTTONS, CREDITS, ENDINGS, FINAL, LINKS, PROMPTS, compile_phrases

LONGEST_LEFT_OVER = 300
"""Characters beyond which a line is judged by its shape alone: prompts and credits are shorter."""
SHORT = 2
"""Words up to which a line without a full stop is no statement: a name, a button, a rubric."""
SHOUTED = 6
"""Words up to which a line in capitals within the text is a rubric; a longer one may be a heading that tells much."""
LISTED = 25
"""Words from which a line without a full stop is looked at as a menu run together."""
LISTED_SHARE = 0.75
"""Share of capitalised words or numbers in such a menu; headings in title case keep their little words small."""
LINKED_WORDS = 4
"""Words that may stand beside an address in a line that is a link."""
MENU_PARTS = 3
"""Separators from which a short line is a menu."""
LONGEST_CREDIT = 120

_WHOLE = compile_phrases(BUTTONS)
_OPENING = compile_phrases((*LINKS, *PROMPTS, *CREDITS))
_CLOSING = compile_phrases(ENDINGS, ending=r"\.?\s?[)\]]?$")
_LONG_OPENING = re.compile(
    r"(?:related (?:stories|articles)|most (?:read|popular)|recommended|categories|archives|copyright"
    r"|newsletter sign up)\b|©",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|mon|tues?|wed|thur?s?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|a\.?m|p\.?m|gmt|utc|[ecp][sd]?t|bst|ist|cet|at|on|updated?|published|posted)\b\.?"
    r"|\d+(?:st|nd|rd|th)\b|[\s\d.,:;|/()–—-])++",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter)\S+|\S+@\S+\.\S+|@\w+|#\w+|\b[\w-]+\.(?:com|org|net|co\.uk)\b\S*")
_AGENCY = (
    r"(?:getty|afp|ap|associated press|reuters|epa|rex|alamy|shutterstock|pa|xinhua|bloomberg|handout|file|agencies)\b"
)
_WORK = r"(?:photos?|images?|pictures?|photographs?|file photo|enlarge this image|toggle caption)\b"
_CREDIT = re.compile(
    rf"[(\[]?(?:{_WORK}[\s:/]*(?:by )?){{0,3}}"
    rf"(?:(?:[\w.'’-]+ ){{0,3}}[\w.'’-]+ ?/ ?{_AGENCY}[\w ,]{{0,20}}"
    rf"|{_AGENCY}(?: images| photo)? ?/ ?[\w.'’-]+(?: [\w.'’-]+){{0,3}} ?|{_AGENCY}(?: images| photo)?){{1,3}}[)\]]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\[[^\[\]]{3,150}\]|>+ .{3,150}|» .{3,150}")
_SEPARATOR = re.compile(r"\s[|•·›»>/]\s")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def is_furniture(line: str) -> bool:
    """Whether a line (not the headline) is left over from the page around a report, by its surface alone."""
    if len(line) > LONGEST_LEFT_OVER:
        return bool(_LONG_OPENING.match(line)) or _is_menu(line) or not any(map(str.isalpha, line))
    if _WHOLE.fullmatch(line) or _OPENING.match(line) or _CLOSING.search(line) or _STAMP.fullmatch(line):
        return True
    return bool(_BRACKETED.fullmatch(line)) or _is_link(line) or is_rubric(line) or _is_menu(line)


def is_credit(line: str) -> bool:
    """Whether a line does nothing but credit a picture ("(Jane Doe/Getty Images)")."""
    return len(line) <= LONGEST_CREDIT and bool(_CREDIT.fullmatch(line))


def is_rubric(line: str) -> bool:
    """Whether a line is a word or two, or a few in capitals, without a full stop; or holds no word at all."""
    words = _WORD.findall(line[:LONGEST_LEFT_OVER])
    if not words:
        return True
    if FINAL.search(line[-4:]):
        return False
    return len(words) <= SHORT or (len(words) <= SHOUTED and line.isupper())


def _is_link(line: str) -> bool:
    rest = _LINK.sub(" ", line)
    return rest != line and len(_WORD.findall(rest)) <= LINKED_WORDS and not FINAL.search(rest.rstrip())


def _is_menu(line: str) -> bool:
    if FINAL.search(line[-4:]):
        return False
    if len(line) <= LONGEST_LEFT_OVER and len(_SEPARATOR.findall(line)) >= MENU_PARTS:
        return True
    words = line.split()
    return len(words) >= LISTED and sum(not word[0].islower() for word in words) >= LISTED_SHARE * len(words)
