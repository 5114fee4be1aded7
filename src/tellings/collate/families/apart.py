"""Why two figures in one place may be of two things: whose they are, of when, or that one counts the rest alone."""

from collections.abc import Iterator
from decimal import Decimal

from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.counting import HARMED
from tellings.collate.families.fillers import answer_participant, find_places, find_times
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import Quantity
from tellings.model.span import Span

REST = frozenset({"other", "others", "more", "another", "additional", "further"})
"""Words beside a count of what comes on top of something."""

SOME = frozenset({"first", "last", "next", "final"})
"""Words beside a count of some of more ("the first eight points")."""

LARGEST_REST = 3
"""Named ones that may make a count of the others a count of all: "Morsi and 22 others" are 23. Not fitted."""

FARTHEST = 2
"""How many times the lower of two figures may go into the higher one that is told of the same thing. Chosen on the
conflicts of topics 1-35 of ECB+: ten were further apart, and all of these were figures of two things."""

LARGEST_MAGNITUDE = 12
"""Above it a magnitude is a misreading; the largest earthquake that was measured had 9.5."""

LONG = frozenset({"since", "during", "over", "between", "throughout"})
"""Words by which a time is a stretch that a count is of."""

Figure = tuple[int, Quantity]
"""A figure with the number of its report."""


def tell_apart(story: Story, a: Figure, b: Figure) -> str | None:
    """Say why two figures are not surely of one thing, or ``None`` where nothing speaks against it."""
    if a[1].event not in HARMED and _are_far(a[1], b[1]):
        return "they are so far apart that they may be of two things"
    left, right = (story.find_clause(report, Span(q.start, q.end)) for report, q in (a, b))
    if left is not None and right is not None:
        owners = _find_owner(story, left, a[1]), _find_owner(story, right, b[1])
        if None not in owners and owners[0] != owners[1]:
            return "each is told of somebody or something else"
        if _are_of_other_times(story, left, right):
            return "they are of other times"
        if _is_of_a_stretch(left) != _is_of_a_stretch(right):
            return "only one is of a stretch of time"
        if any(_is_of_one_place(story, p, q) for p, q in ((a, b), (b, a))):
            return "one says that there were none in one place alone"
    beside = [_find_beside(story, figure) for figure in (a, b)]
    if bool(beside[0] & SOME) != bool(beside[1] & SOME):
        return "one counts only the first or the last ones"
    if bool(beside[0] & REST) != bool(beside[1] & REST) and _differ_by_few(a[1], b[1]):
        return "one counts the rest alone"
    return None


def _are_far(a: Quantity, b: Quantity) -> bool:
    low, high = sorted(_measure(quantity) for quantity in (a, b))
    return 0 < low < high / FARTHEST


def _measure(quantity: Quantity) -> Decimal:
    """How much a figure says; magnitudes are logarithms (Richter 1935)."""
    figure = abs(quantity.low or quantity.high or Decimal())
    return Decimal(10) ** figure if quantity.unit == "magnitude" and figure < LARGEST_MAGNITUDE else figure


def _is_of_a_stretch(clause: Clause) -> bool:
    return any(argument.role == "time" and argument.marker in LONG for argument in clause.statement.arguments)


def _is_of_one_place(story: Story, none: Figure, other: Figure) -> bool:
    """Whether the first figure says that there were none in a place that the other sentence does not name."""
    if none[1].high != 0:
        return False
    left, right = (story.find_clause(report, Span(q.start, q.end)) for report, q in (none, other))
    if left is None or right is None:
        return False
    places = {answer.normal for answer in find_places(story, [left])}
    return bool(places) and not places & {*_find_names(story, right)}


def _find_names(story: Story, clause: Clause) -> Iterator[str]:
    """Yield the names of the entities in the sentence of a clause."""
    span, article = story.units[clause.unit].span, clause.article
    for mention in story.reports[clause.report].annotations.mentions:
        entity = story.named.get((article, mention.start))
        if entity is not None and span.start <= mention.start < span.end:
            yield entity.name


def _find_owner(story: Story, clause: Clause, quantity: Quantity) -> str | None:
    """Whose a figure is, by the name or the noun of who does in its clause what it counts; ``None`` for a pronoun.

    Victims are nobody's: who killed them is told in many words.
    """
    if quantity.event in HARMED:
        return None
    for argument in clause.statement.arguments:
        if argument.role == "agent" and not argument.start <= quantity.start < argument.end:
            answer = answer_participant(story, clause, argument)
            return (answer.typed.entity or answer.typed.head) if answer is not None else None
    return None


def _are_of_other_times(story: Story, a: Clause, b: Clause) -> bool:
    """Whether both clauses name times, and none that the other's could be."""
    verdicts = [compare_times(p, q) for p in find_times(story, [a]) for q in find_times(story, [b])]
    return bool(verdicts) and all(v is not None and v.relation in ("conflict", "unresolved") for v in verdicts)


def _find_beside(story: Story, figure: Figure) -> frozenset[str]:
    """The words of a count, of what it counts, and right beside them, in lower case."""
    report, quantity = figure
    tree = story.trees[report]
    inside = tree.find_tokens(quantity.start, max(quantity.end, quantity.head.end if quantity.head else 0))
    return frozenset(tree.lower(index) for index in range(max(inside[0] - 1, 0), min(inside[-1] + 2, len(tree))))


def _differ_by_few(a: Quantity, b: Quantity) -> bool:
    return a.low is not None and b.low is not None and abs(a.low - b.low) <= LARGEST_REST
