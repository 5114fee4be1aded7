"""Names with a byname in marks, behind offices with fields, and in lines of capitals."""

import pytest

import tellings


def find_persons(text: str) -> list[str]:
    mentions = tellings.annotate(tellings.article(text)).mentions
    return [mention.exact for mention in mentions if mention.type == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A baker, Rosa “the Rock” Lind, said that she would stay.", "Rosa “the Rock” Lind"),
        ("Police named the dead man as Tomas 'Bear' Quill, 34.", "Tomas 'Bear' Quill"),
        ('Mayor Irena "Red" Vost told reporters: "We are safe."', 'Irena "Red" Vost'),
        ("The coach, Samir ‘Doc’ Adeyo, left on Monday.", "Samir ‘Doc’ Adeyo"),
        ("Voters know Luka “Big Hand” Brandt as a sailor.", "Luka “Big Hand” Brandt"),
        ("He met Anna Maria “Nia” Ferro in Salem.", "Anna Maria “Nia” Ferro"),
    ],
)
def test_a_byname_in_marks_is_a_part_of_the_name_and_no_saying(text: str, name: str) -> None:
    annotations = tellings.annotate(tellings.article(text))

    assert name in find_persons(text)
    marked = [text[q.content.start : q.content.end] for q in annotations.quotations]
    assert marked in ([], ["We are safe."], ["that she would stay"])


def test_marks_between_names_of_two_make_no_byname() -> None:
    assert find_persons('Rosa Lind told him: "Luka" and left with Tomas Quill.')[:1] == ["Rosa Lind"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Secretary for Health Amina Duale said so.", "Amina Duale"),
        ("The Minister of Finance and Planning Joseph Kiptoo resigned.", "Joseph Kiptoo"),
        ("Former minister for Women and Equalities Petra Holm-Vost agreed.", "Petra Holm-Vost"),
        ("The spokesman for Foreign Affairs Lena Okafor said nothing.", "Lena Okafor"),
        ("Shadow minister for Climate Change Petra Holm objected.", "Petra Holm"),
        ("Secretary of State for Northern Ireland Paul Dunn left.", "Paul Dunn"),
    ],
)
def test_a_person_behind_an_office_with_its_field(text: str, name: str) -> None:
    assert find_persons(text) == [name]


def test_a_department_alone_is_no_person() -> None:
    assert find_persons("The Secretary of State for Health and Social Care spoke.") == []


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("PRESIDENT MORLEN SACKS GENERAL TOMAS QUILL", ["MORLEN", "TOMAS QUILL"]),
        ("QUEEN ISAURA OPENS BRIDGE IN SALEM", ["ISAURA"]),
        ("TALKS WITH MINISTER IRENA VOST", ["IRENA VOST"]),
        ("MAYOR LIND: NO DEAL", ["LIND"]),
        ("COURT FREES COLONEL ADEYO AFTER APPEAL", ["ADEYO"]),
        ("PRIME MINISTER BRANDT TO MEET PRINCE OLEK", ["BRANDT", "OLEK"]),
    ],
)
def test_names_behind_titles_in_capitals(headline: str, names: list[str]) -> None:
    assert [
        name.removeprefix("GENERAL ") for name in find_persons(headline + "\n\nA meeting was held on Monday.")
    ] == names
