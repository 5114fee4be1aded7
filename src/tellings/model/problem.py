"""What went wrong in reading, where."""

from typing import Literal

import msgspec

ProblemKind = Literal["lost", "note"]


class Problem(msgspec.Struct, frozen=True, order=True):
    """Something that its user should know: where, and what; ``lost`` if a report or its data was lost to it.

    ``message`` goes on from ``path``: "reports/a.txt" + "is empty, so there is nothing to compare". ``fault`` tells the
    place in the program, where that failed at the report.
    """

    path: str
    message: str
    kind: ProblemKind = "lost"
    fault: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"
