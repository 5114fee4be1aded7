"""How long each reader takes, and how it grows: processor seconds a megabyte of ordinary content, from n to 4n.

python bench/readers.py > bench/results/readers.json
"""

import base64
import gzip
import io
import json
import math
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from itertools import pairwise

from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers.registry import read_blob

SIZES = (100_000, 400_000, 1_600_000)
WORDS = (
    "the quay at Ostervik was shut on Friday after two boats hit its wall and nobody was hurt said Rosa Lind".split()
)


def make_paragraphs(size: int, start: int = 0) -> list[str]:
    """Sentences of about 300 characters, none like another."""
    return [
        f"Report {start + n}: " + " ".join(WORDS[(n * 7 + k * (1 + n % 5)) % len(WORDS)] for k in range(55)) + "."
        for n in range(max(1, size // 290))
    ]


def make_html(size: int) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in make_paragraphs(size))
    head = "<meta charset=utf-8><title>Quay shut</title>"
    article = f"<article><h1>Quay shut</h1>{body}</article>"
    return f"<!doctype html><html><head>{head}</head><body>{article}</body></html>".encode()


def make_items(size: int) -> list[str]:
    return ["\n\n".join(make_paragraphs(3_000, n)) for n in range(max(1, size // 3_000))]


def make_feed(size: int) -> bytes:
    items = "".join(
        f"<item><title>Quay {n}</title><description>{t}</description></item>" for n, t in enumerate(make_items(size))
    )
    return f"<rss><channel><title>Bell</title>{items}</channel></rss>".encode()


def make_records(size: int) -> list[dict[str, str]]:
    return [{"title": f"Quay {n}", "text": text} for n, text in enumerate(make_items(size))]


def make_newsml(size: int) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in make_paragraphs(size))
    meta = "<contentMeta><headline>Quay</headline></contentMeta>"
    inline = f"<inlineXML><html><body>{body}</body></html></inlineXML>"
    return f"<newsItem guid='a'>{meta}<contentSet>{inline}</contentSet></newsItem>".encode()


def make_nitf(size: int) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in make_paragraphs(size))
    head = "<body.head><hedline><hl1>Quay</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content>{body}</body.content></body></nitf>".encode()


def make_mail(size: int) -> bytes:
    head = "From: a@example.org\nTo: b@example.org\nSubject: Quay\nContent-Type: text/plain; charset=utf-8\n\n"
    return (head + "\n\n".join(make_paragraphs(size))).encode()


def make_mhtml(size: int) -> bytes:
    page = base64.encodebytes(make_html(size * 3 // 4)).decode()
    head = "From: <Saved by Blink>\nSubject: Quay\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
    return f"{head}--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n{page}\n--x--\n".encode()


def make_zip(size: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(make_items(size)):
            archive.writestr(f"{number}.txt", text)
    return stream.getvalue()


MAKERS: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "text": ("a.txt", lambda size: "\n\n".join(make_paragraphs(size)).encode()),
    "html": ("a.html", make_html),
    "feed": ("a.xml", make_feed),
    "json": ("a.json", lambda size: json.dumps(make_records(size)).encode()),
    "jsonl": ("a.jsonl", lambda size: "\n".join(map(json.dumps, make_records(size))).encode()),
    "newsml": ("a.xml", make_newsml),
    "nitf": ("a.xml", make_nitf),
    "mail": ("a.eml", make_mail),
    "mhtml": ("a.mhtml", make_mhtml),
    "zip": ("a.zip", make_zip),
    "gzip": ("a.txt.gz", lambda size: gzip.compress("\n\n".join(make_paragraphs(size)).encode(), mtime=0)),
}


def measure(name: str, make: Callable[[int], bytes], size: int) -> dict[str, float | int]:
    """Read a file once to be timed and once for its memory; sizes are those of the content before packing."""
    blob = Blob(name, make(size))
    start = time.process_time()
    found = list(read_blob(blob))
    seconds = time.process_time() - start
    tracemalloc.start()
    list(read_blob(blob))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    articles = sum(isinstance(item, Article) for item in found)
    return {
        "size": size,
        "articles": articles,
        "seconds_per_mb": round(seconds / size * 1e6, 3),
        "peak_python_mb": round(peak / 1e6, 1),
    }


def main() -> None:
    """Print the figures as JSON, each format warmed up by a small file."""
    results = {}
    for kind, (name, make) in MAKERS.items():
        list(read_blob(Blob(name, make(10_000))))
        rows = [measure(name, make, size) for size in SIZES]
        times = [row["seconds_per_mb"] * row["size"] for row in rows]
        growth = [round(math.log(b / a, 4), 2) for a, b in pairwise(times)]
        results[kind] = {"rows": rows, "growth_exponents": growth}
    json.dump({"command": "python bench/readers.py", "formats": results}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
