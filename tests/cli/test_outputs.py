"""No result is written over what is read, twice to one place, or half."""

import errno
import os
import signal
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tellings.cli import files, main
from tellings.cli.files import write_file, write_result
from tellings.model.errors import DataError

QUAY = "Quay shut\n\nThe quay was shut on Friday after a boat hit it, a guard said.\n"
FERRY = "Ferry late\n\nThe ferry was late on Friday, and a guard blamed the quay.\n"
NAMES = "Paul Lind,Pal Lind\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with reports, a folder of them, manifests, pairs of names, and links to all."""
    monkeypatch.chdir(tmp_path)
    for folder in ("reports", "listed", "listed/texts", "csv", "elsewhere"):
        (tmp_path / folder).mkdir()
    for name in ("quay.txt", "reports/quay.txt", "listed/texts/quay.txt", "csv/quay.txt", "csv/näher.txt"):
        (tmp_path / name).write_text(QUAY)
    for name in ("ferry.txt", "reports/ferry.html"):
        (tmp_path / name).write_text(FERRY)
    (tmp_path / "listed/index.json").write_text('[{"file": "texts/quay.txt"}]')
    (tmp_path / "csv/manifest.csv").write_text("file\nquay.txt\nnäher.txt\n")
    (tmp_path / "apart.json").write_text('[{"file": "listed/texts/quay.txt"}]')
    (tmp_path / "names.csv").write_text(NAMES)
    (tmp_path / "link.txt").symlink_to("quay.txt")
    (tmp_path / "chain.txt").symlink_to("link.txt")
    (tmp_path / "hard.txt").hardlink_to(tmp_path / "quay.txt")
    (tmp_path / "inner").symlink_to("reports")
    return tmp_path


@pytest.fixture
def is_unchanged(desk: Path) -> Iterator[None]:
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    yield
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


OVER = [
    # Named directly, by other spellings, by links.
    ("compare quay.txt ferry.txt", "quay.txt"),
    ("compare quay.txt ferry.txt", "./ferry.txt"),
    ("compare quay.txt ferry.txt", "reports/../quay.txt"),
    ("compare quay.txt ferry.txt", "link.txt"),
    ("compare quay.txt ferry.txt", "chain.txt"),
    ("compare quay.txt ferry.txt", "hard.txt"),
    ("compare chain.txt ferry.txt", "quay.txt"),
    ("compare hard.txt ferry.txt", "link.txt"),
    ("compare quay.txt missing.txt", "missing.txt"),
    # Through a folder.
    ("compare reports", "reports/quay.txt"),
    ("compare reports", "reports/ferry.html"),
    ("compare inner", "reports/quay.txt"),
    ("compare reports", "inner/quay.txt"),
    ("compare .", "reports/ferry.html"),
    ("compare .", "hard.txt"),
    ("compare .", "apart.json"),
    # Through a manifest, and the manifest itself.
    ("compare listed", "listed/texts/quay.txt"),
    ("compare listed", "listed/index.json"),
    ("compare listed/index.json", "listed/index.json"),
    ("compare listed/index.json", "listed/texts/quay.txt"),
    ("compare csv", "csv/näher.txt"),
    ("compare csv", "csv/manifest.csv"),
    ("compare .", "csv/manifest.csv"),
    ("compare --manifest apart.json", "listed/texts/quay.txt"),
    ("compare --manifest apart.json", "apart.json"),
    ("compare quay.txt --manifest apart.json", "apart.json"),
    ("inspect quay.txt", "quay.txt"),
    ("inspect quay.txt", "hard.txt"),
    ("inspect listed", "listed/texts/quay.txt"),
    ("inspect csv/manifest.csv", "csv/manifest.csv"),
    ("names --csv names.csv", "names.csv"),
    ("names --csv ./names.csv", "reports/../names.csv"),
]


@pytest.mark.usefixtures("is_unchanged")
@pytest.mark.parametrize(("call", "output"), OVER)
def test_what_is_read_is_not_written_over(call: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--output", "--html", "--markdown") if call.startswith("compare") else ("--output",)
    for option in options:
        assert main([*call.split(), option, output]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.startswith(f"tellings: {output}: is read as a report or a manifest (")
        assert shown.err.count("\n") == 1


@pytest.mark.usefixtures("is_unchanged")
@pytest.mark.parametrize(
    ("call", "output"),
    [
        ("compare - ferry.txt", "quay.txt"),
        ("compare - ferry.txt", "hard.txt"),
        ("compare /dev/stdin ferry.txt", "link.txt"),
        ("inspect -", "./quay.txt"),
        ("inspect /dev/stdin", "quay.txt"),
        ("names --csv -", "quay.txt"),
    ],
)
def test_the_file_behind_standard_input(call: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    kept, opened = os.dup(0), os.open("quay.txt", os.O_RDONLY)
    os.dup2(opened, 0)
    try:
        assert main([*call.split(), "--output", output]) == 2
    finally:
        os.dup2(kept, 0)
        os.close(kept)
        os.close(opened)
    assert "and is not written over" in capsys.readouterr().err


def test_on_a_disk_that_takes_capitals_for_the_same(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Such a disk finds the file under either name: so do links, which stand for it here.
    (desk / "QUAY.TXT").hardlink_to(desk / "quay.txt")
    assert main(["compare", "quay.txt", "ferry.txt", "--output", "QUAY.TXT"]) == 2
    assert "QUAY.TXT: is read as a report" in capsys.readouterr().err


@pytest.mark.usefixtures("is_unchanged")
@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("a.html", "a.html"),
        ("a.html", "./a.html"),
        ("a.html", "reports/../a.html"),
        ("inner/a.html", "reports/a.html"),
        ("a.html", "A.HTML"),
        ("\u00e4.html", "a\u0308.html"),
        ("stra\u00dfe.html", "STRASSE.html"),
        ("elsewhere/old", "hard"),
        ("elsewhere/dangling", "new.html"),
        ("elsewhere/old", "elsewhere/soft"),
    ],
)
def test_two_results_never_go_to_one_place(one: str, two: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "elsewhere/dangling").symlink_to("../new.html")
    if "old" in one:
        (desk / "elsewhere/old").write_text("old")
        (desk / "hard").hardlink_to(desk / "elsewhere/old")
        (desk / "elsewhere/soft").symlink_to("old")
    try:
        for options in (("--html", "--markdown"), ("--html", "--output"), ("--output", "--markdown")):
            assert main(["compare", "quay.txt", "ferry.txt", options[0], one, options[1], two]) == 2
            assert "two results would be written to one file" in capsys.readouterr().err
    finally:
        for name in ("elsewhere/old", "hard", "elsewhere/soft", "elsewhere/dangling"):
            (desk / name).unlink(missing_ok=True)


@pytest.mark.usefixtures("is_unchanged")
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: os.mkfifo(path), "is a pipe"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device"),
        (lambda path: path.symlink_to("/dev/tty"), "is a device"),
        (lambda path: path.symlink_to(path), "can't be written"),
        (lambda path: path.symlink_to("nowhere/a"), "its folder is not there"),
    ],
)
def test_an_output_is_a_file(
    make: Callable[[Path], None], message: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = desk / "elsewhere/odd"
    make(path)
    for option in ("--output", "--html", "--markdown"):
        assert main(["compare", "quay.txt", "ferry.txt", option, str(path)]) == 2
        shown = capsys.readouterr().err
        assert message in shown
        assert shown.count("\n") == 1
    path.rmdir() if message == "is a folder" else path.unlink()


@pytest.mark.parametrize(
    "name", ["a" * 300, "a/" * 3_000 + "b", "nowhere/b", "quay.txt/b", "b\x00c", "", " ", "/proc/self/b", "\udcff/b"]
)
def test_names_that_no_file_can_have(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--output", "--html", "--markdown"):
        assert main(["compare", "quay.txt", "ferry.txt", option, name]) == 2
        shown = capsys.readouterr().err
        assert shown.startswith("tellings: ")
        assert shown.count("\n") == 1


@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/../dev/stdout"])
def test_standard_output_has_many_names(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "Paul Lind", "Pal Lind", "--output", name]) == 0
    assert "name" in capsys.readouterr().out
    assert main(["compare", "quay.txt", "ferry.txt", "--html", "-", "--output", name]) == 2
    assert "only one form" in capsys.readouterr().err
    assert not (desk / "-").exists()


def test_nothing_is_kept(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "Paul Lind", "Pal Lind", "--output", "/dev/null"]) == 0
    assert capsys.readouterr().out == ""
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_what_tellings_wrote_is_written_anew(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["compare", "reports", "--json", "--output", "reports/account.json", "--html", "reports/page.html"]
    for _ in range(2):
        assert main(call) == 0
    shown = capsys.readouterr().err
    assert shown.count("is an account, and is left out") == 2
    first = Path("reports/page.html").read_bytes()
    assert main(["verify", "reports/page.html", "reports"]) == 0
    assert Path("reports/page.html").read_bytes() == first


# Writing


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o644, 0o400])
def test_the_mode_stays(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    path.chmod(mode)
    if os.access(path, os.W_OK):
        write_file(str(path), b"new")
        assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    write_file(str(tmp_path / "a"), b"new")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/real").write_text("old")
    (tmp_path / "link").symlink_to("inner/real")
    (tmp_path / "dangling").symlink_to("inner/new")
    for name in ("link", "dangling"):
        write_file(str(tmp_path / name), b"new")
        assert (tmp_path / name).is_symlink()
        assert (tmp_path / name).read_bytes() == b"new"
    assert sorted(path.name for path in (tmp_path / "inner").iterdir()) == ["new", "real"]


def test_a_name_may_be_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    write_file(str(tmp_path / ("a" * 255)), b"new")
    assert (tmp_path / ("a" * 255)).read_bytes() == b"new"


@pytest.mark.parametrize("fails", ["write", "fsync", "replace"])
@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EDQUOT, "Quota"),
        KeyboardInterrupt(),
        MemoryError(),
    ],
    ids=lambda error: type(error).__name__ + str(error)[:9],
)
def test_a_failure_leaves_the_old_file(
    fails: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old")

    def fail(*_: object) -> None:
        raise error

    if fails == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(files.os, fails if fails == "fsync" else "fdopen", fail)
    with pytest.raises(DataError if isinstance(error, OSError) else type(error)):
        write_result("new", str(tmp_path / "a"))
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a", "old")]


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGXCPU"])
def test_a_signal_waits_until_the_file_is_written(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = getattr(signal, name)
    came: list[tuple[int, bool]] = []
    path = tmp_path / "a"
    before = signal.signal(number, lambda n, _: came.append((n, path.exists())))
    synchronise = os.fsync

    def interrupt(opened: int) -> None:
        signal.raise_signal(number)
        synchronise(opened)

    monkeypatch.setattr(files.os, "fsync", interrupt)
    try:
        write_file(str(path), b"new")
    finally:
        signal.signal(number, before)
    assert came == [(number, True)]
    assert [entry.name for entry in tmp_path.iterdir()] == ["a"]
