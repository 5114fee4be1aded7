"""Measures of the story's events: how many were killed, how much it cost, how far it is."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.answers import Answer, Comparator, Verdict, make_facet
from tellings.collate.context import Story
from tellings.collate.contrasts.phrases import find_governor
from tellings.collate.counting import HARMED, ask_measure
from tellings.collate.families.apart import tell_apart
from tellings.collate.families.fillers import name_speaker
from tellings.collate.families.settled import is_settled
from tellings.collate.grouping import join_best_first
from tellings.collate.nouns import make_plural
from tellings.collate.slots.conversion import is_converted, is_money, name_kind
from tellings.collate.slots.quantity import PEOPLE, are_twins, compare_counts
from tellings.collate.slots.toll import make_toll_comparator
from tellings.collate.units import Terms, Unit
from tellings.collate.weighed import cosine, weigh
from tellings.model.annotations import Quantity
from tellings.model.point import Facet
from tellings.model.span import Span
from tellings.text.tree import Tree
from tellings.text.words import stem

LEAST_LIKENESS = 0.2
"""Score of a pair of sentences from which two of their figures of one kind are taken to measure one thing."""

LEAST_FOR_TOLLS = 0.04
"""The same where both count the dead, the injured or the arrested: most stories have one toll of each."""

CONTEXT, LONG_CONTEXT = 10, 25
"""Tokens beside a figure that say what it is of, as a phrase of news is rarely longer; and those whose names may."""

DOUBTFUL = 0.5

MOST_TELLING = 3
"""Telling words beside two sums of money that say by themselves that one thing was paid for."""

LEAST_SHARED = 2
"""Telling words that two figures must have beside them in common for these alone to match them."""

TOLLS = frozenset({"kill", "injure", "arrest"})

TOLL_WORDS = {
    "dead": "kill", "kill": "kill", "killed": "kill", "death": "kill", "fatality": "kill", "toll": "kill",
    "die": "kill",
    "injured": "injure", "wounded": "injure", "injure": "injure", "wound": "injure", "injury": "injure",
    "arrest": "arrest", "arrested": "arrest", "detain": "arrest", "detained": "arrest",
}  # fmt: skip
"""Words by which a counted number is that of a toll ("the number of dead", "the death toll")."""

COUNTING = frozenset({"number", "toll", "count", "total", "tally"})
"""Nouns of what rises to a figure."""


class _Measure(msgspec.Struct, frozen=True):
    key: tuple[str, str, str]
    report: int
    unit: int
    quantity: Quantity
    context: Terms
    governor: str | None


def find_measure_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each measure that two reports give, with the units that it stands in."""
    by_key: dict[tuple[str, str, str], list[_Measure]] = {}
    for measure in _find_measures(story):
        by_key.setdefault(measure.key, []).append(measure)
    for _, measures in sorted(by_key.items()):
        for group in _group(story, measures):
            members = [measures[i] for i in group]
            facet = _compare(story, members)
            if facet is not None:
                yield tuple(sorted({m.unit for m in members})), facet


def _find_measures(story: Story) -> Iterator[_Measure]:
    for number, report in enumerate(story.reports):
        units = [unit for unit in story.units if unit.report == number]
        for quantity in report.annotations.quantities:
            converted = is_converted(report.article.text, quantity)
            key = _make_key(story, number, quantity) if not converted else None
            unit = next((u for u in units if u.sentence.start <= quantity.start < u.sentence.end), None)
            if key is not None and unit is not None:
                context = _find_context(story, number, unit, quantity)
                governor = _find_governor(story.trees[number], quantity)
                yield _Measure(key, number, unit.number, quantity, context, governor)


def _find_context(story: Story, number: int, unit: Unit, quantity: Quantity) -> Terms:
    """The weighed lemmas right beside a figure, to where the sentence goes on to something else.

    Beyond that only names tell what it is of, up to the next figure ("worth of players and discs at Norli").
    """
    tree = story.trees[number]
    found: Terms = {}
    beside = True
    for place, index in enumerate(tree.find_tokens(quantity.end, unit.sentence.end)[:LONG_CONTEXT]):
        token = tree.tokens[index]
        if token.pos == "NUM":
            break
        beside = beside and place < CONTEXT and token.pos != "PUNCT" and token.dep != "cc"
        lemma = token.lemma.lower()
        if lemma in unit.lemmas and (beside or token.pos == "PROPN"):
            found[lemma] = unit.lemmas[lemma]
    return found


def _find_governor(tree: Tree, quantity: Quantity) -> str | None:
    """What happens to what is counted: its event, else the word that it hangs on; ``None`` in "a two-stage rocket"."""
    spot = quantity.head or Span(quantity.start, quantity.end)
    index = tree.find_head(spot.start, spot.end)
    if index is None or "-" in tree.text[quantity.end - 1 : max(quantity.end + 1, spot.end)]:
        return None
    if quantity.event is not None:
        return quantity.event
    governor, _ = find_governor(tree, index, tree.find_tokens(spot.start, spot.end))
    return tree.tokens[governor].lemma.lower() if governor != index else None


def _is_part(story: Story, number: int, quantity: Quantity) -> bool:
    """Whether a figure counts a part of something ("one of the brothers"): it says nothing of the whole."""
    following = story.reports[number].article.text[quantity.end : quantity.end + 12].lower().split()
    return following[:1] == ["of"] and following[1:2] != [] and quantity.unit is None


def find_toll(tree: Tree, quantity: Quantity) -> str | None:
    """The toll that a figure belongs to: by its own event, or as what "the number of dead" or "the toll" rose to."""
    if quantity.unit is not None or quantity.event in TOLLS:
        return quantity.event if quantity.unit is None and quantity.counted != "time" else None
    verb = _find_rising(tree, quantity)
    if verb is None:
        return None
    for child in tree.find_children(verb, "nsubj", "nsubjpass", "dobj"):
        lemmas = [tree.tokens[i].lemma.lower() for i in tree.find_subtree(child)]
        if tree.tokens[child].lemma.lower() in COUNTING:
            return next((TOLL_WORDS[lemma] for lemma in lemmas if lemma in TOLL_WORDS), None)
    return None


def _find_rising(tree: Tree, quantity: Quantity) -> int | None:
    """The verb of "rose to 23", "put the toll at 23", "brings the number to 23"."""
    index = tree.find_head(quantity.start, quantity.end)
    if index is None:
        return None
    for above in tree.find_ancestors(index)[:3]:
        if tree.tokens[above].pos == "VERB":
            return above
        if tree.tokens[above].dep not in ("prep", "pobj", "nummod", "dative"):
            return None
    return None


def _make_key(story: Story, number: int, quantity: Quantity) -> tuple[str, str, str] | None:
    """What a figure measures: its unit, what is counted, and the toll that it belongs to; ``None`` if nothing says."""
    head = _find_head(story, number, quantity)
    toll = find_toll(story.trees[number], quantity)
    if toll is not None:
        return ("", "people", toll)
    if _is_part(story, number, quantity):
        return None
    if quantity.unit in ("year", "ordinal"):
        return None
    if quantity.unit is not None:
        return (name_kind(quantity.unit), "" if is_money(quantity) else head or "", "")
    if head is None:
        return None
    return ("", "people" if head in PEOPLE else head, "")


def _find_head(story: Story, number: int, quantity: Quantity) -> str | None:
    if quantity.head is None:
        return None
    index = story.trees[number].find_head(quantity.head.start, quantity.head.end)
    return story.trees[number].tokens[index].lemma.lower() if index is not None else None


def _group(story: Story, measures: Sequence[_Measure]) -> list[tuple[int, ...]]:
    least = LEAST_FOR_TOLLS if measures[0].key[2] else LEAST_LIKENESS
    matches = []
    for i, a in enumerate(measures):
        for j in range(i + 1, len(measures)):
            b = measures[j]
            if a.report != b.report and (score := _match(story, a, b)) >= least:
                matches.append(Pair(i, j, score))
    keys = [f"{m.quantity.exact} {m.quantity.start}" for m in measures]
    return join_best_first(matches=matches, reports=[m.report for m in measures], keys=keys, least=least)


def _match(story: Story, a: _Measure, b: _Measure) -> float:
    """How surely two figures of one kind measure one thing: by their sentences, or by the words right beside them."""
    if are_twins(a.quantity, b.quantity):
        return 1.0
    if is_money(a.quantity) and a.context and b.context:
        return cosine(weigh(a.context), weigh(b.context))
    alike = story.measure_likeness(a.unit, b.unit)
    if a.key[2] and alike and 0 in (a.quantity.high, b.quantity.high):
        return max(alike, LEAST_FOR_TOLLS)  # a denial has few words in common with what it denies
    tells = len(a.context.keys() & b.context.keys()) >= LEAST_SHARED
    return max(alike, cosine(weigh(a.context), weigh(b.context))) if tells else alike


def _compare(story: Story, measures: Sequence[_Measure]) -> Facet | None:
    answers = [_make_answer(story, m, _measure_certainty(story, m, measures)) for m in measures]
    grows = measures[0].key[2] != "" and not any(is_settled(story, m.report, m.quantity) for m in measures)
    published = {report.article.id: report.article.published for report in story.reports}
    told = _Told(story, {(story.reports[m.report].article.id, m.quantity.start): m for m in measures})
    compare = told.doubt_apart(make_toll_comparator(published) if grows else told.doubt_events(compare_counts))
    return make_facet(_ask(story, measures), "quantity", answers, compare)


class _Told(msgspec.Struct, frozen=True):
    """The figures of one question, by article and offset: what leaves two of them in no conflict."""

    story: Story
    held: Mapping[tuple[str, int], _Measure]

    def doubt_events(self, compare: Comparator[Quantity]) -> Comparator[Quantity]:
        """A comparator whose conflicts stand only between figures of one event."""

        def find_doubt(a: _Measure, b: _Measure) -> str | None:
            return None if _tell_one_event(a, b) else "nothing says that they have one event"

        return self._doubt(compare, find_doubt)

    def doubt_apart(self, compare: Comparator[Quantity]) -> Comparator[Quantity]:
        """A comparator whose conflicts stand only between figures that may be of one thing."""

        def find_doubt(a: _Measure, b: _Measure) -> str | None:
            return tell_apart(self.story, (a.report, a.quantity), (b.report, b.quantity))

        return self._doubt(compare, find_doubt)

    def _doubt(
        self, compare: Comparator[Quantity], find_doubt: Callable[[_Measure, _Measure], str | None]
    ) -> Comparator[Quantity]:
        def compare_doubting(a: Answer[Quantity], b: Answer[Quantity]) -> Verdict | None:
            verdict = compare(a, b)
            if verdict is None or verdict.relation != "conflict":
                return verdict
            left, right = self.held[a.article, a.typed.start], self.held[b.article, b.typed.start]
            doubt = find_doubt(left, right)
            if doubt is None or self.story.is_verbatim((left.unit, right.unit)):
                return verdict
            told = f"{verdict.explanation}; but {doubt}"
            return msgspec.structs.replace(verdict, relation="unresolved", score=DOUBTFUL, explanation=told)

        return compare_doubting


def _tell_one_event(a: _Measure, b: _Measure) -> bool:
    """Whether two figures have one event; sums of money must be of one thing too, where both say of what.

    Long figures that differ in one digit are of one thing, whatever stands beside them.
    """
    if are_twins(a.quantity, b.quantity):
        return True
    shared = len(a.context.keys() & b.context.keys())
    if is_money(a.quantity) and shared >= MOST_TELLING:
        return True
    if a.governor is None or b.governor is None or stem(a.governor) != stem(b.governor):
        return False
    return not is_money(a.quantity) or shared > 0 or not (a.context or b.context)


def _ask(story: Story, measures: Sequence[_Measure]) -> str:
    """The question in the words that most reports count by, the shortest of those."""
    counts = Counter(m.quantity.counted or "" for m in measures)
    counted = min(counts, key=lambda words: (-counts[words], len(words), words))
    if measures[0].key[2]:
        return f"How many {make_plural(counted) if counted else 'people'} {HARMED[measures[0].key[2]]}?"
    return ask_measure(story, [(m.report, m.quantity) for m in measures], counted or None)


def _measure_certainty(story: Story, measure: _Measure, measures: Sequence[_Measure]) -> float:
    """How surely a figure measures what the others do: by the event that most have, else by how like its sentence is.

    A sum of money of which nothing says what it paid for is half as sure.
    """
    events = Counter(event for m in measures if (event := m.key[2] or m.governor) is not None)
    common = min(events, key=lambda event: (-events[event], event)) if events else None
    if any(are_twins(measure.quantity, other.quantity) for other in measures if other.report != measure.report):
        return 1.0
    if common is not None and events[common] > 1 and common == (measure.key[2] or measure.governor):
        return 1.0
    alike = max(_match(story, measure, other) for other in measures if other.report != measure.report)
    is_told = measure.quantity.counted is not None or (is_money(measure.quantity) and len(measure.context) > 0)
    return alike if is_told else alike / 2


def _make_answer(story: Story, measure: _Measure, certainty: float) -> Answer[Quantity]:
    quantity = measure.quantity
    span = Span(quantity.start, quantity.end)
    context = [s for s in (quantity.head, quantity.event_span) if s is not None]
    clause = story.find_clause(measure.report, span)
    return Answer(
        article=story.reports[measure.report].article.id,
        value=quantity.exact,
        normal=write_range(quantity),
        typed=quantity,
        evidence=story.show(measure.report, span, *context),
        certainty=certainty,
        speaker=name_speaker(story, clause) if clause is not None else None,
    )


def write_range(quantity: Quantity) -> str:
    """A figure as its bounds: "11", "50..", "..20"."""
    low = "" if quantity.low is None else f"{quantity.low.normalize():f}"
    high = "" if quantity.high is None else f"{quantity.high.normalize():f}"
    return low if low == high else f"{low}..{high}"
