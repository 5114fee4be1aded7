"""JSON and JSON Lines of articles."""

from collections.abc import Iterator
from itertools import islice

import msgspec

from tellings.model.article import Article
from tellings.model.errors import NoArticleError, ReadError
from tellings.model.limits import RAISE, Limits
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.decoding import decode
from tellings.readers.faults import make_fault
from tellings.readers.formats import find_format
from tellings.readers.jsonvalues import JsonValue, is_object, parse_json
from tellings.readers.parts import make_report
from tellings.readers.plain import hash_bytes, name_article
from tellings.readers.records import ACCOUNT, find_records, is_record, parse_record

LINES = (".jsonl", ".ndjson", ".jsonlines")
"""Endings of files that hold one object a line."""

MOST_PROBLEMS = 20
"""Problems of one file that are told one by one."""

_NO_ARTICLE = (
    "has no text with a headline, date, address or outlet beside it; docs/reference/formats.md tells which fields"
)


class _Record(msgspec.Struct, frozen=True):
    """A value that may be an article: the path and place that people know it by, its name, and what was noted."""

    path: str
    place: str
    name: str
    value: JsonValue
    notes: tuple[str, ...] = ()


class JsonReader:
    """Reads articles from JSON that has their fields: an object, a list, a list in an object, an object a line."""

    name = "json/1"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is JSON, by its content."""
        return find_format(head, name) == "json"

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the articles, and a problem for each line or item that is none.

        Raises:
            ReadError: the file is malformed as a whole.
            NoArticleError: it is JSON of something else.
        """
        decoded = decode(blob.data)
        notes = (decoded.note,) if decoded.note else ()
        _refuse_many(decoded.text, blob.limits)
        records = (_read_lines if _is_lines(blob.name, decoded.text) else _read_whole)(
            blob.name, decoded.text, blob.limits
        )
        lost, stored = 0, hash_bytes(blob.data)
        for record in records:
            item = record if isinstance(record, Problem) else self._try_to_make(record, stored, notes)
            lost += isinstance(item, Problem)
            if isinstance(item, Article) or lost <= MOST_PROBLEMS:
                yield item
        if lost > MOST_PROBLEMS:
            yield Problem(blob.name, f"{lost - MOST_PROBLEMS} more of its items can't be read, for like reasons")

    def _try_to_make(self, record: _Record, stored: str, notes: tuple[str, ...]) -> Article | Problem:
        """Make an article of a record; what goes wrong with it does not stop the others."""
        try:
            return self._make(record, stored, notes)
        except Exception as error:
            return make_fault(record.path, error)

    def _make(self, record: _Record, stored: str, notes: tuple[str, ...]) -> Article | Problem:
        value = record.value
        if not is_object(value) or not is_record(value):
            return Problem(record.path, f"{record.place}{_NO_ARTICLE}")
        try:
            parts = parse_record(value)
        except ReadError as error:
            return Problem(record.path, f"{record.place}{error}")
        if not parts.body.strip():
            return Problem(record.path, f"{record.place}holds markup that shows no words; give its text")
        parts = msgspec.structs.replace(parts, notes=(*notes, *record.notes, *parts.notes))
        return make_report(parts, name=record.name, stored=stored, reader=self.name)


def _refuse_many(text: str, limits: Limits) -> None:
    if sum(map(text.count, "[{,")) > limits.json_marks:
        most = f"holds more than {limits.json_marks:,} values, the most that is read of one file"
        raise ReadError(f"{most}; give parts, {RAISE}")


def _too_many(limits: Limits) -> ReadError:
    return ReadError(f"holds more than {limits.items:,} items, the most that is read of one file; split it, {RAISE}")


def is_account(head: bytes) -> bool:
    """Whether bytes begin as an account of Tellings does."""
    return b'"schema"' in head[:40] and ACCOUNT.encode() in head[:80]


def _is_lines(name: str, text: str) -> bool:
    """Whether each line is an object of its own: by the ending, or by the first two lines."""
    if name.lower().endswith(LINES):
        return True
    lines = [line.strip() for line in text.lstrip()[:1_000_000].split("\n", 2)[:2]]
    return len(lines) == 2 and all(line.startswith("{") and line.endswith("}") for line in lines)


def _read_lines(name: str, text: str, limits: Limits) -> Iterator[_Record | Problem]:
    if text.count("\n{") >= limits.items:
        raise _too_many(limits)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            parsed = parse_json(line)
        except ValueError as error:
            what = str(error).replace("line 1, ", "", 1)
            yield Problem(f"{name}:{number}", f"is malformed JSON: {what}; mend this line, the others are read")
            continue
        stem = f"{name_article(name)}-{number}"
        yield _Record(f"{name}:{number}", "", stem, parsed.value, parsed.notes)


def _read_whole(name: str, text: str, limits: Limits) -> Iterator[_Record | Problem]:
    try:
        parsed = parse_json(text)
    except ValueError as error:
        raise ReadError(f"is malformed JSON: {error}; mend it, or give its articles one a line") from error
    found = list(islice(find_records(parsed.value), limits.items + 1))
    if len(found) > limits.items:
        raise _too_many(limits)
    if not any(is_record(value) for _, value in found):
        raise NoArticleError(f"is JSON, but no list of articles: it {_NO_ARTICLE}")
    stem = name_article(name)
    for number, (place, value) in enumerate(found, 1):
        own = stem if len(found) == 1 else f"{stem}-{number}"
        yield _Record(name, f"{place} " if place else "", own, value, parsed.notes if number == 1 else ())
