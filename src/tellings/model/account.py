"""The account of an event: what a comparison returns."""

import msgspec

from tellings.model.consultation import Consultation
from tellings.model.decisions import DecisionRecord
from tellings.model.entity import Entity
from tellings.model.lineage import Copy, Origin
from tellings.model.point import Point, Slot
from tellings.model.span import Evidence, Span
from tellings.model.utterance import QuotationRecord, Utterance

ACCOUNT_SCHEMA = "tellings/account/1"
ANNOTATIONS_SCHEMA = "tellings/annotations/1"


class ArticleRecord(msgspec.Struct, frozen=True, kw_only=True):
    """An article as the account names it, with its text and hashes, so that every span can be checked.

    ``siglum`` is a letter by date of publication, then hash; ``copy_of`` the id of the article that this one copies;
    ``left_out`` says why an article takes no part in the comparison, or is ``None``; ``furniture`` are the lines that
    the reading found to be left over from the page; ``published_from`` and ``modified_from`` say where the dates were
    found, and ``cut`` by which words the file says that its text goes on elsewhere.
    """

    id: str
    siglum: str
    outlet: str | None
    headline: str | None
    published: str | None
    lang: str | None
    text_sha256: str
    bytes_sha256: str
    length: int
    copy_of: str | None
    url: str | None
    byline: str | None
    reader: str
    left_out: str | None
    text: str
    modified: str | None = None
    published_from: str | None = None
    modified_from: str | None = None
    cut: str | None = None
    furniture: tuple[Span, ...] = ()


class TimelineEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What happened when: an EDTF string with its interval, and the points that say so."""

    when: str
    earliest: str | None = msgspec.field(name="from")
    before: str | None
    what: str
    points: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


class LabelVariant(msgspec.Struct, frozen=True):
    """A word or phrase that reports use for one thing."""

    label: str
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """What the reports call the same thing ("warlords" / "leaders"); ``entity`` where it has a name."""

    about: str
    slot: Slot
    entity: str | None
    variants: tuple[LabelVariant, ...]


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """What some reports (``silent``) do not say while others do, or what none says (``told_by`` is empty).

    A report that is cut is never silent: nobody knows what it leaves out.
    """

    question: str
    silent: tuple[str, ...]
    told_by: tuple[str, ...]
    points: tuple[str, ...] = ()


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the reader of an account should know: ``about`` is an article's id, or ``None``."""

    kind: str
    about: str | None
    text: str


class Account(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The account of an event as DESIGN states it: every value points at spans of the originals.

    ``model`` says what was asked of a language model; it is left out of JSON where none was asked. ``corrections`` are
    what reports say of their own texts ("An earlier version said ..."); nothing in them is a reading, and they are left
    out of JSON where there are none. ``decisions`` are those of people that were applied, or fit nothing.
    """

    schema: str
    articles: tuple[ArticleRecord, ...]
    entities: tuple[Entity, ...]
    points: tuple[Point, ...]
    quotations: tuple[QuotationRecord, ...]
    utterances: tuple[Utterance, ...]
    timeline: tuple[TimelineEntry, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    labels: tuple[Label, ...]
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    model: Consultation | None = None
    corrections: tuple[Evidence, ...] = ()
    decisions: tuple[DecisionRecord, ...] = ()
