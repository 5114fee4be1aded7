"""Facets of points, on reports of our own that are read for real."""

import tellings

BELL = (
    "The ferry Alma left the harbour of Ostervik at noon on Tuesday. Its captain had warned the passengers of the fog. "
    "The harbour office was told of the delay by telephone.\n"
)


def test_each_denial_is_a_question_of_its_own() -> None:
    other = BELL.replace("had warned", "had not warned").replace("was told", "was not told")
    account = tellings.compare(tellings.article(BELL, id="bell"), tellings.article(other, id="coast"))
    denied = [facet for point in account.points for facet in point.facets if facet.slot == "polarity"]
    assert len({facet.question for facet in denied}) == len(denied) == 2
    assert {facet.relation for facet in denied} == {"unresolved"}


def test_what_nobody_denies_is_no_question() -> None:
    other = BELL.replace("noon", "midday").replace("told of", "informed of")
    account = tellings.compare(tellings.article(BELL, id="bell"), tellings.article(other, id="coast"))
    assert not [facet for point in account.points for facet in point.facets if facet.slot == "polarity"]
