"""What a phrase says: type, value, interval and how they were reached, before it gets its span."""

import msgspec

from tellings.model.annotations import TimexType


class Reading(msgspec.Struct, frozen=True):
    """The value of a time expression; the fields are those of ``Timex``."""

    type: TimexType
    value: str
    edtf: str | None = None
    earliest: str | None = None
    before: str | None = None
    anchor: str | None = None
    derivation: str = ""
