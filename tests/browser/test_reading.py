"""The page in a browser: points light their words, words show their points, and the address holds what is chosen."""

import pytest

from accounts import TEXTS, find, make_account, make_bridge_account, make_point
from browser.conftest import Open, Visit
from tellings.model.account import Account

WIDTHS = [360, 768, 1280, 1920, 2560]


@pytest.fixture
def visit(open_page: Open) -> Visit:
    return open_page(make_bridge_account())


def lit(visit: Visit) -> dict[str, str]:
    """The words that are lit, by report."""
    columns = visit.page.locator(".column")
    return {
        columns.nth(place).get_attribute("data-key") or "": "".join(
            columns.nth(place).locator(".lit-piece").all_inner_texts()
        )
        for place in range(columns.count())
        if columns.nth(place).locator(".lit-piece").count()
    }


def test_nothing_is_chosen_at_first(visit: Visit) -> None:
    assert lit(visit) == {}
    assert visit.texts(".chosen") == []
    assert visit.complaints == []


def test_choosing_a_point_lights_its_words_in_every_report(visit: Visit) -> None:
    visit.page.get_by_role("link", name="On what day did the barge strike?").first.click()
    assert lit(visit) == {"A": "on Tuesday", "B": "on Wednesday", "C": "on Tuesday"}
    assert visit.page.locator(".crux").all_inner_texts() == ["Tuesday", "Wednesday", "Tuesday"]
    assert visit.texts(".chosen h3") == ["◆ On what day did the barge strike?"]
    assert visit.page.locator("[aria-current]").inner_text() == "On what day did the barge strike?"
    assert visit.address.startswith("#p-")


def test_a_report_that_is_silent_says_so(visit: Visit) -> None:
    visit.page.get_by_role("link", name="Had lights failed?").first.click()
    assert set(lit(visit)) == {"B", "C"}
    assert visit.texts(".held-here") == ["silent here"]
    assert visit.texts("#lit") == ["Had lights failed? · in B C"]
    assert "silent" in (visit.page.locator("#report-A").get_attribute("class") or "")


def test_every_column_scrolls_to_the_words(open_page: Open) -> None:
    padding = "\n".join("The river was calm that day, and nobody saw it coming." for _ in range(60))
    texts = {name: f"{name}\n{padding}\nThe quay at {name} was shut.\n{padding}" for name in ("one", "two", "three")}
    evidence = tuple(find(name, f"The quay at {name} was shut", texts) for name in texts)
    account = make_account(texts, points=(make_point("The quay is shut", "agree", evidence=evidence),))
    visit = open_page(account)
    visit.press("j")
    for place in range(3):
        text = visit.page.locator(".text").nth(place)
        words = text.locator(".lit-piece").first.bounding_box()
        box = text.bounding_box()
        assert words
        assert box
        assert box["y"] <= words["y"] <= box["y"] + box["height"] / 2


def test_the_address_brings_a_finding_back(visit: Visit, open_page: Open) -> None:
    visit.page.get_by_role("link", name="How many people were hurt?").first.click()
    visit.page.get_by_role("button", name="precision").click()
    visit.page.get_by_role("button", name="told by B").click()
    assert visit.address.endswith("-2&rel=precision&by=B")
    other = open_page(make_bridge_account(), address=visit.address)
    assert (
        lit(other)
        == lit(visit)
        == {
            "A": "hurt dozens of people",
            "B": "The coast guard counted 43 injured",
            "C": "hurt dozens of people",
        }
    )
    assert other.texts(".entry h3") == visit.texts(".entry h3") == ["≈ How many people were hurt?"]
    assert other.page.get_by_role("button", name="precision").get_attribute("aria-pressed") == "true"


def test_back_takes_a_choice_back(visit: Visit) -> None:
    visit.press("j")
    first = visit.address
    visit.press("j")
    assert visit.address != first
    visit.page.go_back()
    assert visit.address == first
    assert visit.texts(".chosen h3") == ["◆ On what day did the barge strike?"]


def test_keys_go_through_the_points(visit: Visit) -> None:
    visit.press("j", "j")
    assert visit.texts(".chosen h3") == ["◇ Had lights failed?"]
    visit.press("k")
    assert visit.texts(".chosen h3") == ["◆ On what day did the barge strike?"]
    visit.press("k")
    assert visit.texts(".chosen h3") == ["◆ On what day did the barge strike?"], "there is none before the first"
    visit.press("Escape")
    assert visit.texts(".chosen h3") == []
    visit.press("k")
    assert len(visit.texts(".chosen")) == 1, "the last one"


def test_numbers_go_to_a_report(visit: Visit) -> None:
    visit.press("2")
    assert visit.page.evaluate("document.activeElement.closest('.column').dataset.key") == "B"


def test_slash_searches_the_points(visit: Visit) -> None:
    visit.press("/")
    visit.page.keyboard.type("LIGHTS")
    assert visit.texts(".entry h3") == ["◇ Had lights failed?"]
    assert visit.texts("#status") == ["1 of 6 points shown"]
    assert visit.address == "#&q=LIGHTS"
    visit.page.get_by_role("button", name="Show all").click()
    assert len(visit.texts(".entry")) == 6
    assert visit.page.locator("#search").input_value() == ""


def test_points_are_filtered_by_relation_report_and_score(visit: Visit) -> None:
    visit.page.get_by_role("button", name="conflict").click()
    visit.page.get_by_role("button", name="agreed").click()
    assert [text[0] for text in visit.texts(".entry h3")] == ["◆", "●", "●"]
    visit.page.get_by_role("button", name="told by B").click()
    assert [text[0] for text in visit.texts(".entry h3")] == ["◆", "●"]
    assert visit.texts("#points h2") == ["Conflicts 1", "Agreed 2"]
    assert len(visit.page.locator("tr[data-row]").locator("visible=true").all()) == 2
    visit.page.get_by_role("button", name="told by B").click()
    visit.page.get_by_role("button", name="conflict").click()
    visit.page.get_by_role("button", name="agreed").click()
    visit.page.locator("#least").fill("0.7")
    assert "◇ Had lights failed?" not in visit.texts(".entry h3")
    assert visit.address == "#&min=0.70"


def test_words_of_a_report_show_the_points_that_they_bear(visit: Visit) -> None:
    visit.page.locator("#report-B a.e", has_text="on Wednesday").click()
    assert visit.texts(".entry h3") == ["◆ On what day did the barge strike?"]
    assert visit.texts("#status") == ["Points that these words bear: “on Wednesday” · 1 of 6 points shown"]
    assert lit(visit)["A"] == "on Tuesday"
    visit.page.get_by_role("button", name="Show all").click()
    assert len(visit.texts(".entry")) == 6


def test_a_sentence_shows_the_points_that_it_bears(visit: Visit, open_page: Open) -> None:
    visit.page.locator("#report-C .s", has_text="A barge struck").click(position={"x": 3, "y": 5})
    questions = ["◆ On what day did the barge strike?", "≈ How many people were hurt?"]
    assert visit.texts(".entry h3")[:2] == questions
    assert lit(visit)["B"] == "at Ostervikon WednesdayThe coast guard counted 43 injured"
    other = open_page(make_bridge_account(), address=visit.address)
    assert other.texts(".entry h3") == visit.texts(".entry h3")


def test_keys_go_through_the_points_that_words_bear(visit: Visit, open_page: Open) -> None:
    visit.page.locator("#report-C .s", has_text="A barge struck").click(position={"x": 3, "y": 5})
    borne = visit.texts(".entry h3")
    visit.press("j", "j")
    assert visit.texts(".entry h3") == borne
    assert visit.texts(".chosen h3") == ["≈ How many people were hurt?"]
    assert lit(visit)["A"] == "hurt dozens of people"
    other = open_page(make_bridge_account(), address=visit.address)
    assert (other.texts(".entry h3"), other.texts(".chosen h3")) == (borne, visit.texts(".chosen h3"))
    visit.press("Escape", "Escape")
    assert len(visit.texts(".entry")) == 6
    assert visit.address in ("", "#")


def test_another_point_lets_go_of_the_words(visit: Visit) -> None:
    visit.page.locator("#report-B a.e", has_text="on Wednesday").click()
    visit.page.locator(".also a", has_text="How many people were hurt?").locator("visible=true").click()
    assert visit.texts(".chosen h3") == ["≈ How many people were hurt?"]
    assert len(visit.texts(".entry")) == 6


def test_arrows_go_through_the_words_of_a_report(visit: Visit) -> None:
    visit.press("1", "ArrowRight", "ArrowRight")
    assert visit.page.evaluate("document.activeElement.textContent") == "on Tuesday"
    visit.press("ArrowLeft")
    assert visit.page.evaluate("document.activeElement.textContent") == "at Ostervik"
    visit.press("Enter")
    assert visit.texts(".entry h3") == ["● A barge struck the old bridge A B C"]


def test_evidence_leads_to_its_place(visit: Visit) -> None:
    visit.page.locator(".entry.conflict .cite a", has_text="Wednesday").click()
    assert visit.texts(".chosen h3") == ["◆ On what day did the barge strike?"]
    assert lit(visit)["B"] == "on Wednesday"


def test_names_and_utterances_light_their_words(visit: Visit) -> None:
    visit.page.locator("#names ~ .names .pick").first.click()
    assert lit(visit) == {"A": "Ana Lindqvist", "B": "Ana Lindquist"}
    visit.page.locator(".saying .pick").first.click()
    assert lit(visit) == {"A": "We shall rebuild it,", "B": "We will build it again."}


def test_help_opens_and_closes(visit: Visit) -> None:
    visit.press("?")
    assert visit.page.get_by_role("dialog", name="Keys").is_visible()
    visit.press("j")
    assert visit.texts(".chosen") == []
    visit.page.get_by_role("button", name="Close").click()
    assert not visit.page.get_by_role("dialog").is_visible()
    assert visit.complaints == []


def test_the_reports_can_be_put_away(visit: Visit) -> None:
    visit.press("t")
    assert not visit.page.locator("#columns").is_visible()
    visit.page.get_by_role("button", name="Show t").click()
    assert visit.page.locator("#columns").is_visible()


def test_without_script_all_is_there_and_linked(open_page: Open) -> None:
    visit = open_page(make_bridge_account(), script=False)
    assert len(visit.texts(".entry")) == 6
    assert "The harbour office has closed the bridge, Nordan reported." in visit.texts("#report-A .text p")
    visit.page.locator(".entry.conflict .cite a", has_text="Wednesday").click()
    assert visit.page.url.endswith("#t-B-70")
    assert visit.page.locator(":target").inner_text() == "on Wednesday"
    assert visit.page.locator(".filters").is_hidden()


def make_wide_account(reports: int) -> Account:
    """Return an account of so many reports that all say one thing, and each something of its own."""
    body = TEXTS["bell"].split("\n\n", 1)[1]
    texts = {f"r{n}": f"Bridge closed, report {n}\n\n{body}Report {n} adds this." for n in range(reports)}
    day = tuple(find(name, "on Tuesday", texts) for name in texts)
    points = [make_point("It was on Tuesday", "agree", evidence=day)]
    for n in range(reports):
        own = (find(f"r{n}", f"Report {n} adds this", texts),)
        points.append(make_point(f"Report {n} adds this", "single", evidence=own))
    return make_account(texts, points=tuple(points))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("reports", [2, 3, 8])
def test_the_page_never_scrolls_sideways(open_page: Open, width: int, reports: int) -> None:
    account = make_bridge_account() if reports == 3 else make_wide_account(reports)
    visit = open_page(account, width=width)
    visit.press("j")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(set(lit(visit))) == reports
    assert visit.complaints == []


def test_silent_reports_make_room_where_there_are_many(open_page: Open) -> None:
    visit = open_page(make_wide_account(8))
    visit.press("j", "j")
    widths = [box["width"] for box in (c.bounding_box() for c in visit.page.locator(".column").all()) if box]
    assert widths[0] > 5 * widths[1]
    visit.press("3")
    assert visit.page.locator("#report-C .text").is_visible()


def test_printed_it_is_an_annex(visit: Visit) -> None:
    visit.press("j")
    visit.page.emulate_media(media="print")
    for gone in (".texts", ".rail", ".filters", ".offsets:not(.evidence *)"):
        assert visit.texts(gone) == []
    assert visit.texts("section.evidence li")[0] == "A 106–116 on Tuesday"
    assert "[1]" in visit.texts(".entry.conflict")[0]
    assert len(visit.page.pdf()) > 10_000


def test_what_filters_leave_out_is_told_in_print(visit: Visit) -> None:
    visit.page.get_by_role("button", name="conflict").click()
    visit.page.emulate_media(media="print")
    assert visit.texts(".told") == ["1 of 6 points shown"]
    assert len(visit.texts(".entry")) == 1


def test_an_agreed_point_shows_its_words_when_it_is_chosen(visit: Visit) -> None:
    closed = visit.page.locator(".entry.agree", has_text="The bridge is closed")
    place = visit.page.locator(".entry.agree", has_text="Where was it?")
    assert not closed.locator(".cite").first.is_visible()
    assert not place.locator(".cite").first.is_visible()
    closed.locator(".pick").click()
    assert visit.texts(".chosen .cite .words") == ["The harbour office has closed the bridge, Nordan reported."] * 2
    place.locator(".pick").click()
    assert len(visit.texts(".chosen .cite")) == 3
    assert not closed.locator(".cite").first.is_visible()


def test_a_letter_names_its_outlet(visit: Visit) -> None:
    letter = visit.page.locator(".entry.conflict .letter", has_text="B").first
    letter.hover()
    assert letter.get_attribute("title") == "Coast Daily"


def test_motion_is_not_asked_for_where_people_want_none(open_page: Open) -> None:
    for motion, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        visit = open_page(make_bridge_account(), motion=motion)
        assert visit.page.evaluate("getComputedStyle(document.querySelector('.text')).scrollBehavior") == behaviour
