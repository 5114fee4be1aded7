"""Why two sentences were, or were not, put side by side."""

from collections.abc import Sequence

import msgspec

from tellings.collate.aligner import Measured, PairModel, explain_pairs
from tellings.collate.clauses import LEAST_MATCH, group_clauses, score_match
from tellings.collate.context import Story
from tellings.collate.ties import LEAST_AGAIN, LEAST_LIKENESS, MOST_ALONE
from tellings.collate.units import Unit
from tellings.model.point import Point

MOST_FEATURES = 10


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """The derivation in plain lines; ``score`` is that of the pair, or ``None`` if it was never a candidate."""

    together: bool
    score: float | None
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


def explain_units(story: Story, model: PairModel, points: Sequence[Point], left: Unit, right: Unit) -> Explanation:
    """Say how the sentences ``left`` and ``right``, of two reports, came together or stayed apart."""
    lines = [_quote(story, left), _quote(story, right)]
    measured = _find_pair(story, model, left, right)
    ties = [tie for tie in story.ties.sure if left.number in tie.units and right.number in tie.units]
    if measured is None:
        lines.append("Not compared: neither is among the sentences of the other report that are most like it.")
    else:
        lines.append(
            f"Score {measured.pair.score:.2f}; sentences are joined while their average is at least "
            f"{LEAST_LIKENESS:.2f}, or {LEAST_AGAIN:.2f} where they stand in a point already."
        )
        lines.extend(_weigh_features(model, measured))
    lines.append("They stand in one point." if ties else "They stand in no common group of sentences.")
    lines.extend(line for unit in (left, right) for line in _explain_alone(story, unit))
    lines.extend(_explain_clauses(story, left, right))
    lines.extend(_name_points(story, points, left, right))
    score = None if measured is None else measured.pair.score
    return Explanation(together=bool(ties), score=score, lines=tuple(lines))


def _quote(story: Story, unit: Unit) -> str:
    text = story.reports[unit.report].article.text[unit.sentence.start : unit.sentence.end]
    return f"{unit.article}:{unit.sentence.start}-{unit.sentence.end}: {' '.join(text.split())}"


def _find_pair(story: Story, model: PairModel, left: Unit, right: Unit) -> Measured | None:
    wanted = (min(left.number, right.number), max(left.number, right.number))
    return next((m for m in explain_pairs(story.units, model) if (m.pair.left, m.pair.right) == wanted), None)


def _weigh_features(model: PairModel, measured: Measured) -> list[str]:
    """What each feature adds to or takes from the score, in log-odds, the weightiest first."""
    shares = [(weight * measured.values[name], name) for name, weight in model.second.weights.items()]
    weightiest = sorted((s for s in shares if s[0]), key=lambda s: (-abs(s[0]), s[1]))[:MOST_FEATURES]
    return [f"  {share:+.2f}  {name.replace('_', ' ')} = {measured.values[name]:.2f}" for share, name in weightiest]


def _explain_alone(story: Story, unit: Unit) -> list[str]:
    """Whether a sentence counts as told by its report alone, or as nothing that can be decided."""
    if any(unit.number in tie.units for tie in story.ties.alone):
        return [f"{unit.article} alone says the sentence: no other one scores above {MOST_ALONE:.2f} with it."]
    if any(unit.number in tie.units for tie in story.ties.sure):
        return []
    if any(unit.number in tie.units for tie in story.ties.doubtful):
        return [f"Nothing decides whether {unit.article} alone says it: its best score is above {MOST_ALONE:.2f}."]
    return []


def _explain_clauses(story: Story, left: Unit, right: Unit) -> list[str]:
    """Which of their clauses were matched as one happening, and with what score."""
    groups = group_clauses(story.clauses, story.likeness)
    found = []
    for group in groups:
        clauses = [story.clauses[number] for number in group]
        for a in clauses:
            for b in clauses:
                if a.unit == left.number and b.unit == right.number:
                    score = score_match(a, b, story.likeness)
                    names = f"“{a.statement.predicate.lemma}” and “{b.statement.predicate.lemma}”"
                    found.append(f"Clauses of {names} are matched: {score:.2f}, at least {LEAST_MATCH:.2f} is asked.")
    return found or ["No clause of one is matched with a clause of the other."]


def _name_points(story: Story, points: Sequence[Point], left: Unit, right: Unit) -> list[str]:
    """The facets that compare words of the one with words of the other."""
    lines = []
    for point in points:
        for facet in point.facets:
            evidence = [e for reading in facet.readings for e in reading.evidence]
            if all(any(_holds(unit, e.article, e.start) for e in evidence) for unit in (left, right)):
                lines.append(f"{facet.relation}: {facet.question} {facet.explanation}")
    return lines


def _holds(unit: Unit, article: str, start: int) -> bool:
    return unit.article == article and unit.sentence.start <= start < unit.sentence.end
