"""Who said what, in how many wordings, and how names are written."""

from rich.text import Text

from tellings.model.entity import Entity, Form
from tellings.model.utterance import QuotationRecord, Utterance
from tellings.render.terminal.page import Block, Columns, Line
from tellings.render.terminal.safe import clean
from tellings.render.terminal.view import LONG_LIST, View, by_letter, first_of_each, letters, limit, quote, quoted
from tellings.render.view.voices import RELATIONS


def utterances(view: View) -> list[Block]:
    """Return what several reports quote, wordings side by side, then what one quotes (in marks, or all)."""
    quoted_once = {quotation.id: quotation for quotation in view.account.quotations}
    shared: list[list[Block]] = []
    for utterance in view.account.utterances:
        quotations = [quoted_once.pop(id_) for id_ in utterance.quotations if id_ in quoted_once]
        if len({quotation.article for quotation in quotations}) > 1:
            shared.append(_shared(view, utterance, quotations))
        else:
            quoted_once |= {quotation.id: quotation for quotation in quotations}
    alone = [one for one in view.account.quotations if one.id in quoted_once and (one.direct or view.whole)]
    head: list[Block] = [Line(Text("Quoted by one report", style="bold"))] if alone else []
    return [*limit(view, shared), *head, *limit(view, [[_alone(view, one)] for one in alone])]


def names(view: View) -> list[Block]:
    """Return the names that are written in several ways, or whose bearers are told apart, with who writes which."""
    worth_telling = [entity for entity in view.account.entities if len(entity.forms) > 1 or entity.relations]
    most_told = sorted(worth_telling, key=lambda entity: (-len(_tellers(entity)), -len(entity.mentions)))
    return limit(view, [_name(view, entity) for entity in most_told], most=2 * LONG_LIST)


def _shared(view: View, utterance: Utterance, quotations: list[QuotationRecord]) -> list[Block]:
    speaker = _speaker(view, utterance.speaker, quotations)
    head = Text.assemble((speaker, "bold"), (f"  {RELATIONS[utterance.relation]}", "dim"))
    wordings: dict[str, list[QuotationRecord]] = {}
    for one in sorted(quotations, key=lambda one: (by_letter(view.sigla.get(one.article, one.article)), one.start)):
        wordings.setdefault(clean(one.exact), []).append(one)
    cells = tuple(_wording(view, words, held_by) for words, held_by in wordings.items())
    body: list[Block] = [Columns(cells, indent=2)] if len(cells) == 2 else [Line(cell, indent=2) for cell in cells]
    return [Line(head), *body]


def _wording(view: View, words: str, held_by: list[QuotationRecord]) -> Text:
    places = ", ".join(f"{one.start}:{one.end}" for one in held_by)
    articles = letters(view, (one.article for one in held_by))
    return Text.assemble(articles, " ", quoted(view, words), (f" {places}", "dim"))


def _alone(view: View, one: QuotationRecord) -> Line:
    speaker = _speaker(view, one.speaker, [one])
    words = Text.assemble((speaker, "bold"), " ", quoted(view, one.exact), (f" {one.start}:{one.end}", "dim"))
    return Line(words, lead=letters(view, (one.article,)) + Text(" "), indent=2)


def _speaker(view: View, entity: str | None, quotations: list[QuotationRecord]) -> str:
    if entity is not None and entity in view.names:
        return view.names[entity]
    said = next((clean(one.speaker_text) for one in quotations if one.speaker_text), "")
    return said or "speaker unknown"


def _tellers(entity: Entity) -> set[str]:
    return {article for form in entity.forms for article in form.articles}


def _name(view: View, entity: Entity) -> list[Block]:
    head = Text.assemble((clean(entity.name), "bold"), (f"  {entity.type}", "dim"))
    blocks: list[Block] = [Line(head), Line(Text(" · ").join(_form(view, form) for form in entity.forms), indent=2)]
    for role in entity.roles:
        articles = letters(view, (one.article for one in role.evidence))
        blocks.append(Line(Text.assemble(clean(role.role), " ", articles), lead=Text("as "), indent=2))
    for relation in entity.relations:
        other = view.names.get(relation.entity, clean(relation.entity))
        reason = f": {clean(relation.reason)}" if relation.reason else ""
        blocks.append(Line(Text(f"{relation.type.replace('_', ' ')} {other}{reason}"), indent=2))
        blocks += [Line(quote(view, one), indent=4) for one in first_of_each(view, relation.evidence)[:1]]
    return blocks


def _form(view: View, form: Form) -> Text:
    return Text.assemble(f"“{clean(form.form)}” ", letters(view, form.articles), f" ×{form.count}")
