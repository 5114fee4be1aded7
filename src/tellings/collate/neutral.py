"""Questions for readings that no clause gives one for: what is asked follows from the slot, in the reports' words."""

from collections.abc import Mapping

import msgspec

from tellings.collate.about import cut_at_word
from tellings.model.point import Facet, Slot

ASKING: Mapping[Slot, str] = {
    "time": "When was it",
    "place": "Where was it",
    "quantity": "How many or how much",
    "person": "Who or what is it",
}
"""How a slot is asked for."""

FOR_LENGTHS, OTHERWISE = "How long was it", "How is it put"
"""How times are asked for that are all durations (ISO 8601: "PT4H"), and any other slot."""

LONGEST_VALUE = 40
"""Characters of a value in a question: two of them stay under a hundred."""

MOST_VALUES = 3
"""Values that a question can offer and still be read at a glance."""


def has_choice(facet: Facet) -> bool:
    """Whether a facet has values to choose from: what all agree on needs a question of its own."""
    return facet.relation != "agree" and len(facet.readings) > 1


def ask_neutrally(facet: Facet) -> Facet:
    """The facet with a question that offers its values ("Where was it: “the quay” or “the pier”?") if it has none."""
    if facet.question:
        return facet
    values = [f"“{cut_at_word(reading.value, LONGEST_VALUE)}”" for reading in facet.readings]
    shown = values if len(values) <= MOST_VALUES else [*values[: MOST_VALUES - 1], "something else"]
    offered = " or ".join([", ".join(shown[:-1]), shown[-1]])
    lengths = facet.slot == "time" and all(reading.normal.startswith("P") for reading in facet.readings)
    asking = FOR_LENGTHS if lengths else ASKING.get(facet.slot, OTHERWISE)
    return msgspec.structs.replace(facet, question=f"{asking}: {offered}?")
