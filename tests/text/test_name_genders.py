"""A man's and a woman's form of one name, and what only looks so."""

import pytest

from tellings.text.name_genders import is_other_sex, is_other_sex_surname
from tellings.weights.name_book import load_name_book

FORMS = load_name_book().forms


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("dario", "daria"),
        ("roman", "romana"),
        ("julius", "julia"),
        ("raphael", "raphaelle"),
        ("dominic", "dominique"),
        ("laurent", "laurente"),
        ("pascal", "pascale"),
        ("basil", "basilia"),
        ("joseph", "josephine"),
        ("hamid", "hamida"),
        ("nasser", "nassera"),
        ("farid", "farideh"),
        ("petrovich", "petrovna"),
    ],
)
def test_given_names_of_two_sexes(man: str, woman: str) -> None:
    assert is_other_sex(man, woman, FORMS)
    assert is_other_sex(woman, man, FORMS)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ann", "anne"),
        ("elizabeth", "elizabetha"),
        ("sofia", "sophia"),
        ("krishn", "krishna"),
        ("li", "lia"),
        ("leo", "leo"),
    ],
)
def test_given_names_of_one(a: str, b: str) -> None:
    assert not is_other_sex(a, b, FORMS)


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("sidorov", "sidorova"),
        ("aliyev", "aliyeva"),
        ("pushkin", "pushkina"),
        ("wisniewski", "wisniewska"),
        ("dostoevsky", "dostoevskaya"),
        ("novotny", "novotna"),
        ("svoboda", "svobodova"),
        ("hajek", "hajkova"),
        ("stavropoulos", "stavropoulou"),
        ("petrauskas", "petrauskaite"),
        ("jonsson", "jonsdottir"),
    ],
)
def test_surnames_of_two_sexes(man: str, woman: str) -> None:
    assert is_other_sex_surname(woman, man)


@pytest.mark.parametrize(
    ("a", "b"), [("zhukovskaya", "zhukovska"), ("keller", "kellers"), ("ova", "ov"), ("lind", "linda")]
)
def test_surnames_of_one(a: str, b: str) -> None:
    assert not is_other_sex_surname(a, b)
