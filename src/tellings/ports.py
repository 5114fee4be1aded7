"""Protocols of the rim: what the stages ask of parsers, readers and renderers."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from tellings.model.account import Account
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


class Renderer(Protocol):
    """Writes an account for people or programs."""

    def render(self, account: Account) -> str:
        """Return the account as text."""
        ...
