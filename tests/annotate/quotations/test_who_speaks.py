"""Who speaks, in short reports whose names are found as in any report."""

import pytest

import tellings
from speaker_cases import KINDS, READ, UNREAD, Case

MISSED = frozenset(("Who will pay", "I drew", "You have", "which nobody over", "My grandmother"))
"""What is read wrongly still; who mends one takes it out."""


def find_given(text: str, start: str) -> list[str]:
    """All that is given as speaker of the words that start so; empty where nothing there is a quotation."""
    place = text.index(start)
    quotations = tellings.annotate(tellings.article(text)).quotations
    covering = [q for q in quotations if q.content.start < place + len(start) and place < q.content.end]
    cited = [c for q in covering for c in (q.speaker, q.antecedent) if c is not None]
    return [c.exact for c in cited] or ["nobody" for _ in covering]


@pytest.mark.parametrize("case", [*READ, *UNREAD, *KINDS], ids=lambda case: f"{case[1]} {case[2]}")
def test_who_speaks(case: Case) -> None:
    text, start, wanted = case
    given = find_given(text, start)
    is_right = bool(set(map(str.lower, given)) & set(map(str.lower, wanted))) if wanted else not given
    assert is_right == (start not in MISSED), given


@pytest.mark.parametrize(
    ("text", "start", "wanted"),
    [
        ("Rosa Lind said the pier was shut. Who will pay for it? “Nobody has told us that.”", "Nobody", "Rosa Lind"),
        ("Rosa Lind called the bill “a slap”. Would she stay? “Ask me on Friday, not now.”", "Ask me", "Rosa Lind"),
        ("The union said it was ready. Trains stood still. “We have all the time we need.”", "We have", "The union"),
        ("Rosa Lind said the pier was shut.\n\nTrains stood still. “We have time, lots of time.”", "We have", "nobody"),
    ],
)
def test_who_spoke_last_in_the_paragraph_goes_on(text: str, start: str, wanted: str) -> None:
    assert wanted in find_given(text, start)


@pytest.mark.parametrize(
    "text",
    [
        "A storm known as “the Widow” hit the coast on Friday.",
        "The bridge is known as “the long wait” among drivers.",
        "The gang, known as “the Sons of the Quarry”, has claimed nothing.",
        "The unit, formerly called “the night shift”, was closed.",
        "The plan, dubbed “Blue Harvest”, was dropped in May.",
        "Rebels calling themselves “Sons of the Dust” took the town.",
        "The operation was codenamed “Winter Lamp”.",
    ],
)
def test_what_something_is_called_is_no_speech(text: str) -> None:
    assert tellings.annotate(tellings.article(text)).quotations == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The minister of works, Oro Halvard, came by boat.", "Oro Halvard"),
        ("Pule Kamen, who is married to a nurse, was clearing rock.", "Pule Kamen"),
        ("His colleague Shota Beri ran to the valve house.", "Shota Beri"),
        ("Director of Public Prosecutions Noor Haji dropped the case.", "Noor Haji"),
    ],
)
def test_what_explains_a_noun_for_a_person_names_one(text: str, person: str) -> None:
    mentions = tellings.annotate(tellings.article(text)).mentions
    assert (person, "person") in {(mention.exact, mention.type) for mention in mentions}
