"""What agencies say of an item's standing is told, a killed one is marked, and the version's own date counts."""

import json

import pytest

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.pipeline.compare import choose_articles
from tellings.ports import Blob
from tellings.readers.registry import read_blob

WORDS = "The mill at Dorne will close in autumn, its owner said on Wednesday, and 310 people will lose their jobs."


def make_newsml(meta: str, headline: str = "Mill to close", version: str = "1") -> str:
    return (
        f'<newsItem guid="m1" version="{version}"><itemMeta><provider><name>Wire</name></provider>{meta}</itemMeta>'
        f"<contentMeta><headline>{headline}</headline><contentCreated>2024-05-01T08:00:00Z</contentCreated></contentMeta>"
        f'<contentSet><inlineData contenttype="text/plain">{WORDS}</inlineData></contentSet></newsItem>'
    )


def make_nitf(docdata: str, headline: str = "Mill to close") -> str:
    return (
        f"<nitf><head><docdata {docdata}</docdata></head><body><body.head><hedline><hl1>{headline}</hl1></hedline>"
        f"</body.head><body.content><p>{WORDS}</p></body.content></body></nitf>"
    )


def read(text: str, name: str) -> Article:
    (article,) = read_blob(Blob(name, text.encode()))
    assert isinstance(article, Article)
    return article


def read_ninjs(**fields: object) -> Article:
    return read(json.dumps({"uri": "m1", "headline": "Mill to close", "body_text": WORDS, **fields}), "m.json")


@pytest.mark.parametrize(
    ("meta", "told"),
    [
        ("<embargoed>2024-05-09T06:00:00+02:00</embargoed>", "is under embargo until 2024-05-09T06:00:00+02:00"),
        ("<edNote>Adds quote, corrects jobs to 310</edNote>", "note to editors: “Adds quote, corrects jobs to 310”"),
        ('<pubStatus qcode="stat:withheld"/>', "has the status 'withheld'"),
        ('<signal qcode="sig:correction"/>', "bears the signal 'sig:correction'"),
    ],
)
def test_newsml_tells_its_standing(meta: str, told: str) -> None:
    article = read(make_newsml(meta), "m.xml")
    assert any(told in note for note in article.notes)
    assert article.withdrawn is None


def test_other_formats_tell_it_too() -> None:
    assert any("embargo until 2024-05-09" in n for n in read_ninjs(embargoed="2024-05-09T06:00:00Z").notes)
    assert any("Corrects toll" in n for n in read_ninjs(ednote="Corrects toll in 2nd paragraph").notes)
    assert any("'withheld'" in n for n in read_ninjs(pubstatus="withheld").notes)
    dates = '><date.issue norm="20240508T091200Z"/><date.release norm="20240509T040000Z"/>'
    assert any("embargo until 2024-05-09" in n for n in read(make_nitf(dates), "m.xml").notes)
    assert any("Adds quote" in n for n in read(make_nitf('><ed-msg info="Adds quote"/>'), "m.xml").notes)
    assert any(
        "EMBARGOED until 9 May" in n for n in read_ninjs(body_text=f"EMBARGOED until 9 May, 06:00\n\n{WORDS}").notes
    )


def test_a_usable_first_version_has_no_notes() -> None:
    assert read(make_newsml('<pubStatus qcode="stat:usable"/>'), "m.xml").notes == ()
    assert read_ninjs(pubstatus="usable", version="1").notes == ()
    assert "is version 3 of its item" in read(make_newsml("", version="3"), "m.xml").notes


@pytest.mark.parametrize(
    "article",
    [
        read(make_newsml('<pubStatus qcode="stat:canceled"/>'), "m.xml"),
        read(make_newsml("<edNote>EDITORS: Please kill the story on the mill.</edNote>"), "m.xml"),
        read(make_newsml("", "KILL: Mill to close"), "m.xml"),
        read(make_nitf('management-status="canceled">'), "m.xml"),
        read_ninjs(pubstatus="canceled"),
        read_ninjs(pubStatus="killed"),
        read_ninjs(editorialtypes=["Kill"]),
        read_ninjs(headline="WITHDRAWN - Mill to close"),
        read_ninjs(ednote="This story has been withdrawn."),
    ],
)
def test_a_killed_item_is_not_compared(article: Article) -> None:
    chosen, left_out = choose_articles((article,))
    assert chosen == []
    assert left_out[article.id].startswith("withdrawn by its agency (")


@pytest.mark.parametrize("headline", ["Killers of two on the run", "Kill two birds with one stone", "Troops withdrawn"])
def test_a_headline_about_killing_kills_nothing(headline: str) -> None:
    assert read_ninjs(headline=headline, ednote="Adds who was killed").withdrawn is None


def test_a_killed_item_without_a_text_is_told() -> None:
    empty = '<newsItem guid="k"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>'
    items = list(read_blob(Blob("m.xml", f"<newsMessage>{empty}{make_newsml('')}</newsMessage>".encode())))
    assert "withdrew (status 'canceled')" in str(items[0])
    with pytest.raises(ReadError, match="without the text"):
        list(read_blob(Blob("m.xml", empty.encode())))


def test_the_version_s_own_date_comes_first() -> None:
    meta = "<firstCreated>2024-05-01T07:00:00Z</firstCreated><versionCreated>2024-05-08T09:12:00Z</versionCreated>"
    article = read(make_newsml(meta), "m.xml")
    assert (article.published, article.published_from) == ("2024-05-08T09:12:00+00:00", "NewsML-G2 versionCreated")
    article = read_ninjs(firstcreated="2024-05-01T07:00:00Z", contentcreated="2024-05-01", versioncreated="2024-05-08")
    assert (article.published, article.published_from) == ("2024-05-08", "JSON versioncreated")
    article = read(make_newsml("<firstCreated>2024-05-01T07:00:00Z</firstCreated>"), "m.xml")
    assert article.published_from == "NewsML-G2 contentCreated"
