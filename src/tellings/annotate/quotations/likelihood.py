"""How likely a word stands for each party that it could stand for: a log-linear model of a few clues."""

import math
from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from tellings.annotate.quotations.clues import CLUES, NOBODY, Kind
from tellings.model.span import Span


class Choice(msgspec.Struct, frozen=True):
    """One party that a word could stand for: its number, its last name, and its clues in the order of ``CLUES``."""

    party: int
    name: Span
    clues: tuple[float, ...]


class Question(msgspec.Struct, frozen=True):
    """A word that may stand for a party: its token and kind, the clues that it stands for none, and the parties."""

    head: int
    kind: Kind
    nobody: tuple[float, ...]
    choices: tuple[Choice, ...]


Choose = Callable[[Question], Choice | None]
"""Says which of the choices the word stands for, or ``None`` for none of them."""


class AntecedentModel(msgspec.Struct, frozen=True, dict=True):
    """What each clue speaks for a party, what speaks for no party at all, and from where a party is taken.

    ``least`` holds, by the kind of the word, the likelihood in [0, 1] above which a party is taken.

    **Source:** mention ranking with a dummy antecedent (Denis and Baldridge 2008); fitted by training/antecedents.py,
    whose figures and data stand in the file's own card.
    """

    clues: Mapping[str, float]
    nobody: Mapping[str, float]
    least: Mapping[Kind, float]
    card: Mapping[str, str] = {}

    @property
    def fits(self) -> bool:
        """Whether the model is of the clues that are measured."""
        kinds = set(NOBODY) & set(self.least)
        return set(self.clues) == set(CLUES) and set(self.nobody) == set(NOBODY) and kinds == set(self.least)

    @cached_property
    def ordered(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The weights in the order of ``CLUES``, and those in the order of ``NOBODY``."""
        return tuple(self.clues[clue] for clue in CLUES), tuple(self.nobody[clue] for clue in NOBODY)

    def choose(self, question: Question) -> Choice | None:
        """The choice that is likely enough, or ``None``."""
        clues, nobody = self.ordered
        scores = [math.exp(_weigh(clues, choice.clues)) for choice in question.choices]
        total = sum(scores) + math.exp(_weigh(nobody, question.nobody))
        best = max(range(len(scores)), key=lambda place: scores[place], default=None)
        if best is None or scores[best] <= self.least[question.kind] * total:
            return None
        return question.choices[best]


def _weigh(weights: tuple[float, ...], clues: tuple[float, ...]) -> float:
    return sum(weight * clue for weight, clue in zip(weights, clues, strict=True))
