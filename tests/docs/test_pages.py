"""The documentation is true: it builds without a warning, every page is reached, and what it shows runs."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tellings.cli.commands import commands

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").rglob("*.md") if p.parent.name != "measurements")]
_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.M | re.S)


def _find_blocks(page: Path, language: str) -> list[str]:
    found = _BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [match["code"] for match in found if match["language"] == language]


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples in it, as a reader of the documentation has them."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _find_calls(block: str) -> Iterator[list[str]]:
    """The commands of a console block as lists of arguments, with file patterns spelled out."""
    for line in block.splitlines():
        if line.startswith("$ tellings "):
            words = shlex.split(line.removeprefix("$ tellings "))
            yield [name for word in words for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]


@pytest.mark.parametrize("page", [p for p in PAGES if _find_blocks(p, "console")], ids=_name)
def test_commands_that_are_shown_run(page: Path, desk: Path) -> None:
    for block in _find_blocks(page, "console"):
        for call in _find_calls(block):
            result = CliRunner().invoke(commands, call)
            assert result.exit_code == 0, (call, result.output)


@pytest.mark.parametrize("page", [p for p in PAGES if _find_blocks(p, "python")], ids=_name)
def test_python_that_is_shown_runs(page: Path, desk: Path) -> None:
    names: dict[str, object] = {}
    for block in _find_blocks(page, "python"):
        exec(compile(block, str(page), "exec"), names)


@pytest.mark.parametrize("page", [p for p in PAGES if _find_blocks(p, "bash")], ids=_name)
def test_scripts_that_are_shown_run(page: Path, desk: Path) -> None:
    function = f'tellings() {{ {shlex.quote(sys.executable)} -m tellings "$@"; }}\n'
    for block in _find_blocks(page, "bash"):
        done = subprocess.run(["bash", "-c", function + block], capture_output=True, text=True, check=True)
        assert done.stdout
        assert "could not be read" not in done.stdout


def test_every_decision_stands_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"^- \[.*\]\((.+?)\)$", (folder / "index.md").read_text(encoding="utf-8"), re.M)
    assert listed == sorted(path.name for path in folder.glob("0*.md"))


def test_links_between_files_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{_name(page)} leads to {target}, which is not there"


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "reference" / "commands.html").exists()
