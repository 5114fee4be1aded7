"""A fault that one report meets, in a reader or in a stage, is that report's problem: the others go on."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import tellings
from tellings.annotate.quotations import AntecedentModel
from tellings.cli import main
from tellings.model.article import Article
from tellings.model.syntax import Syntax
from tellings.pipeline import annotate as stage
from tellings.pipeline import gather as gathering
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import compare_articles
from tellings.pipeline.read import read_reports
from tellings.readers import jsons
from tellings.readers.plain import TextReader, make_article
from tellings.weights.spacy_parser import SpacyParser

QUAY = "Quay shut\n\nThe quay was shut on Friday after a boat hit it, a guard said.\n"
FERRY = "Ferry late\n\nThe ferry was late on Friday, and a guard blamed the quay.\n"
BAD = "Boom\n\nboom was heard at the quay.\n"
FAULTS = (
    RecursionError("maximum recursion depth exceeded"),
    MemoryError(),
    UnicodeDecodeError("utf-8", b"\xed", 0, 1, "invalid"),
    OverflowError("date value out of range"),
    IndexError("list index out of range"),
    EOFError(),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("bad.txt", BAD), ("ferry.txt", FERRY), ("quay.txt", QUAY)):
        (tmp_path / name).write_text(text)
    return tmp_path


def ids(articles: Iterable[Article]) -> list[str]:
    return [article.id for article in articles]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_of_a_reader(fault: Exception, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tellings.readers.plain.decode", _fail_at(b"Boom", fault))
    result = read_reports([folder])
    assert ids(result.articles) == ["ferry", "quay"]
    (problem,) = result.problems
    assert (problem.path, problem.kind) == (str(folder / "bad.txt"), "lost")
    assert problem.message.startswith("can't be read: ")
    assert "\n" not in problem.message
    assert 'plain.py", line' in problem.fault


def _fail_at(head: bytes, fault: Exception):  # type: ignore[no-untyped-def]
    from tellings.readers.decoding import decode

    def fail(data: bytes, *, stated: str | None = None):  # type: ignore[no-untyped-def]
        if data.startswith(head):
            raise fault
        return decode(data, stated=stated)

    return fail


def test_a_fault_in_an_archive_costs_one_of_its_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import zipfile

    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        for name in ("bad.txt", "ferry.txt", "quay.txt"):
            archive.write(folder / name, name)
    monkeypatch.setattr("tellings.readers.plain.decode", _fail_at(b"Boom", ValueError("no")))
    result = read_reports([folder / "all.zip"])
    assert ids(result.articles) == ["ferry", "quay"]
    assert [problem.path for problem in result.problems] == [f"{folder}/all.zip/bad.txt"]


def test_a_fault_in_a_file_of_many_costs_one_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps({"title": f"Q{n}", "text": f"{QUAY} {n}"}) for n in range(3)))
    parse = jsons.parse_record

    def fail(value: dict[str, object]):  # type: ignore[no-untyped-def]
        if value["title"] == "Q1":
            raise RecursionError
        return parse(value)

    monkeypatch.setattr(jsons, "parse_record", fail)
    result = read_reports([path])
    assert ids(result.articles) == ["many-1", "many-3"]
    assert [problem.path for problem in result.problems] == [f"{path}:2"]


def test_a_fault_in_listing_a_folder_costs_that_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "inner").mkdir()
    listed = gathering.list_reports

    def fail(path: Path) -> tuple[Path, ...]:
        if path.name == "inner":
            raise RuntimeError("no")
        return listed(path)

    monkeypatch.setattr(gathering, "list_reports", fail)
    result = read_reports([folder / "inner", folder / "quay.txt"])
    assert ids(result.articles) == ["quay"]
    assert [problem.path for problem in result.problems] == [str(folder / "inner")]


def test_a_fault_in_a_manifest_costs_the_manifest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "list.csv").write_text("id\nquay\n")

    def fail(_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(gathering, "parse_manifest", fail)
    result = read_reports([folder / "quay.txt"], manifest=folder / "list.csv")
    assert ids(result.articles) == ["quay"]
    assert [problem.path for problem in result.problems] == [str(folder / "list.csv")]


class BrokenParser:
    """A parser that fails at texts with "boom" in them, alone or together with others."""

    name = "broken"

    def __init__(self, parser: SpacyParser, fault: Exception) -> None:
        self._parser = parser
        self._fault = fault

    def parse(self, texts: Iterable[str]) -> Iterator[Syntax]:
        together = list(texts)
        if any("boom" in text for text in together):
            raise self._fault
        yield from self._parser.parse(together)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_of_the_parser(fault: Exception, parser: SpacyParser) -> None:
    articles = [make_article(text, id=name) for name, text in (("q", QUAY), ("b", BAD), ("f", FERRY))]
    problems = []
    account = compare_articles(articles, parser=BrokenParser(parser, fault), on_problem=problems.append)
    assert [record.id for record in account.articles if record.left_out is None] == ["q", "f"]
    assert account.points == compare_articles([articles[0], articles[2]], parser=parser).points
    (problem,) = problems
    assert problem.path == "b"
    assert [note.text for note in account.notes if note.about == "b"] == [f"left out: {problem.message}"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_of_a_stage(
    fault: Exception, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    annotate = stage.annotate

    def fail(article: Article, syntax: Syntax, antecedents: AntecedentModel):  # type: ignore[no-untyped-def]
        if article.id == "bad":
            raise fault
        return annotate(article, syntax, antecedents)

    monkeypatch.setattr(stage, "annotate", fail)
    assert main(["compare", str(folder), "--json"]) == 1
    shown = capsys.readouterr()
    account = json.loads(shown.out)
    assert {record["id"]: record["left_out"] is None for record in account["articles"]} == {
        "bad": False,
        "ferry": True,
        "quay": True,
    }
    assert shown.err.startswith("tellings: bad: can't be annotated: ")
    assert shown.err.count("\n") == 1
    assert main(["compare", str(folder), "--quiet", "--verbose"]) == 1
    assert 'annotate.py", line' in capsys.readouterr().err


def test_all_fail(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(stage, "annotate", fail)
    assert main(["compare", str(folder)]) == 1
    assert capsys.readouterr().err.count("can't be annotated") == 3


def test_one_report_alone_fails_for_its_caller(parser: SpacyParser) -> None:
    with pytest.raises(RuntimeError, match="no"):
        list(annotate_articles([make_article(BAD, id="b")], parser=BrokenParser(parser, RuntimeError("no"))))


def test_an_interrupt_is_no_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(TextReader, "read", stop)
    with pytest.raises(KeyboardInterrupt):
        tellings.read(folder)
