"""The account on a terminal: its order, its width, its words without colour, and texts that try to escape."""

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from accounts import TEXTS, find, make_account, make_bridge_account, make_facet, make_point, make_reading
from tellings.model.account import Account, Note
from tellings.model.span import Evidence
from tellings.render.terminal import render_terminal
from tellings.render.terminal.safe import clean, shorten

GOLDEN = Path(__file__).parents[1] / "golden"
ESCAPES = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_bridge_account_is_as_it_was(width: int) -> None:
    golden = GOLDEN / f"terminal_bridge_{width}.txt"
    assert render_terminal(make_bridge_account(), width=width) == golden.read_text(encoding="utf-8")


def test_colour_changes_nothing_but_colour() -> None:
    account = make_bridge_account()
    coloured = render_terminal(account, style="colour")
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in ESCAPES.sub("", coloured).split("\n")] == render_terminal(account).split("\n")


def test_conflicts_stand_before_everything_else() -> None:
    page = render_terminal(make_bridge_account())
    order = ["◆ Conflicts", "◇ Differs: check", "≈ Precision", "● Agreed", "○ Only one says it", "Utterances", "Names"]
    order += ["Timeline", "Copies and origins", "Words used", "Gaps", "Notes"]
    places = [page.index(f"\n{heading}\n") for heading in order]
    assert places == sorted(places)


def test_every_piece_of_evidence_is_shown_with_its_place() -> None:
    page = " ".join(render_terminal(make_bridge_account(), show="all").split())
    for point in make_bridge_account().points:
        for one in point.evidence:
            assert f"{one.start}:{one.end}" in page


def test_an_account_of_nothing_says_so() -> None:
    page = render_terminal(make_account(texts={}))
    assert "0 reports" in page
    assert "No conflict was found." in page


def test_a_report_left_out_says_why() -> None:
    account = make_bridge_account()
    left_out = msgspec.structs.replace(account.articles[1], left_out="written in French", lang="fr")
    changed = msgspec.structs.replace(account, articles=(account.articles[0], left_out, account.articles[2]))
    assert "[B] Coast Daily · 2023-05-04 · 36 words · left out: written in French" in render_terminal(changed)


def test_a_reading_is_shown_by_words_that_hold_it() -> None:
    vague, exact = find("bell", "hurt dozens of people"), find("bell", "Mayor Ana Lindqvist said")
    readings = make_reading("mayor", vague, exact), make_reading("the mayor", find("coast", "Ana Lindquist, the mayor"))
    facet = make_facet("Who?", "role", "precision", *readings)
    page = render_terminal(make_account(points=(make_point("Who", "precision", facet),)))
    assert f"{exact.start}:{exact.end}" in page
    assert f"{vague.start}:{vague.end}" not in page


def _many_points(count: int) -> Account:
    evidence = (find("bell", "the bridge"), find("mirror", "the bridge"))
    agreed = [make_point(f"Agreed thing {number}", "agree", evidence=evidence) for number in range(count)]
    single = [make_point(f"Lone thing {number}", "single", evidence=evidence[:1]) for number in range(count)]
    return make_account(points=(*agreed, *single))


def test_long_lists_stop_at_ten_and_say_how_many_more() -> None:
    page = render_terminal(_many_points(13))
    assert page.count("● Agreed thing") == 10
    assert "… and 3 more (--all)" in page
    assert page.count("○ “the bridge”") < 13


def test_all_shows_all() -> None:
    page = render_terminal(_many_points(13), show="all")
    assert page.count("● Agreed thing") == 13
    assert page.count("○ “the bridge”") == 13
    assert "more (--all)" not in page


def test_long_evidence_is_shortened_in_the_middle_unless_all_is_asked_for() -> None:
    words = "alpha " + "word " * 200 + "omega"
    account = make_account(
        {"one": words}, points=(make_point("Long", "single", evidence=(Evidence("one", 0, len(words), words),)),)
    )
    assert " … " in render_terminal(account)
    assert len(re.findall(r"\bword\b", render_terminal(account, show="all"))) == 2 * 200, (
        "the headline and the evidence"
    )
    assert len(shorten(words, 50)) <= 50


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("red \x1b[31m alert", r"red \x1b[31m alert"),
        ("bell\x07", r"bell\x07"),
        ("csi \x9b2J", r"csi \x9b2J"),
        ("over\u202eride", r"over\u202eride"),
        ("isolate\u2066d", r"isolate\u2066d"),
        ("lone \ud800 half", r"lone \ud800 half"),
        ("one\r\ntwo\u2028three\x0bfour", "one two three four"),
        ("[red]not markup[/red] :smile: [/]", "[red]not markup[/red] :smile: [/]"),
    ],
)
def test_words_of_reports_cannot_steer_the_terminal(hostile: str, shown: str) -> None:
    assert clean(hostile) == shown
    page = render_terminal(_account_that_says(hostile), style="colour", width=200)
    assert shown in ESCAPES.sub("", page)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", ESCAPES.sub("", page))
    page.encode("utf-8")


def _account_that_says(words: str) -> Account:
    evidence = Evidence("one", 0, len(words), words)
    facet = make_facet(words, "other", "conflict", make_reading(words, evidence, speaker=words), explanation=words)
    return make_account(
        {"one": words, "two": "Calm\n\nNothing happened."},
        points=(make_point(words, "conflict", facet), make_point(f"2 {words}", "single", evidence=(evidence,))),
        notes=(Note(kind="test", about="one", text=words),),
    )


@settings(max_examples=60, deadline=None)
@given(words=st.text(min_size=1, max_size=300), width=st.integers(min_value=40, max_value=130))
def test_no_line_is_wider_than_the_screen(words: str, width: int) -> None:
    page = render_terminal(_account_that_says(words), width=width)
    assert max(cell_len(line) for line in page.split("\n")) <= width


@pytest.mark.parametrize("width", [40, 57, 80])
@pytest.mark.parametrize(
    "words", ["x" * 400, "語" * 300, "👩‍👩‍👧 " * 80, "مرحبا بالعالم " * 30, "é" * 200, "a\u0301" * 200]
)
def test_unbroken_and_wide_words_are_folded(words: str, width: int) -> None:
    page = render_terminal(_account_that_says(words), width=width)
    assert max(cell_len(line) for line in page.split("\n")) <= width


def test_a_screen_too_narrow_gets_forty_columns() -> None:
    page = render_terminal(make_bridge_account(), width=5)
    assert 30 < max(cell_len(line) for line in page.split("\n")) <= 40


def test_the_order_of_the_articles_changes_nothing() -> None:
    account = make_bridge_account()
    turned = msgspec.structs.replace(account, articles=account.articles[::-1])
    assert render_terminal(turned) == render_terminal(account)


def test_nobody_else_s_environment_changes_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = render_terminal(make_bridge_account(), style="colour")
    for name, value in (("NO_COLOR", "1"), ("COLUMNS", "20"), ("TERM", "dumb"), ("FORCE_COLOR", "1")):
        monkeypatch.setenv(name, value)
    assert render_terminal(make_bridge_account(), style="colour") == expected


def test_builder_spans_hold() -> None:
    for point in make_bridge_account().points:
        for one in point.evidence:
            assert TEXTS[one.article][one.start : one.end] == one.exact


def test_reprints_that_agree_on_every_clause_do_not_fill_the_page() -> None:
    both = make_reading("shut", find("bell", "closed the bridge"), find("mirror", "closed the bridge"))
    facets = [make_facet(f"Question {number}?", "other", "agree", both) for number in range(5)]
    account = make_account(points=(make_point("The bridge is shut", "agree", *facets),))
    assert render_terminal(account).count("Question") == 2
    assert "… and 3 more (--all)" in render_terminal(account)
    assert render_terminal(account, show="all").count("Question") == 5


def test_disputes_and_ten_main_points_stand_in_short_before_everything_else() -> None:
    page = render_terminal(_many_points(13))
    short = page[page.index("In short") : page.index("◆ Conflicts")]
    assert [line.split("  A")[0] for line in short.splitlines()[1:11]] == [
        f"{number:>2} Agreed thing {number - 1}" for number in range(1, 11)
    ]
    lines = render_terminal(make_bridge_account()).splitlines()
    assert lines[lines.index("In short") + 1] == "◆ On what day did the barge strike? Tuesday (A C) / Wednesday (B)"
