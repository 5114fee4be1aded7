"""Whether two forms of a name can name one thing."""

from typing import Literal

import msgspec

from tellings.text.name_parts import PartLikeness, compare_parts
from tellings.text.name_words import NameWords, read_org, read_person

NameKind = Literal["person", "org", "place"]

SAME_FROM = 0.72
"""The score from which two forms count as one name. On name_bench, F1 is flat (.84 to .86) from .50 to .80, in both
halves; this lies above a clash of parts (.50) and a given name alone (.55), and below a surname alone (.78)."""

PART_FROM = {2: 0.5, 3: 0.6, 4: 0.7, 5: 0.75}
"""How alike two parts must be to count as one, by the length of the shorter; one slip in most lengths."""
LONG_PART_FROM = 0.75
LEFT_OUT = 0.93
"""What each part that only the longer form has takes off: middle names and patronymics come and go."""
ONE_PART = 0.78
"""A bare surname: it can name whoever bears it."""
GIVEN_PART = 0.55
CLASH = 0.5
"""The most that forms can have of which each has a part that the other contradicts."""
JOINED_FROM = 0.86


class NameMatch(msgspec.Struct, frozen=True):
    """Whether two forms can name one thing, how sure that is, in [0, 1], and why."""

    same: bool
    score: float
    reasons: tuple[str, ...]


def compare_names(a: str, b: str, *, kind: NameKind | None = None) -> NameMatch:
    """Say whether two forms can name one thing, by their words alone.

    Without a ``kind`` the forms are read as names of persons and of organisations, and the better answer stands.
    """
    if kind == "person":
        return _compare_persons(read_person(a), read_person(b))
    if kind in ("org", "place"):
        return _compare_orgs(read_org(a), read_org(b))
    person, org = _compare_persons(read_person(a), read_person(b)), _compare_orgs(read_org(a), read_org(b))
    return person if person.score >= org.score else org


def align_parts(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[tuple[int, int, PartLikeness], ...]:
    """Pair the parts of two names, the likest first, each part once; pairs that are not alike stay out."""
    pairs = []
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            likeness = compare_parts(x, y)
            if likeness.score >= PART_FROM.get(min(len(x), len(y)), LONG_PART_FROM) or likeness.reason == "initial":
                pairs.append((-likeness.score, abs((len(a) - i) - (len(b) - j)), i, j, likeness))
    used_a: set[int] = set()
    used_b: set[int] = set()
    aligned = []
    for _, _, i, j, likeness in sorted(pairs, key=lambda pair: pair[:4]):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            aligned.append((i, j, likeness))
    return tuple(aligned)


def _compare_persons(a: NameWords, b: NameWords) -> NameMatch:
    if not a.parts or not b.parts:
        return _decide(0.0, "a form has no name in it")
    for one, two, reason in ((a.junior, b.junior, "one is junior"), (a.gender, b.gender, "titles of different gender")):
        if one and two and one != two:
            return _decide(0.0, reason)
    score, reasons = _align_persons(a.parts, b.parts)
    joined = _compare_joined(a.parts, b.parts)
    if joined > score:
        score, reasons = joined, ["joined or split otherwise"]
    if a.junior != b.junior:
        return _decide(score * 0.9, *reasons, "only one has Jr or Sr")
    return _decide(score, *reasons)


def _align_persons(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, list[str]]:
    if len(a) > len(b):
        a, b = b, a
    aligned = align_parts(a, b)
    reasons = [_describe(a[i], b[j], likeness) for i, j, likeness in aligned if likeness.reason != "equal"]
    if len(aligned) < len(a):
        left = [p for i, p in enumerate(a) if i not in {pair[0] for pair in aligned}]
        return CLASH * len(aligned) / len(a), [*reasons, f"nothing like {left[0]!r} in the other form"]
    score = sum(likeness.score for _, _, likeness in aligned) / len(aligned)
    if len(a) == 1 and len(b) > 1:
        last = aligned[0][1] == len(b) - 1
        return score * (ONE_PART if last else GIVEN_PART), [*reasons, "a surname alone" if last else "one part alone"]
    if len(b) > len(a):
        reasons.append("parts left out")
    ends = any(j == len(b) - 1 for _, j, _ in aligned) or any(j == 0 for _, j, _ in aligned)
    return score * LEFT_OUT ** (len(b) - len(a)) * (1.0 if ends else 0.8), reasons or ["the same parts"]


def _compare_joined(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How alike two names are without the spaces between their parts."""
    x, y = "".join(a), "".join(b)
    if min(len(x), len(y)) < 5 or abs(len(x) - len(y)) > 2 or len(a) == len(b) or min(map(len, (*a, *b))) == 1:
        return 0.0
    likeness = compare_parts(x, y)
    return likeness.score * 0.95 if likeness.score >= JOINED_FROM else 0.0


def _compare_orgs(a: NameWords, b: NameWords) -> NameMatch:
    if not a.parts or not b.parts:
        return _decide(0.0, "a form has no name in it")
    if a.parts == b.parts:
        return _decide(1.0, "the same words")
    if is_acronym(a, b) or is_acronym(b, a):
        return _decide(0.85, "an acronym")
    joined = _compare_joined(a.parts, b.parts)
    if joined:
        return _decide(joined, "joined or split otherwise")
    if a.numbers != b.numbers:
        return _decide(CLASH, "other numbers")
    aligned = align_parts(a.parts, b.parts)
    reasons = [_describe(a.parts[i], b.parts[j], likeness) for i, j, likeness in aligned if likeness.reason != "equal"]
    most = max(len(a.parts), len(b.parts))
    if len(aligned) < most:
        return _decide(0.7 * len(aligned) / most, *reasons, "words that the other form lacks")
    return _decide(sum(likeness.score for *_, likeness in aligned) / most, *(reasons or ["the same words"]))


def is_acronym(short: NameWords, long: NameWords) -> bool:
    """Whether the one word of ``short`` is made of the first letters of ``long``, with or without its small words."""
    if len(short.parts) != 1 or len(long.parts) < 2 or not 2 <= len(short.parts[0]) <= 7:
        return False
    letters = short.parts[0]
    return letters in ("".join(w[0] for w in long.parts), "".join(w[0] for w in long.all_words))


def _describe(a: str, b: str, likeness: PartLikeness) -> str:
    words = {"sound": "sounds like", "initial": "is an initial of", "nickname": "is short for", "spelling": "is near"}
    short, long = sorted((a, b), key=lambda part: (len(part), part))
    return f"{short!r} {words[likeness.reason]} {long!r}"


def _decide(score: float, *reasons: str) -> NameMatch:
    return NameMatch(score >= SAME_FROM, round(min(score, 1.0), 4), tuple(reasons))


__all__ = ["NameKind", "NameMatch", "compare_names", "is_acronym"]
