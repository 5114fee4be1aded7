"""What a language model brings on labelled events: compare each with its answers and without, and score both.

    python bench/models.py EVENTS --ask FOLDER        write FOLDER/EVENT.requests.jsonl, one file an event
    python bench/models.py EVENTS ANSWERS [NAME]      with ANSWERS/EVENT.jsonl, the answers to these, of the model NAME

EVENTS holds one folder an event with its reports, index.json and gold.json, and score.py beside them or beside what
they link to; events without answers are left out. Each event is compared from the command line as a user would. The
figures, the proposals that were dropped by reason, and requests and tokens a report go to bench/results/models.json.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FIGURE = re.compile(r"^(?P<name>[a-z ]+?) +(?P<value>\d\.\d{3}) +\[(?P<interval>[^]]+)\] +\((?P<count>\d+/\d+)\)", re.M)
SHOWN = ("conflict", "unresolved", "revision", "scope", "precision", "agree", "single")
CHARACTERS_PER_TOKEN = 4


def run_compare(event: Path, *options: str) -> str:
    """What ``tellings compare`` prints for an event."""
    reports = [str(path) for path in sorted(event.glob("A*.txt"))]
    command = [
        sys.executable,
        "-m",
        "tellings",
        "compare",
        *reports,
        "--manifest",
        str(event / "index.json"),
        "--quiet",
    ]
    return subprocess.run([*command, *options], capture_output=True, text=True, check=True).stdout


def write_requests(events: Iterable[Path], folder: Path, model: str) -> None:
    """Write the requests of each event."""
    folder.mkdir(parents=True, exist_ok=True)
    for event in events:
        written = run_compare(event, "--model", model, "--ask", "-")
        (folder / f"{event.name}.requests.jsonl").write_text(written, encoding="utf-8")
        print(event.name, len(written.splitlines()), "requests")


def score(scorer: Path, events: list[Path], accounts: dict[str, str]) -> dict[str, dict[str, str]]:
    """The figures of score.py for the accounts of some events."""
    with tempfile.TemporaryDirectory() as scratch:
        labelled, told = Path(scratch, "events"), Path(scratch, "accounts")
        labelled.mkdir()
        told.mkdir()
        for event in events:
            (labelled / event.name).symlink_to(event.resolve())
            (told / f"{event.name}.json").write_text(accounts[event.name], encoding="utf-8")
        command = [sys.executable, str(scorer), str(labelled), str(told)]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {m["name"]: {k: m[k] for k in ("value", "interval", "count")} for m in FIGURE.finditer(printed)}


def count_shown(accounts: Iterable[dict[str, Any]]) -> dict[str, int]:
    """How many facets of each relation, and points told by one alone, the accounts show."""
    shown: Counter[str] = Counter()
    for account in accounts:
        shown.update(facet["relation"] for point in account["points"] for facet in point["facets"])
        shown["single"] += sum(point["relation"] == "single" for point in account["points"])
    return {relation: shown[relation] for relation in SHOWN}


def sum_up(accounts: list[dict[str, Any]], answers: Iterable[Path]) -> dict[str, object]:
    """What was asked, kept and dropped over all accounts, and what it cost a report."""
    records = [account["model"] for account in accounts]
    reports = sum(len(account["articles"]) for account in accounts)
    proposed = sum(record["proposed"] for record in records)
    dropped = {
        kind: Counter({d["reason"]: 0 for record in records for d in record[kind]})
        for kind in ("dropped", "words_dropped")
    }
    for kind, counts in dropped.items():
        for record in records:
            counts.update({d["reason"]: d["count"] for d in record[kind]})
    written = sum(len(path.read_text(encoding="utf-8")) for path in answers)
    return {
        "reports": reports,
        "requests a report": round(sum(record["requests"] for record in records) / reports, 2),
        "requests": sum(record["requests"] for record in records),
        "answers": sum(record["answers"] for record in records),
        "proposals": proposed,
        "share of proposals dropped": round(sum(dropped["dropped"].values()) / max(1, proposed), 4),
        "proposals dropped": dict(sorted(dropped["dropped"].items())),
        "words of a report dropped": dict(sorted(dropped["words_dropped"].items())),
        "objections": sum(record["objections"] for record in records),
        "wordings": sum(record["wordings"] for record in records),
        "tokens sent, by the server": _add(record["sent"] for record in records),
        "tokens received, by the server": _add(record["received"] for record in records),
        "tokens received a report, about": written // CHARACTERS_PER_TOKEN // reports,
    }


def _add(counts: Iterable[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def count_sent(events: list[Path], model: str, reports: int) -> int:
    """About how many tokens the requests of some events send a report."""
    characters = 0
    for event in events:
        for line in run_compare(event, "--model", model, "--ask", "-").splitlines():
            characters += sum(len(message["content"]) for message in json.loads(line)["body"]["messages"])
    return characters // CHARACTERS_PER_TOKEN // reports


def find_scorer(folder: Path) -> Path:
    """score.py beside the events, or beside the folder that one of them links to."""
    places = [folder, *(path.resolve().parent for path in sorted(folder.iterdir()))]
    return next(place / "score.py" for place in places if (place / "score.py").exists())


def main() -> None:
    """Write requests, or compare, score and write the figures."""
    folder = Path(sys.argv[1])
    events = sorted(path.parent for path in folder.glob("*/gold.json"))
    if sys.argv[2] == "--ask":
        write_requests(events, Path(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else "model")
        return
    answers, model = Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "a model"
    events = [event for event in events if (answers / f"{event.name}.jsonl").exists()]
    files = [answers / f"{event.name}.jsonl" for event in events]
    without = {event.name: run_compare(event, "--json") for event in events}
    with_ = {
        event.name: run_compare(event, "--json", "--model", model, "--answers", str(file))
        for event, file in zip(events, files, strict=True)
    }
    accounts = [json.loads(text) for text in with_.values()]
    asked = sum_up(accounts, files)
    scorer = find_scorer(folder)
    result = {
        "command": "python bench/models.py EVENTS ANSWERS NAME",
        "model": model,
        "events": [event.name for event in events],
        "without": score(scorer, events, without),
        "with": score(scorer, events, with_),
        "shown without": count_shown(json.loads(text) for text in without.values()),
        "shown with": count_shown(accounts),
        "asked": asked
        | {"tokens sent a report, about": count_sent(events, model, sum(len(a["articles"]) for a in accounts))},
    }
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("models.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
