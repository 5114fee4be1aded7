"""A reader of times for the tests: text and date of publication -> time expressions."""

from collections.abc import Callable

import pytest

from tellings.annotate.times import find_times
from tellings.model.annotations import Layout, Timex
from tellings.text.tree import Tree

WEDNESDAY = "2018-01-10"


@pytest.fixture(scope="session")
def find(make_tree: Callable[[str], Tree]) -> Callable[..., tuple[Timex, ...]]:
    def run(text: str, published: str | None = WEDNESDAY) -> tuple[Timex, ...]:
        return find_times(make_tree(text), Layout(), published=published)

    return run
