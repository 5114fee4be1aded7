"""Places by name, on the packaged gazetteer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.text.places import PlaceRelation, find_distance
from tellings.weights.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Tehran", "Iran", "within"),
        ("Mazar-e-Sharif", "Balkh province", "within"),
        ("Mazar-e-Sharif", "Mazar-i-Sharif", "same"),
        ("US", "United States", "same"),
        ("the U.S.", "America", "same"),
        ("Kiev", "Kyiv", "same"),
        ("Ill.", "Illinois", "same"),
        ("Washington", "Washington, D.C.", "same"),
        ("New York City", "New York State", "within"),
        ("New York", "New York City", "unknown"),
        ("Manhattan", "New York City", "unknown"),
        ("Paris", "Texas", "different"),
        ("Paris, Texas", "Texas", "within"),
        ("Georgia", "Atlanta", "contains"),
        ("Tehran", "Doha", "different"),
        ("Iran", "Asia", "within"),
        ("Nowhere-on-Sea", "Iran", "unknown"),
    ],
)
def test_relations(a: str, b: str, relation: PlaceRelation) -> None:
    mirrored = {"within": "contains", "contains": "within"}

    assert GAZETTEER.compare(a, b) == relation
    assert GAZETTEER.compare(b, a) == mirrored.get(relation, relation)


def test_is_within_is_containment() -> None:
    assert GAZETTEER.is_within("Chicago", "Illinois")
    assert not GAZETTEER.is_within("Illinois", "Chicago")


@pytest.mark.parametrize(("word", "country"), [("Afghan", "AF"), ("Afghans", "AF"), ("French", "FR"), ("table", None)])
def test_peoples(word: str, country: str | None) -> None:
    found = GAZETTEER.find_people(word)

    assert (found.country if found else None) == country


def test_distance_is_along_a_great_circle() -> None:
    (london, *_), (paris, *_) = GAZETTEER.find("London"), GAZETTEER.find("Paris")

    assert find_distance(london, paris) == pytest.approx(344, abs=5)
    assert find_distance(paris, paris) == 0


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(name: str) -> None:
    assert isinstance(GAZETTEER.find(name), tuple)
