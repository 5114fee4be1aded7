"""What a sentence says happened before what, as a table, and reports that tell it the other way round."""

import pytest

from tellings.collate.families.orders import find_order_facets
from tellings.collate.orders import find_orders
from tellings.weights.spacy_parser import SpacyParser
from told import tell

TABLE = [
    ("An explosion sparked a fire on the barge.", {"explo < fire"}),
    ("The fire was caused by an explosion.", {"explo < fire"}),
    ("The barge caught fire and caused an explosion.", {"fire < explo"}),
    ("The fire led to an explosion in the hold.", {"fire < explo"}),
    ("The attack was followed by gunfire in the streets.", {"attac < gunfi"}),
    ("The guards opened the gate after the crowd arrived.", {"arriv < open gate"}),
    ("The crowd arrived before the guards opened the gate.", {"arriv < open gate"}),
    ("The minister resigned after the vote.", {"vote < resig"}),
    ("The barge burned in the harbour.", set()),
]


@pytest.mark.parametrize(("text", "orders"), TABLE)
def test_what_is_before_what(text: str, orders: set[str], parser: SpacyParser) -> None:
    story = tell(parser, text, "Nothing else happened.")
    found = {" < ".join(o.stems) for u in story.units if u.report == 0 for o in find_orders(story.trees[0], u)}
    assert found == orders


FIRST = "An explosion sparked a fire on a barge in Ostervik on Sunday. Two people were hurt."


@pytest.mark.parametrize(
    ("second", "conflicts"),
    [
        ("A barge in Ostervik caught fire on Sunday and caused an explosion. Two people were hurt.", 1),
        ("A barge in Ostervik exploded on Sunday, and a fire followed. Two people were hurt.", 0),
        ("An explosion caused a fire on a barge in Ostervik on Sunday. Two people were hurt.", 0),
        ("The fire on a barge in Ostervik on Sunday might have caused an explosion. Two people were hurt.", 0),
    ],
)
def test_opposite_orders_conflict(second: str, conflicts: int, parser: SpacyParser) -> None:
    facets = [facet for _, facet in find_order_facets(tell(parser, FIRST, second))]
    assert [facet.relation for facet in facets] == ["conflict"] * conflicts
    for facet in facets:
        assert facet.question == "Which came first: explosion or fire?"
        assert {r.value for r in facet.readings} == {"explosion, then fire", "caught fire, then explosion"}


def test_the_order_of_reports_changes_nothing(parser: SpacyParser) -> None:
    second = "A barge in Ostervik caught fire on Sunday and caused an explosion. Two people were hurt."
    there, back = (
        [f for _, f in find_order_facets(tell(parser, *texts))] for texts in ((FIRST, second), (second, FIRST))
    )
    assert [f.question for f in there] == [f.question for f in back]
    assert {r.value for f in there for r in f.readings} == {r.value for f in back for r in f.readings}
