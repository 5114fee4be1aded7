"""What was asked of a language model for an account, and what came of it."""

import msgspec


class DropCount(msgspec.Struct, frozen=True, order=True):
    """How many proposals (or, within them, words of one report) were dropped for one reason."""

    reason: str
    count: int


class Consultation(msgspec.Struct, frozen=True, kw_only=True):
    """A language model as an account names it: who answered, how it was asked, and what was kept of its answers.

    ``name`` is the model's, as it was asked for, and ``versions`` what it calls itself; ``library`` is what asked it
    (``None`` where the answers come from elsewhere). ``sent`` and ``received`` are tokens as the server counted them,
    or ``None`` where it did not. ``dropped`` counts whole proposals by reason, ``words_dropped`` the words of one
    report within them. ``objections`` are facets that the model holds to be no one question, ``wordings`` questions in
    its words.
    """

    name: str
    versions: tuple[str, ...]
    uses: tuple[str, ...]
    parameters: tuple[str, ...]
    library: str | None
    requests: int
    answers: int
    sent: int | None
    received: int | None
    proposed: int
    kept: int
    dropped: tuple[DropCount, ...]
    words_dropped: tuple[DropCount, ...]
    objections: int
    wordings: int
