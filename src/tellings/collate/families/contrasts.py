"""Phrases in one place of sentences that tell one thing: what fills it in each report."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from tellings.collate.answers import Answer, Comparator, Verdict, make_facet
from tellings.collate.context import Story
from tellings.collate.contrasts.asking import ask_phrases
from tellings.collate.contrasts.matching import group_phrases
from tellings.collate.contrasts.model import ContrastModel
from tellings.collate.contrasts.phrases import Phrase
from tellings.collate.families.fillers import TELLING_POS, name_speaker
from tellings.collate.families.measures import TOLLS, write_range
from tellings.collate.slots.participant import Participant, compare_participants
from tellings.collate.slots.place import make_place_comparator
from tellings.collate.slots.quantity import compare_counts
from tellings.collate.slots.standing import make_standing_comparator
from tellings.collate.slots.time import compare_times
from tellings.collate.slots.toll import make_toll_comparator
from tellings.model.annotations import Modality
from tellings.model.point import Facet
from tellings.model.span import Evidence, Span
from tellings.text.words import stem

T = TypeVar("T")

LIKELY, DOUBTFUL = 0.8, 0.5

TITLES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."})
"""Titles that say nothing of a name that another description could differ from."""

SAID_AS: Mapping[Modality, str] = {
    "planned": " (planned)",
    "possible": " (possible)",
    "conditional": " (if something else)",
    "demanded": " (asked for)",
    "alleged": " (alleged)",
}
"""What is shown beside a verb of something that is not told as a fact."""

EMPTY_STEMS = frozenset({"in", "on", "at", "of", "to", "for", "from", "by", "with", "be", "have"})


class Filler(msgspec.Struct, frozen=True):
    """What fills a place: a time, a figure, a named place, a participant, or a verb."""

    phrase: Phrase
    participant: Participant
    is_place: bool


def find_contrast_facets(story: Story, model: ContrastModel) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each group of phrases that answer one question, with the units that they stand in."""
    compare = make_filler_comparator(story)
    for group in group_phrases(story, model):
        for phrases in split_fates(group.phrases):
            answers = [_make_answer(story, phrase) for phrase in phrases]
            question, slot = ask_phrases(story, phrases)
            facet = make_facet(question, slot, answers, compare)
            if facet is not None and facet.relation != "agree":
                score = round(facet.score * group.score, 3) if facet.relation == "conflict" else round(group.score, 3)
                yield tuple(sorted({p.unit for p in phrases})), msgspec.structs.replace(facet, score=score)


def split_fates(phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, ...]]:
    """Yield the phrases by what befell whom they count: the killed are no answer to how many were rescued.

    Figures of the dead, injured or arrested are kept from each other and from figures of any other event; what has no
    event of its own stays with the first.
    """
    held: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        event = phrase.quantity.event if phrase.quantity is not None else None
        held.setdefault("" if event is None else event if event in TOLLS else "other", []).append(phrase)
    bare = held.pop("", [])
    parts = [held[event] for event in sorted(held)] or [[]]
    parts[0] = sorted([*bare, *parts[0]], key=phrases.index)
    yield from (tuple(part) for part in parts if part)


def _make_answer(story: Story, phrase: Phrase) -> Answer[Filler]:
    text = story.reports[phrase.report].article.text
    clause = story.clauses[phrase.clause] if phrase.clause is not None else None
    return Answer(
        article=story.reports[phrase.report].article.id,
        value=" ".join(text[phrase.span.start : phrase.span.end].split()) + SAID_AS.get(phrase.modality, ""),
        normal=_write_normal(phrase),
        typed=Filler(phrase, _find_participant(story, phrase), _is_place(story, phrase)),
        evidence=_show(story, phrase),
        speaker=name_speaker(clause) if clause is not None else None,
    )


def _find_participant(story: Story, phrase: Phrase) -> Participant:
    """The phrase as a participant: its telling words, its name, and the words that describe a person's name."""
    tree, report = story.trees[phrase.report], story.reports[phrase.report]
    inside = tree.find_tokens(phrase.span.start, phrase.span.end)
    kept = (*TELLING_POS, "VERB", "ADV", "AUX") if phrase.kind == "verb" else TELLING_POS
    words = frozenset(tree.tokens[i].lemma.lower() for i in inside if tree.tokens[i].pos in kept)
    at = tree.tokens[phrase.head].start
    named = next((m for m in report.annotations.mentions if m.start <= at < m.end), None)
    described: frozenset[str] = frozenset()
    if named is not None and named.type == "person":
        name = {*tree.find_tokens(named.start, named.end)}
        telling = [i for i in inside if i not in name and tree.tokens[i].pos in TELLING_POS]
        described = frozenset(tree.tokens[i].lemma.lower() for i in telling) - TITLES
    return Participant(phrase.lemma, words, phrase.entity, described)


def _write_normal(phrase: Phrase) -> str:
    if phrase.modality != "asserted":
        return f"{phrase.lemma} {phrase.modality}"
    if phrase.time is not None:
        return phrase.time.edtf or phrase.time.value
    if phrase.quantity is not None:
        return write_range(phrase.quantity)
    return " ".join(sorted(phrase.words)) or phrase.lemma


def _is_place(story: Story, phrase: Phrase) -> bool:
    return any(e.id == phrase.entity and e.type == "place" for e in story.entities) if phrase.entity else False


def _show(story: Story, phrase: Phrase) -> Evidence:
    """The phrase in its clause, or with what it hangs on."""
    if phrase.clause is not None:
        return story.show_in_statement(phrase.report, phrase.span, story.clauses[phrase.clause].statement)
    governor = story.trees[phrase.report].tokens[phrase.governor]
    return story.show(phrase.report, phrase.span, Span(governor.start, governor.end))


def make_filler_comparator(story: Story) -> Comparator[Filler]:
    """A comparator of what fills one place, by its kind; what no other one can compare differs, and nothing decides."""
    places = make_place_comparator(story.gazetteer)
    published = {r.article.id: r.article.published for r in story.reports}
    tolls, standings = make_toll_comparator(published), make_standing_comparator(published)

    def compare_typed(a: Answer[Filler], b: Answer[Filler]) -> Verdict | None:
        p, q = a.typed.phrase, b.typed.phrase
        if p.time is not None and q.time is not None:
            return compare_times(_retype(a, p.time), _retype(b, q.time))
        if p.quantity is not None and q.quantity is not None:
            is_toll = p.quantity.event in TOLLS and p.quantity.event == q.quantity.event
            return (tolls if is_toll else compare_counts)(_retype(a, p.quantity), _retype(b, q.quantity))
        if a.typed.is_place and b.typed.is_place:
            return places(_retype(a, a.value), _retype(b, b.value))
        return None

    def compare_fillers(a: Answer[Filler], b: Answer[Filler]) -> Verdict | None:
        if a.typed.phrase.lemma == b.typed.phrase.lemma and a.typed.phrase.modality != b.typed.phrase.modality:
            return standings(_retype(a, a.typed.phrase.modality), _retype(b, b.typed.phrase.modality))
        if a.value.casefold() == b.value.casefold():
            return Verdict("agree", LIKELY, f"both say “{a.value}”")
        if (a.typed.phrase.quantity is None) != (b.typed.phrase.quantity is None):
            counts = a.typed.phrase.quantity is not None
            return Verdict("precision", LIKELY, f"“{a.value}” and “{b.value}”: only one counts", -1 if counts else 1)
        verdict = compare_typed(a, b)
        if verdict is not None and verdict.relation == "conflict" and not _have_one_governor(story, a, b):
            verdict = msgspec.structs.replace(verdict, relation="unresolved")
        if verdict is None and a.typed.phrase.kind == b.typed.phrase.kind != "time":
            verdict = compare_participants(_retype(a, a.typed.participant), _retype(b, b.typed.participant))
        return verdict or Verdict(
            "unresolved", DOUBTFUL, f"“{a.value}” and “{b.value}” differ, and nothing decides how"
        )

    return compare_fillers


def _have_one_governor(story: Story, a: Answer[Filler], b: Answer[Filler]) -> bool:
    """Whether each phrase hangs on a word whose stem stands in the other's clause: other deeds may have other days."""
    p, q = a.typed.phrase, b.typed.phrase
    return "modifier" not in (p.label, q.label) and _meets(story, p, q) and _meets(story, q, p)


def _meets(story: Story, a: Phrase, b: Phrase) -> bool:
    tree, other = story.trees[a.report], story.trees[b.report]
    span = story.clauses[b.clause].statement if b.clause is not None else story.units[b.unit].sentence
    stems = {stem(other.tokens[i].lemma.lower()) for i in other.find_tokens(span.start, span.end)}
    words = {stem(tree.tokens[i].lemma.lower()) for i in (a.governor, *tree.find_children(a.governor, "dobj", "prep"))}
    return bool(words & stems - EMPTY_STEMS)


def _retype(answer: Answer[Filler], typed: T) -> Answer[T]:
    """The same answer with the value that a comparator of its kind takes."""
    return Answer(
        article=answer.article,
        value=answer.value,
        normal=answer.normal,
        typed=typed,
        evidence=answer.evidence,
        certainty=answer.certainty,
        speaker=answer.speaker,
    )
