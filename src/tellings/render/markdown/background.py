"""Who said what, how names are written, when, from whom, in which words, and what nobody says, in Markdown."""

from collections.abc import Iterator

from tellings.render.markdown.escape import escape
from tellings.render.markdown.points import quote, refer, show_letters
from tellings.render.view.account import AccountView
from tellings.render.view.names import NameView
from tellings.render.view.voices import Saying


def sayings(view: AccountView) -> list[str]:
    """Return what people said, first what several reports quote."""
    lines = [line for saying in view.shared for line in _saying(saying)]
    return [*lines, *([""] if lines else []), *(line for saying in view.alone for line in _saying(saying))]


def _saying(saying: Saying) -> Iterator[str]:
    words = [
        f"{show_letters(one.letters)} “{escape(' '.join(stretch.words for stretch in one.stretches))}” "
        f"{refer(one.citations)}"
        for one in saying.wordings
    ]
    if len(words) == 1:
        yield f"- **{escape(saying.speaker)}**: {words[0]}"
        return
    yield f"- **{escape(saying.speaker)}**, {saying.relation}:"
    yield from (f"  - {line}" for line in words)


def names(view: AccountView) -> list[str]:
    """Return how names are written."""
    return [line for name in view.names for line in _name(name)]


def _name(name: NameView) -> Iterator[str]:
    forms = "; ".join(f"{escape(one.form)} {show_letters(one.letters)} ×{one.count}" for one in name.forms)
    yield f"- **{escape(name.name)}** ({name.type}): {forms}"
    for role in name.roles:
        yield f"  - as {escape(role.role)}: {show_letters(role.letters)}"
    for tie in name.ties:
        reason = f": {escape(tie.reason)}" if tie.reason else ""
        yield f"  - {escape(tie.words)}{reason} {refer(tie.citations)}".rstrip()


def moments(view: AccountView) -> list[str]:
    """Return what happened when."""
    return [
        f"- **{escape(one.when)}**: {escape(one.what)} {show_letters(one.letters)} {refer(one.citations)}".rstrip()
        for one in view.moments
    ]


def copies(view: AccountView) -> list[str]:
    """Return which report repeats which, and whom the reports credit."""
    lines: list[str] = []
    for copy in view.copies:
        share = f"{copy.overlap:.0%} of its words, {copy.counted}"
        verb = "copies" if copy.extent == "copy" else "repeats parts of"
        names = f"{escape(copy.copy.siglum)} {verb} {escape(copy.exemplar.siglum)}"
        lines.append(f"- **{names}** ({escape(copy.reason)}): {share}")
        lines += [
            f"  - {'reworded: ' if reworded else ''}{quote(own)}; {quote(other)}"
            for (own, other), reworded in zip(copy.passages, copy.reworded, strict=True)
        ]
    lines += [
        f"- {escape(one.letter.siglum)} credits {escape(one.credits)} ({one.kind}) [{one.citation.number}]"
        for one in view.credits
    ]
    return lines


def labels(view: AccountView) -> list[str]:
    """Return what the reports call the same thing."""
    return [
        f"- **{escape(label.about)}**: "
        + "; ".join(f"“{escape(one.label)}” {show_letters(one.letters)}" for one in label.variants)
        for label in view.labels
    ]


def gaps(view: AccountView) -> list[str]:
    """Return what some reports, or all of them, are silent about."""
    return [
        f"- {escape(gap.question)} "
        + (
            f"Silent: {show_letters(gap.silent)}; told by: {show_letters(gap.told_by)}."
            if gap.told_by
            else f"Silent: {show_letters(gap.silent)}."
            if gap.is_open
            else "No report says."
        )
        for gap in view.gaps
    ]


def corrections(view: AccountView) -> list[str]:
    """Return what reports say of their own texts, none of which is a reading."""
    return [f"- {quote(one)}" for one in view.corrections]


def notes(view: AccountView) -> list[str]:
    """Return what the reader should know of this comparison."""
    return [
        f"- {escape(note.letter.siglum) + ': ' if note.letter is not None else ''}{escape(note.text)}"
        for note in view.notes
    ]
