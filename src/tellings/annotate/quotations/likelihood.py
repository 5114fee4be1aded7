"""How likely a word stands for each party that it could stand for: a log-linear model of a few clues.

**Source:** mention ranking with a dummy antecedent (Denis and Baldridge 2008). The weights are fitted by
``training/antecedents.py`` on topics 1-35 of ECB+ and on the speakers of the labelled events, 703 words in all.
"""

import math
from collections.abc import Callable, Mapping

import msgspec

from tellings.annotate.quotations.clues import CLUES, NOBODY
from tellings.model.span import Span

LIKELY = 0.5
"""Likelihood above which a party is taken: it is then likelier than all others and nobody together."""

WEIGHTS: Mapping[str, float] = {
    "near a pronoun": 1.30,
    "near a noun": 0.46,
    "latest": 0.27,
    "leads": 1.30,
    "speaks too": 0.32,
    "often": 0.35,
    "opens": 0.22,
    "said of it": 1.29,
    "last said of it": 0.77,
    "same trade": 1.81,
    "other trade": -1.81,
    "in its name": 3.02,
    "gender": 1.44,
    "other gender": -3.08,
    "organisation": 0.38,
}
"""What each clue speaks for a party."""

AGAINST: Mapping[str, float] = {
    "he": -0.55,
    "she": -0.31,
    "person": 1.19,
    "body": 0.44,
    "document": 0.99,
    "other": 1.34,
    "explained": -0.03,
    "met before": 1.01,
}
"""What the kind of a word and the clues of it speak for no party at all."""

_WEIGHTS = tuple(WEIGHTS[clue] for clue in CLUES)
_AGAINST = tuple(AGAINST[clue] for clue in NOBODY)


class Choice(msgspec.Struct, frozen=True):
    """One party that a word could stand for: its number, its last name, and its clues in the order of ``CLUES``."""

    party: int
    name: Span
    clues: tuple[float, ...]


class Question(msgspec.Struct, frozen=True):
    """A word that may stand for a party: its token, the clues that it stands for nobody, and whom it could be."""

    head: int
    nobody: tuple[float, ...]
    choices: tuple[Choice, ...]


Choose = Callable[[Question], Choice | None]
"""Says which of the choices the word stands for, or ``None`` for none of them."""


def choose_likeliest(question: Question) -> Choice | None:
    """The choice that is likelier than ``LIKELY``, or ``None``."""
    scores = [math.exp(_weigh(_WEIGHTS, choice.clues)) for choice in question.choices]
    total = sum(scores) + math.exp(_weigh(_AGAINST, question.nobody))
    best = max(range(len(scores)), key=lambda place: scores[place], default=None)
    return question.choices[best] if best is not None and scores[best] > LIKELY * total else None


def _weigh(weights: tuple[float, ...], clues: tuple[float, ...]) -> float:
    return sum(weight * clue for weight, clue in zip(weights, clues, strict=True))
