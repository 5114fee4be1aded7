"""Passages that reports share, verbatim or reworded, and which report copies which."""

from collections.abc import Iterator, Sequence

import msgspec

from tellings.lineage.exemplars import choose_exemplar
from tellings.lineage.lines import LEAST_CONTAINED, Line, Wording, match_wordings, measure_share, read_lines
from tellings.lineage.rewording import match_reworded
from tellings.model.lineage import Copy, Origin, Passage, PassageWording
from tellings.model.report import Report
from tellings.model.span import Evidence

LEAST_PASSAGES = 2
"""Near-verbatim passages of the outlets' own words from which one article counts as a copy of another; one alone may
be chance or a line of an agency."""

LEAST_CREDITED = 1
"""Such passages where one of the two credits the other: it says itself where the line is from."""

LEAST_REWORDED = 3
"""Passages, reworded ones among them, from which one article counts as a copy of another, if they are enough of it."""

LEAST_SHARE = 0.25
"""Share of the sentences of the shorter article that such passages make up. **Source:** planted copies
(bench/copies.py): chosen on every second event with ``LEAST_REWORDED``, where no two reports that tell apart reach it;
judged on the others."""

COPIED = 0.5
"""Share of an article's words that stand in another from which it is called a copy as a whole."""


class Match(msgspec.Struct, frozen=True):
    """A line of one report that repeats a line of another; ``share`` is how much of the shorter one is kept.

    ``is_own`` tells whether it does outside of direct quotations too.
    """

    one: Line
    other: Line
    share: float
    wording: PassageWording
    is_own: bool


def find_copies(reports: Sequence[Report], origins: Sequence[Origin] = ()) -> Iterator[Copy]:
    """Yield a copy for each pair of reports that share passages; ``origins`` are the credits of the reports.

    What both quote directly makes no copy, since both may have it from the speaker; where there is a copy, the shared
    quotations are among its passages. Who took from whom is told by ``choose_exemplar``; nothing tells whether both
    took from a third.
    """
    credited = {frozenset((o.article, o.report)) for o in origins if o.report is not None}
    lines = [list(read_lines(report, number)) for number, report in enumerate(reports)]
    for (one, other), matches in sorted(_pair_lines(lines).items()):
        best = _choose_best(matches)
        tied = frozenset((reports[one].article.id, reports[other].article.id)) in credited
        if _is_copied(best, min(len(lines[one]), len(lines[other])), LEAST_CREDITED if tied else LEAST_PASSAGES):
            turned, reason = choose_exemplar(reports[one], reports[other], origins)
            pairs = [(m.one, m.other) if turned else (m.other, m.one) for m in best]
            exemplar, copied = (other, one) if turned else (one, other)
            overlap = _measure_overlap(pairs, lines[copied])
            yield Copy(
                article=reports[copied].article.id,
                exemplar=reports[exemplar].article.id,
                extent="copy" if overlap >= COPIED else "partial",
                overlap=overlap,
                reason=reason,
                passages=tuple(
                    sorted(
                        Passage(_quote(reports[copied], own), _quote(reports[exemplar], theirs), match.wording)
                        for match, (own, theirs) in zip(best, pairs, strict=True)
                    )
                ),
            )


def _is_copied(matches: Sequence[Match], sentences: int, least: int) -> bool:
    """Whether matches of two reports, the shorter of which has so many sentences, show that one copies the other.

    ``least`` is the number of verbatim passages that do by themselves.
    """
    own = [match for match in matches if match.is_own]
    if sum(match.wording == "verbatim" for match in own) >= least:
        return True
    fewest = min(len({match.one.start for match in own}), len({match.other.start for match in own}))
    return fewest >= LEAST_REWORDED and fewest >= LEAST_SHARE * sentences


def _pair_lines(lines: Sequence[Sequence[Line]]) -> dict[tuple[int, int], list[Match]]:
    """The matching lines of each two reports, by their numbers; the line of the one with the lower number comes first.

    Equal wordings are compared only once, so that a text reprinted by many outlets costs no more than its sentences.
    """
    uses: dict[Wording, list[Line]] = {}
    for line in (line for members in lines for line in members):
        uses.setdefault(line.wording, []).append(line)
    wordings = list(uses)
    alike = [(number, number, 1.0) for number in range(len(wordings))]
    verbatim = [*alike, *match_wordings(wordings)]
    seen = {frozenset((one, other)) for one, other, _ in verbatim}
    reworded = [found for found in match_reworded(wordings, common=2 * len(lines)) if frozenset(found[:2]) not in seen]
    pairs: dict[tuple[int, int], list[Match]] = {}
    for one, other, share in verbatim:
        own = measure_share(wordings[one].own, wordings[other].own) >= LEAST_CONTAINED
        _add_matches(pairs, uses[wordings[one]], uses[wordings[other]], (share, "verbatim", own))
    for one, other, share in reworded:
        _add_matches(pairs, uses[wordings[one]], uses[wordings[other]], (share, "reworded", True))
    return pairs


def _add_matches(
    pairs: dict[tuple[int, int], list[Match]],
    ones: Sequence[Line],
    others: Sequence[Line],
    found: tuple[float, PassageWording, bool],
) -> None:
    """Add a match of each two lines of different reports."""
    same = ones is others
    for a in ones:
        for b in others:
            if a.report != b.report and (not same or a.report < b.report):
                one, other = sorted((a, b), key=lambda line: line.report)
                pairs.setdefault((one.report, other.report), []).append(Match(one, other, *found))


def _choose_best(matches: Sequence[Match]) -> list[Match]:
    """The matches that are the best of either line, in text order: a sentence may be split into two in the other."""
    ranked = sorted(
        matches,
        key=lambda m: (m.wording != "verbatim", -m.share, -min(m.one.words, m.other.words), m.one.start, m.other.start),
    )
    ones: dict[int, Match] = {}
    others: dict[int, Match] = {}
    for match in ranked:
        ones.setdefault(match.one.start, match)
        others.setdefault(match.other.start, match)
    chosen = {(m.one.start, m.other.start): m for m in (*ones.values(), *others.values())}
    return [chosen[key] for key in sorted(chosen)]


def _measure_overlap(pairs: Sequence[tuple[Line, Line]], lines: Sequence[Line]) -> float:
    """The share of the copy's words that stand in its matched lines, of a long line as many as were matched."""
    held: dict[int, int] = {}
    for copied, exemplar in pairs:
        held[copied.start] = min(copied.words, held.get(copied.start, 0) + exemplar.words)
    return round(sum(held.values()) / sum(line.words for line in lines), 3)


def _quote(report: Report, line: Line) -> Evidence:
    return Evidence(report.article.id, line.start, line.end, report.article.text[line.start : line.end])
