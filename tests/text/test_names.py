"""Whether two forms can name one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.text.names import SAME_FROM, NameKind, compare_names


@pytest.mark.parametrize(
    ("a", "b", "kind", "same"),
    [
        ("Ahmad Massoud", "Ahmed Masood", "person", True),
        ("Amir Khan Muttaqi", "Amir Khan Mutaki", "person", True),
        ("Muttaqi", "Amir Khan Muttaqi", "person", True),
        ("Amir", "Amir Khan Muttaqi", "person", False),
        ("Mohammad Fayez", "Muhammad Faiz", "person", True),
        ("Lind, Rosa", "Rosa Lind", "person", True),
        ("Mr Robert Hale", "Bob Hale", "person", True),
        ("R. Hale", "Robert Hale", "person", True),
        ("Mr Hale", "Mrs Hale", "person", False),
        ("Robert Hale Jr", "Robert Hale Sr.", "person", False),
        ("Robert Hale", "Rupert Hale", "person", False),
        ("Анна Петрова", "Anna Petrova", "person", True),
        ("Abd al-Rahman Said", "Abdulrahman Said", "person", True),
        ("Harbour Safety Board", "HSB", "org", True),
        ("Lake Mills Inc.", "Lake Mills Incorporated", "org", True),
        ("Department of Justice", "Justice Department", "org", True),
        ("World Labour Organisation", "World Labor Organization", "org", True),
        ("Fund 2004", "Fund 2005", "org", False),
        ("Bank of Norway", "Bank of Sweden", "org", False),
        ("Mazar-i-Sharif", "Mazar-e-Sharif", "place", True),
    ],
)
def test_pairs(a: str, b: str, kind: NameKind, same: bool) -> None:
    match = compare_names(a, b, kind=kind)

    assert match.same == same, match
    assert compare_names(b, a, kind=kind).score == match.score


def test_reasons_say_what_was_taken_for_one() -> None:
    assert compare_names("Ahmed Hale", "Ahmad Hale", kind="person").reasons == ("'ahmad' sounds like 'ahmed'",)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_has_a_score(a: str, b: str) -> None:
    match = compare_names(a, b)

    assert 0.0 <= match.score <= 1.0
    assert match.same == (match.score >= SAME_FROM)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=20))
def test_a_name_is_itself(name: str) -> None:
    assert compare_names(name, name, kind="person").same
