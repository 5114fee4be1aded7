"""Accounts built by hand, for tests of what is done with an account: small, complete, with spans that hold."""

from hashlib import sha256

from msgspec import structs

from tellings.model.account import (
    ACCOUNT_SCHEMA,
    Account,
    ArticleRecord,
    Gap,
    Label,
    LabelVariant,
    Note,
    TimelineEntry,
)
from tellings.model.entity import Entity, EntityRelation, Form, MentionRef, Role
from tellings.model.lineage import Copy, Origin, Passage
from tellings.model.point import Facet, Point, Reading, Relation, Slot, Support
from tellings.model.span import Evidence
from tellings.model.utterance import QuotationRecord, Utterance

TEXTS = {
    "bell": (
        "Bridge closed after barge hits pier\n\n"
        "OSTERVIK, May 2 (Nordan) - A barge struck the old bridge at Ostervik on Tuesday and hurt dozens of people.\n"
        "The harbour office has closed the bridge, Nordan reported.\n"
        "“We shall rebuild it,” Mayor Ana Lindqvist said.\n"
    ),
    "coast": (
        "Barge rams Ostervik bridge\n\n"
        "A barge struck the old bridge at Ostervik on Wednesday. The coast guard counted 43 injured.\n"
        "Ana Lindquist, the mayor, said: “We will build it again.” She denied that lights had failed.\n"
    ),
    "mirror": (
        "Bridge closed after barge accident\n\n"
        "A barge struck the old bridge at Ostervik on Tuesday and hurt dozens of people.\n"
        "The harbour office has closed the bridge, Nordan reported. Lights had failed, a pilot said.\n"
    ),
}
_SIGLA = {"bell": "A", "coast": "B", "mirror": "C"}
_OUTLETS = {"bell": "The Bell", "coast": "Coast Daily", "mirror": None}
_DATES = {"bell": "2023-05-03", "coast": "2023-05-04", "mirror": None}


def find(article: str, words: str, texts: dict[str, str] | None = None) -> Evidence:
    """Return the first place of some words in an article, as evidence."""
    start = (texts or TEXTS)[article].index(words)
    return Evidence(article, start, start + len(words), words)


def make_record(article: str, text: str, *, siglum: str, **changes: str | None) -> ArticleRecord:
    """Return an article's record with hashes that hold; ``changes`` override any other field."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given: dict[str, str | None] = {
        "outlet": None,
        "headline": text.split("\n", 1)[0] or None,
        "published": None,
        "lang": "en",
        "copy_of": None,
        "url": None,
        "byline": None,
        "reader": "text/1",
        "left_out": None,
    } | changes
    return ArticleRecord(
        id=article,
        siglum=siglum,
        text=text,
        length=len(text),
        text_sha256=digest,
        bytes_sha256=digest,
        **given,  # type: ignore[arg-type]
    )


def make_reading(value: str, *evidence: Evidence, speaker: str | None = None) -> Reading:
    """Return a reading held by the articles of its evidence."""
    articles = tuple(sorted({one.article for one in evidence}))
    return Reading(value, value.casefold(), articles, evidence, speaker)


def make_point(about: str, relation: Relation, *facets: Facet, evidence: tuple[Evidence, ...] = ()) -> Point:
    """Return a point; its evidence is that of its facets, where none is given."""
    held = evidence or tuple(
        sorted({one for facet in facets for reading in facet.readings for one in reading.evidence})
    )
    tellers = len({one.article for one in held})
    return Point(
        id=sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        about=about,
        relation=relation,
        support=Support(tellers, tellers, (1, tellers)),
        evidence=held,
        facets=facets,
    )


def make_facet(
    question: str, slot: Slot, relation: Relation, *readings: Reading, explanation: str = "", score: float = 0.9
) -> Facet:
    """Return a facet."""
    return Facet(
        question=question, slot=slot, relation=relation, score=score, explanation=explanation, readings=readings
    )


def make_account(texts: dict[str, str] | None = None, **parts: object) -> Account:
    """Return an account of some texts that says nothing but ``parts``."""
    chosen = TEXTS if texts is None else texts
    articles = tuple(
        make_record(
            article,
            text,
            siglum=_SIGLA.get(article, chr(ord("A") + number)),
            outlet=_OUTLETS.get(article),
            published=_DATES.get(article),
        )
        for number, (article, text) in enumerate(chosen.items())
    )
    empty: dict[str, object] = dict.fromkeys(
        (
            "entities",
            "points",
            "quotations",
            "utterances",
            "timeline",
            "copies",
            "origins",
            "labels",
            "gaps",
            "notes",
        ),
        (),
    )
    return Account(**({"schema": ACCOUNT_SCHEMA, "articles": articles} | empty | parts))  # type: ignore[arg-type]


def make_bridge_account() -> Account:
    """Return an account of three short reports in which every part has something to say."""
    points = _points()
    return make_account(
        entities=_entities(),
        points=points,
        quotations=_quotations(),
        utterances=(Utterance(id="u1", speaker="e-lindqvist", quotations=("q1", "q2"), relation="reworded"),),
        timeline=(
            TimelineEntry(
                when="2023-05-02",
                earliest="2023-05-02",
                before="2023-05-03",
                what="A barge struck the old bridge",
                points=(points[0].id,),
                evidence=(find("bell", "on Tuesday"), find("mirror", "on Tuesday")),
            ),
        ),
        copies=(_copy(),),
        origins=(
            Origin(article="bell", kind="agency", credits="Nordan", evidence=find("bell", "Nordan reported")),
            Origin(article="mirror", kind="agency", credits="Nordan", evidence=find("mirror", "Nordan reported")),
        ),
        labels=(_label(),),
        gaps=(
            Gap(question="Who steered the barge?", silent=("bell", "coast", "mirror"), told_by=()),
            Gap(question="Had lights failed?", silent=("bell",), told_by=("coast", "mirror")),
        ),
        notes=(Note(kind="no_date", about="mirror", text="No date of publication, so weekdays stay open."),),
    )


def _points() -> tuple[Point, ...]:
    tuesday = make_reading("Tuesday", find("bell", "on Tuesday"), find("mirror", "on Tuesday"))
    dozens = make_reading("dozens", find("bell", "hurt dozens of people"), find("mirror", "hurt dozens of people"))
    day = make_facet(
        "On what day did the barge strike?",
        "time",
        "conflict",
        tuesday,
        make_reading("Wednesday", find("coast", "on Wednesday")),
        explanation="Tuesday = 2023-05-02; Wednesday = 2023-05-03: two days for one accident.",
    )
    hurt = make_facet(
        "How many people were hurt?",
        "quantity",
        "precision",
        dozens,
        make_reading("43", find("coast", "The coast guard counted 43 injured")),
        explanation="43 lies within “dozens”.",
    )
    lights = make_facet(
        "Had lights failed?",
        "polarity",
        "unresolved",
        make_reading("no", find("coast", "She denied that lights had failed"), speaker="Ana Lindquist"),
        make_reading("yes", find("mirror", "Lights had failed"), speaker="a pilot"),
        explanation="The clash is between speakers; nothing decides it.",
        score=0.6,
    )
    place = make_facet(
        "Where was it?",
        "place",
        "agree",
        make_reading("Ostervik", *(find(article, "at Ostervik") for article in TEXTS)),
    )
    closed = (
        find("bell", "The harbour office has closed the bridge"),
        find("mirror", "The harbour office has closed the bridge"),
    )
    return (
        make_point("A barge struck the old bridge", "conflict", day, hurt, place),
        make_point("Whether lights had failed", "unresolved", lights),
        make_point("The bridge is closed", "agree", evidence=closed),
        make_point(
            "The coast guard's count", "single", evidence=(find("coast", "The coast guard counted 43 injured"),)
        ),
    )


def _entities() -> tuple[Entity, ...]:
    swedish = find("bell", "Ana Lindqvist")
    plain = find("coast", "Ana Lindquist")
    return (
        Entity(
            id="e-lindqvist",
            type="person",
            name="Ana Lindqvist",
            forms=(Form("Ana Lindqvist", ("bell",), 1), Form("Ana Lindquist", ("coast",), 1)),
            mentions=tuple(MentionRef(one.article, one.start, one.end) for one in (swedish, plain)),
            roles=(Role("mayor", (find("bell", "Mayor"), find("coast", "the mayor"))),),
            relations=(EntityRelation("leads", "e-ostervik", (find("bell", "Mayor Ana Lindqvist"),)),),
        ),
        Entity(
            id="e-ostervik",
            type="place",
            name="Ostervik",
            forms=(Form("Ostervik", ("bell", "coast", "mirror"), 3),),
            mentions=tuple(
                MentionRef(one.article, one.start, one.end) for one in (find(article, "Ostervik") for article in TEXTS)
            ),
        ),
    )


def _quotations() -> tuple[QuotationRecord, ...]:
    return (
        _quotation("q1", find("bell", "We shall rebuild it,"), "Mayor Ana Lindqvist"),
        _quotation("q2", find("coast", "We will build it again."), "Ana Lindquist"),
    )


def _quotation(id_: str, words: Evidence, speaker_text: str) -> QuotationRecord:
    return QuotationRecord(
        id=id_,
        article=words.article,
        start=words.start,
        end=words.end,
        exact=words.exact,
        direct=True,
        kind="direct",
        cue="said",
        speaker="e-lindqvist",
        speaker_text=speaker_text,
        utterance="u1",
    )


def _copy() -> Copy:
    words = "struck the old bridge at Ostervik on Tuesday and hurt dozens of people"
    passage = Passage(find("mirror", words), find("bell", words))
    return Copy(article="mirror", exemplar="bell", extent="copy", overlap=0.62, reason="published earlier",
                passages=(passage,))  # fmt: skip


def _label() -> Label:
    return Label(
        about="the people hurt",
        slot="wording",
        entity=None,
        variants=(
            LabelVariant("injured", ("coast",), (find("coast", "injured"),)),
            LabelVariant("people", ("bell", "mirror"), (find("bell", "people"), find("mirror", "people"))),
        ),
    )


def make_hostile_account(words: str) -> Account:
    """Return an account of two reports that say ``words`` everywhere: in texts, values, names, dates, addresses."""
    text = f"{words}\n\nThe quay was shut. {words} It was said that the quay was open."
    texts = {"one": text, "two": f"The quay was open.\n\n{words}"}
    both = tuple(find(article, words, texts) for article in texts)
    shut, opened = find("one", "The quay was shut", texts), find("two", "The quay was open", texts)
    facet = make_facet(
        words,
        "other",
        "conflict",
        make_reading(words, shut, speaker=words),
        make_reading("open", opened, both[1]),
        explanation=words,
    )
    alike = make_facet(words, "place", "agree", make_reading(words, *both))
    points = (
        make_point(words, "conflict", facet, alike),
        make_point(f"2 {words}", "agree", evidence=both),
        make_point(f"3 {words}", "single", evidence=both[:1]),
    )
    account = make_account(
        texts,
        points=points,
        entities=(_hostile_entity(words, both),),
        quotations=tuple(_hostile_quotation(words, one) for one in both),
        utterances=(Utterance(id=words, speaker="e1", quotations=("qone", "qtwo"), relation="reworded"),),
        timeline=(TimelineEntry(when=words, earliest=words, before=words, what=words, points=(words,), evidence=both),),
        copies=(
            Copy(
                article="one",
                exemplar="two",
                extent="partial",
                overlap=0.4,
                reason=words,
                passages=(Passage(both[0], both[1]), Passage(both[1], both[0], "reworded")),
            ),
        ),
        origins=(Origin(article="one", kind="agency", credits=words, evidence=both[0]),),
        labels=(Label(about=words, slot="wording", entity=None, variants=(LabelVariant(words, ("one",), both[:1]),)),),
        gaps=(Gap(question=words, silent=("one",), told_by=("two",)), Gap(question=words, silent=(), told_by=())),
        notes=(Note(kind=words, about="one", text=words), Note(kind="x", about=words, text=words)),
    )
    first = make_record(
        "one",
        text,
        siglum=words,
        outlet=words,
        headline=f"{words} headline",
        published=words,
        lang=words,
        url=words,
        byline=words,
        reader=words,
        copy_of="two",
    )
    second = make_record("two", texts["two"], siglum="B", headline=words, url=f"javascript:{words}", left_out=words)
    return structs.replace(account, articles=(first, second))


def _hostile_entity(words: str, both: tuple[Evidence, ...]) -> Entity:
    return Entity(
        id="e1",
        type="person",
        name=words,
        forms=(Form(words, ("one", "two"), 2), Form("quay", ("one",), 1)),
        mentions=tuple(MentionRef(one.article, one.start, one.end) for one in both),
        roles=(Role(words, both),),
        relations=(EntityRelation("not_same_as", words, both, words),),
    )


def _hostile_quotation(words: str, one: Evidence) -> QuotationRecord:
    return QuotationRecord(
        id=f"q{one.article}",
        article=one.article,
        start=one.start,
        end=one.end,
        exact=one.exact,
        direct=True,
        kind="direct",
        cue=words,
        speaker="e1" if one.article == "one" else None,
        speaker_text=words,
        utterance=words,
    )
