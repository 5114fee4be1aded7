"""Phrases in one place of sentences that tell one thing: what fills it in each report."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.collate.answers import Answer, make_facet
from tellings.collate.context import Story
from tellings.collate.contrasts.asking import MEANT, Asked, ask_phrases
from tellings.collate.contrasts.matching import group_phrases
from tellings.collate.contrasts.model import ContrastModel
from tellings.collate.contrasts.phrases import Phrase
from tellings.collate.contrasts.whole import find_whole
from tellings.collate.counting import ask_measure
from tellings.collate.families.fillers import TELLING_POS, name_speaker
from tellings.collate.families.filling import Filler, make_filler_comparator
from tellings.collate.families.measures import TOLLS, write_range
from tellings.collate.families.settled import is_settled
from tellings.collate.slots.participant import Participant
from tellings.model.annotations import Modality, Quantity
from tellings.model.point import Facet
from tellings.model.span import Evidence, Span
from tellings.text.office_names import unify_office
from tellings.text.spelling import unify_spelling
from tellings.text.tree import Tree

LEAST_UNASKED = 0.4
"""Score of a group whose sentences give no question from which it is shown; of 0, .37, .4, .42 and .5 the highest that
costs the labelled events no more than one difference, and no statement that one report alone tells."""

UNASKED = "but the reports' words give no one question"
"""Why what differs is no conflict where no question can be asked that the words of every report answer."""

TITLES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."})
"""Titles that say nothing of a name that another description could differ from."""

SAID_AS: Mapping[Modality | None, str] = {
    "planned": " (planned)",
    "possible": " (possible)",
    "conditional": " (if something else)",
    "demanded": " (asked for)",
    "alleged": " (alleged)",
}
"""What is shown beside a verb of something that is not told as a fact."""


def find_contrast_facets(story: Story, model: ContrastModel) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each group of phrases that answer one question, with the units that they stand in."""
    compare = make_filler_comparator(story)
    for group in group_phrases(story, model):
        whole = find_whole(group.phrases, story.trees)
        for figures in split_fates([(phrase, _find_figure(story, phrase)) for phrase in whole]):
            phrases = [phrase for phrase, _ in figures]
            is_past = any(is_settled(story, p.report, figure) for p, figure in figures if figure is not None)
            answers = [_make_answer(story, phrase, figure, is_past=is_past) for phrase, figure in figures]
            facet = make_facet("", "other", answers, compare)
            if facet is None or facet.relation == "agree":
                continue
            question, slot = _ask(story, phrases, [(p, figure) for p, figure in figures if figure is not None])
            if question or group.score >= LEAST_UNASKED:
                score = round(facet.score * group.score, 3) if facet.relation == "conflict" else round(group.score, 3)
                asked = msgspec.structs.replace(facet, question=question, slot=slot, score=score)
                units = tuple(sorted({p.unit for p in phrases}))
                yield units, asked if story.is_verbatim(units) else doubt_unasked(asked)


def _ask(story: Story, phrases: Sequence[Phrase], counted: Sequence[tuple[Phrase, Quantity]]) -> Asked:
    """The question of phrases; nouns that nothing else tells apart are asked for by their figures, if all count."""
    question, slot = ask_phrases(story, phrases)
    if not question.startswith(MEANT) or {p.report for p, _ in counted} != {p.report for p in phrases}:
        return question, slot
    return ask_measure(story, [(p.report, figure) for p, figure in counted], counted[0][0].lemma), "quantity"


def doubt_unasked(facet: Facet) -> Facet:
    """Leave a conflict unresolved that no question is asked of, or only which thing is meant."""
    if facet.relation != "conflict" or (facet.question and not facet.question.startswith(MEANT)):
        return facet
    return msgspec.structs.replace(facet, relation="unresolved", explanation=f"{facet.explanation}; {UNASKED}")


Counted = tuple[Phrase, Quantity | None]
"""A phrase with the figure that it is, or that counts its noun."""


def split_fates(counted: Sequence[Counted]) -> Iterator[tuple[Counted, ...]]:
    """Yield phrases by what befell whom they count: the killed are no answer to how many were rescued.

    Figures of the dead, injured or arrested are kept from each other and from figures of any other event; what has no
    event of its own stays with the first.
    """
    held: dict[str, list[Counted]] = {}
    for one in counted:
        event = one[1].event if one[1] is not None else None
        held.setdefault("" if event is None else event if event in TOLLS else "other", []).append(one)
    bare = held.pop("", [])
    parts = [held[event] for event in sorted(held)] or [[]]
    parts[0] = sorted([*bare, *parts[0]], key=counted.index)
    yield from (tuple(part) for part in parts if part)


def _make_answer(story: Story, phrase: Phrase, figure: Quantity | None, *, is_past: bool) -> Answer[Filler]:
    text = story.reports[phrase.report].article.text
    clause = story.clauses[phrase.clause] if phrase.clause is not None else None
    return Answer(
        article=story.reports[phrase.report].article.id,
        value=" ".join(text[phrase.span.start : phrase.span.end].split()) + SAID_AS.get(phrase.modality, ""),
        normal=_write_normal(phrase),
        typed=Filler(
            phrase=phrase,
            participant=_find_participant(story, phrase, figure),
            is_place=_is_place(story, phrase),
            figure=figure,
            is_past=is_past,
        ),
        evidence=_show(story, phrase),
        speaker=name_speaker(story, clause) if clause is not None else None,
    )


def _find_participant(story: Story, phrase: Phrase, figure: Quantity | None) -> Participant:
    """The phrase as a participant: its telling words, its name, and the words that describe a person's name."""
    tree, report = story.trees[phrase.report], story.reports[phrase.report]
    inside = tree.find_tokens(phrase.span.start, phrase.span.end)
    kept = (*TELLING_POS, "VERB", "ADV", "AUX") if phrase.kind == "verb" else TELLING_POS
    words = _find_words(tree, [i for i in inside if tree.tokens[i].pos in kept], figure)
    at = tree.tokens[phrase.head].start
    named = next((m for m in report.annotations.mentions if m.start <= at < m.end), None)
    described: frozenset[str] = frozenset()
    if named is not None and named.type == "person":
        name = {*tree.find_tokens(named.start, named.end)}
        described = _find_words(tree, [i for i in inside if i not in name and tree.tokens[i].pos in TELLING_POS], None)
    return Participant(unify_spelling(phrase.lemma), words, phrase.entity, unify_office(described - TITLES))


def _find_words(tree: Tree, inside: Sequence[int], figure: Quantity | None) -> frozenset[str]:
    """The lemmas of some tokens in one spelling, with a figure among them by its value ("1" and "one" are one word)."""
    words = [unify_spelling(tree.tokens[i].lemma.lower()) for i in inside if not _is_in(tree, i, figure)]
    return frozenset(words if figure is None else [*words, write_range(figure)])


def _is_in(tree: Tree, index: int, figure: Quantity | None) -> bool:
    return figure is not None and figure.start <= tree.tokens[index].start < figure.end


def _find_figure(story: Story, phrase: Phrase) -> Quantity | None:
    """The figure that a phrase is, or that counts its noun."""
    if phrase.quantity is not None or phrase.kind != "noun":
        return phrase.quantity
    at = story.trees[phrase.report].tokens[phrase.head].start
    counting = [
        q for q in story.reports[phrase.report].annotations.quantities if q.head and q.head.end > at >= q.head.start
    ]
    return next((q for q in counting if phrase.span.start <= q.start and q.unit is None), None)


def _write_normal(phrase: Phrase) -> str:
    if phrase.modality not in (None, "asserted"):
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
