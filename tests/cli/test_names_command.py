"""``tellings names``, for a pair and for a file of pairs."""

import csv
import io
import json
from pathlib import Path

import pytest

import tellings
from tellings.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["names", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_pair_has_a_verdict_and_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "Bob Hale", "Robert Hale", "--kind", "person")

    assert code == 0
    assert out.startswith("may be one name (0.")
    assert "'bob' is short for 'robert'" in out


def test_a_veto_is_no_mere_doubt(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "Flight 12", "Flight 13")[1].startswith("cannot be one name (0.00)")
    assert run(capsys, "Rosa Lind", "Carl Otto", "--kind", "person")[1].startswith(("hardly", "cannot"))


def test_json_holds_what_the_function_returns(capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(run(capsys, "Kiev", "Kyiv", "--json")[1])
    match = tellings.same_name("Kiev", "Kyiv")

    assert record == {
        "a": "Kiev", "b": "Kyiv", "score": match.score, "same": True, "vetoed": False, "reasons": list(match.reasons),
    }  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        "Kiev,Kyiv\nRosa Lind,Carl Otto\n",
        "id;name1;name2\n1;Kiev;Kyiv\n2;Rosa Lind;Carl Otto\n",
        "\ufeffkind\tb\ta\nplace\tKiev\tKyiv\n\tRosa Lind\tCarl Otto\n\n",
    ],
)
def test_a_file_of_pairs(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(content, encoding="utf-8")
    code, out, _ = run(capsys, "--csv", str(path))
    rows = list(csv.DictReader(io.StringIO(out)))

    assert code == 0
    assert [row["same"] for row in rows] == ["true", "false"]
    assert {rows[0]["a"], rows[0]["b"]} == {"Kiev", "Kyiv"}
    assert all(0 <= float(row["score"]) <= 1 and row["reasons"] for row in rows)


def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b,kind\nKiev\nKiev,Kyiv,town\nKiev,Kyiv,place\n")
    code, out, err = run(capsys, "--csv", str(path), "--json")

    assert code == 1
    assert len(out.splitlines()) == 1
    assert "line 2 is passed over" in err
    assert "line 3 is passed over: its kind is 'town'" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["Rosa Lind"], 2, "two forms are compared, and 1 were given"),
        (["a", "b", "--csv", "x.csv"], 2, "exclude each other"),
        (["--csv", "no-such-file.csv"], 1, "can't be read"),
    ],
)
def test_errors(arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    found, _, err = run(capsys, *arguments)

    assert found == code
    assert said in err


def test_an_empty_file_holds_no_pair(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_bytes(b"")
    code, _, err = run(capsys, "--csv", str(path))

    assert code == 1
    assert "holds no pair of names" in err
