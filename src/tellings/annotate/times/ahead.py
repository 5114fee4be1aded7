"""Words that look ahead: plans, what moves or bounds a day, and the appointments that people keep."""

from functools import lru_cache
from importlib.resources import files
from typing import Literal

Row = Literal["plan", "fix", "move", "bind", "keep", "open", "appointment"]
"""What a row of the table holds, all as lemmas.

- *plan*: verbs whose complement lies ahead, whatever their own tense ("had planned to leave on Monday").
- *fix*: participles and adjectives that do so; the active verb does not ("is set for Monday" / "set fire").
- *move*: verbs that name the new day behind *until, to* or *for* ("was put off until Monday").
- *bind*: verbs of which *until* says how long their result is to hold ("was remanded until Friday").
- *keep*: verbs of which it may say that, or how long it held ("were closed until Monday").
- *open*: verbs of timetables, that a headline's present tense puts ahead as well ("Trial begins Monday").
- *appointment*: nouns of what is fixed for a day before it comes (a hearing), unlike what befalls (an attack).
"""


@lru_cache(maxsize=1)
def read_rows() -> dict[str, frozenset[str]]:
    """The table of words by row; the particle of a verb stands behind an underscore."""
    text = files("tellings.annotate.times").joinpath("ahead.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines())
    return {name: frozenset(words.replace("_", " ") for words in held.split()) for name, _, held in rows}


def is_in(row: Row, *lemmas: str) -> bool:
    """Whether one of the lemmas stands in that row."""
    return not read_rows()[row].isdisjoint(lemmas)
