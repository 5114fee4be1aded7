"""Hostile calls by kind: each a script of the shell, with its exit code and the words of its one line on stderr."""

import signal
from collections.abc import Iterator
from itertools import product

import msgspec


class Call(msgspec.Struct, frozen=True):
    """A script, its exit code, and words of the one line that it must say; none if it says nothing."""

    kind: str
    script: str
    code: int
    says: str = ""


class Signal(msgspec.Struct, frozen=True):
    """A command that gets a signal after some processor time, and what it must say."""

    kind: str
    arguments: tuple[str, ...]
    number: int
    seconds: float
    says: str


OUTPUTS = ("--output", "--html", "--markdown")
OVER = "is not written over"
_OVER: dict[str, tuple[tuple[str, str], ...]] = {
    "output over a report, named directly": (
        ("compare quay.txt ferry.txt", "quay.txt"),
        ("compare quay.txt ferry.txt", "./ferry.txt"),
        ("compare quay.txt ferry.txt", "reports/../quay.txt"),
        ("compare quay.txt missing.txt", "missing.txt"),
        ("compare $PWD/quay.txt ferry.txt", "quay.txt"),
    ),
    "output over a report, by a link": (
        ("compare quay.txt ferry.txt", "link.txt"),
        ("compare link.txt ferry.txt", "quay.txt"),
        ("compare quay.txt ferry.txt", "hard.txt"),
        ("compare hard.txt ferry.txt", "link.txt"),
    ),
    "output over a report, through a folder": (
        ("compare reports", "reports/quay.txt"),
        ("compare way", "reports/ferry.txt"),
        ("compare reports", "way/quay.txt"),
        ("compare .", "reports/quay.txt"),
        ("compare . ", "hard.txt"),
    ),
    "output over a report, through a manifest": (
        ("compare listed", "listed/quay.txt"),
        ("compare listed/index.json", "listed/ferry.txt"),
        ("compare --manifest apart.csv", "listed/quay.txt"),
        ("compare .", "listed/quay.txt"),
    ),
    "output over a manifest": (
        ("compare listed", "listed/index.json"),
        ("compare listed/index.json", "listed/../listed/index.json"),
        ("compare --manifest apart.csv", "apart.csv"),
        ("compare quay.txt ferry.txt --manifest apart.csv", "./apart.csv"),
    ),
}


def _make_overwriting() -> Iterator[Call]:
    for kind, pairs in _OVER.items():
        for (call, name), option in product(pairs, OUTPUTS):
            yield Call(kind, f"t {call} {option} {name}", 2, OVER)
    kind = "output over what is read, other commands"
    for call, name in (
        ("inspect quay.txt", "quay.txt"),
        ("inspect hard.txt", "link.txt"),
        ("inspect listed/index.json", "listed/index.json"),
        ("inspect reports", "way/ferry.txt"),
        ("names --csv pairs.csv", "pairs.csv"),
        ("names --csv ./pairs.csv --json", "$PWD/pairs.csv"),
    ):
        yield Call(kind, f"t {call} --output {name}", 2, OVER)
    kind = "output over the file behind standard input"
    for call, name in (
        ("compare - ferry.txt", "--output quay.txt"),
        ("compare - ferry.txt", "--html hard.txt"),
        ("compare /dev/stdin ferry.txt", "--markdown link.txt"),
        ("inspect -", "--output ./quay.txt"),
        ("inspect /dev/fd/0", "--output quay.txt"),
        ("names --csv -", "--output quay.txt"),
    ):
        yield Call(kind, f"t {call} {name} < quay.txt", 2, OVER)
    kind = "standard output into a report"
    for call in (
        "compare quay.txt ferry.txt",
        "compare .",
        "inspect quay.txt",
        "inspect link.txt",
        "compare - ferry.txt",
    ):
        yield Call(kind, f"t {call} >> quay.txt < quay.txt", 2, OVER)
    yield Call(kind, "t names --csv pairs.csv >> pairs.csv", 2, OVER)


_ONE_PLACE = (
    ("a.html", "a.html"),
    ("a.html", "./a.html"),
    ("way/a.html", "reports/a.html"),
    ("a.html", "A.HTML"),
    ("ä.html", "$'a\\u0308.html'"),
    ("old", "$PWD/old"),
    ("straße.html", "STRASSE.html"),
    ("reports/../a", "a"),
)
_NO_FILES = (
    ("mkfifo p", "p", "is a pipe"),
    ("mkdir p", "p", "is a folder"),
    ("ln -s /dev/zero p", "p", "is a device"),
    ("ln -s p p", "p", "can't be written"),
    ("true", "/dev/full", "is a device"),
    ("true", "nowhere/p", "its folder is not there"),
    ("true", "quay.txt/p", "can't be written"),
)
_NO_NAMES = (
    ("$(printf 'a%.0s' $(seq 300))", "File name too long"),
    ("$(printf 'a/%.0s' $(seq 3000))b", "File name too long"),
    ("''", "the name is empty"),
    ("' '", "the name is empty"),
    ("$'\\xff/a'", "its folder is not there"),
    ("$'a\\n/b'", "its folder is not there"),
)


def _make_places() -> Iterator[Call]:
    for one, two in _ONE_PLACE:
        call = f"t compare quay.txt ferry.txt --html {one} --markdown {two}"
        yield Call("two outputs to one place", call, 2, "to one file")
    for make, name, says in _NO_FILES:
        for call in ("compare quay.txt ferry.txt --html", "inspect quay.txt --output", "names a b --output"):
            yield Call("output that is no file", f"{make}; t {call} {name}", 2, says)
    for name, says in _NO_NAMES:
        for call in ("compare quay.txt ferry.txt --markdown", "names a b --output"):
            yield Call("name of an output that no file can have", f"t {call} {name}", 2, says)


UNWRITTEN = "standard output: can't be written"
GONE = "mkdir g; cd g; rmdir ../g; "
_SURROUNDINGS: dict[str, tuple[tuple[str, int, str], ...]] = {
    "standard output closed or full": (
        ("t schema >&-", 1, UNWRITTEN),
        ("t schema account >/dev/full", 1, UNWRITTEN),
        ("t names a b >&-", 1, UNWRITTEN),
        ("t names --csv pairs.csv >/dev/full", 1, UNWRITTEN),
        ("t doctor >/dev/full", 1, UNWRITTEN),
        ("t completion zsh >&-", 1, UNWRITTEN),
        ("t --help >/dev/full", 1, UNWRITTEN),
        ("t --version >&-", 1, UNWRITTEN),
        ("t inspect quay.txt --json >/dev/full", 1, UNWRITTEN),
        ("t compare quay.txt ferry.txt >&-", 1, UNWRITTEN),
        ("t schema 1</dev/null", 1, UNWRITTEN),
    ),
    "standard error closed or full": (
        ("t schema 2>&- >/dev/null", 0, ""),
        ("t wrong 2>&-", 2, ""),
        ("t wrong 2>/dev/full", 2, ""),
        ("t compare missing.txt 2>/dev/full", 1, ""),
        ("t names a 2>/dev/full >&-", 2, ""),
        ("t inspect quay.txt --output new 2>&- >&- <&-", 0, ""),
        ("t names a b 2>&1 >&- | cat >/dev/null; exit ${PIPESTATUS[0]}", 1, ""),
    ),
    "a pipe that nobody reads": tuple(
        (f"t {call} | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}", 0, "")
        for call in (
            "schema",
            "--help",
            "doctor",
            "completion bash",
            "names --csv pairs.csv",
            "inspect quay.txt --json",
        )
    ),
    "standard input closed": (
        ("t inspect - <&-", 1, "-: can't be read"),
        ("t names --csv - <&-", 1, "-: can't be read"),
        ("t verify - <&-", 1, "-: can't be read"),
        ("t explain - A:1 B:1 <&-", 1, "-: can't be read"),
        ("t names --csv - 0>new", 1, "-: can't be read"),
        ("t verify - 0>new", 1, "-: can't be read"),
    ),
    "a disk that is full": (
        ("ulimit -f 0; t schema > new", 1, UNWRITTEN),
        ("ulimit -f 2; t names --csv pairs.csv --json --output old", 1, "old: can't be written"),
        ("ulimit -f 1; t inspect quay.txt --json --output old", 1, "old: can't be written"),
        ("ulimit -f 2; t compare quay.txt ferry.txt --json --output old", 1, "old: can't be written"),
        ("ulimit -f 8; t compare quay.txt ferry.txt --html old", 1, "old: can't be written"),
        ("ulimit -f 0; t names a b --output old", 1, "old: can't be written"),
        ("ulimit -f 0; t names a b --output new; test ! -e new", 0, "new: can't be written"),
    ),
    "a working folder that is gone": (
        (f"{GONE}t names a b >/dev/null", 0, ""),
        (f"{GONE}t names a b --output x", 2, "x: can't be written"),
        (f"{GONE}t inspect quay.txt", 1, "quay.txt: is not there"),
        (f"{GONE}t verify quay.txt", 1, "quay.txt: "),
        (f"D=$PWD; {GONE}t inspect $D/quay.txt >/dev/null", 0, ""),
        (f"D=$PWD; {GONE}t compare $D/reports --json --output $D/new", 0, ""),
        (f"{GONE}t names --csv pairs.csv", 1, "pairs.csv: "),
    ),
    "a limit on memory": (
        ("ulimit -v 60000; t names a b", 1, "the limit on memory"),
        ("ulimit -v 150000; t names a b", 1, "the limit on memory"),
        ("ulimit -v 100000; t compare quay.txt ferry.txt", 1, "the limit on memory"),
        ("ulimit -v 200000; t compare reports --output old", 1, "the limit on memory"),
        ("ulimit -v 300000; t inspect quay.txt", 1, "the limit on memory"),
        ("ulimit -v 390000; t compare quay.txt ferry.txt", 1, "the limit on memory"),
        ("ulimit -d 200000; t compare quay.txt ferry.txt", 1, "the limit on memory"),
        ("ulimit -v 450000; t inspect quay.txt >/dev/null", 0, ""),
    ),
    "a limit on processor time": tuple(
        (f"ulimit {kind} -t {seconds}; t compare reports {rest}", 152, "the limit on processor time")
        for kind, seconds, rest in (
            ("", 1, "--output old"),
            ("-S", 1, "--html old"),
            ("", 1, "--json"),
            ("", 2, "--markdown old"),
            ("-S", 2, "--json --output old"),
            ("", 1, "--quiet"),
        )
    ),
    "a pipe or a device as account or pairs": (
        ("mkfifo p; t verify p", 1, "p: is a pipe or a device"),
        ("mkfifo p; t names --csv p", 1, "p: is a pipe or a device"),
        ("mkfifo p; t explain p A:1 B:1", 1, "p: is a pipe or a device"),
        ("t verify /dev/zero", 1, "/dev/zero: is a pipe or a device"),
        ("t names --csv /dev/random", 1, "/dev/random: is a pipe or a device"),
        ("t explain /dev/zero A:1 B:1", 1, "/dev/zero: is a pipe or a device"),
        ("t names --csv - < /dev/zero", 1, "is larger than"),
        ("t verify - < /dev/zero", 1, "is larger than"),
        ("t verify .", 1, ".: "),
    ),
}
_PAIRS = (
    "a,b\\x00c\\n",
    "a\\x1b[31m,b\\x07\\n",
    "a\\rb,c\\n",
    '"a\\nb",c\\n',
    "a\\x85b,c\\xff\\n",
    "\\xef\\xbb\\xbfa,b\\n",
    'a,"b\\n',
    "\\x1c,\\x1d\\n",
)


def _make_surroundings() -> Iterator[Call]:
    for kind, cases in _SURROUNDINGS.items():
        for script, code, says in cases:
            yield Call(kind, script, code, says)
    for data in _PAIRS:
        # What is wrong with a row is said in one line; a row that can be read is compared.
        script = f"printf '{data}' > p; t names --csv p --json --quiet > out 2> err; c=$?; test $c -le 1 || exit $c"
        yield Call("controls in pairs of names", f"{script}; test $(wc -l < err) -le 1", 0)


_SAID = {
    signal.SIGINT: "interrupted",
    signal.SIGTERM: "stopped from outside (SIGTERM)",
    signal.SIGHUP: "stopped, since its terminal was closed (SIGHUP)",
}


def _make_signals() -> Iterator[Signal]:
    calls = (("inspect", "-"), ("names", "--csv", "-"), ("verify", "-"))
    for number, call in product(_SAID, calls):
        yield Signal("a signal while standard input is read", call, number, 50, _SAID[number])
    for number, seconds in product(_SAID, (0.15, 0.3, 0.6, 0.9, 1.2, 1.5)):
        call = ("compare", "reports", "--json", "--output", "old", "--html", "reports/page.html")
        yield Signal("a signal while the program loads and works", call, number, seconds, _SAID[number])


CALLS = (*_make_overwriting(), *_make_places(), *_make_surroundings())
SIGNALS = tuple(_make_signals())
