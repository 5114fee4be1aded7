"""The packaged lists about names."""

import zlib
from functools import lru_cache
from pathlib import Path

from tellings.model.errors import MissingError
from tellings.text.name_book import NameBook

FOLDER = Path(__file__).parent / "data"
FORMS = "name_forms.tsv.z"
SYLLABLES = "name_syllables.tsv"
BODIES = "bodies.tsv"


@lru_cache(maxsize=1)
def load_name_book() -> NameBook:
    """Load the packaged lists, once for a process.

    Raises:
        MissingError: a packaged file is not there.
    """
    syllables, bodies = (_read(name).decode("utf-8") for name in (SYLLABLES, BODIES))
    return NameBook(zlib.decompress(_read(FORMS)), syllables, bodies)


def _read(name: str) -> bytes:
    try:
        return (FOLDER / name).read_bytes()
    except FileNotFoundError:
        raise MissingError(f"the packaged file {name} is missing; reinstall tellings") from None
