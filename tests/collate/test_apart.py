"""Why two figures may be of two things."""

import pytest

from tellings.collate.families.apart import tell_apart
from tellings.weights.spacy_parser import SpacyParser
from told import tell

TABLE = [
    ("Berg had five catches.", "Lind had three catches.", "each is told of somebody or something else"),
    ("Berg had five catches.", "Berg had three catches.", None),
    ("He had five catches.", "Berg had three catches.", None),
    ("The bomb killed 30 sailors.", "An air strike killed 32 sailors.", None),
    ("The town has 605 boats.", "The town has 68 boats.", "they are so far apart that they may be of two things"),
    ("The quake had a magnitude of 6.4.", "The quake had a magnitude of 3.8.", "they are so far apart"),
    ("The quake had a magnitude of 6.1.", "The quake had a magnitude of 5.9.", None),
    ("The town sold 12 boats in 2009.", "The town sold 14 boats in 2010.", "they are of other times"),
    ("The town sold 12 boats in 2009.", "The town sold 14 boats in 2009.", None),
    ("The town sold 12 boats since May.", "The town sold 14 boats.", "only one is of a stretch of time"),
    ("Fifty people were injured.", "No people were injured in Dubai.", "one says that there were none in one place"),
    ("Fifty people were injured in Dubai.", "No people were injured in Dubai.", None),
    ("Fifty people were injured.", "No people were injured.", None),
    ("The court fined 22 other sailors.", "The court fined 23 sailors.", "one counts the rest alone"),
    ("The court fined 22 other sailors.", "The court fined 32 sailors.", None),
    ("The team scored the first eight points.", "The team scored seven points.", "one counts only the first"),
]


@pytest.mark.parametrize(("first", "second", "why"), TABLE)
def test_figures_apart(first: str, second: str, why: str | None, parser: SpacyParser) -> None:
    story = tell(parser, first, second)
    figures = [(n, report.annotations.quantities[-1]) for n, report in enumerate(story.reports)]
    there, back = tell_apart(story, *figures), tell_apart(story, *reversed(figures))
    assert there == back
    assert (there is None) == (why is None)
    assert there is None or there.startswith(why or "")
