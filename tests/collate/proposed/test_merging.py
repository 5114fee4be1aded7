"""One facet for one question, and a conflict of our own stays one."""

import pytest

from accounts import find, make_facet, make_reading
from tellings.collate.proposed.judging import Judged
from tellings.collate.proposed.merging import merge_proposed
from tellings.model.point import Facet, Relation

TUESDAY = make_reading("Tuesday", find("bell", "A barge struck the old bridge at Ostervik on Tuesday"))
WEDNESDAY = make_reading("on Wednesday", find("coast", "on Wednesday"))
DOZENS = make_reading("dozens of people", find("bell", "hurt dozens of people"))
MANY = make_reading("43 injured", find("coast", "The coast guard counted 43 injured"))


def own(relation: Relation, question: str = "On what day was it?") -> Facet:
    return make_facet(question, "time", relation, TUESDAY, WEDNESDAY)


def propose(relation: Relation, *, by: str = "model test, words checked") -> Judged:
    readings = (
        make_reading("on Tuesday", find("bell", "on Tuesday")),
        make_reading("Wednesday", find("coast", "at Ostervik on Wednesday")),
    )
    facet = make_facet("When did it strike?", "time", relation, *readings)
    return Judged((0, 1), Facet(**{name: getattr(facet, name) for name in facet.__struct_fields__} | {"by": by}))


@pytest.mark.parametrize("relation", ["unresolved", "precision", "agree", "scope"])
def test_a_proposal_takes_the_place_of_what_was_left_open(relation: Relation) -> None:
    merged, others = merge_proposed([("key", own(relation))], [propose("conflict")])
    ((key, facet),) = merged
    assert (key, facet.question, facet.relation) == ("key", "On what day was it?", "conflict")
    assert facet.by == "model test, words checked"
    assert others == []


@pytest.mark.parametrize("claimed", ["agree", "precision", "scope", "revision", "unresolved", "conflict"])
def test_a_conflict_of_our_own_is_not_closed(claimed: Relation) -> None:
    mine = own("conflict")
    assert merge_proposed([("key", mine)], [propose(claimed)]) == ([("key", mine)], [])


def test_another_question_of_the_same_sentences_is_another_facet() -> None:
    hurt = make_facet("How many were hurt?", "quantity", "precision", DOZENS, MANY)
    merged, others = merge_proposed([("key", hurt)], [propose("conflict")])
    assert merged == [("key", hurt)]
    assert others == [propose("conflict")]


def test_two_facets_of_our_own_on_one_question_become_one() -> None:
    merged, _ = merge_proposed([("a", own("unresolved")), ("b", own("conflict", "When?"))], [propose("agree")])
    assert [(key, facet.relation) for key, facet in merged] == [("b", "conflict")]


def test_without_proposals_nothing_changes() -> None:
    found = [("a", own("conflict")), ("b", own("agree"))]
    assert merge_proposed(found, []) == (found, [])


def test_values_that_are_not_in_the_words_are_known_by_these() -> None:
    fire, blast = find("bell", "A barge struck the old bridge"), find("coast", "A barge struck the old bridge")
    mine = make_facet("Which came first?", "cause", "conflict", make_reading("yes", fire), make_reading("no", blast))
    same = make_facet(
        "In which order?", "other", "conflict", make_reading("A barge struck", fire), make_reading("struck", blast)
    )
    assert merge_proposed([("key", mine)], [Judged((0, 1), same)]) == ([("key", mine)], [])
