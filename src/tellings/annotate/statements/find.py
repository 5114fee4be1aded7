"""Statements at clause level: predicate, arguments, polarity, modality and attribution."""

from collections.abc import Iterator, Sequence

from tellings.annotate.statements.arguments import find_arguments, find_event_arguments
from tellings.annotate.statements.attributions import find_attributions
from tellings.annotate.statements.clauses import Clause, find_clauses, sort_downward
from tellings.annotate.statements.coming import find_coming
from tellings.annotate.statements.denied import drop_denied
from tellings.annotate.statements.modality import find_modalities
from tellings.annotate.statements.outline import Outline
from tellings.annotate.statements.polarity import find_polarities
from tellings.annotate.statements.subjects import Voice, find_voices
from tellings.model.annotations import Argument, Predicate, Quotation, Sentence, SentenceKind, Statement, Timex
from tellings.text.event_nouns import find_event_noun
from tellings.text.tree import Tree

TELLING_ROLES = frozenset({"agent", "patient", "time", "place"})
"""Roles of which an event noun needs one to say something on its own."""


def find_statements(
    tree: Tree, sentences: tuple[Sentence, ...], times: tuple[Timex, ...], quotations: tuple[Quotation, ...]
) -> tuple[Statement, ...]:
    """Find what each sentence that states something says, clause by clause, in text order."""
    downward = sort_downward(tree)
    clauses = find_clauses(tree, downward, mark_kinds(tree, sentences))
    outline = Outline(tree, downward, clauses, times)
    voices = find_voices(outline, clauses)
    polarities = find_polarities(tree, clauses)
    modalities = find_modalities(tree, clauses, find_coming(outline, times))
    attributions = find_attributions(outline, clauses, voices, quotations)
    found = []
    for clause, arguments in _read_arguments(outline, clauses, voices):
        span = outline.find_event_phrase(clause.top) if clause.nominal else outline.find_clause(clause)
        statement = Statement(
            start=span.start,
            end=span.end,
            exact=tree.text[span.start : span.end],
            predicate=make_predicate(tree, clause),
            arguments=arguments,
            polarity=polarities[clause.top],
            modality=modalities[clause.top],
            attribution=attributions.get(clause.top),
        )
        found.append(statement)
    return tuple(sorted(found, key=lambda s: (s.start, s.end, s.predicate.start)))


def _read_arguments(
    outline: Outline, clauses: Sequence[Clause], voices: dict[int, Voice]
) -> Iterator[tuple[Clause, tuple[Argument, ...]]]:
    """Yield each clause that says enough, with its arguments."""
    for clause in clauses:
        if clause.nominal:
            arguments = find_event_arguments(outline, clause)
            if is_telling(outline.tree, clause, arguments):
                yield clause, arguments
        else:
            found = find_arguments(outline, clause, voices[clause.top])
            yield clause, tuple(drop_denied(outline.tree.text, found))


def mark_kinds(tree: Tree, sentences: Sequence[Sentence]) -> list[SentenceKind | None]:
    """For each token the kind of its sentence, or ``None`` where that states nothing, or only what a picture shows."""
    kinds: list[SentenceKind | None] = [None] * len(tree)
    for sentence in sentences:
        if sentence.statement and sentence.kind != "caption":
            kinds[sentence.first : sentence.last] = [sentence.kind] * (sentence.last - sentence.first)
    return kinds


def is_telling(tree: Tree, clause: Clause, arguments: Sequence[Argument]) -> bool:
    """Whether an event noun has enough by it: a participant, time or place; by its suffix alone, a time or place."""
    roles = {argument.role for argument in arguments}
    if find_event_noun(tree.tokens[clause.predicate].lemma.lower()) is None:
        return bool(roles & {"time", "place"})
    return bool(roles & TELLING_ROLES)


def make_predicate(tree: Tree, clause: Clause) -> Predicate:
    """The predicate with its span and lemma: the verb and particle, "be" and a complement, or an event's verb."""
    token, verb = tree.tokens[clause.predicate], tree.tokens[clause.verb]
    if clause.event is not None:
        start = verb.start if verb.start < token.start else token.start
        return Predicate(start, token.end, clause.event.verb)
    if clause.predicate != clause.verb:
        return Predicate(token.start, token.end, f"be {token.lemma.lower()}")
    particles = tree.find_children(clause.verb, "prt")
    lemma = " ".join([token.lemma.lower(), *(tree.lower(particle) for particle in particles)])
    if token.pos not in ("VERB", "AUX"):
        return Predicate(token.start, token.end, f"be {lemma}")
    end = tree.tokens[clause.verb + 1].end if clause.verb + 1 in particles else token.end
    return Predicate(token.start, end, lemma)
