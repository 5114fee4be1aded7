"""Build the list of names that are one in several languages and spellings, weights/data/name_forms.tsv.z.

    python training/name_forms.py RIGOUR_CORE.so OUTPUT

RIGOUR_CORE.so is the compiled part of the package rigour (MIT; tried: 2.6.1), which holds Wikidata's given names and
surnames (CC0) as a block of lines "form, form, ... => item", packed by zstd (the package zstandard unpacks it). Kept
are the items that are written in at least four ways, their forms in folded Latin letters; those of one Han character or
one syllable of Hangul are left out: they are read by syllables. Items that share two forms and half of the smaller
one's forms become one: Wikidata has an item for a name in each language. A line of the result is a form and the
numbers, to the base of 36, of the names that it may be.
"""

import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import zstandard

from tellings.text.folding import fold

MAGIC = b"\x28\xb5\x2f\xfd"
FEWEST_FORMS = 4
"""Spellings, in any script, from which an item is kept: 63,000 of 164,000, those of the names that news is likely to
have; with all of them the file would be twice as large."""
SHARED_FORMS = 2
SHARED_PART = 0.5
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

_READABLE = re.compile("^[\u0000-\u024f\u1e00-\u1eff\u0370-\u03ff\u0400-\u052f’ʼʻ\u0300-\u036f-]+$")
_SYLLABLE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]姓?|[\uac00-\ud7a3]")


def read_items(path: Path) -> Iterator[list[str]]:
    """Yield the forms of each item in the packed block of names."""
    data = path.read_bytes()
    for start in (match.start() for match in re.finditer(re.escape(MAGIC), data)):
        try:
            text = zstandard.ZstdDecompressor().decompressobj().decompress(data[start:])
        except zstandard.ZstdError:
            continue
        if re.match(rb"[^\n]+ => Q\d+\n", text):
            for line in text.decode("utf-8").splitlines():
                yield line.rpartition(" => ")[0].split(", ")


def select_forms(forms: list[str]) -> frozenset[str]:
    """The folded Latin forms of an item; none of one that is not wanted."""
    if len(forms) < FEWEST_FORMS or any(_SYLLABLE.fullmatch(form) for form in forms):
        return frozenset()
    folded = (fold(form).replace(" ", "") for form in forms if _READABLE.match(form) and " " not in form)
    return frozenset(form for form in folded if len(form) > 1 and form.isascii() and form.isalpha())


def merge_items(items: list[frozenset[str]]) -> list[frozenset[str]]:
    """Items with those joined that share enough forms, each pair judged by the items as they came."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for form in item:
            holders[form].append(number)
    joined: set[frozenset[str]] = set(items)
    for number, item in enumerate(items):
        for other in {n for form in item for n in holders[form] if n > number}:
            shared = len(item & items[other])
            if shared >= max(SHARED_FORMS, SHARED_PART * min(len(item), len(items[other]))):
                joined.add(item | items[other])
    return sorted((item for item in joined if item), key=sorted)


def write_number(number: int) -> str:
    """A number to the base of 36."""
    head, last = divmod(number, 36)
    return (write_number(head) if head else "") + DIGITS[last]


def main() -> None:
    """Write the packed list."""
    items = sorted((i for i in map(select_forms, read_items(Path(sys.argv[1]))) if i), key=sorted)
    names: dict[str, list[str]] = defaultdict(list)
    for number, item in enumerate(merge_items(items)):
        for form in item:
            names[form].append(write_number(number))
    lines = sorted(f"{form}\t{','.join(numbers)}\n".encode() for form, numbers in names.items())
    Path(sys.argv[2]).write_bytes(zlib.compress(b"".join(lines), 9))
    print(f"{len(items)} items, {len(lines)} forms, {sum(map(len, lines))} bytes unpacked")


if __name__ == "__main__":
    main()
