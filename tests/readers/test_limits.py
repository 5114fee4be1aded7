"""What is given by mistake or to do harm ends at a stated bound, with a clear line; ``Limits`` say where."""

import gzip
import io
import json
import os
import socket
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import tellings
from tellings.cli.given import load_given
from tellings.model.article import Article
from tellings.model.errors import ReadError, UsageError
from tellings.model.limits import Limits, scale_limits
from tellings.pipeline.read import read_originals, read_reports
from tellings.ports import Blob
from tellings.readers.files import load_file, read_within
from tellings.readers.registry import read_blob
from tellings.readers.result import ReadResult
from timing import spend_least

TEXT = "The quay at Ostervik was shut on Friday after two boats hit its wall. " * 20
FEW = Limits(files=5, entries=12, items=5, mail_parts=5, json_marks=200, unpacked_bytes=20_000)


def pack(*members: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def feed(count: int) -> bytes:
    items = "".join(f"<item><title>Quay {n}</title><description>{TEXT}</description></item>" for n in range(count))
    return f"<rss><channel><title>Bell</title>{items}</channel></rss>".encode()


def records(count: int) -> list[dict[str, str]]:
    return [{"title": f"Quay {number}", "text": TEXT} for number in range(count)]


def mail(parts: int) -> bytes:
    head = b"From: a@example.org\nTo: b@example.org\nSubject: Quay\nContent-Type: multipart/mixed; boundary=x\n\n"
    return head + (b"--x\nContent-Type: text/plain\n\n" + TEXT.encode() + b"\n") * parts + b"--x--\n"


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "a.txt")
    return tmp_path / "a.txt"


@pytest.fixture
def plug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("b.txt")
        yield tmp_path / "b.txt"


def test_pipes_and_sockets_are_refused_without_waiting(pipe: Path, plug: Path) -> None:
    for path, word in ((pipe, "pipe"), (plug, "socket")):
        with pytest.raises(ReadError, match=f"is a {word}, which may never end; give a file"):
            load_file(path)
        with pytest.raises(ReadError, match=rf"{path.name}: is a {word}"):
            load_given(str(path))


@pytest.mark.parametrize("read", [read_reports, read_originals])
def test_a_pipe_does_not_stop_the_others(pipe: Path, read: Callable[..., ReadResult]) -> None:
    folder = pipe.parent
    (folder / "quay.txt").write_text(TEXT)
    (folder / "link.txt").symlink_to(pipe)
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    for given in ([folder], [pipe, folder / "link.txt", folder / "quay.txt"]):
        result = read(given)
        assert [article.id for article in result.articles] == ["quay"]
        assert sum("is a pipe" in str(problem) for problem in result.problems) == 2


def test_a_pipe_as_a_manifest_or_in_one(pipe: Path) -> None:
    folder = pipe.parent
    (folder / "quay.txt").write_text(TEXT)
    (folder / "list.csv").write_text("file\na.txt\nquay.txt\n")
    os.mkfifo(folder / "index.json")
    for result in (
        read_reports([folder / "quay.txt"], manifest=folder / "index.json"),
        read_reports([], manifest=folder / "list.csv"),
        read_reports([folder]),
    ):
        assert [article.id for article in result.articles] == ["quay"]
        assert "is a pipe" in "".join(map(str, result.problems))


def test_what_has_nothing_yet_is_refused() -> None:
    with pytest.raises(ReadError, match="has nothing to read yet"):
        read_within(lambda _: None, 10)


def test_a_folder_has_bounds(tmp_path: Path) -> None:
    deep = tmp_path / "deep"
    for number in range(40):
        deep = deep / str(number)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(TEXT)
    (tmp_path / "quay.txt").write_text(TEXT + "More.")
    result = read_reports([tmp_path])
    assert [article.id for article in result.articles] == ["quay"]
    assert "lies more than 32 folders deep" in str(result.problems[0])
    assert "more than 12 files and folders" in str(read_reports([tmp_path], limits=FEW).problems[0])
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(TEXT + str(number))
    few = msgspec.structs.replace(FEW, entries=100)
    result = read_reports([tmp_path], limits=few)
    assert not result.articles
    assert "more than 5 reports, the most that is read" in str(result.problems[0])


@pytest.mark.parametrize("folder", ["/", "/usr", "/proc", "/sys"])
def test_a_folder_of_the_whole_disk_ends_soon(folder: str) -> None:
    results: list[ReadResult] = []
    assert spend_least(lambda: results.append(read_reports([folder], limits=Limits(entries=200))), most=2) < 2
    assert not results[0].articles
    assert "more than 200 files and folders" in str(results[0].problems[-1])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.zip", pack(*((f"{n}.png", b"") for n in range(13))), "lists more than 12 files"),
        ("a.zip", pack(*((f"{n}.txt", TEXT.encode()) for n in range(6))), "holds more than 5 files"),
        ("a.zip", pack(*((f"{n}.txt", os.urandom(4) + TEXT.encode() * 5) for n in range(4))), "unpacks to more than"),
        ("a.gz", gzip.compress(b"") * 13, "lists more than 12 files"),
        ("a.txt.gz", gzip.compress(TEXT.encode() * 20), "unpacks to more than 0.02 MB"),
        ("a.xml", feed(6), "holds more than 5 items"),
        ("a.json", json.dumps(records(6)).encode(), "holds more than 5 items"),
        ("a.jsonl", "\n".join(map(json.dumps, records(7))).encode(), "holds more than 5 items"),
        ("a.json", json.dumps({"items": [[]] * 300}).encode(), "holds more than 200 values"),
        ("a.eml", mail(6), "has more than 5 parts"),
    ],
)
def test_counts_have_bounds(name: str, data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as met:
        list(read_blob(Blob(name, data, FEW)))
    assert "--limit-scale" in str(met.value)
    many = Limits(**{field: getattr(FEW, field) * 100 for field in Limits.__struct_fields__})
    try:
        found = list(read_blob(Blob(name, data, many)))
    except ReadError as error:
        assert "--limit-scale" not in str(error)  # noqa: PT017 - what holds no report says so at any bound
    else:
        assert all(isinstance(item, Article) or "--limit-scale" not in str(item) for item in found)


def test_files_that_share_their_bytes_are_refused() -> None:
    data = pack(("a.txt", TEXT.encode()), ("b.txt", TEXT.encode()))
    second = data.rindex(b"PK\x01\x02")
    shared = data[: second + 42] + b"\0\0\0\0" + data[second + 46 :]
    assert len(list(read_blob(Blob("a.zip", data)))) == 2
    with pytest.raises(ReadError, match="files that overlap"):
        list(read_blob(Blob("a.zip", shared)))


def test_document_types_that_never_end_are_linear() -> None:
    text = b"<rss>" + b"<!DOCTYPE [" * 100_000

    def read() -> None:
        with pytest.raises(ReadError):
            list(read_blob(Blob("a.xml", text)))

    assert spend_least(read, most=5) < 5


@pytest.mark.parametrize("factor", [0, -1, 1_001, 1.5, float("nan"), float("inf"), True, "3", None])
def test_a_factor_that_is_no_whole_number_from_one_is_refused(factor: Any) -> None:
    with pytest.raises(UsageError, match=r"limit_scale is .*; give a whole number from 1 to 1,000"):
        tellings.compare(["a", "b"], limit_scale=factor)


def test_bounds_are_multiplied() -> None:
    assert scale_limits(1) == Limits()
    assert all(getattr(scale_limits(3), name) == 3 * getattr(Limits(), name) for name in Limits.__struct_fields__)
