"""What is measured of two phrases in whole sentences."""

import pytest

from tellings.collate.contrasts.matching import Measured, measure_pairs
from tellings.collate.contrasts.model import FEATURES
from tellings.weights.spacy_parser import SpacyParser
from told import tell

FILL = "Rescue work went on in Ostervik all night. Shops along the quay stayed closed."


def _measure(left: str, right: str, heads: tuple[str, str], parser: SpacyParser) -> dict[str, float]:
    """The features of the pair of phrases with these heads, by name."""
    story = tell(parser, f"{left} {FILL}", f"{right} {FILL}")

    def is_wanted(pair: Measured) -> bool:
        return (pair.left.lemma, pair.right.lemma) == heads

    pair = next(pair for pairs in measure_pairs(story) for pair in pairs if is_wanted(pair))
    return dict(zip(FEATURES, pair.values, strict=True))


@pytest.mark.parametrize(
    ("right", "predicate", "meet"),
    [
        ("The harbour police seized a white yacht at the pier.", 1.0, 1.0),
        ("The harbour police raided a white yacht at the pier.", 0.0, 1.0),
        ("A gang of thieves seized a white yacht on Friday.", 1.0, 0.0),
    ],
)
def test_the_clauses_of_two_phrases_share_predicate_and_participants(
    right: str, predicate: float, meet: float, parser: SpacyParser
) -> None:
    values = _measure("The harbour police seized a white barge at the pier.", right, ("barge", "yacht"), parser)
    assert (values["same_predicate"], values["participants_meet"]) == (predicate, meet)


def test_a_phrase_is_no_participant_that_it_shares_with_itself(parser: SpacyParser) -> None:
    values = _measure("They seized a white barge.", "They seized a black barge.", ("barge", "barge"), parser)
    assert values["participants_meet"] == 0


def test_phrases_weigh_what_their_words_do(parser: SpacyParser) -> None:
    values = _measure(
        "The harbour police seized a barge.", "The harbour police seized a yacht full of explosives.",
        ("barge", "yacht"), parser,
    )  # fmt: skip
    assert 0 < values["weight_least"] <= values["weight_most"]
