"""When, from whom, in which words, and what nobody says."""

from rich.text import Text

from tellings.model.account import Gap, Label, Note, TimelineEntry
from tellings.model.lineage import Copy, Origin
from tellings.render.terminal.page import Block, Line
from tellings.render.terminal.safe import clean
from tellings.render.terminal.view import View, first_of_each, letters, limit, quote, quoted
from tellings.render.view.background import count_passages, find_cut


def timeline(view: View) -> list[Block]:
    """Return what happened when, in the account's order."""
    return limit(view, [_dated(view, entry) for entry in view.account.timeline])


def copies(view: View) -> list[Block]:
    """Return which report repeats which, and whom the reports credit."""
    blocks = [block for copy in view.account.copies for block in _copy(view, copy)]
    return [*blocks, *limit(view, [[_origin(view, origin)] for origin in view.account.origins])]


def labels(view: View) -> list[Block]:
    """Return what the reports call the same thing."""
    return limit(view, [[_label(view, label)] for label in view.account.labels])


def gaps(view: View) -> list[Block]:
    """Return what some reports, or all of them, are silent about."""
    return limit(view, [[_gap(view, gap)] for gap in view.account.gaps])


def corrections(view: View) -> list[Block]:
    """Return what reports say of their own texts, none of which is a reading."""
    return limit(view, [[Line(quote(view, one), indent=2)] for one in view.account.corrections])


def notes(view: View) -> list[Block]:
    """Return what the reader should know of this comparison."""
    return [_note(view, note) for note in view.account.notes]


def _dated(view: View, entry: TimelineEntry) -> list[Block]:
    articles = letters(view, (one.article for one in entry.evidence))
    body = Text.assemble(clean(entry.what), "  ", articles)
    lines: list[Block] = [Line(body, lead=Text(f"{clean(entry.when)}  ", style="bold"), indent=2)]
    return lines + [Line(quote(view, one), indent=4) for one in first_of_each(view, entry.evidence) if view.whole]


def _copy(view: View, copy: Copy) -> list[Block]:
    share = f"{copy.overlap:.0%} of its words, {count_passages(copy)}"
    verb = " copies " if copy.extent == "copy" else " repeats parts of "
    reason = (f" ({clean(copy.reason)})", "dim")
    copied, exemplar = letters(view, (copy.article,)), letters(view, (copy.exemplar,))
    head = Text.assemble(copied, verb, exemplar, reason, f": {share}")
    longest = sorted(copy.passages, key=lambda passage: (-len(passage.article.exact), passage.article.start))
    shown = copy.passages if view.whole else tuple(longest[:1])
    lines = [Line(quote(view, side), indent=4) for one in shown for side in (one.article, one.exemplar)]
    return [Line(head, indent=2), *lines]


def _origin(view: View, origin: Origin) -> Line:
    place = (f" {origin.evidence.start}:{origin.evidence.end}", "dim")
    credit = f" credits {clean(origin.credits)} ({origin.kind}) "
    articles = letters(view, (origin.article,))
    return Line(Text.assemble(articles, credit, quoted(view, origin.evidence.exact), place), indent=2)


def _label(view: View, label: Label) -> Line:
    variants = (
        Text.assemble(f"“{clean(variant.label)}” ", letters(view, variant.articles)) for variant in label.variants
    )
    return Line(Text(" · ").join(variants), lead=Text(f"{clean(label.about)}: ", style="bold"), indent=2)


def _gap(view: View, gap: Gap) -> Line:
    if not gap.told_by and not find_cut(view.account):
        return Line(Text.assemble(clean(gap.question), ("  no report says", "dim")), indent=2)
    silent = Text.assemble(("  silent: ", "dim"), letters(view, gap.silent))
    if not gap.told_by:
        return Line(Text.assemble(clean(gap.question), silent), indent=2)
    told = Text.assemble((" · told by: ", "dim"), letters(view, gap.told_by))
    return Line(Text.assemble(clean(gap.question), silent, told), indent=2)


def _note(view: View, note: Note) -> Line:
    about = Text.assemble(letters(view, (note.about,)), " ") if note.about is not None else Text()
    return Line(Text.assemble(about, clean(note.text)), lead=Text("- "), indent=2)
