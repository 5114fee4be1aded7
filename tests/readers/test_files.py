"""Files, folders and streams that can't be read say why."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tellings.model.errors import ReadError
from tellings.model.limits import Limits
from tellings.readers.files import (
    explain_error,
    find_manifest,
    list_folders,
    list_reports,
    load_file,
)

NOBODY = 65534
"""The user who owns nothing, by convention of Unix."""


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is not there"):
        load_file(tmp_path / "no.txt")


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        load_file(tmp_path)


def test_a_link_to_itself(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    with pytest.raises(ReadError, match=r"can't be opened: .*symbolic links"):
        load_file(loop)


def test_a_path_with_nul() -> None:
    with pytest.raises(ReadError, match="is no path"):
        load_file(Path("a\x00b"))


def test_a_name_that_is_too_long() -> None:
    with pytest.raises(ReadError, match="can't be opened"):
        load_file(Path("x" * 5_000))


@pytest.fixture
def nobody() -> Iterator[None]:
    """Be a user who may not read everything, also where the tests are run by root."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(NOBODY)
    yield
    os.seteuid(mine)


def test_permission_denied(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    path.chmod(0)
    request.getfixturevalue("nobody")
    with pytest.raises(ReadError, match="permission denied"):
        load_file(path)


def test_permission_denied_is_explained() -> None:
    assert "permission denied" in explain_error(PermissionError(13, "Permission denied"))


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(ReadError, match="larger than 5 MB"):
        load_file(path)


def test_the_limit_itself_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * Limits().report_bytes)
    assert len(load_file(path).data) == Limits().report_bytes


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/random", "/dev/null", "/dev/full", "/dev/urandom", "/dev/tty"])
def test_devices_are_refused_unopened(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(name)
    for path in (Path(name), tmp_path / "a.txt"):
        with pytest.raises(ReadError, match="is a device, which may never end"):
            load_file(path)


def test_reports_of_a_folder_come_in_name_order(tmp_path: Path) -> None:
    for name in ("b.txt", "A.md", "c.TXT", "picture.png", "page.html", "index.json"):
        (tmp_path / name).write_text("Words.")
    (tmp_path / "inner.txt").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [path.name for path in list_reports(tmp_path)] == ["A.md", "b.txt", "c.TXT", "page.html"]


def test_folders_inside_are_listed_without_links_and_saved_parts(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden", "page_files", "other_files"):
        (tmp_path / name).mkdir()
    (tmp_path / "page.html").write_text("Words.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [path.name for path in list_folders(tmp_path)] == ["a", "b", "other_files"]


def test_a_collection_may_be_larger(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"title": "x"}\n' + b" " * Limits().report_bytes)
    assert len(load_file(path).data) > Limits().report_bytes


def test_a_collection_has_a_limit_too(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with path.open("wb") as stream:
        stream.write(b"PK\x03\x04")
        stream.truncate(Limits().file_bytes + 1)
    with pytest.raises(ReadError, match="larger than 100 MB, the most that is read of one file"):
        load_file(path)


def test_the_first_manifest_of_a_folder_counts(tmp_path: Path) -> None:
    assert find_manifest(tmp_path) is None
    (tmp_path / "manifest.csv").write_text("id\n")
    assert find_manifest(tmp_path) == tmp_path / "manifest.csv"
    (tmp_path / "index.json").write_text("{}")
    assert find_manifest(tmp_path) == tmp_path / "index.json"
