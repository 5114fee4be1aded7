"""A server on this machine that speaks the protocol of language models, and says what a test has written down."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Heard:
    """What the server was sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Reply:
    """What it says; ``seconds`` pass before each of its ``parts``, of which ``length`` bytes are promised."""

    status: int = 200
    parts: tuple[bytes, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    length: int | None = None


Script = Callable[[Heard], Reply]


def complete(content: str | None, **more: object) -> Reply:
    """An answer of a model; ``more`` are a finish, a refusal."""
    message = {"role": "assistant", "content": content, "refusal": more.pop("refusal", None)}
    body = {
        "id": "c-1",
        "object": "chat.completion",
        "created": 0,
        "model": "scripted-1",
        "choices": [{"index": 0, "message": message, "finish_reason": more.pop("finish", "stop")}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return Reply(parts=(json.dumps(body).encode(),))


def refuse(status: int, message: str = "no", **headers: str) -> Reply:
    """An error of a server."""
    body = json.dumps({"error": {"message": message, "type": "error", "param": None, "code": None}}).encode()
    return Reply(status, (body,), {name.replace("_", "-"): value for name, value in headers.items()})


class Server:
    """Its address, and what it has heard."""

    def __init__(self, port: int, heard: list[Heard]) -> None:
        self.url = f"http://127.0.0.1:{port}/v1"
        self.heard = heard


@contextmanager
def serve(script: Script) -> Iterator[Server]:
    """Serve a script while the context lasts."""
    heard: list[Heard] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._handle()

        def do_POST(self) -> None:
            self._handle()

        def _handle(self) -> None:
            data = self.rfile.read(int(self.headers.get("content-length") or 0))
            told = Heard(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, _load(data))
            heard.append(told)
            reply = script(told)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            length = sum(map(len, reply.parts)) if reply.length is None else reply.length
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(length))
            self.send_header("connection", "close")
            self.end_headers()
            for part in reply.parts:
                time.sleep(reply.seconds)
                self.wfile.write(part)
                self.wfile.flush()
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield Server(server.server_address[1], heard)
        finally:
            server.shutdown()
            thread.join()


def _load(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None
