"""By whose word a clause stands: a quotation around it, or a reporting verb above it."""

from collections.abc import Sequence

from tellings.annotate.statements.clauses import Clause
from tellings.annotate.statements.complements import find_complements
from tellings.annotate.statements.outline import Outline
from tellings.annotate.statements.subjects import Voice
from tellings.model.annotations import Attribution, Cited, Quotation
from tellings.model.span import Span

REPORTING_VERBS = frozenset(
    "say tell report claim announce confirm add state declare insist deny warn allege argue explain note "
    "reveal suggest acknowledge admit tweet write believe think testify estimate stress maintain assert "
    "reiterate disclose recall predict vow promise pledge accuse inform according quote assure emphasise "
    "emphasize conclude".split()
)
"""Verbs that give their clause to their subject.

**Source:** the commonest cues of the PARC 3 attribution scheme, as known from its papers, written from memory."""


def find_attributions(
    outline: Outline, clauses: Sequence[Clause], voices: dict[int, Voice], quotations: Sequence[Quotation]
) -> dict[int, Attribution]:
    """The attribution of each clause that has one, by its top; ``clauses`` come each after the one above it."""
    quoted = _map_quotations(outline, clauses, quotations)
    found: dict[int, Attribution] = {}
    by_top = {clause.top: clause for clause in clauses}
    for clause in clauses:
        quotation = quoted.get(clause.predicate)
        above = _find_above(outline, clause)
        own = _find_according(outline, clause)
        if quotation is not None and (quotation.cue or quotation.speaker):
            found[clause.top] = Attribution(quotation.speaker, quotation.cue)
        elif own is not None:
            found[clause.top] = own
        elif above is not None:
            inherited = _read_reporting(outline, clause, by_top[above], voices) or found.get(above)
            if inherited is not None:
                found[clause.top] = inherited
    return found


def _find_above(outline: Outline, clause: Clause) -> int | None:
    """The top of the clause that a clause or event noun stands in."""
    if clause.nominal:
        return outline.owner[clause.top]
    head = outline.tree.tokens[clause.top].head
    return None if head == clause.top else outline.owner[head]


def _map_quotations(
    outline: Outline, clauses: Sequence[Clause], quotations: Sequence[Quotation]
) -> dict[int, Quotation]:
    """The innermost quotation around each predicate, in one sweep."""
    said = [quotation for quotation in quotations if _is_said(outline, quotation)]
    waiting = sorted(said, key=lambda q: (q.content.start, -q.content.end), reverse=True)
    opened: list[Quotation] = []
    found: dict[int, Quotation] = {}
    for predicate in sorted({clause.predicate for clause in clauses}):
        token = outline.tree.tokens[predicate]
        while waiting and waiting[-1].content.start <= token.start:
            opened.append(waiting.pop())
        while opened and opened[-1].content.end < token.end:
            opened.pop()
        if opened:
            found[predicate] = opened[-1]
    return found


def _is_said(outline: Outline, quotation: Quotation) -> bool:
    """Whether the content is said, rather than something said of it ("she condemned the attack")."""
    if quotation.kind != "indirect":
        return True
    head = outline.tree.find_head(quotation.content.start, quotation.content.end)
    return head is None or outline.tree.tokens[head].dep not in ("dobj", "pobj")


def _read_reporting(outline: Outline, clause: Clause, above: Clause, voices: dict[int, Voice]) -> Attribution | None:
    """The speaker and cue of the clause above, if it reports this one."""
    tree = outline.tree
    token = tree.tokens[clause.top]
    if token.dep not in ("ccomp", "xcomp", "parataxis") or token.head not in above.chain:
        return None
    if tree.tokens[token.head].lemma.lower() not in REPORTING_VERBS:
        return None
    voice = voices[above.top]
    cue = _cite(outline, tree.make_span([token.head]))
    if voice.passive or voice.subject is None:
        return Attribution(None, cue)
    return Attribution(_cite(outline, outline.find_phrase(voice.subject)), cue)


def _find_according(outline: Outline, clause: Clause) -> Attribution | None:
    """The speaker behind *according to*, where it hangs on this clause."""
    tree = outline.tree
    for index in dict.fromkeys((*clause.chain, clause.predicate)):
        for child in tree.children[index]:
            if tree.lower(child) == "according":
                for part in find_complements(outline, child):
                    speaker = outline.find_phrase(part.token)
                    cue = _find_cue(outline, child)
                    return Attribution(_cite(outline, speaker), _cite(outline, cue))
    return None


def _find_cue(outline: Outline, according: int) -> Span:
    tree = outline.tree
    to = [child for child in tree.children[according] if tree.lower(child) == "to"]
    return tree.make_span([according, *to])


def _cite(outline: Outline, span: Span) -> Cited:
    return Cited(span.start, span.end, outline.tree.text[span.start : span.end])
