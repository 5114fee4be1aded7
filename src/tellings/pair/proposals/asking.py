"""Numbered reports -> the requests by which a model is asked for points."""

import json
from collections.abc import Iterator, Sequence

from tellings.model.asking import Request, RequestKind
from tellings.pair.proposals.numbering import Line, Numbered
from tellings.pair.proposals.prompts import PROPOSE, PROPOSE_SCHEMA
from tellings.pair.proposals.windows import make_windows
from tellings.text.hashing import hash_text

ID_LENGTH = 40
"""Hexadecimal digits of a request's id; batches take ids of up to 64 characters."""


def ask_for_proposals(reports: Sequence[Numbered]) -> Iterator[Request]:
    """Yield a request for each window of a story; none where there are not two reports with a sentence."""
    if sum(bool(report.lines) for report in reports) < 2:
        return
    for window in make_windows(reports):
        shown = [
            f"{_head(report)}\n{write_lines(lines)}"
            for report, lines in zip(reports, window.lines, strict=True)
            if lines
        ]
        yield make_request("propose", PROPOSE, "\n\n".join(shown), PROPOSE_SCHEMA)


def make_request(kind: RequestKind, system: str, prompt: str, schema: str) -> Request:
    """A request whose id is a hash of all that it says."""
    digest = hash_text(json.dumps([kind, system, prompt, schema]))[:ID_LENGTH]
    return Request(id=f"{kind}-{digest}", kind=kind, system=system, prompt=prompt, schema=schema)


def write_lines(lines: Sequence[Line]) -> str:
    """Numbered sentences, one a line."""
    return "\n".join(map(str, lines))


def _head(report: Numbered) -> str:
    dated = f", published {report.published}" if report.published else ""
    return f"Report {report.siglum}{dated}"
