"""Articles to an account, through every stage, on texts written here."""

from collections.abc import Iterator, Sequence
from itertools import permutations

import msgspec
import pytest

import tellings
from tellings.model.account import Account
from tellings.model.article import Article
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import choose_articles, compare_articles
from tellings.render.json import render_account_json

LOCK = (
    "Old lock gate fails at Verrin\n\n"
    "The upper gate of the Verrin lock gave way on Tuesday and left three barges aground, the harbour office said.\n"
    "Engineers will need two weeks to set a new gate into the chamber, according to the waterways board.\n"
    "Nobody was hurt when the water fell, but the crew of one barge had to climb a ladder to the quay.\n"
)
BARGES = (
    "Barges aground after gate breaks\n\n"
    "Four barges were left aground at Verrin on Tuesday after the upper gate of the lock gave way.\n"
    "The waterways board expects the repair to take a fortnight.\n"
)


def make(id: str, text: str, outlet: str | None, published: str | None = "2024-03-06") -> Article:
    return msgspec.structs.replace(tellings.article(text, id=id, published=published), outlet=outlet, lang="en")


REPORTS = (
    make("bell", LOCK, "Bell Weekly"),
    make("coast", LOCK, "Coast Daily"),
    make("mirror", BARGES, "The Mirror", "2024-03-07"),
)


@pytest.fixture(scope="module")
def account() -> Account:
    return compare_articles(REPORTS)


class TestVerbatimReprints:
    def test_every_outlet_takes_part(self, account: Account) -> None:
        assert [(r.id, r.siglum, r.left_out) for r in account.articles] == [
            ("bell", "A", None),
            ("coast", "B", None),
            ("mirror", "C", None),
        ]

    def test_a_reprint_is_a_copy_of_the_whole(self, account: Account) -> None:
        assert [(c.article, c.exemplar, c.overlap) for c in account.copies] == [("coast", "bell", 1.0)]
        assert {r.id: r.copy_of for r in account.articles} == {"bell": None, "coast": "bell", "mirror": None}

    def test_a_reprint_is_no_second_witness(self, account: Account) -> None:
        tied = [point for point in account.points if point.support.articles == 3]
        assert tied
        assert {point.support.origins[1] for point in tied} == {2}
        assert {point.support.outlets for point in tied} == {3}

    def test_what_only_the_reprinted_text_says_is_said_twice_by_one(self, account: Account) -> None:
        ladder = [p for p in account.points if any("ladder" in e.exact for e in p.evidence)]
        assert [(p.support.articles, p.support.origins) for p in ladder] == [(2, (1, 1))]


def test_order_changes_only_the_list_of_articles(account: Account) -> None:
    def strip(of: Account) -> str:
        return render_account_json(
            msgspec.structs.replace(of, articles=tuple(sorted(of.articles, key=lambda r: r.siglum)))
        )

    assert {strip(compare_articles(order)) for order in permutations(REPORTS)} == {strip(account)}


def test_another_language_is_left_out() -> None:
    foreign = msgspec.structs.replace(REPORTS[2], lang="fr")
    chosen, left_out = choose_articles((foreign, REPORTS[0]))
    assert [article.id for article in chosen] == ["bell"]
    assert "another language (fr)" in left_out["mirror"]


@pytest.mark.parametrize("given", [(), REPORTS[:1]])
def test_fewer_than_two_reports_give_an_account(given: Sequence[Article]) -> None:
    found = compare_articles(given)
    assert [note.kind for note in found.notes if note.kind == "nothing_to_compare"] == ["nothing_to_compare"]
    assert all(point.relation == "single" for point in found.points)


def test_a_stream_is_annotated_as_it_comes() -> None:
    taken = []

    def stream() -> Iterator[Article]:
        for article in REPORTS:
            taken.append(article.id)
            yield article

    found = [report.annotations.article for report in annotate_articles(stream())]
    assert found == taken == ["bell", "coast", "mirror"]
