"""Stories in windows that a model can read at once; the headline and the lead of each report stand in every one."""

from collections.abc import Iterator, Sequence

import msgspec

from tellings.pair.proposals.numbering import Line, Numbered

MOST_TOKENS = 8_000
"""Tokens of sentences that one window holds, but for those that stand in every one. Of 108 labelled stories of two to
seven reports the longest fits in; a model with a context of 16,000 tokens has room for its answer. A choice."""

HEADS = 4
"""How many times the tokens of headlines and leads a window's own sentences may be, at the least: so that what stands
in every window adds no more than a fourth, however many reports there are."""

OVERLAP = 0.1
"""Share of a window, on either side, that the next one shows too."""

CHARACTERS_PER_TOKEN = 4
"""Characters of English that make a token. **Source:** the rule of thumb of the makers of such models."""


class Window(msgspec.Struct, frozen=True):
    """For each report the lines that a model is shown together."""

    lines: tuple[tuple[Line, ...], ...]


def count_tokens(text: str) -> int:
    """About how many tokens a text has."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)


def make_windows(reports: Sequence[Numbered]) -> Iterator[Window]:
    """Yield the windows of a story: stretches of every report by relative place, as many as its length asks for."""
    heads = [_find_head(report) for report in reports]
    own = sum(count_tokens(str(line)) for report in reports for line in report.lines)
    most = max(MOST_TOKENS, HEADS * sum(count_tokens(str(line)) for head in heads for line in head))
    windows = max(1, -(-own // most))
    for number in range(windows):
        first, last = (number - OVERLAP) / windows, (number + 1 + OVERLAP) / windows
        yield Window(
            tuple(
                tuple(line for place, line in enumerate(r.lines) if line in head or _is_in(place, r, (first, last)))
                for r, head in zip(reports, heads, strict=True)
            )
        )


def _is_in(place: int, report: Numbered, stretch: tuple[float, float]) -> bool:
    return stretch[0] <= place / len(report.lines) < stretch[1]


def _find_head(report: Numbered) -> tuple[Line, ...]:
    """The headline and the first sentence of the text."""
    headline = [line for line in report.lines if line.headline][:1]
    lead = [line for line in report.lines if not line.headline][:1]
    return (*headline, *lead)
