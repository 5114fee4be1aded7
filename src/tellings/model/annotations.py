"""What one article says, with spans: the result of annotating it."""

from decimal import Decimal
from typing import Literal

import msgspec

from tellings.model.span import Span
from tellings.model.syntax import Syntax

EntityType = Literal["person", "org", "place", "group", "other"]
SentenceKind = Literal["headline", "body", "caption", "question", "furniture", "correction"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "planned", "possible", "conditional", "demanded", "alleged"]
AttributeKind = Literal["age", "office", "kin", "nationality", "home", "leads", "member", "title", "alias"]
ArgumentRole = Literal["agent", "patient", "recipient", "time", "place", "cause", "manner", "content", "other"]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence, or one left-over line; ``statement`` is false for what states nothing (menus, credits, questions).

    ``first`` and ``last`` are the half-open range of its tokens.
    """

    start: int
    end: int
    statement: bool
    kind: SentenceKind
    first: int
    last: int


class Mention(msgspec.Struct, frozen=True):
    """A span that names something; ``exact`` are its words, without article or possessive ending."""

    start: int
    end: int
    exact: str
    type: EntityType


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression with its value.

    ``value`` is a TIMEX3 value ("2022-01-10", "P2W"), with an X for each digit that nothing tells, so that a Monday
    without a date to hang it on is one of some week of some year. ``edtf`` is its EDTF string; ``earliest`` and
    ``before`` are the half-open interval as ISO 8601 (days or minutes), or ``None`` where nothing anchors it.
    ``anchor`` names what the value hangs on (an ISO date) and ``derivation`` says in words how it was reached.
    ``utc_offset`` is how far a time of day is from UTC, in minutes, east positive, where the text tells it; ``zone`` is
    the zone that its words name, in lower case, also where its meaning stays open ("ist", "dhaka", "local").
    """

    start: int
    end: int
    exact: str
    type: TimexType
    value: str
    edtf: str | None = None
    earliest: str | None = msgspec.field(default=None, name="from")
    before: str | None = None
    anchor: str | None = None
    derivation: str = ""
    utc_offset: int | None = None
    zone: str | None = None


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its range, unit and what is counted.

    ``low`` and ``high`` are the bounds, both included; ``None`` is open ("at least 50" has no ``high``). ``unit`` is
    a currency (ISO 4217), "percent", "year" for ages, a unit of measure, "times" for what multiplies, or "ordinal"
    ("the third attack"); a rate adds what it is reckoned by ("USD per hour"); ``None`` for a bare count. ``counted`` is
    the lemma of what is counted with its modifiers ("German soldier"); ``head`` the span of that noun, if any;
    ``event`` the lemma of the verb or event noun that governs it ("kill", "injure").
    """

    start: int
    end: int
    exact: str
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    counted: str | None = None
    approximate: bool = False
    head: Span | None = None
    event: str | None = None
    event_span: Span | None = None


class Cited(msgspec.Struct, frozen=True):
    """A span with its words: a cue, a speaker, a correction."""

    start: int
    end: int
    exact: str


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words or content that the article gives to a speaker; ``content`` lies inside the marks of a direct one.

    ``antecedent`` is the name, or the phrase that brought in somebody nameless, that a pronoun or a description likely
    stands for. ``continues`` is the content of the quotation before that this one goes on with, as a part of one
    saying.
    """

    kind: QuotationKind
    content: Span
    cue: Cited | None = None
    speaker: Cited | None = None
    antecedent: Cited | None = None
    continues: Span | None = None


class Predicate(msgspec.Struct, frozen=True):
    """The verb or event noun of a statement; ``lemma`` carries its particle ("take over")."""

    start: int
    end: int
    lemma: str


class Argument(msgspec.Struct, frozen=True):
    """A participant or circumstance of a statement, with the preposition that brings it in, if any."""

    role: ArgumentRole
    start: int
    end: int
    marker: str | None = None


class Attribution(msgspec.Struct, frozen=True):
    """By whose word a statement stands: the speaker and the cue, as spans."""

    speaker: Cited | None
    cue: Cited | None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that an article says happened or is so, at clause level."""

    start: int
    end: int
    exact: str
    predicate: Predicate
    arguments: tuple[Argument, ...] = ()
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    attribution: Attribution | None = None


class Attribute(msgspec.Struct, frozen=True, kw_only=True):
    """What an article says of a named thing: its age, office, kin and the like.

    ``mention`` is the span of the name, ``value`` of the words that give the value ("acting Foreign Minister"), and
    ``start``/``end`` the shortest stretch that shows both. ``normal`` is the value made comparable. For ``kin`` and
    ``leads`` and ``member`` the value is another thing, and ``relation`` says which ("son_of").
    """

    kind: AttributeKind
    mention: Span
    value: Span
    start: int
    end: int
    normal: str
    relation: str | None = None


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of an article that are not its running text.

    ``furniture`` holds left-over lines, and labels that stand before a sentence in its line ("Image caption");
    ``captions`` the lines that describe a picture; ``corrections`` what the report says of its own text.
    """

    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    dateline_place: Span | None = None
    dateline_date: Span | None = None
    dateline_agency: Span | None = None
    furniture: tuple[Span, ...] = ()
    captions: tuple[Span, ...] = ()
    corrections: tuple[Span, ...] = ()


class Annotations(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read in one article, each layer in text order.

    ``corrections`` are what the report says of its own text ("An earlier version said ..."). What stands in them is in
    no other layer but the sentences, since the report does not say it any more.
    """

    article: str
    layout: Layout
    syntax: Syntax
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]
    attributes: tuple[Attribute, ...]
    corrections: tuple[Cited, ...] = ()
