"""On whose word a point rests, article by article: speakers, agencies, outlets, and texts that are copied."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.model.entity import Entity
from tellings.model.lineage import Copy, Lineage, Origin
from tellings.model.point import Chain, Point, SharedKind
from tellings.model.span import Evidence
from tellings.model.utterance import QuotationRecord

_UNNAMED = frozenset("he she they it i we you who one some many others this that".split())
"""Words that name no speaker by themselves."""


class Tie(msgspec.Struct, frozen=True, order=True):
    """What two articles that both have it share: a text, agency, outlet or speaker; ``name`` is for people."""

    kind: SharedKind
    key: str
    name: str | None = None


class Known(msgspec.Struct, frozen=True):
    """What is known of a story's texts and sayings: all by the id of the article."""

    quotations: Mapping[str, tuple[QuotationRecord, ...]]
    agencies: Mapping[str, Origin]
    published: Mapping[str, str]
    outlets: Mapping[str, tuple[Origin, ...]]
    copies: tuple[Copy, ...]
    names: Mapping[str, str]


def learn(lineage: Lineage, quotations: Sequence[QuotationRecord], entities: Sequence[Entity]) -> Known:
    """Put what is known of a story's texts and sayings in order; ``published`` names agencies by their own articles."""
    said: dict[str, list[QuotationRecord]] = {}
    for quotation in quotations:
        said.setdefault(quotation.article, []).append(quotation)
    credited: dict[str, dict[str, Origin]] = {}
    outlets: dict[str, list[Origin]] = {}
    for origin in lineage.origins:
        if origin.kind == "agency":
            credited.setdefault(origin.article, {}).setdefault(origin.credits, origin)
        elif origin.kind == "outlet":
            outlets.setdefault(origin.article, []).append(origin)
    return Known(
        quotations={article: tuple(records) for article, records in said.items()},
        agencies={article: next(iter(found.values())) for article, found in credited.items() if len(found) == 1},
        published={o.report: o.credits for o in lineage.origins if o.kind == "agency" and o.report is not None},
        outlets={article: tuple(found) for article, found in outlets.items()},
        copies=lineage.copies,
        names={entity.id: entity.name for entity in entities},
    )


def list_evidence(point: Point) -> dict[str, list[Evidence]]:
    """The evidence of a point and of its readings, by article."""
    found: dict[str, list[Evidence]] = {}
    for one in (*point.evidence, *(e for facet in point.facets for r in facet.readings for e in r.evidence)):
        found.setdefault(one.article, []).append(one)
    return found


def find_ties(evidence: Mapping[str, Sequence[Evidence]], known: Known) -> dict[str, list[tuple[Tie, Evidence]]]:
    """What each article's word rests on at a point, with the words that show it; ``evidence`` is the point's."""
    ties = {article: [*_find_own(article, spans, known)] for article, spans in evidence.items()}
    for copy in known.copies:
        passage = _find_passage(copy, evidence)
        if passage is not None:
            tie = Tie("text", f"{copy.exemplar} {copy.article}", copy.exemplar)
            ties[copy.article].append((tie, passage[0]))
            ties[copy.exemplar].append((tie, passage[1]))
    return ties


def trace_chains(ties: Mapping[str, Sequence[tuple[Tie, Evidence]]]) -> tuple[Chain, ...]:
    """The chain of each article whose word at a point rests on somebody else's."""
    return tuple(_make_chain(article, found) for article, found in sorted(ties.items()) if _rests(article, found))


def _rests(article: str, ties: Sequence[tuple[Tie, Evidence]]) -> bool:
    return any(tie.kind != "text" or tie.name != article for tie, _ in ties)


def _make_chain(article: str, ties: Sequence[tuple[Tie, Evidence]]) -> Chain:
    found = [(tie, shown) for tie, shown in ties if tie.name != article]
    speakers = [tie.name for tie, _ in found if tie.kind == "speaker"]
    others = [tie.name for kind in ("agency", "outlet", "text") for tie, _ in found if tie.kind == kind]
    return Chain(
        article=article,
        attributed_to=speakers[0] if speakers else None,
        originates_from=others[0] if others else None,
        evidence=tuple(sorted({shown for _, shown in found})),
    )


def _find_own(article: str, spans: Sequence[Evidence], known: Known) -> Iterator[tuple[Tie, Evidence]]:
    """Yield what an article itself says of whose word it gives."""
    agency = known.agencies.get(article)
    if agency is not None:
        yield Tie("agency", agency.credits.casefold(), agency.credits), agency.evidence
    elif article in known.published:
        yield Tie("agency", known.published[article].casefold(), known.published[article]), spans[0]
    for origin in known.outlets.get(article, ()):
        if any(_share(origin.evidence, span) for span in spans):
            yield Tie("outlet", origin.credits.casefold(), origin.report or origin.credits), origin.evidence
    quotations = [_find_quotation(span, known.quotations.get(article, ())) for span in spans]
    speakers = {_name_speaker(quotation, known.names) for quotation in quotations}
    if len(speakers) == 1 and (speaker := speakers.pop()) is not None and quotations[0] is not None:
        q = quotations[0]
        yield Tie("speaker", speaker[0], speaker[1]), Evidence(article, q.start, q.end, q.exact)


def _find_quotation(span: Evidence, quotations: Sequence[QuotationRecord]) -> QuotationRecord | None:
    """The quotation in which most of a span lies."""
    for quotation in quotations:
        shared = min(span.end, quotation.end) - max(span.start, quotation.start)
        if 2 * shared >= span.end - span.start:
            return quotation
    return None


def _name_speaker(quotation: QuotationRecord | None, names: Mapping[str, str]) -> tuple[str, str] | None:
    """What tells a speaker from others, and the name; nothing where only a pronoun stands for one."""
    if quotation is None:
        return None
    if quotation.speaker is not None:
        return quotation.speaker, names.get(quotation.speaker, quotation.speaker_text or quotation.speaker)
    words = " ".join((quotation.speaker_text or "").split())
    return (words.casefold(), words) if words and words.casefold() not in _UNNAMED else None


def _find_passage(copy: Copy, evidence: Mapping[str, Sequence[Evidence]]) -> tuple[Evidence, Evidence] | None:
    """The passage of a copy that holds what both articles say at a point; of one copied as a whole, any will do."""
    copied, exemplar = evidence.get(copy.article, ()), evidence.get(copy.exemplar, ())
    if not copied or not exemplar:
        return None
    for passage in copy.passages:
        if any(_share(passage.article, e) for e in copied) and any(_share(passage.exemplar, e) for e in exemplar):
            return passage.article, passage.exemplar
    first = copy.passages[0]
    return (first.article, first.exemplar) if copy.extent == "copy" else None


def _share(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
