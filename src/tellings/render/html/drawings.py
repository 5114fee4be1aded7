"""What is drawn: who holds which reading (the matrix), and where copied passages stand (ribbons)."""

from collections.abc import Mapping

import msgspec

from tellings.render.view.account import AccountView, ReportView
from tellings.render.view.background import CopyView
from tellings.render.view.entries import Entry, FacetView
from tellings.render.view.letters import Letter

WIDTH = 1000
"""Units in which a ribbon is drawn, from the beginning of a text to its end."""

_THIN = 2
"""Units that the shortest passage is drawn wide, so that it can be seen."""


class Cell(msgspec.Struct, frozen=True):
    """What one report says at one entry: its readings, numbered by their order; silent if there is none.

    A report that is cut is not silent: what it does not say here, it may say where it goes on.
    """

    values: tuple[tuple[int, str], ...]
    silent: bool
    cut: bool = False


class Row(msgspec.Struct, frozen=True):
    """An entry across the reports."""

    entry: Entry
    cells: tuple[Cell, ...]


class Ribbon(msgspec.Struct, frozen=True):
    """A copied passage: where it stands in the copy and in the exemplar, as left and right edges."""

    copy: tuple[float, float]
    exemplar: tuple[float, float]

    @property
    def corners(self) -> str:
        """The corners of the band between both bars, as SVG points."""
        (a, b), (c, d) = self.copy, self.exemplar
        return f"{a:g},14 {b:g},14 {d:g},46 {c:g},46"


def make_matrix(view: AccountView) -> tuple[Row, ...]:
    """Return the entries that several reports tell, each with what every report says."""
    reports = [report for report in view.reports if report.record.left_out is None]
    told = [entry for entry in view.entries if entry.relation != "single"]
    return tuple(Row(entry, tuple(_make_cell(entry, report) for report in reports)) for entry in told)


def _make_cell(entry: Entry, report: ReportView) -> Cell:
    letter = report.letter
    facet: FacetView | None = entry.facets[0] if entry.facets else None
    readings = facet.readings if facet else ()
    values = tuple((number, reading.value) for number, reading in enumerate(readings, 1) if letter in reading.letters)
    is_told, is_cut = letter in entry.letters, report.record.cut is not None
    return Cell(values, silent=not is_told and not is_cut, cut=not is_told and is_cut)


def count_single(view: AccountView) -> Mapping[Letter, int]:
    """Return how many points each report alone has."""
    found: dict[Letter, int] = {}
    for entry in view.select("single"):
        for letter in entry.letters:
            found[letter] = found.get(letter, 0) + 1
    return found


def draw_copy(copy: CopyView) -> tuple[Ribbon, ...]:
    """Return the passages of a copy as bands between two bars."""
    own, other = (max(1, length) for length in copy.lengths)
    return tuple(
        Ribbon(_scale(left.start, left.end, own), _scale(right.start, right.end, other))
        for left, right in copy.passages
    )


def _scale(start: int, end: int, length: int) -> tuple[float, float]:
    left = min(WIDTH - _THIN, WIDTH * start / length)
    return round(left, 1), round(max(left + _THIN, min(WIDTH, WIDTH * end / length)), 1)
