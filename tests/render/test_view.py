"""What every format shows: the order of entries, numbers of evidence, the words around it, wordings, distances."""

import msgspec
import pytest

from accounts import find, make_account, make_bridge_account, make_facet, make_point, make_reading, make_record
from tellings.model.account import TimelineEntry
from tellings.model.span import Evidence
from tellings.render.view.account import view_account
from tellings.render.view.citations import CONTEXT, LONGEST, Citations
from tellings.render.view.letters import assign_letters
from tellings.render.view.relations import ask_in_short, tell_kind
from tellings.render.view.title import UNTITLED, choose_title
from tellings.render.view.voices import mark_differences


def cite(text: str, words: str) -> tuple[str, str, str]:
    citations = Citations(make_account({"one": text}))
    one = citations.cite(find("one", words, {"one": text}))
    return one.before, one.shown, one.after


@pytest.mark.parametrize(
    ("text", "words", "around"),
    [
        ("It rained. The quay was shut on Friday. It stayed so.", "was shut", ("The quay ", " on Friday.")),
        ("The quay was shut.", "The quay was shut.", ("", "")),
        ("First line\nThe quay was shut\nThird line", "quay", ("The ", " was shut")),
        ("Then Mr. Lind and J. Holm shut the quay. Late.", "shut", ("Then Mr. Lind and J. Holm ", " the quay.")),
        ("He said: “Shut it.” They did.", "They did", ("", ".")),
        ("the quay", "the quay", ("", "")),
    ],
)
def test_evidence_stands_in_its_sentence(text: str, words: str, around: tuple[str, str]) -> None:
    before, _, after = cite(text, words)
    assert (before, after) == around


def test_a_long_sentence_is_cut_at_words() -> None:
    before, _, after = cite(f"{'word ' * 60}quay{' more' * 60}", "quay")
    assert before.startswith("… word")
    assert after.endswith("more …")
    assert len(before) <= CONTEXT + 2
    assert len(after) <= CONTEXT + 2


def test_long_evidence_loses_its_middle() -> None:
    words = f"alpha {'word ' * 200}omega"
    _, shown, _ = cite(words, words)
    assert shown.startswith("alpha")
    assert shown.endswith("omega")
    assert " … " in shown
    assert len(shown) <= LONGEST + 3
    assert cite("x" * 1000, "x" * 1000)[1] == f"{'x' * 160} … {'x' * 160}"


def test_the_same_place_keeps_its_number() -> None:
    citations = Citations(make_bridge_account())
    first, second = find("bell", "on Tuesday"), find("coast", "on Wednesday")
    assert [citations.cite(one).number for one in (first, second, first)] == [1, 2, 1]
    assert [one.number for one in citations.all] == [1, 2]


def test_evidence_inside_other_evidence_is_cited_once() -> None:
    citations = Citations(make_bridge_account())
    outer, inner = find("bell", "struck the old bridge"), find("bell", "the old bridge")
    assert [one.exact for one in citations.cite_all((inner, outer))] == [outer.exact]


def test_entries_stand_gravest_first_and_surest_first() -> None:
    two = make_reading("1", find("bell", "Tuesday")), make_reading("2", find("coast", "Wednesday"))
    facets = [
        make_facet(f"{relation} {score}", "time", relation, *two, score=score)
        for relation, score in (("precision", 0.9), ("conflict", 0.5), ("conflict", 0.8), ("unresolved", 1.0))
    ]
    view = view_account(make_account(points=(make_point("It", "conflict", *facets),)))
    assert [entry.title for entry in view.entries] == [
        "conflict 0.8",
        "conflict 0.5",
        "unresolved 1.0",
        "precision 0.9",
    ]
    assert view.counts["conflict"] == 2
    assert len({entry.key for entry in view.entries}) == 4


def test_numbers_follow_the_order_in_which_evidence_is_shown() -> None:
    view = view_account(make_bridge_account())
    first = [
        one.number for entry in view.entries for facet in entry.facets for r in facet.readings for one in r.citations
    ]
    assert first == sorted(first)


def test_letters_of_strange_sigla_get_keys_that_are_safe() -> None:
    records = [make_record(name, name, siglum=siglum) for name, siglum in (("a", "<b>"), ("b", "B"), ("c", "\u202e"))]
    letters = assign_letters(records)
    assert sorted(letter.key for letter in letters.values()) == ["r1", "r2", "r3"]
    assert letters["c"].siglum == "⟨U+202E⟩"
    assert {letter.key for letter in assign_letters(make_bridge_account().articles).values()} == {"A", "B", "C"}


def test_the_title_is_the_headline_that_shares_most_words() -> None:
    assert choose_title(["Barge hits bridge", "Bridge closed after barge", "Weather"]) == "Barge hits bridge"
    assert choose_title([None, "", " "]) == UNTITLED


def test_wordings_are_marked_where_they_differ() -> None:
    first, second = mark_differences(["We shall rebuild it,", "We will rebuild it again."])
    assert [(one.words, one.own) for one in first] == [("We", False), ("shall", True), ("rebuild it,", False)]
    assert [(one.words, one.own) for one in second][-1] == ("again.", True)
    assert [one.own for one in mark_differences(["Only one"])[0]] == [False]


def test_dates_tell_their_grain_and_distance() -> None:
    dates = [("2001", "2001-01-01", "2002-01-01"), ("2021-08-15", "2021-08-15", "2021-08-16")]
    dates += [("2021-08-16", "2021-08-16", "2021-08-17"), ("2021-09-15T10:00", "2021-09-15T10:00", "2021-09-15T10:01")]
    dates += [("-0050", "-0050-01-01", None), ("..", None, None)]
    timeline = tuple(
        TimelineEntry(when=when, earliest=start, before=stop, what="It", points=(), evidence=())
        for when, start, stop in dates
    )
    moments = view_account(make_account(timeline=timeline)).moments
    assert [moment.grain for moment in moments] == ["months", "day", "day", "day", "open", "open"]
    assert [moment.after for moment in moments] == ["", "21 years later", "", "4 weeks later", "", ""]


def test_a_left_out_report_says_why_and_has_no_part_in_the_title() -> None:
    account = make_bridge_account()
    out = msgspec.structs.replace(account.articles[0], left_out="written in French")
    view = view_account(msgspec.structs.replace(account, articles=(out, *account.articles[1:])))
    assert view.reports[0].record.left_out == "written in French"
    assert view.title != account.articles[0].headline


def test_evidence_of_no_article_is_cited_as_it_is() -> None:
    one = Citations(make_bridge_account()).cite(Evidence("nobody", 0, 3, "The"))
    assert (one.letter.siglum, one.before, one.after, one.anchor) == ("nobody", "", "", "t-x-0")


def test_a_slot_that_says_nothing_is_not_told() -> None:
    assert tell_kind("unresolved", "other") == ("differs: check",)
    assert tell_kind("conflict", "time") == ("conflict", "time")


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("When was it: “noon” or “one”?", "When was it?"),
        ("How is it put: “noon sun”, “shade” or something else?", "How is it put?"),
        ("Did this happen: “the quay was shut”?", "Did this happen: “the quay was shut”?"),
        ("When was the quay shut?", "When was the quay shut?"),
    ],
)
def test_values_that_follow_are_not_asked_twice(question: str, short: str) -> None:
    assert ask_in_short(question, "noon") == short
