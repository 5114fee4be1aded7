"""What every test shares: no network, and one loaded parser where a test asks for it."""

import socket
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings

from tellings.text.tree import Tree
from tellings.weights.spacy_parser import SpacyParser, load_parser

# How long an example takes is the machine's affair; tests that measure time say so.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


_CONNECT = socket.socket.connect
_GETADDRINFO = socket.getaddrinfo
LOOPBACK = "127.0.0.1"


@pytest.fixture
def loopback(_block_network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test speak with a server on this machine, and with nothing else."""

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        if address[0] != LOOPBACK:
            raise RuntimeError("a test tried to use the network")
        _CONNECT(self, address)

    def find(host: str, *more: Any, **named: Any) -> Any:
        if host != LOOPBACK:
            raise RuntimeError("a test tried to use the network")
        return _GETADDRINFO(host, *more, **named)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", find)


@pytest.fixture(autouse=True)
def _block_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("a test tried to use the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """The real parser."""
    return load_parser()


@pytest.fixture(scope="session")
def make_tree(parser: SpacyParser) -> Callable[[str], Tree]:
    """Parse a text into a tree with the real parser."""

    def make(text: str) -> Tree:
        return Tree(text, next(parser.parse([text])))

    return make
