"""A manifest reads what lies in its own folder, unless it is allowed to reach further."""

import csv
import io
import json
from pathlib import Path

import pytest

import tellings
from tellings.cli import main
from tellings.pipeline.read import read_originals, read_reports

QUAY = "Quay shut\n\nThe quay was shut on Friday after a boat hit it, a guard said.\n"
SECRET = "Secret plan\n\nThe secret plan was told to nobody on Friday, a guard said.\n"


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """A folder as a stranger sends it, beside files that are none of the stranger's affair."""
    box = tmp_path / "box"
    (box / "inner").mkdir(parents=True)
    (tmp_path / "boxes").mkdir()
    for path in (box / "quay.txt", box / "inner/pier.txt"):
        path.write_text(QUAY)
    for path in (tmp_path / "secret.txt", tmp_path / "boxes/secret.txt"):
        path.write_text(SECRET)
    (box / "link.txt").symlink_to("../secret.txt")
    (box / "far.txt").symlink_to(tmp_path / "secret.txt")
    (box / "chain.txt").symlink_to("link.txt")
    (box / "way").symlink_to("..")
    (box / "near.txt").symlink_to("inner/pier.txt")
    return box


def write_json(box: Path, name: str) -> Path:
    path = box / "index.json"
    path.write_text(json.dumps([{"file": name}, {"file": "quay.txt"}]))
    return path


def write_csv(box: Path, name: str) -> Path:
    path = box / "manifest.csv"
    rows = io.StringIO()
    csv.writer(rows).writerows([["file"], [name], ["quay.txt"]])
    path.write_text(rows.getvalue())
    return path


OUTSIDE = (
    "../secret.txt",
    "./../secret.txt",
    "inner/../../secret.txt",
    "../boxes/secret.txt",
    "../box/../secret.txt",
    "{parent}/secret.txt",
    "{parent}//box/..//secret.txt",
    "/proc/self/root{parent}/secret.txt",
    "link.txt",
    "far.txt",
    "chain.txt",
    "way/secret.txt",
    "../../../../../../../../../../{parent}/secret.txt",
    "/proc/self/environ",
    "/etc/passwd",
    "../missing.txt",
    "..",
    "/",
)


@pytest.mark.parametrize("write", [write_json, write_csv])
@pytest.mark.parametrize("name", OUTSIDE)
def test_what_lies_outside_is_refused(name: str, write, box: Path) -> None:  # type: ignore[no-untyped-def]
    named = name.format(parent=box.parent)
    manifest = write(box, named)
    for result in (
        read_reports([box]),
        read_reports([box.parent / "box"]),
        read_reports([manifest]),
        read_reports([], manifest=manifest),
        read_originals([box]),
    ):
        assert [article.text for article in result.articles] == [QUAY]
        (problem,) = [problem for problem in result.problems if problem.kind == "lost"]
        assert problem.path == str(manifest)
        assert f" names {named}, which is outside of its folder, and is not read" in problem.message
        assert "--allow-outside" in problem.message


@pytest.mark.parametrize("write", [write_json, write_csv])
@pytest.mark.parametrize(
    "name", [name for name in OUTSIDE if "secret" in name or name.endswith(("k.txt", "r.txt", "n.txt"))]
)
def test_it_is_read_where_that_is_allowed(name: str, write, box: Path) -> None:  # type: ignore[no-untyped-def]
    manifest = write(box, name.format(parent=box.parent))
    for result in (
        read_reports([box], reach="anywhere"),
        read_reports([], manifest=manifest, reach="anywhere"),
        tellings.read(box, allow_outside=True),
    ):
        assert sorted(article.text for article in result.articles) == [QUAY, SECRET]


@pytest.mark.parametrize(
    "name",
    ["quay.txt", "./quay.txt", "inner/../quay.txt", "inner/pier.txt", "near.txt", "{box}/quay.txt", "../box/quay.txt"],
)
def test_what_lies_inside_is_read_however_it_is_named(name: str, box: Path) -> None:
    manifest = write_json(box, name.format(box=box))
    result = read_reports([], manifest=manifest)
    assert {article.text for article in result.articles} == {QUAY}
    assert not [problem for problem in result.problems if problem.kind == "lost"]


def test_an_id_finds_no_link_that_leads_out(box: Path) -> None:
    (box / "index.json").write_text('[{"id": "link"}, {"id": "quay"}]')
    result = read_reports([box])
    assert [article.id for article in result.articles] == ["quay"]
    assert "which is outside of its folder" in str(result.problems[0])


def test_a_manifest_in_an_inner_folder_is_bound_to_that(box: Path) -> None:
    (box / "inner/index.json").write_text('[{"file": "../quay.txt"}, {"file": "pier.txt"}]')
    (box / "link.txt").unlink()
    (box / "far.txt").unlink()
    (box / "chain.txt").unlink()
    result = read_reports([box])
    assert sum("is outside of its folder" in str(problem) for problem in result.problems) == 1


def test_a_folder_that_is_given_by_a_link_is_the_folder(box: Path) -> None:
    write_json(box, "inner/pier.txt")
    (box.parent / "door").symlink_to("box")
    assert {article.text for article in read_reports([box.parent / "door"]).articles} == {QUAY}


def test_a_manifest_may_describe_reports_that_are_given(box: Path) -> None:
    (box / "index.json").write_text('[{"file": "../secret.txt", "outlet": "The Bell"}]')
    result = read_reports([box.parent / "secret.txt"], manifest=box / "index.json")
    assert [article.outlet for article in result.articles] == ["The Bell"]
    assert result.problems == ()


@pytest.mark.parametrize(
    "name", ["a\x00b.txt", "x" * 5_000, "inner\x00/../../secret.txt", "\udcff.txt", "a\nb.txt", "\x1b[31m"]
)
def test_names_that_are_no_paths(name: str, box: Path) -> None:
    (box / "list.csv").write_bytes(b'file\n"' + name.encode("utf-8", "surrogateescape") + b'"\nquay.txt\n')
    for result in (
        read_reports([], manifest=box / "list.csv"),
        read_reports([box / "quay.txt"], manifest=box / "list.csv"),
    ):
        assert [article.text for article in result.articles] == [QUAY]
        assert sum(problem.kind == "lost" for problem in result.problems) == 1


def test_the_commands_have_the_option(box: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(box, "../secret.txt")
    assert main(["compare", str(box), "--json", "--output", str(box.parent / "account.json")]) == 1
    assert "is outside of its folder" in capsys.readouterr().err
    assert "Secret" not in (box.parent / "account.json").read_text()
    assert main(["compare", str(box), "--allow-outside", "--json", "--output", str(box.parent / "account.json")]) == 0
    assert "Secret" in (box.parent / "account.json").read_text()
    capsys.readouterr()
    assert main(["verify", str(box.parent / "account.json"), str(box)]) == 1
    assert main(["verify", str(box.parent / "account.json"), str(box), "--allow-outside"]) == 0
    (box / "index.json").write_text('[{"file": "../secret.txt"}]')
    assert main(["inspect", str(box)]) == 1
    capsys.readouterr()
    assert main(["inspect", str(box), "--allow-outside"]) == 0
    assert "secret" in capsys.readouterr().out
    assert "secret" in str(tellings.annotate(box, allow_outside=True))


def test_nothing_outside_is_written_over(box: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(box, "../secret.txt")
    secret = box.parent / "secret.txt"
    assert main(["compare", str(box), "--allow-outside", "--output", str(secret)]) == 2
    assert "is read as a report" in capsys.readouterr().err
    assert secret.read_text() == SECRET
