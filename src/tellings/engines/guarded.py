"""A transport that sends to one host what it must, and reads no more, and no longer, than it is told."""

import time
from collections.abc import Callable, Iterator
from typing import cast

import httpx2

SENT_HEADERS = frozenset(
    {"host", "content-type", "content-length", "accept", "accept-encoding", "connection", "user-agent", "authorization"}
)
"""Headers that are sent; the library adds others that tell of this machine, and of its user's settings."""


class Guarded(httpx2.BaseTransport):
    """Sends to the host of one address alone; an answer may take so many bytes and seconds in all.

    ``clock`` tells the time in seconds.
    """

    def __init__(
        self,
        address: str,
        *,
        most_bytes: int,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
        inner: httpx2.BaseTransport | None = None,
    ) -> None:
        self._address = httpx2.URL(address)
        self._most_bytes = most_bytes
        self._seconds = seconds
        self._clock = clock
        self._inner = inner or httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request as it may be sent, and return its answer, to be read within bounds."""
        wanted, given = self._address, request.url
        if (given.scheme, given.host, given.port) != (wanted.scheme, wanted.host, wanted.port):
            raise httpx2.ConnectError(f"{given.host} is not the host that was named")
        headers = [(name, value) for name, value in request.headers.items() if name.lower() in SENT_HEADERS]
        sent = httpx2.Request(
            request.method, request.url, headers=headers, stream=request.stream, extensions=request.extensions
        )
        response = self._inner.handle_request(sent)
        stream = cast("httpx2.SyncByteStream", response.stream)
        until = self._clock() + self._seconds
        bounded = _Bounded(stream, most_bytes=self._most_bytes, until=until, clock=self._clock)
        return httpx2.Response(response.status_code, headers=response.headers, stream=bounded)

    def close(self) -> None:
        """Close what is open."""
        self._inner.close()


class _Bounded(httpx2.SyncByteStream):
    def __init__(
        self, stream: httpx2.SyncByteStream, *, most_bytes: int, until: float, clock: Callable[[], float]
    ) -> None:
        self._stream = stream
        self._most_bytes = most_bytes
        self._until = until
        self._clock = clock

    def __iter__(self) -> Iterator[bytes]:
        total = 0
        for part in self._stream:
            total += len(part)
            if total > self._most_bytes:
                raise httpx2.DecodingError("the answer is too long")
            if self._clock() > self._until:
                raise httpx2.ReadTimeout("the answer takes too long")
            yield part

    def close(self) -> None:
        self._stream.close()
