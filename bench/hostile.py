"""Try hostile inputs and surroundings on the command line: python bench/hostile.py [KIND...]. Prints counts as JSON.

``hostile_inputs`` makes files, of which all of one kind stand beside two sound reports and are compared in one run;
``hostile_calls`` makes calls. An input is right if the run ends with the documented exit code, prints no traceback and
no fault, says at most one line of what was lost, which names the file, and compares the sound reports; a call, if its
exit code and its one line are those that stand beside it, and the files that it must not touch are as they were. Each
run may take 60 seconds and 3 GB.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from hostile_calls import CALLS, SIGNALS, Call, Signal
from hostile_inputs import BAD_NAMES, GOOD, INPUTS, OUTSIDE, make_outside

SECONDS = 60
KILOBYTES = 3_000_000
COMMAND = "python bench/hostile.py > bench/results/hostile.json"
TICK = 1 / os.sysconf("SC_CLK_TCK")


class Outcome(msgspec.Struct, frozen=True):
    """What was tried, whether it came out right, and what was seen if not."""

    kind: str
    name: str
    right: bool
    seen: str = ""


class Ended(msgspec.Struct, frozen=True):
    """How a run ended: 124 stands for the limit on time."""

    code: int
    out: str
    err: str

    @property
    def is_clean(self) -> bool:
        """Whether every line on stderr is the command's own, and none tells of a fault."""
        lines = self.err.splitlines()
        return all(line.startswith("tellings: ") for line in lines) and "fault in Tellings" not in self.err


def run_script(script: str, folder: Path) -> Ended:
    """Run a script of the shell in which ``t`` is the command, within the limits."""
    head = f'ulimit -v {KILOBYTES}; t() {{ "{sys.executable}" -m tellings "$@"; }}\n'
    try:
        done = subprocess.run(
            ["bash", "-c", head + script], cwd=folder, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Ended(124, "", "no end")
    return Ended(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def try_inputs(kind: str, files: dict[bytes, bytes], folder: Path, options: str = "") -> Iterator[Outcome]:
    """Compare files of one kind together with two sound reports."""
    for number, (name, data) in enumerate(files.items()):
        # One text counts once, and each of these is to count.
        own = data.replace(b"harbour master", b"harbour master of pier %d" % number)
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(own)
    ended = run_script(f"t compare . {options} --json --output ../account.json --html ../page.html", folder)
    compared = _list_compared(folder.parent / "account.json")
    whole = ended.code in (0, 1) and ended.is_clean and set(GOOD) <= compared
    for name in files:
        shown = repr(os.fsdecode(name))[1:-1]
        lines = [line for line in ended.err.splitlines() if f"/{shown}:" in f"/{line[10:]}" or f"{shown}/" in line]
        # What is read may have remarks; what is lost has one line.
        told = _stem(name) in compared or len(lines) == 1
        yield Outcome(kind, shown, whole and told, "" if whole and told else f"{ended.code} {ended.err[-300:]}")


def try_outside(kind: str, form: str, folder: Path) -> Iterator[Outcome]:
    """Read a manifest that names files outside of its folder, and one inside."""
    names = make_outside(folder, form)
    ended = run_script("t compare . --json --output ../account.json", folder)
    compared = _list_compared(folder.parent / "account.json")
    text = (folder.parent / "account.json").read_text() if compared else ""
    whole = ended.code == 1 and ended.is_clean and set(GOOD) <= compared and "Secret" not in text
    for name in names:
        told = sum(f"names {name}, which is outside of its folder" in line for line in ended.err.splitlines()) == 1
        yield Outcome(kind, name, whole and told, "" if whole and told else f"{ended.code} {ended.err[-300:]}")


def try_call(call: Call, folder: Path) -> Outcome:
    """Run a call among the files that it needs."""
    before = _make_desk(folder)
    ended = run_script(call.script, folder)
    after = {path: path.read_bytes() for path in before if path.is_file()}
    lines = ended.err.splitlines()
    said = len(lines) == 1 and call.says in lines[0] if call.says else not lines
    kept = after == before and not list(folder.rglob(".tellings*"))
    right = ended.code == call.code and ended.is_clean and said and kept
    return Outcome(call.kind, call.script, right, "" if right else f"{ended.code} {ended.err[-300:]} kept={kept}")


def try_signal(case: Signal, folder: Path) -> Outcome:
    """Send a signal to a command once it has used some processor time, or waits for its input."""
    before = _make_desk(folder)
    with subprocess.Popen(
        [sys.executable, "-m", "tellings", *case.arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        _wait(running.pid, case.seconds)
        running.send_signal(case.number)
        out, err = running.communicate(timeout=SECONDS)
    after = {path: path.read_bytes() for path in before}
    right = running.returncode == 128 + case.number and err.decode() == f"tellings: {case.says}\n" and not out
    right = right and after == before and not list(folder.rglob(".tellings*"))
    seen = "" if right else f"{running.returncode} {err.decode()[-300:]}"
    return Outcome(case.kind, f"{' '.join(case.arguments)} after {case.seconds} s", right, seen)


def _wait(pid: int, seconds: float) -> None:
    """Wait until a process has used this much processor time, or sleeps and uses no more."""
    used, idle = -1.0, 0
    while used < seconds and idle < 40:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        now = (int(fields[11]) + int(fields[12])) * TICK
        # A process that has begun and then only waits is reading its input.
        idle = idle + 1 if now == used and now > 0.1 and fields[0] == "S" else 0
        used = now
        time.sleep(0.01)


def _make_desk(folder: Path) -> dict[Path, bytes]:
    """Sound reports, folders, manifests, pairs of names and links; the files that no call may change."""
    for name, text in GOOD.items():
        for place in ("", "reports", "listed"):
            (folder / place).mkdir(exist_ok=True)
            (folder / place / f"{name}.txt").write_text(text)
    (folder / "listed/index.json").write_text(json.dumps([{"file": f"{name}.txt"} for name in GOOD]))
    (folder / "apart.csv").write_text("file\nlisted/quay.txt\n")
    (folder / "pairs.csv").write_text("Paul Lind,Pal Lind\n" * 60)
    (folder / "old").write_text("old")
    (folder / "link.txt").symlink_to("quay.txt")
    (folder / "way").symlink_to("reports")
    (folder / "hard.txt").hardlink_to(folder / "quay.txt")
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _list_compared(account: Path) -> set[str]:
    try:
        articles = json.loads(account.read_text(encoding="utf-8"))["articles"]
    except (OSError, ValueError, KeyError):
        return set()
    return {article["id"].partition("-")[0] for article in articles if article["left_out"] is None}


def _stem(name: bytes) -> str:
    text = "".join(c if c.isprintable() else "\ufffd" for c in os.fsdecode(name))
    return Path(text).stem.partition("-")[0]


def try_all(wanted: set[str], home: str) -> Iterator[Outcome]:
    """Try everything of the kinds that are wanted, or all, each thing in a folder of its own."""

    def make() -> Path:
        folder = Path(tempfile.mkdtemp(dir=home)) / "desk"
        folder.mkdir()
        return folder

    kinds = {**INPUTS, "names of files that are no text": BAD_NAMES}
    for kind, files in kinds.items():
        if not wanted or kind in wanted:
            sound = {f"{name}.txt".encode(): text.encode() for name, text in GOOD.items()}
            named = {(name if isinstance(name, bytes) else name.encode()): data for name, data in files.items()}
            tried = try_inputs(kind, {**sound, **named}, make())
            yield from (outcome for outcome in tried if outcome.name.encode() not in sound)
    for form in OUTSIDE:
        kind = f"manifest that names what is outside, {form}"
        if not wanted or kind in wanted:
            yield from try_outside(kind, form, make())
    yield from (try_call(call, make()) for call in CALLS if not wanted or call.kind in wanted)
    yield from (try_signal(case, make()) for case in SIGNALS if not wanted or case.kind in wanted)


def main() -> None:
    # A shell starts what runs behind it with interrupts ignored, and so would be what is started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    outcomes = []
    with tempfile.TemporaryDirectory() as home:
        for outcome in try_all(set(sys.argv[1:]), home):
            outcomes.append(outcome)
            if not outcome.right:
                print(f"{outcome.kind}: {outcome.name}: {' '.join(outcome.seen.split())}", file=sys.stderr)
    print(json.dumps(summarise(outcomes), indent=2))


def summarise(outcomes: list[Outcome]) -> dict[str, object]:
    """Count what was tried and what came out right, by kind."""
    kinds: dict[str, dict[str, object]] = {}
    for kind in dict.fromkeys(outcome.kind for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.kind == kind]
        wrong = [outcome.name for outcome in own if not outcome.right]
        kinds[kind] = {"tried": len(own), "right": len(own) - len(wrong), **({"wrong": wrong} if wrong else {})}
    total = {"kinds": len(kinds), "tried": len(outcomes), "right": sum(outcome.right for outcome in outcomes)}
    limits = {"seconds": SECONDS, "kilobytes": KILOBYTES}
    return {"command": COMMAND, "limits": limits, "total": total, "kinds": kinds}


if __name__ == "__main__":
    main()
