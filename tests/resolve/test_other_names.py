"""Other names of one thing: accounts, longer forms, words left out, other names that no likeness shows."""

import pytest

from stories import find_forms, make_report, parse_report
from tellings.model.report import Report
from tellings.resolve import resolve
from tellings.resolve.handles import is_handle, spell_handle
from tellings.text.names import Names
from tellings.weights.models import load_names


@pytest.fixture(scope="module")
def names() -> Names:
    return load_names()


def hold_together(names: Names, one: str, two: str, *reports: Report) -> bool:
    """Whether one entity has both forms."""
    return any({one, two} <= forms for forms in find_forms(resolve(reports, names)))


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("[Rosa Lind|p] posted as [@rosalind|x].", "Rosa Lind", "@rosalind"),
        ("[Rosa Lind|p] posted as [@rlind|x].", "Rosa Lind", "@rlind"),
        ("[Rosa Lind|p] ([@harbourgirl|x]) posted it.", "Rosa Lind", "@harbourgirl"),
        ("The campaign [Free Our Harbour|o] began with [#FreeOurHarbour|x].", "Free Our Harbour", "#FreeOurHarbour"),
        ("[Harbour Times|o] runs [harbourtimes.com|o].", "Harbour Times", "harbourtimes.com"),
    ],
)
def test_accounts_tags_and_sites(text: str, one: str, two: str, names: Names) -> None:
    assert hold_together(names, one, two, make_report(text))


def test_an_account_of_an_initial_that_two_share_is_nobodys(names: Names) -> None:
    found = find_forms(resolve([make_report("[Rosa Lind|p], [Rolf Lind|p] and [@rlind|x].")], names))

    assert frozenset({"Rosa Lind"}) in found or frozenset({"Rolf Lind"}) in found


@pytest.mark.parametrize(
    ("form", "expected"), [("@lind", True), ("harbour.org", True), ("U.S.", False), ("St. Ives", False)]
)
def test_what_an_account_is(form: str, expected: bool) -> None:
    assert is_handle(form) == expected


def test_letters_of_an_account() -> None:
    assert [spell_handle(form) for form in ("@Rosa_Lind", "#FreeUs", "harbour-times.co.uk")] == [
        "rosalind", "freeus", "harbourtimes",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("He flew to [Salem|l], [Oregon|l].", "Salem, Oregon"),
        ("[Peru|l]'s [Civil Guard|o] came.", "Peru's Civil Guard"),
        ("President [Rosa Lind|p] came.", "President Rosa Lind"),
        ("Snow fell in [Kunduz province|l].", "Kunduz"),
    ],
)
def test_longer_forms(text: str, form: str, names: Names) -> None:
    assert any(form in forms for forms in find_forms(resolve([make_report(text)], names)))


@pytest.mark.parametrize(
    "text",
    ["The club [Kunduz|o] comes from [Kunduz province|l].", "The [Salt Marsh Province|l] has no seat in a gazetteer."],
)
def test_a_region_keeps_its_noun_where_it_is_needed(text: str, names: Names) -> None:
    found = find_forms(resolve([make_report(text)], names))

    assert not any(forms & {"Kunduz", "Salt Marsh"} and len(forms) > 1 for forms in found)


@pytest.mark.parametrize(
    ("one", "two", "kinds", "is_one"),
    [
        ("Ministry of Public Safety", "Public Security Ministry", "oo", True),
        ("Ministerio de Salud", "Ministry of Health", "oo", True),
        ("Ministry of Safety", "Ministry of Public Safety", "oo", True),
        ("International Harbour Guard", "International Committee of the Harbour Guard", "oo", True),
        ("Security Council", "UN Security Council", "oo", True),
        ("Terravale", "Terravale Beach", "ll", True),
        ("Terravale", "Terravale Airport", "ll", False),
        ("GOP", "Republicans", "og", True),
        ("ISIS", "Islamic State", "oo", True),
        ("NYC", "New York City", "ol", True),
        ("DPRK", "North Korea", "ol", True),
        ("Norwegian", "Norwegian army", "go", False),
        ("Ministry of Health", "Ministry of Finance", "oo", False),
        ("German consulate", "Indian consulate", "oo", False),
        ("Sands Holiday Store", "Holiday Store", "po", True),
    ],
)
def test_organisations_and_places(one: str, two: str, kinds: str, is_one: bool, names: Names) -> None:
    reports = [make_report(f"The [{one}|{kinds[0]}] spoke."), make_report(f"The [{two}|{kinds[1]}] did.")]

    assert hold_together(names, one, two, *reports) == is_one


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The [Almara Space Agency|o] spoke. The space agency was late.", "space agency"),
        ("The [Harbour Safety Board|o] met. A spokesman of the board spoke.", "board"),
        ("The [Almara Space Development Agency|o] met in May, the almara space office said.", "almara space office"),
        ("The [Almaran army|o] moved north. Then came an army-backed group.", "army"),
    ],
)
def test_descriptions(text: str, form: str, names: Names) -> None:
    found = resolve([parse_report(text)], names)

    assert [form in {f.form for f in entity.forms} for entity in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The [Harbour Safety Board|o] and the [Pilots Board|o] met. The board spoke.",
        "The [Harbour Safety Board|o] met. A board spoke.",
        "The [Harbour Safety Board|o] met. The board of Lake Mills spoke.",
        "[Government of Norway|o] met. The government spoke.",
        "The [Harbour Safety Board|o] met. A rival board-backed plan failed.",
        "The [Harbour Safety Board|o] met. It liked board-like things.",
    ],
)
def test_descriptions_that_are_not_safe(text: str, names: Names) -> None:
    found = resolve([parse_report(text)], names)

    assert not {"board", "government"} & {f.form for entity in found for f in entity.forms}


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The [Pilots Board|o] spoke, quoting the board director.", "Harbour Safety Board"),
        ("The [Pilots Board|o] said that the board spoke.", ""),
        ("The mayor spoke, quoting the board director.", ""),
    ],
)
def test_whom_a_speaker_quotes_is_another(sentence: str, owner: str, names: Names) -> None:
    found = resolve([parse_report(f"The [Pilots Board|o] called the [Harbour Safety Board|o]. {sentence}")], names)

    assert [entity.name for entity in found if "board" in {f.form for f in entity.forms}] == [owner] * bool(owner)


VETOED = [
    ("[Carl Otto Jr|p], son of [Carl Otto Sr|p], met [Carl Otto|p].", "Carl Otto Jr", "Carl Otto Sr"),
    ("[Battalion 44|o], [Battalion|o] and [Battalion 45|o].", "Battalion 44", "Battalion 45"),
    ("[Rosa Lind|p], [R. Lind|p] and [Rolf Lind|p].", "Rosa Lind", "Rolf Lind"),
    ("[Mr Lind|p], [Lind|p] and [Mrs Lind|p].", "Mr Lind", "Mrs Lind"),
    ("[Bank of Norway|o], the [Bank|o] and the [Bank of Sweden|o].", "Bank of Norway", "Bank of Sweden"),
]


@pytest.mark.parametrize(("text", "one", "two"), VETOED)
def test_vetoes_hold_under_chains(text: str, one: str, two: str, names: Names) -> None:
    assert not hold_together(names, one, two, make_report(text))
    assert not hold_together(names, one, two, make_report(text), make_report("Then " + text))


LISTED = [
    ("[Southern Common Market|o]", "[Mercosur|o]", True),
    ("[European Central Bank|o]", "[Mercosur|o]", False),
    ("[Southern Common Market|o]", "[Mercosur|l]", True),
    ("[People's Liberation Army|o]", "[Sudan Air Force|o]", False),
]


@pytest.mark.parametrize(("one", "two", "are_one"), LISTED)
def test_names_of_one_listed_body_need_share_no_word(one: str, two: str, are_one: bool, names: Names) -> None:
    reports = [make_report(f"The {one} signed the deal."), make_report(f"Talks with {two} had begun.")]

    assert hold_together(names, one[1:-3], two[1:-3], *reports) is are_one
