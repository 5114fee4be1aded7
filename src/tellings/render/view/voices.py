"""Who said what: sayings that several reports quote, with what differs in their wordings, and those that one quotes."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import msgspec

from tellings.model.account import Account
from tellings.model.span import Evidence
from tellings.model.utterance import QuotationRecord
from tellings.render.view.citations import Citation, Citations
from tellings.render.view.letters import Letter, find_letter

RELATIONS = {"same": "the same words", "reworded": "worded differently", "partial": "quoted in part"}

_WORD = re.compile(r"\S+")
_EDGE = re.compile(r"^\W+|\W+$")


class Stretch(msgspec.Struct, frozen=True):
    """Some words of a wording, and whether the other wordings have them too."""

    words: str
    own: bool


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """One wording of a saying, with the reports that quote it so."""

    letters: tuple[Letter, ...]
    stretches: tuple[Stretch, ...]
    citations: tuple[Citation, ...]


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said, in one or several wordings; ``relation`` says in words how these stand to each other."""

    speaker: str
    relation: str
    letters: tuple[Letter, ...]
    wordings: tuple[Wording, ...]
    evidence: tuple[Evidence, ...]


def list_sayings(account: Account, citations: Citations) -> tuple[tuple[Saying, ...], tuple[Saying, ...]]:
    """Return the sayings that several reports quote, and those that one quotes in quotation marks."""
    rest = {quotation.id: quotation for quotation in account.quotations}
    names = {entity.id: entity.name for entity in account.entities}
    shared: list[Saying] = []
    for utterance in account.utterances:
        quotations = [rest[id_] for id_ in utterance.quotations if id_ in rest]
        if len({one.article for one in quotations}) > 1:
            relation = RELATIONS[utterance.relation]
            shared.append(_make(quotations, citations, _name_speaker(quotations, names), relation))
            rest = {id_: one for id_, one in rest.items() if one not in quotations}
    alone = [one for one in rest.values() if one.direct]
    alone.sort(key=lambda one: (find_letter(citations.letters, one.article), one.start))
    return tuple(shared), tuple(_make([one], citations, _name_speaker([one], names), "") for one in alone)


def _make(quotations: Sequence[QuotationRecord], citations: Citations, speaker: str, relation: str) -> Saying:
    by_words: dict[str, list[Evidence]] = {}
    ordered = sorted(quotations, key=lambda one: (find_letter(citations.letters, one.article), one.start))
    for one in ordered:
        words = " ".join(one.exact.split())
        by_words.setdefault(words, []).append(Evidence(one.article, one.start, one.end, one.exact))
    marked = mark_differences(list(by_words))
    wordings = tuple(
        _word(stretches, held, citations) for stretches, held in zip(marked, by_words.values(), strict=True)
    )
    return Saying(
        speaker=speaker,
        relation=relation,
        letters=tuple(sorted({letter for wording in wordings for letter in wording.letters})),
        wordings=wordings,
        evidence=tuple(one for held in by_words.values() for one in held),
    )


def _word(stretches: tuple[Stretch, ...], held: Sequence[Evidence], citations: Citations) -> Wording:
    cited = citations.cite_all(held)
    return Wording(
        letters=tuple(sorted({one.letter for one in cited})),
        stretches=stretches,
        citations=cited,
    )


def _name_speaker(quotations: Sequence[QuotationRecord], names: Mapping[str, str]) -> str:
    known = next((names[one.speaker] for one in quotations if one.speaker is not None and one.speaker in names), None)
    return known or next((one.speaker_text for one in quotations if one.speaker_text), "speaker unknown")


def mark_differences(wordings: Sequence[str]) -> list[tuple[Stretch, ...]]:
    """Return each wording cut into the words that another wording lacks and those that all have.

    The first wording is held against the second, every other one against the first; case and punctuation count for
    nothing.
    """
    if len(wordings) < 2:
        return [(Stretch(words, own=False),) for words in wordings]
    return [_cut(words, wordings[0] if number else wordings[1]) for number, words in enumerate(wordings)]


def _cut(wording: str, other: str) -> tuple[Stretch, ...]:
    places = list(_WORD.finditer(wording))
    left, right = ([_fold(match.group()) for match in _WORD.finditer(text)] for text in (wording, other))
    stretches: list[Stretch] = []
    for tag, start, end, _, _ in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if end > start:
            words = wording[places[start].start() : places[end - 1].end()]
            stretches.append(Stretch(words, own=tag != "equal"))
    return tuple(stretches)


def _fold(word: str) -> str:
    return _EDGE.sub("", word).casefold() or word
