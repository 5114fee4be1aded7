"""Requests and answers in files, in the batch format and in ours."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.engines.batches import (
    AnswerFolder,
    choose_answers,
    read_answers,
    write_answer,
    write_requests,
)
from tellings.model.asking import Answer
from tellings.model.errors import ReadError, UsageError
from tellings.pair.proposals.asking import make_request

REQUEST = make_request("propose", "Compare.", "A1: It was so.", '{"type":"object"}')
BATCH = {
    "id": "batch_1",
    "custom_id": "propose-1",
    "response": {
        "status_code": 200,
        "request_id": "x",
        "body": {
            "id": "c",
            "object": "chat.completion",
            "model": "big-1",
            "choices": [{"index": 0, "message": {"role": "assistant", "content": "{}"}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 7, "completion_tokens": 2, "total_tokens": 9},
        },
    },
    "error": None,
}


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(line if isinstance(line, str) else f"{json.dumps(line)}\n" for line in lines))
    return path


def test_a_request_is_a_line_of_a_batch() -> None:
    (line,) = write_requests([REQUEST], "big").splitlines()
    sent = json.loads(line)
    assert (sent["custom_id"], sent["method"], sent["url"]) == (REQUEST.id, "POST", "/v1/chat/completions")
    assert [message["role"] for message in sent["body"]["messages"]] == ["system", "user"]
    assert sent["body"]["model"] == "big"
    assert sent["body"]["response_format"]["json_schema"]["schema"] == {"type": "object"}


def test_the_id_of_a_request_follows_what_it_says_and_nothing_else() -> None:
    same = make_request("propose", "Compare.", "A1: It was so.", '{"type":"object"}')
    other = make_request("propose", "Compare.", "A1: It was not so.", '{"type":"object"}')
    assert same.id == REQUEST.id != other.id
    assert len(REQUEST.id) <= 64


def test_the_output_of_a_batch_is_read(tmp_path: Path) -> None:
    (answer,) = read_answers(write(tmp_path / "a.jsonl", BATCH))
    assert answer == Answer(request="propose-1", content="{}", version="big-1", finish="stop", sent=7, received=2)


def test_plain_lines_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", {"custom_id": "x", "content": "{}", "model": "me"}, "\n")
    assert list(read_answers(path)) == [Answer(request="x", content="{}", model="me")]


def test_lines_that_tell_of_an_error_hold_no_answer(tmp_path: Path) -> None:
    failed = {"custom_id": "x", "response": {"status_code": 400, "body": {"error": {"message": "no"}}}, "error": None}
    empty = {"custom_id": "x", "response": None, "error": {"code": "expired"}}
    assert list(read_answers(write(tmp_path / "a.jsonl", failed, empty))) == []


@pytest.mark.parametrize(
    "line", ["no json\n", "[]\n", '{"content":"x"}\n', '{"custom_id":1,"content":"x"}\n', "[" * 10_000]
)
def test_a_line_that_is_no_answer_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(ReadError, match=r"a\.jsonl:2: is no answer"):
        list(read_answers(write(tmp_path / "a.jsonl", BATCH, line)))


@given(
    st.builds(Answer, request=st.text(), content=st.text(), model=st.none() | st.text(), version=st.none() | st.text())
)
def test_an_answer_that_is_written_is_read_as_it_was(answer: Answer) -> None:
    from tellings.engines.batches import _parse_line

    assert _parse_line(write_answer(answer).encode(), "x") == answer


def test_answers_are_kept_in_a_folder_by_request_and_model(tmp_path: Path) -> None:
    folder = AnswerFolder(tmp_path / "kept")
    one, two = (Answer(request="x", content="{}", model=name) for name in ("one", "two"))
    for answer in (one, two, one):
        folder.keep(answer)
    assert sorted(a.model or "" for a in read_answers(tmp_path / "kept")) == ["one", "two"]
    assert choose_answers(read_answers(tmp_path / "kept"), "two") == {"x": two}
    with pytest.raises(UsageError, match="several models"):
        choose_answers(read_answers(tmp_path / "kept"), None)
