"""Which two phrases are each other's best, and how a pair stands among the others; values built by hand."""

import math
from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers_by_hand import make_quantity, make_time
from tellings.collate.contrasts.features import name_kind
from tellings.collate.contrasts.matching import (
    LEAST_UNITS,
    MOST_PAIRS,
    Match,
    Measured,
    add_standing,
    choose_best,
    choose_units,
    score_group,
)
from tellings.collate.contrasts.model import FEATURES, KINDS, SUPPORTING, ContrastModel, KindModel
from tellings.collate.contrasts.phrases import Phrase, PhraseKind, is_equal, is_told_otherwise
from tellings.collate.families.contrasts import split_fates
from tellings.model.annotations import Modality, Quantity, Timex
from tellings.model.span import Span
from tellings.weights.spacy_parser import SpacyParser
from told import tell

MEASURED = len(FEATURES) - 2
"""Features that a pair has before it is seen among the others."""


def make_phrase(
    report: int, head: int, *, kind: PhraseKind = "noun", lemma: str = "car", words: str = "car",
    entity: str | None = None, time: Timex | None = None, quantity: Quantity | None = None, counted: str | None = None,
) -> Phrase:  # fmt: skip
    """A phrase of some words, each of weight one."""
    return Phrase(
        report=report, unit=report, kind=kind, head=head, lemma=lemma, words=dict.fromkeys(words.split(), 1.0),
        span=Span(10 * head, 10 * head + 5), label="object", governor=0, clause=None, entity=entity,
        time=time, quantity=quantity, counted=counted,
    )  # fmt: skip


def make_measured(left: int, right: int, support: float) -> Measured:
    """A pair of phrases of the reports 0 and 1 that has its support from one feature."""
    values = [0.0] * MEASURED
    values[FEATURES.index(SUPPORTING[0])] = support
    return Measured("noun", make_phrase(0, left), make_phrase(1, right), values)


def _match(a: str, b: str, score: float) -> Match:
    """A match of "0.3" with "1.2": report and head of either phrase."""
    (i, p), (j, q) = (map(int, text.split(".")) for text in (a, b))
    return Match(make_phrase(i, p), make_phrase(j, q), score)


MATCHES = [
    _match("0.1", "1.1", 0.9),
    _match("0.1", "1.2", 0.8),
    _match("0.1", "1.3", 0.7),
    _match("0.2", "1.1", 0.6),
    _match("0.3", "1.1", 0.55),
    _match("0.1", "2.1", 0.5),
]


@given(st.permutations(MATCHES))
def test_each_phrase_keeps_its_best_two_in_each_other_report(order: list[Match]) -> None:
    assert [m.score for m in choose_best(iter(order))] == [0.9, 0.8, 0.6, 0.5]


def test_a_figure_and_the_noun_that_it_counts_are_one_counterpart() -> None:
    phrase, figure, noun, other = make_phrase(0, 1), make_phrase(1, 1), make_phrase(1, 2), make_phrase(1, 3)
    over = msgspec.structs.replace(noun, span=Span(figure.span.start, figure.span.end + 5))
    kept = choose_best(iter([Match(phrase, figure, 0.9), Match(phrase, over, 0.8), Match(phrase, other, 0.7)]))
    assert [m.score for m in kept] == [0.9, 0.7]


def test_standing_is_by_support_among_the_pairs_of_either_phrase() -> None:
    pairs = [*add_standing([make_measured(1, 1, 3.0), make_measured(1, 2, 1.0), make_measured(2, 2, 2.0)])]
    standing = [pair.values[MEASURED:] for pair in pairs]
    assert standing == [
        [0.0, 2.0],
        [math.log(2), -2.0],
        [0.0, 1.0],
    ]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 5)), min_size=1, max_size=8))
def test_standing_does_not_hang_on_the_order_of_pairs(drawn: list[tuple[int, int, int]]) -> None:
    pairs = [make_measured(*one) for one in drawn]
    there, back = [*add_standing(pairs)], [*add_standing(pairs[::-1])][::-1]
    assert [p.values for p in there] == [p.values for p in back]


def test_a_model_weighs_each_kind_for_itself() -> None:
    def weigh(name: str) -> KindModel:
        return KindModel({feature: float(feature == name) for feature in FEATURES}, -1.0)

    model = ContrastModel({kind: weigh("like_head" if kind == "noun" else "like_governor") for kind in KINDS})
    values = [float(name == "like_head") for name in FEATURES]
    assert model.score("noun", values) == pytest.approx(0.5)
    assert model.score("verb", values) == pytest.approx(1 / (1 + math.e))


MONDAY, SUNDAY = make_time("Monday", "2022-01-10", "2022-01-10/2022-01-11"), make_time("Sunday", "2022-01-09")
WEEK = make_time("a week", "P1W")
CAR, TRUCK = make_phrase(0, 1), make_phrase(1, 2, lemma="truck", words="truck")
TWO_CARS = make_phrase(1, 4, kind="quantity", lemma="two", counted="car", quantity=make_quantity("two", 2))
COUNTED_CAR = make_phrase(0, 1, counted="car")
MEETING_DAY = make_phrase(0, 5, kind="time", time=MONDAY)
OTHER_DAY, LENGTH = make_phrase(1, 5, kind="time", time=SUNDAY), make_phrase(1, 6, kind="time", time=WEEK)
RAMMED = make_phrase(0, 7, kind="verb", lemma="ram", words="ram")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (CAR, TRUCK, "noun"),
        (CAR, make_phrase(1, 3, words="red car"), "same_noun"),
        (COUNTED_CAR, TWO_CARS, "quantity"),
        (TRUCK, TWO_CARS, None),
        (MEETING_DAY, OTHER_DAY, "time"),
        (MEETING_DAY, LENGTH, None),
        (LENGTH, LENGTH, "length"),
        (CAR, RAMMED, None),
        (RAMMED, RAMMED, "verb"),
    ],
)
def test_only_phrases_of_one_kind_can_answer_one_question(a: Phrase, b: Phrase, kind: str | None) -> None:
    assert name_kind(a, b) == name_kind(b, a) == kind


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        (CAR, make_phrase(1, 9), True),
        (CAR, TRUCK, False),
        (CAR, make_phrase(1, 9, words="red car"), False),
        (make_phrase(0, 1, lemma="un", entity="e"), make_phrase(1, 1, lemma="nations", entity="e"), True),
        (MEETING_DAY, OTHER_DAY, False),
        (TWO_CARS, make_phrase(0, 1, kind="quantity", quantity=make_quantity("2", 2)), True),
        (TWO_CARS, make_phrase(0, 1, kind="quantity", quantity=make_quantity("about 2", 2, about=True)), False),
    ],
)
def test_equal_phrases_say_the_same(a: Phrase, b: Phrase, equal: bool) -> None:
    assert is_equal(a, b) == is_equal(b, a) == equal


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [
        ({((0, 1), (1, 9)): 1.0, ((0, 1), (2, 2)): 0.4, ((1, 9), (2, 2)): 0.6}, 0.6),
        ({((0, 1), (1, 9)): 1.0}, 1.0),
    ],
)
def test_a_group_is_as_sure_as_its_best_two_that_differ(
    scores: dict[tuple[tuple[int, int], tuple[int, int]], float], wanted: float
) -> None:
    truck = make_phrase(2, 2, lemma="truck", words="truck")
    assert score_group((CAR, make_phrase(1, 9), truck), scores) == wanted


def test_figures_of_the_killed_are_kept_from_figures_of_the_rescued() -> None:
    def count(head: int, number: int, event: str | None, kind: PhraseKind = "quantity") -> tuple[Phrase, Quantity]:
        quantity = msgspec.structs.replace(make_quantity(str(number), number), event=event)
        return make_phrase(head, head, kind=kind, quantity=quantity if kind == "quantity" else None), quantity

    killed, more, bare = count(0, 3, "kill"), count(1, 5, "kill"), count(3, 7, None)
    rescued = count(2, 9, "rescue", "noun")
    assert [*split_fates((killed, more, rescued, bare))] == [(killed, more, bare), (rescued,)]


def test_sentences_are_compared_with_the_likest_of_each_report_and_with_few_in_all(parser: SpacyParser) -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "2 May", "3 May", "4 May")
    texts = [f"The council closed the bridge on {day}. The mayor thanked the workers of the bridge." for day in days]
    story = tell(parser, *texts[: MOST_PAIRS + 2])
    chosen = choose_units(story)
    counts = Counter(number for pair in chosen for number in (pair.left, pair.right))
    assert set(counts) == set(range(len(story.units)))
    assert max(counts.values()) <= MOST_PAIRS
    assert len(chosen) < len([pair for pair in story.pairs if pair.score >= LEAST_UNITS])


@pytest.mark.parametrize(
    ("one", "other", "otherwise"),
    [
        ("asserted", "asserted", False),
        ("asserted", "possible", True),
        ("planned", "possible", True),
        (None, "possible", False),
        (None, None, False),
    ],
)
def test_what_no_statement_tells_is_told_in_no_other_way(
    one: Modality | None, other: Modality | None, otherwise: bool
) -> None:
    verbs = [
        msgspec.structs.replace(make_phrase(report, 7, kind="verb", lemma="ram", words="ram"), modality=modality)
        for report, modality in enumerate((one, other))
    ]
    assert is_told_otherwise(*verbs) == is_told_otherwise(*verbs[::-1]) == otherwise
    assert is_equal(*verbs) == (not otherwise)
