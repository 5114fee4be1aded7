"""How two tellings of one deed stand to each other where one is a fact, and the other a plan, a surmise or a wish."""

from collections.abc import Mapping

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.collate.slots.toll import DAY
from tellings.model.annotations import Modality

LIKELY, DOUBTFUL = 0.7, 0.5


def make_standing_comparator(published: Mapping[str, str | None]) -> Comparator[Modality]:
    """A comparator of modalities, given the ISO dates of publication of the articles.

    What was planned in a report and had happened in one of that day or a later one is a revision; what one tells as a
    fact and another as possible or alleged differs in precision. A plan is never in conflict with what happened, and
    what is asked for or depends on something is no answer to whether it did. What neither tells as a fact is told
    alike: one thing that is not so yet is said to be planned, wanted and possible.
    """

    def compare_standings(a: Answer[Modality], b: Answer[Modality]) -> Verdict | None:
        if a.typed == b.typed or "asserted" not in (a.typed, b.typed):
            return Verdict("agree", LIKELY, f"“{a.value}” and “{b.value}”: told alike")
        shown = f"“{a.value}” is told as {_name(a.typed)}, “{b.value}” as {_name(b.typed)}"
        plan, deed = (b, a) if a.typed == "asserted" else (a, b)
        if plan.typed == "planned":
            days = [(published.get(answer.article) or "")[:DAY] for answer in (plan, deed)]
            if all(days) and days[0] <= days[1]:
                when = "on the same day" if days[0] == days[1] else "in the earlier report"
                return Verdict("revision", LIKELY, f"{shown}; the plan stands {when}")
            return Verdict("unresolved", DOUBTFUL, f"{shown}; nothing says which report is the later one")
        return Verdict("precision", LIKELY, shown) if plan.typed in ("possible", "alleged") else None

    return compare_standings


def _name(modality: Modality) -> str:
    return {"asserted": "a fact", "planned": "a plan", "demanded": "asked for"}.get(modality, modality)
