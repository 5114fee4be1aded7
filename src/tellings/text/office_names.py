"""One name for an office or a form of address that news writes in several ways."""

from tellings.text.spelling import unify_spelling

_ONE_NAME = {
    "rep": "representative", "reps": "representative", "sen": "senator", "sens": "senator", "gov": "governor",
    "gen": "general", "maj": "major", "col": "colonel", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant",
    "cpl": "corporal", "adm": "admiral", "cmdr": "commander", "supt": "superintendent", "det": "detective",
    "insp": "inspector", "prof": "professor", "rev": "reverend", "hon": "honourable", "pres": "president",
    "attorney": "lawyer", "spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chairperson",
    "chairwoman": "chairperson", "chair": "chairperson", "congresswoman": "congressman", "councilwoman": "councilman",
    "councillor": "councilman", "policeman": "officer", "policewoman": "officer", "adviser": "advisor",
    "businesswoman": "businessman", "actress": "actor", "co-founder": "cofounder", "vice-president": "president vice",
    "ceo": "chief executive", "cfo": "chief financial", "coo": "chief operating", "pm": "prime minister",
    "mp": "member parliament", "premier": "prime minister", "boss": "chief", "head": "chief",
}  # fmt: skip
"""Forms of address by their abbreviation, and nouns of one office that differ by sex, house or length. **Source:** the
abbreviations of titles in the Associated Press Stylebook and in the Guardian's guide; the rest is not exhaustive."""

CHIEF_OFFICES = frozenset({"executive", "financial", "operating"})
"""Words between "chief" and "officer" that say which office it is, so that "officer" adds nothing."""


def unify_office(words: frozenset[str]) -> frozenset[str]:
    """The lower-case words of an office or a description by one name for each of them, in one spelling."""
    found = {name for word in words for name in _name(word)}
    return frozenset(found - {"officer"}) if "chief" in found and found & CHIEF_OFFICES else frozenset(found)


def _name(word: str) -> list[str]:
    bare = unify_spelling(word.removesuffix("."))
    return _ONE_NAME.get(bare, bare).split()
