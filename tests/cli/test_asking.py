"""``tellings compare`` with a language model whose answers come from a file."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from asked import Place, make_points
from tellings.cli import main
from tellings.pipeline.verify import verify_account
from tellings.render.json import parse_account

Run = Callable[..., tuple[int, str, str]]
BELL = (
    "Barge rams Ostervik bridge\n\nA barge struck the old bridge at Ostervik on Tuesday. Twelve people were hurt.\n\n"
    "The steering of the barge had failed, the mayor said.\n"
)
COAST = (
    "Bridge closed after barge hits pier\n\nA tug struck the old bridge at Ostervik on Tuesday."
    " 12 people were hurt.\n\n"
    "The pilot had fallen asleep, the mayor said.\n"
)
CAUSE: tuple[str, str, Sequence[Sequence[Place]]] = (
    "Why did it happen?",
    "conflict",
    [
        [("A", 4, "The steering of the barge had failed", "The steering of the barge had failed")],
        [("B", 4, "The pilot had fallen asleep", "The pilot had fallen asleep")],
    ],
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run_command


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("bell.txt").write_text(BELL)
    Path("coast.txt").write_text(COAST)
    Path("dates.csv").write_text("id,published\nbell,2023-05-03\ncoast,2023-05-04\n")
    return tmp_path


REPORTS = ("compare", "bell.txt", "coast.txt", "--manifest", "dates.csv")


def ask(run: Run) -> list[dict[str, object]]:
    code, out, _ = run(*REPORTS, "--model", "big", "--ask", "-")
    assert code == 0
    return [json.loads(line) for line in out.splitlines()]


def answer(requests: Sequence[dict[str, object]], propose: str, review: str = '{"facets":[]}') -> None:
    said = {"propose": propose, "review": review}
    lines = [{"custom_id": r["custom_id"], "content": said[str(r["custom_id"]).split("-")[0]]} for r in requests]
    Path("answers.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))


def test_requests_are_written_and_their_answers_make_the_account(run: Run, desk: Path) -> None:
    requests = ask(run)
    assert {str(request["custom_id"]).split("-")[0] for request in requests} <= {"propose", "review"}
    answer(requests, make_points(CAUSE))
    code, out, err = run(*REPORTS, "--answers", "answers.jsonl", "--model", "big", "--json")
    assert (code, err) == (0, "")
    account = parse_account(out)
    found = [f for point in account.points for f in point.facets if f.by]
    assert [(f.question, f.relation, f.by) for f in found] == [
        ("Why did it happen?", "conflict", "model big, words checked")
    ]
    assert account.model is not None
    assert (account.model.name, account.model.requests, account.model.answers) == ("big", len(requests), len(requests))
    assert (account.model.proposed, account.model.kept) == (1, 1)
    assert verify_account(account).flaws == ()
    assert run(*REPORTS, "--answers", "answers.jsonl", "--model", "big", "--json")[1] == out


def test_without_a_model_there_is_no_word_of_it(run: Run, desk: Path) -> None:
    account = json.loads(run(*REPORTS, "--json")[1])
    assert "model" not in account
    facets = [facet for point in account["points"] for facet in point["facets"]]
    assert facets
    assert not any({"by", "objection"} & facet.keys() for facet in facets)


def test_answers_that_bring_nothing_change_nothing_but_the_record(run: Run, desk: Path) -> None:
    answer(ask(run), '{"points":[]}')
    without = json.loads(run(*REPORTS, "--json")[1])
    with_ = json.loads(run(*REPORTS, "--answers", "answers.jsonl", "--json")[1])
    assert with_.pop("model")["kept"] == 0
    with_["notes"] = [note for note in with_["notes"] if note["kind"] != "model"]
    assert with_ == without


def test_drops_are_counted_in_the_notes(run: Run, desk: Path) -> None:
    wrong = ("Who?", "conflict", [[("A", 2, "A barge", "A barge")], [("B", 2, "A whale", "A whale")]])
    answer(ask(run), make_points(CAUSE, wrong))
    account = parse_account(run(*REPORTS, "--answers", "answers.jsonl", "--json")[1])
    (note,) = [note.text for note in account.notes if note.kind == "model"]
    assert "of 2 proposals 1 were kept" in note
    assert "1 dropped: words of fewer than two reports" in note
    assert "1 times the words of a report dropped: words that do not stand in that sentence" in note


def test_a_lack_of_answers_is_said(run: Run, desk: Path) -> None:
    ask(run)
    Path("answers.jsonl").write_text("")
    code, out, err = run(*REPORTS, "--answers", "answers.jsonl", "--json")
    assert code == 0
    assert "have no answer among those given" in err
    assert "the account is what it is without the model" in err
    assert any(note.kind == "model_failed" for note in parse_account(out).notes)


def test_a_dry_run_tells_how_much_would_go_where(run: Run, desk: Path) -> None:
    code, out, _ = run(*REPORTS, "--model", "big", "--model-url", "http://localhost:9/v1", "--dry-run")
    assert code == 0
    assert "http://localhost:9/v1" in out
    assert "tokens" in out
    assert out.endswith("nothing was sent\n")


def test_only_what_has_no_answer_is_asked_for(run: Run, desk: Path) -> None:
    requests = ask(run)
    answer(requests[:1], make_points(CAUSE))
    code, out, _ = run(*REPORTS, "--model", "big", "--answers", "answers.jsonl", "--ask", "-")
    assert code == 0
    assert [json.loads(line)["custom_id"] for line in out.splitlines()] == [r["custom_id"] for r in requests[1:]]


def test_uses_choose_what_is_asked(run: Run, desk: Path) -> None:
    kinds = {}
    for use in ("propose", "judge", "word", "judge,word"):
        code, out, _ = run(*REPORTS, "--model", "big", "--model-use", use, "--ask", "-")
        assert code == 0
        kinds[use] = {json.loads(line)["custom_id"].split("-")[0] for line in out.splitlines()}
    assert kinds["propose"] == {"propose"}
    assert kinds["judge"] == kinds["word"] == kinds["judge,word"] == {"review"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--ask", "x.jsonl"], "need --model"),
        (["--dry-run"], "need --model"),
        (["--model", "m", "--ask", "x.jsonl", "--dry-run"], "one of the two"),
        (["--model-url", "http://localhost:9/v1"], "name the model"),
        (["--model", "m"], "nothing is sent to any other"),
        (["--answers", "none.jsonl"], "is not there"),
        (["--model", "m", "--answers", "bell.txt", "--model-url", "http://localhost:9/v1"], "is a file"),
        (["--model", "m", "--model-url", "file:///etc/passwd", "--dry-run"], "no address"),
        (["--model", "m", "--model-url", "http://me:secret@localhost/v1", "--dry-run"], "name or password"),
        (["--model-use", "sing"], "none of propose, judge, word"),
    ],
)
def test_calls_that_mean_nothing_are_refused(run: Run, desk: Path, options: list[str], said: str) -> None:
    code, out, err = run(*REPORTS, *options)
    assert (code, out) == (2, "")
    assert said in err
    assert "secret" not in err
