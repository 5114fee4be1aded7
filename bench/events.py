"""Compare every labelled event and score the accounts, from the command line as a user would.

    python bench/events.py EVENTS_FOLDER

EVENTS_FOLDER holds one folder an event with its reports, index.json and gold.json, and score.py beside them. What
score.py prints is written to bench/results/events.json. The weights of the aligner were fitted on these events, so the
figures are not held out; those of training/aligner.py are, by folds.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FIGURE = re.compile(r"^(?P<name>[a-z ]+?) +(?P<value>\d\.\d{3}) +\[(?P<interval>[^]]+)\] +\((?P<count>\d+/\d+)\)", re.M)


def compare_event(folder: Path, output: Path) -> None:
    """Write the account of one event."""
    reports = [str(path) for path in sorted(folder.glob("A*.txt"))]
    command = [
        sys.executable,
        "-m",
        "tellings",
        "compare",
        *reports,
        "--manifest",
        str(folder / "index.json"),
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    (output / f"{folder.name}.json").write_text(done.stdout, encoding="utf-8")


def main() -> None:
    """Compare, score and write the figures."""
    events = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(events.glob("*/gold.json")):
            compare_event(path.parent, Path(scratch))
        command = [sys.executable, str(events / "score.py"), str(events), scratch]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures = {m["name"]: {k: m[k] for k in ("value", "interval", "count")} for m in FIGURE.finditer(printed)}
    result = {"command": "python bench/events.py EVENTS", "figures": figures}
    Path(__file__).with_name("results").joinpath("events.json").write_text(
        json.dumps(result, indent=1) + "\n", encoding="utf-8"
    )
    print(printed, end="")


if __name__ == "__main__":
    main()
