"""How two tellings of one deed stand to each other where one is a fact, and the other a plan, a surmise or a wish."""

from collections.abc import Mapping

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.collate.slots.toll import is_later
from tellings.model.annotations import Modality

LIKELY, DOUBTFUL = 0.7, 0.5


def make_standing_comparator(published: Mapping[str, str | None]) -> Comparator[Modality]:
    """A comparator of modalities, given the ISO dates of publication of the articles.

    What was planned in an earlier report and had happened in a later one is a revision; what one tells as a fact and
    another as possible or alleged differs in precision. A plan is never in conflict with what happened.
    """

    def compare_standings(a: Answer[Modality], b: Answer[Modality]) -> Verdict | None:
        if a.typed == b.typed:
            return Verdict("agree", LIKELY, f"“{a.value}” and “{b.value}”: told alike")
        shown = f"“{a.value}” is told as {_name(a.typed)}, “{b.value}” as {_name(b.typed)}"
        if {a.typed, b.typed} == {"asserted", "planned"}:
            plan, deed = (a, b) if a.typed == "planned" else (b, a)
            if is_later(published.get(deed.article), published.get(plan.article)):
                return Verdict("revision", LIKELY, f"{shown}; the plan stands in the earlier report")
            return Verdict("unresolved", DOUBTFUL, f"{shown}; nothing says which report is the later one")
        if "asserted" in (a.typed, b.typed) and {a.typed, b.typed} & {"possible", "alleged"}:
            return Verdict("precision", LIKELY, shown)
        return Verdict("unresolved", DOUBTFUL, shown)

    return compare_standings


def _name(modality: Modality) -> str:
    return {"asserted": "a fact", "planned": "a plan", "demanded": "asked for"}.get(modality, modality)
