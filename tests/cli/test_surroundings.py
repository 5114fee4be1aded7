"""The command in bad surroundings: one line, a documented exit code, no half-written file."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tellings.cli import main
from tellings.cli.limits import MODELS, NAMES, check_memory
from tellings.cli.signals import WORDS, hold_signals
from tellings.model.errors import DataError

RUN = [sys.executable, "-m", "tellings"]
QUAY = "Quay shut\n\nThe quay was shut on Friday after a boat hit it, a guard said.\n"
REFUSED = "tellings: standard output: can't be written: "


def shell(script: str, folder: Path) -> tuple[int, str, str]:
    """Run a script in which ``t`` is the command."""
    function = f't() {{ {sys.executable} -m tellings "$@"; }}\n'
    done = subprocess.run(
        ["bash", "-c", function + script], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has /dev/full; CI is Linux")
@pytest.mark.parametrize(
    ("script", "code", "out", "err"),
    [
        ("t schema >&-", 1, "", REFUSED),
        ("t schema account >/dev/full", 1, "", REFUSED),
        ("t names a b >&-", 1, "", REFUSED),
        ("t completion bash >/dev/full", 1, "", REFUSED),
        ("t --help >&-", 1, "", REFUSED),
        ("t --version >/dev/full", 1, "", REFUSED),
        ("t schema </dev/null 1</dev/null", 1, "", REFUSED),
        ("t schema >&- 2>&-", 1, "", ""),
        ("t schema 2>&- | head -c 1", 0, "{", ""),
        ("t wrong 2>&-", 2, "", ""),
        ("t wrong 2>/dev/full", 2, "", ""),
        ("t wrong >/dev/full 2>/dev/full", 2, "", ""),
        ("t names a 2>&- >/dev/full", 2, "", ""),
        ("t schema | head -c 1; exit ${PIPESTATUS[0]}", 0, "{", ""),
        ("t --help | true; exit ${PIPESTATUS[0]}", 0, "", ""),
        ("t doctor | true; exit ${PIPESTATUS[0]}", 0, "", ""),
        ("t names --csv - <&-", 1, "", "tellings: -: can't be read: "),
        ("t verify - <&-", 1, "", "tellings: -: can't be read: "),
        ("t explain - A:1 B:1 0>write-only", 1, "", "tellings: -: can't be read: "),
        ("t inspect - <&-", 1, "", "tellings: -: can't be read"),
        ("t names --csv /dev/zero", 1, "", "tellings: /dev/zero: is a device, which may never end"),
        ("mkfifo p; t verify p", 1, "", "tellings: p: is a pipe, which may never end"),
        ("t verify .", 1, "", "tellings: .: "),
        ("exec 3>&1; t names a b --output new >&- 2>&- <&-; cat new >&3", 0, "hardly one name", ""),
        ("ulimit -f 0; t schema > old", 1, "", REFUSED),
        ("ulimit -v 150000; t names a b", 1, "", "tellings: the limit on memory is 154 MB"),
        ("ulimit -v 300000; t compare quay.txt", 1, "", "tellings: the limit on memory is 307 MB"),
        ("ulimit -d 300000; t inspect quay.txt", 1, "", "tellings: the limit on memory is 307 MB"),
        ("mkdir g; cd g; rmdir ../g; t names a b", 0, "hardly one name", ""),
        ("mkdir g; cd g; rmdir ../g; t schema --output x", 2, "", "tellings: "),
        ("mkdir g; cd g; rmdir ../g; t names a b --output x", 2, "", "tellings: x: can't be written: "),
        ("mkdir g; cd g; rmdir ../g; t inspect quay.txt", 1, "", "tellings: quay.txt: is not there"),
    ],
)
def test_streams_limits_and_folders(script: str, code: int, out: str, err: str, tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text(QUAY)
    done = shell(script, tmp_path)
    assert done[0] == code, done
    assert done[1].startswith(out)
    assert done[1] == "" or out
    assert done[2].startswith(err)
    assert done[2].count("\n") == (1 if err else 0)
    assert not list(tmp_path.glob(".tellings*"))


def test_where_the_working_folder_is_gone_other_reports_are_read(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text(QUAY)
    code, out, err = shell(f"mkdir g; cd g; rmdir ../g; t inspect {tmp_path}/quay.txt", tmp_path)
    assert (code, err) == (0, "")
    assert "Sentences" in out


def test_a_limit_on_processor_time_is_told(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text(QUAY)
    (tmp_path / "old").write_text("old")
    code, out, err = shell("ulimit -t 1; t compare quay.txt --output old", tmp_path)
    assert (code, out, err) == (152, "", f"tellings: {WORDS['SIGXCPU']}\n")
    assert (tmp_path / "old").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    (tmp_path / "pairs.csv").write_text("Paul Lind,Pal Lind\n" * 100)
    code, out, err = shell("ulimit -f 4; t names --csv pairs.csv --json --output old", tmp_path)
    assert (code, out) == (1, "")
    assert err.startswith("tellings: old: can't be written: ")
    assert err.count("\n") == 1
    assert (tmp_path / "old").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("call", ["inspect -", "names --csv -", "verify -"])
def test_a_signal_while_standard_input_is_read(name: str, call: str) -> None:
    with subprocess.Popen(
        [*RUN, *call.split()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as waiting:
        assert waiting.stdin is not None
        assert waiting.stdout is not None
        assert waiting.stderr is not None
        # More than a pipe holds: it is taken only by a process that is reading, and soon waits for more.
        waiting.stdin.write(b"a,b\n" * 20_000)
        waiting.stdin.flush()
        time.sleep(0.3)
        waiting.send_signal(getattr(signal, name))
        # The pipe stays open: only the signal ends the process.
        assert waiting.stderr.read().decode() == f"tellings: {WORDS[name]}\n"
        assert waiting.stdout.read() == b""
    assert waiting.returncode == 128 + getattr(signal, name)


def test_a_signal_that_the_caller_ignores_stays_ignored(tmp_path: Path) -> None:
    code, out, _ = shell("trap '' HUP TERM INT; t names a b --output new & sleep .3; kill -HUP $!; wait $!", tmp_path)
    assert (code, out) == (0, "")
    assert (tmp_path / "new").exists()


def test_signals_are_the_callers_again() -> None:
    before = {name: signal.getsignal(getattr(signal, name)) for name in WORDS}
    main(["schema", "wrong"])
    with hold_signals():
        assert signal.getsignal(signal.SIGTERM) is not before["SIGTERM"]
    assert {name: signal.getsignal(getattr(signal, name)) for name in WORDS} == before


def test_another_thread_runs_a_command_too() -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(main(["schema", "wrong"])))
    thread.start()
    thread.join()
    assert codes == [2]


@pytest.mark.parametrize("least", [MODELS, NAMES])
def test_limits_on_memory(least: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    limits = {resource.RLIMIT_AS: resource.RLIM_INFINITY, resource.RLIMIT_DATA: resource.RLIM_INFINITY}
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (limits[kind], resource.RLIM_INFINITY))
    check_memory(least)
    for kind in limits:
        limits[kind] = least
        check_memory(least)
        limits[kind] = least - 1
        with pytest.raises(DataError, match=f"the models alone take {least // 1_000_000} MB"):
            check_memory(least)
        limits[kind] = resource.RLIM_INFINITY


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "there is not enough memory; "),
        (ImportError("x.so: failed to map segment\n\nREAD THIS" * 90), "a part of the program can't be loaded (x.so: "),
        (OSError(28, "No space left on device"), "standard output: can't be written: No space left on device"),
        (OSError(5, "Input/output error"), "standard output: can't be written: Input/output error"),
        (FileNotFoundError(2, "No such file or directory", "x.bin"), "x.bin: can't be used: No such file or directory"),
        (FileNotFoundError(2, "No such file or directory"), "the system: can't be used: No such file or directory"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_no_command_foresaw(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("tellings.render.schema.render_schema", fail)
    monkeypatch.setattr("tellings.cli.commands.silence", lambda _: None)
    assert main(["schema"]) == 1
    shown = capsys.readouterr().err
    assert shown.startswith(f"tellings: {said}")
    assert shown.count("\n") == 1
    assert len(shown) < 400


def test_a_reader_that_has_seen_enough_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("tellings.render.schema.render_schema", fail)
    monkeypatch.setattr("tellings.cli.commands.silence", lambda _: None)
    assert main(["schema"]) == 0


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\x00c\n",
        b"a\x1b[31m,b\x07\n",
        b"a\rb,c\n",
        b'"a\nb",c\n',
        b"a\x85b,c\xff\n",
        b"\xef\xbb\xbfa,b\n",
        "a\u202eb,c\u2028d\n".encode(),
        b'a,"b\n',
        b"a," + b"b" * 200_000 + b"\n",
        "a,b\n".encode("utf-16"),
        b"\x00\n\x01\n",
        b"a\x1cb\x1dc,d\n",
    ],
)
@pytest.mark.parametrize("form", ["--json", "--quiet"])
def test_controls_in_pairs_of_names(data: bytes, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_bytes(data)
    code = main(["names", "--csv", str(path), form])
    shown = capsys.readouterr()
    assert code in (0, 1)
    assert (shown.err == "") == (code == 0) or form == "--json"
    assert all(line.startswith("tellings: ") and line.isprintable() for line in shown.err.splitlines())
    assert "a fault in Tellings" not in shown.err


@pytest.mark.parametrize(
    "name", [b"quay\xff.txt", b"\xe9\xe8.html", b"a\nb.txt", b"\x1b[31m.txt", b"\xed\xa0\x80.txt", b"\xff.json"]
)
def test_names_of_files_that_are_no_text(name: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/" + name)
    Path(path).write_text('{"title": "Quay", "text": "' + QUAY.replace("\n", " ") + '"}' if "json" in path else QUAY)
    (tmp_path / "ferry.txt").write_text(QUAY.replace("quay", "ferry"))
    outputs = [str(tmp_path / "out" / name) for name in ("a.json", "a.html", "a.md")]
    (tmp_path / "out").mkdir()
    files = [path, str(tmp_path / "ferry.txt"), str(tmp_path / "\udcfe.txt")]
    call = ["compare", *files, "--json", "--output", outputs[0], "--html", outputs[1], "--markdown", outputs[2]]
    assert main(call) == 1
    for output in outputs[:2]:
        assert main(["verify", output, *files[:2]]) == 0
    shown = capsys.readouterr().err
    assert "\\udcfe.txt: is not there" in shown
    assert all(line.startswith("tellings: ") and line.isprintable() for line in shown.splitlines())
