"""Resolving small stories whose mentions and attributes are set by hand."""

from itertools import permutations
from pathlib import Path

import pytest

from stories import find_forms, make_report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.text.names import Names
from tellings.weights.models import load_names

TEHRAN = Path(__file__).parents[2] / "examples" / "tehran" / "index.json"


@pytest.fixture(scope="module")
def names() -> Names:
    return load_names()


FATHER_AND_SON = (
    make_report(
        "[Karim Shah Durrani Jr|p], son of [Karim Shah Durrani|p], came. [Karim Durrani|p] spoke. [Durrani|p] left.",
        ("kin", 0, 1, "son_of"),
    ),
    make_report(
        "[Kareem Durani|p], the son of [Kareem Shah Durani|p], met the minister. [Durani|p] smiled.",
        ("kin", 0, 1, "son_of"),
    ),
)
SON = {"Karim Shah Durrani Jr", "Karim Durrani", "Durrani", "Kareem Durani", "Durani"}


def test_father_and_son_stay_two_across_spellings(names: Names) -> None:
    found = find_forms(resolve(FATHER_AND_SON, names))

    assert found == {frozenset(SON), frozenset({"Karim Shah Durrani", "Kareem Shah Durani"})}


def test_kin_is_a_relation_with_evidence_at_both_ends(names: Names) -> None:
    son, father = resolve(FATHER_AND_SON, names)
    (up,) = [r for r in son.relations if r.type == "child_of"]
    (down,) = [r for r in father.relations if r.type == "parent_of"]

    assert (up.entity, down.entity) == (father.id, son.id)
    texts = {report.article.id: report.article.text for report in FATHER_AND_SON}
    assert len(up.evidence) == 2
    assert all(texts[e.article][e.start : e.end] == e.exact for e in up.evidence)
    assert any(r.type == "not_same_as" and r.entity == father.id for r in son.relations)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Rosa Lindqvist|p] came. [Lindqvist|p] spoke.", [{"Rosa Lindqvist", "Lindqvist"}]),
        (
            "[Rosa Lind|p] met [Karl Lind|p]. [Rosa Lind|p] left. [Lind|p] spoke.",
            [{"Rosa Lind", "Lind"}, {"Karl Lind"}],
        ),
        ("[Harbour Safety Board|o] met. The [HSB|o] said so.", [{"Harbour Safety Board", "HSB"}]),
        ("[National Rescue Front|o]: the [Rescue Front|o] won.", [{"National Rescue Front", "Rescue Front"}]),
        ("[Telegram|o] and [Telegram X|o].", [{"Telegram"}, {"Telegram X"}]),
        ("[Jesse Vane|p] and [Jesse Vane Jr.|p] came.", [{"Jesse Vane"}, {"Jesse Vane Jr."}]),
        ("[Britain|l] and the [UK|l], [Kiev|l] and [Kyiv|l].", [{"Britain", "UK"}, {"Kiev", "Kyiv"}]),
        ("[Afghans|g] in [Afghanistan|l].", [{"Afghans", "Afghanistan"}]),
        ("[Taliban|g] met. [Taliban|o] spoke. [Taliban|g] left.", [{"Taliban"}]),
        ("[New York City|l] in [New York State|l].", [{"New York City"}, {"New York State"}]),
        ("[Battalion 44|o] and [Battalion 45|o].", [{"Battalion 44"}, {"Battalion 45"}]),
        ("[Mr Moss|p] saw [Mrs Moss|p].", [{"Mr Moss"}, {"Mrs Moss"}]),
        ("[Norwegian army|o] and [Norway's military|o].", [{"Norwegian army", "Norway's military"}]),
        ("[Slidell|o] has a [Slidell Police|o].", [{"Slidell"}, {"Slidell Police"}]),
        ("[New York|l] is [New York City|l].", [{"New York", "New York City"}]),
        ("[New York|l], [N.Y.|l], [New York City|l].", [{"New York", "New York, N.Y."}, {"N.Y."}, {"New York City"}]),
        ("President [Rosa Lind|p] came.", [{"Rosa Lind", "President Rosa Lind"}]),
        ("[US State Department|o]: the [State Department|o].", [{"US State Department", "State Department"}]),
    ],
)
def test_forms_within_an_article(marked: str, expected: list[set[str]], names: Names) -> None:
    assert find_forms(resolve([make_report(marked)], names)) == {frozenset(forms) for forms in expected}


@pytest.mark.parametrize(
    ("one", "two", "is_one"),
    [
        ("[Amir Muttawakil|p]", "[Ameer Mutawakel|p]", True),
        ("[Noor Mohammad Fayez|p]", "[Noor Muhammad Faiz|p]", True),
        ("[Anna Petrova|p]", "[Elena Petrova|p]", False),
        ("[Jordan|l]", "[Jordan Pike|p]", False),
        ("[Mazar-i-Sharif|l]", "[Mazar-e-Sharif|l]", True),
    ],
)
def test_forms_across_articles(one: str, two: str, is_one: bool, names: Names) -> None:
    entities = resolve([make_report(f"{one} came."), make_report(f"So did {two}.")], names)

    assert (len(entities) == 1) == is_one


def test_the_order_of_reports_changes_nothing(names: Names) -> None:
    reports = [*FATHER_AND_SON, make_report("[Karim Durrani|p] in [Tehran|l], [Iran|l], said the [HSB|o].")]
    results = {resolve(order, names) for order in permutations(reports)}

    assert len(results) == 1


def test_every_mention_belongs_to_one_entity(names: Names) -> None:
    report = make_report("[Tehran|l] is in [Iran|l]; [U.S.|l] [🙂|x] [Ahmed|p] [Ahmed|l] [الله|p].")
    entities = resolve([report], names)
    held = sorted((m.start, m.end) for e in entities for m in e.mentions)

    assert held == [(m.start, m.end) for m in report.annotations.mentions if m.exact != "🙂"]


def test_a_city_is_part_of_its_country(names: Names) -> None:
    city, country = resolve([make_report("[Tehran|l]: [Tehran|l] is in [Iran|l].")], names)

    assert [(r.type, r.entity) for r in city.relations] == [("part_of", country.id)]


def test_an_office_is_a_role_with_its_words(names: Names) -> None:
    report = make_report("[Rosa Lind|p], [harbour master|x], spoke.", ("office", 0, 1, None))
    (role,) = resolve([report], names)[0].roles

    assert role.role == "harbour master"
    assert role.evidence[0].exact == "Rosa Lind, harbour master"


def test_no_reports_have_no_entities(names: Names) -> None:
    assert resolve([], names) == ()


def test_a_surname_in_kin_stands_for_the_full_name_of_its_article(names: Names) -> None:
    report = make_report(
        "[Karim Durrani|p] came. [Durrani|p] is a son of [Karim Shah Durrani|p].", ("kin", 1, 2, "son_of")
    )

    assert find_forms(resolve([report], names)) == {
        frozenset({"Karim Durrani", "Durrani"}),
        frozenset({"Karim Shah Durrani"}),
    }


def test_the_example_keeps_father_and_son_apart(names: Names) -> None:
    articles = read_reports([], manifest="examples/tehran/index.json").articles
    entities = resolve(list(annotate_articles(articles)), names)
    son, father = (
        next(e for e in entities if form in {f.form for f in e.forms}) for form in ("Masood", "Ahmad Shah Masoud")
    )

    assert {"Ahmad Massoud", "Ahmed Masood", "Massoud Jr", "Ahmad Shah Massoud Jr"} <= {f.form for f in son.forms}
    assert {f.form for f in father.forms} == {"Ahmad Shah Masoud", "Ahmad Shah Massoud", "Ahmed Shah Masood"}
    assert ("child_of", father.id) in {(r.type, r.entity) for r in son.relations}
