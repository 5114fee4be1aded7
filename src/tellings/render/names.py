"""Comparisons of names: a line for people, CSV, or lines of JSON."""

import csv
import io
from collections.abc import Iterable

import msgspec

from tellings.text.names import NameMatch

COLUMNS = ("a", "b", "score", "same", "reasons")


class ComparedNames(msgspec.Struct, frozen=True):
    """Two forms as given, and what was found."""

    a: str
    b: str
    match: NameMatch


class _Record(msgspec.Struct, frozen=True):
    a: str
    b: str
    score: float
    same: bool
    vetoed: bool
    reasons: tuple[str, ...]


def render_names_text(found: ComparedNames) -> str:
    """Say in words what was found, one reason a line."""
    match = found.match
    head = "may be one name" if match.same else "cannot be one name" if match.vetoed else "hardly one name"
    return "".join(line + "\n" for line in (f"{head} ({match.score:.2f})", *(f"  {r}" for r in match.reasons)))


def render_names_json(found: ComparedNames) -> str:
    """One line of JSON."""
    match = found.match
    record = _Record(found.a, found.b, match.score, match.same, match.vetoed, match.reasons)
    return msgspec.json.encode(record).decode() + "\n"


def render_names_csv(found: Iterable[ComparedNames]) -> str:
    """CSV with a header; the reasons stand in one column, divided by semicolons."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in found:
        match = item.match
        writer.writerow((item.a, item.b, f"{match.score:.4f}", str(match.same).lower(), "; ".join(match.reasons)))
    return out.getvalue()
