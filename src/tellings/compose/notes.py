"""What the reader of an account should know of it."""

from collections.abc import Sequence

from tellings.model.account import ArticleRecord, Note
from tellings.model.report import Report


def write_notes(records: Sequence[ArticleRecord], reports: Sequence[Report]) -> tuple[Note, ...]:
    """Say which articles were left out and why, which have no date, and whether there is anything to compare."""
    ordered = sorted(records, key=lambda record: (len(record.siglum), record.siglum))
    notes = [Note(kind="left_out", about=r.id, text=f"left out: {r.left_out}") for r in ordered if r.left_out]
    notes += [
        Note(
            kind="undated",
            about=r.id,
            text="has no date of publication, so a weekday in it can't be turned into a date; "
            f"give one by --published {r.id}=DATE",
        )
        for r in ordered
        if r.left_out is None and r.published is None
    ]
    if len(reports) < 2:
        notes.append(Note(kind="nothing_to_compare", about=None, text="fewer than two reports, so nothing is compared"))
    notes += [
        Note(kind="no_statement", about=report.article.id, text="holds no sentence that states anything")
        for report in reports
        if not any(sentence.statement for sentence in report.annotations.sentences)
    ]
    return tuple(notes)
