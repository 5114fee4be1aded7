"""What was done to somebody, where reports use verbs that exclude each other: one has a punch, the other a push."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.clauses import HAPPENED, Clause, share_participants
from tellings.collate.context import Story
from tellings.collate.families.fillers import answer_participant, find_participants, name_speaker
from tellings.model.annotations import Argument
from tellings.model.point import Facet
from tellings.model.span import Span
from tellings.text.kinds import DEEDS, Kind

LEAST_LIKENESS = 0.1
"""Score of two sentences from which they may tell one deed. Not fitted."""

LEAST_SHARED = 0.5
"""Share of the participants from which two clauses may tell one deed, whatever their sentences. Not fitted."""

LIKELY = 0.7


class Done(msgspec.Struct, frozen=True):
    """A clause with the kind of its deed, and to whom it was done."""

    clause: Clause
    kind: Kind
    patient: Argument


def find_manner_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each thing to which reports say that deeds of one group were done, with their units."""
    by_patient: dict[tuple[str, str], list[Done]] = {}
    for done, key in _find_done(story):
        by_patient.setdefault((done.kind.group, key), []).append(done)
    for _, told in sorted(by_patient.items()):
        if _may_be_one(story, told):
            facet = make_facet(_ask(story, told), "other", list(_make_answers(story, told)), _compare)
            if facet is not None and facet.relation == "conflict":
                yield tuple(sorted({done.clause.unit for done in told})), facet


def _find_done(story: Story) -> Iterator[tuple[Done, str]]:
    """Yield what clauses say was done to whom, with the name or the head by which the one is known again."""
    deeds = {clause.number: kind for clause in story.clauses if (kind := _find_kind(clause)) is not None}
    for clause in story.clauses:
        for argument in clause.statement.arguments if clause.number in deeds else ():
            answer = answer_participant(story, clause, argument) if argument.role == "patient" else None
            if answer is not None:
                for joined in (*_find_joined(story, clause), clause):
                    if joined.number in deeds:
                        yield Done(joined, deeds[joined.number], argument), answer.typed.entity or answer.typed.head


def _find_kind(clause: Clause) -> Kind | None:
    """The kind of what a clause says was done, or ``None``."""
    told = clause.statement.modality in HAPPENED and clause.statement.polarity == "positive"
    return DEEDS.get(clause.statement.predicate.lemma.lower()) if told else None


def _find_joined(story: Story, clause: Clause) -> Iterator[Clause]:
    """Yield the clauses before one that share its object ("pushing and slapping the guard")."""
    tree, predicate = story.trees[clause.report], clause.statement.predicate
    token = tree.find_head(predicate.start, predicate.end)
    while token is not None and tree.tokens[token].dep == "conj" and tree.tokens[token].head != token:
        token = tree.tokens[token].head
        if tree.find_children(token, "dobj"):
            return
        start = tree.tokens[token].start
        yield from (c for c in story.clauses if c.unit == clause.unit and c.statement.predicate.start == start)


def _may_be_one(story: Story, told: Sequence[Done]) -> bool:
    """Whether two clauses of kinds that exclude each other may tell one deed: by their sentences, or who takes part."""
    return any(
        a.clause.report != b.clause.report and a.kind != b.kind and _are_near(story, a.clause, b.clause)
        for a, b in combinations(told, 2)
    )


def _are_of_two(story: Story, a: Clause, b: Clause) -> bool:
    """Whether two clauses say who did it, and no name or word for them is of both."""
    left, right = (
        {answer.typed.entity or answer.typed.head for answer in find_participants(story, [clause], "agent")}
        for clause in (a, b)
    )
    return bool(left and right) and not left & right


def _are_near(story: Story, a: Clause, b: Clause) -> bool:
    alike = story.measure_likeness(a.unit, b.unit)
    if _are_of_two(story, a, b):
        return False
    return alike >= LEAST_LIKENESS or share_participants(a.participants, b.participants) >= LEAST_SHARED


def _make_answers(story: Story, told: Sequence[Done]) -> Iterator[Answer[frozenset[Kind]]]:
    """Yield one answer for each report: every kind of deed that it tells, in the words of the sentence with most."""
    by_report: dict[int, list[Done]] = {}
    for done in told:
        by_report.setdefault(done.clause.report, []).append(done)
    for report, own in sorted(by_report.items()):
        by_unit = Counter(done.clause.unit for done in own)
        most = min(by_unit, key=lambda unit: (-by_unit[unit], unit))
        shown = sorted((d.clause for d in own if d.clause.unit == most), key=lambda c: c.statement.predicate.start)
        first, last = shown[0].statement.predicate, shown[-1].statement.predicate
        whole = shown[-1].statement
        words = dict.fromkeys(_quote(story, clause) for clause in shown)
        yield Answer(
            article=shown[0].article,
            value=", ".join(words),
            normal=" ".join(sorted({min(done.kind.words) for done in own})),
            typed=frozenset(done.kind for done in own),
            evidence=story.show(report, Span(last.start, last.end), Span(first.start, whole.end)),
            speaker=name_speaker(story, shown[0]),
        )


def _quote(story: Story, clause: Clause) -> str:
    predicate = clause.statement.predicate
    return story.reports[clause.report].article.text[predicate.start : predicate.end]


def _ask(story: Story, told: Sequence[Done]) -> str:
    """ "What was done to the soldier?", in the shortest words for whom that stand in no headline, if there are any."""
    named: list[tuple[bool, int, str]] = []
    for done in told:
        clause, tree = done.clause, story.trees[done.clause.report]
        head = tree.find_head(done.patient.start, done.patient.end)
        phrase = story.nouns[clause.report].phrase(head, definite=True) if head is not None else None
        if phrase is not None:
            named.append((story.units[clause.unit].sentence.kind == "headline", len(phrase.text), phrase.text))
    return f"What was done to {min(named)[2]}?" if named else ""


def _compare(a: Answer[frozenset[Kind]], b: Answer[frozenset[Kind]]) -> Verdict:
    shown = f"“{a.value}” and “{b.value}”"
    if a.typed == b.typed:
        return Verdict("agree", LIKELY, f"{shown}: one kind of deed")
    if a.typed & b.typed:
        return Verdict("agree", LIKELY, f"{shown}: some of the same deeds")
    return Verdict("conflict", LIKELY, f"{shown}: neither report tells what the other one does")
