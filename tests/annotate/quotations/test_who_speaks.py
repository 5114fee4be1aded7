"""Who speaks, in short reports whose names are found as in any report."""

import pytest

import tellings
from speaker_cases import READ, UNREAD, Case

MISSED = frozenset(
    ("I have nothing", "the Sons", "Who will pay", "I drew", "You have", "which nobody over", "My grandmother")
)
"""What is read wrongly still; who mends one takes it out."""


def find_given(text: str, start: str) -> list[str]:
    """All that is given as speaker of the words that start so; empty where nothing there is a quotation."""
    place = text.index(start)
    quotations = tellings.annotate(tellings.article(text)).quotations
    covering = [q for q in quotations if q.content.start < place + len(start) and place < q.content.end]
    cited = [c for q in covering for c in (q.speaker, q.antecedent) if c is not None]
    return [c.exact for c in cited] or ["nobody" for _ in covering]


@pytest.mark.parametrize("case", [*READ, *UNREAD], ids=lambda case: str(case[1]))
def test_who_speaks(case: Case) -> None:
    text, start, wanted = case
    given = find_given(text, start)
    is_right = bool(set(given) & set(wanted)) if wanted else not given
    assert is_right == (start not in MISSED), given
