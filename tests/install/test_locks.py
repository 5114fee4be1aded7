"""The lock files hold what pyproject.toml asks for, each package in one version with its hashes."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
ENTRY = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ \\;]+)(?P<rest>.*?)(?=^[\w.-]+==|\Z)", re.M | re.S)


def read_lock(name: str) -> dict[str, list[tuple[Version, str]]]:
    """The versions of each package that a lock file names (markers tell several apart), with what follows."""
    found: dict[str, list[tuple[Version, str]]] = {}
    for entry in ENTRY.finditer((ROOT / "requirements" / name).read_text(encoding="utf-8")):
        found.setdefault(canonicalize_name(entry["name"]), []).append((Version(entry["version"]), entry["rest"]))
    return found


def find_wanted(extras: tuple[str, ...]) -> Iterator[Requirement]:
    asked = [*PROJECT["dependencies"], *(line for extra in extras for line in EXTRAS[extra])]
    yield from (wanted for wanted in map(Requirement, asked) if wanted.name != "tellings")


LOCKS = [("run.txt", ("build",)), ("dev.txt", tuple(EXTRAS))]


@pytest.mark.parametrize(("lock", "extras"), LOCKS)
def test_a_lock_holds_what_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    locked = read_lock(lock)
    for wanted in find_wanted(extras):
        versions = locked.get(canonicalize_name(wanted.name), [])
        assert versions, f"{wanted} is not in requirements/{lock}; run: make lock"
        assert all(wanted.specifier.contains(version) for version, _ in versions), (
            f"{wanted}: {versions}; run: make lock"
        )


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_every_package_of_a_lock_has_hashes(lock: str) -> None:
    locked = read_lock(lock)
    assert locked
    for name, versions in locked.items():
        assert all("--hash=sha256:" in rest for _, rest in versions), name


def test_both_locks_name_the_same_versions() -> None:
    run, dev = read_lock("run.txt"), read_lock("dev.txt")
    assert {name: [version for version, _ in run[name]] for name in run} == {
        name: [version for version, _ in dev[name]] for name in run
    }


def test_what_a_user_installs_has_upper_bounds() -> None:
    for wanted in find_wanted(()):
        assert any(part.operator in ("<", "==") for part in wanted.specifier), f"{wanted}: which release may break it?"
