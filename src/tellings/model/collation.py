"""What collating returns, and what composing is given."""

import msgspec

from tellings.model.account import Label
from tellings.model.point import Point
from tellings.model.utterance import QuotationRecord, Utterance


class Collation(msgspec.Struct, frozen=True):
    """The points of a story, its quotations and utterances, and what the reports call the same thing."""

    points: tuple[Point, ...]
    quotations: tuple[QuotationRecord, ...]
    utterances: tuple[Utterance, ...]
    labels: tuple[Label, ...]
