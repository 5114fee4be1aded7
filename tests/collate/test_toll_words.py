"""Which toll a figure belongs to where no verb of killing governs it, and what governs a figure."""

from collections.abc import Callable

import pytest
from msgspec import structs

from answers_by_hand import make_quantity
from tellings.collate.families.measures import find_toll
from tellings.text.tree import Tree

TABLE = """
    The number of dead rose to 23 on Friday.                     | 23 | kill
    Rescuers found a body, which raised the number of dead to 17. | 17 | kill
    The death toll climbed to 40 overnight.                      | 40 | kill
    Officials put the number of wounded at 90.                   | 90 | injure
    The number of passengers rose to 23 on Friday.               | 23 | -
    The price rose to 23 on Friday.                              | 23 | -
    They waited for 23 more buses.                               | 23 | -
"""


@pytest.mark.parametrize("row", [line for line in TABLE.splitlines() if line.strip()])
def test_tolls(row: str, make_tree: Callable[[str], Tree]) -> None:
    text, figure, expected = (cell.strip() for cell in row.split("|"))
    start = text.index(figure)
    quantity = structs.replace(make_quantity(figure, int(figure)), start=start, end=start + len(figure))
    assert (find_toll(make_tree(text), quantity) or "-") == expected
