"""From whom, in which words, and what nobody says: copies, credits, labels, gaps and notes."""

import msgspec

from tellings.model.account import Account
from tellings.model.lineage import Copy, CopyExtent, CreditKind
from tellings.model.span import Evidence
from tellings.render.view.citations import Citation, Citations
from tellings.render.view.letters import Letter, find_letter, find_letters


class CopyView(msgspec.Struct, frozen=True, kw_only=True):
    """A report that repeats another: the share of its words, and the passages, side by side.

    ``reworded`` tells, passage by passage, which ones are not verbatim.
    """

    copy: Letter
    exemplar: Letter
    extent: CopyExtent
    reason: str
    overlap: float
    passages: tuple[tuple[Citation, Citation], ...]
    reworded: tuple[bool, ...]
    counted: str
    lengths: tuple[int, int]
    evidence: tuple[Evidence, ...]


class CreditView(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a report credits, and where; ``report`` is the report here that is meant, if one is."""

    letter: Letter
    credits: str
    kind: CreditKind
    citation: Citation
    report: Letter | None = None


class VariantView(msgspec.Struct, frozen=True):
    """A word for a thing, and the reports that use it."""

    label: str
    letters: tuple[Letter, ...]


class LabelView(msgspec.Struct, frozen=True, kw_only=True):
    """What the reports call one thing."""

    about: str
    variants: tuple[VariantView, ...]
    evidence: tuple[Evidence, ...]


class GapView(msgspec.Struct, frozen=True, kw_only=True):
    """A question on which reports are silent; ``told_by`` is empty where all that were read whole are.

    ``is_open`` tells that a report is cut, which may answer it all the same.
    """

    question: str
    silent: tuple[Letter, ...]
    told_by: tuple[Letter, ...]
    is_open: bool = False


class NoteView(msgspec.Struct, frozen=True):
    """What a reader of the account should know, and of which report."""

    letter: Letter | None
    text: str


def list_copies(account: Account, citations: Citations) -> tuple[CopyView, ...]:
    """Return which report repeats which."""
    lengths = {record.id: record.length for record in account.articles}
    return tuple(_view_copy(copy, citations, lengths) for copy in account.copies)


def _view_copy(copy: Copy, citations: Citations, lengths: dict[str, int]) -> CopyView:
    pairs = [(passage.article, passage.exemplar) for passage in copy.passages]
    return CopyView(
        copy=find_letter(citations.letters, copy.article),
        exemplar=find_letter(citations.letters, copy.exemplar),
        extent=copy.extent,
        reason=copy.reason,
        overlap=copy.overlap,
        passages=tuple((citations.cite(own), citations.cite(other)) for own, other in pairs),
        reworded=tuple(passage.wording == "reworded" for passage in copy.passages),
        counted=count_passages(copy),
        lengths=(lengths.get(copy.article, 0), lengths.get(copy.exemplar, 0)),
        evidence=tuple(side for pair in pairs for side in pair),
    )


def count_passages(copy: Copy) -> str:
    """Return how many passages are verbatim and how many reworded, in words: "3 verbatim, 1 reworded"."""
    reworded = sum(passage.wording == "reworded" for passage in copy.passages)
    counts = ((len(copy.passages) - reworded, "verbatim"), (reworded, "reworded"))
    return "passages: " + ", ".join(f"{count} {kind}" for count, kind in counts if count)


def list_credits(account: Account, citations: Citations) -> tuple[CreditView, ...]:
    """Return whom the reports credit for what they tell, by letter."""
    found = sorted(account.origins, key=lambda one: (find_letter(citations.letters, one.article), one.evidence.start))
    return tuple(
        CreditView(
            letter=find_letter(citations.letters, one.article),
            credits=one.credits,
            kind=one.kind,
            citation=citations.cite(one.evidence),
            report=find_letter(citations.letters, one.report) if one.report is not None else None,
        )
        for one in found
    )


def list_labels(account: Account, citations: Citations) -> tuple[LabelView, ...]:
    """Return what the reports call the same thing."""
    return tuple(
        LabelView(
            about=label.about,
            variants=tuple(
                VariantView(variant.label, find_letters(citations.letters, variant.articles))
                for variant in label.variants
            ),
            evidence=tuple(one for variant in label.variants for one in variant.evidence),
        )
        for label in account.labels
    )


def list_gaps(account: Account, citations: Citations) -> tuple[GapView, ...]:
    """Return what some reports, or all of them, are silent about."""
    is_open = bool(find_cut(account))
    return tuple(
        GapView(
            question=gap.question,
            silent=find_letters(citations.letters, gap.silent),
            told_by=find_letters(citations.letters, gap.told_by),
            is_open=is_open,
        )
        for gap in account.gaps
    )


def find_cut(account: Account) -> frozenset[str]:
    """Return the ids of the reports that take part and are cut, so that nobody knows what they leave out."""
    return frozenset(one.id for one in account.articles if one.left_out is None and one.cut is not None)


def list_notes(account: Account, citations: Citations) -> tuple[NoteView, ...]:
    """Return the account's notes."""
    return tuple(
        NoteView(find_letter(citations.letters, note.about) if note.about is not None else None, note.text)
        for note in account.notes
    )
