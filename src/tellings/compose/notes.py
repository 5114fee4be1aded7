"""What the reader of an account should know of it."""

from collections.abc import Sequence

from tellings.model.account import ArticleRecord, Note
from tellings.model.report import Report


def write_notes(records: Sequence[ArticleRecord], reports: Sequence[Report], *, left_open: int = 0) -> tuple[Note, ...]:
    """Say which articles were left out and why, which have no date, which are cut, if there is anything to compare.

    ``left_open`` is the number of points that are neither surely of one thing nor surely told by one report alone.
    """
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
    notes += [
        Note(
            kind="cut",
            about=r.id,
            text=f"is cut, since its text goes on elsewhere ({r.cut}): what it does not say here, it may say there, "
            "so it is never called silent",
        )
        for r in ordered
        if r.left_out is None and r.cut is not None
    ]
    if len(reports) < 2:
        notes.append(Note(kind="nothing_to_compare", about=None, text="fewer than two reports, so nothing is compared"))
    notes += [
        Note(kind="no_statement", about=report.article.id, text="holds no sentence that states anything")
        for report in reports
        if not any(sentence.statement for sentence in report.annotations.sentences)
    ]
    if left_open:
        sentences = "1 sentence" if left_open == 1 else f"{left_open:,} sentences"
        text = f"of {sentences} nothing decides whether a second report tells the same; --sensitivity open shows all"
        notes.append(Note(kind="left_open", about=None, text=text))
    return tuple(notes)
