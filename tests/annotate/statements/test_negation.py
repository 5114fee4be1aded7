"""What a negative word denies: the deed, or only a time, a part, or nothing."""

import pytest

from tellings.annotate import annotate
from tellings.model.article import Article
from tellings.pipeline.compare import compare_articles
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import SpacyParser


def make_article(name: str, text: str) -> Article:
    return Article(id=name, text=text, bytes_sha256=name, text_sha256=name, reader="test/1", published="2024-05-15")


@pytest.mark.parametrize(
    ("text", "lemma", "polarity"),
    [
        ("The minister resigned on Friday, not Thursday.", "resign", "positive"),
        ("The minister resigned not on Thursday but on Friday.", "resign", "positive"),
        ("Not only did the guards open the gate, they also left.", "open", "positive"),
        ("The guards not only opened the gate but also left.", "open", "positive"),
        ("The guards did not just open the gate.", "open", "positive"),
        ("The club did not merely lose.", "lose", "positive"),
        ("The guards did not open the gate until Sunday.", "open", "positive"),
        ("The guards never opened the gate until the rain stopped.", "open", "positive"),
        ("No fewer than 40 people died.", "die", "positive"),
        ("He could not but agree.", "agree", "positive"),
        ("They did not fail to pay.", "pay", "positive"),
        ("Not a car but a truck hit the bridge.", "hit", "positive"),
        ("Police, not soldiers, fired the shots.", "fire", "positive"),
        ("The film Never Say Never opened on Friday.", "open", "positive"),
        ("The firm denied that it had sold the plant.", "sell", "negative"),
        ("The army left without firing a shot.", "fire", "negative"),
        ("The guards did not open the gate on Sunday.", "open", "negative"),
        ("The guards did NOT open the gate on Sunday.", "open", "negative"),
        ("The pact was still not signed.", "sign", "negative"),
        ("The police said: Never give out your name.", "give out", "negative"),
        ("Not one minister resigned.", "resign", "negative"),
        ("Nobody left the building.", "leave", "negative"),
        ("He had nothing.", "have", "negative"),
    ],
)
def test_what_is_denied(parser: SpacyParser, text: str, lemma: str, polarity: str) -> None:
    annotations = annotate(make_article("a", text), next(iter(parser.parse([text]))), load_antecedents())
    assert {s.predicate.lemma: s.polarity for s in annotations.statements}[lemma] == polarity


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The minister resigned on Friday, not Thursday.", ["Friday"]),
        ("The minister resigned on Friday rather than Thursday.", ["Friday"]),
        ("The minister resigned on Friday and not on Thursday.", ["Friday"]),
        ("The guards did not open the gate until Sunday.", ["Sunday"]),
        ("The minister did not resign on Friday.", ["Friday"]),
    ],
)
def test_a_denied_time_is_no_argument(parser: SpacyParser, text: str, times: list[str]) -> None:
    annotations = annotate(make_article("a", text), next(iter(parser.parse([text]))), load_antecedents())
    found = [text[a.start : a.end] for s in annotations.statements for a in s.arguments if a.role == "time"]
    assert found == times


SAME = [
    ("The mayor of Tarn left on Monday, not Sunday.", "The mayor of Tarn left on Monday."),
    ("The mayor of Tarn left not on Sunday but on Monday.", "The mayor of Tarn left on Monday."),
    ("Not only did the pilots leave the plane in Tarn, they ran.", "The pilots left the plane in Tarn and ran."),
    ("The court in Tarn did not just fine the bank, it closed it.", "The court in Tarn fined the bank and closed it."),
    ("The pilots never left the plane until Monday.", "The pilots left the plane on Monday."),
    ("Only two guards did not fire at the crowd in Tarn.", "Two guards fired at the crowd in Tarn."),
    ("All but four deputies backed the law in Tarn.", "Most deputies backed the law in Tarn."),
    ("No fewer than 40 people died in the fire in Tarn.", "At least 40 people died in the fire in Tarn."),
    ("It was nothing but a raid on the bank in Tarn.", "It was a raid on the bank in Tarn."),
    ("The firm did not fail to pay the miners in Tarn.", "The firm paid the miners in Tarn."),
    ("Police, not soldiers, fired the shots in Tarn on Monday.", "Police fired the shots in Tarn on Monday."),
    ("The film Never Say Never opened in Tarn on Friday.", "The film opened in Tarn on Friday."),
    ("The bridge in Tarn was hit by a truck, not a car.", "The bridge in Tarn was hit by a truck."),
    ("It was not until Monday that the army opened the road to Tarn.", "The army opened the road to Tarn on Monday."),
    ("The minister could not but sign the pact on Monday.", "The minister signed the pact on Monday."),
]

DENIED = [
    ("The guards did not open the gate in Tarn on Sunday.", "The guards opened the gate in Tarn on Sunday."),
    ("The three ministers did not vote for the law in Tarn.", "The three ministers voted for the law in Tarn."),
    ("The firm never paid the miners in Tarn last week.", "The firm paid the miners in Tarn last week."),
    ("The mayor of Tarn was not arrested on Monday.", "The mayor of Tarn was arrested on Monday."),
    ("Transport minister Ada Wolff did not resign on Friday.", "Transport minister Ada Wolff resigned on Friday."),
]


def list_polarities(left: str, right: str) -> set[str]:
    account = compare_articles([make_article("a", left), make_article("b", right)])
    return {f.relation for point in account.points for f in point.facets if f.slot == "polarity"}


@pytest.mark.parametrize(("left", "right"), SAME)
def test_what_is_not_denied_is_in_no_conflict(left: str, right: str) -> None:
    assert not list_polarities(left, right) & {"conflict", "unresolved"}


@pytest.mark.parametrize(("left", "right"), DENIED)
def test_a_real_denial_still_conflicts(left: str, right: str) -> None:
    assert list_polarities(left, right) == {"conflict"}
