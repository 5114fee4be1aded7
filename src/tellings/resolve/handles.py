"""Accounts, tags and domains tied to the names that they are made of, or stand beside."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tellings.model.report import Report
from tellings.resolve.pairs import Pair
from tellings.resolve.units import Unit
from tellings.text.folding import fold

SPELT, INITIALLED = 0.94, 0.9
"""The scores of an account of all the letters of a name ("@rosalind"), and of an initial and a surname ("@rlind")."""
SHORTEST = 4
"""Letters of the shortest account that is compared: less are made of many names."""

_MARKS = re.compile(r"^(?:@|#)|(?:\.\w+)+$")
_BESIDE = re.compile(r"[^\w.!?;,]{0,6}(?:\w+[^\w.!?;,]{1,4}){0,3}\(")
"""What may stand between a name and its account: its form in another script, and a bracket."""


def is_handle(form: str) -> bool:
    """Whether a form is an account, a tag or a domain."""
    return form.startswith(("@", "#")) or (" " not in form and "." in form[1:-2] and form.rpartition(".")[2].islower())


def spell_handle(form: str) -> str:
    """The letters of an account, a tag or a domain without its marks."""
    return fold(_MARKS.sub("", form)).replace(" ", "")


def compare_handles(units: Sequence[Unit]) -> tuple[Pair, ...]:
    """Pair the accounts with the names whose letters they have."""
    handles = {i: spell_handle(unit.name) for i, unit in enumerate(units) if is_handle(unit.name)}
    if not handles:
        return ()
    spelt: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, unit in enumerate(units):
        if i not in handles and unit.words.parts:
            spelt["".join(unit.words.all_words)].append((i, SPELT))
            if unit.type == "person" and not unit.single:
                spelt["".join(unit.words.parts)].append((i, SPELT))
                spelt[unit.words.parts[0][0] + unit.words.parts[-1]].append((i, INITIALLED))
    found = {
        Pair(min(i, j), max(i, j), score, "an account or site of that name")
        for i, letters in handles.items()
        if len(letters) >= SHORTEST
        for j, score in spelt.get(letters, ())
    }
    return tuple(sorted(found | set(_pair_handles(handles))))


def _pair_handles(handles: Mapping[int, str]) -> Iterable[Pair]:
    """An account and a tag or domain of the same letters."""
    same: dict[str, list[int]] = defaultdict(list)
    for i, letters in handles.items():
        same[letters].append(i)
    for group in same.values():
        for j in group[1:]:
            yield Pair(group[0], j, SPELT, "the same letters")


def pair_beside(reports: Sequence[Report], units: Sequence[Unit]) -> tuple[Pair, ...]:
    """Pair each account in brackets with the name of the person that it stands behind."""
    places = {(n.text, n.start): i for i, unit in enumerate(units) for n in unit.named}
    found = []
    for report in reports:
        text, digest = report.article.text, report.article.text_sha256
        for before, after in zip(report.annotations.mentions, report.annotations.mentions[1:], strict=False):
            if after.exact.startswith("@") and _BESIDE.fullmatch(text, before.end, after.start):
                i, j = places.get((digest, before.start)), places.get((digest, after.start))
                if i is not None and j is not None and i != j:
                    found.append(Pair(min(i, j), max(i, j), SPELT, "an account in brackets behind the name"))
    return tuple(found)
