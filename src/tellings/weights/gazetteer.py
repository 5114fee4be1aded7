"""The packaged gazetteer: places of the world from GeoNames."""

import zlib
from functools import lru_cache
from pathlib import Path

from tellings.model.errors import MissingError
from tellings.text.places import Gazetteer

FILE = Path(__file__).parent / "data" / "gazetteer.tsv.z"


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Load the packaged places, once for a process.

    Raises:
        MissingError: the packaged file is not there.
    """
    try:
        packed = FILE.read_bytes()
    except FileNotFoundError:
        raise MissingError(
            f"the packaged gazetteer {FILE.name} is missing, so no place can be found; reinstall tellings"
        ) from None
    places, names, demonyms = zlib.decompress(packed).split(b"\n\n")
    return Gazetteer(places + b"\n", names + b"\n", demonyms)
