"""What one report says happened and another denies: clauses of one predicate and opposite polarity."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.clauses import Clause, share_participants
from tellings.collate.context import Story
from tellings.collate.families.fillers import name_speaker
from tellings.collate.parts import EMPTY_PREDICATES
from tellings.collate.questions import ask_whether
from tellings.model.annotations import Polarity
from tellings.model.point import Facet
from tellings.model.span import Span
from tellings.text.words import CONTENT_POS, EMPTY_LEMMAS

LEAST_LIKENESS = 0.3
"""Score of two sentences from which a clause and its denial are of one happening; chosen by reading what the labelled
events give at .1, .2 and .3."""

LEAST_SHARED = 0.5
"""Share of the participants that they must have in common."""

NEARLY_ALL = 0.8
"""Share of the words of two clauses that both must have to tell the same but for the denial. Not fitted."""

SOME = frozenset("some few several many most half other more certain".split())
WHOLE = frozenset("the these those both all no any neither its his her their".split())
"""Words by which a counted subject is some of a kind, or all that are spoken of."""

DENIAL, SURE = 0.6, 0.8


def find_polarity_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each deed that clauses tell and others deny, with the units that they stand in."""
    by_stem: dict[str, list[Clause]] = {}
    for clause in story.clauses:
        by_stem.setdefault(clause.stem, []).append(clause)
    for _, members in sorted(by_stem.items()):
        for group in _join_pairs([pair for pair in combinations(members, 2) if _is_denial(story, *pair)]):
            surely = any(_tell_the_same(story, a, b) for a, b in combinations(group, 2) if _differ(a, b))
            answers = [_make_answer(story, clause) for clause in group]
            facet = make_facet(ask_whether(story, group), "polarity", answers, _compare_surely if surely else _compare)
            if facet is not None:
                yield tuple(sorted({clause.unit for clause in group})), facet


def _join_pairs(pairs: Sequence[tuple[Clause, Clause]]) -> list[list[Clause]]:
    """Join the pairs that have a clause in common; each group in the order of its clauses."""
    groups: list[dict[int, Clause]] = []
    for pair in pairs:
        joined = {clause.number: clause for clause in pair}
        apart = []
        for group in groups:
            if group.keys() & joined.keys():
                joined |= group
            else:
                apart.append(group)
        groups = [*apart, joined]
    return sorted([[group[number] for number in sorted(group)] for group in groups], key=lambda g: g[0].number)


def _differ(a: Clause, b: Clause) -> bool:
    return a.report != b.report and a.statement.polarity != b.statement.polarity


def _is_denial(story: Story, a: Clause, b: Clause) -> bool:
    left, right = a.statement, b.statement
    if not _differ(a, b) or left.modality != right.modality:
        return False
    if story.measure_likeness(a.unit, b.unit) < LEAST_LIKENESS:
        return False
    if any(_is_of_some(story, clause) for clause in (a, b) if clause.statement.polarity == "negative"):
        return False
    if _tell_the_same(story, a, b):
        return True
    tells = left.predicate.lemma not in EMPTY_PREDICATES and left.modality == "asserted"
    return tells and share_participants(a.participants, b.participants) >= LEAST_SHARED


def _is_of_some(story: Story, clause: Clause) -> bool:
    """Whether a clause denies it of some only ("three ministers did not vote"): others may have done it."""
    tree = story.trees[clause.report]
    for argument in clause.statement.arguments:
        head = tree.find_head(argument.start, argument.end) if argument.role == "agent" else None
        if head is None:
            continue
        children = tree.children[head]
        counted = any(tree.tokens[i].dep == "nummod" or tree.lower(i) in SOME for i in children)
        if counted and not any(tree.lower(i) in WHOLE for i in children):
            return True
    return False


def _tell_the_same(story: Story, a: Clause, b: Clause) -> bool:
    """Whether two clauses of sentences that are the same but for a few words tell the same, but for the denial."""
    if not story.is_verbatim((a.unit, b.unit)):
        return False
    left, right = (_find_words(story, clause) for clause in (a, b))
    return bool(left & right) and len(left & right) >= NEARLY_ALL * len(left | right)


def _find_words(story: Story, clause: Clause) -> frozenset[str]:
    """The lemmas of the words of a clause that say something, without what denies."""
    tree, statement = story.trees[clause.report], clause.statement
    inside = [tree.tokens[i] for i in tree.find_tokens(statement.start, statement.end)]
    return frozenset(t.lemma.lower() for t in inside if t.pos in CONTENT_POS and t.dep != "neg") - EMPTY_LEMMAS


def _make_answer(story: Story, clause: Clause) -> Answer[Polarity]:
    statement = clause.statement
    predicate = Span(statement.predicate.start, statement.predicate.end)
    return Answer(
        article=clause.article,
        value="yes" if statement.polarity == "positive" else "no",
        normal=statement.polarity,
        typed=statement.polarity,
        evidence=story.show_in_statement(clause.report, predicate, statement),
        speaker=name_speaker(story, clause),
    )


def _compare_surely(a: Answer[Polarity], b: Answer[Polarity]) -> Verdict | None:
    """Compare clauses of which two are the same but for a denial: they can't both be right."""
    if a.typed == b.typed:
        return Verdict("agree", SURE, f"“{a.evidence.exact}” and “{b.evidence.exact}”: told alike")
    told = f"“{a.evidence.exact}” and “{b.evidence.exact}”: the same words, but one denies it"
    return Verdict("conflict", SURE, told)


def _compare(a: Answer[Polarity], b: Answer[Polarity]) -> Verdict | None:
    shown = f"“{a.evidence.exact}” and “{b.evidence.exact}”"
    if a.typed == b.typed:
        return Verdict("agree", DENIAL, f"{shown}: told alike")
    return Verdict("unresolved", DENIAL, f"{shown}: one says it, one denies it")
