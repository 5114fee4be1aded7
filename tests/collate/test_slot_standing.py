"""How a fact, a plan and a surmise of one deed stand to each other; the left report is the earlier one."""

from typing import get_args

import pytest

from answers_by_hand import compare_both_ways
from tellings.collate.slots.standing import make_standing_comparator
from tellings.model.annotations import Modality

TABLE = """
    asserted    | asserted | agree
    planned     | asserted | revision
    asserted    | planned  | unresolved
    possible    | asserted | precision
    asserted    | alleged  | precision
    demanded    | asserted | -
    asserted    | conditional | -
    conditional | planned  | agree
    possible    | planned  | agree
"""


@pytest.mark.parametrize("row", [line for line in TABLE.splitlines() if line.strip()])
def test_standings(row: str) -> None:
    left, right, expected = (cell.strip() for cell in row.split("|"))
    modalities: dict[str, Modality] = {name: name for name in get_args(Modality)}
    compare = make_standing_comparator({"a": "2024-05-01", "b": "2024-05-02"})
    assert compare_both_ways(modalities[left], modalities[right], compare) == expected
