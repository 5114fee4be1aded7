"""The account as a page: its order, its links, its policy, its data, and texts that try to be markup."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts import (
    TEXTS,
    find,
    make_account,
    make_bridge_account,
    make_facet,
    make_hostile_account,
    make_point,
    make_reading,
)
from hostile_texts import HOSTILE
from tellings.model.account import Account
from tellings.model.errors import DataError
from tellings.model.span import Evidence
from tellings.render.html import GENERATOR, find_account, is_page, render_html
from tellings.render.html.marking import mark_value
from tellings.render.html.page import hash_source, link_to, name_language
from tellings.render.json import render_account_json
from tellings.render.visible import show_hidden, show_line

VOID = {"meta", "br", "input", "rect", "polygon", "path", "circle"}
OURS = set(
    "a article b bdi blockquote body br button code dd details dialog div dl dt footer form h1 h2 h3 h4 head "
    "circle defs marker path text "
    "header html input kbd label li main meta nav ol output p polygon q rect script section span strong style summary "
    "svg table tbody td tfoot th thead time title tr ul".split()
)


class Page(HTMLParser):
    """Reads a page strictly: every element is closed in its order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        self.words.setdefault(self.open[-1] if self.open else "", []).append(data)


@pytest.fixture(scope="module")
def bridge() -> str:
    return render_html(make_bridge_account())


def test_it_is_well_formed_and_made_of_our_elements_only(bridge: str) -> None:
    page = Page(bridge)
    assert bridge.startswith("<!doctype html>\n")
    assert {tag for tag, _ in page.elements} <= OURS


def test_the_same_account_gives_the_same_bytes_in_any_order(bridge: str) -> None:
    account = make_bridge_account()
    turned = msgspec.structs.replace(account, articles=account.articles[::-1])
    assert render_html(make_bridge_account()) == bridge
    shown = re.compile(r'<script type="application/json".*?</script>')
    assert shown.sub("", render_html(turned)) == shown.sub("", bridge)


def test_sections_stand_in_the_order_in_which_a_reader_asks(bridge: str) -> None:
    order = ["conflict", "unresolved", "precision", "agree", "single", "matrix", "utterances", "names", "timeline"]
    order += ["copies", "labels", "gaps", "notes", "evidence", "reading", "texts"]
    places = [bridge.index(f' id="{name}"') for name in order]
    assert places == sorted(places)


def test_every_link_has_its_place_and_every_id_is_used_once(bridge: str) -> None:
    page = Page(bridge)
    ids = [given["id"] for _, given in page.elements if "id" in given]
    assert len(ids) == len(set(ids))
    links = {given["href"] for _, given in page.elements if given.get("href")}
    assert {str(link)[1:] for link in links} <= set(ids)


def test_headings_leave_no_level_out(bridge: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(bridge).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_reading_shows_its_words_and_their_place(bridge: str) -> None:
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", bridge))
    for point in make_bridge_account().points:
        for facet in point.facets:
            assert facet.question in plain
            for reading in facet.readings:
                assert all(one.exact in plain for one in reading.evidence)
                assert all(f"{one.start}–{one.end}" in plain for one in reading.evidence)


def test_words_of_a_point_carry_its_number_in_every_report(bridge: str) -> None:
    page = Page(bridge)
    conflict = next(given for _, given in page.elements if given.get("data-rel") == "conflict")
    lit = [given for _, given in page.elements if conflict["data-n"] in (given.get("data-p") or "").split()]
    assert [str(given["id"]).split("-")[1] for given in lit if "id" in given] == ["A", "B", "C"]
    assert {given["href"] for given in lit} == {f"#{conflict['id']}"}
    days = [given for _, given in page.elements if given.get("data-crux") == conflict["data-n"]]
    assert len(days) == 3, "the days themselves"


def test_the_text_of_every_report_is_whole(bridge: str) -> None:
    for record in make_bridge_account().articles:
        start = bridge.index(f'id="report-{record.siglum}"')
        column = bridge[bridge.index('<div class="text"', start) : bridge.index("</article>", start)]
        shown = [re.sub(r"<[^>]+>", "", line) for line in re.findall(r"<p dir=.*?</p>", column, re.S)]
        assert shown == [line for line in TEXTS[record.id].split("\n") if line]


def test_the_policy_lets_only_this_style_and_this_script_through(bridge: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', bridge)
    assert policy
    assert "default-src 'none'" in policy.group(1)
    for name in ("style", "script"):
        source = re.search(rf"<{name}>(.*?)</{name}>", bridge, re.S)
        assert source
        assert f"{name}-src '{hash_source(source.group(1))}'" in policy.group(1)
    assert "unsafe" not in policy.group(1)
    assert "http" not in policy.group(1)


def test_nothing_is_fetched_and_no_handler_is_in_the_markup(bridge: str) -> None:
    for _, held in Page(bridge).elements:
        assert not {"src", "srcset", "data", "action", "style", "formaction", "poster", "background"} & set(held)
        assert not [name for name in held if name.startswith("on")]
    style = re.search(r"<style>(.*?)</style>", bridge, re.S)
    assert style
    assert "url(" not in style.group(1)
    assert "@import" not in style.group(1)


def test_the_account_inside_is_the_account(bridge: str) -> None:
    assert is_page(bridge)
    assert f'content="{GENERATOR}"' in bridge
    assert render_account_json(find_account(bridge)) == render_account_json(make_bridge_account())


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<!doctype html><p>x", "holds no account"),
        ('<script type="application/json" id="account">{}</script>' * 2, "holds 2 accounts"),
        ('<script type="application/json" id="account">{}</script>', "its schema is ''"),
        ('<script type="application/json" id="account">{', "is no account"),
    ],
)
def test_what_is_no_page_of_ours_says_so(page: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        find_account(page)


def test_an_account_of_nothing_says_so() -> None:
    page = render_html(make_account(texts={}))
    Page(page)
    assert "No conflict was found. That is no proof that there is none." in page
    assert "0 reports" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(name: str) -> None:
    words = HOSTILE[name]
    account = make_hostile_account(words)
    text = render_html(account)
    page = Page(text)
    assert {tag for tag, _ in page.elements} <= OURS
    assert [tag for tag, _ in page.elements].count("script") == 2
    assert [tag for tag, _ in page.elements].count("style") == 1
    for _, held in page.elements:
        assert not [attribute for attribute in held if attribute.startswith("on")]
        assert not str(held.get("href", "#")).strip().lower().startswith(("javascript", "data"))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u200b]", text)
    assert text.encode()
    shown = " ".join("".join(page.words["bdi"]).split())
    assert " ".join(show_hidden(words).split()) in shown


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_come_back_from_the_page(name: str) -> None:
    account = make_hostile_account(HOSTILE[name])
    found = find_account(render_html(account))
    if name == "lone surrogates":
        assert found.articles[0].text == re.sub("[\ud800-\udfff]", "\ufffd", account.articles[0].text)
    else:
        assert found == account
        assert render_account_json(found) == render_account_json(account)


@settings(max_examples=40, deadline=None)
@given(words=st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=80))
def test_whatever_reports_say_is_text(words: str) -> None:
    page = Page(render_html(make_hostile_account(words)))
    assert {tag for tag, _ in page.elements} <= OURS


@settings(max_examples=60, deadline=None)
@given(words=st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80))
def test_whatever_reports_say_comes_back(words: str) -> None:
    account = make_hostile_account(words)
    assert find_account(render_html(account)) == account


def _account_of_spans(text: str, spans: list[tuple[int, int]]) -> Account:
    evidence = tuple(Evidence("one", start, end, text[start:end]) for start, end in spans)
    points = tuple(make_point(f"Point {n}", "single", evidence=(one,)) for n, one in enumerate(evidence))
    return make_account({"one": text}, points=points)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_overlapping_evidence_loses_no_character(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab .\n", min_size=4, max_size=60).filter(lambda text: text.strip()))
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda p: p[0] < p[1])
    spans = data.draw(st.lists(places, max_size=6))
    page = render_html(_account_of_spans(text, spans))
    column = page[page.index('<div class="text"') : page.index("</article>", page.index('<div class="text"'))]
    shown = [re.sub(r"<[^>]+>", "", line) for line in re.findall(r"<p dir=.*?</p>", column, re.S)]
    assert shown == [line for line in text.split("\n") if line.strip()]
    for start, _ in spans:
        following = [m.start() for m in re.finditer(r"[^\n]", text) if m.start() >= start]
        if following and any(line.strip() for line in text[start:].split("\n")):
            assert page.count(f'id="t-A-{start}"') == 1


def test_evidence_out_of_its_text_does_not_stop_the_page() -> None:
    lost = (Evidence("bell", 90_000, 90_003, "off"), Evidence("nobody", 0, 3, "The"))
    page = render_html(make_account(points=(make_point("Lost", "agree", evidence=lost),)))
    Page(page)
    assert "90000–90003" in page


def test_values_are_marked_in_their_words() -> None:
    assert mark_value("hurt 12 people", "12") == ("hurt ", "12", " people")
    assert mark_value("on Tuesday", "tuesday") == ("on ", "Tuesday", "")
    assert mark_value("120 people", "12") == ("120 people", "", "")
    assert mark_value("dozens", "dozens") == ("dozens", "", "")
    assert mark_value("a ( b", "(") == ("a ", "(", " b")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://bell.example/a?b=c", True),
        ("http://bell.example/", True),
        ("javascript:boom()", False),
        (" javascript:boom()", False),
        ("https:boom", False),
        ("data:text/html,x", False),
        ("//bell.example/", False),
        ("https://[bell", False),
        ("https://bell.example/\u202e", False),
        ("file:///etc/passwd", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str | None, kept: bool) -> None:
    assert link_to(url) == (url if kept else None)


def test_languages_are_codes() -> None:
    assert [name_language(lang) for lang in ("en", "pt-BR", "no'", "", None)] == ["en", "pt-BR", None, None, None]


def test_hidden_characters_are_spelled_out() -> None:
    assert show_hidden("a\u202eb\x00\tc") == "a⟨U+202E⟩b⟨U+0000⟩\tc"
    assert (
        show_hidden("\u0645\u200c\u0631 \U0001f469\u200d\U0001f467") == "\u0645\u200c\u0631 \U0001f469\u200d\U0001f467"
    )
    assert show_hidden("pay\u200dpal") == "pay⟨U+200D⟩pal"
    assert show_line(" a\r\n\u2028b ") == "a b"


def test_a_copy_is_drawn_where_its_passages_stand(bridge: str) -> None:
    text = TEXTS["mirror"]
    words = find("mirror", "struck the old bridge at Ostervik on Tuesday and hurt dozens of people")
    left = re.search(r'<polygon class="band" points="([\d.]+),14', bridge)
    assert left
    assert float(left.group(1)) == pytest.approx(1000 * words.start / len(text), abs=0.1)


def test_the_matrix_says_who_holds_what(bridge: str) -> None:
    rows = re.findall(r"<tr class=\"(\w+)\" data-row.*?</tr>", bridge, re.S)
    assert rows == ["conflict", "unresolved", "precision", "agree", "agree"]
    row = re.search(r"<tr class=\"unresolved\".*?</tr>", bridge, re.S)
    assert row
    cells = [re.sub(r"<[^>]+>|\s+", "", cell) for cell in re.findall(r"<td.*?</td>", row.group(), re.S)]
    assert cells == ["silent", "no", "yes"]


def test_points_of_one_point_lead_to_each_other(bridge: str) -> None:
    also = re.findall(r'<p class="also">.*?</p>', bridge, re.S)
    assert len(also) == 3, "the day, the number and the place of one accident"
    assert all(paragraph.count("<a ") == 2 for paragraph in also)


def test_two_facets_of_one_question_have_two_addresses() -> None:
    day = make_reading("Tuesday", find("bell", "on Tuesday")), make_reading("Wednesday", find("coast", "on Wednesday"))
    facets = [make_facet("When?", "time", "conflict", *day) for _ in range(2)]
    page = Page(render_html(make_account(points=(make_point("It", "conflict", *facets),))))
    keys = [given["id"] for _, given in page.elements if given.get("data-rel") == "conflict"]
    assert len(set(keys)) == 2


def outline(page: str) -> str:
    """The skeleton of a page: its headings, entries, readings and links, with what they carry, one a line."""
    lines: list[str] = []
    for tag, held in Page(page).elements:
        if tag in ("section", "article", "nav", "main", "header", "footer", "dialog", "form", "table", "svg"):
            names = ("class", "id", "data-rel", "data-by", "data-score")
            lines.append(" ".join([tag, *(f"{name}={held[name]}" for name in names if name in held)]))
        elif held.get("data-p"):
            lines.append(f"  words {held.get('id', '-')} of {held['data-p']} to {held.get('href', '-')}")
        elif held.get("href"):
            lines.append(f"  link {held['href']}")
    return "\n".join([*lines, ""])


def test_its_skeleton_is_as_it_was(bridge: str) -> None:
    golden = Path(__file__).parents[1] / "golden" / "html_bridge_outline.txt"
    assert outline(bridge) == golden.read_text(encoding="utf-8")
