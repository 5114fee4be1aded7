"""``tellings compare --model`` and ``tellings models`` with a server: what is asked, kept, said, and left alone."""

import json
from collections.abc import Callable
from functools import partial
from importlib import metadata
from pathlib import Path

import pytest

from asked import make_points
from speaking import Heard, Reply, Script, complete, refuse, serve
from tellings.cli import main
from tellings.engines.chat import ChatModel
from tellings.render.json import parse_account

pytestmark = pytest.mark.usefixtures("loopback")
Run = Callable[..., tuple[int, str, str]]
SECRET = "sk-very-secret-0123456789"
BELL = "Barge rams bridge\n\nA barge struck the old bridge on Tuesday. The steering had failed, the mayor said.\n"
COAST = "Bridge closed\n\nA barge struck the old bridge on Wednesday. The pilot had fallen asleep, the mayor said.\n"
CAUSE = make_points(
    (
        "Why did it happen?",
        "conflict",
        [
            [("A", 3, "The steering had failed", "The steering had failed")],
            [("B", 2, "The pilot had fallen asleep", "The pilot had fallen asleep")],
        ],
    )
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run_command


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    Path("bell.txt").write_text(BELL)
    Path("coast.txt").write_text(COAST)
    Path("dates.csv").write_text("id,published\nbell,2023-05-03\ncoast,2023-05-04\n")


REPORTS = ("compare", "bell.txt", "coast.txt", "--manifest", "dates.csv", "--json", "--model", "small")


def answer(heard: Heard) -> Reply:
    """Answer each request as it asks."""
    return complete('{"facets":[]}' if "Facet 1." in heard.body["messages"][1]["content"] else CAUSE)


def test_a_model_is_asked_and_its_point_shown(run: Run) -> None:
    with serve(answer) as server:
        code, out, err = run(*REPORTS, "--model-url", server.url)
    account = parse_account(out)
    assert (code, err) == (0, "")
    assert "Why did it happen?" in [f.question for p in account.points for f in p.facets if f.relation == "conflict"]
    assert account.model is not None
    assert account.model.library == f"openai {metadata.version('openai')}"
    assert (account.model.versions, account.model.sent) == (("scripted-1",), 100 * account.model.requests)
    assert SECRET not in out


def test_the_address_may_stand_in_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(answer) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert run(*REPORTS)[0] == 0
        assert server.heard


def test_kept_answers_give_the_same_bytes_without_the_model(run: Run) -> None:
    with serve(answer) as server:
        _, first, _ = run(*REPORTS, "--model-url", server.url, "--answers", "kept")
        asked = len(server.heard)
        _, again, _ = run(*REPORTS, "--model-url", server.url, "--answers", "kept")
        assert len(server.heard) == asked
    _, alone, _ = run(*REPORTS, "--answers", "kept")
    assert first == again == alone
    assert SECRET not in "".join(path.read_text() for path in Path("kept").iterdir())


def test_another_model_is_asked_anew(run: Run) -> None:
    with serve(answer) as server:
        run(*REPORTS, "--model-url", server.url, "--answers", "kept")
        asked = len(server.heard)
        run(*REPORTS[:-1], "large", "--model-url", server.url, "--answers", "kept")
        assert len(server.heard) == 2 * asked


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (lambda _: refuse(401), "does not take the key (401)"),
        (lambda _: refuse(404), "no such model"),
        (lambda _: refuse(429, retry_after="3600"), "too busy, and asks to wait 3600 seconds"),
        (lambda _: refuse(500), "the server failed (500)"),
        (lambda _: Reply(302, headers={"location": "http://127.0.0.1:9/"}), "leads to another address (302)"),
        (lambda _: complete("I am sorry."), "no JSON"),
        (lambda _: complete(None, refusal="I can't help with that."), "refused"),
        (lambda _: complete('{"points":[', finish="length"), "cut off"),
        (lambda _: complete('{"conclusions":[]}'), "not of the form"),
    ],
)
def test_what_fails_is_said_and_the_account_is_what_it_is_without(run: Run, script: Script, said: str) -> None:
    _, out, _ = run(*REPORTS[:-2])
    without = json.loads(out)
    with serve(script) as server:
        code, out, err = run(*REPORTS, "--model-url", server.url)
    assert code == 0
    assert any(said in line for line in err.splitlines()), err
    assert "the account is what it is without the model" in err
    assert SECRET not in out + err
    account = json.loads(out)
    notes = [note for note in account["notes"] if note["kind"] not in ("model", "model_failed")]
    assert any(said in note["text"] for note in account["notes"] if note["kind"] == "model_failed")
    assert account.pop("model")["kept"] == 0
    assert {**account, "notes": notes} == without


def test_no_server_is_said(run: Run) -> None:
    with serve(answer) as server:
        url = server.url
    code, _, err = run(*REPORTS, "--model-url", url)
    assert code == 0
    assert f"no server answers at {url}" in err


def test_ctrl_c_keeps_what_was_answered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(heard: Heard) -> Reply:
        return answer(heard) if "Facet 1." not in heard.body["messages"][1]["content"] else refuse(429, retry_after="5")

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tellings.engines.chat.ChatModel", partial(ChatModel, sleep=stop))
    with serve(interrupt) as server:
        code, out, err = run(*REPORTS, "--model-url", server.url, "--answers", "kept")
    account = parse_account(out)
    assert code == 0
    assert "interrupted after" in err
    assert account.model is not None
    assert account.model.kept == 1
    assert len(list(Path("kept").iterdir())) == 1


def test_a_dry_run_sends_nothing(run: Run) -> None:
    with serve(answer) as server:
        code, out, _ = run(*REPORTS, "--model-url", server.url, "--dry-run")
        assert (code, server.heard) == (0, [])
    assert server.url in out


def test_models_tells_what_is_set_up(run: Run) -> None:
    def script(heard: Heard) -> Reply:
        return Reply(200, (b'{"data":[{"id":"small"}]}',)) if heard.method == "GET" else complete('{"points":[]}')

    with serve(script) as server:
        code, out, _ = run("models", "--model-url", server.url, "--model", "small")
        assert code == 0
        assert f"address: {server.url}" in out
        assert "has small" in out
        assert "model: small answers in" in out
        assert "key: OPENAI_API_KEY is set" in out
        assert SECRET not in out
        assert not any("barge" in json.dumps(heard.body) for heard in server.heard)


def test_models_says_what_is_missing(run: Run) -> None:
    code, out, _ = run("models")
    assert code == 1
    assert "address: none" in out
    code, out, _ = run("models", "--model-url", "http://127.0.0.1:9/v1")
    assert code == 1
    assert "no server answers" in out
