"""What people decide holds in the account, is shown there, and can be undone."""

import msgspec
import pytest

import tellings
from tellings.model.account import Account
from tellings.model.decisions import DecidedSpan, Decision, DecisionKind, choose_standing
from tellings.model.errors import DataError
from tellings.pipeline.compare import compare_articles
from tellings.readers.decisions import parse_decisions, write_decision

FIRST = (
    "Lock gate fails at Verrin\n\n"
    "The upper gate of the lock at Verrin gave way on Tuesday and left eleven barges aground below the town.\n"
    "Engineers will need at least two weeks to set a new gate into the chamber of the lock, Jan Oster said.\n"
)
REPRINT = (
    "Barges stuck\n\n"
    "The upper gate of the lock at Verrin gave way on Monday and left eleven barges aground below the town.\n"
    "Engineers will need at least two weeks to set a new gate into the chamber of the lock, Oster said.\n"
    "Pia Maarten, who leads the skippers, called it a disgrace.\n"
)
ARTICLES = [
    tellings.article(FIRST, id="a", outlet="Verrin Post", published="2019-03-06"),
    tellings.article(REPRINT, id="b", outlet="Coast Radio", published="2019-03-07"),
]


def compare(*decisions: Decision) -> Account:
    return compare_articles(ARTICLES, decisions=decisions)


def decide(what: DecisionKind, *subjects: str, undo: bool = False, evidence: tuple[DecidedSpan, ...] = ()) -> Decision:
    return Decision(what=what, subjects=subjects, why="seen", who="Ida", when="2019-03-08T10:00:00+00:00",
                    evidence=evidence, undo=undo)  # fmt: skip


def span(article: int, words: str, sha256: str | None = None) -> DecidedSpan:
    text = ARTICLES[article].text
    start = text.index(words)
    return DecidedSpan(sha256 or ARTICLES[article].text_sha256, start, start + len(words), words)


def name_holders(account: Account, name: str) -> list[set[str]]:
    return [{f.form for f in e.forms} for e in account.entities if any(f.form == name for f in e.forms)]


def list_conflicts(account: Account) -> list[str]:
    return [f.question for p in account.points for f in p.facets if f.relation == "conflict"]


APART = decide("not-a-copy", "a", "b", evidence=(span(0, "Lock gate fails at Verrin"), span(1, "Barges stuck")))
CLEARED = decide("not-a-conflict", "When?", evidence=(span(0, "way on Tuesday"), span(1, "way on Monday")))


def test_without_decisions_the_account_does_not_speak_of_them() -> None:
    account = compare()
    assert account.decisions == ()
    assert [(c.article, c.exemplar) for c in account.copies] == [("b", "a")]
    assert list_conflicts(account)


def test_what_is_decided_to_be_no_copy_is_none_and_the_account_says_who_decided() -> None:
    account = compare(APART)
    assert account.copies == ()
    assert [(record.decision, record.fits) for record in account.decisions] == [(APART, True)]
    assert "decided by Ida on 2019-03-08: not-a-copy: a, b (seen)" in [note.text for note in account.notes]


def test_a_later_line_undoes_an_earlier_one() -> None:
    undone = msgspec.structs.replace(APART, undo=True)
    assert compare(APART, undone) == compare()
    assert choose_standing((undone, APART)) == (APART,)


def test_same_and_different_replace_each_other() -> None:
    same, different = decide("same", "Pia Maarten", "Jan Oster"), decide("different", "Jan Oster", "Pia Maarten")
    assert choose_standing((same, different)) == (different,)


def test_names_are_one_thing_or_two_as_decided() -> None:
    same = compare(decide("same", "Jan Oster", "Pia Maarten"))
    assert name_holders(same, "Jan Oster") == name_holders(same, "Pia Maarten")
    assert name_holders(compare(), "Jan Oster") == [{"Jan Oster", "Oster"}]
    assert name_holders(compare(decide("different", "Jan Oster", "Oster")), "Jan Oster") == [{"Jan Oster"}]


def test_a_name_that_is_split_is_of_another_thing_in_each_report() -> None:
    assert len(name_holders(compare(), "Verrin")) == 1
    assert len(name_holders(compare(decide("split", "Verrin")), "Verrin")) == 2


@pytest.mark.parametrize("sha256", [None, "of an earlier version"])
def test_a_conflict_that_is_decided_to_be_none_is_shown_as_scope(sha256: str | None) -> None:
    spans = (span(0, "way on Tuesday", sha256), span(1, "way on Monday", sha256))
    account = compare(msgspec.structs.replace(CLEARED, evidence=spans))
    assert list_conflicts(account) == []
    explained = [f.explanation for p in account.points for f in p.facets if f.relation == "scope"]
    assert explained == ["Held to be no conflict by Ida: seen"]
    assert [record.fits for record in account.decisions] == [True]


def test_an_origin_that_is_decided_makes_one_witness() -> None:
    beginnings = ("Lock gate fails at Verrin", "Barges stuck")
    origins = [decide("origin", id, "Nordan", evidence=(span(n, beginnings[n]),)) for n, id in enumerate("ab")]
    account = compare(APART, *origins)
    shared = {one for point in account.points for one in point.support.shared if one.kind == "agency"}
    assert {(one.articles, one.name) for one in shared} == {(("a", "b"), "Nordan")}


def test_a_decision_that_fits_nothing_is_told() -> None:
    gone = DecidedSpan("x", 0, 5, "Words that stand nowhere")
    found = compare(decide("not-a-conflict", "How long?", evidence=(gone, gone)), decide("same", "Jan Oster", "Nobody"))
    assert [record.fits for record in found.decisions] == [False, False]
    assert sum(note.text.endswith("it fits nothing in these reports") for note in found.notes) == 2


def test_a_decision_is_a_line() -> None:
    text = write_decision(APART) + "\n" + write_decision(CLEARED)
    assert parse_decisions(text) == (APART, CLEARED)
    with pytest.raises(DataError, match="line 1 is no decision"):
        parse_decisions('{"what": "guess"}\n')
