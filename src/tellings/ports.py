"""Protocols of the rim: what the stages ask of parsers, readers and renderers."""

from collections.abc import Iterable, Iterator
from typing import Protocol

import msgspec

from tellings.model.account import Account
from tellings.model.article import Article
from tellings.model.asking import Answer, Request
from tellings.model.limits import Limits
from tellings.model.problem import Problem
from tellings.model.syntax import Syntax


class Parser(Protocol):
    """Turns texts into syntax."""

    @property
    def name(self) -> str:
        """The model's name and version, for notes and for ``tellings doctor``."""
        ...

    def parse(self, texts: Iterable[str]) -> Iterator[Syntax]:
        """Yield the syntax of each text, in order; no sentence crosses a line break."""
        ...


class Blob(msgspec.Struct, frozen=True):
    """The bytes of a file or stream under the name by which people know it ("reports/a.txt", "stdin").

    ``limits`` say how much of them is read.
    """

    name: str
    data: bytes
    limits: Limits = Limits()


class Reader(Protocol):
    """Knows one format of stored reports. ``tests/readers/test_conformance.py`` holds what every reader must keep."""

    @property
    def name(self) -> str:
        """The reader's name and version ("text/1"): another version may extract another text."""
        ...

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether bytes that begin with ``head``, under this name, are of the reader's format. Never raises."""
        ...

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the articles that the blob holds, in its order; each ``id`` is a proposal, made unique later.

        Of several, one that can't be read is a problem that says where it stands ("feed.jsonl:17"); the others follow.

        Raises:
            ReadError: the blob holds no report, or can't be decoded.
        """
        ...


class Renderer(Protocol):
    """Writes an account for people or programs."""

    def render(self, account: Account) -> str:
        """Return the account as text."""
        ...


class LanguageModel(Protocol):
    """Answers requests: a model behind a server, or anything that stands for one."""

    @property
    def name(self) -> str:
        """The name under which the account names it."""
        ...

    def answer(self, request: Request) -> Answer:
        """Return what the model answers.

        Raises:
            AnswerError: this request got no answer that can be used; others may.
            ModelError: the model can't be asked at all.
        """
        ...
