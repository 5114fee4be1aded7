"""Outlets of the comparison itself, where another report names them: by name, or by the initials of the name."""

import re
from collections.abc import Iterator, Sequence

from tellings.model.lineage import CreditKind
from tellings.model.report import Report
from tellings.model.span import Span

_ASIDE = re.compile(r"\s*[(,].*$")
_ARTICLE = re.compile(r"^(?:the|a)\s+", re.I)
_AGENCY = re.compile(
    r"\b(?:Agency|Wire|Newswire|News Service|Press Service)$|^(?:Agência|Agencia|Agence|Agenzia|Agentur)\b"
)
"""What names of agencies are made of."""

LEAST_INITIALS = 3
"""Letters of an abbreviation; two are those of people and states, too."""


def find_compared_outlets(report: Report, reports: Sequence[Report]) -> Iterator[tuple[Span, str, CreditKind, bool]]:
    """Yield where a report names the outlet of another one, its name, its kind, and whether the name is a full one.

    A full name has two words or more, and means the outlet wherever it stands; a short one may mean something else. Web
    addresses are no names.
    """
    own = find_name(report.article.outlet)
    names = {find_name(other.article.outlet) for other in reports if other is not report} - {own, ""}
    for name in sorted(names):
        kind: CreditKind = "agency" if _AGENCY.search(name) else "outlet"
        for form in (name, *abbreviate(name)):
            for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", report.article.text):
                yield Span(match.start(), match.end()), name, kind, " " in form


def find_name(outlet: str | None) -> str:
    """Find the name alone: "The Tornby Post (online)" is "Tornby Post"; nothing of a web address."""
    name = _ARTICLE.sub("", _ASIDE.sub("", (outlet or "").strip()))
    words = name.split()
    while len(words) > 2 and words[-1].islower():
        words.pop()
    return "" if "." in name or "/" in name else " ".join(words)


def abbreviate(name: str) -> Iterator[str]:
    """Yield the initials of a name, if they are enough to tell it."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) >= LEAST_INITIALS:
        yield initials
