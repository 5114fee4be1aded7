"""NewsML-G2, NITF and feeds: their fields and texts."""

import pytest

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.xmls.reader import XmlReader

PICTURE = '<newsItem guid="p"><contentSet><remoteContent href="p.jpg"/></contentSet></newsItem>'
ITEM = """<newsItem guid="q-17" xml:lang="en">
<itemMeta><provider literal="AGX"><name>Agency X</name></provider><firstCreated>2023-05-03T10:30:00+02:00</firstCreated>
<versionCreated>2023-05-03T12:00:00+02:00</versionCreated>
<link rel="irel:isWebVersionOf" href="https://x.example/q"/></itemMeta>
<contentMeta><headline>Quay shut</headline><by>By Ana Lind</by><language tag="en-GB"/></contentMeta>
<contentSet>{}</contentSet></newsItem>"""
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head>'
    "<body><h1>Quay shut</h1><p>It was <b>shut</b> on Friday.</p><p>A guard &amp; a dog.</p></body></html></inlineXML>"
)
NITF = """<nitf><head><title>slug</title>
<docdata><doc-id id-string="n7"/><date.issue norm="20230503T103000Z"/></docdata>
<pubdata name="Harbour Bell"/></head><body><body.head><hedline><hl1>Quay shut</hl1><hl2>No more boats</hl2></hedline>
<byline>By <person>Ana Lind</person></byline><dateline><location>OSTERVIK</location>, May 3</dateline></body.head>
<body.content><block><p>It was shut on Friday.</p><media><media-caption>A picture.</media-caption></media>
<hl2>Why</hl2><p>Two boats hit it.</p></block></body.content></body></nitf>"""
MESSAGE = (
    '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{}</itemSet></newsMessage>'
)


def read(text: str, name: str = "x.xml") -> list[Article | Problem]:
    return list(XmlReader().read(Blob(name, text.encode())))


def read_one(text: str) -> Article:
    (item,) = read(text)
    assert isinstance(item, Article)
    return item


def test_newsml() -> None:
    article = read_one(MESSAGE.format(PICTURE + ITEM.format(XHTML)))
    assert article.text == "Quay shut\n\nIt was shut on Friday.\n\nA guard & a dog."
    assert (article.id, article.headline, article.byline, article.outlet) == (
        "q-17",
        "Quay shut",
        "Ana Lind",
        "Agency X",
    )
    assert (article.published, article.published_from) == ("2023-05-03T12:00:00+02:00", "NewsML-G2 versionCreated")
    assert (article.url, article.lang) == ("https://x.example/q", "en")


@pytest.mark.parametrize(
    "content",
    [
        '<inlineData contenttype="text/plain">It was shut on Friday.</inlineData>',
        '<inlineData contenttype="text/html">&lt;p&gt;It was shut on Friday.&lt;/p&gt;</inlineData>',
        f"<inlineXML>{NITF.replace('It was', '<em>It</em> was')}</inlineXML>",
    ],
)
def test_newsml_holds_other_texts(content: str) -> None:
    assert "It was shut on Friday." in read_one(MESSAGE.format(ITEM.format(content))).text


def test_nitf() -> None:
    article = read_one(f'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">{NITF}')
    assert article.text == "Quay shut\n\nOSTERVIK, May 3\n\nIt was shut on Friday.\n\nWhy\n\nTwo boats hit it."
    assert (article.id, article.byline, article.outlet) == ("n7", "Ana Lind", "Harbour Bell")
    assert article.published == "2023-05-03T10:30:00+00:00"


RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/">
<channel><title>Harbour Bell</title><language>en-gb</language>
<item><title>Quay &amp;amp; pier shut</title><link>https://b.example/1</link>
<pubDate>Wed, 03 May 2023 10:30:00 GMT</pubDate>
<dc:creator>Ana Lind</dc:creator>
<content:encoded><![CDATA[<p>It was shut.</p><p>A guard said so.</p>]]></content:encoded></item>
<item><title>Ferry late</title><description>It was late.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Bell</title>
<entry><title>Quay shut</title><id>urn:1</id><link rel="self" href="https://b.example/1.atom"/>
<link href="https://b.example/1"/>
<published>2023-05-03T10:30:00Z</published><updated>2023-05-04T08:00:00Z</updated><author><name>Ana Lind</name></author>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>It was shut.</p><p>A guard said so.</p></div></content></entry>
</feed>"""


def test_rss() -> None:
    note, article = read(RSS, "bell.rss")
    assert isinstance(article, Article)
    assert article.text == "Quay & pier shut\n\nIt was shut.\n\nA guard said so."
    assert (article.id, article.byline, article.outlet) == ("bell", "Ana Lind", "Harbour Bell")
    assert (article.url, article.published) == ("https://b.example/1", "2023-05-03T10:30:00+00:00")
    assert note == Problem("bell.rss", "only links to 1 of its 2 items; give their pages", "note")


def test_atom() -> None:
    article = read_one(ATOM)
    assert article.text == "Quay shut\n\nIt was shut.\n\nA guard said so."
    assert (article.url, article.byline, article.modified) == (
        "https://b.example/1",
        "Ana Lind",
        "2023-05-04T08:00:00+00:00",
    )


def test_a_long_description_is_the_text() -> None:
    words = "The quay was shut on Friday, and the ferry was late. " * 12
    note, article = read(
        RSS.replace("<description>It was late.", f"<description>{words}").replace("content:encoded", "x")
    )
    assert isinstance(article, Article)
    assert article.text == f"Ferry late\n\n{words.strip()}"
    assert isinstance(note, Problem)


def test_a_feed_of_summaries_is_refused() -> None:
    with pytest.raises(ReadError, match="a feed without the text of a report"):
        read(RSS.replace("content:encoded", "x"))


@pytest.mark.parametrize("name", ["content:\rencoded", "content:-encoded"])
def test_a_name_without_a_local_part_is_damage(name: str) -> None:
    with pytest.raises(ReadError, match="broken or cut"):
        read(f"<rss><channel><item><title>Quay</title><{name}>Shut.</content:encoded></item></channel></rss>")
