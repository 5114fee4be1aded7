"""Organisations by all that they are called: which one a name means, and whether two names mean one."""

from functools import cached_property
from typing import Literal

import msgspec

from tellings.text.name_words import read_org

BodyRelation = Literal["same", "maybe", "different", "unknown"]

SHORTEST_ACRONYM = 3
"""Letters from which an acronym that one listed body has is taken to be its own; of two, others have it too."""


class Body(msgspec.Struct, frozen=True):
    """An organisation; ``land`` is an ISO code, or "-" of one that belongs to none or to several."""

    name: str
    kind: str
    land: str


class Bodies:
    """Organisations by their names in normal words; never changes once made. The list is read when first asked."""

    def __init__(self, table: str = "") -> None:
        """Take lines of a key, kind, land, name, acronyms, aliases and names in other scripts, with tabs between them.

        The last three hold any number of names with semicolons between them. A word in brackets after a name tells
        two bodies of one name apart: without it the name stays open.
        """
        self._table = table

    def find(self, name: str) -> tuple[Body, ...]:
        """The bodies that a name may mean; "Kurdistan Workers' Party (PKK)" means what both names mean."""
        key = make_key(name)
        if key in self._names:
            return self._names[key]
        head, _, rest = name.partition("(")
        if not rest or not head.strip():
            return ()
        inner = self._names.get(make_key(rest.strip(" )")), ())
        return tuple(body for body in self._names.get(make_key(head), ()) if not inner or body in inner)

    def is_open(self, name: str) -> bool:
        """Whether a name may mean other bodies too, listed or not: "Democratic Party", "PLA", "AA"."""
        return make_key(name) in self._open or len(self.find(name)) > 1

    def compare(self, a: str, b: str) -> BodyRelation:
        """Whether two names mean one body; "maybe" if one of them may mean several, the other's among them."""
        ones, twos = self.find(a), self.find(b)
        if not ones or not twos:
            return "unknown"
        is_open = self.is_open(a) or self.is_open(b)
        if set(ones) & set(twos):
            return "maybe" if is_open else "same"
        return "unknown" if make_key(a) in self._open or make_key(b) in self._open else "different"

    @cached_property
    def _index(self) -> tuple[dict[str, tuple[Body, ...]], frozenset[str]]:
        found: dict[str, tuple[Body, ...]] = {}
        left_open: set[str] = set()
        for line in self._table.splitlines():
            _, kind, land, name, acronyms, *others = line.split("\t")
            body = Body(name, kind, land)
            short = [a for a in acronyms.split(";") if a]
            left_open.update(make_key(a) for a in short if len(a) < SHORTEST_ACRONYM)
            aliases = [alias for column in others for alias in column.split(";") if alias]
            bare = [full.partition(" (")[0] for full in (name, *aliases) if full.endswith(")") and " (" in full]
            left_open.update(map(make_key, bare))
            for key in dict.fromkeys(map(make_key, (name, *short, *aliases, *bare))):
                found[key] = (*found.get(key, ()), body)
        return found, frozenset(left_open)

    @property
    def _names(self) -> dict[str, tuple[Body, ...]]:
        return self._index[0]

    @property
    def _open(self) -> frozenset[str]:
        return self._index[1]


def make_key(name: str) -> str:
    """A name in folded words of one spelling, without articles and legal forms."""
    words = read_org(name)
    return " ".join(word for word in words.core or words.all_words if word != "the")
