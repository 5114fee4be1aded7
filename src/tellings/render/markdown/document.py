"""The document: the account section by section, in the order in which a reader asks, and the evidence at its end."""

from collections.abc import Sequence

from tellings.model.account import Account
from tellings.render.markdown.background import copies, corrections, gaps, labels, moments, names, notes, sayings
from tellings.render.markdown.escape import escape
from tellings.render.markdown.points import agreed, disputed, single
from tellings.render.view.account import AccountView, ReportView, view_account
from tellings.render.view.relations import DISPUTED, MARKS


def render_markdown(account: Account) -> str:
    """Return an account as Markdown (CommonMark, with GitHub's tables): the same account gives the same bytes.

    Evidence stands at the end, under the numbers by which the text refers to it. Words of reports are escaped.
    """
    view = view_account(account)
    sections = (
        _head(view),
        *(_disputed(view, number) for number in range(len(DISPUTED))),
        _section("● Agreed", [line for entry in view.select("agree") for line in agreed(entry)]),
        _section("○ Only one says it", single(view)),
        _section("Utterances", sayings(view)),
        _section("Names", names(view)),
        _section("Timeline", moments(view)),
        _section("Copies and origins", copies(view)),
        _section("Words used", labels(view)),
        _section("Gaps", gaps(view)),
        _section("Corrections", corrections(view)),
        _section("Notes", notes(view)),
        _section("Evidence", _evidence(view)),
    )
    return "\n".join(line for section in sections for line in section)


def _section(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"## {heading}", "", *lines, *([""] if lines[-1] else [])] if lines else []


def _head(view: AccountView) -> list[str]:
    low, high = view.origins
    origins = f"{low}" if low == high else f"{low} to {high}"
    return [
        f"# {escape(view.title)}",
        "",
        f"{len(view.reports)} reports, {view.outlets} outlets; origins behind the best supported point: {origins}. "
        "Numbers in brackets are pieces of evidence, listed at the end.",
        "",
        "| | Outlet | Published | Words | Origin | SHA-256 of the text |",
        "|---|---|---|---:|---|---|",
        *map(_report, view.reports),
        "",
    ]


def _report(report: ReportView) -> str:
    origin = f"left out: {report.record.left_out}" if report.record.left_out else report.origin
    origin = " · ".join(filter(None, (origin, "cut off" if report.record.cut else "")))
    cells = (report.letter.siglum, report.outlet, report.published, f"{report.words:,}", origin)
    return f"| {' | '.join(map(escape, cells))} | `{report.record.text_sha256[:16]}…` |"


def _disputed(view: AccountView, number: int) -> list[str]:
    relation = DISPUTED[number]
    mark = MARKS[relation]
    lines = [line for entry in view.select(relation) for line in disputed(entry)]
    if not lines and relation == "conflict":
        lines = ["No conflict was found. That is no proof that there is none.", ""]
    return _section(f"{mark.shape} {mark.heading}", lines)


def _evidence(view: AccountView) -> list[str]:
    return [
        f"{one.number}. {escape(one.letter.siglum)} {one.start}–{one.end}: “{escape(one.exact)}”"
        for one in view.citations
    ]
