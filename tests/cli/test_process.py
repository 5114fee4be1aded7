"""The command as a process: pipes, streams, start-up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = [sys.executable, "-c", "import sys; from tellings.cli import main; sys.exit(main())"]
TEXT = "Quay shut\n\nThe quay was shut by the police on Friday, a guard said – 🚢.\n"


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    settings = {**os.environ, **environment}
    return subprocess.run([*RUN, *arguments], input=stdin, capture_output=True, env=settings, timeout=120, check=False)


def test_standard_input_and_output_are_utf8_whatever_the_locale() -> None:
    done = run("inspect", "-", "--json", stdin=TEXT.encode(), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "🚢" in done.stdout.decode()
    assert done.stderr == b""


def test_a_closed_pipe_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run([*RUN, "schema"], stdout=pipe, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has /dev/full; CI is Linux")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*RUN, "schema"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"tellings: standard output: can't be written: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["compare", "--help"]])
def test_help_loads_nothing_slow(arguments: list[str]) -> None:
    slow = ("spacy", "numpy", "rich", "msgspec", "py3langid", "charset_normalizer")
    code = (
        f"import sys; from tellings.cli import main; code = main({arguments!r});"
        f"print([name for name in {slow!r} if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"[]\n")


def test_importing_tellings_loads_no_parser() -> None:
    code = "import sys, tellings; print([name for name in ('spacy', 'numpy', 'py3langid') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert done.stdout == b"[]\n"


def test_no_arguments_show_the_help() -> None:
    done = run()
    assert done.returncode == 2
    assert b"Usage: tellings" in done.stderr


def test_standard_input_that_is_closed() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *RUN, "inspect", "-"], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr == b"tellings: -: can't be read; pipe a report into it\n"
