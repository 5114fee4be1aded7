"""Language models behind any server of the OpenAI protocol, asked through the library openai.

Nothing goes anywhere but to the address that the user names: no redirect is followed, and no proxy or other setting is
taken from the environment, but for the key.
"""

import os
import time
from collections.abc import Callable, Mapping
from importlib import metadata
from typing import TYPE_CHECKING, Any

import msgspec

from tellings.engines.address import check_address, may_send_key
from tellings.engines.batches import Body, Completion, make_answer, make_body
from tellings.engines.failures import MOST_WAITS, explain_status, find_wait
from tellings.model.asking import Answer, Request
from tellings.model.errors import AnswerError, MissingError, ModelError

if TYPE_CHECKING:
    from openai import OpenAI

KEY = "OPENAI_API_KEY"
"""The variable of the environment that holds the key: the library's own."""

NO_KEY = "none"
"""What stands for a key where a server asks for none, or must not be sent one."""

TIMEOUT = 900.0
"""Seconds that an answer may take in all: a small model on two slow cores writes some thousand tokens in them."""

MOST_BYTES = 16_000_000
"""Bytes of an answer that are read, unpacked or not."""

BUSY = frozenset({429, 503})
"""Statuses by which a server says that it is too busy now."""

DROPPABLE = ("response_format", "temperature")
"""Parameters without which a request is sent again to a server that does not take them."""


class Received(msgspec.Struct, frozen=True):
    """What a server sent back."""

    status: int
    headers: Mapping[str, str]
    data: bytes


class ChatModel:
    """A model behind a server; an answer may take ``timeout`` seconds in all, and ``sleep`` waits between tries."""

    def __init__(
        self, name: str, url: str, *, timeout: float = TIMEOUT, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._name = name
        self._url = check_address(url)
        self._timeout = timeout
        self._sleep = sleep
        self._without: tuple[str, ...] = ()
        self._client = _open_client(self._url, timeout)

    @property
    def name(self) -> str:
        """The name under which it is asked."""
        return self._name

    def answer(self, request: Request) -> Answer:
        """Ask for one answer.

        Raises:
            AnswerError: there is none that can be used; another request may get one.
            ModelError: the server can't be used.
        """
        completion = self._ask(make_body(request, self._name))
        answer = make_answer(request.id, completion, model=self._name)
        library = f"openai {metadata.version('openai')}"
        return msgspec.structs.replace(answer, library=library, without=self._without)

    def list_models(self) -> tuple[str, ...]:
        """The models that the server says it has; nothing of any report is sent.

        Raises:
            ModelError: the server can't be used.
        """
        received = self._reach(lambda: self._client.models.with_raw_response.list())
        if received.status != 200:
            raise explain_status(received.status, received.data, self._url, _read_key())
        try:
            listed = msgspec.json.decode(received.data, type=_Listed)
        except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
            raise ModelError(f"{self._url} answers, but not as a server of the OpenAI protocol does") from error
        return tuple(sorted(model.id for model in listed.data))

    def _ask(self, body: Body) -> Completion:
        """Send a request until it is answered: again after a wait that is asked for, or without what is not taken."""
        waits = 0
        while True:
            received = self._reach(lambda: self._client.chat.completions.with_raw_response.create(**self._trim(body)))
            name = self._find_droppable(received)
            if received.status in BUSY and waits < MOST_WAITS:
                self._sleep(find_wait(received.headers, waits))
                waits += 1
            elif name is not None:
                self._without = tuple(sorted({*self._without, name}))
            elif received.status == 200:
                return _parse(received.data)
            else:
                raise explain_status(received.status, received.data, self._url, _read_key())

    def _trim(self, body: Body) -> dict[str, Any]:
        """What is sent, without what the server does not take."""
        sent: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(body))
        return {name: value for name, value in sent.items() if name not in self._without}

    def _find_droppable(self, received: Received) -> str | None:
        """A parameter that the words of an error name, and that has not been left out yet."""
        words = received.data[:10_000].decode("utf-8", "replace").lower() if received.status in (400, 422) else ""
        return next((name for name in DROPPABLE if name in words and name not in self._without), None)

    def _reach(self, send: Callable[[], Any]) -> Received:
        """Send once."""
        import openai

        try:
            response = send()
        except openai.APIStatusError as error:
            return Received(error.status_code, error.response.headers, error.response.content)
        except openai.APITimeoutError as error:
            raise AnswerError(f"no answer from {self._url} within {self._timeout:.0f} seconds") from error
        except openai.APIConnectionError as error:
            if type(error.__cause__).__name__ == "DecodingError":
                raise AnswerError("the answer is longer than is read, or broken") from error
            raise ModelError(f"no server answers at {self._url}; is it running, and is the address right?") from error
        except openai.OpenAIError as error:
            raise ModelError(f"{self._url} can't be asked ({type(error).__name__})") from error
        return Received(response.status_code, response.headers, response.content)


class _Model(msgspec.Struct, frozen=True):
    id: str


class _Listed(msgspec.Struct, frozen=True):
    data: tuple[_Model, ...]


def _open_client(url: str, timeout: float) -> "OpenAI":
    """A client that sends to one address alone.

    Raises:
        MissingError: the library is not installed.
    """
    try:
        import openai

        from tellings.engines.guarded import Guarded
    except ImportError as error:
        raise MissingError("a language model is asked through openai; run: pip install 'tellings[model]'") from error
    transport = Guarded(url, most_bytes=MOST_BYTES, seconds=timeout)
    client = openai.DefaultHttpxClient(transport=transport, follow_redirects=False, trust_env=False)
    key = _read_key() if may_send_key(url) else ""
    return openai.OpenAI(api_key=key or NO_KEY, base_url=url, timeout=timeout, max_retries=0, http_client=client)


def _read_key() -> str:
    return os.environ.get(KEY, "").strip()


def _parse(data: bytes) -> Completion:
    try:
        completion = msgspec.json.decode(data, type=Completion)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise AnswerError("the server's answer is broken off, or not of the OpenAI protocol") from error
    if not completion.choices:
        raise AnswerError("the server's answer holds no choice")
    return completion
