"""The present tense that tells of a day to come, and the future that tells what is so until a day."""

import pytest

from tellings.annotate import annotate
from tellings.model.annotations import Modality
from tellings.model.article import Article
from tellings.pipeline.compare import compare_articles
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import SpacyParser

THURSDAY = "2024-05-09"


def make_article(name: str, text: str) -> Article:
    return Article(id=name, text=text, bytes_sha256=name, text_sha256=name, reader="test/1", published=THURSDAY)


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("The tax takes effect on Monday.", "take", "planned"),
        ("The tax will take effect on Monday.", "take", "planned"),
        ("The rule applies from Monday.", "apply", "planned"),
        ("The ministers meet on Tuesday.", "meet", "planned"),
        ("The inquest opens on June 3.", "open", "planned"),
        ("She is being buried on Saturday.", "bury", "planned"),
        ("The tax took effect on Monday.", "take", "asserted"),
        ("The tax has been in force since Monday.", "be force", "asserted"),
        ("The shops remain closed until Monday.", "remain", "asserted"),
        ("The shops will remain closed until Monday.", "remain", "asserted"),
        ("The shops will remain closed on Monday.", "remain", "planned"),
        ("The ministers meet today.", "meet", "asserted"),
        ("Police are investigating Monday's attack.", "investigate", "asserted"),
        ("The army holds the town, which fell on Monday.", "hold", "asserted"),
        ("The decision comes after a vote on Monday.", "come", "asserted"),
    ],
)
def test_modality_of_what_is_to_come(parser: SpacyParser, text: str, lemma: str, modality: Modality) -> None:
    annotations = annotate(make_article("a", text), next(iter(parser.parse([text]))), load_antecedents())
    found = {s.predicate.lemma: s.modality for s in annotations.statements}
    assert found.get(lemma, found.get("be")) == modality, found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The new noise law takes effect on Monday.", "The new noise law will take effect on Monday."),
        ("Mayor Ruth Hale is sworn in on Tuesday.", "Mayor Ruth Hale will be sworn in Tuesday."),
        ("Dan Ortiz appears in court on Friday.", "Dan Ortiz is due to appear in court on Friday."),
        ("The bridge at Tarn reopens on Saturday.", "The bridge at Tarn is to reopen on Saturday."),
        ("The schools in Tarn remain closed until Monday.", "The schools in Tarn will remain closed until Monday."),
        ("The union holds its vote on Sunday.", "The union will hold its vote on Sunday."),
        ("The funeral of Emil Sand is on Saturday.", "The funeral of Emil Sand will be held on Saturday."),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_two_ways_of_telling_one_plan_are_no_revision(left: str, right: str, place: int) -> None:
    texts = (left, right) if place == 0 else (right, left)
    account = compare_articles([make_article(name, text) for name, text in zip("ab", texts, strict=True)])
    facets = [facet for point in account.points for facet in point.facets]
    assert facets
    assert {facet.relation for facet in facets} <= {"agree", "precision"}
