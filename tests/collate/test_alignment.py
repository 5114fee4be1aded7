"""Candidates, likeness and standing, on reports of our own that are read for real."""

from collections.abc import Sequence
from itertools import combinations

import msgspec
import pytest

from tellings import article
from tellings.collate import make_story
from tellings.collate.aligner import FEATURES, align_units, explain_pairs, measure_pairs
from tellings.collate.candidates import BEST, MOST, find_candidates
from tellings.collate.context import Story
from tellings.collate.explain import explain_units
from tellings.collate.likeness import GROUPS, PAIR_FEATURES, measure_pair
from tellings.collate.standing import STANDING_FEATURES, Standing
from tellings.collate.units import Unit
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import load_resources
from tellings.resolve import resolve
from tellings.weights.models import load_names

TEXTS = {
    "bell": (
        "Ferry hits pier at Ostervik\n\n"
        "On Tuesday, the ferry Alma rammed the north pier at Ostervik and hurt 12 people.\n"
        "Harbour master Jan Holm blamed the fog. The ferry had left Dunmoor at noon.\n"
        "“We could see nothing at all,” a passenger said.\n"
    ),
    "coast": (
        "Twelve hurt as ferry rams pier\n\n"
        "The ferry Alma rammed Ostervik's north pier on Wednesday; 12 passengers were hurt.\n"
        "Jan Holm, the harbour master, spoke of thick fog. The council closed its schools.\n"
    ),
    "mirror": (
        "Fog over the coast\n\nThe Alma, a ferry, collided with a pier at Ostervik.\n"
        "The collision hurt a dozen people. A new market opened in Dunmoor.\n"
    ),
}


Place = tuple[str, str]


def read_story(names: Sequence[str]) -> Story:
    articles = [article(TEXTS[name], id=name, published="2024-05-08") for name in names]
    reports = list(annotate_articles(articles))
    return make_story(reports, resolve(reports, load_names()), load_resources())


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(["bell", "coast", "mirror"])


def find_unit(story: Story, name: str, words: str) -> Unit:
    place = TEXTS[name].index(words)
    return next(u for u in story.units if u.article == name and u.sentence.start <= place < u.sentence.end)


def test_features_are_symmetric_and_named(story: Story) -> None:
    assert len(PAIR_FEATURES) == len(set(PAIR_FEATURES)) == sum(len(names) for _, names in GROUPS.values())
    for a, b in combinations(story.units, 2):
        there, back = measure_pair(a, b), measure_pair(b, a)
        assert there == pytest.approx(back, abs=1e-12)
        assert len(there) == len(PAIR_FEATURES)


def test_candidates_are_pairs_of_two_reports_and_the_best_are_among_them(story: Story) -> None:
    found = find_candidates(story.units)
    assert found == sorted(set(found))
    assert all(a < b and story.units[a].report != story.units[b].report for a, b in found)
    ram = find_unit(story, "bell", "the ferry Alma rammed").number
    assert (ram, find_unit(story, "coast", "The ferry Alma rammed").number) in found
    assert (ram, find_unit(story, "mirror", "The Alma").number) in found


def test_candidates_stay_near_linear_in_the_number_of_reports() -> None:
    names = ["bell", "coast", "mirror"]
    units = list(read_story(names).units)
    many = [
        msgspec.structs.replace(unit, report=unit.report + 3 * copy, number=unit.number + len(units) * copy)
        for copy in range(20)
        for unit in units
    ]
    found = find_candidates(many)
    assert len(found) < len(list(combinations(many, 2)))
    held = [sum(number in pair for pair in found) for number in (0, len(many) - 1)]
    assert min(held) >= BEST
    # Equals stay in together: here each sentence has twenty, so a sentence may keep more than MOST.
    assert len(found) <= len(many) * (MOST + 3 * 20)


def test_no_order_of_the_reports_changes_a_score() -> None:
    def score(names: Sequence[str]) -> dict[tuple[str, str], float]:
        story = read_story(names)
        place = {unit.number: f"{unit.article}:{unit.sentence.start}" for unit in story.units}
        found = align_units(story.units, load_resources().pairs)
        return {(min(a, b), max(a, b)): p.score for p in found for a, b in [(place[p.left], place[p.right])]}

    one, other = score(["bell", "coast", "mirror"]), score(["mirror", "bell", "coast"])
    assert one.keys() == other.keys()
    assert one == pytest.approx(other, abs=1e-9)


@pytest.mark.parametrize(
    ("left", "right", "least"),
    [
        (("bell", "the ferry Alma rammed"), ("coast", "The ferry Alma rammed"), 0.5),
        (("bell", "Harbour master"), ("coast", "Jan Holm, the"), 0.5),
        (("coast", "The ferry Alma"), ("mirror", "The Alma, a ferry"), 0.25),
    ],
)
def test_what_tells_one_thing_scores_high(
    story: Story, left: tuple[str, str], right: tuple[str, str], least: float
) -> None:
    wanted = {find_unit(story, *left).number, find_unit(story, *right).number}
    assert next(p.score for p in story.pairs if {p.left, p.right} == wanted) >= least


def test_what_tells_two_things_scores_low(story: Story) -> None:
    wanted = {find_unit(story, "coast", "The council").number, find_unit(story, "mirror", "A new market").number}
    assert next((p.score for p in story.pairs if {p.left, p.right} == wanted), 0.0) < 0.1


def test_standing_sees_the_better_partner_and_the_third_report() -> None:
    """Units 0 and 1 are of one report, 2 and 3 of a second, 4 of a third."""
    units = [
        msgspec.structs.replace(u, number=n, report=r)
        for n, (u, r) in enumerate(zip(read_story(["bell", "coast"]).units[:5], (0, 0, 1, 1, 2), strict=True))
    ]
    standing = Standing(units, {(0, 2): 0.9, (0, 3): 0.4, (1, 3): 0.3, (2, 4): 0.8, (0, 4): 0.7})
    best = dict(zip(STANDING_FEATURES, standing.measure(0, 2), strict=True))
    worse = dict(zip(STANDING_FEATURES, standing.measure(0, 3), strict=True))
    assert (best["mutual_best"], worse["mutual_best"]) == (1.0, 0.0)
    assert (best["best_margin"], worse["worst_margin"]) == (pytest.approx(0.9), pytest.approx(-0.5))
    assert (best["third_report"], worse["third_report"]) == (0.7, 0.0)
    assert (best["in_order"], worse["beside"]) == (0.3, 0.9)


def test_explained_scores_are_those_of_the_alignment(story: Story) -> None:
    explained = list(explain_pairs(story.units, load_resources().pairs))
    assert [m.pair for m in explained] == list(story.pairs)
    assert set(explained[0].values) == set(FEATURES)
    _, rows = measure_pairs(story.units, load_resources().pairs.first)
    assert rows.shape == (len(explained), len(FEATURES))


def test_why_two_sentences_came_together(story: Story) -> None:
    units = find_unit(story, "bell", "the ferry Alma"), find_unit(story, "coast", "The ferry Alma")
    explanation = explain_units(story, load_resources().pairs, (), *units)
    assert explanation.together
    assert explanation.score is not None
    assert f"Score {explanation.score:.2f}" in explanation.text
    assert "They stand in one point." in explanation.lines
    weighed = [line for line in explanation.lines if line.startswith("  ") and " = " in line]
    assert weighed == sorted(weighed, key=lambda line: -abs(float(line.split()[0])))


def test_why_two_sentences_stayed_apart(story: Story) -> None:
    units = find_unit(story, "coast", "The council"), find_unit(story, "mirror", "A new market")
    explanation = explain_units(story, load_resources().pairs, (), *units)
    assert not explanation.together
    assert "They stand in no common group of sentences." in explanation.lines
    assert any("alone says" in line or "Nothing decides" in line for line in explanation.lines)
