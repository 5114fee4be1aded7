"""Every span of an account against the text that it carries and against the originals."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.model.account import Account, ArticleRecord
from tellings.model.article import Article

SHOWN = 40
"""Characters of a wrong passage that are shown."""


_KEYS = (("bytes_sha256", "text_sha256"), ("bytes_sha256", "id"), ("bytes_sha256",), ("text_sha256",), ("id",))
"""What an original and a record may have in common, the surest first."""


class Flaw(msgspec.Struct, frozen=True):
    """Something in an account that does not hold: of which article, where (a place in text or account), and what."""

    article: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.article} {self.place}: {self.message}"


class Verification(msgspec.Struct, frozen=True):
    """What was checked, how many spans it held, and what does not hold: nothing, if the account is sound."""

    articles: int
    spans: int
    flaws: tuple[Flaw, ...]


class _Named(msgspec.Struct, frozen=True):
    """A span that an account names: where in the account it does, and the words, if it gives them."""

    place: str
    article: str
    start: int
    end: int
    exact: str | None


def verify_account(account: Account, originals: Sequence[Article] | None = None) -> Verification:
    """Check an account's texts, hashes and spans against the texts it carries and, if given, against the originals.

    An original is matched by the hashes of its bytes and text, else by its bytes and id (a file may hold several), else
    by one of the three.
    """
    matches = {record.id: _match(record, originals or ()) for record in account.articles}
    flaws = [*_check_ids(account)]
    for record in account.articles:
        flaws.extend(_check_record(record))
        if originals is not None:
            flaws.extend(_check_original(record, matches[record.id]))
    spans = tuple(_find_spans(account, ""))
    texts = {record.id: record.text for record in account.articles}
    read = {id: article.text for id, article in matches.items() if article is not None}
    for span in spans:
        flaws.extend(_check_span(span, texts, "the text that the account carries"))
        if read.get(span.article) != texts.get(span.article) and span.article in read:
            flaws.extend(_check_span(span, read, "the original"))
    return Verification(len(account.articles), len(spans), tuple(flaws))


def _match(record: ArticleRecord, originals: Sequence[Article]) -> Article | None:
    for names in _KEYS:
        for article in originals:
            if all(getattr(article, name) == getattr(record, name) for name in names):
                return article
    return None


def _check_ids(account: Account) -> Iterator[Flaw]:
    for name in ("id", "siglum"):
        counts = Counter(getattr(record, name) for record in account.articles)
        for value, times in sorted(counts.items()):
            if times > 1:
                yield Flaw(value, f"articles[].{name}", f"is the {name} of {times} articles; each needs its own")


def _check_record(record: ArticleRecord) -> Iterator[Flaw]:
    if _hash(record.text) != record.text_sha256:
        yield Flaw(record.id, "text", "the text that the account carries does not have the hash stated for it")
    if len(record.text) != record.length:
        yield Flaw(record.id, "length", f"is stated as {record.length}, but the text has {len(record.text)} characters")


def _check_original(record: ArticleRecord, original: Article | None) -> Iterator[Flaw]:
    if original is None:
        message = f"no report given has its SHA-256 ({record.text_sha256[:12]}...) or its id; give it too"
        yield Flaw(record.id, "original", message)
    elif original.text != record.text:
        offset = _find_difference(record.text, original.text)
        message = (
            f"the account has {_show(record.text[offset:])} where the original has {_show(original.text[offset:])}"
        )
        yield Flaw(record.id, f"character {offset}", message)
    elif original.text_sha256 != record.text_sha256:
        yield Flaw(record.id, "text_sha256", f"is {record.text_sha256}, but the original has {original.text_sha256}")
    elif original.bytes_sha256 != record.bytes_sha256:
        message = f"is {record.bytes_sha256}, but the original, of the same text, has {original.bytes_sha256}"
        yield Flaw(record.id, "bytes_sha256", message)


def _find_spans(value: object, place: str) -> Iterator[_Named]:
    """Every value inside ``value`` that names a span of an article."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _find_spans(item, f"{place}[{number}]")
    elif isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        if {"article", "start", "end"} <= set(names):
            article, start, end = (getattr(value, name) for name in ("article", "start", "end"))
            yield _Named(place, article, start, end, getattr(value, "exact", None))
        for name in names:
            yield from _find_spans(getattr(value, name), f"{place}.{name}" if place else name)


def _check_span(span: _Named, texts: Mapping[str, str], where: str) -> Iterator[Flaw]:
    text = texts.get(span.article)
    place = f"{span.start}:{span.end} ({span.place})"
    if text is None:
        yield Flaw(span.article, place, "is in no article of the account")
    elif not 0 <= span.start < span.end <= len(text):
        yield Flaw(span.article, place, f"lies outside of {where}, which has {len(text)} characters")
    elif span.exact is not None and text[span.start : span.end] != span.exact:
        found = text[span.start : span.end]
        offset = _find_difference(span.exact, found)
        message = f"expected {_show(span.exact[offset:])} at {span.start + offset}, but {where} has"
        yield Flaw(span.article, place, f"{message} {_show(found[offset:])}")


def _find_difference(left: str, right: str) -> int:
    """The offset of the first character in which two texts differ."""
    pairs = zip(left, right, strict=False)
    return next((offset for offset, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def _show(text: str) -> str:
    return f"{text[:SHOWN]!r}" if text else "its end"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
