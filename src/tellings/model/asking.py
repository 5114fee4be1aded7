"""What a language model is asked, and what it answers."""

from typing import Literal

import msgspec

RequestKind = Literal["propose", "review"]


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One request: what the model is told to do, what it is given, and the form of its answer.

    ``id`` is a hash of all that is sent but for the name of the model; ``schema`` is JSON Schema as JSON.
    """

    id: str
    kind: RequestKind
    system: str
    prompt: str
    schema: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a model answered to the request of this id.

    ``model`` is the name under which it was asked and ``version`` the one that it gives itself; ``sent`` and
    ``received`` are tokens as the server counted them. ``finish`` is why it ended ("stop", "length"); ``refusal`` what
    it said instead of an answer. ``library`` is what asked it, ``without`` the parameters it was not given.
    """

    request: str
    content: str
    model: str | None = None
    version: str | None = None
    finish: str | None = None
    refusal: str | None = None
    sent: int | None = None
    received: int | None = None
    library: str | None = None
    without: tuple[str, ...] = ()
