"""What every section needs: the letters of the reports, the names of entities, and how much to show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from tellings.model.account import Account, ArticleRecord
from tellings.model.point import Relation
from tellings.model.span import Evidence
from tellings.render.terminal.page import Block, Line
from tellings.render.terminal.safe import EXCERPT, clean, shorten

LONG_LIST = 10
"""Entries of a long list that are shown unless all is asked for."""

STYLES: Mapping[Relation, str] = {
    "conflict": "bold red",
    "unresolved": "bold yellow",
    "revision": "bold magenta",
    "scope": "bold blue",
    "precision": "bold cyan",
    "agree": "bold green",
    "single": "bold",
}
"""A style for every relation; its shape and its word are enough without."""

HUES = ("yellow", "magenta", "green", "blue", "red", "cyan")


@dataclass(frozen=True)
class View:
    """An account made ready to be shown; ``whole`` is set when nothing may be left out."""

    account: Account
    sigla: Mapping[str, str]
    names: Mapping[str, str]
    whole: bool

    @property
    def compared(self) -> tuple[ArticleRecord, ...]:
        """The articles that take part, in the order of their letters."""
        taking_part = (article for article in self.account.articles if article.left_out is None)
        return tuple(sorted(taking_part, key=lambda article: by_letter(article.siglum)))


def make_view(account: Account, *, whole: bool) -> View:
    """Return the account with its letters and names looked up once."""
    return View(
        account=account,
        sigla={article.id: clean(article.siglum) for article in account.articles},
        names={entity.id: clean(entity.name) for entity in account.entities},
        whole=whole,
    )


def letters(view: View, articles: Iterable[str]) -> Text:
    """Return the letters of some articles, each once, in order and in its hue."""
    found = {view.sigla.get(article, clean(article)) for article in articles}
    return Text(" ").join(letter(siglum) for siglum in sorted(found, key=by_letter))


def letter(siglum: str) -> Text:
    """Return one article's letter in its hue."""
    hue = HUES[sum(map(ord, siglum)) % len(HUES)]
    return Text(siglum, style=f"bold {hue}")


def quote(view: View, evidence: Evidence) -> Text:
    """Return an article's letter, its words in quotation marks, and where they stand."""
    words = quoted(view, evidence.exact)
    place = Text(f" {evidence.start}:{evidence.end}", style="dim")
    return Text.assemble(letters(view, (evidence.article,)), " ", words, place)


def quoted(view: View, words: str) -> Text:
    """Return words of a report in quotation marks, shortened unless everything is shown."""
    return Text(f"“{shorten(clean(words), None if view.whole else EXCERPT)}”")


def first_of_each(view: View, evidence: Sequence[Evidence], *, value: str = "") -> list[Evidence]:
    """Return the evidence in the order of letters; unless everything is shown, one piece an article.

    That is the first which holds the words of ``value``, or else the first.
    """
    ordered = sorted(evidence, key=lambda one: (by_letter(view.sigla.get(one.article, one.article)), one.start))
    if view.whole:
        return ordered
    firsts: dict[str, Evidence] = {}
    for one in sorted(ordered, key=lambda one: value.casefold() not in one.exact.casefold()):
        firsts.setdefault(one.article, one)
    return [one for one in ordered if firsts[one.article] is one]


def limit(view: View, entries: Sequence[Sequence[Block]], *, most: int = LONG_LIST) -> list[Block]:
    """Return the lines of the first entries, and a line that says how many more there are."""
    shown = entries if view.whole else entries[:most]
    lines: list[Block] = [block for entry in shown for block in entry]
    rest = len(entries) - len(shown)
    return [*lines, Line(Text(f"… and {rest} more (--all)", style="dim"), indent=2)] if rest else lines


def by_letter(siglum: str) -> tuple[int, str]:
    """Return what puts letters in order: A to Z, then AA."""
    return len(siglum), siglum
