"""Files of decisions: JSON lines, one decision each."""

import msgspec

from tellings.model.decisions import Decision
from tellings.model.errors import DataError

_DECODER = msgspec.json.Decoder(Decision, strict=True)


def parse_decisions(text: str) -> tuple[Decision, ...]:
    """Parse the lines of a file of decisions, in their order; empty lines are passed over.

    Raises:
        DataError: a line is no decision; the message gives its number.
    """
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                found.append(_DECODER.decode(line))
            except (msgspec.MsgspecError, UnicodeError) as error:
                raise DataError(f"line {number} is no decision: {error}") from error
    return tuple(found)


def write_decision(decision: Decision) -> str:
    """Return a decision as a line, with its end."""
    return msgspec.json.encode(decision, order="deterministic").decode() + "\n"
