"""What a server says where it does not answer: how long to wait, and one clear line of why."""

from collections.abc import Mapping

import msgspec

from tellings.model.errors import AnswerError, ModelError

LONGEST_WAIT, MOST_WAITS = 60.0, 3
"""Seconds that a server may ask us to wait, and how often for one request; then it is given up."""

FIRST_WAIT = 2.0
"""Seconds to wait where a busy server does not say how long; twice as many each time."""

LONGEST_WORDS = 160
"""Characters of a server's own words that are passed on."""

KEY_REFUSED = frozenset({401, 403})
"""Statuses by which a server refuses a key."""


class _Told(msgspec.Struct, frozen=True):
    message: str = ""


class _Error(msgspec.Struct, frozen=True):
    error: _Told | str = ""


def find_wait(headers: Mapping[str, str], waited: int) -> float:
    """Seconds to wait before a busy server is asked again, which has been waited for so many times.

    Raises:
        ModelError: it asks for a longer wait than is waited.
    """
    told = headers.get("retry-after", "").strip()
    if not told:
        return FIRST_WAIT * 2.0**waited
    try:
        seconds = float(told)
    except ValueError:
        return FIRST_WAIT * 2.0**waited
    if not 0 <= seconds <= LONGEST_WAIT:
        raise ModelError(f"the server is too busy, and asks to wait {told[:20]} seconds; try again then")
    return seconds


def explain_status(status: int, data: bytes, url: str, key: str) -> ModelError:
    """Say in one line why a server did not answer, in its own words too, but for the key, should it repeat that."""
    if status in KEY_REFUSED:
        return ModelError(f"{url} does not take the key ({status}); set OPENAI_API_KEY to one that it takes")
    if 300 <= status < 400:
        return ModelError(f"{url} leads to another address ({status}), and nothing is sent there; name the right one")
    if status == 404:
        return ModelError(f"{url} has no such model or address (404); tellings models --model-url {url} lists them")
    words = _read_words(data, key)
    if status == 429:
        return ModelError(f"{url} is too busy, or the limit of its use is reached (429){words}")
    if status >= 500:
        return AnswerError(f"the server failed ({status}){words}")
    return AnswerError(f"the server does not take the request ({status}){words}")


def _read_words(data: bytes, key: str) -> str:
    """The message of an error, in one line, after a colon."""
    try:
        error = msgspec.json.decode(data, type=_Error).error
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return ""
    words = error if isinstance(error, str) else error.message
    shown = " ".join("".join(c for c in (words.replace(key, "…") if key else words) if c.isprintable()).split())
    return f": {shown[:LONGEST_WORDS]}" if shown else ""
