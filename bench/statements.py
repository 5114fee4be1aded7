"""Measure statements on hand-labelled news: python bench/statements.py EVENTS [--misses]. Prints the figures as JSON.

EVENTS holds the events whose sentences ``bench/gold/statements.json`` labels; half of the events is for work, the
other half for testing. A found statement belongs to the gold one whose predicate word its own predicate holds.
``agent`` and ``patient`` are of head words: right where the head of the found phrase is the labelled word, or the
labelled word and the head are joined by "and". Statements that were not found, and spurious ones, count against
``agent`` and ``patient`` too; ``agent_matched`` and ``patient_matched`` look at matched statements only. ``polarity``
and ``modality`` are shares of the matched statements; ``negative`` and ``not_asserted`` score the rarer values.
``silent`` is the share of sentences that state nothing (captions, questions, left-over lines) without a statement.
"""

import json
import sys
from typing import Any

import msgspec

from labelled import GOLD, HALVES, Labelled, Rate, annotate_all, parse_options, read_labelled
from tellings.model.annotations import Annotations, Statement
from tellings.text.tree import Tree

Range = tuple[int, int]
ROLES = ("agent", "patient")


class Gold(msgspec.Struct, frozen=True):
    """A statement as a reader marked it."""

    predicate: Range
    agent: Range | None = None
    patient: Range | None = None
    polarity: str = "positive"
    modality: str = "asserted"

    def get(self, role: str) -> Range | None:
        """The head word of a role."""
        return self.agent if role == "agent" else self.patient


class Pair(msgspec.Struct, frozen=True):
    """Gold and what was found for it in one sentence; either may be missing."""

    gold: Gold | None
    found: Statement | None


class Text(msgspec.Struct, frozen=True):
    """A labelled article with its parse and the pairs of each labelled sentence."""

    item: Labelled
    tree: Tree
    sentences: list[list[Pair]]


def pair_up(sentence: dict[str, Any], statements: tuple[Statement, ...]) -> list[Pair]:
    """Pair the gold of a sentence with the statements whose predicates lie in it."""
    start, end = sentence["start"], sentence["end"]
    free = [s for s in statements if start <= s.predicate.start < end]
    pairs = []
    for gold in msgspec.convert(sentence["statements"], list[Gold]):
        hits = [s for s in free if s.predicate.start < gold.predicate[1] and gold.predicate[0] < s.predicate.end]
        hit = min(hits, key=lambda s: s.predicate.end - s.predicate.start, default=None)
        if hit is not None:
            free.remove(hit)
        pairs.append(Pair(gold, hit))
    return pairs + [Pair(None, s) for s in free if not _is_optional(s, sentence["optional"])]


def _is_optional(statement: Statement, spans: list[Range]) -> bool:
    return any(statement.predicate.start < end and start < statement.predicate.end for start, end in spans)


def find_heads(tree: Tree, statement: Statement, role: str) -> list[set[int]]:
    """For each argument with the role the starts of its head word and of the words joined to it."""
    found = []
    for argument in statement.arguments:
        if argument.role != role:
            continue
        head = tree.find_head(argument.start, argument.end)
        if head is not None:
            joined = [head]
            for index in joined:
                joined.extend(tree.find_children(index, "conj", "appos"))
            found.append({tree.tokens[index].start for index in joined})
    return found


def is_role_right(tree: Tree, gold: Range, heads: list[set[int]]) -> bool:
    """Whether one of the found arguments has the labelled head, or its name runs on to it."""
    tokens = tree.find_tokens(*gold)
    starts = {tree.tokens[index].start for index in tokens}
    starts |= {tree.tokens[tree.tokens[i].head].start for i in tokens if tree.tokens[i].dep in ("compound", "flat")}
    return any(starts & one for one in heads)


class Tally:
    """The figures of many texts, added up."""

    def __init__(self) -> None:
        names = ("predicate", *ROLES, *(f"{role}_matched" for role in ROLES))
        self.rates = {name: Rate() for name in (*names, "negative", "not_asserted")}
        self.right = {"polarity": 0, "modality": 0, "silent": 0}
        self.matched = self.empty = 0

    def add(self, text: Text) -> None:
        """Add one article."""
        for pairs in text.sentences:
            for pair in pairs:
                self._add_pair(text.tree, pair)
            if not any(pair.gold for pair in pairs):
                self.empty += 1
                self.right["silent"] += not pairs

    def _add_pair(self, tree: Tree, pair: Pair) -> None:
        gold, hit = pair.gold, pair.found
        sides = {"found": int(hit is not None), "gold": int(gold is not None)}
        both = gold is not None and hit is not None
        self.rates["predicate"].add(hits=int(both), **sides)
        for role in ROLES:
            wanted = gold.get(role) if gold else None
            heads = find_heads(tree, hit, role) if hit else []
            right = int(wanted is not None and is_role_right(tree, wanted, heads))
            counts = {"hits": right, "found": min(len(heads), 1), "gold": int(wanted is not None)}
            self.rates[role].add(**counts)
            if both:
                self.rates[f"{role}_matched"].add(**counts)
        if gold is not None and hit is not None:
            self._add_values(gold, hit)

    def _add_values(self, gold: Gold, hit: Statement) -> None:
        self.matched += 1
        self.right["polarity"] += gold.polarity == hit.polarity
        self.right["modality"] += gold.modality == hit.modality
        negative = gold.polarity == "negative", hit.polarity == "negative"
        self.rates["negative"].add(hits=all(negative), gold=negative[0], found=negative[1])
        marked = gold.modality != "asserted", hit.modality != "asserted"
        self.rates["not_asserted"].add(
            hits=all(marked) and gold.modality == hit.modality, gold=marked[0], found=marked[1]
        )

    def score(self) -> dict[str, object]:
        """All figures."""
        figures: dict[str, object] = {name: rate.score() for name, rate in self.rates.items()}
        for name in ("polarity", "modality"):
            figures[name] = round(self.right[name] / max(self.matched, 1), 4)
        figures["silent"] = round(self.right["silent"] / max(self.empty, 1), 4)
        figures["silent_of"] = self.empty
        return figures


def make_text(item: Labelled, layer: Annotations) -> Text:
    """Lay the gold of an article on its statements."""
    return Text(item, Tree(item.text, layer.syntax), [pair_up(s, layer.statements) for s in item.gold["sentences"]])


def print_misses(text: Text) -> None:
    """Print what is wrong in an article of the working half."""
    words = text.item.text
    for sentence, pairs in zip(text.item.gold["sentences"], text.sentences, strict=True):
        lines = [line for pair in pairs for line in _describe(text, pair)]
        if lines:
            shown = " ".join(words[sentence["start"] : sentence["end"]].split())
            print(f"{text.item.event}/{text.item.name} | {shown}", *lines, sep="\n")


def _describe(text: Text, pair: Pair) -> list[str]:
    """One line for each thing that is wrong with a pair."""
    words, gold, hit = text.item.text, pair.gold, pair.found
    if gold is None or hit is None:
        if gold:
            return [f"    missed {words[slice(*gold.predicate)]!r}"]
        return [f"    spurious {words[hit.predicate.start : hit.predicate.end]!r}"] if hit else []
    name, wrong = words[slice(*gold.predicate)], []
    for role in ROLES:
        wanted, heads = gold.get(role), find_heads(text.tree, hit, role)
        given = [words[a.start : a.end] for a in hit.arguments if a.role == role]
        if (wanted is None and heads) or (wanted and not is_role_right(text.tree, wanted, heads)):
            wrong.append(f"    {name}: {role} {words[slice(*wanted)] if wanted else None!r}, found {given}")
    for value in ("polarity", "modality"):
        if getattr(gold, value) != getattr(hit, value):
            wrong.append(f"    {name}: {value} {getattr(gold, value)}, found {getattr(hit, value)}")
    return wrong


def main() -> None:
    """Measure and print."""
    arguments = parse_options(__doc__)
    items = list(read_labelled(GOLD / "statements.json", arguments.events))
    texts = [make_text(item, layer) for item, layer in zip(items, annotate_all(items), strict=True)]
    if arguments.misses:
        for text in texts:
            if not text.item.is_test:
                print_misses(text)
        return
    figures: dict[str, object] = {"command": "python bench/statements.py EVENTS > bench/results/statements.json"}
    for name, wanted in HALVES:
        tally = Tally()
        part = [text for text in texts if text.item.is_test in wanted]
        for text in part:
            tally.add(text)
        figures[name] = {"sentences": sum(len(text.sentences) for text in part), **tally.score()}
    json.dump(figures, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
