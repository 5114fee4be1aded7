"""Which organisation a name means, and which names stay open."""

import pytest

from tellings.text.bodies import Bodies, BodyRelation

TABLE = """\
northern front\tarmed\tXA\tNorthern Front\tNFR\tFrente Norte\tالجبهة الشمالية
northern union\tparty\tXB\tNorthern Union\tNFR;NU\t\t
people party xa\tparty\tXA\tPeople's Party (XA)\tPPX\tPartido Popular (XA)\t
water organization\tagency\t-\tWater Organisation\tWOR\tWater Watchers\t
"""
BODIES = Bodies(TABLE)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("The Northern Front", "Frente Norte", "same"),
        ("Northern Front", "الجبهة الشمالية", "same"),
        ("Water Organization", "WOR", "same"),
        ("Water Organisation (WOR)", "Water Watchers", "same"),
        ("People's Party (XA)", "PPX", "same"),
        ("NFR", "Northern Front", "maybe"),
        ("NFR", "NFR", "maybe"),
        ("NU", "Northern Union", "maybe"),
        ("People's Party", "PPX", "maybe"),
        ("Northern Front", "Northern Union", "different"),
        ("WOR", "NFR", "different"),
        ("People's Party", "Northern Union", "unknown"),
        ("Northern Front", "Eastern Front", "unknown"),
        ("", "Northern Front", "unknown"),
    ],
)
def test_relations(a: str, b: str, relation: BodyRelation) -> None:
    assert BODIES.compare(a, b) == relation
    assert BODIES.compare(b, a) == relation


def test_a_short_name_of_several_finds_them_all() -> None:
    assert [body.name for body in BODIES.find("NFR")] == ["Northern Front", "Northern Union"]
    assert [body.name for body in BODIES.find("Northern Front (NFR)")] == ["Northern Front"]
    assert BODIES.find("Front (") == ()


def test_no_list_knows_nothing() -> None:
    assert Bodies().compare("NATO", "North Atlantic Treaty Organization") == "unknown"
