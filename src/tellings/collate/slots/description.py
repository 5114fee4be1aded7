"""How two descriptions of one thing stand to each other: an office, a role, what somebody is called."""

from tellings.collate.answers import Answer, Verdict
from tellings.text.office_names import unify_office

LIKELY, DOUBTFUL = 0.8, 0.5

EMPTY = frozenset(
    {"the", "a", "an", "of", "for", "to", "in", "at", "and", "'s", "’s", "'", "its", "his", "her", "their"}
)

PHASES = frozenset({"former", "ex", "late", "acting", "interim", "deputy", "vice", "incoming", "outgoing"})
"""Words that say when or how far somebody holds an office."""


def compare_descriptions(a: Answer[str], b: Answer[str]) -> Verdict | None:
    """Compare two descriptions by their words; ``typed`` is the lower-case phrase."""
    left, right = _split(a.typed), _split(b.typed)
    if not left or not right:
        return None
    shown = f"“{a.value}” and “{b.value}”"
    if left == right:
        return Verdict("agree", LIKELY, f"{shown}: the same words")
    if left < right or right < left:
        return Verdict("precision", LIKELY, f"{shown}: one says more", 1 if left < right else -1)
    if left - PHASES == right - PHASES:
        return Verdict("precision", LIKELY, f"{shown}: one office, differently held")
    shared = left & right
    if shared and len(shared) * 2 >= min(len(left), len(right)):
        return Verdict("precision", DOUBTFUL, f"{shown} share {', '.join(sorted(shared))}")
    return Verdict("unresolved", DOUBTFUL, f"{shown} differ; both may hold")


def _split(phrase: str) -> frozenset[str]:
    words = "".join(c if c.isalnum() else " " for c in phrase.lower().replace("'s", " ").replace("’s", " ")).split()
    return unify_office(frozenset(words) - EMPTY)
