"""The top of the account: its title, its reports, and what was found, in one line."""

from rich.text import Text

from tellings.model.account import ArticleRecord
from tellings.model.point import GRAVITY, Relation
from tellings.render.terminal.page import Block, Line
from tellings.render.terminal.safe import clean
from tellings.render.terminal.view import STYLES, View, by_letter, letter
from tellings.render.view.entries import is_agreed
from tellings.render.view.relations import MARKS
from tellings.render.view.title import UNTITLED, choose_title

COUNTED: dict[Relation, str] = {
    "unresolved": "differ: check",
    "revision": "revised",
    "scope": "different scope",
    "precision": "precision",
    "agree": "agreed",
    "single": "told by one",
}


def title(view: View) -> list[Block]:
    """Return the headline that shares most words with the others."""
    chosen = clean(choose_title([article.headline for article in view.compared]))
    return [Line(Text(chosen or UNTITLED, style="bold"))]


def reports(view: View) -> list[Block]:
    """Return one line a report: letter, outlet, date, length, and why it takes no part, where it does not."""
    ordered = sorted(view.account.articles, key=lambda article: by_letter(article.siglum))
    outlets = {article.outlet for article in ordered if article.outlet}
    summary = f"{_number(len(ordered), 'report')} · {_number(len(outlets), 'outlet')}"
    return [Line(Text(summary, style="dim")), Line(Text()), *(_report(view, article) for article in ordered)]


def counts(view: View) -> list[Block]:
    """Return how many differences there are of each kind, and how many points are agreed or told by one report."""
    found = {relation: _count(view, relation) for relation in GRAVITY}
    parts = [
        Text.assemble((MARKS[relation].shape, STYLES[relation]), f" {_counted(number, relation)}")
        for relation, number in found.items()
        if number or relation in ("conflict", "agree", "single")
    ]
    return [Line(Text()), Line(Text(" · ").join(parts))]


def _counted(number: int, relation: Relation) -> str:
    return _number(number, "conflict") if relation == "conflict" else f"{number:,} {COUNTED[relation]}"


def _count(view: View, relation: Relation) -> int:
    if relation == "agree":
        return sum(map(is_agreed, view.account.points))
    if relation == "single":
        return sum(point.relation == "single" for point in view.account.points)
    return sum(facet.relation == relation for point in view.account.points for facet in point.facets)


def _report(view: View, article: ArticleRecord) -> Line:
    parts = [
        clean(article.outlet or "") or f"outlet unknown ({clean(article.id)})",
        clean(article.published or "") or "no date",
        _number(len(article.text.split()), "word"),
    ]
    if article.copy_of is not None:
        parts.append(f"copies {view.sigla.get(article.copy_of, clean(article.copy_of))}")
    if article.cut is not None:
        parts.append("cut off")
    if article.left_out is not None:
        parts.append(f"left out: {clean(article.left_out)}")
    lead = Text.assemble("[", letter(clean(article.siglum)), "] ")
    return Line(Text(" · ".join(parts)), lead=lead)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
