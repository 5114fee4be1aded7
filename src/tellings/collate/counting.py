"""Questions of numbers: how many, how much, what percentage."""

from collections.abc import Sequence

from tellings.collate.context import Story
from tellings.collate.nouns import make_plural
from tellings.collate.persons import is_person
from tellings.collate.verbs import make_verb
from tellings.model.annotations import Quantity
from tellings.model.span import Span
from tellings.text.tree import Tree

HARMED = {"kill": "were killed", "injure": "were injured", "arrest": "were arrested", "miss": "were missing"}
"""The tolls, by the event that a quantity names."""

PRICING = frozenset({"cost", "total", "exceed"})
"""Verbs whose subject has the price."""

LISTING = frozenset("include face see follow involve contain serve show list say tell report".split())
"""Verbs that only list or tell of their object: nothing is done to it."""

TRADED = frozenset({"bought", "purchased", "sold", "ordered"})
"""What is done with goods: a sum that stands for these is not what is bought."""

CLIMBED = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "conj", "appos", "npadvmod"})
LONGEST_TAIL = 35
EMPTY_ENDS = ("were there?", "was it?", "involved?")


def ask_measure(story: Story, figures: Sequence[tuple[int, Quantity]], counted: str | None) -> str:
    """The question of figures of one thing, by the report (its number comes first) that tells most of it shortest."""
    asked = [ask_how_many(quantity, counted, story.trees[report]) for report, quantity in figures]
    return min(asked, key=lambda question: (question.endswith(EMPTY_ENDS), len(question), question))


def ask_how_many(quantity: Quantity, counted: str | None, tree: Tree | None = None) -> str:
    """ "How many people were killed?", "How much was spent?", "How many soldiers were at the base?".

    Args:
        quantity: the figure that is asked for.
        counted: what it counts, in the singular.
        tree: the report that it stands in; without it only tolls are told, as nothing says who did what.
    """
    told = _find_told(tree, quantity) if tree is not None else ""
    counted = _restore_capitals(tree, quantity, counted) if tree is not None and counted else counted
    if quantity.unit is None:
        things = make_plural(counted) if counted else "of them"
        return f"How many {things} {HARMED.get(quantity.event or '') or told or 'were there'}?"
    if quantity.unit == "percent":
        of = f" of {_make_countable(counted)}" if counted else ""
        return f"What percentage{of} {told.replace('were ', 'was ', 1) or 'was it'}?"
    if quantity.unit == "ordinal":
        return f"Which {counted or 'place'} in order {told.replace('were ', 'was ', 1) or 'was it'}?"
    if quantity.unit == "year" and counted and is_person(counted.split()[-1]):
        return f"How old was the {counted}?"
    of = f" ({counted})" if counted else ""
    money, _, rate = quantity.unit.partition(" per ")
    if len(money) == 3 and money.isupper():
        if rate:
            return f"How much was it per {rate}{of}?"
        traded = TRADED & {*told.split()}
        return f"How much {_make_singular(told)}?" if told and not traded else f"How much money was involved{of}?"
    measure, per, rate = quantity.unit.partition(" per ")
    return f"How many {make_plural(measure)}{per}{rate} was it{of}?"


def _restore_capitals(tree: Tree, quantity: Quantity, counted: str) -> str:
    """The counted words as names where the report writes them so ("american" is "American")."""
    if quantity.head is None:
        return counted
    head = tree.find_head(quantity.head.start, quantity.head.end)
    inside = tree.find_subtree(head) if head is not None else ()
    capital = [i for i in inside if tree.word(i)[:1].isupper() and tree.tokens[i].pos in ("PROPN", "ADJ")]
    forms = {form.lower() for i in capital for form in (tree.word(i), tree.tokens[i].lemma)}
    named = forms | {form.removesuffix("s") for form in forms}
    return " ".join(word[:1].upper() + word[1:] if word in named else word for word in counted.split())


def _make_countable(counted: str) -> str:
    return make_plural(counted) if counted in ("person", "man", "woman", "child") else counted


def _make_singular(told: str) -> str:
    return f"was {told[5:]}" if told.startswith("were ") else told


def _find_told(tree: Tree, quantity: Quantity) -> str:
    """What is told of the counted things: "were posted", "boarded the flight"; empty where the tree does not say."""
    if quantity.event_span is None:
        return ""
    verb = tree.find_head(quantity.event_span.start, quantity.event_span.end)
    noun = tree.find_head(quantity.start, quantity.end)
    if verb is None or noun is None or tree.tokens[verb].pos not in ("VERB", "AUX"):
        return ""
    while tree.tokens[noun].head not in (verb, noun) and tree.tokens[noun].dep in CLIMBED:
        noun = tree.tokens[noun].head
    if tree.tokens[verb].head == noun and tree.tokens[verb].dep == "acl":
        return _tell(tree, verb, "nsubjpass" if tree.tokens[verb].tag == "VBN" else "")
    return _tell(tree, verb, tree.tokens[noun].dep if tree.tokens[noun].head == verb else "")


def _tell(tree: Tree, verb: int, label: str) -> str:
    forms = make_verb(tree.tokens[verb].lemma, tree.word(verb))
    if forms.base in ("be", "have") or not forms.base.isalpha():
        tail = _find_tail(tree, verb, "prep") if label == "nsubj" and forms.base == "be" else ""
        return f"were {tail}" if tail else ""
    if forms.base in PRICING and label in ("dobj", "npadvmod", "attr"):
        subject = _find_tail(tree, verb, "nsubj")
        return f"did {subject} {forms.base}" if subject else ""
    if label in ("nsubjpass", "dobj") and forms.base not in LISTING:
        return f"were {forms.participle} {_find_tail(tree, verb, 'prep')}".rstrip()
    if label == "nsubj":
        tail = _find_tail(tree, verb, "dobj", "prep")
        return (
            "" if not tail and tree.find_children(verb, "dobj", "ccomp", "dative") else f"{forms.past} {tail}".rstrip()
        )
    return ""


def _find_tail(tree: Tree, verb: int, *labels: str) -> str:
    """The first dependent of the verb under one of the labels that is short and holds no pronoun and no number."""
    for child in tree.find_children(verb, *labels):
        inside = tree.find_subtree(child)
        span: Span = tree.make_span(inside)
        text = " ".join(tree.text[span.start : span.end].split())
        plain = all(tree.tokens[i].pos not in ("PRON", "NUM", "VERB", "PUNCT") for i in inside)
        whole = len(inside) > 1 or tree.tokens[child].pos in ("NOUN", "PROPN")
        if plain and whole and tree.tokens[inside[0]].tag != "PRP$" and len(text) <= LONGEST_TAIL:
            lowered = tree.tokens[inside[0]].pos in ("DET", "ADP")
            return text[:1].lower() + text[1:] if lowered else text
    return ""
