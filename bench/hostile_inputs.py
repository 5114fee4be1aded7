"""Hostile files by kind, made by script: the same bytes on every run."""

import gzip
import io
import json
import zipfile
from pathlib import Path

FIRST = "The quay at Ostervik was shut on Friday after two boats hit its wall, the harbour master said."
SECOND = "Nobody was hurt, and both boats were towed away by a tug before the first ferry of the day came in."
THIRD = "The wall will be mended by divers next week, at a cost that the council has not put a figure to."
WORDS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
GOOD = {
    "quay": "Quay shut\n\nThe quay was shut on Friday after a boat hit it, a guard said. Two men were hurt.\n",
    "ferry": "Ferry late\n\nThe ferry was late on Friday, and a guard blamed the quay. Three men were hurt.\n",
}
DEEP = "[" * 600 + "]" * 600
DEEPER = '{"a":' * 5_000 + "1" + "}" * 5_000


def make_nitf(body: str = WORDS, head: str = '<?xml version="1.0"?>') -> bytes:
    return f"{head}<nitf><body><body.content>{body}</body.content></body></nitf>".encode("utf-8", "surrogatepass")


def make_newsml(body: str = WORDS, head: str = '<?xml version="1.0"?>') -> bytes:
    page = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML>'
    return f"{head}<newsItem><contentSet>{page}</contentSet></newsItem>".encode("utf-8", "surrogatepass")


def make_feed(body: str = WORDS, head: str = '<?xml version="1.0"?>') -> bytes:
    item = f"<item><title>Quay</title><content>{body}</content></item>"
    return f"{head}<rss><channel><title>Bell</title>{item}</channel></rss>".encode("utf-8", "surrogatepass")


def make_page(body: str = WORDS, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>Quay</title>{head}</head><body>{body}</body></html>".encode()


def make_json(**fields: object) -> bytes:
    return json.dumps({"title": "Quay", "text": FIRST, **fields}).encode()


def make_deep(field: str, depth: str) -> bytes:
    return make_json(**{field: "HERE"}).replace(b'"HERE"', depth.encode())


def make_mail(headers: str, body: str = FIRST) -> bytes:
    top = "From: Desk <a@bell.example>\nTo: b@bell.example\nSubject: Quay\nMIME-Version: 1.0\n"
    return f"{top}{headers}\n\n{body}\n".encode("utf-8", "surrogateescape")


def make_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.txt", "b.txt"):
            archive.writestr(zipfile.ZipInfo(name), f"{FIRST} {name} " * 40, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


STRANGE = ("&#xD800;", "&#57343;", "&#xDFFF", "&#x110000;", "&#1;", f"&#{'9' * 5_000};", "&#xD83D;&#xDE00;", "&#0;")
TWICE = (
    "<?xml version='1.0' encoding='utf-8' encoding='utf-16'?>",
    "<?xml version='1.0' encoding='utf-16'?>",
    "<?xml version='1.0' encoding='utf-8'?><?xml version='1.0' encoding='latin-1'?>",
    "<?xml version='1.0' encoding='none-such'?>",
    "<?xml version='1.0' enc encoding='utf-7'?>",
    "<?xml version='1.0' encoding='cp037'?>",
)
ZIPPED, GZIPPED = make_zip(), gzip.compress(f"{FIRST} ".encode() * 400, mtime=0)
DATES = (
    "0001-01-01",
    "0001-01-01T00:00:01+23:59",
    "9999-12-31T23:59:59-23:59",
    "9999-12-31",
    "99999999999999",
    "Wed, 99 May 99999 99:99:99 GMT",
    "Wed, 03 May 2023 10:30:00 +9959",
    "31 December 9999",
    "2023-05-03T10:30:00+24:00",
    "1" * 5_000,
)
FIELDS = ("author", "authors", "publisher", "source", "bodies", "headlines", "infosources", "furniture", "date", "url")
NODES = ("author", "publisher", "isAccessibleForFree", "mainEntity", "headline", "datePublished", "@graph")


def make_ld(field: str, depth: str) -> bytes:
    node = json.dumps({"@type": "NewsArticle", field: "HERE"}).replace('"HERE"', depth)
    return make_page(head=f'<script type="application/ld+json">{node}</script>')


INPUTS: dict[str, dict[str, bytes]] = {
    "references in XML to no character": {
        f"ref{n}{kind}.xml": make(WORDS.replace("shut", f"sh{reference}ut"))
        for n, reference in enumerate(STRANGE)
        for kind, make in (("nitf", make_nitf), ("newsml", make_newsml), ("feed", make_feed))
    },
    "surrogates as bytes": {
        f"sur{kind}.{end}": data.replace(b"shut", b"sh\xed\xa0\x80ut")
        for kind, end, data in (
            ("nitf", "xml", make_nitf()),
            ("newsml", "xml", make_newsml()),
            ("feed", "xml", make_feed()),
            ("page", "html", make_page()),
            ("json", "json", make_json()),
            ("mail", "eml", make_mail("Date: Wed, 3 May 2023 10:30:00 +0000")),
            ("text", "txt", FIRST.encode()),
        )
    },
    "encodings stated twice or wrongly": {
        f"enc{n}{kind}.xml": make(WORDS, head)
        for n, head in enumerate(TWICE)
        for kind, make in (("nitf", make_nitf), ("newsml", make_newsml), ("feed", make_feed))
    },
    "JSON that nests too deeply": {
        f"deep{n}{field}.json": make_deep(field, depth) for n, depth in enumerate((DEEP, DEEPER)) for field in FIELDS
    },
    "JSON-LD that nests too deeply": {
        f"ld{n}{field.strip('@')}.html": make_ld(field, depth)
        for n, depth in enumerate((DEEP, DEEPER))
        for field in NODES
    },
    "dates out of range": {
        **{f"dat{n}.json": make_json(date=date, author=f"A{n}", text=f"{FIRST} {n}") for n, date in enumerate(DATES)},
        **{f"mai{n}.eml": make_mail(f"Date: {date}", f"{FIRST} {SECOND} {n}") for n, date in enumerate(DATES)},
    },
    "mail that nests": {
        "nest1.eml": make_mail("Cc: " + "(" * 3_000),
        "nest2.eml": make_mail("Reply-To: " + "a:" * 3_000),
        "nest3.eml": make_mail(
            "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(400))
        ),
        "nest4.eml": make_mail("Content-Type: message/rfc822\n\nFrom: a@b.c\n" * 400),
        "nest5.eml": make_mail("Subject: " + "=?x?q?" * 2_000),
        "nest6.eml": make_mail("Content-Type: text/plain; charset*0*=utf-8'a'%ff; charset*1=\"x"),
    },
    "compressed streams that are cut": {
        **{f"cut{n}.gz": GZIPPED[:n] for n in (3, 10, 11, 18, 60, len(GZIPPED) - 8, len(GZIPPED) - 1)},
        **{f"cut{n}.zip": ZIPPED[:n] for n in (4, 30, 100, len(ZIPPED) - 22, len(ZIPPED) - 1)},
        "bad.zip": ZIPPED[:50] + b"\xff" * 30 + ZIPPED[80:],
        "bad.gz": GZIPPED[:40] + b"\xff" * 20 + GZIPPED[60:],
    },
    "references of thousands of digits": {
        f"digits{n}.html": make_page(WORDS.replace("Friday", f"Friday {n}"), head=head)
        for n, head in enumerate(
            (
                f"<title>Quay &amp;#{'9' * 5_000};</title>",
                f"<meta name=author content='A &amp;#x{'f' * 5_000};'>",
                f"<meta property=og:site_name content='Bell &amp;#{'1' * 4_400};'>",
                f"<meta property=og:title content='&amp;#x{'0' * 9_000}41;'>",
                f"<meta name=date content='{'2' * 5_000}-01-01'>",
                f"<link rel=canonical href='https://bell.example:{'9' * 5_000}/a'>",
            )
        )
    },
}

BAD_NAMES: dict[bytes, bytes] = {
    b"bad1\xff.txt": f"{FIRST} 1".encode(),
    b"bad2\xe9.html": make_page(WORDS.replace("Friday", "Friday 2")),
    b"bad3\n.txt": f"{FIRST} 3".encode(),
    b"bad4\x1b[31m.txt": f"{FIRST} 4".encode(),
    b"bad5\xed\xa0\x80.txt": f"{FIRST} 5".encode(),
    b"bad6\xff.json": b"{",
    b"bad7\xe2\x80\xae.txt": f"{FIRST} 7".encode(),
}

OUTSIDE = ("JSON", "CSV", "links")
_NAMES = (
    "../secret.txt",
    "./../secret.txt",
    "inner/../../secret.txt",
    "{up}/secret.txt",
    "/proc/self/root{up}/secret.txt",
    "../../../../../../../../etc/passwd",
    "/etc/passwd",
    "/proc/self/environ",
    "../missing.txt",
    "/",
)
_LINKS = ("link.txt", "far.txt", "chain.txt", "way/secret.txt", "inner/up.txt", "passwd.txt")


def make_outside(folder: Path, form: str) -> list[str]:
    """Make a folder whose manifest names files outside of it; their names."""
    (folder.parent / "secret.txt").write_text("Secret plan\n\nThe secret plan was told to nobody.\n")
    (folder / "inner").mkdir()
    for name, text in GOOD.items():
        (folder / f"{name}.txt").write_text(text)
    targets = ("../secret.txt", f"{folder.parent}/secret.txt", "link.txt", "..", "../../secret.txt", "/etc/passwd")
    for link, target in zip((*_LINKS[:3], "way", *_LINKS[4:]), targets, strict=True):
        (folder / link).symlink_to(target)
    names = [name.format(up=folder.parent) for name in (_LINKS if form == "links" else _NAMES)]
    listed = [*names, *(f"{name}.txt" for name in GOOD)]
    if form == "CSV":
        (folder / "manifest.csv").write_text("\n".join(("file", *listed)) + "\n")
    else:
        (folder / "index.json").write_text(json.dumps([{"file": name} for name in listed]))
    return names
