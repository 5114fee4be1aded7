"""Wordings of one saying: the same, more of it, other words, or words that contradict each other."""

from decimal import Decimal

import msgspec
import pytest

from stories import make_report
from tellings.collate.answers import Answer
from tellings.collate.families.wordings import Wording, compare_answers, make_answer
from tellings.collate.pieces import Quoted
from tellings.model.annotations import Quantity
from tellings.model.report import Report
from tellings.model.utterance import QuotationRecord


def _record(article: str, exact: str, start: int = 0) -> QuotationRecord:
    return QuotationRecord(
        id=article,
        article=article,
        start=start,
        end=start + len(exact),
        exact=exact,
        direct=True,
        kind="direct",
        cue=None,
        speaker=None,
        speaker_text=None,
    )


def _answer(article: str, exact: str, start: int = 0, *, counts: tuple[Quantity, ...] = ()) -> Answer[Wording]:
    report = make_report(" " * start + exact)
    annotations = msgspec.structs.replace(report.annotations, quantities=counts)
    return make_answer(Quoted((_record(article, exact, start),)), Report(report.article, annotations))


def _count(exact: str, number: str, start: int, *, unit: str | None = None, approximate: bool = False) -> Quantity:
    low = Decimal(number)
    place = start + exact.index(number)
    return Quantity(
        start=place,
        end=place + len(number),
        exact=number,
        low=low,
        high=low,
        unit=unit,
        approximate=approximate,
    )


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("We will close the ferry line", "We will close the ferry line.", "agree"),
        ("We will close the ferry line", "We will not close the ferry line", "conflict"),
        ("We will close the ferry line", "We won’t close the ferry line", "conflict"),
        ("We cannot close the ferry line", "We can close the ferry line", "conflict"),
        ("The mayor did not agree to the ferry line", "The mayor agreed to the ferry line", "conflict"),
        ("Nobody saw any smoke", "There was no smoke to be seen", "agree"),
        ("I do not think that he will come home", "I think that he will not come home", "agree"),
        ("No, we will close the ferry line", "We will close the ferry line", "precision"),
        ("not close the ferry line", "close the ferry line", "precision"),
        ("It is not only the ferry that we close", "It is the ferry that we close", "agree"),
        ("We will never close the ferry line", "We will not close the ferry line", "agree"),
        ("It is not possible to close the line", "It is impossible to close the line", "agree"),
        ("We will not close the ferry line", "The line shall remain in use", "agree"),
        (
            "I sold boats that should have been sold for the town",
            "I sold boats I shouldn’t have sold for my own purse",
            "conflict",
        ),
        ("We will not", "We will", "precision"),
    ],
)
def test_denials(left: str, right: str, relation: str) -> None:
    a, b = _answer("a", left), _answer("b", right)
    assert compare_answers(a, b).relation == compare_answers(b, a).relation == relation


@pytest.mark.parametrize(
    ("left", "right", "unit", "approximate", "relation"),
    [
        ("We lost 12 boats in the harbour", "We lost 14 boats in the harbour", None, False, "conflict"),
        ("We lost 12 boats in the harbour", "We lost 12 boats in the harbour", None, False, "agree"),
        ("We lost 12 boats in the harbour", "We lost 14 boats in the harbour", None, True, "agree"),
        ("We lost 12 boats in the harbour", "We lost 14 boats in the harbour", "percent", False, "agree"),
        ("We lost 12 boats in the harbour", "In the storm 14 sails went overboard", None, False, "agree"),
    ],
)
def test_numbers(left: str, right: str, unit: str | None, approximate: bool, relation: str) -> None:
    other = _count(right, "14" if "14" in right else "12", 7, unit=unit, approximate=approximate)
    a, b = _answer("a", left, 30, counts=(_count(left, "12", 30),)), _answer("b", right, 7, counts=(other,))
    there, back = compare_answers(a, b), compare_answers(b, a)
    assert there.relation == back.relation == relation
    assert there.explanation == back.explanation
    if relation == "conflict":
        assert "12 in one wording, 14 in the other" in there.explanation
