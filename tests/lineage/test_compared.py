"""Outlets of the comparison are known where other reports name them."""

import pytest

import tellings
from tellings.lineage import trace_lineage
from tellings.pipeline.annotate import annotate_articles

PUBLISHERS = ("agency", "outlet")
BEGINNING = "No ships\n\nThe skippers of Verrin are waiting for a gate, and two of them have sold their boats."
OWN = "Lock shut\n\nVERRIN, March 5 (OTA) - The lock at Verrin was shut on Tuesday, and ships wait above it."


def find_credits(text: str, outlet: str) -> set[tuple[str, str, str, str | None]]:
    articles = [tellings.article(OWN, id="a", outlet=outlet), tellings.article(text, id="b", outlet="Coast Radio")]
    found = trace_lineage(list(annotate_articles(articles))).origins
    return {(o.article, o.kind, o.credits, o.report) for o in found if o.article == "b" and o.kind in PUBLISHERS}


@pytest.mark.parametrize(
    ("line", "outlet", "kind", "name"),
    [
        ("By our staff and Ostvik Telegraph Agency", "Ostvik Telegraph Agency (East)", "agency",
         "Ostvik Telegraph Agency"),
        ("No ship will move before May, OTA reported.", "Ostvik Telegraph Agency", "agency", "Ostvik Telegraph Agency"),
        ("The gate is old, as the Ostvik Lantern knows.", "The Ostvik Lantern", "outlet", "Ostvik Lantern"),
        ("The gate is old, according to Lanternia.", "Lanternia, morning edition", "outlet", "Lanternia"),
    ],
)  # fmt: skip
def test_a_report_credits_the_outlet_of_another(line: str, outlet: str, kind: str, name: str) -> None:
    text = f"{BEGINNING}\n\n{line}\n"
    assert find_credits(text, outlet) == {("b", kind, name, "a")}


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The lantern of Lanternia burns over the lock of the town.", "Lanternia"),
        ("A man of the name of Ota was waiting at the lock.", "Ostvik Telegraph Agency"),
        ("Nobody reads example.com at the lock of the town.", "www.ostvik.example"),
    ],
)
def test_a_word_that_may_mean_something_else_is_no_credit(line: str, outlet: str) -> None:
    text = f"{BEGINNING}\n\n{line}\n"
    assert {credit for credit in find_credits(text, outlet) if credit[3] == "a"} == set()
