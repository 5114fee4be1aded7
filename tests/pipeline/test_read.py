"""Reports as given: what fails is said, and stops nothing else."""

import hashlib
import io
import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from tellings.model.errors import DateError, UsageError
from tellings.pipeline.read import add_notes, is_path, read_reports
from tellings.readers.plain import make_article
from tellings.readers.result import Problem, ReadResult

Write = Callable[..., Path]
QUAY = "Quay shut\n\nThe quay was shut by the police on Friday, a guard said.\n"
FERRY = "Ferry late\n\nThe ferry was late again, and the crew blamed the weather for it.\n"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


def ids(result: ReadResult) -> list[str]:
    return [article.id for article in result.articles]


def said(result: ReadResult) -> str:
    return "\n".join(map(str, result.problems))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \r\n\t\n", "is empty"),
        ("bom.txt", b"\xef\xbb\xbf", "is empty"),
        ("data.txt", bytes(range(256)) * 20, "is binary data"),
        ("page.html", b"<!doctype html><p>Words", "holds no running text (only 1 words of it were found)"),
        ("other.json", b'{"title": "Words"}', "is JSON, but no list of articles"),
        ("large.txt", b"a" * 5_000_001, "is larger than 5 MB"),
    ],
)
def test_one_bad_report_spares_the_others(write: Write, name: str, content: bytes, message: str) -> None:
    bad, good = write(name, content), write("quay.txt", QUAY)
    result = read_reports([bad, good])
    assert ids(result) == ["quay"]
    assert len(result.problems) == 1
    assert result.problems[0].path == str(bad)
    assert result.problems[0].message.startswith(message)
    assert result.problems[0].kind == "lost"


def test_a_missing_report_spares_the_others(write: Write) -> None:
    result = read_reports(["nowhere.txt", write("quay.txt", QUAY), "a\x00b"])
    assert ids(result) == ["quay"]
    assert [problem.path for problem in result.problems] == ["nowhere.txt", "a\x00b"]


def test_a_folder_without_reports(tmp_path: Path, write: Write) -> None:
    write("inner/picture.png", b"\x89PNG")
    result = read_reports([tmp_path / "inner"])
    assert result.articles == ()
    assert "holds no reports" in said(result)


def test_a_folder_without_manifest_is_read_in_name_order(tmp_path: Path, write: Write) -> None:
    write("b.txt", QUAY)
    write("a.md", FERRY)
    assert ids(read_reports([tmp_path])) == ["a", "b"]


def test_offsets_hold_in_markdown_and_crlf(write: Write) -> None:
    content = "# Quay *shut* 🚢\r\n\r\nThe quay\u2028was shut.\r"
    result = read_reports([write("quay.md", content)])
    assert result.articles[0].text == content


def test_a_byte_order_mark_is_no_part_of_the_text(write: Write) -> None:
    data = b"\xef\xbb\xbf" + QUAY.encode()
    article = read_reports([write("quay.txt", data)]).articles[0]
    assert article.text == QUAY
    assert article.bytes_sha256 == hashlib.sha256(data).hexdigest()
    assert article.text_sha256 == hashlib.sha256(QUAY.encode()).hexdigest()


def test_another_encoding_is_said(write: Write) -> None:
    path = write("quay.txt", "“Shut,” the guard’s aide said of the quay.".encode("windows-1252"))
    result = read_reports([path])
    assert result.articles[0].text.startswith("“Shut,”")
    assert said(result) == f"{path}: is not UTF-8 and does not state its encoding; windows-1252 was assumed"
    assert result.problems[0].kind == "note"


def test_a_line_of_a_million_characters_and_ten_thousand_sentences(write: Write) -> None:
    line = write("line.txt", "quay " * 200_000)
    many = write("many.txt", "The quay was shut. " * 10_000)
    result = read_reports([line, many])
    assert [len(article.text) for article in result.articles] == [1_000_000, 190_000]
    assert not result.problems


def test_another_language_is_told(write: Write) -> None:
    path = write("quai.txt", "Le quai a été fermé vendredi par la police, a déclaré un gardien du port de la ville.")
    assert read_reports([path]).articles[0].lang == "fr"


def test_the_same_report_twice_counts_once(write: Write) -> None:
    first, second = write("a.txt", QUAY), write("b.txt", QUAY)
    for given in ([first, second], [second, first], [first, second, first]):
        result = read_reports(given)
        assert ids(result) == ["a"]
        assert f"{second}: holds the same text as {first}" in said(result)
        assert {problem.kind for problem in result.problems} == {"note"}


def test_one_text_of_two_outlets_is_a_reprint_and_stays(write: Write) -> None:
    paths = [write("a.txt", QUAY), write("b.txt", QUAY)]
    result = read_reports(paths, outlets={"a": "The Bell", "b": "Coast Daily"})
    assert ids(result) == ["a", "b"]
    assert not result.problems


def test_ids_are_unique_and_follow_no_order(write: Write) -> None:
    paths = [write(f"{folder}/a.txt", text) for folder, text in (("x", QUAY), ("y", FERRY), ("z", "Third words."))]
    paths.append(write("w/a-2.txt", "Fourth words."))
    named = set()
    for given in permutations(paths):
        result = read_reports(given)
        named.add(frozenset((article.id, article.text) for article in result.articles))
    assert len(named) == 1
    assert sorted(id for id, _ in named.pop()) == ["a", "a-2", "a-3", "a-4"]


def test_index_json_describes_the_reports_of_its_folder(tmp_path: Path, write: Write) -> None:
    write("A1.txt", QUAY)
    write("A2.txt", FERRY)
    write("stray.txt", "Stray words.")
    entries = [
        {
            "id": "A2",
            "outlet": "The Bell",
            "url": "https://b.example",
            "published": "2023-05-03T00:00:00",
            "title": "T",
        },
        {"id": "A1", "outlet": None, "url": None, "published": "2023-05-03T10:30:00Z", "title": None},
        {"id": "A3", "outlet": "Coast Daily"},
    ]
    index = write("index.json", json.dumps({"event_id": 1, "articles": entries}))
    for given in (tmp_path, index):
        result = read_reports([given])
        assert ids(result) == ["A2", "A1"]
        first, second = result.articles
        assert (first.outlet, first.url, first.published, first.headline) == (
            "The Bell",
            "https://b.example",
            "2023-05-03",
            "T",
        )
        assert (second.published or "").startswith("2023-05-03T10:30:00")
        assert f"{index}: articles[2] names A3.txt, which is not there" in said(result)
    assert "stray.txt: is not listed in index.json, and is left out" in said(read_reports([tmp_path]))


def test_a_manifest_besides_reports(write: Write) -> None:
    quay, ferry = write("in/quay.txt", QUAY), write("in/ferry.txt", FERRY)
    digest = hashlib.sha256(FERRY.encode()).hexdigest()
    rows = ["id,file,outlet,published,sha256", "q,in/quay.txt,The Bell,2023-05-03,", f"f,,Coast Daily,,{digest}"]
    manifest = write("list.csv", "\n".join([*rows, "gone,in/gone.txt,,,"]))
    result = read_reports([ferry, quay], manifest=manifest)
    assert [(a.id, a.outlet, a.published) for a in result.articles] == [
        ("f", "Coast Daily", None),
        ("q", "The Bell", "2023-05-03"),
    ]
    assert said(result) == f"{manifest}: line 4 names in/gone.txt, which is not there; mend it or add the file"
    assert result.problems[0].kind == "lost"


def test_a_manifest_alone(write: Write) -> None:
    write("quay.txt", QUAY)
    assert ids(read_reports([], manifest=write("list.json", '[{"id": "quay"}]'))) == ["quay"]


def test_a_broken_manifest_spares_the_reports(tmp_path: Path, write: Write) -> None:
    quay, broken = write("quay.txt", QUAY), write("manifest.json", '{"articles": [')
    for result in (read_reports([tmp_path]), read_reports([quay], manifest=broken)):
        assert ids(result) == ["quay"]
        assert f"{broken}: is no manifest" in said(result)
        assert result.problems[0].kind == "lost"


def test_a_manifest_does_not_leave_its_folder_by_an_id(write: Write) -> None:
    write("secret.txt", QUAY)
    result = read_reports([], manifest=write("in/list.json", '[{"id": "../secret"}]'))
    assert result.articles == ()
    assert "which is not there" in said(result)


def test_a_date_that_does_not_parse_is_dropped_and_said(write: Write) -> None:
    quay = write("quay.txt", QUAY)
    manifest = write("list.json", '[{"id": "quay", "published": "last Friday", "outlet": "The Bell"}]')
    result = read_reports([quay], manifest=manifest)
    assert (result.articles[0].published, result.articles[0].outlet) == (None, "The Bell")
    assert f"{manifest}: articles[0]: the date 'last Friday' is not understood" in said(result)


def test_a_hash_that_differs_is_said(write: Write) -> None:
    quay = write("quay.txt", QUAY)
    result = read_reports([quay], manifest=write("list.json", '[{"id": "quay", "sha256": "00ff"}]'))
    assert "articles[0]: the report quay is not the one described" in said(result)
    assert result.problems[0].kind == "note"


def test_what_the_user_says_outranks_the_manifest(write: Write) -> None:
    quay = write("quay.txt", QUAY)
    manifest = write("list.json", '[{"id": "quay", "published": "2020-01-01", "outlet": "The Bell"}]')
    result = read_reports([quay], manifest=manifest, published={"quay": "2021-02-03"}, outlets={"quay": "Coast"})
    assert (result.articles[0].published, result.articles[0].outlet) == ("2021-02-03", "Coast")


def test_a_wrong_id_or_date_of_the_user_is_refused(write: Write) -> None:
    quay = write("quay.txt", QUAY)
    with pytest.raises(UsageError, match=r"no report 'key' .* the ids are: quay"):
        read_reports([quay], published={"key": "2021-02-03"})
    with pytest.raises(DateError, match="'soon' is not understood"):
        read_reports([quay], published={"quay": "soon"})


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(QUAY.encode())))
    result = read_reports(["-", "-"])
    assert ids(result) == ["stdin"]
    assert said(result).startswith("-: is empty")


def test_names_that_cannot_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "a\udcff\nb.txt"
    path.write_text(QUAY)
    assert ids(read_reports([path])) == ["a\ufffd\ufffdb"]


def test_an_article_at_hand_and_its_surrogates() -> None:
    result = read_reports([make_article("The quay \ud800 was shut.", id="hand")])
    assert result.articles[0].text == "The quay \ufffd was shut."
    assert "lone surrogates" in said(result)


def test_problems_become_notes_in_an_order_of_their_own() -> None:
    from accounts import make_bridge_account

    problems = (Problem("b", "is empty"), Problem("a", "is empty"))
    account = make_bridge_account()
    noted = add_notes(account, problems)
    assert [note.text for note in noted.notes[len(account.notes) :]] == ["a: is empty", "b: is empty"]
    assert noted == add_notes(account, problems[::-1])


@pytest.mark.parametrize(("text", "expected"), [("quay.txt", True), ("", False), ("a b", False), ("x " * 9_000, False)])
def test_is_path(text: str, expected: bool) -> None:
    assert is_path(text) == expected
