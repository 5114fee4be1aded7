"""A model behind a server: what is sent to whom, and what becomes of every way to fail."""

import gzip
import json
import logging
from collections.abc import Iterator

import pytest

from asked import make_points
from speaking import Heard, Reply, Script, complete, refuse, serve
from tellings.engines.chat import ChatModel
from tellings.model.errors import AnswerError, ModelError, UsageError
from tellings.pair.proposals.asking import make_request
from tellings.pair.proposals.prompts import PROPOSE, PROPOSE_SCHEMA

pytestmark = pytest.mark.usefixtures("loopback")
REQUEST = make_request("propose", PROPOSE, "A1: The ferry left at noon.", PROPOSE_SCHEMA)
GOOD = make_points()
SECRET = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)


def say(*replies: Reply) -> Script:
    """Say one thing after the other, the last one for ever."""
    left: Iterator[Reply] = iter(replies)
    last = replies[-1]
    return lambda _: next(left, last)


def ask(script: Script, *, timeout: float = 20.0) -> tuple[str, list[Heard], list[float]]:
    waits: list[float] = []
    with serve(script) as server:
        model = ChatModel("small", server.url, timeout=timeout, sleep=waits.append)
        answer = model.answer(REQUEST)
        return answer.content, server.heard, waits


def test_an_answer_is_what_the_model_says() -> None:
    with serve(say(complete(GOOD))) as server:
        answer = ChatModel("small", server.url).answer(REQUEST)
    assert (answer.request, answer.content, answer.model, answer.version) == (REQUEST.id, GOOD, "small", "scripted-1")
    assert (answer.sent, answer.received, answer.finish, answer.without) == (100, 20, "stop", ())
    assert (answer.library or "").startswith("openai 3.")


def test_nothing_is_sent_but_the_request_and_what_the_protocol_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "told-to-nobody")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Mine: told-to-nobody")
    _, (heard,), _ = ask(say(complete(GOOD)))
    assert (heard.method, heard.path) == ("POST", "/v1/chat/completions")
    needed = "host content-type content-length accept accept-encoding connection user-agent authorization"
    assert heard.headers.keys() <= {*needed.split()}
    assert "told-to-nobody" not in json.dumps([heard.headers, heard.body])
    assert heard.headers["authorization"] == f"Bearer {SECRET}"
    assert set(heard.body) == {"model", "messages", "temperature", "response_format"}
    assert heard.body["response_format"]["json_schema"]["schema"] == json.loads(PROPOSE_SCHEMA)


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(say(complete("the proxy"))) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert ask(say(complete(GOOD)))[0] == GOOD
        assert proxy.heard == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    with serve(say(complete(GOOD))) as other:
        with pytest.raises(ModelError, match="leads to another address"):
            ask(say(Reply(status, headers={"location": f"{other.url}/chat/completions"})))
        assert other.heard == []


def test_a_redirect_to_the_same_server_is_not_followed_either() -> None:
    with pytest.raises(ModelError, match="leads to another address"):
        ask(lambda heard: Reply(307, headers={"location": "/v1/elsewhere"}) if "chat" in heard.path else complete(GOOD))


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_refused_is_said_without_the_key(status: int) -> None:
    with pytest.raises(ModelError, match="does not take the key") as caught:
        ask(say(refuse(status, f"Incorrect API key provided: {SECRET}")))
    assert SECRET not in str(caught.value)


def test_the_key_is_in_no_message_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for reply in (refuse(400, f"bad {SECRET}"), refuse(500, SECRET), refuse(404, SECRET), refuse(418, SECRET * 9)):
        with pytest.raises(ModelError) as caught:
            ask(say(reply))
        assert SECRET not in str(caught.value)
        assert SECRET not in repr(caught.value.__dict__)
    assert SECRET not in caplog.text


def test_a_key_goes_over_https_or_to_this_machine_only() -> None:
    with_key = ChatModel("m", "http://127.0.0.1:9/v1"), ChatModel("m", "https://models.example/v1")
    without = ChatModel("m", "http://models.example/v1"), ChatModel("m", "http://192.0.2.7:8000/v1")
    assert {model._client.api_key for model in with_key} == {SECRET}
    assert SECRET not in {model._client.api_key for model in without}


@pytest.mark.parametrize(
    "url",
    ["", "localhost:9", "ftp://host/v1", "file:///etc/passwd", "http://", "http://me:pw@host/v1", "http://host/v1?a=b",
     "http://host:0x/v1", "http://host/v1#a", "http://ho st/v1", "http://host/\u200bv1", "http://host:99999/v1"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        ChatModel("m", url)
    assert "pw" not in str(caught.value)


def test_no_server_is_one_clear_line() -> None:
    with serve(say(complete(GOOD))) as server:
        url = server.url
    with pytest.raises(ModelError, match="no server answers at") as caught:
        ChatModel("m", url).answer(REQUEST)
    assert "\n" not in str(caught.value)


def test_a_busy_server_is_waited_for_as_it_asks() -> None:
    content, heard, waits = ask(say(refuse(429, "slow down", retry_after="7"), refuse(503), complete(GOOD)))
    assert content == GOOD
    assert len(heard) == 3
    assert waits == [7.0, 4.0]


@pytest.mark.parametrize("told", ["3600", "1e9", "inf", "nan", "-5"])
def test_no_wait_is_longer_than_a_minute(told: str) -> None:
    waits: list[float] = []
    with serve(say(refuse(429, retry_after=told))) as server, pytest.raises(ModelError, match="too busy"):
        ChatModel("m", server.url, sleep=waits.append).answer(REQUEST)
    assert waits == []


def test_a_wait_that_is_no_number_is_a_short_one() -> None:
    _, _, waits = ask(say(refuse(429, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"), complete(GOOD)))
    assert waits == [2.0]


def test_a_server_that_stays_busy_is_given_up() -> None:
    waits: list[float] = []
    with serve(say(refuse(429, "quota", retry_after="1"))) as server, pytest.raises(ModelError, match="too busy"):
        ChatModel("m", server.url, sleep=waits.append).answer(REQUEST)
    assert waits == [1.0, 1.0, 1.0]


def test_what_a_server_does_not_take_is_left_out_and_said() -> None:
    replies = say(
        refuse(400, "'response_format' is not supported"), refuse(400, "temperature must be 1"), complete(GOOD)
    )
    with serve(replies) as server:
        model = ChatModel("m", server.url)
        assert model.answer(REQUEST).without == ("response_format", "temperature")
        assert set(server.heard[-1].body) == {"model", "messages"}
        model.answer(REQUEST)
        assert len(server.heard) == 4


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (refuse(400, "context length exceeded"), r"\(400\): context length exceeded"),
        (refuse(404), "no such model"),
        (refuse(500, "boom"), "failed"),
        (Reply(502, (b"<html>Bad gateway</html>",)), "failed"),
        (Reply(200, (b"",)), "broken off"),
        (Reply(200, (b"<html>hello</html>",)), "broken off"),
        (Reply(200, (b'{"choices": [',)), "broken off"),
        (Reply(200, (b"[" * 100_000,)), "broken off"),
        (Reply(200, (b'{"choices": []}',)), "no choice"),
        (Reply(200, (b'{"choices": [{"message": {"content": 5}}]}',)), "broken off"),
        (Reply(204), "204"),
    ],
)
def test_answers_that_are_none_are_one_clear_line(reply: Reply, said: str) -> None:
    with pytest.raises(ModelError, match=said) as caught:
        ask(say(reply))
    assert "\n" not in str(caught.value)


def test_an_answer_that_is_cut_off_on_the_way_is_no_answer() -> None:
    with pytest.raises(ModelError):
        ask(say(Reply(200, (b'{"choices":',), length=1000)))


def test_an_answer_that_does_not_come_is_not_waited_for() -> None:
    with pytest.raises(AnswerError, match="no answer from"):
        ask(say(Reply(200, (b"{}",), seconds=1.0)), timeout=0.2)


def test_an_answer_that_drips_is_not_waited_for() -> None:
    with pytest.raises(AnswerError, match="no answer from"):
        ask(say(Reply(200, (b" ",) * 60, seconds=0.05)), timeout=0.4)


def test_an_answer_without_end_is_not_read_to_it() -> None:
    with pytest.raises(AnswerError, match="longer than is read"):
        ask(say(Reply(200, (b" " * 1_000_000,) * 20)))


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b" " * 200_000_000)
    with pytest.raises(AnswerError):
        ask(say(Reply(200, (bomb,), {"content-encoding": "gzip"})))


def test_what_a_server_says_of_itself_can_t_break_the_line() -> None:
    with pytest.raises(ModelError) as caught:
        ask(say(refuse(400, "a\nb\x1b[31mc\u202e" + "d" * 10_000)))
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400


def test_the_models_of_a_server_are_listed() -> None:
    listed = Reply(200, (b'{"object":"list","data":[{"id":"two"},{"id":"one"}]}',))
    with serve(say(listed)) as server:
        assert ChatModel("", server.url).list_models() == ("one", "two")
        assert [(h.method, h.path) for h in server.heard] == [("GET", "/v1/models")]
    with serve(say(Reply(200, (b"hello",)))) as server, pytest.raises(ModelError, match="not as a server"):
        ChatModel("", server.url).list_models()
