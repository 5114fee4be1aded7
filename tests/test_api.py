"""The Python API: three lines in a notebook."""

import importlib
from pathlib import Path

import pytest

import tellings
from asked import Parrot, make_points
from tellings.model.account import Account
from tellings.model.errors import DateError, ReadError, UsageError

QUAY = "Quay shut by police\n\nThe quay at Ostervik was shut on Friday, the guard Ana Lind said.\n"
PIER = "Pier shut by police\n\nThe quay at Ostervik was shut on Saturday, said Ana Lind, a guard.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "quay.txt").write_text(QUAY)
    (tmp_path / "pier.txt").write_text(PIER)
    return tmp_path


def test_compare(folder: Path) -> None:
    account = tellings.compare(folder, published={"quay": "2023-05-06"}, outlets={"pier": "The Bell"})
    assert isinstance(account, Account)
    assert [record.id for record in account.articles] == ["pier", "quay"]
    assert [record.outlet for record in account.articles] == ["The Bell", None]
    assert "<table>" in account._repr_html_()  # type: ignore[attr-defined]


def test_compare_tells_of_what_failed(folder: Path) -> None:
    account = tellings.compare(str(folder / "quay.txt"), "nowhere.txt", tellings.article(PIER))
    assert [record.id for record in account.articles] == ["quay", "text"]
    assert "nowhere.txt: is not there; check the path" in [note.text for note in account.notes]


def test_compare_nothing() -> None:
    with pytest.raises(ReadError, match="no report was given"):
        tellings.compare()
    with pytest.raises(ReadError, match="is not there"):
        tellings.compare("nowhere.txt")


def test_compare_with_a_wrong_id(folder: Path) -> None:
    with pytest.raises(UsageError):
        tellings.compare(folder, published={"wharf": "2023-05-06"})


def test_read(folder: Path) -> None:
    result = tellings.read(folder)
    assert [article.text for article in result.articles] == [PIER, QUAY]
    assert result.problems == ()


def test_annotate_a_text_a_path_and_an_article(folder: Path) -> None:
    path = folder / "quay.txt"
    texts = (QUAY, path, str(path), tellings.article(QUAY))
    layers = [tellings.annotate(given, published="2023-05-06").times for given in texts]
    assert layers[0]
    assert layers.count(layers[0]) == 4
    assert layers[0][0].earliest is not None


def test_the_function_outlives_the_package_of_its_name() -> None:
    function = tellings.annotate
    importlib.import_module("tellings.annotate.layers")
    assert tellings.annotate is function
    assert callable(function)


def test_annotate_nothing_and_nowhere() -> None:
    assert tellings.annotate("").sentences == ()
    with pytest.raises(ReadError, match="is not there"):
        tellings.annotate("nowhere.txt")
    with pytest.raises(DateError):
        tellings.annotate(QUAY, published="soon")


def test_an_article_of_a_text() -> None:
    article = tellings.article("Shut \ud800.", id="a", outlet="The Bell", published="2023-05-06T00:00:00")
    assert (article.text, article.outlet, article.published) == ("Shut \ufffd.", "The Bell", "2023-05-06")


def test_a_model_may_be_any_object_that_answers() -> None:
    parrot = Parrot(make_points(("Who?", "agree", [[("A", 1, "x", "x")]])))
    reports = [tellings.article(text, id=str(n)) for n, text in enumerate(("The quay is shut.", "The quay is open."))]
    account = tellings.compare(*reports, model=parrot, model_use=["propose"])
    assert [request.kind for request in parrot.heard] == ["propose"]
    assert account.model is not None
    assert (account.model.name, account.model.versions, account.model.uses) == ("parrot", ("parrot-1",), ("propose",))
    assert tellings.compare(*reports).model is None


def test_a_model_that_is_silent_costs_nothing_but_its_word() -> None:
    reports = [tellings.article(text, id=str(n)) for n, text in enumerate(("The quay is shut.", "The quay is open."))]
    account = tellings.compare(*reports, model=Parrot(None))
    assert account.points == tellings.compare(*reports).points
    assert [note.kind for note in account.notes if "model" in note.kind] == ["model", "model_failed", "model_failed"]
