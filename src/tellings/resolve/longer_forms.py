"""Other ways of writing a name that its mention shows: with a title, a region, a country that has it, without "@"."""

import re
from collections.abc import Container, Sequence

from tellings.model.annotations import Mention
from tellings.text.folding import fold
from tellings.text.name_lists import TITLES
from tellings.text.places import Gazetteer

LONGEST_TITLE = 24
"""Characters before a name among which a title is looked for."""

_BEFORE = re.compile(r"(?<!\w)(?P<word>[A-Z][A-Za-z]*\.?) $")
_SEAT = re.compile(r" (?:in|for|of) (?:the )?")
_OFFICES = ("office", "attorney", "court")
_REGIONS = (" province", " governorate", " prefecture", " oblast")
"""What stands behind the name of a region without being a part of it; a county is rarely named without."""
_COMMA, _OWNED = re.compile(r", "), re.compile(r"['’]s |['’] ")


def find_longer_forms(
    text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, known: Container[str]
) -> dict[Mention, tuple[str, ...]]:
    """For each mention, in text order, the other forms of its name; ``known`` are the folded forms of the story."""
    found: dict[Mention, tuple[str, ...]] = {}
    for number, mention in enumerate(mentions):
        before = mentions[number - 1] if number else None
        after = mentions[number + 1] if number + 1 < len(mentions) else None
        forms = (
            find_titled(text, mention) if mention.type == "person" else "",
            _find_located(text, mention, after, gazetteer) if after else "",
            _find_owned(text, mention, before, known) if before else "",
            _find_inner(mention, gazetteer) if mention.type == "place" else "",
            _find_bare(mention, gazetteer, known) if mention.type == "place" else "",
            _find_jurisdiction(text, mention, after) if after else "",
            mention.exact[1:] if mention.exact.startswith("@") else "",
        )
        found[mention] = tuple(form for form in forms if form)
    return found


def find_titled(text: str, mention: Mention) -> str:
    """The mention with the titles that stand right before it in capitals, or nothing."""
    start = mention.start
    while match := _BEFORE.search(text, max(0, start - LONGEST_TITLE), start):
        if fold(match["word"]) not in TITLES:
            break
        start = match.start("word")
    return text[start : mention.end] if start < mention.start else ""


def _find_located(text: str, mention: Mention, after: Mention, gazetteer: Gazetteer) -> str:
    """A place with the one behind the comma that it lies in ("Salem, Oregon"), or nothing."""
    if not _COMMA.fullmatch(text, mention.end, after.start):
        return ""
    written = text[mention.start : after.end]
    is_unknown = mention.type == "place" and not gazetteer.find(mention.exact) and gazetteer.find(after.exact)
    return written if is_unknown or gazetteer.find(written) else ""


def _find_owned(text: str, mention: Mention, before: Mention, known: Container[str]) -> str:
    """An organisation with the country or place that has it ("Peru's Civil Guard"), or nothing.

    Of others ("Martha's Vineyard") the whole counts if the story has it as a name.
    """
    if not _OWNED.fullmatch(text, before.end, mention.start):
        return ""
    whole = text[before.start : mention.end]
    is_owned = mention.type in ("org", "other") and before.type == "place"
    return whole if is_owned or fold(whole) in known else ""


def _find_inner(mention: Mention, gazetteer: Gazetteer) -> str:
    """The name of a part of a place without the place ("Old Quay of Salem"), or nothing."""
    inner, of, outer = mention.exact.rpartition(" of ")
    return (
        inner if of and len(inner.split()) > 1 and gazetteer.find(outer) and not gazetteer.find(mention.exact) else ""
    )


def _find_bare(mention: Mention, gazetteer: Gazetteer, known: Container[str]) -> str:
    """A region without the noun of its kind ("Kunduz" in "Kunduz province"), or nothing if the story names that too."""
    ending = next((ending for ending in _REGIONS if mention.exact.lower().endswith(ending)), "")
    bare = mention.exact[: -len(ending)] if ending else ""
    return "" if fold(bare) in known or not gazetteer.find(mention.exact) else bare


def _find_jurisdiction(text: str, mention: Mention, after: Mention) -> str:
    """An office or court with the place that it is for ("district attorney's office in Salem"), or nothing."""
    is_office = mention.type == "org" and mention.exact.rsplit(" ", 1)[-1].lower() in _OFFICES
    if not is_office or after.type != "place" or not _SEAT.fullmatch(text, mention.end, after.start):
        return ""
    return text[mention.start : after.end]
