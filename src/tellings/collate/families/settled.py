"""Whether a toll was counted long ago: the figures of a week-old event do not grow from one report to the next."""

from datetime import timedelta

from tellings.collate.context import Story
from tellings.model.annotations import Quantity
from tellings.model.span import Span
from tellings.text.dates import parse_day

SETTLED = timedelta(days=2)
"""Whole days between the end of what is dated and the day of publication from which its figures are of the past. Not
fitted: most tolls of accidents and attacks that news revises are revised within two days."""


def is_settled(story: Story, report: int, quantity: Quantity) -> bool:
    """Whether the clause of a figure says that what it counts was over well before its report was published."""
    clause = story.find_clause(report, Span(quantity.start, quantity.end))
    published = story.reports[report].article.published
    if clause is None or published is None:
        return False
    latest = (parse_day(published) - SETTLED).isoformat()
    return any(
        time.before is not None and time.before[:10] <= latest
        for time in story.reports[report].annotations.times
        if clause.statement.start <= time.start < clause.statement.end and time.type == "DATE"
    )
