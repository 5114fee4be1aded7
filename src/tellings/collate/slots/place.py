"""How two places stand to each other, by the gazetteer."""

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.text.places import Gazetteer

SURE, LIKELY, DOUBTFUL = 0.95, 0.8, 0.5


def make_place_comparator(gazetteer: Gazetteer) -> Comparator[str]:
    """A comparator of places by name; what the gazetteer does not know can only agree."""

    def compare_places(a: Answer[str], b: Answer[str]) -> Verdict | None:
        if a.normal.casefold() == b.normal.casefold():
            return Verdict("agree", SURE, f"both say {a.value}")
        relation = gazetteer.compare(a.typed, b.typed)
        if relation == "same":
            return Verdict("agree", LIKELY, f"{a.value} and {b.value} are one place")
        if relation in ("within", "contains"):
            inner, outer = (a, b) if relation == "within" else (b, a)
            return Verdict("precision", SURE, f"{inner.value} is in {outer.value}", -1 if relation == "within" else 1)
        if relation == "different":
            return Verdict("unresolved", DOUBTFUL, f"{a.value} and {b.value} are different places")
        return None

    return compare_places
