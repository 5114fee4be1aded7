"""``tellings decide`` adds a line to a file, and ``compare --decisions`` applies it."""

import json
from pathlib import Path

import pytest

from tellings.cli.commands import run

FERRY = Path(__file__).parents[2] / "examples" / "ferry"


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("decide") / "account.json"
    code = run(["compare", str(FERRY), "--json", "--quiet", "--output", str(path)])
    assert code == 0
    return path


def decide(account: Path, file: Path, *words: str) -> int:
    given = ("--account", str(account), "--decisions", str(file), "--reason", "read both", "--by", "Ida", "--quiet")
    return run(["decide", *words, *given])


def test_a_conflict_is_decided_to_be_none_and_then_undone(account: Path, tmp_path: Path) -> None:
    file, out = tmp_path / "decisions.jsonl", tmp_path / "new.json"
    points = json.loads(account.read_text(encoding="utf-8"))["points"]
    (point,) = [p["id"] for p in points if any(f["relation"] == "conflict" for f in p["facets"])]
    call = ["compare", str(FERRY), "--json", "--quiet", "--output", str(out), "--decisions", str(file)]
    file.write_text(" ", encoding="utf-8")
    for undo, conflicts in (((), 0), (("--undo",), 1)):
        assert decide(account, file, "not-a-conflict", point, *undo) == 0
        assert run(call) == 0
        found = json.loads(out.read_text(encoding="utf-8"))
        assert sum(f["relation"] == "conflict" for p in found["points"] for f in p["facets"]) == conflicts
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3


def test_a_decision_is_not_written_into_the_account(account: Path) -> None:
    before = account.read_bytes()
    assert decide(account, account, "split", "Santa Rita") == 2
    assert account.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("same", "Santa Rita"), 2, "same takes 2 subjects, and was given 1"),
        (("same", "Santa Rita", "Nobody"), 1, "the account has no name 'Nobody'"),
        (("not-a-conflict", "p0"), 1, "the account has no point 'p0' with a conflict"),
        (("not-a-copy", "A", "Z"), 1, "the account has no article 'Z'"),
    ],
)
def test_what_is_not_there_is_not_decided(
    account: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, said: str
) -> None:
    file = tmp_path / "decisions.jsonl"
    assert decide(account, file, *words) == code
    assert said in capsys.readouterr().err
    assert not file.exists()


def test_a_file_that_holds_no_decisions_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text("not JSON\n", encoding="utf-8")
    assert run(["compare", str(FERRY), "--decisions", str(file)]) == 1
    assert "line 1 is no decision" in capsys.readouterr().err
