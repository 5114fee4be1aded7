"""What people decide about an event's reports, over what the stages find."""

from typing import Literal

import msgspec

DecisionKind = Literal["same", "different", "split", "not-a-conflict", "not-a-copy", "origin"]


class DecidedSpan(msgspec.Struct, frozen=True, order=True):
    """The words that a decision is about: of the text with this hash, or of any later version that holds them."""

    text_sha256: str
    start: int
    end: int
    exact: str


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a file of decisions.

    ``subjects`` are names (``same``, ``different``, ``split``), a question (``not-a-conflict``), ids of two articles
    (``not-a-copy``), or the id of an article and the name of its origin. ``evidence`` finds articles and readings
    again; names are found by themselves. ``when`` is an ISO 8601 moment. ``undo`` takes an earlier line on the same
    back.
    """

    what: DecisionKind
    subjects: tuple[str, ...]
    why: str
    who: str
    when: str
    evidence: tuple[DecidedSpan, ...] = ()
    undo: bool = False


class DecisionRecord(msgspec.Struct, frozen=True):
    """A decision as an account names it, and whether it fits anything in its reports."""

    decision: Decision
    fits: bool


def choose_standing(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """The decisions that stand, in order: a later line on the same subjects undoes or replaces an earlier one.

    The same names can be decided to be the same or to be different, not both; the order of subjects does not matter.
    """
    standing: dict[tuple[str, tuple[str, ...]], Decision] = {}
    for decision in decisions:
        kind = "names" if decision.what in ("same", "different") else decision.what
        spans = tuple(sorted(f"{span.text_sha256}:{span.start}:{span.end}" for span in decision.evidence))
        key = (kind, spans if kind == "not-a-conflict" else tuple(sorted(decision.subjects)))
        standing.pop(key, None)
        if not decision.undo:
            standing[key] = decision
    return tuple(standing.values())
