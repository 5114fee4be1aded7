"""What a person decides of an account: the subjects as they are kept, and the words that find them again."""

from tellings.model.account import Account, ArticleRecord
from tellings.model.decisions import DecidedSpan, DecisionKind
from tellings.model.errors import DataError
from tellings.model.span import Evidence


def find_subjects(
    account: Account, what: DecisionKind, subjects: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[DecidedSpan, ...]]:
    """Find what a decision is about: its subjects as they are kept, and the words that find them again.

    Raises:
        DataError: the account has no such name, point or report.
    """
    if what in ("same", "different", "split"):
        for name in subjects:
            if not any(form.form.casefold() == name.casefold() for entity in account.entities for form in entity.forms):
                raise DataError(f"the account has no name {name!r}")
        return subjects, ()
    if what == "not-a-conflict":
        return _find_conflict(account, subjects[0])
    records = [_find_record(account, name) for name in (subjects if what == "not-a-copy" else subjects[:1])]
    names = tuple(record.id for record in records)
    return (names if what == "not-a-copy" else (*names, subjects[1])), tuple(map(_span_beginning, records))


def _find_conflict(account: Account, id_: str) -> tuple[tuple[str, ...], tuple[DecidedSpan, ...]]:
    facets = [f for p in account.points if p.id == id_ for f in p.facets if f.relation == "conflict"]
    if not facets:
        raise DataError(f"the account has no point {id_!r} with a conflict")
    spans = {_span(account, e) for facet in facets for reading in facet.readings for e in reading.evidence}
    return tuple(dict.fromkeys(facet.question for facet in facets)), tuple(sorted(spans))


def _find_record(account: Account, name: str) -> ArticleRecord:
    found = [r for r in account.articles if r.id == name] or [r for r in account.articles if r.siglum == name]
    if not found:
        names = ", ".join(f"{record.siglum} ({record.id})" for record in account.articles)
        raise DataError(f"the account has no article {name!r}; it has {names or 'none'}")
    return found[0]


def _span_beginning(record: ArticleRecord) -> DecidedSpan:
    """The first line of a report that is no empty one, by which it is known."""
    line = next((line for line in record.text.split("\n") if line.strip()), record.text)
    start = record.text.index(line)
    return DecidedSpan(record.text_sha256, start, start + len(line), line)


def _span(account: Account, evidence: Evidence) -> DecidedSpan:
    hashes = {record.id: record.text_sha256 for record in account.articles}
    return DecidedSpan(hashes[evidence.article], evidence.start, evidence.end, evidence.exact)
