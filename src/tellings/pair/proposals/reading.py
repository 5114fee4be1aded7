"""A model's answer -> what it says, by the form that was asked for and no other."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from tellings.model.asking import Answer
from tellings.model.errors import AnswerError
from tellings.model.proposal import Claimed

T = TypeVar("T")

MOST_POINTS, MOST_PLACES = 400, 200
"""Points that one answer, and places that one point may hold; what goes on after them is not read."""

LONGEST_ANSWER = 2_000_000
"""Characters of an answer that are read: a window's whole text, quoted forty times over, is shorter."""

_FENCES = ("```json", "```")


class RawPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a report, as a model names them."""

    report: str
    sentence: int
    words: str
    answer: str


class RawReading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer with its places."""

    places: list[RawPlace]


class RawPoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One point."""

    question: str
    relation: Claimed
    readings: list[RawReading]


class RawReview(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of one facet."""

    facet: int
    one_question: bool
    question: str


class _Points(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    points: list[msgspec.Raw]


class _Reviews(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    facets: list[msgspec.Raw]


def parse_points(answer: Answer) -> Iterator[RawPoint | None]:
    """Yield the points of an answer; ``None`` for one that is not of the form.

    Raises:
        AnswerError: the answer as a whole can't be used; it says why.
    """
    yield from (_parse(raw, RawPoint) for raw in _open(answer, _Points).points[:MOST_POINTS])


def parse_reviews(answer: Answer) -> Iterator[RawReview | None]:
    """Yield what an answer says of each facet; ``None`` for what is not of the form.

    Raises:
        AnswerError: the answer as a whole can't be used; it says why.
    """
    yield from (_parse(raw, RawReview) for raw in _open(answer, _Reviews).facets[:MOST_POINTS])


def list_places(point: RawPoint) -> Sequence[tuple[int, RawPlace]]:
    """The places of a point with the number of their reading."""
    return [(number, place) for number, reading in enumerate(point.readings) for place in reading.places][:MOST_PLACES]


def _open(answer: Answer, form: type[T]) -> T:
    if answer.refusal or answer.finish == "content_filter":
        raise AnswerError("the model refused to answer")
    if answer.finish == "length":
        raise AnswerError("the answer was cut off at the most tokens that the server gives")
    if len(answer.content) > LONGEST_ANSWER:
        raise AnswerError(f"the answer is longer than {LONGEST_ANSWER:,} characters")
    try:
        return msgspec.json.decode(_unwrap(answer.content), type=form)
    except msgspec.ValidationError as error:
        raise AnswerError(f"the answer is JSON, but not of the form asked for ({error})") from error
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise AnswerError("the answer is no JSON, or broken off") from error


def _unwrap(content: str) -> str:
    """An answer without the fence that some models put around code."""
    bare = content.strip()
    opening = next((fence for fence in _FENCES if bare.startswith(fence)), None)
    if opening is None or not bare.endswith(_FENCES[1]):
        return bare
    return bare.removeprefix(opening).removesuffix(_FENCES[1])


def _parse(raw: msgspec.Raw, form: type[T]) -> T | None:
    try:
        return msgspec.json.decode(raw, type=form)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None
