import json

import pytest

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers import read_blob

LEAD = "A barge with forty pupils on board struck the old bridge at Tarn on Monday morning, and nobody was hurt."
REST = (
    "The skipper told the harbour office that the rudder had not answered, and that he had dropped both anchors.",
    "Firemen brought the pupils to the east bank in two boats within half an hour of the first call for help.",
    "The bridge stays closed until engineers have looked at its second pier, a spokeswoman of the town said.",
    "A crane is to lift the barge on Thursday, and the school gave the pupils the rest of the week off.",
)
OTHER = " ".join(
    f"The club signed a striker number {number} from the north for a fee that neither side would name."
    for number in range(9)
)


def read(name: str, text: str) -> Article:
    (article,) = (found for found in read_blob(Blob(name, text.encode())) if isinstance(found, Article))
    return article


def make_page(shown: tuple[str, ...], stated: str, wall: str = "") -> str:
    node = {"@type": "NewsArticle", "headline": "Barge strikes bridge", "articleBody": stated}
    lines = "".join(f"<p>{line}</p>" for line in shown)
    return (
        '<html lang="en"><head><title>Barge strikes bridge</title>'
        f'<script type="application/ld+json">{json.dumps(node)}'
        f"</script></head><body><article><h1>Barge strikes bridge</h1>{lines}{wall}</article></body></html>"
    )


def make_feed(item: str) -> str:
    top = '<rss version="2.0" xmlns:content="c"><channel><title>Bell</title>'
    return f"{top}<item><title>Barge</title>{item}</item></channel></rss>"


WHOLE = "\n".join((LEAD, *REST))
WALL = '<div class="paywall">Subscribe to read on</div>'


@pytest.mark.parametrize("stated", [WHOLE, WHOLE.replace("\n", " "), "".join(f"<p>{x}</p>" for x in (LEAD, *REST))])
def test_a_page_cut_by_a_wall_is_read_from_its_statement(stated: str) -> None:
    article = read("a.html", make_page((LEAD, REST[0]), stated, WALL))
    assert all(line in article.text for line in (LEAD, *REST))
    assert article.cut is None
    assert any("articleBody" in note for note in article.notes)


@pytest.mark.parametrize("stated", [OTHER, f"{LEAD} {REST[0]} {REST[1]} {REST[2][:60]}…", LEAD])
def test_what_is_cut_or_of_another_article_does_not_stand_in(stated: str) -> None:
    with pytest.raises(ReadError, match="not free"):
        read("a.html", make_page((LEAD,), stated, "<p>Subscribe to continue reading</p>"))


@pytest.mark.parametrize("stated", [OTHER, f"{LEAD} {REST[0][:60]}…", LEAD])
def test_a_fuller_page_is_kept(stated: str) -> None:
    article = read("a.html", make_page((LEAD, *REST), stated))
    assert all(line in article.text for line in (LEAD, *REST))
    assert "striker" not in article.text


@pytest.mark.parametrize(
    "end",
    [" Continue reading...", " [...]", " Read more", " [&amp;#8230;]", "", "&lt;p&gt;Weiterlesen&lt;/p&gt;"],
)
def test_a_short_text_of_a_feed_is_read_as_cut(end: str) -> None:
    article = read("a.xml", make_feed(f"<description>{LEAD} {REST[0]}{end}</description>"))
    assert article.text == f"Barge\n\n{LEAD} {REST[0]}"
    assert article.cut


def test_the_foot_of_a_feed_is_dropped() -> None:
    foot = "&lt;p&gt;The post Barge appeared first on Bell.&lt;/p&gt;"
    article = read("a.xml", make_feed(f"<description>&lt;p&gt;{LEAD} {REST[0]}&lt;/p&gt;{foot}</description>"))
    assert article.text == f"Barge\n\n{LEAD} {REST[0]}"


@pytest.mark.parametrize(
    "words",
    ["Read more", "Barge strikes the bridge.", "Comments: 12. Points: 40", "https://b.example/1 " * 30],
)
def test_items_that_only_link_are_refused(words: str) -> None:
    with pytest.raises(ReadError, match="only link"):
        read("a.xml", make_feed(f"<description>{words}</description>"))


def test_a_description_that_says_more_is_told() -> None:
    item = (
        f"<description>{REST[3]} {REST[2]}</description><content:encoded>{LEAD} {' '.join(REST[:3])}</content:encoded>"
    )
    article = read("a.xml", make_feed(item))
    assert article.text.endswith(REST[2])
    assert any("A crane is to lift" in note for note in article.notes)
    assert article.cut is None
