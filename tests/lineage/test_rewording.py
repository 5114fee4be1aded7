"""Copies that are reworded, and which report is taken for the exemplar, on reports written here."""

import pytest

import tellings
from tellings.lineage import trace_lineage
from tellings.lineage.exemplars import is_name_of
from tellings.model.article import Article
from tellings.model.lineage import Copy
from tellings.pipeline.annotate import annotate_articles

FIRST = (
    "Dredger runs aground\n\n"
    "The dredger Halvor ran onto a sandbank below Tornby at dawn with eleven sailors and forty tons of gravel aboard.\n"
    "Two tugs pulled for six hours at her stern before the ebb left both of them stuck in the mud as well.\n"
    "Her owner blames a buoy that drifted from its place during the storm and was never brought back by the harbour.\n"
    "The harbour replies that every captain was warned by radio of the missing buoy since the first of the month.\n"
)
REWORDED = (
    "Ship stuck off Tornby\n\n"
    "The vessel Halvor drove onto a sandbank below Tornby at sunrise with eleven crew and forty tons of stone aboard.\n"
    "Two tugs hauled for six hours at her back before the tide left both of them fast in the mud as well.\n"
    "Her company blames a buoy that drifted from its post during the gale and was never fetched back by the port.\n"
    "The port answers that every master was told by radio of the lost buoy since the first of the month.\n"
)
APART = (
    "Eleven wait on the mud of Tornby\n\n"
    "Since the early morning a gravel ship has been lying on the flats at Tornby, and nobody can get her off.\n"
    "The tugs that came to help are lying beside her, because the water went out faster than anyone had reckoned.\n"
    "Who is to blame is a matter for lawyers: the company speaks of a buoy, and the harbour speaks of its warnings.\n"
    "On board there is coffee, a pack of cards and the hope of the next flood, the cook says on the telephone.\n"
)


def find_copies(*articles: Article) -> tuple[Copy, ...]:
    return trace_lineage(list(annotate_articles(articles))).copies


def test_a_reworded_report_is_a_copy_and_its_passages_are_said_to_be_reworded() -> None:
    (copy,) = find_copies(tellings.article(FIRST, id="a"), tellings.article(REWORDED, id="b"))
    assert {passage.wording for passage in copy.passages} == {"reworded"}
    assert (len(copy.passages), copy.extent) == (4, "copy")


def test_one_verbatim_sentence_is_a_reprint_only_where_its_outlet_is_credited() -> None:
    first = tellings.article(FIRST, id="a", outlet="The Tornby Post")
    line = FIRST.splitlines()[3]
    plain = tellings.article(f"{APART}{line}\n", id="b", outlet="Coast Radio")
    credited = tellings.article(f"{APART}{line}\nSo The Tornby Post put it on the day.\n", id="b", outlet="Coast Radio")
    assert find_copies(first, plain) == ()
    (copy,) = find_copies(first, credited)
    assert (copy.article, copy.exemplar, copy.extent) == ("b", "a", "partial")


def test_another_telling_of_the_same_is_no_copy() -> None:
    assert find_copies(tellings.article(FIRST, id="a"), tellings.article(APART, id="b")) == ()


def test_one_reworded_sentence_in_a_report_of_its_own_is_no_copy() -> None:
    borrowed = APART + REWORDED.splitlines()[3] + "\n"
    assert find_copies(tellings.article(FIRST, id="a"), tellings.article(borrowed, id="b")) == ()


@pytest.mark.parametrize(
    ("first", "second", "exemplar", "reason"),
    [
        ({"published": "2021-03-02"}, {"published": "2021-03-01"}, "b", "published earlier"),
        ({"published": "2021-03-01T08:00+01:00"}, {"published": "2021-03-01T07:30Z"}, "a", "published earlier"),
        ({}, {}, "a", "the longer text; neither a credit nor a date tells who copied"),
        ({"published": "2021-03-01T00:00:00"}, {"published": "2021-03-01T09:30:00"}, "a",
         "the longer text; neither a credit nor a date tells who copied"),
    ],
)  # fmt: skip
def test_the_exemplar_is_the_earlier_report_then_the_longer_one(
    first: dict[str, str], second: dict[str, str], exemplar: str, reason: str
) -> None:
    articles = (tellings.article(FIRST, id="a", **first), tellings.article(REWORDED, id="b", **second))
    for order in (articles, articles[::-1]):
        (copy,) = find_copies(*order)
        assert (copy.exemplar, copy.reason) == (exemplar, reason)


def test_a_credit_comes_before_the_date() -> None:
    credited = FIRST.replace("at dawn with", "at dawn, The Tornby Post reported, with")
    early = tellings.article(credited, id="a", outlet="Coast Radio", published="2021-03-01")
    late = tellings.article(REWORDED, id="b", outlet="The Tornby Post", published="2021-03-02")
    (copy,) = find_copies(early, late)
    assert (copy.article, copy.exemplar, copy.reason) == ("a", "b", "credited by the other")


@pytest.mark.parametrize(
    ("credit", "outlet", "same"),
    [
        ("Lotus", "Lotus Press Agency", True),
        ("The Tornby Post", "www.tornbypost.com", True),
        ("Tornby Post", "The Tornby Post", True),
        ("Post", "The Tornby Post", False),
        ("Tornby", None, False),
    ],
)
def test_whether_a_credit_names_an_outlet(credit: str, outlet: str | None, same: bool) -> None:
    assert is_name_of(credit, outlet) is same
