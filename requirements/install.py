"""Install what a lock file names, and Tellings itself, into the environment that runs this script.

    python requirements/install.py run.txt        # what Tellings needs to run, exactly as tested
    python requirements/install.py dev.txt        # and what its developers need
    python requirements/install.py --latest       # the newest that pyproject.toml allows

Only the standard library and pip are needed. pip's own words are shown if it fails, and only then.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PIP = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--root-user-action=ignore"]
STEPS = ("Collecting ", "Requirement already satisfied: ", "Ignoring ")
"""How the lines of pip begin that each stand for one package."""


EVERY = 20
"""Packages between two lines where nobody watches a terminal."""


def count_packages(lock: Path) -> int:
    """How many packages a lock file names."""
    return sum(
        "==" in line and not line.startswith((" ", "#")) for line in lock.read_text(encoding="utf-8").splitlines()
    )


def show(line: str) -> None:
    """Show how far it is: one line that is written over on a terminal, else a line now and then."""
    print(f"\r{line}", end="" if sys.stdout.isatty() else "\n", flush=True)


def run_pip(arguments: list[str], *, total: int) -> None:
    """Run pip and count what it has come to; leave with its words if it fails."""
    lines: list[str] = []
    done = 0
    with subprocess.Popen([*PIP, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            lines.append(line)
            done += line.startswith(STEPS)
            if total and line.startswith(STEPS) and (sys.stdout.isatty() or done % EVERY == 0):
                show(f"  {min(done, total)} of {total} packages")
            elif total and line.startswith("Installing collected packages"):
                show("  all are here; unpacking them")
    if pip.returncode:
        sys.exit(f"\n{''.join(lines)}\npip could not install: see its words above")
    if total and sys.stdout.isatty():
        print()


def main() -> None:
    """Install by a lock file, or the newest that is allowed."""
    if sys.argv[1] == "--latest":
        print("Installing the newest versions that pyproject.toml allows (some minutes)", flush=True)
        run_pip(["--upgrade", "--upgrade-strategy", "eager", "-e", f"{HERE.parent}[dev]"], total=0)
        return
    lock = HERE / sys.argv[1]
    total = count_packages(lock)
    print(f"Installing {total} packages as {lock.name} names them (some minutes the first time)", flush=True)
    run_pip(["--require-hashes", "-r", str(lock)], total=total)
    run_pip(["--no-deps", "--no-build-isolation", "-e", str(HERE.parent)], total=0)


if __name__ == "__main__":
    main()
