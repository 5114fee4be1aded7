"""Points and their facets: what is disputed, what is agreed, and what only one report says."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from tellings.model.point import Facet, Point, Reading, Relation
from tellings.render.terminal.page import Block, Line, Rule
from tellings.render.terminal.safe import clean, shorten
from tellings.render.terminal.view import (
    LONG_LIST,
    STYLES,
    View,
    first_of_each,
    letter,
    letters,
    limit,
    quote,
    quoted,
)
from tellings.render.view.background import find_cut
from tellings.render.view.entries import is_agreed
from tellings.render.view.relations import DISPUTED, MARKS, ask_in_short, tell_kind
from tellings.render.view.witnesses import tell_origins

SHORT_VALUE = 22
"""Columns up to which values stand in a column of their own; a quarter of a common screen."""


FEW_DISPUTES = 6
"""Disputes that the short view names, so that it fits one screen with the main points."""

FEW_ANSWERS, SHORT_ANSWER = 3, 30
"""Answers that the short view gives to a question, and their characters."""

FEW_FACETS = 2
"""Answers shown of an agreed point unless all is asked for: reprints agree on every clause of a sentence."""


def in_short(view: View) -> list[Block]:
    """Return one line for each thing in dispute, then the main points, as many as a long list shows."""
    found = [(p, f) for relation in ("conflict", "unresolved") for p, f in _facets(view, relation)]
    blocks = limit(view, [[_one_line(view, facet)] for _, facet in found], most=FEW_DISPUTES)
    main = [point for point in view.account.points if point.relation != "single"]
    entries = [_main(view, number, point) for number, point in enumerate(main[:LONG_LIST], 1)]
    return [*blocks, *([Line(Text())] if blocks and entries else []), *entries]


def _one_line(view: View, facet: Facet) -> Line:
    """A question with its answers, each with the reports that give it."""
    answers = [
        Text.assemble(shorten(clean(r.value), SHORT_ANSWER), " (", letters(view, r.articles), ")")
        for r in facet.readings[:FEW_ANSWERS]
    ]
    more = [Text("…")] if len(facet.readings) > FEW_ANSWERS else []
    body = Text.assemble(
        (clean(ask_in_short(facet.question, facet.readings[0].value)), "bold"), " ", Text(" / ").join([*answers, *more])
    )
    return Line(body, lead=Text(f"{MARKS[facet.relation].shape} ", style=STYLES[facet.relation]))


def _main(view: View, number: int, point: Point) -> Line:
    body = Text.assemble(clean(point.about), "  ", letters(view, (one.article for one in point.evidence)))
    return Line(body, lead=Text(f"{number:>2} "))


def disputed(view: View) -> list[Block]:
    """Return every facet on which reports differ, the gravest relation first."""
    blocks: list[Block] = []
    for relation in DISPUTED:
        found = list(_facets(view, relation))
        if not found and relation != "conflict":
            continue
        mark, style = MARKS[relation], STYLES[relation]
        blocks.append(Rule(Text.assemble((mark.shape, style), (f" {mark.heading}", "bold underline"))))
        entries = [
            [*([Line(Text())] if number else []), *_facet(view, point, facet)]
            for number, (point, facet) in enumerate(found)
        ]
        blocks += limit(view, entries, most=len(entries) if relation == "conflict" else LONG_LIST)
        if not found:
            blocks.append(Line(Text("No conflict was found."), indent=2))
    return blocks


def agreed(view: View) -> list[Block]:
    """Return what several reports say alike, in the order of the account: the most important first."""
    points = [point for point in view.account.points if is_agreed(point)]
    return limit(view, [_agreed(view, point) for point in points])


def singles(view: View) -> list[Block]:
    """Return what only one report says, report by report."""
    points = [point for point in view.account.points if point.relation == "single" and point.evidence]
    cut = find_cut(view.account)
    lead = Text.assemble("Cut off, so that they may say it too: ", letters(view, cut))
    blocks: list[Block] = [Line(lead, indent=2)] if cut and points else []
    most = max(3, LONG_LIST // max(1, len(view.compared)))
    for article in view.compared:
        own = [point for point in points if point.evidence[0].article == article.id]
        if own:
            blocks.append(Line(Text.assemble("Only ", letter(clean(article.siglum)), f" ({len(own)})"), indent=2))
            blocks += limit(view, [[_single(view, point)] for point in own], most=most)
    return blocks


def _facets(view: View, relation: Relation) -> Iterator[tuple[Point, Facet]]:
    found = ((point, facet) for point in view.account.points for facet in point.facets if facet.relation == relation)
    return iter(sorted(found, key=lambda pair: -pair[1].score))


def _facet(view: View, point: Point, facet: Facet) -> list[Block]:
    mark, style = MARKS[facet.relation], STYLES[facet.relation]
    question = clean(facet.question)
    kind = ", ".join((*tell_kind(facet.relation, facet.slot), f"score {facet.score:.2f}"))
    body = Text.assemble((question, "bold"), (f"  {kind}", "dim"))
    blocks: list[Block] = [Line(body, lead=Text(f"{mark.shape} ", style=style))]
    about = clean(point.about)
    if about and about.casefold() != question.casefold():
        blocks.append(Line(Text(about), lead=Text("on: ", style="dim"), indent=2))
    if point.support.shared:
        origins = tell_origins(point.support, lambda article: clean(view.sigla.get(article, article)))
        blocks.append(Line(Text(origins, style="dim"), indent=2))
    return [*blocks, *_readings(view, facet.readings), *_explanation(facet)]


def _explanation(facet: Facet) -> list[Block]:
    explanation = clean(facet.explanation)
    return [Line(Text(explanation, style="italic"), lead=Text("→ "), indent=2)] if explanation else []


def _readings(view: View, readings: Sequence[Reading]) -> list[Block]:
    values = [_value(reading) for reading in readings]
    room = max((value.cell_len for value in values if value.cell_len <= SHORT_VALUE), default=0)
    return [
        block for value, reading in zip(values, readings, strict=True) for block in _reading(view, value, reading, room)
    ]


def _reading(view: View, value: Text, reading: Reading, room: int) -> list[Block]:
    words = [quote(view, one) for one in first_of_each(view, reading.evidence, value=reading.value)]
    silent = set(reading.articles) - {one.article for one in reading.evidence}
    if silent or not words:
        words.append(letters(view, silent))
    if value.cell_len > room:
        return [Line(value, indent=4), *(Line(word, lead=Text("  "), indent=4) for word in words)]
    leads = [value + Text(" " * (room - value.cell_len + 2)), *[Text(" " * (room + 2))] * (len(words) - 1)]
    return [Line(word, lead=lead, indent=4) for word, lead in zip(words, leads, strict=True)]


def _value(reading: Reading) -> Text:
    speaker = f" (according to {clean(reading.speaker)})" if reading.speaker else ""
    return Text.assemble((clean(reading.value), "bold"), speaker)


def _agreed(view: View, point: Point) -> list[Block]:
    about = clean(point.about)
    origins = tell_origins(point.support, lambda article: clean(view.sigla.get(article, article)))
    articles = letters(view, (one.article for one in point.evidence))
    head = Text.assemble((about, "bold"), "  ", articles, (f"  {origins}", "dim"))
    blocks: list[Block] = [Line(head, lead=Text("● ", style=STYLES["agree"]))]
    alike = [facet for facet in point.facets if facet.relation == "agree"]
    if not alike:
        return blocks + [Line(quote(view, one), indent=4) for one in first_of_each(view, point.evidence)]
    alike.sort(key=lambda facet: (-len(_tellers(facet)), -facet.score))
    return [*blocks, *limit(view, [_alike(view, facet) for facet in alike], most=FEW_FACETS)]


def _alike(view: View, facet: Facet) -> list[Block]:
    return [Line(Text(clean(facet.question), style="dim"), indent=2), *_readings(view, facet.readings)]


def _tellers(facet: Facet) -> set[str]:
    return {article for reading in facet.readings for article in reading.articles}


def _single(view: View, point: Point) -> Line:
    one = point.evidence[0]
    body = Text.assemble(quoted(view, one.exact), (f" {one.start}:{one.end}", "dim"))
    return Line(body, lead=Text("○ "), indent=4)
