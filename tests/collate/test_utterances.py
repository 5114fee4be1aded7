"""Which quotations are one saying, and how their wordings stand to each other."""

from itertools import permutations

import msgspec
import pytest

from tellings.collate.sayings import compare_wordings, read_wording
from tellings.collate.utterances import group_utterances, record_quotations
from tellings.model.utterance import QuotationRecord
from tellings.pipeline.annotate import annotate_articles
from tellings.readers.plain import make_article
from tellings.resolve import resolve
from tellings.text.tree import Tree
from tellings.weights.models import load_names, load_terms
from timing import spend_least

BRIDGE = "We shall rebuild the harbour bridge before the winter storms come"
REWORDED = "The harbour bridge will be rebuilt before winter storms"
PART = "rebuild the harbour bridge before the winter storms"
OTHER = "Fishing quotas for herring were settled with the neighbouring villages"


def _quote(id: str, article: str, exact: str, speaker: str | None = None, *, direct: bool = True) -> QuotationRecord:
    return QuotationRecord(
        id=id,
        article=article,
        start=0,
        end=len(exact),
        exact=exact,
        direct=direct,
        kind="direct" if direct else "indirect",
        cue=None,
        speaker=speaker,
        speaker_text=None,
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We shall rebuild it soon,” Mayor Ana Lindqvist said.", "Ana Lindqvist"),
        ("“We shall rebuild it soon,” Belgian media said.", None),
        ("“We shall rebuild it soon,” said a spokesman for Nordan Ferries.", None),
    ],
)
def test_the_speaker_is_the_entity_that_heads_the_words(text: str, speaker: str | None) -> None:
    reports = list(annotate_articles([make_article(text, id="bell")]))
    entities = resolve(reports, load_names())
    trees = [Tree(report.article.text, report.annotations.syntax) for report in reports]
    names = {entity.id: entity.name for entity in entities}
    found = [record for record in record_quotations(reports, trees, entities) if record.direct]
    assert [names.get(record.speaker or "") for record in found] == [speaker]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (BRIDGE, BRIDGE, "same"),
        (BRIDGE, BRIDGE.upper() + ",", "same"),
        ("It’s over, we don't mind", "It's over we don’t mind", "same"),
        (BRIDGE, BRIDGE.replace("shall", "shall not"), "reworded"),
        (BRIDGE, PART, "partial"),
        (PART, BRIDGE, "partial"),
        (BRIDGE, REWORDED, "reworded"),
        (REWORDED, BRIDGE, "reworded"),
        (BRIDGE, OTHER, "reworded"),
    ],
)
def test_wordings(left: str, right: str, relation: str) -> None:
    assert compare_wordings(left, right) == relation


GROUPS = [
    # quotations as (article, words, speaker)                          the ids that are one saying, and how
    ([("a", BRIDGE, "e1"), ("b", BRIDGE, "e1")], ["0 1 same"]),
    ([("a", BRIDGE, "e1"), ("b", PART, "e1")], ["0 1 partial"]),
    ([("a", BRIDGE, "e1"), ("b", REWORDED, "e1")], ["0 1 reworded"]),
    ([("a", BRIDGE, "e1"), ("b", BRIDGE, "e2")], []),
    ([("a", BRIDGE, "e1"), ("b", BRIDGE, None)], ["0 1 same"]),
    ([("a", BRIDGE, None), ("b", BRIDGE, None)], ["0 1 same"]),
    ([("a", BRIDGE, "e1"), ("a", BRIDGE, "e1")], []),
    ([("a", BRIDGE, "e1"), ("b", OTHER, "e1")], []),
    ([("a", BRIDGE, "e1"), ("b", OTHER, "e1"), ("c", BRIDGE, "e1"), ("d", OTHER, "e1")], ["0 2 same", "1 3 same"]),
    ([("a", BRIDGE, "e1"), ("b", BRIDGE, "e1"), ("c", PART, "e1")], ["0 1 2 partial"]),
    ([("a", BRIDGE, "e1"), ("b", PART, "e1"), ("c", REWORDED, "e1")], ["0 1 2 reworded"]),
    ([("a", "Yes", "e1"), ("b", "Yes", "e1")], []),
    ([("a", "It was a rather frightening evening", "e1"), ("b", "It was clear that we had to leave", "e1")], []),
    ([("a", "The ferry is the only way", "e1"), ("b", "The ferry is the pride of the people", "e1")], []),
    ([("a", "Who are you?", "e1"), ("b", "Who are you!", "e1")], ["0 1 same"]),
    ([("a", "We're just here for the boats", "e1"), ("b", "We do it for the boats and just the boats", "e1")], []),
    ([("a", "", None), ("b", "…", None)], []),
]


@pytest.mark.parametrize(("quoted", "expected"), GROUPS)
def test_one_saying_in_every_order_of_quotations(
    quoted: list[tuple[str, str, str | None]], expected: list[str]
) -> None:
    records = [_quote(str(number), *given) for number, given in enumerate(quoted)]
    for order in permutations(records):
        changed, utterances = group_utterances(order, load_terms())
        assert [f"{' '.join(u.quotations)} {u.relation}" for u in utterances] == expected
        owner = {id: u.id for u in utterances for id in u.quotations}
        assert [(r.id, r.utterance) for r in changed] == [(r.id, owner.get(r.id)) for r in order]


def _mix(id: str, article: str, exact: str, speaker: str | None = None) -> QuotationRecord:
    record = _quote(id, article, exact, speaker, direct=False)
    return msgspec.structs.replace(record, kind="mixed", start=10, end=10 + len(exact))


@pytest.mark.parametrize(
    ("exact", "wording"),
    [
        ("that it was “a pity” for all", "a pity"),
        ('that it was "a pity" and "a shame."', 'a pity" and "a shame.'),
        ("the town's 'long, long wait' for a bridge", "long, long wait"),
        ("that it was ''a pity'' for all", "a pity"),
        ("that it was “a pity", "a pity"),
        ("that the town's bridge was gone", None),
    ],
)
def test_the_wording_of_a_mixed_quotation_stands_in_its_marks(exact: str, wording: str | None) -> None:
    record = _mix("0", "a", exact)
    span = read_wording(record)
    assert (span and record.exact[span.start - record.start : span.end - record.start]) == wording


def test_marked_words_meet_the_whole_sentence() -> None:
    mixed = _mix("0", "a", "that they would “rebuild the harbour bridge before the winter storms come” in all", "e1")
    whole = _quote("1", "b", BRIDGE, "e1")
    (utterance,) = group_utterances([mixed, whole], load_terms())[1]
    assert (utterance.quotations, utterance.relation) == (("0", "1"), "partial")


def _cut(id: str, article: str, exact: str, start: int) -> QuotationRecord:
    return msgspec.structs.replace(_quote(id, article, exact, "e1"), start=start, end=start + len(exact))


@pytest.mark.parametrize(
    ("pieces", "relation"),
    [
        (["We shall rebuild the harbour bridge,", "before the winter storms come."], "same"),
        (["We shall rebuild the harbour bridge,", "the winter storms come."], "partial"),
        (["before the winter storms come.", "We shall rebuild the harbour bridge,"], "partial"),
        (["We shall rebuild the harbour bridge before the winter storms come", "before the winter storms"], "partial"),
    ],
)
def test_pieces_around_a_cue_are_put_together(pieces: list[str], relation: str) -> None:
    whole = _quote("2", "b", BRIDGE, "e1")
    cut = [_cut(str(number), "a", piece, 50 * number) for number, piece in enumerate(pieces)]
    (utterance,) = group_utterances([*cut, whole], load_terms())[1]
    assert (utterance.quotations, utterance.relation) == (("0", "1", "2"), relation)


def test_one_name_read_in_two_ways_is_no_other_speaker() -> None:
    records = [
        msgspec.structs.replace(_quote("0", "a", BRIDGE, "e1"), speaker_text="Leila Noor"),
        msgspec.structs.replace(_quote("1", "b", BRIDGE, "e2"), speaker_text="Gazette Leila Noor"),
    ]
    assert len(group_utterances(records, load_terms())[1]) == 1


def test_many_copies_of_one_quotation_take_no_square() -> None:
    records = [_quote(f"{n:05}", f"article {n}", BRIDGE, "e1") for n in range(3_000)]
    (utterance,) = group_utterances(records, load_terms())[1]
    assert len(utterance.quotations) == 3_000
    assert spend_least(lambda: group_utterances(records, load_terms()), most=20) < 20


def test_two_known_speakers_are_not_joined_through_one_that_is_unknown() -> None:
    records = [_quote("0", "a", BRIDGE, "e1"), _quote("1", "b", BRIDGE, None), _quote("2", "c", BRIDGE, "e2")]
    found = []
    for order in permutations(records):
        _, utterances = group_utterances(order, load_terms())
        assert all({"0", "2"} - set(u.quotations) for u in utterances)
        found.append(utterances)
    assert all(utterances == found[0] for utterances in found)


def test_indirect_quotations_are_no_wordings() -> None:
    records = [_quote("0", "a", BRIDGE, direct=False), _quote("1", "b", BRIDGE)]
    assert group_utterances(records, load_terms())[1] == ()
