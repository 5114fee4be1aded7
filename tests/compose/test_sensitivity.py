"""How sure a point must be to be shown, and what is said of those that are not."""

import msgspec
import pytest

from accounts import find
from tellings.compose.notes import write_notes
from tellings.compose.sensitivity import Sensitivity, keep_sure
from tellings.model.point import Facet, Point, Relation, Support


def make_point(relation: Relation, score: float) -> Point:
    support = Support(1, 1, (1, 1))
    return Point(
        id=f"{relation} {score}",
        about="",
        relation=relation,
        support=support,
        evidence=(find("bell", "the bridge"),),
        score=score,
    )


@pytest.mark.parametrize(
    ("sensitivity", "kept"),
    [
        ("strict", ["agree 0.7", "single 0.97"]),
        ("normal", ["agree 0.7", "agree 0.6", "single 0.97", "single 0.92"]),
        ("open", ["agree 0.7", "agree 0.6", "agree 0.2", "single 0.97", "single 0.92"]),
    ],
)
def test_ties_and_single_points_are_cut_by_how_sure_they_are(sensitivity: Sensitivity, kept: list[str]) -> None:
    points = [make_point("agree", s) for s in (0.7, 0.6, 0.2)] + [make_point("single", s) for s in (0.97, 0.92)]
    assert [point.id for point in keep_sure(points, sensitivity)] == kept


@pytest.mark.parametrize(
    ("sensitivity", "kept"), [("strict", [0.7]), ("normal", [0.7, 0.4]), ("open", [0.7, 0.4, 0.1])]
)
@pytest.mark.parametrize("relation", ["unresolved", "precision"])
def test_differences_are_cut_by_their_scores(relation: Relation, sensitivity: Sensitivity, kept: list[float]) -> None:
    facets = tuple(
        Facet(question="?", slot="other", relation=relation, score=score, explanation="", readings=())
        for score in (0.7, 0.4, 0.1)
    )
    point = msgspec.structs.replace(make_point(relation, 0.9), facets=facets)
    assert [facet.score for found in keep_sure([point], sensitivity) for facet in found.facets] == kept


def test_what_is_left_open_is_said_in_a_note() -> None:
    (note,) = [note for note in write_notes((), (), left_open=2) if note.kind == "left_open"]
    assert note.text.startswith("of 2 sentences nothing decides")
    assert not [note for note in write_notes((), ()) if note.kind == "left_open"]
