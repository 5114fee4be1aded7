"""Text that was encoded twice ("donâ€™t", "cafÃ©", "Ð¿Ñ€Ð¸Ð¼ÐµÑ€") -> what was written; other text as it is.

UTF-8 that was read as an encoding of one byte a letter leaves sequences that no language writes: a leading byte and as
many that continue it. A line is mended where such sequences stand in its words and nothing speaks against it.
"""

import html
import re

import msgspec

DEEPEST = 3
"""Times that a text is mended; twice over is what is seen."""
FEWEST_CYRILLIC = 3
"""Sequences that must stand in a line that is read as windows-1251, whose letters make up whole words in Russian."""
MOST_WRITTEN = 0.34
"""Runs of other letters beyond ASCII, for each sequence, up to which a line is mended: some may be right."""
FEWEST_MIXED = 3
"""Sequences from which such a mixed line is mended."""
FEWEST_ALONE = 3
"""Marks between blanks (" â€“ ") that show it without a letter beside them."""
FEWEST_LETTERS = 3
"""Letters that a sequence must become to show it without a letter beside it: whole words of Cyrillic, Greek, Arabic."""
LONGEST_SHOWN = 20

_ENCODINGS = ("cp1252", "cp1251", "cp1250", "mac_roman", "cp437")
_TALKS = re.compile(
    r"\b(?:mojibake|(?:mis)?encod\w+|utf-?8|unicode|latin-?1|windows-125\d|character sets?|charset)\b", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{3,8});")
_OTHER = re.compile("[^\x00-\x7f]+")
_WRITTEN_LETTER = r"[^\W\x00-\x7f]"


class Mended(msgspec.Struct, frozen=True):
    """A text as written, and what to tell of it (``None`` where nothing was found)."""

    text: str
    note: str | None = None


class _Table(msgspec.Struct, frozen=True):
    """An encoding's letters with their bytes, and what sequences of UTF-8 look like in them."""

    name: str
    codes: dict[int, int]
    sequence: re.Pattern[str]

    def decode(self, run: str) -> str | None:
        try:
            return run.translate(self.codes).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return None


def mend(text: str) -> Mended:
    """Mend a text that was encoded twice, line by line, as often as it was.

    Returns:
        the text and a note on what was mended; or the text as it is, with a note if it seems encoded twice but tells of
        encodings, so that it may mean what it shows.
    """
    if text.isascii():
        return Mended(text)
    lines = [_mend_line(line) for line in text.split("\n")]
    mended = "\n".join(lines)
    if mended == text:
        return Mended(text)
    line = next(line for line, new in zip(text.split("\n"), lines, strict=True) if line != new)
    example = next((run.group() for table in _TABLES for run in table.sequence.finditer(line)), "")[:LONGEST_SHOWN]
    if _TALKS.search(text):
        return Mended(
            text, f"shows words as if it had been encoded twice ({example!r}); it tells of encodings, and is kept"
        )
    return Mended(mended, f"was encoded twice (it holds {example!r}) and was mended; places count in the mended text")


def mend_markup(markup: str) -> Mended:
    """The same of a page or field of HTML, whose letters may be written as references (``&acirc;&euro;&trade;``)."""
    plain = _REFERENCE.sub(_expand, markup)
    mended = mend(plain)
    return mended if mended.text != plain else Mended(markup, mended.note)


def _expand(match: re.Match[str]) -> str:
    letter = html.unescape(match.group())
    return match.group() if letter.isascii() else letter


def _mend_line(line: str) -> str:
    for _ in range(DEEPEST):
        found = next((new for table in _TABLES if (new := _mend_once(line, table)) is not None), None)
        if found is None:
            break
        line = found
    return line


def _mend_once(line: str, table: _Table) -> str | None:
    if line.isascii():
        return None
    # Byte 9D is no letter of windows-1252, and some programs drop it or put U+FFFD: "â€" was a closing mark.
    whole = re.sub("â€(?:\ufffd|(?=[\x00-\x7f]|$))", "â€\x9d", line) if table.name == "cp1252" else line
    runs = [run for run in table.sequence.finditer(whole) if table.decode(run.group()) is not None]
    if not runs or not _is_shown(whole, runs, table):
        return None
    mended = table.sequence.sub(lambda run: table.decode(run.group()) or run.group(), whole)
    if table.name == "cp1252":
        # A no-break space continues "à" and "Â"; programs that tidy blanks make it a plain one.
        mended = re.sub("Â(?= |$)", "", re.sub("Ã {1,2}(?=[a-z])", "à ", mended))
    return mended


def _is_shown(line: str, runs: list[re.Match[str]], table: _Table) -> bool:
    """Whether sequences stand in words, and letters that were written as they are hardly do."""
    strong = sum(_stands_in_word(line, run, table) for run in runs)
    alone = sum(_stands_alone(line, run) for run in runs)
    written = len(_OTHER.findall(table.sequence.sub("", line)))
    fewest = FEWEST_CYRILLIC if table.name == "cp1251" else 1
    if strong < fewest and alone < FEWEST_ALONE:
        return False
    return written == 0 or (len(runs) >= FEWEST_MIXED and written <= MOST_WRITTEN * len(runs))


def _stands_in_word(line: str, run: re.Match[str], table: _Table) -> bool:
    before, after = line[: run.start()][-1:], line[run.end() :][:1]
    letters = sum(letter.isalpha() for letter in table.decode(run.group()) or "")
    return before.isalnum() or after.isalnum() or letters >= FEWEST_LETTERS


def _stands_alone(line: str, run: re.Match[str]) -> bool:
    return line[: run.start()][-1:].isspace() and line[run.end() :][:1].isspace()


def _make_table(name: str) -> _Table:
    codes = {code: code for code in range(0x80, 0xA0)} if name == "cp1252" else {}
    for code in range(0x80, 0x100):
        letter = bytes((code,)).decode(name, errors="ignore")
        codes.update({ord(letter): code} if letter else {})

    def pick(first: int, last: int) -> str:
        return f"[{re.escape(''.join(chr(letter) for letter, code in codes.items() if first <= code <= last))}]"

    more = pick(0x80, 0xBF)
    one = f"{pick(0xC2, 0xDF)}{more}|{pick(0xE0, 0xEF)}{more}{{2}}|{pick(0xF0, 0xF4)}{more}{{3}}"
    return _Table(name, codes, re.compile(rf"(?<!{_WRITTEN_LETTER})(?:{one})+(?!{_WRITTEN_LETTER})"))


_TABLES = tuple(_make_table(name) for name in _ENCODINGS)
