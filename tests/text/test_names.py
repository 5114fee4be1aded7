"""Whether two forms can name one thing: tables of pairs by phenomenon, and what holds of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.text.names import NameKind, Names
from tellings.weights.models import load_names

NAMES = load_names()

SAME = {
    "transliteration": [
        ("Ahmad Karimov", "Ahmed Kareemov"),
        ("Mohammad Fayez Latif", "Muhammad Faiz Lateef"),
        ("Yousef al-Haddad", "Yusuf Hadad"),
        ("Sergei Chernov", "Sergey Tchernov"),
        ("Oleksandr Bondarenko", "Олександр Бондаренко"),
        ("Анна Петрова", "Anna Petrova"),
        ("Nikos Papadakis", "Νίκος Παπαδάκης"),
        ("Saïd Benali", "Said Benali"),
        ("سمير الحداد", "Samir al-Haddad"),
        ("ليلى قاسمي", "Leila Qasemi"),
        ("Zhou Enming", "Chou En-ming"),
        ("Pak Chong-su", "Park Jong-soo"),
        ("Պետրոս Սարյան", "Petros Saryan"),
    ],
    "order": [("Lind, Rosa", "Rosa Lind"), ("Kim Minjun", "Minjun Kim"), ("Nagy Ferenc", "Ferenc Nagy")],
    "initials": [("R. Hale", "Robert Hale"), ("Robert T. Hale", "Robert Hale"), ("Robert T. Hale", "R. T. Hale")],
    "nicknames": [("Mr Robert Hale", "Bob Hale"), ("Liz Ward", "Elizabeth Ward"), ("Tony Marsh", "Anthony Marsh")],
    "left out": [("Juan Carlos Ortega", "Juan Ortega"), ("Irina Pavlovna Belova", "Irina Belova")],
    "joined": [("Abd al-Rahman Said", "Abdulrahman Said"), ("Jean-Luc Morel", "Jean Luc Morel")],
    "surname alone": [("Durrani", "Karim Shah Durrani"), ("Park", "Park Minsu")],
    "titles": [("Dr. Rosa Lind", "Rosa Lind"), ("Sir Paul Moss", "Paul Moss")],
    "generation": [
        ("Paul Moss Jr.", "Paul Moss, Junior"),
        ("Carl Otto III", "Carl Otto the Third"),
        ("King Carl III", "Carl III"),
        ("Pope Leo", "Leo XIV"),
        ("Malcolm X", "Malcolm X."),
    ],
    "languages": [
        ("Yevhen Tkach", "Evgeny Tkach"),
        ("Mykola Hrushka", "Nikolai Grushka"),
        ("Uladzimir Bosak", "Vladimir Bosak"),
        ("Giorgi Lomidze", "George Lomidze"),
        ("Binyamin Katz", "Benjamin Katz"),
        ("Ahmet Demir", "Ahmed Demir"),
        ("Qasım Hasanov", "Kasim Gasanov"),
        ("Ioannis Markou", "Yannis Markou"),
    ],
    "syllables": [("Zhou Enmin", "Chou En-min"), ("Lam Chun-fai", "Lin Junhui"), ("Pak Chong-su", "Bak Jong-su")],
    "middle names": [("Rosa B. Lind", "Rosa Beth Lind"), ("Rosa B. Lind", "Rosa Lind")],
    "slips": [("Katarina Holmquist", "Katarina Holmqvist"), ("Theodora Vance", "Theodora Vanse")],
}
OTHER = {
    "first names": [("Robert Hale", "Rupert Hale"), ("Anna Petrova", "Elena Petrova")],
    "script": [("سمير الحداد", "Karim al-Haddad"), ("ليلى قاسمي", "Leila Rahmani")],
    "surnames": [("Anna Petrova", "Anna Sidorova"), ("Hassan Darwish", "Hassan Barakat")],
    "gender": [("Mr Hale", "Mrs Hale")],
    "generation": [
        ("Robert Hale Jr", "Robert Hale Sr."),
        ("Carl Otto II", "Carl Otto III"),
        ("Paul Moss Jr.", "Paul Moss"),
        ("Lucas the Elder", "Lucas the Younger"),
        ("Jean Roux fils", "Jean Roux"),
        ("Leo XIII", "Leo XIV"),
        ("Davi Prado Neto", "Davi Prado"),
    ],
    "middle initials": [
        ("Oskar H. W. Brandt", "Oskar W. Brandt"),
        ("Rosa B. Lind", "Rosa C. Lind"),
        ("Rosa B. Lind", "Rosa Clara Lind"),
        ("J. B. Lind", "J. C. Lind"),
    ],
    "sexes": [
        ("Dario Lind", "Daria Lind"),
        ("Hamid Qadir", "Hamida Qadir"),
        ("Pascal Roux", "Pascale Roux"),
        ("Sidorov", "Sidorova"),
        ("Jan Novotny", "Jan Novotna"),
        ("Nikos Stavropoulos", "Niki Stavropoulou"),
    ],
    "kin": [("Karim Durrani", "son of Karim Durrani"), ("Rosa Lind's brother", "Rosa Lind")],
    "father and child": [("Salem bin Rashid al-Amri", "Rashid bin Salem al-Amri")],
    "syllables": [
        ("김민준", "김민호"),
        ("王小明", "王小东"),
        ("Lee Min-jun", "Lee Min-jung"),
        ("Tran Van Binh", "Tran Van Bang"),
        ("Zhou Enmin", "Zhou Enlin"),
    ],
}
ORGS = [
    ("Harbour Safety Board", "HSB", True),
    ("Lake Mills Inc.", "Lake Mills Incorporated", True),
    ("Department of Justice", "Justice Department", True),
    ("World Labour Organisation", "World Labor Organization", True),
    ("Port Police Dept.", "Port Police Department", True),
    ("Fund 2004", "Fund 2005", False),
    ("Flight 12", "Flight 13", False),
    ("Bank of Norway", "Bank of Sweden", False),
    ("US embassy in Iran", "US embassy in Iraq", False),
    ("Norwegian embassy", "Embassy of Norway", True),
    ("Ministry of Health", "Ministry of Finance", False),
    ("World Trade Organization", "World Health Organization", False),
    ("Marsh Fire Department", "Marsh Police Department", False),
    ("East Marsh Council", "West Marsh Council", False),
    ("Bank of Marsh", "Central Bank of Marsh", False),
    ("Marsh Labour Party", "Marsh Labour Party Youth", False),
    ("Marsh University", "Marsh University Hospital", False),
    ("European Union", "Council of the European Union", False),
    ("NATO", "NATO Parliamentary Assembly", False),
    ("Marsh Rovers", "Marsh Rovers Women", False),
    ("4th Battalion", "14th Battalion", False),
    ("Forty-second Battalion", "42nd Battalion", True),
    ("Flight LM12", "Flight 12", True),
    ("Flight LM12", "Flight LN12", False),
    ("NATO", "North Atlantic Treaty Organisation", True),
    ("Ejército de Liberación Nacional", "National Liberation Army (Colombia)", True),
    ("Kurdistan Workers' Party (PKK)", "PKK", True),
    ("Kurdistan Workers' Party", "Kurdistan Democratic Party", False),
    ("People's Liberation Army", "Palestine Liberation Army", False),
]
PLACES = [
    ("Mazar-i-Sharif", "Mazar-e-Sharif", True),
    ("Kiev", "Kyiv", True),
    ("United States", "America", True),
    ("Tehran", "Iran", False),
    ("Paris, Texas", "Paris, France", False),
]


@pytest.mark.parametrize(("a", "b"), [pair for pairs in SAME.values() for pair in pairs])
def test_one_person(a: str, b: str) -> None:
    match = NAMES.compare(a, b, kind="person")

    assert match.same, match


@pytest.mark.parametrize(("a", "b"), [pair for pairs in OTHER.values() for pair in pairs])
def test_two_persons(a: str, b: str) -> None:
    match = NAMES.compare(a, b, kind="person")

    assert not match.same, match


@pytest.mark.parametrize(
    ("a", "b", "kind", "same"),
    [(a, b, "org", same) for a, b, same in ORGS] + [(a, b, "place", same) for a, b, same in PLACES],
)
def test_organisations_and_places(a: str, b: str, kind: NameKind, same: bool) -> None:
    match = NAMES.compare(a, b, kind=kind)

    assert match.same == same, match


@pytest.mark.parametrize(
    "kind", ["first names", "gender", "generation", "kin", "father and child", "middle initials", "sexes", "syllables"]
)
def test_what_is_forbidden_has_no_score(kind: str) -> None:
    for a, b in OTHER[kind]:
        match = NAMES.compare(a, b)

        assert match.vetoed
        assert match.score == 0.0
        assert match.reasons


def test_reasons_say_what_was_taken_for_one() -> None:
    assert NAMES.compare("Ahmed Hale", "Ahmad Hale", kind="person").reasons == ("'ahmad' is another form of 'ahmed'",)
    assert "a surname alone" in NAMES.compare("Hale", "Robert Hale", kind="person").reasons


def test_a_surname_alone_says_more_than_a_first_name() -> None:
    surname, first = (NAMES.compare(part, "Karim Shah Durrani", kind="person") for part in ("Durrani", "Karim"))

    assert surname.score > first.score


def test_a_name_that_several_bodies_have_is_less_sure() -> None:
    pairs = (("PLA", "People's Liberation Army"), ("NATO", "OTAN"))
    open_name, own = (NAMES.compare(a, b, kind="org") for a, b in pairs)

    assert open_name.same
    assert open_name.score < own.score
    assert "others bear one of the names" in open_name.reasons[0]


def test_reasons_name_the_veto() -> None:
    match = NAMES.compare("Dario Lind", "Daria Lind", kind="person")

    assert match.reasons == ("a man's and a woman's form of a name (daria, dario)",)
    assert NAMES.compare("Rosa B. Lind", "Rosa C. Lind").reasons == ("different middle initials (b, c)",)


def test_places_are_seen_without_a_kind() -> None:
    assert NAMES.compare("Tehran", "Iran").vetoed


FORMS = st.text(max_size=30) | st.lists(
    st.sampled_from(
        ["Abd", "al", "Rahman", "Abdulrahman", "bin", "J.", "Lind", "Rosa", "Jr", "12", "Tse", "tung", "王"]
    )
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(FORMS, FORMS, st.sampled_from(["person", "org", "place", None]))
def test_any_text_has_one_score_in_either_order(a: str, b: str, kind: NameKind | None) -> None:
    match = NAMES.compare(a, b, kind=kind)

    assert 0.0 <= match.score <= 1.0
    assert match.reasons
    assert not (match.vetoed and match.same)
    assert NAMES.compare(b, a, kind=kind) == match


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=20))
def test_a_name_is_itself(name: str) -> None:
    assert NAMES.compare(name, name, kind="person").same


def test_a_model_scores_by_its_weights_alone() -> None:
    one, other = (
        NAMES.compare("Rosa Lind", "Rosa Lind"),
        Names(NAMES.model, NAMES.places, NAMES.book).compare("Rosa Lind", "Rosa Lind"),
    )

    assert one == other
