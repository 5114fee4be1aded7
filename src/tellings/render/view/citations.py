"""Pieces of evidence as a page cites them: numbered in the order of their first appearance, with the words around."""

import re
from collections.abc import Iterable, Mapping

import msgspec

from tellings.model.account import Account
from tellings.model.span import Evidence
from tellings.render.view.letters import Letter, assign_letters, find_letter
from tellings.render.view.sentences import SENTENCE_END

CONTEXT = 90
"""Code points of the sentence that are shown on each side of the evidence: with the evidence, two or three lines."""

LONGEST = 320
"""Code points of one piece of evidence that are shown beside its reading; a longer one loses its middle there."""

_STOP = re.compile(rf"{SENTENCE_END.pattern}|[\r\n\u2028\u2029]+")
_ENDED = re.compile(r"[.!?][\"'”’)\]]*\s*\Z")


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of evidence: its number, its report, its place in the text, its words, and those before and after."""

    number: int
    letter: Letter
    article: str
    start: int
    end: int
    exact: str
    before: str
    after: str

    @property
    def anchor(self) -> str:
        """The address of the place in the report's column."""
        return f"t-{self.letter.key}-{self.start}"

    @property
    def shown(self) -> str:
        """The words, with their middle left out where they are long."""
        if len(self.exact) <= LONGEST:
            return self.exact
        half = LONGEST // 2
        return f"{_keep_start(self.exact, half)} … {_keep_end(self.exact, half)}"


class Citations:
    """Numbers evidence as it is cited; the same place keeps its number."""

    def __init__(self, account: Account) -> None:
        """Start at one, with the texts and letters of an account."""
        self.letters: Mapping[str, Letter] = assign_letters(account.articles)
        self._texts = {record.id: record.text for record in account.articles}
        self._cited: dict[tuple[str, int, int], Citation] = {}

    @property
    def all(self) -> tuple[Citation, ...]:
        """Everything that was cited, by its number."""
        return tuple(self._cited.values())

    def cite(self, evidence: Evidence) -> Citation:
        """Return the citation of a piece of evidence."""
        key = (evidence.article, evidence.start, evidence.end)
        if key not in self._cited:
            self._cited[key] = self._make(evidence)
        return self._cited[key]

    def cite_all(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """Return the citations of several pieces, by letter and place; a piece inside another one adds nothing."""
        ordered = sorted(set(evidence), key=lambda one: (find_letter(self.letters, one.article), one.start, -one.end))
        kept: list[Evidence] = []
        for one in ordered:
            if not (kept and kept[-1].article == one.article and one.end <= kept[-1].end):
                kept.append(one)
        return tuple(map(self.cite, kept))

    def _make(self, evidence: Evidence) -> Citation:
        text = self._texts.get(evidence.article, "")
        holds = text[evidence.start : evidence.end] == evidence.exact
        return Citation(
            number=len(self._cited) + 1,
            letter=find_letter(self.letters, evidence.article),
            article=evidence.article,
            start=evidence.start,
            end=evidence.end,
            exact=evidence.exact,
            before=_before(text, evidence.start) if holds else "",
            after=_after(text, evidence.start, evidence.end) if holds else "",
        )


def _before(text: str, start: int) -> str:
    """The words of the sentence before a place, as many as there is room for."""
    window = text[max(0, start - 2 * CONTEXT) : start]
    sentence = window[max((match.end() for match in _STOP.finditer(f"{window}X")), default=0) :]
    if len(sentence) <= CONTEXT and (len(sentence) < len(window) or len(window) == start):
        return sentence.lstrip()
    return f"… {_keep_end(sentence, CONTEXT)}"


def _after(text: str, start: int, end: int) -> str:
    """The words of the sentence after a place, as many as there is room for."""
    if _ENDED.search(text[start:end]):
        return ""
    window = text[end : end + 2 * CONTEXT]
    stop = _STOP.search(window)
    sentence = window[: stop.end()].rstrip() if stop else window.rstrip()
    if len(sentence) <= CONTEXT and (stop is not None or end + len(window) == len(text)):
        return sentence
    return f"{_keep_start(sentence, CONTEXT)} …"


def _keep_start(words: str, limit: int) -> str:
    """The first words that fit, whole ones if there are any."""
    kept = words[:limit]
    return kept if " " not in kept.strip() else kept[: kept.rindex(" ")]


def _keep_end(words: str, limit: int) -> str:
    """The last words that fit, whole ones if there are any."""
    kept = words[-limit:]
    return kept if " " not in kept.strip() else kept[kept.index(" ") + 1 :]
