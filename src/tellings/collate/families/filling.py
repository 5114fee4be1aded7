"""How what fills one place in two reports stands to each other: by value, by standing, or by words."""

from typing import TypeVar, cast

import msgspec

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.collate.context import Story
from tellings.collate.contrasts.phrases import Phrase, is_told_otherwise
from tellings.collate.contrasts.stance import tells_stance
from tellings.collate.families.apart import tell_apart
from tellings.collate.families.measures import TOLLS
from tellings.collate.parts import EMPTY_PREDICATES, REPORTING
from tellings.collate.slots.conversion import is_money
from tellings.collate.slots.kind import make_kind_comparator
from tellings.collate.slots.participant import Participant
from tellings.collate.slots.place import make_place_comparator
from tellings.collate.slots.quantity import are_twins, compare_counts
from tellings.collate.slots.standing import make_standing_comparator
from tellings.collate.slots.time import are_far_lengths, compare_times
from tellings.collate.slots.toll import make_toll_comparator
from tellings.model.annotations import Quantity
from tellings.text.words import stem

T = TypeVar("T")

LIKELY, FAIR, DOUBTFUL = 0.8, 0.6, 0.5

ONE = frozenset({"a", "an", "one"})
"""Words before a noun by which it is one thing; "the" may stand before what is meant for all of a kind."""

EMPTY_STEMS = frozenset({"in", "on", "at", "of", "to", "for", "from", "by", "with", "be", "have"})


class Filler(msgspec.Struct, frozen=True, kw_only=True):
    """What fills a place: a time, a figure, a named place, a participant, or a verb.

    ``figure`` is the phrase itself, or what counts its noun ("two large explosions"); ``is_past`` says that by some
    report what is counted was over well before: its figures do not grow.
    """

    phrase: Phrase
    participant: Participant
    is_place: bool
    figure: Quantity | None
    is_past: bool


def make_filler_comparator(story: Story) -> Comparator[Filler]:
    """A comparator of what fills one place, by its kind; what no other one can compare differs, and nothing decides.

    Lengths of time that are far apart are of two things, unless they are of one deed.
    """
    compare_values = _make_value_comparator(story)
    compare_participants = make_kind_comparator(story.things)
    standings = make_standing_comparator({r.article.id: r.article.published for r in story.reports})

    def compare_fillers(a: Answer[Filler], b: Answer[Filler]) -> Verdict | None:
        p, q = a.typed.phrase, b.typed.phrase
        if p.lemma == q.lemma and p.modality and q.modality and is_told_otherwise(p, q):
            if not (_tells_stance(story, p) and _tells_stance(story, q)):
                return Verdict("agree", DOUBTFUL, f"“{p.lemma}” in both; one does not say how it stands")
            return standings(_retype(a, p.modality), _retype(b, q.modality))
        if a.value.casefold() == b.value.casefold():
            return Verdict("agree", LIKELY, f"both say “{a.value}”")
        if p.time and q.time and are_far_lengths(p.time, q.time) and not _tell_one_deed(story, a, b):
            return None
        verdict = compare_values(a, b)
        if verdict is None and p.kind == q.kind != "time":
            verdict = compare_participants(_retype(a, a.typed.participant), _retype(b, b.typed.participant))
        if verdict is not None and verdict.relation == "conflict" and (doubt := _doubt(story, a, b)) is not None:
            told = f"{verdict.explanation}; but {doubt}"
            verdict = msgspec.structs.replace(verdict, relation="unresolved", explanation=told)
        return verdict or Verdict(
            "unresolved", DOUBTFUL, f"“{a.value}” and “{b.value}” differ, and nothing decides how"
        )

    return compare_fillers


def _tells_stance(story: Story, phrase: Phrase) -> bool:
    clause = story.clauses[phrase.clause] if phrase.clause is not None else None
    return clause is not None and tells_stance(story.trees[phrase.report], phrase, clause.statement)


def _make_value_comparator(story: Story) -> Comparator[Filler]:
    """A comparator of times, figures and named places; ``None`` for whatever is compared by its words."""
    places, compare_figures = make_place_comparator(story.gazetteer), _make_figure_comparator(story)

    def compare_values(a: Answer[Filler], b: Answer[Filler]) -> Verdict | None:
        p, q = a.typed.phrase, b.typed.phrase
        if p.time is not None and q.time is not None:
            return compare_times(_retype(a, p.time), _retype(b, q.time))
        if a.typed.figure is not None and b.typed.figure is not None:
            return compare_figures(a, b)
        if (p.quantity is None) != (q.quantity is None):
            return _compare_counted(story, a, b)
        if a.typed.is_place and b.typed.is_place:
            return places(_retype(a, a.value), _retype(b, b.value))
        return None

    return compare_values


def _compare_counted(story: Story, a: Answer[Filler], b: Answer[Filler]) -> Verdict:
    """Compare a counted noun with the bare one: "a soldier" is one, "two soldiers" are not; "soldiers" may be two."""
    shown = f"“{a.value}” and “{b.value}”"
    figure = a.typed.figure or b.typed.figure
    bare = (a if a.typed.figure is None else b).typed.phrase
    if figure is not None and figure.unit is None and (figure.low or 0) > 1 and _is_one(story, bare):
        return Verdict("unresolved", FAIR, f"{shown}: one, or several")
    return Verdict("precision", LIKELY, f"{shown}: only one counts", 1 if a.typed.figure is None else -1)


def _is_one(story: Story, phrase: Phrase) -> bool:
    """Whether a noun is said of one thing that is not listed beside another of its kind ("a family and a family")."""
    tree = story.trees[phrase.report]
    if tree.tokens[phrase.head].tag not in ("NN", "NNP"):
        return False
    single = any(tree.lower(child) in ONE for child in tree.find_children(phrase.head, "det", "nummod"))
    listed = [*tree.find_children(phrase.head, "conj"), tree.tokens[phrase.head].head]
    return single and all(tree.tokens[other].lemma.lower() != phrase.lemma for other in listed)


def _make_figure_comparator(story: Story) -> Comparator[Filler]:
    """A comparator of figures and of counted nouns; these are compared by their words where their figures agree."""
    tolls = make_toll_comparator({r.article.id: r.article.published for r in story.reports})

    def compare_figures(a: Answer[Filler], b: Answer[Filler]) -> Verdict | None:
        first, second = a.typed.figure, b.typed.figure
        if first is None or second is None:
            return None
        grows = first.event in TOLLS and first.event == second.event and not a.typed.is_past
        verdict = (tolls if grows else compare_counts)(_retype(a, first), _retype(b, second))
        agree = verdict is not None and verdict.relation == "agree"
        return None if agree and "noun" in (a.typed.phrase.kind, b.typed.phrase.kind) else verdict

    return compare_figures


def _doubt(story: Story, a: Answer[Filler], b: Answer[Filler]) -> str | None:
    """Say why two phrases that would be in conflict may be of two things, or ``None``."""
    if story.is_verbatim((a.typed.phrase.unit, b.typed.phrase.unit)):
        return None
    first, second = a.typed.figure, b.typed.figure
    if first is not None and second is not None and first.event not in TOLLS:
        apart = tell_apart(story, (a.typed.phrase.report, first), (b.typed.phrase.report, second))
        if apart is not None and not are_twins(first, second):
            return apart
    return None if _tell_one_deed(story, a, b) else "nothing says that both tell of one deed"


def _tell_one_deed(story: Story, a: Answer[Filler], b: Answer[Filler]) -> bool:
    """Whether the phrases are of one deed, as other deeds may have other days.

    Their clauses have one predicate, or each hangs on a word whose stem stands in the other's clause. Money is spent
    again and again by one word: sums of it are of one deed only if they are one sum told wrongly.
    """
    p, q = a.typed.phrase, b.typed.phrase
    if p.quantity is not None and q.quantity is not None and is_money(p.quantity):
        return are_twins(p.quantity, q.quantity)
    deed = _find_deed(story, p)
    if deed is not None and deed == _find_deed(story, q):
        return p.time is None or deed not in REPORTING
    return "modifier" not in (p.label, q.label) and _meets(story, p, q) and _meets(story, q, p)


def _find_deed(story: Story, phrase: Phrase) -> str | None:
    """The stem of the predicate of a phrase's clause, unless it could be of anything."""
    if phrase.clause is None:
        return None
    clause = story.clauses[phrase.clause]
    return clause.stem if clause.statement.predicate.lemma.lower() not in EMPTY_PREDICATES else None


def _meets(story: Story, a: Phrase, b: Phrase) -> bool:
    tree, other = story.trees[a.report], story.trees[b.report]
    span = story.clauses[b.clause].statement if b.clause is not None else story.units[b.unit].sentence
    stems = {stem(other.tokens[i].lemma.lower()) for i in other.find_tokens(span.start, span.end)}
    words = {stem(tree.tokens[i].lemma.lower()) for i in (a.governor, *tree.find_children(a.governor, "dobj", "prep"))}
    return bool(words & stems - EMPTY_STEMS)


def _retype(answer: Answer[Filler], typed: T) -> Answer[T]:
    """The same answer with the value that a comparator of its kind takes."""
    return cast("Answer[T]", msgspec.structs.replace(answer, typed=typed))
