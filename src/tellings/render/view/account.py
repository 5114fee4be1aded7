"""The whole account as a page tells it, in the order in which a reader asks."""

import re

import msgspec

from tellings.model.account import Account, ArticleRecord
from tellings.model.point import GRAVITY, Relation
from tellings.render.view.background import (
    CopyView,
    CreditView,
    GapView,
    LabelView,
    NoteView,
    find_cut,
    list_copies,
    list_credits,
    list_gaps,
    list_labels,
    list_notes,
)
from tellings.render.view.citations import Citation, Citations
from tellings.render.view.entries import Entry, list_entries
from tellings.render.view.letters import Letter, find_letter, find_letters, sort_records
from tellings.render.view.names import NameView, list_names
from tellings.render.view.timeline import MomentView, list_moments
from tellings.render.view.title import choose_title
from tellings.render.view.voices import Saying, list_sayings

_SECONDS = re.compile(r"^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?")


class ReportView(msgspec.Struct, frozen=True, kw_only=True):
    """A report as the head of a page names it; ``origin`` says whom it copies or credits, or is empty."""

    letter: Letter
    record: ArticleRecord
    outlet: str
    published: str
    words: int
    origin: str


class AccountView(msgspec.Struct, frozen=True, kw_only=True):
    """An account ready to be laid out. ``citations`` hold all evidence that it cites, by number; ``cut`` are
    the reports whose text goes on elsewhere, which are never silent."""

    title: str
    reports: tuple[ReportView, ...]
    outlets: int
    origins: tuple[int, int]
    entries: tuple[Entry, ...]
    shared: tuple[Saying, ...]
    alone: tuple[Saying, ...]
    names: tuple[NameView, ...]
    moments: tuple[MomentView, ...]
    copies: tuple[CopyView, ...]
    credits: tuple[CreditView, ...]
    labels: tuple[LabelView, ...]
    gaps: tuple[GapView, ...]
    notes: tuple[NoteView, ...]
    citations: tuple[Citation, ...]
    cut: tuple[Letter, ...] = ()
    corrections: tuple[Citation, ...] = ()

    def select(self, *relations: Relation) -> tuple[Entry, ...]:
        """Return the entries of some relations, in order."""
        return tuple(entry for entry in self.entries if entry.relation in relations)

    @property
    def counts(self) -> dict[Relation, int]:
        """How many entries there are of each relation, the gravest first."""
        return {relation: len(self.select(relation)) for relation in GRAVITY}


def view_account(account: Account) -> AccountView:
    """Return an account ready to be laid out: numbers follow the order in which evidence is shown."""
    citations = Citations(account)
    records = sort_records(account.articles)
    entries = list_entries(account, citations)
    shared, alone = list_sayings(account, citations)
    parts = AccountView(
        title=choose_title([record.headline for record in records if record.left_out is None]),
        reports=tuple(_view_report(record, account, citations) for record in records),
        outlets=len({record.outlet for record in records if record.outlet}),
        origins=_bound_origins(account),
        entries=entries,
        shared=shared,
        alone=alone,
        names=list_names(account, citations),
        moments=list_moments(account, citations),
        copies=list_copies(account, citations),
        credits=list_credits(account, citations),
        labels=list_labels(account, citations),
        gaps=list_gaps(account, citations),
        notes=list_notes(account, citations),
        citations=(),
        cut=find_letters(citations.letters, find_cut(account)),
        corrections=citations.cite_all(account.corrections),
    )
    return msgspec.structs.replace(parts, citations=citations.all)


def _view_report(record: ArticleRecord, account: Account, citations: Citations) -> ReportView:
    agencies = sorted({one.credits for one in account.origins if one.article == record.id and one.kind == "agency"})
    copied = f"copies {find_letter(citations.letters, record.copy_of).siglum}" if record.copy_of else ""
    credited = f"credits {', '.join(agencies)}" if agencies else ""
    return ReportView(
        letter=find_letter(citations.letters, record.id),
        record=record,
        outlet=record.outlet or f"outlet unknown ({record.id})",
        published=_show_date(record.published),
        words=len(record.text.split()),
        origin=" · ".join(filter(None, (copied, credited))),
    )


def _show_date(published: str | None) -> str:
    """A date as people write it: with a space before the time, and no seconds."""
    return _SECONDS.sub(r"\1 \2", published) if published else "no date"


def _bound_origins(account: Account) -> tuple[int, int]:
    """The most origins that stand behind any point: at least, and at most."""
    bounds = [point.support.origins for point in account.points]
    return max((low for low, _ in bounds), default=0), max((high for _, high in bounds), default=0)
