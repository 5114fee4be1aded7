"""Which tolls are of the past: by what the clause of the figure says of its time."""

import pytest

from tellings.collate.families.settled import is_settled
from tellings.weights.spacy_parser import SpacyParser
from told import tell


@pytest.mark.parametrize(
    ("text", "published", "settled"),
    [
        ("An air strike killed 30 people last week.", "2024-05-15", True),
        ("An air strike killed 30 people on 2 May.", "2024-05-15", True),
        ("An air strike killed 30 people on Tuesday.", "2024-05-15", False),
        ("An air strike killed 30 people on Tuesday.", None, False),
        ("An air strike killed 30 people.", "2024-05-15", False),
        ("An air strike killed 30 people, and the base was closed last week.", "2024-05-15", False),
    ],
)
def test_a_figure_is_settled_days_after(text: str, published: str | None, settled: bool, parser: SpacyParser) -> None:
    story = tell(parser, text, "Nothing else happened.", published=(published,) if published else ())
    (figure,) = (q for q in story.reports[0].annotations.quantities if q.exact == "30")
    assert is_settled(story, 0, figure) == settled
