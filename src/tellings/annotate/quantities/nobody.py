"""Nobody: "no one was injured", "no injuries", "none of the passengers died", "no survivors"."""

from collections.abc import Iterator
from decimal import Decimal

from tellings.annotate.quantities.governing import CASUALTY, EVENT_NOUNS, find_event
from tellings.annotate.quantities.people import PLURAL
from tellings.model.annotations import Quantity
from tellings.text.tree import Tree

TRIGGERS = frozenset({"no", "nobody", "none", "without"})
GENERIC = frozenset({"one", "body", "nobody", "none"})
ZERO = Decimal(0)


def find_none(tree: Tree) -> Iterator[Quantity]:
    """Yield a zero for each statement that an injury or death befell nobody, or that there are no people of a kind."""
    for index, word in enumerate(tree.lowered):
        if word in TRIGGERS:
            quantity = _make(tree, index, word)
            if quantity:
                yield quantity


def _make(tree: Tree, index: int, word: str) -> Quantity | None:
    token = tree.tokens[index]
    if word == "without":
        nouns = tree.find_children(index, "pobj")
        noun = nouns[0] if nouns else index
        last = index + 1
    else:
        noun = token.head if word == "no" and token.dep in ("det", "neg", "nummod") else index
        last = noun + 1 if tree.lower(noun) in GENERIC else index + 1
    if noun < index or (word in ("no", "without") and noun == index) or _is_bound(tree, index):
        return None
    event = find_event(tree, noun, measured=False)
    counts = word == "no" and tree.lower(noun) in PLURAL and tree.tokens[noun].pos == "NOUN"
    if not counts and (event is None or event.lemma not in CASUALTY | {"casualty"}):
        return None
    span = tree.make_span(range(index, last))
    return Quantity(
        start=span.start, end=span.end, exact=tree.text[span.start : span.end], low=ZERO, high=ZERO,
        counted=_name_counted(tree, noun), head=tree.make_span((noun,)),
        event=event.lemma if event else None, event_span=tree.make_span(event.tokens) if event else None,
    )  # fmt: skip


def _is_bound(tree: Tree, index: int) -> bool:
    """Whether "no" opens a bound ("no fewer than 17")."""
    return index + 2 < len(tree) and tree.lower(index + 2) == "than"


def _name_counted(tree: Tree, noun: int) -> str:
    if tree.lower(noun) == "none":
        for marker in tree.find_children(noun, "prep"):
            for inside in tree.find_children(marker, "pobj"):
                return tree.tokens[inside].lemma.lower()
    lemma = tree.tokens[noun].lemma.lower()
    return "people" if lemma in GENERIC | EVENT_NOUNS | {"person"} else lemma
