"""Requests and answers in files: the batch format of OpenAI-compatible servers, and folders of answers that were kept.

**Source:** the format of https://platform.openai.com/docs/guides/batch, a JSON object a line.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from tellings.model.asking import Answer, Request
from tellings.model.errors import ReadError, UsageError
from tellings.text.hashing import hash_text

COMPLETIONS = "/v1/chat/completions"

TEMPERATURE = 0

MOST_BYTES = 256_000_000
"""Bytes of one file of answers: more than a batch may hold."""


class Message(msgspec.Struct, frozen=True):
    """One message of a conversation."""

    role: str
    content: str


class _Named(msgspec.Struct, frozen=True):
    name: str
    schema: msgspec.Raw
    strict: bool = True


class Format(msgspec.Struct, frozen=True):
    """The form that an answer must have: JSON of a schema."""

    json_schema: _Named
    type: str = "json_schema"


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What is sent to a server."""

    model: str
    messages: tuple[Message, ...]
    temperature: int
    response_format: Format


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    custom_id: str
    method: str = "POST"
    url: str = COMPLETIONS
    body: Body


class _Said(msgspec.Struct, frozen=True, kw_only=True):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct, frozen=True, kw_only=True):
    message: _Said
    finish_reason: str | None = None


class _Usage(msgspec.Struct, frozen=True, kw_only=True):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class Completion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a server answers, as far as it is read."""

    choices: tuple[_Choice, ...] = ()
    model: str | None = None
    usage: _Usage | None = None


class _Response(msgspec.Struct, frozen=True, kw_only=True):
    status_code: int = 200
    body: Completion | None = None


class _Kept(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of answers: of a batch's output, one that we kept, or a plain one with its content."""

    custom_id: str
    response: _Response | None = None
    content: str | None = None
    model: str | None = None
    library: str | None = None
    without: tuple[str, ...] = ()


def make_body(request: Request, model: str) -> Body:
    """What is sent for a request."""
    named = _Named(request.kind, msgspec.Raw(request.schema.encode()))
    messages = (Message("system", request.system), Message("user", request.prompt))
    return Body(model=model, messages=messages, temperature=TEMPERATURE, response_format=Format(named))


def write_requests(requests: Iterable[Request], model: str) -> str:
    """Write requests to a model in the batch format, one a line."""
    lines = (_Line(custom_id=request.id, body=make_body(request, model)) for request in requests)
    return "".join(f"{msgspec.json.encode(line).decode()}\n" for line in lines)


def make_answer(request: str, completion: Completion, *, model: str | None) -> Answer:
    """The first choice of what a server answered."""
    choice = completion.choices[0] if completion.choices else _Choice(message=_Said())
    usage = completion.usage or _Usage()
    return Answer(
        request=request,
        content=choice.message.content or "",
        model=model,
        version=completion.model,
        finish=choice.finish_reason,
        refusal=choice.message.refusal,
        sent=usage.prompt_tokens,
        received=usage.completion_tokens,
    )


def write_answer(answer: Answer) -> str:
    """Write an answer as a line of a batch's output, with what it was asked by."""
    said = _Said(content=answer.content, refusal=answer.refusal)
    completion = Completion(
        choices=(_Choice(message=said, finish_reason=answer.finish),),
        model=answer.version,
        usage=_Usage(prompt_tokens=answer.sent, completion_tokens=answer.received),
    )
    line = _Kept(
        custom_id=answer.request,
        response=_Response(body=completion),
        model=answer.model,
        library=answer.library,
        without=answer.without,
    )
    return f"{msgspec.json.encode(line).decode()}\n"


def read_answers(path: Path) -> Iterator[Answer]:
    """Yield the answers of a file, or of the files of a folder in the order of their names.

    Lines of a batch's output that tell of an error hold no answer, and are passed over.

    Raises:
        ReadError: a file can't be read, or a line is no answer; it says which.
    """
    files = sorted(p for p in path.iterdir() if p.suffix in (".json", ".jsonl")) if path.is_dir() else [path]
    for file in files:
        yield from _read_file(file)


def _read_file(path: Path) -> Iterator[Answer]:
    try:
        if not path.is_file():
            raise ReadError(f"{path}: is no file, or not there; give a file of answers, or a folder of them")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ReadError(f"{path}: can't be read: {error.strerror or error}") from error
    if len(data) > MOST_BYTES:
        raise ReadError(f"{path}: is larger than {MOST_BYTES // 1_000_000} million bytes, and no file of answers")
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if line.strip():
            answer = _parse_line(line, f"{path}:{number}")
            if answer is not None:
                yield answer


def _parse_line(line: bytes, where: str) -> Answer | None:
    try:
        kept = msgspec.json.decode(line, type=_Kept)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise ReadError(f"{where}: is no answer: {error}; give custom_id with response, or with content") from error
    if kept.content is not None:
        return Answer(request=kept.custom_id, content=kept.content, model=kept.model, library=kept.library)
    response = kept.response
    if response is None or response.body is None or response.status_code != 200:
        return None
    answer = make_answer(kept.custom_id, response.body, model=kept.model)
    return msgspec.structs.replace(answer, library=kept.library, without=kept.without)


def choose_answers(answers: Iterable[Answer], model: str | None) -> Mapping[str, Answer]:
    """The answers by request, of one model: of the one that is named, if any, else of the only one there is.

    An answer that says no model is anybody's. The first one of several to a request counts.

    Raises:
        UsageError: no model is named, and the answers are of several.
    """
    held: dict[str, Answer] = {}
    listed = list(answers)
    names = sorted({name for answer in listed if (name := answer.model or answer.version)})
    if model is None and len(names) > 1:
        raise UsageError(f"the answers are of several models ({', '.join(names[:5])}); name one by --model")
    for answer in listed:
        if model is None or answer.model in (None, model):
            held.setdefault(answer.request, answer)
    return held


class AnswerFolder:
    """A folder in which answers are kept, one a file, named by the hash of request and model."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, answer: Answer) -> None:
        """Write an answer; a file is there as a whole or not at all.

        Raises:
            ReadError: it can't be written.
        """
        name = hash_text(f"{answer.request}\x1f{answer.model}")
        path = self._folder / f"{name}.json"
        beside = path.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            beside.write_text(write_answer(answer), encoding="utf-8")
            beside.replace(path)
        except OSError as error:
            raise ReadError(f"{path}: can't be written: {error.strerror or error}") from error
