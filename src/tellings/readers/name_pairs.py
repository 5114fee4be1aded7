"""Pairs of names from CSV: two columns, or those that a header names."""

import csv
import io
from typing import get_args

import msgspec

from tellings.model.errors import DataError
from tellings.readers.decoding import decode, replace_surrogates
from tellings.readers.result import Problem
from tellings.text.names import NameKind

FIRST = frozenset({"a", "left", "form1", "form_1", "name1", "name_1", "name_a", "form_a"})
SECOND = frozenset({"b", "right", "form2", "form_2", "name2", "name_2", "name_b", "form_b"})
"""Names of columns that hold the forms; a first line that has both is a header."""


class NamePair(msgspec.Struct, frozen=True):
    """Two forms to be compared, of a kind if the row says which, and the number of their line."""

    a: str
    b: str
    line: int
    kind: NameKind | None = None


class Columns(msgspec.Struct, frozen=True):
    """The places of the forms and of the kind in a row."""

    a: int = 0
    b: int = 1
    kind: int | None = None


def parse_name_pairs(data: bytes, path: str) -> tuple[tuple[NamePair, ...], tuple[Problem, ...]]:
    """Parse CSV (commas, semicolons or tabs) into pairs of forms, and say which rows can't be used.

    Raises:
        DataError: there is no pair in it.
    """
    decoded = decode(data)
    text = replace_surrogates(decoded.text).replace("\0", "\ufffd")
    head = text.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    columns, pairs = Columns(), []
    problems = [Problem(path, decoded.note, "note")] if decoded.note else []
    try:
        for number, row in enumerate(rows):
            header = _find_columns(row) if number == 0 else None
            if header:
                columns = header
            elif any(cell.strip() for cell in row):
                pair = _read_row(row, columns, rows.line_num)
                if isinstance(pair, NamePair):
                    pairs.append(pair)
                else:
                    problems.append(Problem(path, pair))
    except csv.Error as error:
        raise DataError(f"{path}: line {rows.line_num} is no CSV: {error}") from error
    if not pairs and not problems:
        raise DataError(f"{path}: holds no pair of names; give two columns, or a header with name1 and name2")
    return tuple(pairs), tuple(problems)


def _find_columns(row: list[str]) -> Columns | None:
    names = [cell.strip().lower() for cell in row]
    one = next((i for i, name in enumerate(names) if name in FIRST), None)
    two = next((i for i, name in enumerate(names) if name in SECOND), None)
    if one is None or two is None:
        return None
    return Columns(one, two, names.index("kind") if "kind" in names else None)


def _read_row(row: list[str], columns: Columns, line: int) -> NamePair | str:
    cells = [cell.strip() for cell in row]
    if len(cells) <= max(columns.a, columns.b):
        return f"line {line} is passed over: it has {len(cells)} of the columns, and two forms are needed"
    kind = cells[columns.kind].lower() if columns.kind is not None and columns.kind < len(cells) else ""
    if kind not in ("", *get_args(NameKind)):
        return f"line {line} is passed over: its kind is {kind[:40]!r}; give person, org or place, or leave it empty"
    known = next((name for name in get_args(NameKind) if name == kind), None)
    return NamePair(cells[columns.a], cells[columns.b], line, known)
