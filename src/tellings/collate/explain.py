"""Why two sentences were, or were not, put side by side."""

from collections.abc import Sequence

import msgspec

from tellings.collate.aligner import FEATURES, PairModel, measure_candidate
from tellings.collate.candidates import Candidate, find_candidates
from tellings.collate.clauses import LEAST_MATCH, group_clauses, score_match
from tellings.collate.context import Story
from tellings.collate.points import LEAST_LIKENESS, group_units
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
    candidate = _find_candidate(story, left, right)
    together = any(left.number in group and right.number in group for group in group_units(story))
    score = None
    if candidate is None:
        lines.append("Not compared: neither is among the sentences of the other report that are most like it.")
    else:
        values = measure_candidate(story.units, candidate)
        score = model.score(values)
        lines.append(f"Score {score:.2f}; sentences are joined while their average is at least {LEAST_LIKENESS:.2f}.")
        lines.extend(_weigh_features(model, values))
    lines.append("They stand in one point." if together else "They stand in no common group of sentences.")
    lines.extend(_explain_clauses(story, left, right))
    lines.extend(_name_points(story, points, left, right))
    return Explanation(together=together, score=score, lines=tuple(lines))


def _quote(story: Story, unit: Unit) -> str:
    text = story.reports[unit.report].article.text[unit.sentence.start : unit.sentence.end]
    return f"{unit.article}:{unit.sentence.start}-{unit.sentence.end}: {' '.join(text.split())}"


def _find_candidate(story: Story, left: Unit, right: Unit) -> Candidate | None:
    wanted = (min(left.number, right.number), max(left.number, right.number))
    return next((c for c in find_candidates(story.units) if (c.left, c.right) == wanted), None)


def _weigh_features(model: PairModel, values: Sequence[float]) -> list[str]:
    """What each feature adds to or takes from the score, in log-odds, the weightiest first."""
    shares = [(model.weights[name] * value, name, value) for name, value in zip(FEATURES, values, strict=True)]
    weightiest = sorted((s for s in shares if s[0]), key=lambda s: (-abs(s[0]), s[1]))[:MOST_FEATURES]
    return [f"  {share:+.2f}  {name.replace('_', ' ')} = {value:.2f}" for share, name, value in weightiest]


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
