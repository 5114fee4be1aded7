# ruff: noqa: E501
"""A report that is cut is never called silent, wherever an account speaks of silence."""

from pathlib import Path

import pytest

import tellings
from tellings.model.account import Account
from tellings.render.html import render_html
from tellings.render.markdown import render_markdown

WHOLE = (
    "Toy store burns down\n\nThe toy store at Dorne burned down on Thursday night, the fire brigade said. Two watchmen were "
    "treated for smoke. The roof fell in shortly after midnight because of the heat. “We heard it from the harbour,” said "
    "Ana Brock, who lives next door. The owner, Carl Dunn, had sold eleven wooden horses to a museum in April."
)
OTHER = (
    "Dorne toy store destroyed\n\nA toy store at Dorne burned down on Thursday night, according to the fire brigade. Two "
    "watchmen were treated for smoke. “We heard it from the harbour,” said Ana Brock, a neighbour. The roof fell in shortly "
    "after midnight."
)
SHORT = "Toy store on fire\n\nThe toy store at Dorne burned down on Thursday night, the fire brigade said, and two […]"


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Account, Account]:
    """The account of two whole reports and a short one, which is cut in the first and ends in the second."""
    folder = tmp_path_factory.mktemp("cut")
    return make_account(folder / "a", SHORT), make_account(folder / "b", SHORT.replace(", and two […]", "."))


def make_account(folder: Path, short: str) -> Account:
    folder.mkdir()
    for name, text in (("bell", WHOLE), ("coast", OTHER), ("wire", short)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return tellings.compare(folder, published=dict.fromkeys(("bell", "coast", "wire"), "2024-03-01"))


def test_a_cut_report_is_never_silent(accounts: tuple[Account, Account]) -> None:
    cut, whole = accounts
    assert any("wire" in gap.silent for gap in whole.gaps)
    assert not any("wire" in gap.silent for gap in cut.gaps)


def test_the_account_says_that_it_is_cut(accounts: tuple[Account, Account]) -> None:
    cut, whole = accounts
    record = next(one for one in cut.articles if one.id == "wire")
    assert (record.cut, record.text.endswith("and two")) == ("[…]", True)
    assert [note.about for note in cut.notes if note.kind == "cut"] == ["wire"]
    assert not any(note.kind == "cut" for note in whole.notes)


def test_no_rendering_calls_it_silent(accounts: tuple[Account, Account]) -> None:
    cut, whole = accounts
    siglum = next(one.siglum for one in cut.articles if one.id == "wire")
    told = render_markdown(cut)
    assert f"Cut off, so that they may say it too: {siglum}" in told
    assert "· cut off |" in told or "| cut off |" in told
    page = render_html(cut)
    assert '<span class="visually-hidden">silent</span>' not in page
    assert '<span class="kind">cut off</span>' in page
    assert "data-cut" in page.split("<main>")[1]
    assert '<span class="visually-hidden">silent</span>' in render_html(whole)
