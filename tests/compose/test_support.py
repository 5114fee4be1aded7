"""Which reports are one witness at a point, on points made by hand."""

import pytest

import tellings
from tellings.compose.chains import find_ties, learn, list_evidence, trace_chains
from tellings.compose.support import group_articles, support_points
from tellings.model.entity import Entity
from tellings.model.lineage import Copy, CreditKind, Lineage, Origin, Passage
from tellings.model.point import Facet, Point, Reading, Shared, Support
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.model.utterance import QuotationRecord
from tellings.pipeline.annotate import annotate_articles

WORDS = "The lock gate broke at dawn, and three barges lie aground below the town of Verrin."


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    articles = [tellings.article(f"Lock shut\n\n{WORDS}", id=id, outlet=f"Paper {id}") for id in "abc"]
    return list(annotate_articles(articles))


def tell(article: str) -> Evidence:
    return Evidence(article, 11, 11 + len(WORDS), WORDS)


def make_point(*articles: str, facets: tuple[Facet, ...] = ()) -> Point:
    evidence = tuple(map(tell, articles))
    return Point(id="p", about="p", relation="agree", support=Support(0, 0, (0, 0)), facets=facets, evidence=evidence)


def credit(article: str, kind: CreditKind, name: str, report: str | None = None) -> Origin:
    return Origin(article=article, kind=kind, credits=name, evidence=tell(article), report=report)


def copy(article: str, exemplar: str) -> Copy:
    passages = (Passage(tell(article), tell(exemplar)),)
    return Copy(article=article, exemplar=exemplar, extent="partial", overlap=0.2, reason="", passages=passages)


def say(article: str) -> QuotationRecord:
    return QuotationRecord(
        id=article, article=article, start=11, end=11 + len(WORDS), exact=WORDS, direct=False,
        kind="indirect", cue="said", speaker="mayor", speaker_text="Lind",
    )  # fmt: skip


def support(reports: list[Report], lineage: Lineage, *said: str) -> Support:
    mayor = Entity(id="mayor", type="person", name="Ana Lind", forms=(), mentions=())
    records = [say(article) for article in said]
    (point,) = support_points([make_point("a", "b", "c")], reports, lineage, quotations=records, entities=[mayor])
    return point.support


def test_reports_without_a_credit_are_one_to_three_origins(reports: list[Report]) -> None:
    assert support(reports, Lineage((), ())) == Support(3, 3, (1, 3))


def test_a_passage_that_two_share_makes_them_one_witness(reports: list[Report]) -> None:
    found = support(reports, Lineage((copy("b", "a"),), ()))
    assert (found.origins, found.shared) == ((1, 2), (Shared(("a", "b"), "text"),))


def test_three_reprints_of_one_agency_are_one_origin(reports: list[Report]) -> None:
    origins = tuple(credit(article, "agency", "Nordan") for article in "abc")
    found = support(reports, Lineage((copy("b", "a"),), origins))
    assert (found.origins, found.shared) == ((1, 1), (Shared(("a", "b", "c"), "text", "Nordan"),))


def test_two_agencies_are_two_origins(reports: list[Report]) -> None:
    origins = (credit("a", "agency", "Nordan"), credit("b", "agency", "Transmar"))
    assert support(reports, Lineage((), origins)).origins == (2, 3)


def test_the_agency_itself_is_one_with_who_credits_it(reports: list[Report]) -> None:
    found = support(reports, Lineage((), (credit("b", "agency", "Nordan", report="a"),)))
    assert (found.origins, found.shared) == ((1, 2), (Shared(("a", "b"), "agency", "Nordan"),))


def test_who_credits_another_outlet_is_one_with_it(reports: list[Report]) -> None:
    found = support(reports, Lineage((), (credit("c", "outlet", "Paper a", report="a"),)))
    assert (found.origins, found.shared) == ((1, 2), (Shared(("a", "c"), "outlet", "a"),))


def test_one_speaker_in_two_reports_is_one_origin(reports: list[Report]) -> None:
    found = support(reports, Lineage((), ()), "a", "b")
    assert (found.origins, found.shared) == ((1, 2), (Shared(("a", "b"), "speaker", "Ana Lind"),))


def test_a_chain_names_speaker_and_agency_with_the_words_that_show_them() -> None:
    known = learn(Lineage((), (credit("b", "agency", "Nordan"),)), [say("b")], [])
    (chain,) = trace_chains(find_ties(list_evidence(make_point("a", "b")), known))
    assert (chain.article, chain.attributed_to, chain.originates_from) == ("b", "Lind", "Nordan")
    assert chain.evidence == (tell("b"),)


def test_a_conflict_within_one_text_is_an_edit(reports: list[Report]) -> None:
    readings = tuple(Reading(v, v, (a,), (tell(a),)) for v, a in (("three", "a"), ("two", "b")))
    facet = Facet(
        question="How many?",
        slot="quantity",
        relation="conflict",
        score=0.9,
        explanation="2 is not 3.",
        readings=readings,
    )
    point = make_point("a", "b", facets=(facet,))
    told = [
        support_points([point], reports, Lineage(copies, ()))[0].facets[0].explanation
        for copies in ((), (copy("b", "a"),))
    ]
    assert told[0] == "2 is not 3."
    assert told[1] == "2 is not 3. The reports have this from one text: a copying error or an edit, not two witnesses."


def test_groups_join_by_way_of_others() -> None:
    known = learn(Lineage((copy("b", "a"),), (credit("b", "agency", "N"), credit("c", "agency", "N"))), [], [])
    ties = find_ties(list_evidence(make_point("a", "b", "c")), known)
    assert group_articles(["a", "b", "c"], ties) == {"a": "a", "b": "a", "c": "a"}
