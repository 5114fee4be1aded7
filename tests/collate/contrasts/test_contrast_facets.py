"""What two reports put into one place of a sentence, as a table: the texts, and what is put side by side."""

import re

import pytest

from tellings.collate.families.contrasts import doubt_unasked, find_contrast_facets
from tellings.model.point import Facet, Relation
from tellings.weights.spacy_parser import SpacyParser
from told import tell

FILL = (
    "Rescue work went on in Ostervik all night. The harbour office had warned of high water a day before. "
    "Shops along the quay stayed closed, and trains to the north were cancelled."
)

TABLE = [
    (
        "A bomber rammed a car into the wall of the Marland consulate in Ostervik.",
        "A bomber rammed a truck into the wall of the Marland consulate in Ostervik.",
        "a car / a truck",
    ),
    (
        "The girl punched a soldier at the entrance of her family home in Nabra.",
        "The girl pushed a soldier at the entrance of her family home in Nabra.",
        "punched / pushed",
    ),
    (
        "The ministry shared photographs of the burning wreckage on Friday.",
        "The ministry shared footage of the burning wreckage on Friday.",
        "photographs / footage",
    ),
    (
        "A spokesman for the special forces command in Ostervik confirmed the raid.",
        "A spokesman for the joint staff command in Ostervik confirmed the raid.",
        "the special forces command / the joint staff command",
    ),
    (
        "The barge struck the old bridge at Ostervik late on Tuesday evening.",
        "The barge struck the old bridge at Ostervik late on Wednesday evening.",
        "Tuesday evening / Wednesday evening",
    ),
]


def _show(story_texts: tuple[str, str], parser: SpacyParser) -> set[str]:
    story = tell(parser, *(f"{text} {FILL}" for text in story_texts))
    facets = [facet for _, facet in find_contrast_facets(story, story.contrasts)]
    return {" / ".join(r.value for r in sorted(f.readings, key=lambda r: r.articles)) for f in facets}


@pytest.mark.parametrize(("left", "right", "shown"), TABLE, ids=[row[2] for row in TABLE])
def test_what_differs_is_put_side_by_side(left: str, right: str, shown: str, parser: SpacyParser) -> None:
    assert shown in {found.replace("late on ", "").replace("late ", "") for found in _show((left, right), parser)}


def test_the_same_text_makes_no_contrast(parser: SpacyParser) -> None:
    text = TABLE[0][0]
    assert _show((text, text), parser) == set()


def test_the_order_of_the_reports_changes_no_reading(parser: SpacyParser) -> None:
    left, right, _ = TABLE[0]
    there, back = _show((left, right), parser), _show((right, left), parser)
    assert {frozenset(found.split(" / ")) for found in there} == {frozenset(found.split(" / ")) for found in back}


RELATIONS = [
    ("Witnesses heard two large explosions at the port.", "Witnesses heard three large explosions at the port.",
     "two large explosions / three large explosions", "conflict"),
    ("Witnesses heard 2 large explosions at the port.", "Witnesses heard two loud explosions at the port.",
     "2 large explosions / two loud explosions", "precision"),
    ("The girl assaulted a soldier at the gate.", "The girl assaulted two soldiers at the gate.",
     "a soldier / two soldiers", "unresolved"),
    ("The girl assaulted the soldiers at the gate.", "The girl assaulted two soldiers at the gate.",
     "the soldiers / two soldiers", "precision"),
    ("An F.B.I. agent searched the ship on Friday.", "An FBI agent searched the ship on Friday.", "", "agree"),
    ("The box was made of an aluminium alloy.", "The box was made of an aluminum alloy.", "", "agree"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "shown", "relation"), RELATIONS)
def test_counted_nouns_are_compared_by_figure_and_words_in_one_spelling(
    left: str, right: str, shown: str, relation: str, parser: SpacyParser
) -> None:
    story = tell(parser, f"{left} {FILL}", f"{right} {FILL}")
    found = {
        " / ".join(r.value for r in sorted(facet.readings, key=lambda r: r.articles)): facet.relation
        for _, facet in find_contrast_facets(story, story.contrasts)
    }
    assert found.get(shown) == relation if shown else not found


STANCES = [
    ("The owner went to the office to check the bill of the ferry on Monday.",
     "The owner checked the bill of the ferry on Monday.", ""),
    ("The owner had a year to pay the fine for the ferry.", "The owner paid the fine for the ferry.", ""),
    ("The fine for the ferry can be paid by the owner.", "The owner will pay the fine for the ferry.", ""),
    ("The owner earned praise by paying the fine for the ferry.", "The owner will pay the fine for the ferry.", ""),
    ("The owner will pay the fine for the ferry.", "The owner should pay the fine for the ferry.", ""),
    ("The owner will pay the fine for the ferry.", "The owner paid the fine for the ferry.", "pay / paid"),
    ("The owner is to pay the fine for the ferry.", "The owner paid the fine for the ferry.", "pay / paid"),
    ("The owner reportedly paid the fine for the ferry.", "The owner paid the fine for the ferry.",
     "reportedly paid / paid"),
    ("The owner may have paid the fine for the ferry.", "The owner paid the fine for the ferry.",
     "may have paid / paid"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "shown"), STANCES)
def test_a_deed_is_told_otherwise_only_where_both_say_how_it_stands(
    left: str, right: str, shown: str, parser: SpacyParser
) -> None:
    found = {re.sub(r" \(.*?\)", "", values) for values in _show((f"{left} {FILL}", f"{right} {FILL}"), parser)}
    told = {values for values in found if {*re.split(r"\W+", values)} & {"check", "pay", "paid", "paying"}}
    assert told == ({shown} if shown else set())


LENGTHS = [
    ("The surgery on the captain took three hours at the hospital.",
     "The captain left the hospital three days after the surgery.", False),
    ("The captain of the ferry worked for forty years in Ostervik harbour.",
     "The captain of the ferry reached Ostervik harbour ten minutes late.", False),
    ("The surgery on the captain took three hours at the hospital.",
     "The surgery on the captain took three days at the hospital.", True),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "shown"), LENGTHS)
def test_lengths_that_are_far_apart_are_compared_only_of_one_deed(
    left: str, right: str, shown: bool, parser: SpacyParser
) -> None:
    story = tell(parser, f"{left} {FILL}", f"{right} {FILL}")
    assert any(facet.slot == "time" for _, facet in find_contrast_facets(story, story.contrasts)) == shown


def test_a_part_of_a_hyphenated_word_is_no_value(parser: SpacyParser) -> None:
    shown = _show(
        (
            "The mayor of Ostervik faces a re-election challenge from a 21-year-old student.",
            "The mayor of Ostervik faces a re-election challenge from a 29-year-old student.",
        ),
        parser,
    )
    assert not {found for found in shown for value in found.split(" / ") if value.strip("-") != value}


@pytest.mark.parametrize(
    ("question", "relation", "left"),
    [
        ("How many boats sank?", "conflict", "conflict"),
        ("", "conflict", "unresolved"),
        ("Which boats are meant?", "conflict", "unresolved"),
        ("", "precision", "precision"),
    ],
)
def test_a_conflict_needs_a_question(question: str, relation: Relation, left: Relation) -> None:
    facet = Facet(question=question, slot="quantity", relation=relation, score=0.8, explanation="apart", readings=())
    assert doubt_unasked(facet).relation == left
