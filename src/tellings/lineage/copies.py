"""Near-verbatim passages between reports, and which report copies which."""

from collections.abc import Iterator, Sequence

from tellings.lineage.lines import LEAST_CONTAINED, Line, Wording, match_wordings, measure_share, read_lines
from tellings.model.lineage import Copy, Passage
from tellings.model.report import Report
from tellings.model.span import Evidence

LEAST_PASSAGES = 2
"""Near-verbatim passages of the outlets' own words from which one article counts as a copy of another; one alone may
be chance or a line of an agency."""

Match = tuple[Line, Line, float]


def find_copies(reports: Sequence[Report]) -> Iterator[Copy]:
    """Yield a copy for each pair of reports that share near-verbatim sentences; the earlier one is the exemplar.

    What both quote directly makes no copy, since both may have it from the speaker; where there is a copy, the shared
    quotations are among its passages. Reports stand in the order of their dates, so of two with no date, or one date,
    the first in that order serves as exemplar; who took from whom can't be told then, nor whether both took from a
    third.
    """
    lines = [list(read_lines(report, number)) for number, report in enumerate(reports)]
    for (earlier, later), matches in sorted(_pair_lines(lines).items()):
        best = _choose_best(matches)
        if sum(_is_own(copied, exemplar) for copied, exemplar, _ in best) >= LEAST_PASSAGES:
            yield Copy(
                article=reports[later].article.id,
                exemplar=reports[earlier].article.id,
                overlap=_measure_overlap(best, lines[later]),
                passages=tuple(
                    Passage(_quote(reports[later], copied), _quote(reports[earlier], exemplar))
                    for copied, exemplar, _ in best
                ),
            )


def _pair_lines(lines: Sequence[Sequence[Line]]) -> dict[tuple[int, int], list[Match]]:
    """The near-verbatim lines of each two reports, by their numbers; each match has the later report's line first.

    Equal wordings are compared only once, so that a text reprinted by many outlets costs no more than its sentences.
    """
    uses: dict[Wording, list[Line]] = {}
    for line in (line for members in lines for line in members):
        uses.setdefault(line.wording, []).append(line)
    wordings = list(uses)
    alike = [(number, number, 1.0) for number in range(len(wordings))]
    pairs: dict[tuple[int, int], list[Match]] = {}
    for one, other, share in (*alike, *match_wordings(wordings)):
        for a in uses[wordings[one]]:
            for b in uses[wordings[other]]:
                if a.report != b.report and (one != other or a.report < b.report):
                    earlier, later = sorted((a, b), key=lambda line: line.report)
                    pairs.setdefault((earlier.report, later.report), []).append((later, earlier, share))
    return pairs


def _choose_best(matches: Sequence[Match]) -> list[Match]:
    """The matches that are the best of either line, in text order: a sentence may be split into two in the other."""
    ranked = sorted(matches, key=lambda m: (-m[2], -min(m[0].words, m[1].words), m[0].start, m[1].start))
    copied: dict[int, Match] = {}
    exemplars: dict[int, Match] = {}
    for match in ranked:
        copied.setdefault(match[0].start, match)
        exemplars.setdefault(match[1].start, match)
    chosen = {(m[0].start, m[1].start): m for m in (*copied.values(), *exemplars.values())}
    return [chosen[key] for key in sorted(chosen)]


def _is_own(copied: Line, exemplar: Line) -> bool:
    """Whether the two lines are near-verbatim outside of direct quotations too."""
    return measure_share(copied.wording.own, exemplar.wording.own) >= LEAST_CONTAINED


def _measure_overlap(matches: Sequence[Match], lines: Sequence[Line]) -> float:
    """The share of the copy's words that stand in its matched lines, of a long line as many as were matched."""
    held: dict[int, int] = {}
    for copied, exemplar, _ in matches:
        held[copied.start] = min(copied.words, held.get(copied.start, 0) + exemplar.words)
    return round(sum(held.values()) / sum(line.words for line in lines), 3)


def _quote(report: Report, line: Line) -> Evidence:
    return Evidence(report.article.id, line.start, line.end, report.article.text[line.start : line.end])
