"""What a report says of its own text: corrections, clarifications, notes of its editors."""

import re

from tellings.annotate.layout.lines import find_lines
from tellings.model.span import Span

LONGEST_LABEL = 60
"""Characters of a line that is a label alone, above the correction itself."""
LONGEST_WIRE = 300
"""Characters of a note to editors at the top of an agency's text."""

_LABEL = (
    r"(?:correction|corrected|clarification|amendment|erratum|editor['’]?s['’]? (?:correction|note)|editors['’]? note"
    r"|note (?:to|for) (?:editors|readers|subscribers)|update(?:d)? and corrected)s?(?: and clarifications?| appended)?"
)
_WHEN = (
    r"(?:\s?[(,]?(?: ?on)? ?\d{0,2}\.? ?(?:[A-Z][a-z]{2,8}\.?)? ?\d{0,2},? ?(?:\d{4})?"
    r"(?:[, ]+\d{1,2}[:.]\d{2}[^:]{0,8})?\)?)?"
)
_LABELLED = re.compile(rf"[\W_]*{_LABEL}{_WHEN}\s*(?::|\s[–—-]|\.(?=\s))", re.IGNORECASE)
_ALONE = re.compile(rf"[\W_]*{_LABEL}{_WHEN}[\W_]*", re.IGNORECASE)
_THING = r"(?:article|story|report|post|page|piece|item|dispatch|column|headline|caption|photo caption|text|copy)"
_ABOUT = re.compile(
    rf"\b(?:an?|the|our) (?:earlier|previous|prior|original|first|initial|older) (?:[\w-]+ )?"
    rf"(?:version|edition|headline|caption)s? (?:of|on|to|for) (?:this|the|our|that) {_THING}\b"
    rf"|\bin an? (?:earlier|previous|prior|original) version,? (?:of this|this|we)\b"
    rf"|\b(?:this|our) {_THING},? (?:(?:has|had) (?:since )?been|was|is) (?:since |later )?"
    r"(?:amended|corrected|edited|changed|updated|clarified|revised|modified|altered|republished)\b"
    rf"|\bthe (?:{_THING}) (?:above )?(?:has (?:since )?been|was) (?:amended|corrected|clarified) "
    r"(?:on|to|after|because|in|since)\b"
    rf"|\bthis (?:corrects|corrected version|version corrects|is a corrected version)\b"
    rf"|\bwe (?:have )?(?:corrected|amended|updated) (?:this|the) {_THING}\b",
    re.IGNORECASE,
)
_VERBS = r"CORRECTS|CORRECTED|CORRECTING|UPDATES|ADDS|RECASTS|REFILES|REFILE|CLARIFIES|RESTORES|REMOVES|SUBS|REWRITES"
_WIRE = re.compile(
    rf"\W{{0,3}}(?:(?:{_VERBS})(?=[ :,;])(?! [A-Z]{{2}})|(?:Eds|EDS|EDITORS|Editors):)[^\n]{{3,}}"
    rf"|\((?i:{_VERBS})\b[^()\n]{{3,}}\)\W*"
)
_SENTENCE_END = re.compile(r"[.!?]['\"”’)\]]*\s+(?=[\"'“‘(\[*_]*[A-Z])")


def find_corrections(text: str) -> tuple[Span, ...]:
    """Find the stretches of a text that speak of the text itself, in order: whole lines, or the rest of one."""
    found: list[Span] = []
    follows = False
    for line in find_lines(text):
        words = text[line.start : line.end]
        span = line if follows else _find_in_line(words, line)
        follows = not follows and span is not None and _is_label(words)
        if span is not None:
            found.append(span)
    return tuple(found)


def _is_label(words: str) -> bool:
    return len(words) <= LONGEST_LABEL and bool(_ALONE.fullmatch(words))


def _find_in_line(words: str, line: Span) -> Span | None:
    if _is_label(words) or _LABELLED.match(words) or (len(words) <= LONGEST_WIRE and _WIRE.fullmatch(words)):
        return line
    match = _ABOUT.search(words)
    if match is None:
        return None
    starts = [end.end() for end in _SENTENCE_END.finditer(words, 0, match.start() + 1)]
    return Span(line.start + (starts[-1] if starts else 0), line.end)
