"""One wrong character fails an account, and the flaw says where."""

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts import TEXTS, make_bridge_account
from tellings.model.account import Account
from tellings.model.article import Article
from tellings.pipeline.verify import verify_account
from tellings.readers.plain import make_article

replace = msgspec.structs.replace
ORIGINALS = tuple(make_article(text, id=name) for name, text in TEXTS.items())


@pytest.fixture(scope="module")
def account() -> Account:
    return make_bridge_account()


def change(account: Account, **changes: object) -> Account:
    """The account with changes to its first article."""
    first, *others = account.articles
    return replace(account, articles=(replace(first, **changes), *others))


def test_a_sound_account_holds(account: Account) -> None:
    checked = verify_account(account, ORIGINALS)
    assert checked.flaws == ()
    assert checked.spans > 20
    assert checked.articles == 3


def test_originals_may_have_other_names(account: Account) -> None:
    renamed = tuple(replace(article, id=f"other-{article.id}") for article in ORIGINALS[::-1])
    assert verify_account(account, renamed).flaws == ()


def test_a_missing_original_is_named(account: Account) -> None:
    flaws = verify_account(account, ORIGINALS[1:]).flaws
    assert [flaw.article for flaw in flaws] == [account.articles[0].id]
    assert "no report given has its SHA-256" in flaws[0].message


@given(st.integers(min_value=0))
def test_one_wrong_character_of_an_original_is_found(number: int) -> None:
    text = TEXTS["bell"]
    offset = number % len(text)
    wrong = make_article(text[:offset] + "¿" + text[offset + 1 :], id="bell")
    flaws = verify_account(make_bridge_account(), (wrong, *ORIGINALS[1:])).flaws
    assert flaws[0].article == "bell"
    assert flaws[0].place == f"character {offset}"
    assert "'¿" in flaws[0].message


def test_spans_on_the_wrong_character_are_named(account: Account) -> None:
    evidence = account.points[0].evidence[0]
    offset = evidence.start + 2
    text = TEXTS[evidence.article]
    wrong = make_article(text[:offset] + "¿" + text[offset + 1 :], id=evidence.article)
    originals = tuple(wrong if article.id == wrong.id else article for article in ORIGINALS)
    said = "\n".join(map(str, verify_account(account, originals).flaws))
    assert f"{evidence.article} {evidence.start}:{evidence.end} (points[0].evidence[0]): expected" in said
    assert f"at {offset}, but the original has '¿" in said


def test_wrong_words_in_the_account_are_named(account: Account) -> None:
    point = account.points[0]
    right = point.evidence[0]
    wrong = replace(right, exact="¿" + right.exact[1:])
    points = (replace(point, evidence=(wrong, *point.evidence[1:])), *account.points[1:])
    flaws = verify_account(replace(account, points=points), ORIGINALS).flaws
    assert len(flaws) == 1
    assert flaws[0].place == f"{right.start}:{right.end} (points[0].evidence[0])"
    assert "the text that the account carries has" in flaws[0].message


def test_a_span_outside_of_its_text(account: Account) -> None:
    entity = account.entities[0]
    outside = replace(entity.mentions[0], start=90_000, end=90_001)
    entities = (replace(entity, mentions=(outside,)), *account.entities[1:])
    flaws = verify_account(replace(account, entities=entities), ORIGINALS).flaws
    assert "lies outside of" in flaws[0].message


def test_a_span_of_no_article(account: Account) -> None:
    quotation = replace(account.quotations[0], article="nobody")
    flaws = verify_account(replace(account, quotations=(quotation, *account.quotations[1:])), ORIGINALS).flaws
    assert [flaw.article for flaw in flaws] == ["nobody"]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"text_sha256": "0" * 64}, "text"),
        ({"length": 3}, "length"),
        ({"bytes_sha256": "0" * 64}, "bytes_sha256"),
        ({"text": "x" * 2_000}, "text"),
    ],
)
def test_a_record_that_does_not_hold(account: Account, changes: dict[str, object], place: str) -> None:
    flaws = verify_account(change(account, **changes), ORIGINALS).flaws
    assert place in [flaw.place for flaw in flaws]


def test_other_bytes_of_the_same_text_are_said(account: Account) -> None:
    first = ORIGINALS[0]
    digest = hashlib.sha256(b"\xef\xbb\xbf" + first.text.encode()).hexdigest()
    marked: Article = replace(first, bytes_sha256=digest)
    flaws = verify_account(account, (marked, *ORIGINALS[1:])).flaws
    assert [flaw.place for flaw in flaws] == ["bytes_sha256"]


def test_two_articles_of_one_id(account: Account) -> None:
    doubled = replace(account, articles=(*account.articles, account.articles[0]))
    flaws = verify_account(doubled, ORIGINALS).flaws
    assert {flaw.place for flaw in flaws} == {"articles[].id", "articles[].siglum"}
