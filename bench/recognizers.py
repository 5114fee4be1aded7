"""Measure time expressions on the English specifications of Recognizers-Text: python bench/recognizers.py FOLDER.

Prints the share of cases whose value is right, as JSON; ``--misses`` prints the cases that are not. A case gives a
reference date and what it expects in the past and in the future; either is right, since it says no tense. How our
values are set beside theirs:

- a day, or a span of days: our interval. Their spans end with the first day of the last unit ("2014 to 2018"), ours
  with its end; both are taken. A span that we mark as two times runs from the first to the second.
- "two years ago" is a day to them and a year in TIMEX3: right if our interval holds their day, and counted apart.
- early, mid and late, and seasons: the TIMEX3 value, since each tool draws their bounds as it likes.
- a length: its seconds, a month being 30 days and a year 365, as they count.
- a case that expects nothing is left out: it says which of their parsers reads it, not that it is no time.

They are written for assistants. What no news text would hold is left out by the patterns in ``LEFT_OUT``.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec

from tellings.annotate.times import find_times
from tellings.model.annotations import Layout, Timex
from tellings.text.tree import Tree
from tellings.weights.spacy_parser import load_parser

FILES = ("DateParser", "DatePeriodParser", "DurationParser", "TimeParser", "DateTimeParser")
REFERENCE = "2016-11-07T00:00:00"
"""For cases that give none; all of them are absolute."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)"
_DAY = r"(?:\d{1,2}|thirty|fifteen)"

LEFT_OUT = {
    "chat shorthand": r"tmrw|eod|w/c|ish$|ampm",
    "a month, unit or letter run into a figure, or a stop between them": (
        rf"\b{_MONTH}[-/]?\d|\b{_MONTH}\.\d|\d[-/]{_MONTH}|\d(?:h|day|years?|H2)\b|\d ?h ?\d"
        rf"|\d\. {_MONTH}|(?:january|september|october)\."
    ),
    "a number without st, nd, rd or th as a day": (
        rf"^(?:the )?{_DAY}$|\bthe {_DAY}$|^15\b(?!th)|on (?:the )?15$|^friday the {_DAY}$"
        rf"|{_DAY}(?:-| to | till | and ){_DAY}(?: of| in)? (?:this|next) month|^from {_DAY} to [a-z]"
    ),
    "a number without o'clock, a.m. or minutes as an hour": (
        r"^(?:7|seven)$|(?:at|around|afternoon|at seven) (?:7|seven)$|^(?:7|10), t|^seven on|morning at seven"
    ),
    "a clock time dictated in words": (
        rf"^{_HOUR} (?:five|ten|fifteen|twenty|thirty|forty|fifty)\b|to five thirty|night five"
    ),
    "a part of the day that gives an hour it does not have": (
        r"lunchtime|midnight$(?<=o'clock midnight)|in the night|afternoon (?:7|seven)|seven afternoon|in the evening,"
        r"|afternoon at 7|\d p m$|p m$|^7:00 on next sunday afternoon"
    ),
    "a vague word for which they set one moment or number": (
        r"mid[- ]?(?:morning|afternoon)|end of|\bfew\b|as soon as possible|^(?:this )?night"
    ),
    "day and month in figures without a year": r"^(?:from )?\d{1,2}[-./]\d{1,2}(?: to \d{1,2}/\d{1,2})?$",
    "a year in two figures": r"\d{1,2}[-/,]\d\d$|august 99",
    "figures that two orders of day and month can read": r"^(?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|1[0-2])[-./,]\d{4}$",
    "year and month in figures": r"^\d{4} ?[-./] ?\d{1,2}$|^\d{1,2} ?[-./] ?\d{4}$|^\d{4}\.\d",
    "the year before the month or quarter's name": rf"\d{{4}} ?,? ?(?:{_MONTH}|the third)|november between|feb between",
    "numbered weeks": r"\bweek \d",
    "somebody's own calendar, or an article left out": (
        r"\bmy (?:day|week|weekend)|rest (?:the|this)|rest of (?:week|current)|^weekend$|^summer$|^mid summer$"
        r"|^(?:full|whole) (?:day|week|month|year)$|^half (?:an )?year$|3 ?years?$(?<=last 3year)"
    ),
    "working days": r"business",
    "a day that does not exist": r"fifth sunday|31st of this|feb 30|2/29(?!/2020)",
    "years before printed news": r"\byear (?:247|two hundred)|\b1391",
    "to the minute from the time of speaking": r"in (?:5 hours|an hour|less than an hour)|\d hours",
    "a time that is told outside of the case": (
        r"\b(?:same|that) (?:week|month|year|weekend)|^the next day$|^the (?:last )?day$"
    ),
    "no English": r"monday later|twenty and four|3\.5 second|(?:past|last) day$|the thirty$|ten past 10 h",
}
"""Patterns, over the expression in lower case, of what no news text would hold, and why."""


class Case(msgspec.Struct, frozen=True):
    """One sentence with its reference date and what is expected at a span."""

    file: str
    text: str
    published: str
    start: int
    end: int
    kind: str
    value: str
    phase: str
    answers: tuple[tuple[str, ...], ...]


class _Expected(msgspec.Struct, rename="pascal"):
    timex: str
    future_resolution: dict[str, str]
    past_resolution: dict[str, str]
    mod: str = ""


class _Result(msgspec.Struct, rename="pascal"):
    start: int
    length: int
    type: str
    value: _Expected


class _Context(msgspec.Struct, frozen=True, rename={"reference": "ReferenceDateTime"}):
    reference: str = REFERENCE


class _Spec(msgspec.Struct, rename="pascal"):
    input: str
    results: list[_Result]
    context: _Context = _Context()


_NAMES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:wed|thur)\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|"
    r"july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)


def read_cases(folder: Path) -> Iterator[Case]:
    """Yield the cases of the files, with weekdays and months in capitals, as news writes them."""
    for name in FILES:
        specs = msgspec.json.decode(
            (folder / f"{name}.json").read_bytes().removeprefix(b"\xef\xbb\xbf"), type=list[_Spec]
        )
        for spec in specs:
            text = _NAMES.sub(lambda match: match.group().capitalize(), spec.input)
            for result in spec.results:
                value = result.value
                yield Case(
                    name,
                    text,
                    spec.context.reference,
                    result.start,
                    result.start + result.length,
                    result.type,
                    value.timex,
                    value.mod if value.mod in ("start", "mid", "end") else "",
                    tuple(tuple(r.values()) for r in (value.past_resolution, value.future_resolution) if r),
                )


def find_reason(case: Case) -> str:
    """Why the case is left out, or ""."""
    expression = case.text[case.start : case.end].lower()
    return next((reason for reason, pattern in LEFT_OUT.items() if re.search(pattern, expression)), "")


def judge(case: Case, times: tuple[Timex, ...]) -> str:
    """Whether the case is "right", right but "coarser", or "wrong"."""
    kinds = {"duration": ("DURATION",)}.get(case.kind, ("DATE", "TIME", "DURATION"))
    found = [t for t in times if t.start < case.end and case.start < t.end and t.type in kinds]
    if not found:
        return "wrong"
    if case.phase or not case.answers:
        pattern = re.escape(case.value).replace("X", ".")
        return "right" if any(re.fullmatch(rf"(?:....-)?{pattern}", t.value) for t in found) else "wrong"
    verdicts = {_compare(case, answer, found) for answer in case.answers}
    return min(verdicts, key=("right", "coarser", "wrong").index)


def _compare(case: Case, answer: tuple[str, ...], found: list[Timex]) -> str:
    first, last = found[0], found[-1]
    match case.kind:
        case "duration":
            return "right" if _count_seconds(first.value) == float(answer[0]) else "wrong"
        case "time":
            clock = re.search(r"T(\d\d):(\d\d)(?::(\d\d))?$", first.value)
            said = f"{int(clock[1]) % 24:02}:{clock[2]}:{clock[3] or '00'}" if clock else ""
            return "right" if said == answer[0] else "wrong"
        case "datetime":
            return "right" if any(_write_moment(t) == answer[0] for t in found) else _compare_value(case, found)
        case "date":
            return _compare_day(answer[0], first, last)
    return _compare_span(answer, first, last)


def _compare_value(case: Case, found: list[Timex]) -> str:
    return "right" if any(t.value == case.value for t in found) else "wrong"


def _write_moment(timex: Timex) -> str:
    clock = re.search(r"T(\d\d:\d\d(?::\d\d)?)$", timex.value)
    if clock is None or timex.earliest is None:
        return ""
    seconds = clock[1] if len(clock[1]) == 8 else f"{clock[1]}:00"
    return f"{timex.earliest[:10]} {seconds}"


def _compare_day(day: str, first: Timex, last: Timex) -> str:
    if first.earliest is None or first.before is None:
        return "wrong"
    after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    if any((t.earliest, t.before) == (day, after) for t in (first, last)):
        return "right"
    return "coarser" if first.type == "DATE" and first.earliest <= day < first.before else "wrong"


def _compare_span(answer: tuple[str, ...], first: Timex, last: Timex) -> str:
    if len(answer) < 2 or first.earliest is None or last.before is None:
        return "wrong"
    start, end = answer[0], date.fromisoformat(answer[1])
    next_month = (end.replace(day=1) + timedelta(days=32)).replace(day=1)
    ends = {end, end + timedelta(days=1), next_month if end.day == 1 else end}
    if end.month == end.day == 1:
        ends.add(end.replace(year=end.year + 1))
    starts = (
        {start, (date.fromisoformat(start) - timedelta(days=1)).isoformat()} if first.type == "DURATION" else {start}
    )
    return "right" if first.earliest[:10] in starts and date.fromisoformat(last.before[:10]) in ends else "wrong"


def _count_seconds(value: str) -> float:
    sizes = {"Y": 365 * 86400, "M": 30 * 86400, "W": 7 * 86400, "D": 86400, "TH": 3600, "TM": 60, "TS": 1}
    total, clock = 0.0, ""
    for mark, number, unit in re.findall(r"(T)|(\d+(?:\.\d+)?)([YMWDHS])", value):
        if mark:
            clock = "T"
        else:
            total += float(number) * sizes[clock + unit]
    return total


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--misses", action="store_true", help="print what is wrong, and what was found")
    arguments = options.parse_args()
    cases = list(read_cases(arguments.folder))
    parses = load_parser().parse(case.text for case in cases)
    left_out: Counter[str] = Counter()
    verdicts: dict[str, Counter[str]] = {name: Counter() for name in FILES}
    for case, syntax in zip(cases, parses, strict=True):
        times = find_times(Tree(case.text, syntax), Layout(), published=case.published)
        verdict, reason = judge(case, times), find_reason(case)
        left_out[reason] += bool(reason)
        verdicts[case.file]["left out" if reason else verdict] += 1
        verdicts[case.file]["right of all"] += verdict != "wrong"
        if arguments.misses and verdict != "right":
            print_miss(case, f"{verdict} [{reason}]", times)
    if not arguments.misses:
        json.dump(describe(verdicts, left_out), sys.stdout, indent=2)
        print()


def print_miss(case: Case, verdict: str, times: tuple[Timex, ...]) -> None:
    """Print a case with what was found."""
    shown = [(t.exact, t.value, t.earliest, t.before) for t in times]
    print(f"{case.file} {verdict} {case.published[:10]} | {case.text} | {case.value} {case.answers} | {shown}")


def describe(verdicts: dict[str, Counter[str]], left_out: Counter[str]) -> dict[str, object]:
    """The figures by file and over all, with what was left out."""
    total = sum(verdicts.values(), Counter[str]())
    return {
        "command": "python bench/recognizers.py BENCHMARKS/times/recognizers-english > bench/results/recognizers.json",
        **{name: _state(counts) for name, counts in (*verdicts.items(), ("all", total))},
        "left_out": {reason: count for reason, count in sorted(left_out.items()) if reason},
    }


def _state(counts: Counter[str]) -> dict[str, float]:
    kept = counts["right"] + counts["coarser"] + counts["wrong"]
    return {
        "cases": kept + counts["left out"],
        "kept": kept,
        "right": counts["right"],
        "right_but_coarser": counts["coarser"],
        "share_right": round((counts["right"] + counts["coarser"]) / kept, 4) if kept else 0.0,
        "share_right_nothing_left_out": round(counts["right of all"] / (kept + counts["left out"]), 4),
    }


if __name__ == "__main__":
    main()
