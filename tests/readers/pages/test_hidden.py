"""What CSS hides is no part of a report, and what it may hide is marked."""

import pytest

import hidings
from tellings.readers.pages.hidden import Hiding, drop_hidden
from tellings.readers.pages.reader import Page, parse_page
from tellings.readers.pages.tree import parse_tree
from timing import measure_growth, spend

GHOST = "The mayor of Ostervik resigned at once after the crash, said a line that may be hidden."
OTHERS = [
    "A cargo ship struck the quay of Ostervik on Wednesday, and two dock workers were taken to hospital.",
    "The harbour master said that the pilot had warned the crew by radio ten minutes before the crash.",
    "Divers will look at the hull on Friday, and the ferries to the islands run from the north pier until then.",
]


def parse(markup: str) -> Page:
    ghost = markup.replace("{}", GHOST)
    paragraphs = "".join(f"<p>{line}</p>" for line in OTHERS)
    return parse_page(f"<html><body><article><h1>Quay shut</h1>{paragraphs}{ghost}</article></body></html>")


def see(markup: str) -> tuple[str, Hiding]:
    lines = "".join(f"<h4>{line}</h4>" for line in OTHERS)
    root = parse_tree(f"<html><body>{lines}<div>{markup.replace('{}', GHOST)}</div></body></html>")
    hidden = drop_hidden(root)
    return " ".join("".join(root.find("body").itertext()).split()), hidden


@pytest.mark.parametrize("markup", hidings.HIDDEN)
def test_what_is_hidden_is_dropped(markup: str) -> None:
    text, _ = see(markup)
    assert GHOST not in text
    assert all(line in text for line in OTHERS)


@pytest.mark.parametrize("markup", hidings.SHOWN)
def test_what_is_shown_stays(markup: str) -> None:
    text, hidden = see(markup)
    assert GHOST in text
    assert not hidden.doubtful


@pytest.mark.parametrize("markup", hidings.DOUBTED)
def test_what_is_in_doubt_stays_and_is_named(markup: str) -> None:
    text, hidden = see(markup)
    assert GHOST in text
    assert GHOST.casefold() in hidden.doubtful


def test_a_page_that_hides_all_its_words_until_its_script_has_run_is_read() -> None:
    page = parse("<style>p{display:none}</style><p>{}</p>")
    assert all(line in page.text for line in (*OTHERS, GHOST))
    assert any("until its script has run" in note for note in page.notes)


def test_a_page_that_fades_in_as_it_is_read_is_no_furniture() -> None:
    page = parse("<style>p{opacity:0;transition:opacity 1s}</style><p>{}</p>")
    assert page.furniture == ()


def test_a_line_in_doubt_is_furniture_and_told() -> None:
    page = parse('<p style="filter:blur(8px)">{}</p>')
    assert GHOST in [page.text[span.start : span.end] for span in page.furniture]
    assert any("may hide" in note for note in page.notes)


MAKERS = {
    "rules of many classes": lambda n: (
        "<style>" + "".join(f".c{i}{{color:red}}" for i in range(n)) + "</style><p>a</p>"
    ),
    "rules for every element": lambda n: "<style>" + ":not(.x){opacity:1}" * 50 + "</style>" + "<p>a b</p>" * n,
    "a style of megabytes": lambda n: f"<p style='{'color:red;' * n}'>a</p>",
    "styles of their own": lambda n: "".join(f"<p style='margin:{i}px'>a</p>" for i in range(n)),
    "siblings": lambda n: "<style>p~p{display:block}i:has(b){opacity:0}</style>" + "<p>a</p>" * n,
    "hidden ones": lambda n: "<p style='display:none'>a</p>" * n,
    "deep ones and long selectors": lambda n: (
        "<style>"
        + ".a " * 40
        + ".z .b{display:none}</style>"
        + ("<div class=a>" * 99 + "a" + "</div>" * 99) * (n // 99)
    ),
    "brackets": lambda n: "<style>" + "([{" * n + "</style><p>a</p>",
}


@pytest.mark.parametrize("kind", MAKERS)
def test_time_grows_with_the_page(kind: str) -> None:
    def take(size: int) -> float:
        root = parse_tree(f"<html><body>{MAKERS[kind](size)}</body></html>")
        return spend(lambda: drop_hidden(root))

    assert measure_growth(take, 1_000, 10_000, most=40) < 40


def test_lists_of_selectors_inside_each_other_do_not_double() -> None:
    page = parse("<style>" + ".a,.b{color:red;" * 60 + "}" * 60 + "</style><p>{}</p>")
    assert GHOST in page.text


@pytest.mark.parametrize(
    ("styles", "told"),
    [
        ("".join(f".c{i}{{opacity:0}}" for i in range(5_100)), "100 rules of its style sheets were not looked at"),
        (".c{color:red}" * 2_000 + " " * 1_000_000, ""),
        (":not(.x){opacity:1}" * 5_000, "select too much"),
    ],
)
def test_what_was_not_looked_at_is_told(styles: str, told: str) -> None:
    body = "<p>a b c</p>" * 300 + "<p>{}</p>"
    notes = " ".join(parse(f"<style>{styles}</style>{body}").notes)
    assert told in notes
    assert bool(told) == bool(notes)
