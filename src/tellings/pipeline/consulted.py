"""What an account says of the language model that was asked for it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from tellings.model.account import Note
from tellings.model.asking import Answer, Request
from tellings.model.consultation import Consultation, DropCount
from tellings.model.proposal import Review
from tellings.pair.proposals.checking import Dropped
from tellings.pair.proposals.words import show_plainly

Use = Literal["propose", "judge", "word"]

USES: tuple[Use, ...] = ("propose", "judge", "word")
"""What a model can be asked to do: propose points, judge those that were found without it, word their questions."""

LONGEST_NAME = 80
"""Characters of a model's name that are shown."""

UNNAMED = "without a name"

PARAMETERS = {"temperature": "temperature 0", "response_format": "answers as JSON of a schema"}
"""By what every model is asked, unless its server does not take it."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """Answers by request, of the model of this name, and what went wrong in asking it, a sentence each."""

    name: str
    answers: Mapping[str, Answer]
    problems: tuple[str, ...] = ()

    @property
    def by(self) -> str:
        """The model as the account names it."""
        return f"model {show_plainly(self.name, LONGEST_NAME) or UNNAMED}"


def record_consultation(
    requests: Sequence[Request],
    given: Given,
    uses: Sequence[Use],
    *,
    kept: int,
    drops: Sequence[Dropped],
    reviews: Sequence[Review],
) -> Consultation:
    """Record who answered, how it was asked, and what was kept of its answers."""
    answers = [given.answers[request.id] for request in requests if request.id in given.answers]
    whole = [drop for drop in drops if not drop.words]
    without = {name for answer in answers for name in answer.without}
    return Consultation(
        name=given.by.removeprefix("model "),
        versions=tuple(sorted({show_plainly(a.version, LONGEST_NAME) for a in answers if a.version})),
        uses=tuple(use for use in USES if use in uses),
        parameters=tuple(told for name, told in PARAMETERS.items() if name not in without),
        library=next((show_plainly(a.library, LONGEST_NAME) for a in answers if a.library), None),
        requests=len(requests),
        answers=len(answers),
        sent=_add(answer.sent for answer in answers),
        received=_add(answer.received for answer in answers),
        proposed=kept + len(whole),
        kept=kept,
        dropped=_count(whole),
        words_dropped=_count([drop for drop in drops if drop.words]),
        objections=sum(not review.one_question for review in reviews) if "judge" in uses else 0,
        wordings=sum(bool(review.question) for review in reviews) if "word" in uses else 0,
    )


def write_notes(done: Consultation, problems: Sequence[str]) -> Iterator[Note]:
    """Yield what the reader of an account should know of the asking: what was kept, what dropped, what went wrong."""
    told = f"model {done.name} answered {done.answers} of {done.requests} requests; of {done.proposed} proposals "
    dropped = [f"{drop.count} dropped: {drop.reason}" for drop in done.dropped]
    words = [f"{drop.count} times the words of a report dropped: {drop.reason}" for drop in done.words_dropped]
    yield Note(kind="model", about=None, text="; ".join([f"{told}{done.kept} were kept", *dropped, *words]))
    for problem, count in sorted(Counter(problems).items()):
        times = f" ({count} times)" if count > 1 else ""
        yield Note(kind="model_failed", about=None, text=f"model {done.name}: {problem}{times}")
    if done.answers < done.requests or problems:
        unused = not (done.proposed or done.objections or done.wordings)
        text = "the account is what it is without the model" if unused else "the rest of its answers was used"
        yield Note(kind="model_failed", about=None, text=text)


def _add(counts: Iterable[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _count(drops: Sequence[Dropped]) -> tuple[DropCount, ...]:
    counts = Counter(drop.reason for drop in drops)
    return tuple(DropCount(reason, counts[reason]) for reason in sorted(counts, key=lambda r: (-counts[r], r)))
